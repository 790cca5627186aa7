"""When articles were published, whatever form their dates have."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from quotes.store import day_of

__all__ = ["UNDATED", "day_number", "when"]

# Behind every day in ISO 8601.
UNDATED = "~"


@lru_cache(maxsize=100_000)
def day_number(published: str | None) -> int | None:
    """The day as a number of days; None where it is not known or unclear."""
    day = day_of(published)
    return None if day is None else date.fromisoformat(day).toordinal()


@lru_cache(maxsize=100_000)
def when(published: str | None) -> tuple[str, str]:
    """What sorts dates: the day, `UNDATED` where it is not known, and the date as given."""
    return day_of(published) or UNDATED, published or ""
