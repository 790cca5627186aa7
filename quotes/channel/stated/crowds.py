"""What is said to one before a crowd: "said to me, in front of two hundred people"."""

from __future__ import annotations

from functools import cache

from quotes.channel.words import Phrases, Words, wordset
from quotes.records import ChannelLabel

__all__ = ["heard_by_all"]

# Words of "about two hundred angry people", and what makes people a crowd.
_CROWD = 5
_MANY = frozenset(["dozens", "hundred", "hundreds", "thousand", "thousands"])
# What is held for all who come: "us" are those who sit there. At a rally or a conference somebody
# may well tell a reporter alone.
_HELD: list[tuple[str, ChannelLabel]] = [
    ("agm", "speech"),
    ("annual general meeting", "speech"),
    ("annual meeting", "speech"),
    ("briefing", "press_conference"),
    ("forum", "speech"),
    ("hustings", "speech"),
    ("news conference", "press_conference"),
    ("press conference", "press_conference"),
    ("public meeting", "speech"),
]
# Words of "the fans'", "last week's packed".
_WHOSE = 4


def heard_by_all(words: Words, last: int) -> tuple[int, ChannelLabel] | None:
    """The last word of what shows that others hear it too, and the channel that this makes.

    Args:
        words: The article's words.
        last: The last word of whom it is said to.
    """
    return (last, "speech") if _before_crowd(words, last) else _at_occasion(words, last)


def _before_crowd(words: Words, last: int) -> bool:
    """Whether all of a crowd hear it: "in front of" one stands behind a word."""
    if words.low[last + 1 : last + 4] != ["in", "front", "of"]:
        return False
    crowd = words.low[last + 4 : last + 4 + _CROWD]
    return not wordset("audience_people").isdisjoint(crowd) or not _MANY.isdisjoint(crowd)


def _at_occasion(words: Words, last: int) -> tuple[int, ChannelLabel] | None:
    """As in "told us at the fans' forum"."""
    step = last + 1
    if words.low[last] != "us" or words.low[step : step + 1] != ["at"] or words.stops[step]:
        return None
    for first in range(step + 1, min(len(words), step + 2 + _WHOSE)):
        if words.stops[first] or words.low[first] in wordset("nouns_prepositions"):
            return None
        held = _held().match(words, first)
        if held is not None:
            # At the World Economic Forum reporters have their interviews.
            return None if words.raw[held[0]].istitle() else held
    return None


@cache
def _held() -> Phrases[ChannelLabel]:
    return Phrases(_HELD)
