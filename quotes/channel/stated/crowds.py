"""Crowds that hear what is said to one: "said to me, in front of two hundred people"."""

from __future__ import annotations

from quotes.channel.words import Words, wordset

__all__ = ["before_crowd"]

# Words of "about two hundred angry people", and what makes people a crowd.
_CROWD = 5
_MANY = frozenset(["dozens", "hundred", "hundreds", "thousand", "thousands"])


def before_crowd(words: Words, last: int) -> bool:
    """Whether all of a crowd hear it: "in front of" one stands behind a word.

    Args:
        words: The article's words.
        last: The last word of whom it is said to.
    """
    if words.low[last + 1 : last + 4] != ["in", "front", "of"]:
        return False
    crowd = words.low[last + 4 : last + 4 + _CROWD]
    return not wordset("audience_people").isdisjoint(crowd) or not _MANY.isdisjoint(crowd)
