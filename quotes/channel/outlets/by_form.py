"""Outlets by lexicon and by the form of their name: "the Valmere Courier", "Radio Nordkyst"."""

from __future__ import annotations

from functools import cache

from quotes.channel.outlets.agencies import press_bureau
from quotes.channel.outlets.given_names import somebody
from quotes.channel.outlets.names import (
    capital,
    in_full,
    longer_name,
    name_run,
    of_company,
    text_of,
)
from quotes.channel.outlets.of_offices import names_office
from quotes.channel.outlets.outlet import Outlet
from quotes.channel.outlets.own_names import OutletKind, OwnNames
from quotes.channel.words import Phrases, Words, wordset
from quotes.resources import lexicon

__all__ = ["by_itself", "listed_names"]

_CAMERAS = (["camera"], ["cameras"], ["footage"], ["image"], ["images"], ["video"])
_PERIODICALS = frozenset(["Bulletin", "Journal", "Quarterly", "Review"])


@cache
def listed_names(own: OwnNames) -> Phrases[OutletKind]:
    """The names that the lexicon or the user lists, with and without their article."""
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


def by_itself(words: Words, index: int, own: OwnNames) -> Outlet | None:
    """An outlet that its name alone tells: as listed, or by its form.

    Args:
        words: The article's words.
        index: The first word of the name.
        own: Names that the user adds.
    """
    by_name = listed_names(own).match(words, index)
    by_form = _by_form(words, index)
    if by_name and _no_outlet(words, index, by_name[0]):
        by_name = None
    if by_form and (
        _of_another(words, index, by_form.last, own) or of_company(words, by_form.last)
    ):
        by_form = None
    if by_name is None or (by_form is not None and by_name[0] < by_form.last):
        return by_form
    last, kind = by_name
    last = in_full(words, index, last) if kind == "broadcaster" else last
    return Outlet(index, last, text_of(words, index, last), kind, listed=True)


def _no_outlet(words: Words, first: int, last: int) -> bool:
    """Whether an outlet's name is a part of another name, a person's, or its country's."""
    return (
        longer_name(words, last)
        or _of_country(words, last)
        or _a_person(words, first, last)
        or _camera(words, first, last)
        or names_office(words, first)
    )


def _of_country(words: Words, last: int) -> bool:
    """As in "the Australian stock exchange", "the Australian government"."""
    step = last + 1
    if step >= len(words) or words.stops[step] or words.possessive[last]:
        return False
    return words.low[step] in wordset("outlets_of_countries")


def _camera(words: Words, first: int, last: int) -> bool:
    """As in "seen on CCTV", "CCTV footage": cameras, and no broadcaster of that name."""
    if words.raw[first] != "CCTV" or first != last:
        return False
    behind = words.low[last + 1 : last + 2]
    return words.low[first - 1 : first] == ["on"] or behind in _CAMERAS


def _a_person(words: Words, first: int, last: int) -> bool:
    """As in "his wife Petra said": a name of one word may be somebody's."""
    return first == last and somebody(words, first)


def _of_another(words: Words, first: int, last: int, own: OwnNames) -> bool:
    """As in "Jane Roe of Radio Nord": somebody's name stands before the outlet's."""
    steps = range(first + 2, last + 1)
    return any(words.low[i - 1] == "of" and listed_names(own).match(words, i) for i in steps)


def _by_form(words: Words, index: int) -> Outlet | None:
    """As in "Radio Nordkyst", "the Valmere Courier", "the Globe"."""
    if not words.raw[index][:1].isupper():
        return None
    last_forms, first_forms, bare = _forms()
    agency = press_bureau(words, index)
    if agency is not None:
        return agency
    if words.raw[index] in first_forms:
        last = name_run(words, index)
        if last > index:
            kind = first_forms[words.raw[index]]
            return Outlet(index, last, text_of(words, index, last), kind)
    if (listed := _behind_and(words, index)) is not None:
        # "By Jo Roe and Ostrand Press": the name of an outlet holds no name of its staff.
        index = listed
    start = index + 1 if words.raw[index] == "The" and index + 1 < len(words) else index
    if start != index and (words.stops[start] or not capital(words, start)):
        return None
    last = name_run(words, start)
    while last > start and _ending(words, last) not in last_forms:
        last -= 1
    if last == start:
        with_article = start != index or (start and words.low[start - 1] == "the")
        known = words.raw[start] in bare or bare.issuperset(words.raw[start].split("-"))
        known = known and not words.stops[start] and not longer_name(words, start)
        if with_article and known:
            return Outlet(index, start, text_of(words, index, start), "paper", sure=False)
        return None
    if words.low[start] in wordset("outlets_not_first") and words.raw[start] != "Sunday":
        return None
    kind = last_forms[_ending(words, last)]
    last = _whole(words, index, last, kind)
    return Outlet(index, last, text_of(words, index, last), kind, sure=last - start < 4)


def _whole(words: Words, first: int, last: int, kind: OutletKind) -> int:
    """The last word of a name that goes on behind the word that tells what it is.

    As in "BBR Radio Hexley", "the Northern Journal of Metabolism".
    """
    if kind == "broadcaster":
        return in_full(words, first, last)
    goes_on = words.low[last + 1 : last + 2] == ["of"] and not words.stops[last + 1]
    return name_run(words, last) if goes_on and words.raw[last] in _PERIODICALS else last


def _behind_and(words: Words, index: int) -> int | None:
    """In a byline the word behind the last "and" of the names that begin at a word."""
    if not index or words.low[index - 1] != "by":
        return None
    if index > 1 and "\n" not in words.text[words.ends[index - 2] : words.starts[index - 1]]:
        return None
    names = range(index + 1, name_run(words, index))
    return max((step + 1 for step in names if words.raw[step] == "and"), default=None)


def _ending(words: Words, index: int) -> str:
    """The part of a word that tells an outlet: `Standard` of `Standard-Bearer`."""
    return words.raw[index].partition("-")[0] if "-" in words.raw[index] else words.raw[index]
