"""Where cues and sources stand, so that no piece is lengthened over one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from quotes.attribute.drafts import Draft
from quotes.records import Span

__all__ = ["Places"]

# Of these spans few overlap; so many are looked at to find those that reach into a stretch.
_LOOK_BACK = 40


class Places:
    """The cues and sources of drafts, by their start."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        marks = (place for draft in drafts for place in (draft.cue, draft.source))
        self._spans = sorted(place for place in marks if place is not None)

    def over(self, span: Span) -> list[Span]:
        """Those that share characters with a stretch."""
        first = max(bisect_left(self._spans, span.start, key=lambda one: one.start) - _LOOK_BACK, 0)
        last = bisect_left(self._spans, span.end, key=lambda one: one.start)
        return [place for place in self._spans[first:last] if place.overlaps(span)]
