"""News outlets by lexicon, by form ("the Valmere Courier") and by apposition."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from quotes.channel.own_names import OutletKind, OwnNames
from quotes.channel.words import Phrases, Words, wordset
from quotes.resources import lexicon

__all__ = ["Outlet", "OutletKind", "find_outlets"]

_MAX_NAME = 6
# TeleNorte, Baltvision
_ON_AIR = re.compile(r"Tele[A-Z][a-z]+|[A-Z][a-z]{2,}vision")
_CALL_SIGN = re.compile(r"[WK][A-Z]{2,3}(?:-?(?:AM|FM|TV|\d{1,4}))?")
# KING-TV
_STATION = re.compile(r"[WK][A-Z]{2,3}-(?:TV|FM|AM)")
_INNER = frozenset({"of", "and", "de", "della", "du", "la", "le", "el"})


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


@cache
def _names(own: OwnNames) -> Phrases[OutletKind]:
    entries: list[tuple[str, OutletKind]] = []
    for kind, name in own.all_outlets():
        bare = name.removeprefix("The ")
        # Alone, a word such as "Hill" or "Nation" is no outlet: its article is needed.
        if bare == name or " " in bare:
            entries.append((bare, kind))
        entries.append((f"The {bare}", kind))
        entries.append((f"the {bare}", kind))
        if " " in bare or kind == "broadcaster":
            # "FOX News", "THE WEEKLY STANDARD"
            entries += [(form.upper(), kind) for form in (bare, f"The {bare}")]
    return Phrases(entries, cased=True)


@cache
def _forms() -> tuple[dict[str, OutletKind], dict[str, OutletKind], frozenset[str]]:
    forms = lexicon("channel_outlet_forms")
    last = {word: kind for kind, words in forms["last"].items() for word in words}
    first = {word: kind for kind, words in forms["first"].items() for word in words}
    return last, first, frozenset(forms["bare"])


@cache
def _nouns() -> Phrases[OutletKind]:
    nouns = lexicon("channel_outlet_forms")["nouns"]
    return Phrases([(noun, kind) for kind, names in nouns.items() for noun in names])


@cache
def _generic() -> Phrases[OutletKind]:
    generic = lexicon("channel_outlet_forms")["generic"]
    return Phrases([(noun, kind) for kind, names in generic.items() for noun in names])


def find_outlets(words: Words, platforms: set[int], own: OwnNames) -> list[Outlet]:
    """All mentions of outlets, in order and without overlaps.

    Args:
        words: The words of the article.
        platforms: Indices of words that name a social platform: "the Telegram channel
            Siren" is no broadcaster.
        own: Names that the user adds.
    """
    found: list[Outlet] = []
    named, common = _names(own).firsts, _nouns().firsts | _generic().firsts
    index, size = 0, len(words)
    while index < size:
        raw = words.raw[index]
        # Most words can begin no outlet; a third of the stage's time went into asking them.
        if not raw[:1].isupper() and raw not in named and words.low[index] not in common:
            index += 1
            continue
        outlet = _at(words, index, platforms, own) or _again(words, index, found)
        if outlet is None:
            index += 1
            continue
        found.append(outlet)
        index = outlet.last + 1
    return found


def _again(words: Words, index: int, found: list[Outlet]) -> Outlet | None:
    """As in "the agency", "the same newspaper": the last outlet of that kind once more."""
    if not index or words.stops[index] or words.low[index - 1] not in ("the", "same"):
        return None
    noun = _nouns().match(words, index)
    if noun is None:
        return None
    for outlet in reversed(found[-8:]):
        if outlet.named and outlet.kind == noun[1]:
            return Outlet(index, noun[0], outlet.name, outlet.kind)
    return None


def _at(words: Words, index: int, platforms: set[int], own: OwnNames) -> Outlet | None:
    if index in platforms:
        return None
    by_name = _names(own).match(words, index)
    by_form = _by_form(words, index)
    if by_name and _longer_name(words, by_name[0]):
        by_name = None
    if by_form and _of_another(words, index, by_form.last, own):
        by_form = None
    if by_name and (by_form is None or by_name[0] >= by_form.last):
        last, kind = by_name
        outlet = Outlet(index, last, _text(words, index, last), kind, listed=True)
        return _with_noun(words, outlet)
    if by_form:
        return _with_noun(words, by_form)
    return (
        _station(words, index)
        or _after_noun(words, index, platforms)
        or _before_noun(words, index)
        or _reporting(words, index)
        or _unnamed(words, index)
    )


def _of_another(words: Words, first: int, last: int, own: OwnNames) -> bool:
    """As in "Jane Roe of Radio Nord": somebody's name stands before the outlet's."""
    steps = range(first + 2, last + 1)
    return any(words.low[i - 1] == "of" and _names(own).match(words, i) for i in steps)


def _longer_name(words: Words, last: int) -> bool:
    """As in "Vice" in "Vice President": a word of a longer name is no outlet."""
    step = last + 1
    if step >= len(words) or words.stops[step] or words.possessive[last]:
        return False
    if words.raw[last].isupper() or not words.raw[step][:1].isupper():
        return False
    return words.low[step] not in wordset("outlets_days") and words.low[last] not in (
        "news",
        "times",
        "post",
    )


def _text(words: Words, first: int, last: int) -> str:
    if words.raw[first] == "the":
        first += 1
    return (
        words.span(first, last)
        .__class__(words.starts[first], words.span(first, last).end)
        .of(words.text)
    )


def _capital(words: Words, index: int) -> bool:
    return words.raw[index][:1].isupper() or words.raw[index][:1].isdigit()


def _run(words: Words, index: int) -> int:
    """Index of the last word of the capitalised name that starts here."""
    last = index
    step = index + 1
    while step < len(words) and step - index < _MAX_NAME:
        if words.stops[step] or words.possessive[step - 1]:
            break
        if _capital(words, step):
            last = step
        elif words.raw[step] not in _INNER:
            break
        step += 1
    return last


def _by_form(words: Words, index: int) -> Outlet | None:
    """As in "Radio Nordkyst", "the Valmere Courier", "the Globe"."""
    if not words.raw[index][:1].isupper():
        return None
    last_forms, first_forms, bare = _forms()
    agency = _press_bureau(words, index)
    if agency is not None:
        return agency
    if words.raw[index] in first_forms:
        last = _run(words, index)
        if last > index:
            kind = first_forms[words.raw[index]]
            return Outlet(index, last, _text(words, index, last), kind)
    start = index + 1 if words.raw[index] == "The" and index + 1 < len(words) else index
    if start != index and (words.stops[start] or not _capital(words, start)):
        return None
    last = _run(words, start)
    while last > start and _ending(words, last) not in last_forms:
        last -= 1
    if last == start:
        with_article = start != index or (start and words.low[start - 1] == "the")
        known = words.raw[start] in bare or bare.issuperset(words.raw[start].split("-"))
        if with_article and not words.stops[start] and known:
            return Outlet(index, start, _text(words, index, start), "paper", sure=False)
        return None
    if words.low[start] in wordset("outlets_not_first") and words.raw[start] != "Sunday":
        return None
    kind = last_forms[_ending(words, last)]
    return Outlet(index, last, _text(words, index, last), kind, sure=last - start < 4)


def _press_bureau(words: Words, index: int) -> Outlet | None:
    """As in "the Nordic Press Bureau", "Pacific News Service"."""
    last = _run(words, index)
    if last == index or words.low[last] not in ("bureau", "service", "agency", "wire"):
        return None
    if not {"Press", "News"}.intersection(words.raw[index : last + 1]):
        return None
    return Outlet(index, last, _text(words, index, last), "agency")


def _ending(words: Words, index: int) -> str:
    """The part of a word that tells an outlet: `Standard` of `Standard-Bearer`."""
    return words.raw[index].partition("-")[0] if "-" in words.raw[index] else words.raw[index]


def _station(words: Words, index: int) -> Outlet | None:
    """As in "speaking on WOR710", "on DZRX radio": a call sign, or capitals before "radio"."""
    word = words.raw[index]
    if _ON_AIR.fullmatch(word) or _STATION.fullmatch(word):
        return Outlet(index, index, word, "broadcaster")
    if not word.isupper() or not index or words.stops[index] or not 3 <= len(word) <= 8:
        return None
    following = words.low[index + 1] if index + 1 < len(words) else ""
    on_air = following in ("radio", "tv", "television", "fm", "am") and not words.stops[index + 1]
    before = words.low[index - 1]
    if on_air and before in ("on", "to", "told"):
        return Outlet(index, index + 1, word, "broadcaster")
    if before == "on" and _CALL_SIGN.fullmatch(word):
        return Outlet(index, index, word, "broadcaster")
    return None


def _with_noun(words: Words, outlet: Outlet) -> Outlet:
    """A common noun behind the name may tell its kind: "the Star breakfast show"."""
    step = outlet.last + 1
    if step < len(words) and not words.stops[step] and not words.possessive[outlet.last]:
        noun = _nouns().match(words, step)
        if noun and noun[1] == "broadcaster" and outlet.kind in ("paper", "agency"):
            return Outlet(outlet.first, outlet.last, outlet.name, "broadcaster")
    return outlet


def _after_noun(words: Words, index: int, platforms: set[int]) -> Outlet | None:
    """As in "the newspaper Izvestia", "the programme “Open Line”"."""
    noun = _nouns().match(words, index)
    if noun is None or (index and index - 1 in platforms):
        return None
    start = noun[0] + 1
    if start >= len(words) or start in platforms or words.possessive[noun[0]]:
        return None
    if not words.raw[start][:1].isupper():
        return None
    between = words.text[words.ends[noun[0]] : words.starts[start]]
    if between not in (" ", " “", ' "', " ‘", " '", " «", " « "):
        return None
    if words.sentence[start] != words.sentence[index]:
        return None
    last = _run(words, start)
    return Outlet(start, last, _text(words, start, last), noun[1])


def _before_noun(words: Words, index: int) -> Outlet | None:
    """As in "the Haftan newspaper", "the Long Way Down podcast"."""
    if not words.raw[index][:1].isupper() or words.low[index] in wordset("outlets_not_first"):
        return None
    last = _run(words, index)
    step = last + 1
    if step >= len(words) or words.possessive[last]:
        return None
    between = words.text[words.ends[last] : words.starts[step]]
    if between not in (" ", "” ", '" ', "’ ", "' "):
        return None
    noun = _nouns().match(words, step)
    if noun is None or words.low[step] in ("paper", "agency", "outlet", "channel", "station"):
        return None
    if words.low[step] == "show" and last == index and words.low[index].endswith("s"):
        # "Polls show": a verb.
        return None
    return Outlet(index, last, _text(words, index, last), noun[1], sure=False)


def _reporting(words: Words, index: int) -> Outlet | None:
    """As in "reported by Northern Watch": a name that nothing else tells to be an outlet."""
    if words.low[index - 2 : index] != ["reported", "by"] or words.stops[index]:
        return None
    if not words.raw[index][:1].isupper() or words.low[index] in wordset("outlets_not_first"):
        return None
    last = _run(words, index)
    return Outlet(index, last, _text(words, index, last), "paper", sure=False)


def _unnamed(words: Words, index: int) -> Outlet | None:
    """As in "state media": an outlet without a name."""
    generic = _generic().match(words, index)
    if generic is None:
        return _of_a_country(words, index)
    name = words.span(index, generic[0]).of(words.text)
    return Outlet(index, generic[0], name, generic[1], named=False)


def _of_a_country(words: Words, index: int) -> Outlet | None:
    """As in "Norlandish media", "Ostrand newspapers"."""
    if index + 1 >= len(words) or words.stops[index + 1] or not _capital(words, index):
        return None
    if words.low[index + 1] not in ("media", "newspapers", "outlets"):
        return None
    if words.low[index] in wordset("outlets_not_first") or words.low[index] == "social":
        return None
    name = words.span(index, index + 1).of(words.text)
    return Outlet(index, index + 1, name, "paper", named=False)
