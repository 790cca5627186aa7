"""Cues that nothing is said with: where a content may have been missed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from quotes.encoder.spans import Tagged
from quotes.records import Attribution, Document, Span

__all__ = ["unanswered"]

# Mean probability of a cue's tags from which it is trusted to be one.
_LEAST_SCORE = 0.6


def unanswered(
    document: Document,
    attributions: Sequence[Attribution],
    cues: Sequence[Tagged],
    sources: Sequence[Tagged],
) -> tuple[Span, ...]:
    """The sentences with a sure cue and a source, whose cue no attribution has.

    "The ministry said" announces that something is said. Where the encoder was not sure enough of
    what, it deserves a second look.

    Args:
        document: With sentences.
        attributions: What was found.
        cues: Cues by start.
        sources: Sources by start.

    Returns:
        The sentences, by start.
    """
    starts = [sentence.start for sentence in document.sentences]

    def place(item: Tagged) -> int:
        return bisect_right(starts, item.span.start) - 1

    used = {attribution.cue for attribution in attributions}
    sourced = {place(source) for source in sources}
    found = {
        place(cue) for cue in cues if cue.span not in used and cue.score >= _LEAST_SCORE
    } & sourced
    return tuple(document.sentences[index] for index in sorted(found) if index >= 0)
