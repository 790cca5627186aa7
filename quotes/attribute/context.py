"""Where something stands: sentences, paragraphs and quotations around an offset."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from quotes.records import Document, Entity, Paragraph, QuotedSpan, Span

__all__ = ["Context"]

_REACH = 300


@dataclass(frozen=True, slots=True)
class Context:
    """A document with its starts laid out for bisection.

    Attributes:
        outer: The quoted spans that lie in no other, by start.
        nested: Those directly inside an outer one, by start.
    """

    document: Document
    sentence_starts: tuple[int, ...]
    paragraph_starts: tuple[int, ...]
    outer: tuple[QuotedSpan, ...]
    outer_starts: tuple[int, ...]
    nested: tuple[QuotedSpan, ...]
    nested_starts: tuple[int, ...]

    @classmethod
    def of(cls, document: Document) -> Context:
        """Lay out a document."""
        outer = tuple(span for span in document.quoted if span.depth == 0)
        nested = tuple(span for span in document.quoted if span.depth == 1)
        return cls(
            document,
            tuple(sentence.start for sentence in document.sentences),
            tuple(paragraph.start for paragraph in document.paragraphs),
            outer,
            tuple(span.start for span in outer),
            nested,
            tuple(span.start for span in nested),
        )

    @property
    def text(self) -> str:
        """The article's text."""
        return self.document.text

    def sentence(self, offset: int) -> Span:
        """The sentence around an offset; without sentences, the line, cut at a distance."""
        index = _at(self.sentence_starts, self.document.sentences, offset)
        if index is not None:
            return self.document.sentences[index]
        start = max(self.text.rfind("\n", max(0, offset - _REACH), offset) + 1, offset - _REACH, 0)
        end = self.text.find("\n", offset, offset + _REACH)
        return Span(start, end if end >= 0 else min(len(self.text), offset + _REACH))

    def paragraph_index(self, offset: int) -> int | None:
        """Which paragraph holds an offset."""
        return _at(self.paragraph_starts, self.document.paragraphs, offset)

    def paragraph(self, offset: int) -> Paragraph | None:
        """The paragraph that holds an offset."""
        index = self.paragraph_index(offset)
        return None if index is None else self.document.paragraphs[index]

    def fills(self, quoted: QuotedSpan, paragraph: Paragraph) -> bool:
        """Whether a paragraph is one whole quotation, opened and closed there."""
        text = self.text
        beside = text[paragraph.start : quoted.start] + text[quoted.end : paragraph.end]
        return not quoted.continues and not quoted.flags and not any(map(str.isalnum, beside))

    def outer_in(self, span: Span) -> tuple[QuotedSpan, ...]:
        """The outermost quoted spans that share a character with `span`, by start."""
        return _sharing(self.outer, self.outer_starts, span)

    def entities_from(self, place: int, most: int) -> Sequence[Entity]:
        """The next named entities that begin at a place or behind it, at most so many."""
        entities = self.document.entities
        index = bisect_left(entities, place, key=lambda entity: entity.start)
        return entities[index : index + most]

    def nested_in(self, span: Span) -> tuple[QuotedSpan, ...]:
        """The quoted spans one level down that share a character with `span`, by start."""
        return _sharing(self.nested, self.nested_starts, span)


def _sharing(
    spans: tuple[QuotedSpan, ...], starts: tuple[int, ...], wanted: Span
) -> tuple[QuotedSpan, ...]:
    # Spans of one depth do not overlap: at most one begins before `wanted` and reaches in.
    first = max(bisect_right(starts, wanted.start) - 1, 0)
    last = bisect_right(starts, wanted.end)
    return tuple(quoted for quoted in spans[first:last] if quoted.span.overlaps(wanted))


def _at(
    starts: tuple[int, ...], spans: Sequence[Span] | Sequence[Paragraph], offset: int
) -> int | None:
    index = bisect_right(starts, offset) - 1
    if index < 0 or offset >= spans[index].end:
        return None
    return index
