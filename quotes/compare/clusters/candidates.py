"""Pairs of quotes that may be the same utterance, by joins on rare word sequences.

Every join is on a sequence that few quotes share, so that the number of pairs grows with the
number of quotes and not with its square: a sequence shared by more quotes than its cap joins
only neighbours in an order in which similar quotes stand together (the sorted neighbourhood
method, Hernandez and Stolfo 1995, The merge/purge problem for large databases).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.hits import Hits
from quotes.compare.clusters.sequences import (
    Occurrences,
    content,
    grams,
    keyed,
    phrases,
    recurring,
    together,
)
from quotes.compare.clusters.table import Block, QuoteTable
from quotes.errors import StoreError

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

__all__ = ["Caps", "candidates"]

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Caps:
    """How many quotes may share something that joins them.

    Attributes:
        gram: Four words in a row.
        neighbours: A more frequent four words joins each quote with so many next to it.
        most_neighbours: Four words of more quotes than this join nothing.
        phrase: Two content words near each other, anybody's, published within `days`.
        speaker_phrase: The same two words of one speaker, at any time.
        speaker_word: One content word of one speaker, published within `days`.
        days: Days between publications where one or two words are to join.
    """

    gram: int = 32
    neighbours: int = 2
    most_neighbours: int = 20_000
    phrase: int = 6
    speaker_phrase: int = 16
    speaker_word: int = 8
    days: int = 4


def candidates(table: QuoteTable, nodes: Ints, caps: Caps, memory: str) -> tuple[Ints, Ints]:
    """Pairs of nodes worth a decision.

    Args:
        table: All quotes.
        nodes: Indexes of the quotes that are compared, ascending.
        caps: Frequency caps.
        memory: What DuckDB may use, as in "512MB".

    Returns:
        Indexes into the table, the first less than the second, sorted, each pair once.

    Raises:
        StoreError: DuckDB cannot do the joins.
    """
    keep = np.zeros(len(table), dtype=np.bool_)
    keep[nodes] = True
    with _connection(memory) as connection:
        joins = _Joins(connection, table, keep)
        joins.grams(caps)
        joins.phrases(caps)
        joins.words(caps)
        rows = connection.execute("select distinct a, b from pairs order by a, b").fetchnumpy()
    return rows["a"].astype(np.int64), rows["b"].astype(np.int64)


@contextmanager
def _connection(memory: str) -> Iterator[DuckDBPyConnection]:
    import duckdb

    try:
        with TemporaryDirectory(prefix="quotes-") as folder:
            settings: dict[str, Any] = {
                "memory_limit": memory,
                "temp_directory": folder,
                "preserve_insertion_order": False,
            }
            connection = duckdb.connect(":memory:", config=settings)
            try:
                yield connection
            finally:
                connection.close()
    except duckdb.Error as error:
        raise StoreError(f"quotes cannot be joined ({error})") from error


# Pairs of a group of not too many quotes.
_PAIRS = """
insert into pairs
select distinct a.node, b.node
from hits a join hits b on a.h = b.h and a.node < b.node
where a.size <= ?
"""
# Each quote with the one so many places behind it among those with the same hash.
_NEIGHBOURS = """
insert into pairs select node, other from (
    select node, lead(node, {step}) over (partition by h order by node) as other
    from hits where size > ?
) where other > node
"""


class _Joins:
    """The joins, one after the other, each adding to the table `pairs`."""

    def __init__(
        self, connection: DuckDBPyConnection, table: QuoteTable, keep: NDArray[np.bool_]
    ) -> None:
        self._connection = connection
        self._table = table
        self._keep = keep
        connection.execute("create table pairs (a integer, b integer)")

    def grams(self, caps: Caps) -> None:
        """Four words in a row."""
        found = together(lambda block: grams(block, self._table, self._keep), self._table)
        with self._hits(found, caps.most_neighbours):
            self._connection.execute(_PAIRS, [caps.gram])
            for step in range(1, caps.neighbours + 1):
                self._connection.execute(_NEIGHBOURS.format(step=step), [caps.gram])

    def phrases(self, caps: Caps) -> None:
        """Two content words near each other: of one speaker, or of the same days."""
        found = recurring(lambda block: phrases(block, self._table, self._keep), self._table)
        self._join(found, caps.speaker_phrase, by=self._table.speakers)
        self._same_days(found, caps.phrase, caps.days)

    def words(self, caps: Caps) -> None:
        """Single content words of one speaker within some days."""
        self._same_days(recurring(self._own_words, self._table), caps.speaker_word, caps.days)

    def _own_words(self, block: Block) -> Occurrences:
        return keyed(content(block, self._table, self._keep), self._table.speakers)

    def _same_days(self, found: Occurrences, cap: int, days: int) -> None:
        # Two sets of periods that overlap by `days`: publications so near share one of them.
        for shift in (0, days):
            periods = (self._table.days + shift) // (2 * days)
            self._join(found, cap, by=periods - periods.min(initial=0))

    def _join(self, found: Occurrences, cap: int, by: Ints) -> None:
        with self._hits(found, cap, by):
            self._connection.execute(_PAIRS, [cap])

    @contextmanager
    def _hits(self, found: Occurrences, most: int, by: Ints | None = None) -> Iterator[None]:
        """While it lasts the table `hits` has what at most so many quotes share."""
        hits = Hits.of(found, len(self._table), most, by)
        rows: Any = {"h": hits.groups, "node": hits.nodes, "size": hits.sizes}
        self._connection.register("hits", rows)
        yield
        self._connection.unregister("hits")
