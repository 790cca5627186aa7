"""Amounts that are no whole numbers: "half", "two-thirds", "tens of millions"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

__all__ = ["WORDS", "half_more", "parts", "same_share", "vague"]

_HALF = "half"
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
# In the plural no ordinal ("the third man") nor a part of a year is meant where a number is before.
_PLURALS = {f"{part}s": of for part, of in _PARTS.items()}
# "Half" and "51%" do not contradict each other.
_NEAR = Decimal("0.02")
_ONE = frozenset(["a", "1"])
_COUNTS = {str(number): number for number in range(2, 10)}
# "Half past four" is an hour, "half brother" none, "half an hour" is told in minutes.
_NO_HALF = frozenset(
    ["an", "brother", "hearted", "hour", "hours", "past", "sister", "term", "time", "way"]
)
_COUNTLESS = frozenset(["dozens", "hundreds", "thousands", "millions", "billions", "trillions"])
# "He scores" and "tens" alone say no amount.
_SOME = _COUNTLESS | {"scores", "tens"}
# What such amounts are told by.
WORDS = _SOME | _PARTS.keys() | _PLURALS.keys() | {_HALF}


def parts(words: Sequence[str], at: int) -> tuple[Decimal, int] | None:
    """A fraction, and its last word; None where none begins.

    Args:
        words: Of a match key, in which numbers up to twelve are digits.
        at: Where it may begin.
    """
    one, behind = words[at], words[at + 1 : at + 3]
    if one == _HALF:
        if not _NO_HALF.isdisjoint(behind[:1]) or words[max(at - 2, 0) : at] == ["and", "a"]:
            return None
        return Decimal("0.5"), at
    if one in _ONE and len(behind) == 2 and behind[1] == "of" and behind[0] in _PARTS:
        return _share(1, _PARTS[behind[0]]), at + 1
    if one in _COUNTS and behind and behind[0] in _PLURALS:
        return _share(_COUNTS[one], _PLURALS[behind[0]]), at + 1
    return None


def half_more(words: Sequence[str], last: int) -> bool:
    """Whether "and a half" stands behind the last word of a number."""
    return list(words[last + 1 : last + 4]) == ["and", "a", _HALF]


def vague(words: Sequence[str], at: int) -> tuple[str, int] | None:
    """An amount of which only the order is told, in its words, and its last word."""
    end = at
    while words[end] in _SOME and words[end + 1 : end + 2] == ["of"] and end + 2 < len(words):
        if words[end + 2] not in _COUNTLESS:
            break
        end += 2
    told = " ".join(words[at : end + 1])
    counts = words[end] in _COUNTLESS or (
        words[end] == "scores" and words[end + 1 : end + 2] == ["of"]
    )
    return (told, end) if counts else None


def _share(count: int, of: int) -> Decimal:
    return (Decimal(count) / of).quantize(Decimal("0.0001"))


def same_share(part: str, percent: str) -> bool:
    """Whether a fraction ("0.5") and so many in a hundred ("51") are about the same."""
    one, other = Decimal(part), Decimal(percent) / 100
    return 0 < one < 1 and abs(one - other) < _NEAR
