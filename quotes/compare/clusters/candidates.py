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
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.table import NO_DAY, QuoteTable
from quotes.errors import StoreError

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

__all__ = ["Caps", "Pairs", "candidates"]

Ints = NDArray[np.int64]
Hashes = NDArray[np.uint64]
Pairs = tuple[Ints, Ints]

_GRAM = 4
# Of this many 4-grams one after the other the one with the least hash is kept (winnowing,
# Schleimer, Wilkerson and Aiken 2003): every run of six shared words still shares one.
_WINDOW = 3


@dataclass(frozen=True, slots=True)
class Caps:
    """How many quotes may share something that joins them.

    Attributes:
        gram: Four words in a row.
        neighbours: A more frequent four words joins each quote with so many next to it.
        most_neighbours: Four words of more quotes than this join nothing.
        phrase: Two content words near each other, anybody's.
        speaker_phrase: The same two words of one speaker.
        speaker_word: One content word of one speaker, published within `days`.
        story_word: One content word in one story.
        story_speaker: All quotes of one speaker in one story.
        days: Days between publications for a single word to join.
    """

    gram: int = 12
    neighbours: int = 3
    most_neighbours: int = 20_000
    phrase: int = 6
    speaker_phrase: int = 16
    speaker_word: int = 8
    story_word: int = 12
    story_speaker: int = 24
    days: int = 3


def candidates(table: QuoteTable, nodes: Ints, caps: Caps, memory: str) -> Pairs:
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
        connection.execute("create table pairs (a integer, b integer)")
        _join(connection, *_grams(table, keep), caps.gram)
        _join_neighbours(connection, caps)
        phrases, owners = _phrases(table, keep)
        _join(connection, phrases, owners, caps.phrase)
        speaker = table.speakers[owners]
        known = speaker >= 0
        _join(
            connection,
            _mixed(phrases[known], speaker[known]),
            owners[known],
            caps.speaker_phrase,
        )
        _join_words(connection, table, keep, caps)
        rows = connection.execute("select distinct a, b from pairs order by a, b").fetchnumpy()
    return rows["a"].astype(np.int64), rows["b"].astype(np.int64)


@contextmanager
def _connection(memory: str) -> Iterator[DuckDBPyConnection]:
    import duckdb

    try:
        connection = duckdb.connect(":memory:", config={"memory_limit": memory})
        try:
            yield connection
        finally:
            connection.close()
    except duckdb.Error as error:
        raise StoreError(f"quotes cannot be joined ({error})") from error


def _load(connection: DuckDBPyConnection, hashes: Hashes, owners: Ints) -> None:
    """Each hash of each quote once, where at least two quotes have it."""
    given: Any = {"h": hashes, "node": owners.astype(np.int32)}
    connection.register("given", given)
    connection.execute("drop table if exists hits")
    connection.execute(
        "create table hits as select h, node, size from ("
        "  select h, node, count(*) over (partition by h) as size"
        "  from (select distinct h, node from given)) where size > 1"
        if len(hashes) < 200_000
        else
        # Over a million quotes: a window would sort them all, counting does not.
        "create table hits as"
        "  select h, node, size from (select distinct h, node from given) join ("
        "    select h, count(distinct node) as size from given group by h"
        "    having count(*) > 1) using (h) where size > 1"
    )
    connection.unregister("given")


_PAIRS = """
insert into pairs
select distinct a.node, b.node
from hits a join hits b on a.h = b.h and a.node < b.node
where a.size <= ? and b.size <= ?
"""


def _join(connection: DuckDBPyConnection, hashes: Hashes, owners: Ints, cap: int) -> None:
    _load(connection, hashes, owners)
    connection.execute(_PAIRS, [cap, cap])


def _join_neighbours(connection: DuckDBPyConnection, caps: Caps) -> None:
    for step in range(1, caps.neighbours + 1):
        connection.execute(
            "insert into pairs select node, other from ("
            f"  select node, lead(node, {step}) over (partition by h order by node) as other"
            "  from hits where size > ? and size <= ?) where other is not null",
            [caps.gram, caps.most_neighbours],
        )


def _grams(table: QuoteTable, keep: NDArray[np.bool_]) -> tuple[Hashes, Ints]:
    """Hashes of four words in a row, thinned by winnowing, with their quotes."""
    codes = _scrambled(table.words)
    count = len(codes) - _GRAM + 1
    if count <= 0:
        return np.empty(0, np.uint64), np.empty(0, np.int64)
    hashes = np.zeros(count, dtype=np.uint64)
    for offset in range(_GRAM):
        hashes = _mix(hashes + codes[offset : offset + count])
    owners = table.owners
    inside = owners[:count] == owners[_GRAM - 1 :]
    kept = _winnowed(hashes, inside, owners) & inside & keep[owners[:count]]
    return hashes[kept], owners[:count][kept]


def _winnowed(hashes: Hashes, inside: NDArray[np.bool_], owners: Ints) -> NDArray[np.bool_]:
    count = len(hashes)
    kept = np.zeros(count, dtype=np.bool_)
    # A window that would run over the end of its quote has nothing behind it to lose to.
    ranked = np.where(inside, hashes, np.uint64(2**64 - 1))
    padded = np.concatenate([ranked, np.full(_WINDOW - 1, 2**64 - 1, dtype=np.uint64)])
    stacked = np.stack([padded[step : step + count] for step in range(_WINDOW)])
    best = np.argmin(stacked, axis=0) + np.arange(count)
    kept[np.minimum(best, count - 1)] = True
    return kept | _first_of_quote(owners, count)


def _first_of_quote(owners: Ints, count: int) -> NDArray[np.bool_]:
    """Short quotes keep their first sequence."""
    first = np.ones(count, dtype=np.bool_)
    first[1:] = owners[1:count] != owners[: count - 1]
    return first


def _phrases(table: QuoteTable, keep: NDArray[np.bool_]) -> tuple[Hashes, Ints]:
    """Two content stems with at most one content word between them, in any order."""
    codes, owners = _content(table, keep)
    parts = []
    for step in (1, 2):
        if len(codes) > step:
            same = owners[:-step] == owners[step:]
            one, other = codes[:-step][same], codes[step:][same]
            parts.append((_mix(np.minimum(one, other)) + np.maximum(one, other), owners[:-step][same]))
    if not parts:
        return np.empty(0, np.uint64), np.empty(0, np.int64)
    return np.concatenate([p[0] for p in parts]), np.concatenate([p[1] for p in parts])


def _join_words(
    connection: DuckDBPyConnection, table: QuoteTable, keep: NDArray[np.bool_], caps: Caps
) -> None:
    """Single content words: of one speaker within some days, or in one story."""
    codes, owners = _content(table, keep)
    speaker, story, day = (values[owners] for values in (table.speakers, table.stories, table.days))
    # Two periods that overlap by `days`: publications so near stand in one of them together.
    for shift in (0, caps.days):
        period = np.where(day == NO_DAY, -1, (day + shift) // (2 * caps.days))
        known = speaker >= 0
        mixed = _mixed(_mixed(codes, speaker), period)
        _join(connection, mixed[known], owners[known], caps.speaker_word)
    told = story >= 0
    if told.any():
        _join(connection, _mixed(codes, story)[told], owners[told], caps.story_word)
        own = np.flatnonzero(keep & (table.stories >= 0) & (table.speakers >= 0))
        mixed = _mixed(_scrambled(table.speakers[own]), table.stories[own])
        _join(connection, mixed, own, caps.story_speaker)


def _content(table: QuoteTable, keep: NDArray[np.bool_]) -> tuple[Hashes, Ints]:
    stems, owners = table.stems[table.words], table.owners
    chosen = table.content[stems] & keep[owners]
    return _scrambled(stems[chosen]), owners[chosen]


def _scrambled(numbers: NDArray[Any]) -> Hashes:
    return _mix(numbers.astype(np.uint64) + np.uint64(1))


def _mixed(hashes: Hashes, numbers: Ints) -> Hashes:
    return _mix(hashes + _scrambled(numbers))


def _mix(values: Hashes) -> Hashes:
    """A 64-bit hash of each value (the finalizer of SplitMix64, Steele and others 2014)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))
