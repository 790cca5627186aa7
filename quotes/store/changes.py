"""Files that a store has already, but not as they are now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, Any

from quotes.clean import paragraphs, printed_day
from quotes.records import Article
from quotes.store.columns import plain

if TYPE_CHECKING:
    from quotes.store.index import Index

__all__ = ["Changes"]

# What makes an article another one beside its text, as people call it.
_PARTS = {"outlet": "outlet", "url": "url", "published": "date"}


def _different(row: Sequence[Any], values: Sequence[set[Any]]) -> list[str]:
    """In which of its parts an article of the store is none of what another could be."""
    pairs = zip(_PARTS.values(), row, values, strict=True)
    return [name for name, old, new in pairs if old not in new]


class Changes:
    """Looks for articles whose path is that of another article of the store.

    Args:
        index: Of the store as it was before.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        # Path, what is different, and the id of the article in the store.
        self._found: list[tuple[str, str, str]] = []

    def look(self, articles: Sequence[tuple[str, Article]]) -> None:
        """Look at articles that are to be analysed, with their ids."""
        # Whatever comes by standard input has one path.
        paths = [plain(item.path) for _, item in articles if item.path not in (None, "-")]
        if not paths:
            return
        sql = (
            "SELECT path, id, outlet, url, published FROM articles"
            " WHERE path IN (SELECT unnest(?::VARCHAR[])) ORDER BY shard, row"
        )
        with closing(self._index.cursor()) as cursor:
            rows = cursor.execute(sql, [paths]).fetchall()
        there = {row[1] for row in rows}
        by_path: dict[str, list[Any]] = {}
        for row in rows:
            by_path.setdefault(row[0], []).append(row)
        for ident, article in articles:
            others = by_path.get(plain(article.path), [])
            if others and ident not in there:
                self._add(article, others)

    def _add(self, article: Article, others: Sequence[Any]) -> None:
        values = [{plain(getattr(article, name))} for name in _PARTS]
        if not article.published:
            # The store has the date that the analysis read in the text.
            values[-1].add(printed_day(article.text, paragraphs(article.text, article.set_off)))
        # One that differs in its text alone, or else the newest.
        row = next((row for row in others if not _different(row[2:], values)), others[-1])
        different = _different(row[2:], values)
        self._found.append((article.path or "", " and ".join(different) or "text", row[1]))

    def told(self, met: Callable[[str], bool]) -> dict[str, list[str]]:
        """Paths by what is different ("text", "outlet", "date" ...).

        Args:
            met: Whether the article of an id has come in this run, under whatever path: rows of
                a table move when others are added.
        """
        changed: dict[str, list[str]] = {}
        for path, what, ident in self._found:
            if not met(ident):
                changed.setdefault(what, []).append(path)
        return changed
