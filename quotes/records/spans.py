"""Positions in an article: everything the analysis says points back with these.

All offsets count Unicode code points of `Article.text` as read, half-open, so that
``text[span.start:span.end]`` is what the reader saw.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = [
    "SET_OFF",
    "Entity",
    "EntityLabel",
    "Paragraph",
    "ParagraphRole",
    "QuotedSpan",
    "SetOff",
    "Span",
]

ParagraphRole = Literal["headline", "dek", "byline", "caption", "body", "boilerplate"]
EntityLabel = Literal["person", "organisation", "place", "other"]
# Flag of a quotation that the page sets off as a block, without quotation marks.
SET_OFF = "set_off"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of an article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies inside this span, borders included."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class SetOff:
    """A block quotation, as a web page or Markdown marks it.

    Attributes:
        platform: The network that the block is a post of, where the page says so.
    """

    start: int
    end: int
    platform: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Paragraph:
    """One line or block of an article and the part it plays on the page."""

    start: int
    end: int
    role: ParagraphRole = "body"

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, order=True)
class QuotedSpan:
    """A stretch between a pair of quotation marks, inside one paragraph.

    Attributes:
        start: Offset of the opening mark.
        end: Offset behind the closing mark (or the paragraph's end, if it never closes).
        inner: What stands between the marks, the marks left out.
        depth: 0 for an outermost pair, 1 for a quotation inside a quotation, and so on.
        continues: True when this paragraph goes on with a quotation that the previous
            paragraph left open, as newspapers set quotations of several paragraphs.
        flags: `unclosed_quotation`, `unopened_quotation`, `mixed_marks`; `set_off`: a paragraph
            of a block quotation that has no marks, so that `inner` is all of it.
    """

    start: int
    end: int
    inner: Span
    depth: int = 0
    continues: bool = False
    flags: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """A mention of something by its name."""

    start: int
    end: int
    label: EntityLabel
    score: float = 1.0

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)
