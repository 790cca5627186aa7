"""Tables: .jsonl, .csv and .parquet, one row an article.

Parquet is read through DuckDB. JSON lines and CSV are read with the standard library: DuckDB
hides the rows it cannot read, so that neither could they be reported nor the others keep
their numbers, and it knows neither Windows-1252 (what Excel writes) nor UTF-32.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO

from quotes.errors import EmptyInputError, InputError, QuotesError
from quotes.read.files import Lines
from quotes.read.folders import is_utf8
from quotes.read.options import ReadOptions
from quotes.read.row_paths import row_path
from quotes.read.rows import Columns, Failure, kind_of, make_article
from quotes.records import Article

__all__ = [
    "database_said",
    "json_object",
    "next_row",
    "parquet_table",
    "read_csv",
    "read_jsonl",
    "read_parquet",
]

_DELIMITERS = ",;\t|"
_ROWS_AT_ONCE = 64
# So many rows without a text column at the start, and the whole file has none.
_ROWS_TO_TRY = 1000


def read_jsonl(
    handle: BinaryIO, path: str, folder: str | None, options: ReadOptions
) -> Iterator[Article | Failure]:
    """The articles of a file with one JSON object a line; a row's number is its line's.

    Where no line at all has the columns that are needed, that is said once and not for every
    line.

    Raises:
        ColumnError: No row has the columns that are needed.
        EmptyInputError: There are no rows.
    """
    lines = Lines(handle, options)
    unusable: list[Failure] = []
    seen = usable = names_outlets = False
    for row in count(1):
        where = row_path(path, row)
        lines.take_notes()  # those of a row that failed
        try:
            line = next(lines, None)
            if line is None or len(unusable) == _ROWS_TO_TRY:
                break
            if not line.strip():
                continue
            seen = True
            values = json_object(line)
            columns = Columns.of(tuple(values), options)
            missing = columns.missing(options)
            if missing is None:
                yield from unusable
                unusable.clear()
                usable = True
                names_outlets |= columns.outlet is not None
                # Many programs leave out what is empty: the column is that of the rows before.
                yield make_article(
                    values, columns, where, folder, options, lines.take_notes(), names_outlets
                )
            elif usable:
                raise missing
            else:
                unusable.append(Failure(where, missing))
        except QuotesError as error:
            seen = True
            yield Failure(where, error)
    if unusable:
        raise unusable[0].error
    if not seen:
        raise EmptyInputError("no rows")


def json_object(line: str) -> Mapping[str, Any]:
    """The object that a line of JSON holds.

    Raises:
        InputError: It holds none.
    """
    try:
        values = json.loads(line)
    except RecursionError as error:
        raise InputError("not JSON: nested too deeply") from error
    except json.JSONDecodeError as error:
        raise InputError(f"not JSON: {error}") from error
    except ValueError as error:  # the only other one that Python has
        raise InputError("a number has too many digits") from error
    if not isinstance(values, dict):
        raise InputError(f"a JSON object is expected, this is {kind_of(values)}")
    return values


def read_csv(
    handle: BinaryIO, path: str, folder: str | None, options: ReadOptions
) -> Iterator[Article | Failure]:
    """The articles of a table with a header line; commas, semicolons, tabs or bars between.

    Raises:
        ColumnError: No column holds the text.
        EmptyInputError: There is no row below the header.
    """
    lines = Lines(handle, options)
    header_line = next(lines, "")
    if not header_line.strip():
        raise EmptyInputError("the file is empty, or its first line is")
    delimiter = max(_DELIMITERS, key=header_line.count)
    header = tuple(name.strip() for name in next(csv.reader([header_line], delimiter=delimiter)))
    columns = Columns.of(header, options)
    if missing := columns.missing(options):
        raise missing
    reader = csv.reader(lines, delimiter=delimiter)
    row = 0
    while True:
        row += 1
        where = row_path(path, row)
        lines.take_notes()  # those of a row that failed
        try:
            cells = next_row(reader, options.max_characters)
            if cells is None:
                break
            if not cells:
                row -= 1
                continue
            if len(cells) > len(header):
                raise InputError(f"the row has {len(cells)} cells, the header {len(header)}")
            # Reversed, so that of two columns of one name the first counts.
            values = dict(zip(reversed(header), reversed(_padded(cells, len(header))), strict=True))
            yield make_article(values, columns, where, folder, options, lines.take_notes())
        except QuotesError as error:
            yield Failure(where, error)
    if row == 1:
        raise EmptyInputError("no rows below the header")


def next_row(reader: Any, longest_cell: int) -> list[str] | None:
    """The next row's cells, [] for an empty line, None at the end."""
    # The csv module has one limit for the whole process, by default 131,072: too few.
    before = csv.field_size_limit(longest_cell)
    try:
        row: list[str] | None = next(reader, None)
    except csv.Error as error:
        raise InputError(f"not a row of a CSV table: {error}") from error
    finally:
        csv.field_size_limit(before)
    return row


def _padded(cells: list[str], length: int) -> list[str]:
    return cells + [""] * (length - len(cells))


def read_parquet(
    file: Path, path: str, folder: str | None, options: ReadOptions
) -> Iterator[Article | Failure]:
    """The articles of a Parquet file, a few rows at a time and in their order.

    Raises:
        ColumnError: No column holds the text.
        EmptyInputError: There are no rows.
        InputError: Not a Parquet file, or a damaged one.
    """
    row = 0
    for row, (columns, values) in enumerate(_parquet_rows(file, options), 1):
        where = row_path(path, row)
        try:
            article = make_article(values, columns, where, folder, options)
        except QuotesError as error:
            yield Failure(where, error)
        else:
            yield article
    if not row:
        raise EmptyInputError("no rows")


def parquet_table(file: Path) -> Iterator[dict[str, Any]]:
    """The rows of any Parquet file.

    Raises:
        InputError: Not a Parquet file, or a damaged one.
    """
    return (values for _, values in _parquet_rows(file, None))


def _parquet_rows(
    file: Path, options: ReadOptions | None
) -> Iterator[tuple[Columns, dict[str, Any]]]:
    """Rows with their columns; without options all columns, whatever they hold."""
    import duckdb

    if not is_utf8(file):
        raise InputError("cannot be read as Parquet: its path is not UTF-8; rename it")
    try:
        with duckdb.connect(config=_OFFLINE) as connection:
            # An absolute path that exists is taken literally, whatever characters it has;
            # as a parameter it cannot become SQL either.
            name = str(file.absolute())
            connection.execute("SET TimeZone = 'UTC'")  # times as text must not depend on here
            connection.execute("DESCRIBE " + _SELECT.format("*"), [name])
            types = {column: kind for column, kind, *_ in connection.fetchall()}
            columns = Columns.of(tuple(types), options or ReadOptions())
            if options and (missing := columns.missing(options)):
                raise missing
            wanted = columns.names() if options else tuple(types)
            chosen = ", ".join(_expression(column, types[column]) for column in wanted)
            connection.execute(_SELECT.format(chosen), [name])
            while rows := connection.fetchmany(_ROWS_AT_ONCE):
                for cells in rows:
                    yield columns, dict(zip(wanted, cells, strict=True))
    except (duckdb.Error, UnicodeError) as error:
        raise InputError(f"cannot be read as Parquet: {database_said(error)}") from error


def database_said(error: Exception) -> str:
    """What an error of DuckDB says, on one line and without the name of its kind."""
    return _KIND.sub("", str(error).strip().partition("\n")[0])


# What DuckDB says first: "Invalid Input Error: ".
_KIND = re.compile(r"\A(?:\w+ )*Error: ")
# Hive partitioning would make columns of folder names such as `year=2024`.
_SELECT = "SELECT {} FROM read_parquet(?, hive_partitioning=false, binary_as_string=true)"
# One connection in memory that never asks the network for anything.
_OFFLINE: dict[str, str | bool | int | float | list[str]] = {
    "threads": 1,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}


def _expression(column: str, kind: str) -> str:
    """SQL for a column; times as text, since Python's need a time zone library."""
    quoted = '"' + column.replace('"', '""') + '"'
    return f"CAST({quoted} AS VARCHAR)" if kind.startswith(("TIME", "DATE")) else quoted
