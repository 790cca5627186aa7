"""Matters that are taken up in a chamber: "Roe raised it in the Commons. She asked whether"."""

from __future__ import annotations

from dataclasses import replace

from quotes.channel.evidence import Evidence, over
from quotes.channel.stated.hearers import hearers
from quotes.channel.words import Words, wordset

__all__ = ["raised_evidence"]

_RAISES = frozenset(["raised", "raises", "raising", "debated", "discussed"])
# Chambers only by their capital: children are raised in a house.
_HOUSES = frozenset(["house", "chamber", "panel", "hearing", "commission"])
# Words between the verb and "in", and behind that, to the end of the chamber's name.
_OBJECT, _NAME = 7, 4


def raised_evidence(words: Words) -> list[Evidence]:
    """Evidence for each chamber in which something is said to have been raised."""
    found = []
    for index, word in enumerate(words.low):
        where = _where(words, index) if word in _RAISES else None
        if where is not None:
            first, last = where
            # Whoever is quoted next took part.
            evidence = over(words, first, last, "legislature", "adjunct", 0.9, "raised")
            found.append(replace(evidence, shared=True, platform=_name(words, first, last)))
    return found


def _where(words: Words, index: int) -> tuple[int, int] | None:
    """The words from "in" to the end of the chamber's name."""
    for step in range(index + 1, min(len(words), index + _OBJECT)):
        if words.stops[step]:
            return None
        if words.low[step] == "in":
            last = _chamber(words, step + 1)
            return None if last is None else (step, last)
    return None


def _chamber(words: Words, index: int) -> int | None:
    """The last word of a chamber's name that stands there."""
    for step in range(index, min(len(words), index + _NAME)):
        if words.stops[step]:
            return None
        match = hearers().match(words, step)
        if match is not None and match[1] == "legislature":
            last = match[0]
            small = words.low[last] in _HOUSES and words.raw[last].islower()
            return None if small or _goes_on(words, last) else last
        if words.low[step] in wordset("hearers_breakers"):
            return None
    return None


def _goes_on(words: Words, last: int) -> bool:
    """As in "in Parliament Street", "in the council's offices"."""
    if words.possessive[last]:
        return True
    step = last + 1
    on = step < len(words) and not words.stops[step] and words.raw[step][:1].isupper()
    return on and words.low[step] not in wordset("outlets_days")


def _name(words: Words, first: int, last: int) -> str | None:
    """The chamber by its name, without "the"."""
    step = last
    while step > first + 1 and words.raw[step - 1][:1].isupper():
        step -= 1
    return words.span(step, last).of(words.text) if words.raw[step][:1].isupper() else None
