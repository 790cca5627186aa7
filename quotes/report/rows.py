"""One quote as the reports show it: everything looked up, nothing formatted yet."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from quotes.records import Analysis, Paragraph, Part, Quote, Span, Speaker

__all__ = ["Places", "Row", "rows"]

# A full stop inside the closing quotation mark ends the sentence too.
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]{0,3}\s+(?=[\"'“‘«(\[]{0,3}[^\W\d_a-z])")


@dataclass(frozen=True, slots=True)
class Row:
    """A quote with what belongs to it.

    Attributes:
        number: From 1, within what is shown of the article.
        text: The content as printed.
        mention: The source as printed, or "".
        cue: As printed, or "".
        evidence: Of the channel, as printed, or "".
        least_certain: The least certain part, and how certain it is.
        paragraph: Number of the paragraph that it begins in, from 1; 0 outside of all.
        around: The sentence or sentences around it.
    """

    number: int
    quote: Quote
    speaker: Speaker | None
    text: str
    mention: str
    cue: str
    evidence: str
    least_certain: tuple[Part, float]
    paragraph: int
    around: Span


def rows(analysis: Analysis, *, thoughts: bool = False) -> list[Row]:
    """The quotes of an article as they are shown.

    Args:
        analysis: What was found in the article.
        thoughts: Also those whose act is a thought.
    """
    text = analysis.article.text
    places = Places(analysis)
    speakers = {speaker.id: speaker for speaker in analysis.speakers}
    shown = analysis.quotes if thoughts else analysis.statements
    return [
        Row(
            number=number,
            quote=quote,
            speaker=speakers.get(quote.speaker or ""),
            text=quote.text(text),
            mention=_printed(quote.source, text),
            cue=_printed(quote.cue, text),
            evidence=_printed(quote.channel.evidence, text),
            least_certain=quote.least_certain,
            paragraph=places.paragraph(quote.start) + 1,
            around=places.around(quote),
        )
        for number, quote in enumerate(shown, 1)
    ]


def _printed(span: Span | None, text: str) -> str:
    return "" if span is None else span.of(text)


class Places:
    """Where in an article a quote stands.

    Args:
        analysis: Its paragraphs must be in order.
    """

    def __init__(self, analysis: Analysis) -> None:
        self._text = analysis.article.text
        self._paragraphs: tuple[Paragraph, ...] = analysis.paragraphs

    @cached_property
    def _starts(self) -> list[int]:
        return [paragraph.start for paragraph in self._paragraphs]

    @cached_property
    def _sentences(self) -> list[int]:
        """Where sentences and paragraphs begin, found once for all quotes of the article."""
        starts = set(self._starts)
        for item in self._paragraphs:
            found = _SENTENCE_END.finditer(self._text, item.start, item.end)
            starts.update(match.end() for match in found)
        return sorted(starts | {0})

    def paragraph(self, offset: int) -> int:
        """Index of the paragraph that an offset stands in, -1 outside of all."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self._paragraphs[index].end else -1

    def around(self, quote: Quote) -> Span:
        """The sentences that the quote and the mention beside it stand in."""
        index = self.paragraph(quote.start)
        if index < 0:
            return Span(quote.start, quote.end)
        paragraph = self._paragraphs[index].span
        parts = [span for span in (*quote.content, quote.cue, quote.source) if span is not None]
        near = [span for span in parts if span.overlaps(paragraph)]
        first = min(span.start for span in near)
        last = max(span.end for span in near)
        starts = self._sentences
        begin = max(starts[bisect_right(starts, first) - 1], paragraph.start)
        after = bisect_right(starts, max(first, last - 1))
        end = starts[after] if after < len(starts) else paragraph.end
        return Span(begin, min(end, paragraph.end))
