"""What an outlet reports: its verb, as in "Torna, meanwhile, is quoting", "the Post reported"."""

from __future__ import annotations

from quotes.channel.outlets.outlet import Outlet
from quotes.channel.phrases import capital_on, genitive
from quotes.channel.words import Words, wordset

__all__ = ["reporting_verb"]

_ASIDES = frozenset(["however", "meanwhile", "though", "too"])


def reporting_verb(words: Words, outlet: Outlet) -> int | None:
    """Index of the reporting verb that an outlet is the subject of.

    Args:
        words: The article's words.
        outlet: One of its outlets.
    """
    # In "a survey for the Chronicle suggests" the outlet is not what suggests.
    before = outlet.first - 1
    if before >= 0 and words.low[before] in ("the", "a") and not words.stops[outlet.first]:
        before -= 1
    if (
        before >= 0
        and not _which(words, outlet)
        and words.low[before] in wordset("relay_object_of")
        and not words.stops[before + 1]
    ):
        return None
    step = outlet.last + 1
    if step < len(words) and genitive(words, outlet.last):
        # "the Post's Jane Roe reported": the outlet reports through its writer.
        while step < len(words) and step - outlet.last <= 3 and words.raw[step][:1].isupper():
            step += 1
        if step == outlet.last + 1:
            return None
    if outlet.listed and not words.possessive[outlet.last]:
        # "Courier Ostrand reported": a desk of the outlet has its name in front.
        while step < min(len(words), outlet.last + 3) and capital_on(words, step):
            step += 1
    while (
        step < len(words)
        and words.stops[step] != "."
        and (words.low[step] in wordset("relay_aux") or _been(words, step) or _aside(words, step))
    ):
        step += 1
    if (
        step >= len(words)
        or words.stops[step] == "."
        or words.low[step] not in wordset("relay_reports")
    ):
        return None
    # "the state news agency, Torna, said", "Torna, the state news agency, said"
    between = words.stops[outlet.first : outlet.last + 1]
    apposed = step == outlet.last + 1 and "," in between and words.stops[step] == ","
    citing = words.low[step] in ("citing", "quoting", "reporting")
    if words.stops[step] and not citing and not apposed and not _aside(words, step - 1):
        return None
    return step


def _been(words: Words, step: int) -> bool:
    """As in "has been quoting": an outlet that "has been called" something reports nothing."""
    following = words.low[step + 1 : step + 2]
    return words.low[step] == "been" and following != [] and following[0].endswith("ing")


def _aside(words: Words, step: int) -> bool:
    """As in "Torna, meanwhile, is quoting": a word between commas parts nothing."""
    closed = step + 1 < len(words) and words.stops[step] == words.stops[step + 1] == ","
    return closed and words.low[step] in _ASIDES


def _which(words: Words, outlet: Outlet) -> bool:
    """As in "first told by the Courier, which said": there it is the subject all the same."""
    step = outlet.last + 1
    return step < len(words) and words.stops[step] == "," and words.low[step] == "which"
