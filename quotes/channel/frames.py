"""What the channel rules need to know of one attribution."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from quotes.channel.words import Words
from quotes.records import Attribution, Span, Speaker

__all__ = ["Frame", "make_frames"]

# Sentences between two parts of one quotation: one with the cue, and one more to be safe.
_MAX_PARTED = 3


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
        start: Where its content begins; content far from the cue does not count.
        end: Where that content ends.
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
    end: int


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
    start, end = _near(words, attribution.content, marks)
    offsets = [*(m.start for m in marks), start, end - 1]
    return Frame(
        index=index,
        attribution=attribution,
        speaker=speaker,
        key=None if speaker is None else speaker.id,
        sentences=tuple(sorted({words.sentence_at(offset) for offset in offsets})),
        core=words.sentence_at(offsets[0]),
        anchors=marks or attribution.content,
        paragraph=max(0, bisect_right(paragraph_starts, start) - 1),
        start=start,
        end=end,
    )


def _near(words: Words, content: tuple[Span, ...], marks: tuple[Span, ...]) -> tuple[int, int]:
    """The stretch of content around the cue.

    A link that joined a quotation from the other end of the article must not lend this
    one its place, or the channel that is stated there.
    """
    runs: list[list[Span]] = [[content[0]]]
    for span in content[1:]:
        last = runs[-1][-1]
        parted = words.sentence_at(span.start) - words.sentence_at(max(last.start, last.end - 1))
        if parted > _MAX_PARTED:
            runs.append([])
        runs[-1].append(span)
    at = marks[0].start if marks else content[0].start
    best = min(runs, key=lambda run: max(run[0].start - at, at - run[-1].end, 0))
    return best[0].start, best[-1].end
