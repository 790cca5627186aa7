"""Outlets' names inside those of offices: `the Department of Foreign Affairs` is no magazine."""

from __future__ import annotations

from quotes.channel.words import Words

__all__ = ["names_office"]

_OFFICES = frozenset(
    ["committee", "council", "department", "departments", "directorate", "minister", "ministers",
     "ministries", "ministry", "secretariat", "secretary", "undersecretary"]
)  # fmt: skip


def names_office(words: Words, first: int) -> bool:
    """Whether a name tells what an office is for: "Minister for Foreign Affairs".

    A name with its article is none: "a minister of The Nation" has it from somewhere else.

    Args:
        words: The article's words.
        first: The first word of the outlet's name.
    """
    if first < 2 or words.low[first] == "the" or any(words.stops[first - 1 : first + 1]):
        return False
    return words.low[first - 2] in _OFFICES and words.low[first - 1] in ("of", "for")
