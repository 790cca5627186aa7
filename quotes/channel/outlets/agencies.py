"""Agencies by their names: "the Nordic Press Bureau", "the Tarvel agency reported"."""

from __future__ import annotations

from quotes.channel.outlets.names import name_run, text_of
from quotes.channel.outlets.outlet import Outlet
from quotes.channel.words import Words, wordset

__all__ = ["agency_reports", "of_another_kind", "press_bureau"]

_PASSES_ON = frozenset(["reported", "reports", "quoted", "quotes", "cited", "cites"])
_CITED = frozenset(["quoted", "cited", "reported", "saying", "carried"])


def press_bureau(words: Words, index: int) -> Outlet | None:
    """As in "the Nordic Press Bureau", "Pacific News Service"."""
    last = name_run(words, index)
    if words.low[index] in wordset("outlets_not_first"):
        return None
    if last == index or words.low[last] not in ("bureau", "service", "agency", "wire"):
        return None
    if not {"Press", "News"}.intersection(words.raw[index : last + 1]):
        return None
    return Outlet(index, last, text_of(words, index, last), "agency")


def agency_reports(words: Words, first: int, noun: int) -> bool:
    """As in "the Tarvel agency reported", "cited by the Tarvel agency": it passes something on."""
    step = noun + 1
    if step < len(words) and not words.stops[step] and words.low[step] in _PASSES_ON:
        return True
    lead = words.low[max(0, first - 4) : first]
    return lead[-2:] == ["by", "the"] and not _CITED.isdisjoint(lead)


def of_another_kind(words: Words, noun: int) -> bool:
    """As in "the rating agency Corvane", "the UN refugee agency": one that passes on no news."""
    if words.low[noun] != "agency" or not noun or words.stops[noun]:
        return False
    return words.low[noun - 1] in wordset("outlets_other_agencies")
