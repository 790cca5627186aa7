"""From a selection to rows: a few at a time, always in the same order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quotes.records import ArticleFacts, QuoteFacts
from quotes.store.columns import article_from, literal, quote_from, sql_types
from quotes.store.search import FOLD, Phrase, Query
from quotes.store.selection import Selection

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

__all__ = ["Reading"]

# Articles at once: few at first, as whoever reads may stop soon.
_FIRST = 64
_MOST = 2048
# By file, and by row in it; then by identity, as one file may give two articles.
_BY_PLACE = "place NULLS LAST, line NULLS FIRST, id"
_BY_DAY = f"day DESC NULLS LAST, outlet NULLS LAST, {_BY_PLACE}"
_ARTICLE = ", ".join(f'"{name}"' for name in sql_types(ArticleFacts))
_QUOTE = ", ".join(f'"{name}"' for name in sql_types(QuoteFacts))


class Reading:
    """One look at an index through a selection.

    Args:
        connection: To the index; used by nobody else.
        selection: What is wanted.
        query: Words that the quotes must hold, besides those of the selection.
        statements: Leave out thoughts.
    """

    def __init__(
        self,
        connection: DuckDBPyConnection,
        selection: Selection,
        query: Query | None = None,
        *,
        statements: bool = False,
    ) -> None:
        self._connection = connection
        self._query = query
        self.article_where, self._article_values = self._articles_that(selection)
        self.quote_where, self._quote_values = self._quotes_that(selection, statements)

    def numbers(self, *, only_quoted: bool = False, newest: bool = False) -> list[int]:
        """The articles that are wanted, by their number in the index.

        Args:
            only_quoted: Only those with a quote that is wanted.
            newest: The newest first, not by where they came from.
        """
        where, values = self.article_where, list(self._article_values)
        if only_quoted:
            where += f" AND number IN (SELECT number FROM quotes WHERE {self.quote_where})"
            values += self._quote_values
        order = _BY_DAY if newest else _BY_PLACE
        sql = f"SELECT number FROM articles WHERE {where} ORDER BY {order}"
        return [row[0] for row in self._rows(sql, values)]

    def articles(self, numbers: Sequence[int]) -> Iterator[tuple[int, ArticleFacts]]:
        """Articles with their numbers, in the order of these."""
        for rows in self._by_article(f"SELECT number, {_ARTICLE} FROM articles", numbers, "", []):
            for row in rows:
                yield row[0], article_from(row[1:])

    def quotes(self, numbers: Sequence[int]) -> Iterator[tuple[int, QuoteFacts]]:
        """The quotes that are wanted of articles, with the articles' numbers."""
        sql = f"SELECT number, {_QUOTE} FROM quotes"
        for rows in self._by_article(sql, numbers, self.quote_where, self._quote_values):
            for row in rows:
                yield row[0], quote_from(row[1:])

    def places(self, numbers: Sequence[int]) -> Iterator[list[tuple[int, str, int]]]:
        """Shard and row of articles, with their numbers, some articles at a time."""
        for rows in self._by_article("SELECT number, shard, row FROM articles", numbers, "", []):
            yield [(row[0], row[1], row[2]) for row in rows]

    def quote_ids(self, numbers: Sequence[int]) -> dict[int, set[str]]:
        """Ids of the quotes that are wanted, by article."""
        found: dict[int, set[str]] = {}
        sql = "SELECT number, quote FROM quotes"
        for rows in self._by_article(sql, numbers, self.quote_where, self._quote_values):
            for number, quote in rows:
                found.setdefault(number, set()).add(quote)
        return found

    def count(self) -> tuple[int, int]:
        """How many quotes are wanted, and of how many articles."""
        sql = (
            f"SELECT count(*), count(DISTINCT number) FROM quotes WHERE {self.quote_where}"
            f" AND number IN (SELECT number FROM articles WHERE {self.article_where})"
        )
        ((quotes, articles),) = self._rows(sql, [*self._quote_values, *self._article_values])
        return quotes, articles

    def copy(self, path: Path) -> None:
        """Write the quotes that are wanted as a Parquet file, a row each, with their articles.

        Raises:
            duckdb.Error: It cannot be written.
        """
        article = ", ".join(
            f'articles."{name}" AS "{"article_" + name if name in sql_types(QuoteFacts) else name}"'
            for name in sql_types(ArticleFacts)
            if name not in ("id", "prints")
        )
        quote = ", ".join(f'quotes."{name}"' for name in sql_types(QuoteFacts))
        where = "articles.number IN (SELECT number FROM articles WHERE " + self.article_where + ")"
        self._connection.execute(
            f"COPY (SELECT {quote}, {article} FROM (SELECT * FROM quotes WHERE {self.quote_where})"
            f" AS quotes JOIN articles USING (number) WHERE {where}"
            f" ORDER BY {_BY_PLACE}, position) TO {literal(str(path))}"
            " (FORMAT parquet, COMPRESSION zstd)",
            [*self._quote_values, *self._article_values],
        )

    def _by_article(
        self, sql: str, numbers: Sequence[int], where: str, values: list[Any]
    ) -> Iterator[list[Any]]:
        ordered = "number, position" if "FROM quotes" in sql else "number"
        condition = f" AND {where}" if where else ""
        size, at = _FIRST, 0
        while at < len(numbers):
            some = numbers[at : at + size]
            at, size = at + size, min(2 * size, _MOST)
            rows = self._rows(
                # The bounds let whole blocks be passed over.
                f"{sql} WHERE number BETWEEN ? AND ?"
                f" AND number IN (SELECT unnest(?::BIGINT[])){condition} ORDER BY {ordered}",
                [min(some), max(some), some, *values],
            )
            rank = {number: place for place, number in enumerate(some)}
            rows.sort(key=lambda row: rank[row[0]])  # stable: quotes stay in order
            yield rows

    def _articles_that(self, selection: Selection) -> tuple[str, list[Any]]:
        where = ["TRUE"]
        values: list[Any] = []
        if selection.outlets:
            where.append("outlet IN (SELECT unnest(?::VARCHAR[]))")
            names = self._distinct("outlet", "articles")
            values.append([name for (name,) in names if name and selection.keeps_outlet(name)])
        if selection.since:
            where.append("day >= ?")
            values.append(selection.since)
        if selection.until:
            where.append("left(day, ?) <= ?")
            values += [len(selection.until), selection.until]
        return " AND ".join(where), values

    def _quotes_that(self, selection: Selection, statements: bool) -> tuple[str, list[Any]]:
        """Names are compared in Python, each once, so that there is one rule for all commands."""
        where = ["TRUE"]
        values: list[Any] = []
        if statements:
            where.append("act <> 'thought'")
        if selection.speakers:
            where.append("speaker IN (SELECT unnest(?::VARCHAR[]))")
            names = self._distinct("speaker", "quotes")
            values.append([name for (name,) in names if name and selection.keeps_speaker(name)])
        if selection.channels:
            key = "concat_ws('\x1f', channel, coalesce(platform, ''), coalesce(relay_platform, ''))"
            where.append(f"{key} IN (SELECT unnest(?::VARCHAR[]))")
            found = self._distinct("channel, platform, relay_platform", "quotes")
            kept = (row for row in found if selection.keeps_channel(*row))
            values.append(["\x1f".join(part or "" for part in row) for row in kept])
        if selection.kinds:
            where.append("kind IN (SELECT unnest(?::VARCHAR[]))")
            values.append(list(selection.kinds))
        if selection.min_confidence > 0:
            where.append("weakest >= ?")
            values.append(selection.min_confidence)
        for queries in ((self._query,) if self._query else (), selection.queries):
            some = [query for query in queries if query.groups]
            if some:
                where.append(_any(map(self._holds, some)))
                values += [self._pattern(phrase) for query in some for phrase in query.phrases]
        return " AND ".join(where), values

    def _holds(self, query: Query) -> str:
        """A condition on the words of a quote, with a value to be given for each phrase."""
        return " AND ".join(_any(map(_condition, group)) for group in query.groups)

    def _pattern(self, phrase: Phrase) -> str:
        """What the words of a quote must hold, or in `_condition`'s second form, match."""
        folded = [self._folded(word) for word in phrase]
        if _inside(phrase):
            parts = (
                part + "[^ ]*" if word.endswith("*") else part
                for part, word in zip(folded, phrase, strict=True)
            )
            return f" {' '.join(parts)} "
        end = "" if phrase[-1].endswith("*") else " "
        return f" {' '.join(folded)}{end}"

    def _folded(self, word: str) -> str:
        ((folded,),) = self._rows(f"SELECT {FOLD} FROM (SELECT ? AS words)", [word])
        return str(folded).strip()

    def _distinct(self, columns: str, table: str) -> list[Any]:
        return self._rows(f"SELECT DISTINCT {columns} FROM {table}", [])

    def _rows(self, sql: str, values: list[Any]) -> list[Any]:
        return self._connection.execute(sql, values).fetchall()


def _any(conditions: Iterable[str]) -> str:
    return f"({' OR '.join(conditions)})"


def _condition(phrase: Phrase) -> str:
    return "regexp_matches(words, ?)" if _inside(phrase) else "contains(words, ?)"


def _inside(phrase: Phrase) -> bool:
    """Whether words inside it are only begun, so that it is no piece of a string."""
    return any("*" in word for word in phrase[:-1])
