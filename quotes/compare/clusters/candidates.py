"""Pairs of quotes that may be the same utterance, by joins on rare word sequences.

Every join is on a sequence that few quotes share, so that the number of pairs grows with the
number of quotes and not with its square: a sequence shared by more quotes than its cap joins
only neighbours in an order in which similar quotes stand together (the sorted neighbourhood
method, Hernandez and Stolfo 1995, The merge/purge problem for large databases).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.sequences import (
    Hashes,
    content,
    grams,
    mixed,
    phrases,
    recurring,
    scrambled,
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
        story_word: One content word in one story.
        story_speaker: All quotes of one speaker in one story.
        days: Days between publications where one or two words are to join.
    """

    gram: int = 32
    neighbours: int = 2
    most_neighbours: int = 20_000
    phrase: int = 6
    speaker_phrase: int = 16
    speaker_word: int = 8
    story_word: int = 12
    story_speaker: int = 24
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
        joins.stories(caps)
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


# Hashes in a range of frequency, with their quotes.
_HITS = """
create or replace table hits as
select h, node, size from given join (
    select h, count(*) as size from given group by h having count(*) between 2 and ?
) using (h)
"""
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
# Hits again, by speaker or by a period of publication as well.
_BY_SPEAKER = """
create or replace table given as
select hash(h, speaker) as h, node from found join facts using (node) where speaker >= 0
"""
_BY_PERIOD = """
create or replace table given as
select hash(h, (day + {shift}) // {period}) as h, node from found join facts using (node)
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
        facts: Any = {
            "node": np.arange(len(table), dtype=np.int32),
            "speaker": table.speakers,
            "day": table.days,
        }
        connection.register("facts_given", facts)
        connection.execute("create table facts as select * from facts_given")
        connection.unregister("facts_given")

    def grams(self, caps: Caps) -> None:
        """Four words in a row."""
        self._start()
        for block in self._table.blocks():
            self._add(*grams(block, self._table, self._keep))
        self._hits(caps.most_neighbours)
        self._pairs(caps.gram)
        for step in range(1, caps.neighbours + 1):
            self._connection.execute(_NEIGHBOURS.format(step=step), [caps.gram])

    def phrases(self, caps: Caps) -> None:
        """Two content words near each other: of one speaker, or of the same days."""
        self._find(lambda block: phrases(block, self._table, self._keep))
        self._connection.execute(_BY_SPEAKER)
        self._hits(caps.speaker_phrase)
        self._pairs(caps.speaker_phrase)
        self._same_days(caps.phrase, caps.days)

    def words(self, caps: Caps) -> None:
        """Single content words of one speaker within some days."""
        self._find(self._own_words)
        self._same_days(caps.speaker_word, caps.days)

    def _own_words(self, block: Block) -> tuple[Hashes, NDArray[np.int32]]:
        codes, owners = content(block, self._table, self._keep)
        speakers = self._table.speakers[owners]
        known = speakers >= 0
        return mixed(codes, speakers)[known], owners[known]

    def _find(self, found: Callable[[Block], tuple[Hashes, NDArray[np.int32]]]) -> None:
        """Keep what several quotes may have, to be joined in several ways."""
        self._start()
        for hashes, owners in recurring(found, self._table):
            self._add(hashes, owners)
        self._connection.execute("drop table if exists found")
        self._connection.execute("alter table given rename to found")

    def _same_days(self, cap: int, days: int) -> None:
        # Two sets of periods that overlap by `days`: publications so near share one of them.
        for shift in (0, days):
            self._connection.execute(_BY_PERIOD.format(shift=shift, period=2 * days))
            self._hits(cap)
            self._pairs(cap)

    def stories(self, caps: Caps) -> None:
        """Single content words in one story, and speakers in one story."""
        table = self._table
        if not (table.stories >= 0).any():
            return
        self._start()
        for block in table.blocks():
            codes, owners = content(block, table, self._keep)
            told = table.stories[owners] >= 0
            self._add(mixed(codes, table.stories[owners])[told], owners[told])
        self._hits(caps.story_word)
        self._pairs(caps.story_word)
        own = np.flatnonzero(self._keep & (table.stories >= 0) & (table.speakers >= 0))
        self._start()
        self._add(mixed(scrambled(table.speakers[own]), table.stories[own]), own)
        self._hits(caps.story_speaker)
        self._pairs(caps.story_speaker)

    def _start(self) -> None:
        self._connection.execute("create or replace table given (h ubigint, node integer)")

    def _add(self, hashes: Hashes, owners: NDArray[Any]) -> None:
        rows: Any = {"h": hashes, "node": owners.astype(np.int32)}
        self._connection.register("rows_to_add", rows)
        self._connection.execute("insert into given select h, node from rows_to_add")
        self._connection.unregister("rows_to_add")

    def _hits(self, most: int) -> None:
        self._connection.execute(_HITS, [most])
        self._connection.execute("drop table given")

    def _pairs(self, cap: int) -> None:
        self._connection.execute(_PAIRS, [cap])
