"""Spans taken together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from quotes.records import Span

__all__ = ["inside", "union"]


def union(spans: Iterable[Span]) -> list[Span]:
    """Overlapping spans joined, by start."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def inside(spans: list[Span], span: Span) -> bool:
    """Whether a span lies within one of a union."""
    at = bisect_right(spans, span.start, key=lambda s: s.start) - 1
    return at >= 0 and spans[at].contains(span)
