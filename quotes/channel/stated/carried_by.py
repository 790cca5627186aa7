"""Remarks that an outlet only carried: `in comments published on Monday by the Courier`."""

from __future__ import annotations

from quotes.channel.words import Words, wordset

__all__ = ["carried_by", "passed_on"]

_REMARKS = frozenset(["comments", "remarks", "statements"])
# What an outlet does with something that is no remark of somebody else's.
_OTHERS = frozenset(["confirmed", "disclosed", "heard", "leaked", "made", "obtained", "provided",
                     "reviewed", "seen", "viewed"])  # fmt: skip
# Words between the verb and "by": "on Monday"; and in front of the noun: "in his latest".
_WHEN, _FRONT = 5, 3


def carried_by(words: Words, lead: int) -> int | None:
    """First word of "in remarks carried by", "according to comments published on Monday by".

    Where they were made is not told, and who passes them on is no interviewer. "Asked about remarks
    published by" is of somebody else's.

    Args:
        words: The article's words.
        lead: The word "by".
    """
    for verb in range(lead - 1, max(1, lead - 1 - _WHEN), -1):
        if words.stops[verb + 1]:
            return None
        if passed_on(words, verb, lead):
            return _led(words, verb - 1)
    return None


def passed_on(words: Words, verb: int, lead: int) -> bool:
    """Whether a verb behind "remarks" and before "by" tells that they were passed on."""
    if verb < 1 or verb >= lead or words.stops[verb] or words.low[verb - 1] not in _REMARKS:
        return False
    return words.low[verb] in wordset("relay_passed") - _OTHERS


def _led(words: Words, noun: int) -> int | None:
    """The preposition that leads to the remarks."""
    for step in range(noun - 1, max(-1, noun - 1 - _FRONT), -1):
        if words.stops[step + 1]:
            return None
        if words.low[step] in ("in", "from"):
            return step
        if words.low[step] == "to":
            return step - 1 if words.low[step - 1] == "according" else None
    return None
