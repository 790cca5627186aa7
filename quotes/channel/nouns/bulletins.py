"""Bulletins of an office: what a weather service says in its own is read, not heard on air."""

from __future__ import annotations

from collections.abc import Container

from quotes.channel.words import Words

__all__ = ["of_office"]

_BULLETINS = frozenset({"evening bulletin", "hourly bulletin", "morning bulletin"})
_OFFICES = frozenset(
    ["administration", "agency", "authority", "board", "bureau", "center", "centre", "department",
     "directorate", "institute", "met", "ministry", "observatory", "office", "service", "survey"]
)  # fmt: skip
# Words in front of the noun in which the office is named.
_NEAR = 14


def of_office(words: Words, first: int, noun: str, outlets: Container[int]) -> bool:
    """Whether an office says something in its bulletin, and no station is named beside it.

    Args:
        words: The article's words.
        first: The noun.
        noun: Its singular.
        outlets: Words of outlets' names.
    """
    if noun not in _BULLETINS or "its" not in words.low[max(0, first - 2) : first]:
        return False
    near = [
        step
        for step in range(max(0, first - _NEAR), first)
        if words.sentence[step] == words.sentence[first]
    ]
    named = any(words.low[step] in _OFFICES for step in near)
    return named and not any(step in outlets for step in near)
