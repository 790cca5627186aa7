"""Shards: Parquet files of analysed articles, a row each, that are never altered.

A row holds the columns of `ArticleFacts`, the text, the analysis as JSON and the quotes as a
list of structs with the fields of `QuoteFacts`, so a reader needs nothing but the shard. Of an
article in several shards the one in the newest shard counts; a row without a text that is marked as
withdrawn says that the article is in the store no longer.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quotes.errors import InputError, StoreError
from quotes.records import Analysis, ArticleFacts, QuoteFacts
from quotes.records.schema import analysis_from_dict, analysis_to_dict
from quotes.store.columns import literal, plain, sql_types
from quotes.store.database import connect
from quotes.store.facts import article_facts, quote_facts
from quotes.store.folder import Folder, said
from quotes.store.selection import day_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

__all__ = [
    "WEAKEST",
    "WITHDRAWN",
    "Row",
    "Shard",
    "list_shards",
    "read_rows",
    "row_of",
    "shard_name",
    "withdrawn_row",
    "write_shard",
]

_NAME = re.compile(r"part-(\d+)-(\d+)\.parquet\Z")
Row = tuple[Any, ...]

# What a shard keeps of a quote beside `QuoteFacts`.
WEAKEST = "weakest"
# The column that marks an article which is no longer there; shards of an older version lack it.
WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, order=True)
class Shard:
    """One file of a store, older ones first.

    Attributes:
        run: Number of the run that wrote it, from 1.
        part: Number in its run, from 1.
        size: In bytes.
        changed: Time of its last change, in nanoseconds.
    """

    run: int
    part: int
    name: str
    size: int
    changed: int


def shard_name(run: int, part: int) -> str:
    """Name of a shard's file."""
    return f"part-{run:06}-{part:04}.parquet"


def list_shards(folder: Folder) -> tuple[Shard, ...]:
    """The shards of a store, oldest first; what is unfinished is not among them.

    Raises:
        StoreError: The folder cannot be read.
    """
    found = []
    try:
        for path in folder.analyses.iterdir():
            if match := _NAME.match(path.name):
                state = path.stat()
                found.append(
                    Shard(int(match[1]), int(match[2]), path.name, state.st_size, state.st_mtime_ns)
                )
    except OSError as error:
        raise StoreError(f"{folder.analyses}: cannot be read: {said(error)}") from error
    return tuple(sorted(found))


def row_of(analysis: Analysis, version: str) -> Row:
    """An analysis as a row of a shard.

    Args:
        analysis: What was found in one article.
        version: Of the code that made it.
    """
    facts = article_facts(analysis)
    text = analysis.article.text
    stored = plain(text)
    # What UTF-8 cannot hold is kept in the JSON, where it has an escape.
    odd = stored != text
    document = analysis_to_dict(analysis, explain=True, with_text=odd)
    names = tuple(sql_types(QuoteFacts))
    fields = attrgetter(*names)
    quotes = [
        {**dict(zip(names, fields(row), strict=True)), WEAKEST: quote.least_certain[1]}
        for row, quote in zip(quote_facts(analysis), analysis.quotes, strict=True)
    ]
    return (
        *attrgetter(*sql_types(ArticleFacts))(facts),
        day_of(facts.published),
        version,
        None if odd else text,
        json.dumps(document, ensure_ascii=True, allow_nan=False, separators=(",", ":")),
        quotes,
        False,
    )


def withdrawn_row(facts: ArticleFacts, version: str) -> Row:
    """A row that takes an article out of the store; it is there again when it is added again.

    Args:
        facts: Of the article.
        version: Of the code that withdraws it.
    """
    return (
        *attrgetter(*sql_types(ArticleFacts))(facts),
        day_of(facts.published),
        version,
        None,
        None,
        [],
        True,
    )


def write_shard(folder: Folder, name: str, rows: Sequence[Row]) -> None:
    """Write a shard, whole or not at all.

    Raises:
        StoreError: It cannot be written.
    """
    import duckdb

    path = folder.analyses / name
    columns = _columns()
    # As JSON, which DuckDB reads: to bind the values one by one takes four times as long.
    lines = [
        plain(json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False, allow_nan=False))
        for row in rows
    ]
    select = (
        f"SELECT unnest(from_json_strict(line, {literal(json.dumps(columns))}))"
        " FROM (SELECT unnest(?::VARCHAR[]) AS line)"
    )
    try:
        with folder.beside(path) as temporary, connect() as connection:
            connection.execute(
                f"COPY ({select}) TO {literal(str(temporary))} (FORMAT parquet, COMPRESSION zstd)",
                [lines],
            )
    except duckdb.Error as error:
        raise StoreError(f"{path}: cannot be written: {said(error)}") from error


def _columns() -> dict[str, Any]:
    """The columns of a shard with their types, as `from_json` takes them."""
    quote = {name: _json_type(kind) for name, kind in sql_types(QuoteFacts).items()}
    article = {name: _json_type(kind) for name, kind in sql_types(ArticleFacts).items()}
    own = dict.fromkeys(("day", "version", "text", "analysis"), "VARCHAR")
    quotes = [{**quote, WEAKEST: "DOUBLE"}]
    return {**article, **own, "quotes": quotes, WITHDRAWN: "BOOLEAN"}


def _json_type(kind: str) -> Any:
    return [kind.removesuffix("[]")] if kind.endswith("[]") else kind


def read_rows(
    connection: DuckDBPyConnection, path: Path, numbers: Sequence[int]
) -> Iterator[tuple[int, Analysis]]:
    """Analyses by their row in a shard, from 0.

    Raises:
        StoreError: The shard is damaged or gone.
    """
    import duckdb

    try:
        rows = connection.execute(
            "SELECT file_row_number, text, analysis FROM read_parquet(?, file_row_number=true)"
            " WHERE file_row_number IN (SELECT unnest(?::BIGINT[]))",
            [str(path.absolute()), list(numbers)],
        ).fetchall()
        found = [(row, analysis_from_dict(json.loads(item), text)) for row, text, item in rows]
    except (duckdb.Error, ValueError, InputError) as error:
        raise StoreError(f"{path}: damaged: {said(error)}") from error
    yield from found
