"""Outlets that only what they do tells: they quote somebody, or cite people."""

from __future__ import annotations

from quotes.channel.outlets.names import name_run, text_of
from quotes.channel.outlets.outlet import Outlet
from quotes.channel.words import Words, wordset
from quotes.resources.given_names import is_given_name

__all__ = ["known_by_deed"]

# Whom only an outlet cites, and words behind "citing" in which they stand.
_PEOPLE = frozenset(["executives", "insiders", "people", "persons", "sources"])
_CITED = 4


def known_by_deed(words: Words, index: int) -> Outlet | None:
    """An outlet of unknown name that is said to quote somebody or to cite people.

    Args:
        words: The article's words.
        index: The first word of the name, or its article with a capital.
    """
    return _quoting(words, index) or _citing_people(words, index)


def _quoting(words: Words, index: int) -> Outlet | None:
    """As in "was quoted as saying by The Morning Lagoon": a name with its article."""
    lead = _before_article(words, index)
    if lead is None or words.low[lead - 3 : lead + 1] != ["quoted", "as", "saying", "by"]:
        return None
    return _unknown(words, index)


def _citing_people(words: Words, index: int) -> Outlet | None:
    """As in "According to the Valley Wire, ..., citing two people familiar with the matter"."""
    lead = _before_article(words, index)
    if lead is None or words.low[lead - 1 : lead + 1] != ["according", "to"]:
        return None
    named = _unknown(words, index)
    if named is None or words.stops[named.last + 1 : named.last + 2] != [","]:
        return None
    step = named.last + 1
    while step < len(words) - 1 and words.sentence[step] == words.sentence[index]:
        if words.low[step] == "citing":
            behind = words.low[step + 1 : step + 1 + _CITED]
            return named if not _PEOPLE.isdisjoint(behind) else None
        step += 1
    return None


def _before_article(words: Words, index: int) -> int | None:
    """The word in front of a name that has its article there, or opens with it."""
    opens = words.raw[index] == "The"
    lead = index - 1 if opens else index - 2
    led = opens or (index > 0 and words.low[index - 1] == "the")
    if not led or lead < 1:
        return None
    return None if any(words.stops[lead + 1 : index + 1]) else lead


def _unknown(words: Words, index: int) -> Outlet | None:
    """A name of two words or more that is no office's, company's or person's."""
    start = index + (words.raw[index] == "The")
    if start >= len(words) or words.stops[start] or not words.raw[start][:1].isupper():
        return None
    last = name_run(words, start)
    no_outlet = wordset("hearers_no_outlet") | wordset("outlets_companies")
    if last == start or not no_outlet.isdisjoint(words.low[start : last + 1]):
        return None
    if words.low[start] in wordset("outlets_not_first") or is_given_name(words.raw[start]):
        return None
    return Outlet(index, last, text_of(words, index, last), "paper", sure=False)
