"""Talks with an outlet: "spoke to", "in an interview with", "described the fall to"."""

from __future__ import annotations

from quotes.channel.stated.carried_by import passed_on
from quotes.channel.words import Words, wordset
from quotes.records import ChannelLabel

__all__ = ["talk_of", "with_us"]

_ON_AIR = frozenset(["channel", "podcast", "programme", "program", "radio", "show", "station"])
_IN_PRINT = frozenset(["agency", "correspondent", "magazine", "newspaper", "paper", "reporter",
                       "website"])  # fmt: skip
# Words of the name of what is ours: "with our YouTube channel".
_OURS = 5
# Words between "Asked about" and who asked.
_CLAUSE = 12
_DESCRIBED = frozenset(["confirmed", "defended", "described", "explained", "recalled", "recounted"])


def talk_of(words: Words, lead: int) -> int | None:
    """First word of "spoke to", "in an interview with", "by" of "Pressed on the cost by"."""
    word = words.low[lead]
    if word in ("to", "with", "for", "by"):
        for start in (lead - 1, lead - 2):
            if start >= 0 and words.low[start] in wordset("relay_talk"):
                if word == "by" and passed_on(words, start + 1, lead):
                    return None
                return _with_preposition(words, start)
    if word in ("to", "with") and "interview" in words.low[max(0, lead - 5) : lead]:
        # "an interview he gave to the station", "an interview Tuesday with the paper"
        start = lead - words.low[lead - 5 : lead][::-1].index("interview") - 1
        return _with_preposition(words, start)
    if word == "to":
        # "described the fall to the Courier"
        for step in range(lead - 3, max(-1, lead - 6), -1):
            if any(words.stops[step + 1 : lead + 1]):
                break
            if words.low[step] in _DESCRIBED:
                return step
    return lead if word == "by" and _asked(words, lead) else None


def with_us(words: Words, last: int) -> ChannelLabel | None:
    """Where a talk "with our YouTube channel" was had: with the article's own outlet.

    Args:
        words: The article's words.
        last: The noun for the talk.
    """
    if words.low[last + 1 : last + 3] != ["with", "our"]:
        return None
    for step in range(last + 3, min(len(words), last + 1 + _OURS)):
        if words.stops[step]:
            return None
        if words.low[step] in _ON_AIR:
            return "broadcast"
        if words.low[step] in _IN_PRINT:
            return "interview"
    return None


def _asked(words: Words, lead: int) -> bool:
    """Whether a clause that begins with "Asked about" or "When pressed on" leads to a word."""
    for step in range(lead - 1, max(-1, lead - _CLAUSE), -1):
        if words.stops[step + 1]:
            return False
        if words.low[step] in wordset("relay_asks"):
            first = step - (step > 0 and words.low[step - 1] in ("when", "if"))
            return first == 0 or bool(words.stops[first])
    return False


def _with_preposition(words: Words, start: int) -> int:
    """Take in "in an" of "in an interview with"."""
    step = start
    while step and start - step < 4 and not words.stops[step]:
        step -= 1
        if words.low[step] in ("in", "during"):
            return step
    return start
