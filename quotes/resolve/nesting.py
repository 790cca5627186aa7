"""Which attribution stands inside the content of which other."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.records import Attribution

__all__ = ["enclosing_indices"]


def enclosing_indices(attributions: Sequence[Attribution]) -> list[int | None]:
    """For each attribution the innermost other one whose content holds it, or None.

    One sweep over all content spans; the spans that are open form a stack.
    """
    spans = [
        (span.start, -span.end, index)
        for index, attribution in enumerate(attributions)
        for span in attribution.content
    ]
    spans.sort()
    places = sorted(
        (attribution.source.start if attribution.source else attribution.start, index)
        for index, attribution in enumerate(attributions)
    )
    around: list[int | None] = [None] * len(attributions)
    stack: list[tuple[int, int]] = []
    here = 0
    for place, index in places:
        while here < len(spans) and spans[here][0] <= place:
            start, negative_end, owner = spans[here]
            while stack and stack[-1][0] <= start:
                stack.pop()
            stack.append((-negative_end, owner))
            here += 1
        while stack and stack[-1][0] <= place:
            stack.pop()
        for end, owner in reversed(stack[-8:]):
            if owner != index and end > place:
                around[index] = owner
                break
    return around
