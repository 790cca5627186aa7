"""What else the articles of a cluster quote, and when they were published."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from quotes.compare.clusters.identity import day
from quotes.records import ArticleFacts, QuoteFacts

__all__ = ["Surroundings"]

_ARTICLE = attrgetter("article")


class Surroundings:
    """Looks up articles.

    Args:
        rows: All quotes, those of an article beside each other, by its id.
        articles: By id.
        stories: Story of each article by its id; None where it does not matter.
    """

    def __init__(
        self,
        rows: Sequence[QuoteFacts],
        articles: Mapping[str, ArticleFacts],
        stories: Mapping[str, str] | None = None,
    ) -> None:
        self._rows = rows
        self._stories = stories
        self._articles = articles
        self._days: dict[str, int | None] = {}

    def quotes(self, article: str) -> Sequence[QuoteFacts]:
        """All quotes of an article."""
        first = bisect_left(self._rows, article, key=_ARTICLE)
        return self._rows[first : bisect_right(self._rows, article, lo=first, key=_ARTICLE)]

    def day(self, article: str) -> int | None:
        """The day of its publication, None where that is not known."""
        if article not in self._days:
            self._days[article] = day(self._articles.get(article))
        return self._days[article]

    def outlet(self, article: str) -> str | None:
        """The outlet of an article; None where that is not known."""
        item = self._articles.get(article)
        return item.outlet if item else None

    def source(self, article: str) -> str:
        """Whose text an article is: an agency's, or its outlet's."""
        item = self._articles.get(article)
        return ((item and (item.agency or item.outlet)) or article).casefold()

    def one_story(self, one: str, other: str) -> bool:
        """Whether two articles tell of one event, as far as stories matter."""
        if self._stories is None:
            return True
        story = self._stories.get(one)
        return story is not None and story == self._stories.get(other)

    def sources(self, quotes: Iterable[QuoteFacts]) -> set[str]:
        """Whose texts the articles of some quotes are."""
        return {self.source(quote.article) for quote in quotes}

    def copied(self, quotes: Iterable[QuoteFacts]) -> frozenset[str]:
        """Those of the quotes' articles that credit their text to an agency."""
        idents = {quote.article for quote in quotes}
        return frozenset(
            ident for ident in idents if (item := self._articles.get(ident)) and item.agency
        )
