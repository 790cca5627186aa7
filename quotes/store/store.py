"""A store of analyses: what was found once is kept, searched and compared ever after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from types import TracebackType

from quotes.errors import StoreError
from quotes.records import Analysis, ArticleFacts, QuoteFacts
from quotes.store.cache import Cache
from quotes.store.folder import Folder, said
from quotes.store.index import Index, current_index
from quotes.store.reading import Reading
from quotes.store.runs import Failed, Run, code_version, read_failures, read_runs
from quotes.store.search import Found, Query
from quotes.store.selection import Selection, outlet_key
from quotes.store.shards import list_shards, read_rows
from quotes.store.writer import ARTICLES, Writer

__all__ = ["Store"]

_ALL = Selection()


class Store:
    """A folder of analyses. Reading needs no lock and sees what is whole.

    Each call sees the shards as they are when it begins, and goes on seeing them so, whatever
    is added meanwhile. Use `Store.open` or `Store.create`.

    Attributes:
        path: The folder.
        cache: What comparisons found before; see `quotes.compare.compare`.
        damaged: Shards that could not be read so far, with the reasons.
    """

    def __init__(self, folder: Folder) -> None:
        self.path = folder.path
        self.cache = Cache(folder)
        self._folder = folder
        self._index: Index | None = None
        self.damaged: dict[str, str] = {}

    @classmethod
    def open(cls, path: str | Path) -> Store:
        """A store that is there.

        Raises:
            StoreError: There is none, or one of another version, or its index cannot be made.
        """
        folder = Folder(Path(path))
        folder.check()
        store = cls(folder)
        store._current()
        return store

    @classmethod
    def create(cls, path: str | Path) -> Store:
        """A store, made where there is none.

        Raises:
            StoreError: Something else is there, or it cannot be written.
        """
        Folder(Path(path)).create()
        return cls.open(path)

    def close(self) -> None:
        """Let go of the index; the store can be used again."""
        if self._index is not None:
            self._index.close()
            self._index = None

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def writer(
        self,
        model: str,
        version: str | None = None,
        *,
        articles: int = ARTICLES,
        again: bool = False,
        replace: bool = False,
    ) -> Writer:
        """What adds to the store, as a context manager.

        Args:
            model: Hash of the model whose analyses are added.
            version: Of the code that makes them; this package's if None.
            articles: A shard holds at most so many.
            again: Analyse also what is there already; see `Writer.new`.
            replace: Of each file keep only what it holds now; see `Writer.replace`.
        """
        version = version or code_version()
        return Writer(self._folder, model, version, articles=articles, again=again, replace=replace)

    def add(self, analyses: Iterable[Analysis]) -> int:
        """Add analyses; one of an article that is there already takes its place.

        Returns:
            How many were added.

        Raises:
            StoreError: Another process writes, or the store cannot be written.
        """
        rest = iter(analyses)
        first = next(rest, None)
        if first is None:
            return 0
        count = 1
        with self.writer(first.model.sha256) as writer:
            writer.add(first)
            for analysis in rest:
                writer.add(analysis)
                count += 1
        return count

    def articles(self, selection: Selection = _ALL) -> Iterator[ArticleFacts]:
        """The articles, by path; of a selection its outlets and dates count."""
        reading = self._reading(selection)
        return (article for _, article in reading.articles(reading.numbers()))

    def quotes(self, selection: Selection = _ALL) -> Iterator[QuoteFacts]:
        """The quotes, thoughts included, article by article in the order of `articles`."""
        reading = self._reading(selection)
        return (quote for _, quote in reading.quotes(reading.numbers()))

    def facts(
        self, selection: Selection = _ALL
    ) -> tuple[Iterator[ArticleFacts], Iterator[QuoteFacts]]:
        """Articles and quotes as they are at one moment, whatever is added meanwhile."""
        reading = self._reading(selection)
        return (
            (article for _, article in reading.articles(reading.numbers())),
            (quote for _, quote in reading.quotes(reading.numbers())),
        )

    def analyses(
        self, selection: Selection = _ALL, *, keep_empty: bool = False
    ) -> Iterator[Analysis]:
        """Whole analyses with their texts, in the order of `articles`.

        With conditions on quotes they hold the quotes that are wanted and their speakers, and
        articles without one are left out, or empty with `keep_empty`. Articles in a shard that is
        damaged are left out, and the shard is then in `damaged`.
        """
        reading = self._reading(selection)
        numbers = reading.numbers(only_quoted=selection.active and not keep_empty)
        for places in reading.places(numbers):
            wanted = reading.quote_ids([n for n, _, _ in places]) if selection.active else None
            found = self._read(places)
            for number, _, _ in places:
                analysis = found.get(number)
                if analysis is not None and wanted is not None:
                    ids = wanted.get(number, set())
                    analysis = analysis.with_quotes(q for q in analysis.quotes if q.id in ids)
                if analysis is not None:
                    yield analysis

    def search(
        self, query: str | None, selection: Selection = _ALL, limit: int | None = None
    ) -> Iterator[Found]:
        """Quotes that hold the words of a query, those of the newest articles first.

        Args:
            query: Words, all of which must be there, and phrases in quotation marks; of two with
                OR between them one. Case, accents and the shape of quotation marks do not count;
                ``strik*`` stands for all words that begin so. Thoughts are left out. None finds
                all of the selection.
            selection: Which quotes and articles are looked at.
            limit: At most so many.

        Raises:
            StoreError: There is no word in the query.
        """
        asked = Query(()) if query is None else Query.of(query)
        return islice(self._search(asked, selection), limit)

    def _search(self, query: Query, selection: Selection) -> Iterator[Found]:
        reading = self._reading(selection, query)
        numbers = reading.numbers(only_quoted=True, newest=True)
        articles = reading.articles(numbers)
        at = 0
        article: ArticleFacts | None = None
        for number, quote in reading.quotes(numbers):
            while article is None or number != at:
                at, article = next(articles)
            yield Found(article, quote, query.matches(quote.text))

    def count(self, query: str | None, selection: Selection = _ALL) -> tuple[int, int]:
        """How many quotes a search finds, and in how many articles."""
        asked = Query(()) if query is None else Query.of(query)
        return self._reading(selection, asked).count()

    def known(self, ids: Iterable[str], model: str | None = None) -> set[str]:
        """Which articles are there.

        Args:
            ids: `Article.id` of each.
            model: Only if analysed by the model of this hash.
        """
        with closing(self._current().cursor()) as cursor:
            rows = cursor.execute(
                "SELECT id FROM articles WHERE id IN (SELECT unnest(?::VARCHAR[]))"
                " AND (model = ? OR ? IS NULL)",
                [list(ids), model, model],
            ).fetchall()
        return {row[0] for row in rows}

    def write_parquet(self, path: Path, selection: Selection = _ALL) -> None:
        """Write quotes as a Parquet file: the fields of `QuoteFacts`, and their articles'.

        Raises:
            StoreError: It cannot be written.
        """
        import duckdb

        try:
            self._reading(selection).copy(path)
        except duckdb.Error as error:
            raise StoreError(f"{path}: cannot be written: {said(error)}") from error

    def undated(self) -> int:
        """How many articles have no date, or one that is not clear; see `day_of`."""
        with closing(self._current().cursor()) as cursor:
            ((count,),) = cursor.execute(
                "SELECT count(*) FROM articles WHERE day IS NULL"
            ).fetchall()
        return int(count)

    def totals(self) -> tuple[int, int, int]:
        """Numbers of articles, quotes (thoughts left out) and outlets."""
        with closing(self._current().cursor()) as cursor:
            ((articles,),) = cursor.execute("SELECT count(*) FROM articles").fetchall()
            names = cursor.execute("SELECT DISTINCT outlet FROM articles").fetchall()
            ((quotes,),) = cursor.execute(
                "SELECT count(*) FROM quotes WHERE act <> 'thought'"
            ).fetchall()
        return articles, quotes, len({outlet_key(name) for (name,) in names if name})

    def failures(self) -> tuple[Failed, ...]:
        """The articles that failed and have not been done since, by path."""
        return read_failures(self._folder)

    def runs(self) -> tuple[Run, ...]:
        """The runs that wrote to the store, oldest first."""
        return read_runs(self._folder)

    def _current(self) -> Index:
        """The index, in step with the shards."""
        if self._index is None or self._index.shards != list_shards(self._folder):
            # The old one is not closed: somebody may still read from it.
            self._index = current_index(self._folder)
            self.damaged.update(self._index.damaged)
        return self._index

    def _reading(self, selection: Selection, query: Query | None = None) -> Reading:
        cursor = self._current().cursor()
        return Reading(cursor, selection, query, statements=query is not None)

    def _read(self, places: list[tuple[int, str, int]]) -> dict[int, Analysis]:
        by_shard: dict[str, dict[int, int]] = {}
        for number, shard, row in places:
            by_shard.setdefault(shard, {})[row] = number
        found: dict[int, Analysis] = {}
        with closing(self._current().cursor()) as cursor:
            for shard, numbers in by_shard.items():
                try:
                    for row, analysis in read_rows(
                        cursor, self._folder.analyses / shard, list(numbers)
                    ):
                        found[numbers[row]] = analysis
                except StoreError as error:
                    self.damaged[shard] = str(error)
        return found
