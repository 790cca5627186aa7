"""Stations and programmes that their form tells: call signs, "Morava 1", "6 News"."""

from __future__ import annotations

import re

from quotes.channel.outlets.leads import TOLD
from quotes.channel.outlets.names import capital, goes_on, in_full, name_run, text_of
from quotes.channel.outlets.outlet import Outlet
from quotes.channel.words import Words, wordset

__all__ = ["call_letters", "number_first", "numbered", "station"]

# TeleNorte, Baltvision
_ON_AIR = re.compile(r"Tele[A-Z][a-z]+|[A-Z][a-z]{2,}vision")
_CALL_SIGN = re.compile(r"[WK][A-Z]{2,3}(?:-?(?:AM|FM|TV|\d{1,4}))?")
# Sportsnight, Newshour
_SHOW = re.compile(
    r"(?:Sports?|News|Match|Racing)"
    r"(?:beat|cast|centre|center|desk|hour|line|night|round|talk|time|watch)"
)
# KING-TV
_STATION = re.compile(r"[WK][A-Z]{2,3}-(?:TV|FM|AM)")
# "told ATV": capitals that end so are a camera's or a car's elsewhere ("on CCTV", "on an ATV").
_TV = re.compile(r"[A-Z][A-Z0-9]{0,4}TV|[A-Z][A-Za-z]+(?:TV|-TV)")
# Four letters: "told WHO" and "told KGB" are told to others.
_FOUR = re.compile(r"[WK][A-Z]{3}")
_NO_STATIONS = frozenset(["WADA", "WIPO", "WHRC", "KFOR", "WIMA", "KGBT", "WEEE"])
# Who said something "on" capitals said it on the air.
_APPEARED = frozenset(["said", "says", "appeared", "appearing", "interviewed"])
_NUMBER = re.compile(r"[1-9]\d?")
# "6 News", "9News", "11 Alive"
_JOINED = re.compile(r"[1-9]\d?(?:News|NEWS|Alive)")
_BEHIND_NUMBER = frozenset(["News", "NEWS", "Alive"])
# "3QR"
_LETTERS = re.compile(r"[1-9][A-Z]{2,3}")


def station(words: Words, index: int) -> Outlet | None:
    """As in "speaking on WOR710", "on DZRX radio": a call sign, or capitals before "radio"."""
    word = words.raw[index]
    if _ON_AIR.fullmatch(word) or _STATION.fullmatch(word):
        return Outlet(index, index, word, "broadcaster")
    if (show := _show(words, index)) is not None:
        return show
    if (named := _on_tv(words, index)) is not None:
        return named
    if not word.isupper() or not index or words.stops[index] or not 3 <= len(word) <= 8:
        return None
    following = words.low[index + 1] if index + 1 < len(words) else ""
    on_air = following in ("radio", "tv", "television", "fm", "am") and not words.stops[index + 1]
    before = words.low[index - 1]
    if on_air and before in ("on", "to", "told"):
        return Outlet(index, index + 1, word, "broadcaster")
    if before in ("told", "telling", "tells", "to", "with") and _FOUR.fullmatch(word):
        spoken = before in ("told", "telling", "tells")
        spoken = spoken or words.low[index - 2] in wordset("relay_talk")
        if spoken and word not in _NO_STATIONS:
            return Outlet(index, index, word, "broadcaster")
    if before == "on" and (_CALL_SIGN.fullmatch(word) or words.low[index - 2] in _APPEARED):
        # "on WOR", "said on RTP"
        return Outlet(index, index, word, "broadcaster")
    return None


def _show(words: Words, index: int) -> Outlet | None:
    """As in "told Newshour", "said on Match Night": a title in one word, or in two."""
    if not index or words.low[index - 1] not in ("told", "tells", "to", "on"):
        return None
    last = index + (_SHOW.fullmatch(words.raw[index]) is None)
    if last >= len(words) or words.stops[last] or goes_on(words, last):
        return None
    title = "".join([words.raw[index], *words.low[index + 1 : last + 1]])
    named = words.raw[last][:1].isupper() and _SHOW.fullmatch(title)
    return Outlet(index, last, text_of(words, index, last), "programme") if named else None


def _on_tv(words: Words, index: int) -> Outlet | None:
    """As in "told ATV", "in an interview with BelaTV": a name that ends so, and is spoken to."""
    word = words.raw[index]
    if not word.endswith("TV") or not _TV.fullmatch(word) or not index or words.stops[index]:
        return None
    before = words.low[index - 1]
    spoken = before in TOLD or (
        before in ("to", "with") and words.low[index - 2] in wordset("relay_talk")
    )
    if not spoken:
        return None
    last = in_full(words, index, index)
    return Outlet(index, last, text_of(words, index, last), "broadcaster")


def numbered(words: Words, index: int) -> Outlet | None:
    """As in "told Morava 1", "in an interview with Nord 24": a station with its number."""
    last = name_run(words, index)
    numbers = last > index and _NUMBER.fullmatch(words.raw[last]) is not None
    if not numbers or not index or words.stops[index] or not words.raw[index][:1].isupper():
        return None
    if not wordset("outlets_counted").isdisjoint(words.low[index:last]) or any(
        words.raw[step][:1].isdigit() for step in range(index, last)
    ):
        return None
    before = words.low[index - 2 : index]
    told = before[-1:] in (["told"], ["tells"], ["telling"])
    told = told or before in (["interview", "with"], ["interview", "to"], ["spoke", "to"])
    return Outlet(index, last, text_of(words, index, last), "broadcaster") if told else None


def call_letters(words: Words, index: int) -> bool:
    """As in "the radio station 3QR": a call sign that begins with the number of its state."""
    return _LETTERS.fullmatch(words.raw[index]) is not None


def number_first(words: Words, index: int) -> Outlet | None:
    """As in "told 6 News", "on 9News", "said in an interview with 11 Alive"."""
    if _JOINED.fullmatch(words.raw[index]):
        return Outlet(index, index, words.raw[index], "broadcaster")
    last = index + 1
    if last >= len(words) or words.stops[last] or words.raw[last] not in _BEHIND_NUMBER:
        return None
    # "Page 6 News", "7 News Corp papers"
    part = index > 0 and not words.stops[index] and capital(words, index - 1)
    if part or not _NUMBER.fullmatch(words.raw[index]) or goes_on(words, last):
        return None
    return Outlet(index, last, words.span(index, last).of(words.text), "broadcaster")
