"""What the channel rules need to know of one attribution."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from quotes.channel.words import Words
from quotes.records import Attribution, Span, Speaker

__all__ = ["Frame", "make_frames"]


@dataclass(frozen=True, slots=True)
class Frame:
    """One attribution and its place in the article.

    Attributes:
        index: Its place in the list of attributions.
        attribution: What is said.
        speaker: Who says it, None if unknown.
        key: Identity of the speaker, None if unknown.
        sentences: Indices of the sentences of its cue, source and content's ends.
        core: Index of the sentence that attributes.
        anchors: Spans from which the distance to evidence is taken.
        paragraph: Index of its paragraph.
        start: Where its content begins.
    """

    index: int
    attribution: Attribution
    speaker: Speaker | None
    key: str | None
    sentences: tuple[int, ...]
    core: int
    anchors: tuple[Span, ...]
    paragraph: int
    start: int


def make_frames(
    words: Words,
    paragraph_starts: Sequence[int],
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker | None],
) -> list[Frame]:
    """One frame an attribution, in the same order."""
    return [
        _frame(words, paragraph_starts, index, attribution, speaker)
        for index, (attribution, speaker) in enumerate(zip(attributions, speakers, strict=True))
    ]


def _frame(
    words: Words,
    paragraph_starts: Sequence[int],
    index: int,
    attribution: Attribution,
    speaker: Speaker | None,
) -> Frame:
    marks = tuple(s for s in (attribution.cue, attribution.source) if s is not None)
    offsets = [*(m.start for m in marks), attribution.start, attribution.end - 1]
    return Frame(
        index=index,
        attribution=attribution,
        speaker=speaker,
        key=None if speaker is None else speaker.id,
        sentences=tuple(sorted({words.sentence_at(offset) for offset in offsets})),
        core=words.sentence_at(offsets[0]),
        anchors=marks or attribution.content,
        paragraph=max(0, bisect_right(paragraph_starts, attribution.start) - 1),
        start=attribution.start,
    )
