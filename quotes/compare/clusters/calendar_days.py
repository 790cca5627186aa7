"""Days of the week and months, which are compared as figures are."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["DAYS", "calendar_kind", "is_calendar"]

_WEEKDAYS = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
)
_MONTHS = frozenset(
    ["january", "february", "march", "april", "may", "june", "july", "august", "september",
     "october", "november", "december"]
)  # fmt: skip
DAYS = _WEEKDAYS | _MONTHS
# "March" and "May" are other words too, even with a capital: a month stands behind one of these.
_DOUBTFUL = frozenset(["march", "may"])
_BEFORE = frozenset(
    "by early end from in last late mid middle next of since this through till until".split()  # noqa: SIM905
)


def is_calendar(words: Sequence[str], at: int, *, capital: bool) -> bool:
    """Whether a word is a day of the week or a month.

    Args:
        words: Of a match key.
        at: Its place.
        capital: Whether it is printed with one.
    """
    word = words[at]
    if word not in DAYS or not capital:
        return False
    beside = (*words[max(at - 1, 0) : at], *words[at + 1 : at + 2])
    return word not in _DOUBTFUL or any(one in _BEFORE or one.isdecimal() for one in beside)


def calendar_kind(value: str) -> str:
    """`day` of a day of the week, `month` of a month; else empty."""
    return "day" if value in _WEEKDAYS else "month" if value in _MONTHS else ""
