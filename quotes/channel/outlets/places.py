"""Outlets that only their place in a sentence tells: call signs, "told People", "state media"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from quotes.channel.outlets.own_names import OutletKind
from quotes.channel.words import Phrases, Words, wordset
from quotes.resources import lexicon
from quotes.resources.given_names import is_given_name

__all__ = [
    "Outlet",
    "by_outlet",
    "call_letters",
    "capital",
    "generic",
    "in_full",
    "in_print",
    "longer_name",
    "name_run",
    "number_first",
    "of_company",
    "placed",
    "station",
    "text_of",
]

_MAX_NAME = 6
# TeleNorte, Baltvision
_ON_AIR = re.compile(r"Tele[A-Z][a-z]+|[A-Z][a-z]{2,}vision")
_CALL_SIGN = re.compile(r"[WK][A-Z]{2,3}(?:-?(?:AM|FM|TV|\d{1,4}))?")
# KING-TV
# Sportsnight, Newshour
_SHOW = re.compile(
    r"(?:Sports?|News|Match|Racing)"
    r"(?:beat|cast|centre|center|desk|hour|line|night|round|talk|time|watch)"
)
_STATION = re.compile(r"[WK][A-Z]{2,3}-(?:TV|FM|AM)")
# Four letters: "told WHO" and "told KGB" are told to others.
_FOUR = re.compile(r"[WK][A-Z]{3}")
_NO_STATIONS = frozenset(["WADA", "WIPO", "WHRC", "KFOR", "WIMA", "KGBT", "WEEE"])
# Who said something "on" capitals said it on the air.
_APPEARED = frozenset(["said", "says", "appeared", "appearing", "interviewed"])
_ARTICLES = frozenset(["Le", "La", "Les", "El", "Los", "Il", "Die", "Der", "Das", "Het"])
_INITIALS = re.compile(r"[A-Z]{2,5}\d?")
_NUMBER = re.compile(r"[1-9]\d?")
# What else has a capital and a number: "told Class 7", "told Unit 3 workers", "told Group 4".
_COUNTED = frozenset(
    ["area", "article", "battalion", "chapter", "class", "district", "division", "formula",
     "form", "gate", "grade", "group", "level", "local", "platoon", "precinct", "region", "room",
     "section", "sector", "squad", "squadron", "team", "troop", "unit", "ward", "year", "zone",
     "january", "february", "march", "april", "may", "june", "july", "august",
     "september", "october", "november", "december"]
)  # fmt: skip
# "6 News", "9News", "11 Alive"
_JOINED = re.compile(r"[1-9]\d?(?:News|NEWS|Alive)")
_BEHIND_NUMBER = frozenset(["News", "NEWS", "Alive"])
# "3QR"
_LETTERS = re.compile(r"[1-9][A-Z]{2,3}")
_IN_PRINT = frozenset(["magazine", "newspaper"])
_LED_BY = frozenset(["on", "telling", "tells", "to", "told", "with"])
_ENDS = frozenset(["he", "it", "radio", "she", "that", "they"])
_INNER = frozenset({"of", "and", "de", "des", "del", "della", "di", "do", "du", "la", "le", "el"})


_PAPERS = frozenset(
    ["Chronicle", "Courier", "Examiner", "Gazette", "Herald", "Inquirer", "Journal", "Ledger",
     "Mail", "Mercury", "Post", "Sentinel", "Standard", "Star", "Sun", "Telegraph", "Times",
     "Tribune"]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outlet:
    """One mention of an outlet, from word `first` to word `last`.

    Attributes:
        name: Its proper name as printed, or the phrase itself where it names none.
        named: False for "state media" and the like.
        sure: The lexicon has it or its form leaves little doubt.
        listed: The lexicon has it, so that its kind is known.
    """

    first: int
    last: int
    name: str
    kind: OutletKind
    named: bool = True
    sure: bool = True
    listed: bool = False

    @property
    def on_air(self) -> bool:
        """Whether it speaks on television, radio or a podcast."""
        return self.kind in ("broadcaster", "programme")

    @property
    def printed(self) -> bool:
        """Whether its name leaves no doubt that it is a paper: "the Vessin Post"."""
        return self.kind == "paper" and self.name.rpartition(" ")[2] in _PAPERS


@cache
def generic() -> Phrases[OutletKind]:
    """Phrases that mean outlets without naming one."""
    phrases = lexicon("channel_outlet_forms")["generic"]
    return Phrases([(noun, kind) for kind, names in phrases.items() for noun in names])


def placed(words: Words, index: int) -> Outlet | None:
    """An outlet that begins at a word, by what stands before it or by its common noun."""
    named = (
        _told(words, index)
        or _numbered(words, index)
        or _reporting(words, index)
        or _abroad(words, index)
        or _closes(words, index)
        or _interviewing(words, index)
    )
    return named or _unnamed(words, index)


def longer_name(words: Words, last: int) -> bool:
    """As in "Vice" in "Vice President": a word of a longer name is no outlet."""
    if not _goes_on(words, last):
        return False
    if of_company(words, last):
        return True
    known = words.raw[last].isupper() or words.low[last] in ("news", "times", "post")
    return not known and words.low[last + 1] not in wordset("outlets_days")


def of_company(words: Words, last: int) -> bool:
    """As in "RBC Capital Markets", "the Times Group": the name goes on as that of a company."""
    return _goes_on(words, last) and words.low[last + 1] in wordset("outlets_companies")


def in_full(words: Words, first: int, last: int) -> int:
    """The last word of a station's name: "told BBR Radio Hexley he", "told ABC Grandstand".

    The name goes on where what follows it ends the phrase, and names no person.

    Args:
        words: The article's words.
        first: The name's first word as known.
        last: Its last word as known.
    """
    step = last + 1
    if not words.raw[last].isupper() and words.raw[last] != "Radio":
        return last
    if step >= len(words) or words.stops[step] or words.possessive[last]:
        return last
    if not first or words.low[first - 1] not in _LED_BY or is_given_name(words.raw[step]):
        return last
    named = words.raw[step][:1].isupper() and words.raw[step][1:].islower()
    behind = step + 1
    if not named or words.low[step] in wordset("outlets_days") or words.possessive[step]:
        return last
    ends = (
        behind >= len(words)
        or words.stops[behind] != ""
        or words.low[behind] in _ENDS
        or words.low[behind] in wordset("nouns_prepositions")
        or words.low[behind] in wordset("outlets_days")
    )
    return step if ends else last


def _goes_on(words: Words, last: int) -> bool:
    """Whether a capitalised word follows a name at once."""
    step = last + 1
    if step >= len(words) or words.stops[step] or words.possessive[last]:
        return False
    return words.raw[step][:1].isupper()


def text_of(words: Words, first: int, last: int) -> str:
    """A name as printed, without its article."""
    if words.raw[first] == "the":
        first += 1
    return words.span(first, last).of(words.text)


def capital(words: Words, index: int) -> bool:
    """Whether a word may stand in a name."""
    return words.raw[index][:1].isupper() or words.raw[index][:1].isdigit()


def name_run(words: Words, index: int) -> int:
    """Index of the last word of the capitalised name that starts here."""
    last = index
    step = index + 1
    while step < len(words) and step - index < _MAX_NAME:
        if words.stops[step] or words.possessive[step - 1]:
            break
        if capital(words, step):
            last = step
        elif words.raw[step] not in _INNER:
            break
        step += 1
    while last > index + 1 and words.low[last] in wordset("outlets_days"):
        # "told Radio Nord Friday"
        last -= 1
    return last


def station(words: Words, index: int) -> Outlet | None:
    """As in "speaking on WOR710", "on DZRX radio": a call sign, or capitals before "radio"."""
    word = words.raw[index]
    if _ON_AIR.fullmatch(word) or _STATION.fullmatch(word):
        return Outlet(index, index, word, "broadcaster")
    if _SHOW.fullmatch(word) and index and words.low[index - 1] in ("told", "tells", "to", "on"):
        return Outlet(index, index, word, "programme")
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


@cache
def _only_told() -> Phrases[OutletKind]:
    names = lexicon("channel_outlet_forms")["told"]
    return Phrases([(name, "paper") for name in names], cased=True)


def in_print(words: Words, outlet: Outlet) -> bool:
    """Whether an outlet is printed: by its name, or as in "Marquee magazine"."""
    behind = words.low[outlet.last + 1 : outlet.last + 2]
    return outlet.printed or (bool(behind) and behind[0] in _IN_PRINT)


def _told(words: Words, index: int) -> Outlet | None:
    """As in "told People", "added to People": elsewhere the name is a common word."""
    if not index or words.stops[index]:
        return None
    told = words.low[index - 1] in ("told", "tells", "telling")
    said = words.low[index - 1] in ("to", "with") and words.low[index - 2] in wordset("relay_talk")
    name = _only_told().match(words, index) if told or said else None
    if name is None or longer_name(words, name[0]):
        return None
    return Outlet(index, name[0], text_of(words, index, name[0]), "paper", listed=True)


def _numbered(words: Words, index: int) -> Outlet | None:
    """As in "told Morava 1", "in an interview with Nord 24": a station with its number."""
    last = name_run(words, index)
    numbers = last > index and _NUMBER.fullmatch(words.raw[last]) is not None
    if not numbers or not index or words.stops[index] or not words.raw[index][:1].isupper():
        return None
    if not _COUNTED.isdisjoint(words.low[index:last]) or any(
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
    if part or not _NUMBER.fullmatch(words.raw[index]) or _goes_on(words, last):
        return None
    return Outlet(index, last, words.span(index, last).of(words.text), "broadcaster")


def _reporting(words: Words, index: int) -> Outlet | None:
    """As in "reported by Northern Watch": a name that nothing else tells to be an outlet."""
    if words.low[index - 2 : index] != ["reported", "by"] or words.stops[index]:
        return None
    if not words.raw[index][:1].isupper() or words.low[index] in wordset("outlets_not_first"):
        return None
    last = name_run(words, index)
    return Outlet(index, last, text_of(words, index, last), "paper", sure=False)


def _abroad(words: Words, index: int) -> Outlet | None:
    """As in "Le Quotidien reported": a foreign article before a name that reports."""
    if words.raw[index] not in _ARTICLES:
        return None
    last = name_run(words, index)
    step = last + 1
    if last == index or step >= len(words) or words.stops[step]:
        return None
    if words.low[step] not in ("reported", "reports"):
        return None
    return Outlet(index, last, text_of(words, index, last), "paper", sure=False)


def _closes(words: Words, index: int) -> Outlet | None:
    """As in "..., Kepler Science reports.": the name and its verb close the sentence."""
    if not index or words.stops[index] != "," or words.low[index] in wordset("outlets_not_first"):
        return None
    last = name_run(words, index)
    verb = last + 1
    if not index < last < len(words) - 1 or words.low[verb] not in ("reports", "reported"):
        return None
    ends = verb + 1 >= len(words) or words.sentence[verb + 1] != words.sentence[verb]
    if not ends or words.stops[verb] or is_given_name(words.raw[index]):
        # "Jane Roe reports": its correspondent
        return None
    return Outlet(index, last, text_of(words, index, last), "paper", sure=False)


def _interviewing(words: Words, index: int) -> Outlet | None:
    """As in "in an interview with NCB": initials that nothing else tells to be an outlet's."""
    word = words.raw[index]
    lead = words.low[index - 2 : index] if index > 1 else []
    opens = lead == ["speaking", "to"] and words.raw[index - 2] == "Speaking"
    if lead != ["interview", "with"] and not opens:
        return None
    closed = index + 1 >= len(words) or words.stops[index + 1] != ""
    if not _INITIALS.fullmatch(word) or not closed or words.stops[index]:
        return None
    if word.lower() in wordset("hearers_no_outlet"):
        return None
    return Outlet(index, index, word, "paper", sure=False)


def _unnamed(words: Words, index: int) -> Outlet | None:
    """As in "state media": an outlet without a name."""
    phrase = generic().match(words, index)
    if phrase is None:
        return _of_a_country(words, index)
    name = words.span(index, phrase[0]).of(words.text)
    return Outlet(index, phrase[0], name, phrase[1], named=False)


def _of_a_country(words: Words, index: int) -> Outlet | None:
    """As in "Norlandish media", "Ostrand newspapers"."""
    if index + 1 >= len(words) or words.stops[index + 1] or not capital(words, index):
        return None
    if words.low[index + 1] not in ("media", "newspapers", "outlets"):
        return None
    if words.low[index] in wordset("outlets_not_first") or words.low[index] == "social":
        return None
    name = words.span(index, index + 1).of(words.text)
    return Outlet(index, index + 1, name, "paper", named=False)


def by_outlet(words: Words, last: int, outlets: dict[int, Outlet]) -> bool:
    """As in "a report in the Courier", "reports by Ostrand News"."""
    step = last + 1
    if step + 1 >= len(words) or words.low[step] not in ("by", "in", "from"):
        return False
    step += 2 if words.low[step + 1] in ("the", "a") else 1
    outlet = outlets.get(step) or outlets.get(step - 1)
    return outlet is not None and outlet.named and not any(words.stops[last + 1 : step + 1])
