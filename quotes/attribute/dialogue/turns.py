"""What is left of the encoder's reading where the page itself shows the turns of a dialogue."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from quotes.attribute.drafts import Draft
from quotes.records import Span

__all__ = ["TURN_SCORE", "stays"]

TURN_SCORE = 0.8
# A report inside a turn takes up less of it than this; more is the turn itself.
_SHARE = 0.6


def stays(draft: Draft, blocks: list[Span], contents: list[list[Span]]) -> bool:
    """Whether a draft lies outside of all turns, or is a report inside one of them.

    Args:
        draft: What the encoder found.
        blocks: From where to where each turn goes, by start; they do not overlap.
        contents: What is said in each.
    """
    touched = sorted({index for span in draft.content for index in _touched(span, blocks)})
    if not touched:
        return True
    if len(touched) > 1 or draft.cue is None or draft.source is None:
        return False
    said = contents[touched[0]]
    inside = all(any(part.contains(span) for part in said) for span in draft.content)
    reported = all(any(part.contains(span) for part in said) for span in (draft.cue, draft.source))
    length = sum(span.end - span.start for span in draft.content)
    return inside and reported and length < _SHARE * sum(part.end - part.start for part in said)


def _touched(span: Span, blocks: list[Span]) -> list[int]:
    """Indices of the blocks that share a character with a span."""
    first = max(bisect_right(blocks, span.start, key=lambda block: block.start) - 1, 0)
    last = bisect_left(blocks, span.end, key=lambda block: block.start)
    return [index for index in range(first, last) if blocks[index].overlaps(span)]
