"""The result of analysing one article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from quotes.records.article import Article
from quotes.records.quote import Quote, Speaker
from quotes.records.spans import Paragraph

__all__ = ["Analysis", "ModelInfo"]


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """Which model made an analysis."""

    name: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything found in one article.

    Attributes:
        quotes: By first content span; thoughts included (`Quote.act`).
        speakers: In order of their first quote.
        flags: About the whole article, such as `language`.
    """

    article: Article
    paragraphs: tuple[Paragraph, ...]
    quotes: tuple[Quote, ...]
    speakers: tuple[Speaker, ...]
    model: ModelInfo
    flags: tuple[str, ...] = ()

    @property
    def statements(self) -> tuple[Quote, ...]:
        """The quotes that tables and counts show: speech and writing, not thoughts."""
        return tuple(quote for quote in self.quotes if quote.act != "thought")

    def speaker(self, quote: Quote) -> Speaker | None:
        """The speaker of one of the quotes."""
        for speaker in self.speakers:
            if speaker.id == quote.speaker:
                return speaker
        return None

    def with_quotes(self, kept: Iterable[Quote]) -> Analysis:
        """The same with some of its quotes, in their order, and the speakers of these."""
        quotes = tuple(kept)
        used = {quote.speaker for quote in quotes}
        speakers = tuple(speaker for speaker in self.speakers if speaker.id in used)
        return replace(self, quotes=quotes, speakers=speakers)
