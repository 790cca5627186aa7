"""An article as read, and the view of it that the stages share."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from quotes.records.spans import Entity, Paragraph, QuotedSpan, SetOff, Span

__all__ = ["Article", "Document"]


@dataclass(frozen=True, slots=True)
class Article:
    """One news text with what is known about it.

    Attributes:
        text: The text exactly as read (HTML, Markdown: as extracted). Never altered afterwards.
        path: Where it came from, as given by the user: a file, `-`, or `FILE#ROW` (from 1).
        outlet: The publisher.
        published: The date or time as given, preferably ISO 8601.
        language: ISO 639-1 code, where known.
        story: Name of the event that it is about, where a table gives one.
        set_off: Its block quotations, by start, where the page or the Markdown marks them.
        notes: What reading had to do or guess, in words for the user.
        published_from: Where the date was found: in what came with the text, or, by an analysis,
            in a byline of the text itself, which adds nothing to the identity.
    """

    text: str
    path: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    story: str | None = None
    set_off: tuple[SetOff, ...] = ()
    notes: tuple[str, ...] = ()
    published_from: Literal["metadata", "text"] = "metadata"

    @property
    def sha256(self) -> str:
        """Hash of the text alone."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def id(self) -> str:
        """Identity: sha256 over outlet, url, published and text.

        The same text in two outlets stays two articles. A date that an analysis found in the text
        does not count, so that an article is the same one before and after it.
        """
        published = self.published if self.published_from == "metadata" else None
        return _identity(self.outlet or "", self.url or "", published or "", self.text)

    @property
    def words(self) -> int:
        """Number of stretches without white space."""
        return len(self.text.split())


# Rows of quotes have it each: hashed anew for every one, a long article would cost the square of
# its length. Few are kept, as each keeps a text.
@lru_cache(maxsize=4)
def _identity(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Document:
    """What the later stages know of an article before they look at who said what.

    Attributes:
        article: The article.
        paragraphs: In order, not overlapping; white space between them belongs to none.
        sentences: In order, not overlapping, none crosses a paragraph's border.
        quoted: All stretches between quotation marks, by start.
        entities: Named mentions found by the encoder, by start.
    """

    article: Article
    paragraphs: tuple[Paragraph, ...] = ()
    sentences: tuple[Span, ...] = ()
    quoted: tuple[QuotedSpan, ...] = ()
    entities: tuple[Entity, ...] = ()

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text
