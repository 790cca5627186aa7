"""The index: what the shards say of articles and quotes, as two flat tables in one DuckDB file.

It is never altered in place: a new one is written beside and takes its name, so a reader keeps
the one that it has open, and a process that is killed leaves the last one whole. Anybody who
finds it missing, damaged or out of step with the shards makes it anew.
"""

from __future__ import annotations

import shutil
import weakref
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import astuple
from pathlib import Path
from typing import TYPE_CHECKING

from quotes.errors import StoreError
from quotes.records import ArticleFacts, QuoteFacts
from quotes.store.columns import article_from, defaults, literal, sql_types
from quotes.store.database import attach, connect
from quotes.store.folder import Folder, said, scratch
from quotes.store.search import FOLD
from quotes.store.shards import WEAKEST, WITHDRAWN, Shard, list_shards

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

__all__ = ["Index", "current_index", "damage"]

# Only processes that make an index at the same moment can make it wrong twice.
_TRIES = 5
# Not of a record, so not derived from one.
_ARTICLE_EXTRA = {"day": "VARCHAR", "version": "VARCHAR"}
_QUOTE_EXTRA = {WEAKEST: "DOUBLE"}


class Index:
    """An open index; what it says never changes.

    Attributes:
        shards: What the index was made of.
        damaged: Names of shards that could not be read, with the reasons.
    """

    def __init__(self, path: Path) -> None:
        self._connection: DuckDBPyConnection = connect()
        try:
            attach(self._connection, path)
            rows = self._connection.execute("FROM shards ORDER BY run, part").fetchall()
            ((self.layout,),) = self._connection.execute("SELECT layout FROM about").fetchall()
        except Exception:
            self._connection.close()
            raise
        self.shards = tuple(Shard(*row[:-1]) for row in rows)
        self.damaged = {row[2]: row[-1] for row in rows if row[-1] is not None}

    def cursor(self) -> DuckDBPyConnection:
        """A connection of one's own, to be closed by whoever asked for it."""
        cursor = self._connection.cursor()
        cursor.execute("USE kept")
        return cursor

    def articles_of(self, places: Iterable[str]) -> list[ArticleFacts]:
        """The articles of some files, whatever row of them."""
        names = ", ".join(f'"{name}"' for name in sql_types(ArticleFacts))
        sql = f"SELECT {names} FROM articles WHERE place IN (SELECT unnest(?::VARCHAR[]))"
        with closing(self.cursor()) as cursor:
            rows = cursor.execute(f"{sql} ORDER BY number", [sorted(places)]).fetchall()
        return [article_from(row) for row in rows]

    def close(self) -> None:
        """Close it; cursors that are still open keep what they need."""
        self._connection.close()

    @classmethod
    def temporary(cls, path: Path) -> Index:
        """An index in a folder of its own that goes with it."""
        index = cls(path)
        weakref.finalize(index, shutil.rmtree, path.parent, ignore_errors=True)
        return index


def current_index(folder: Folder) -> Index:
    """The index of a store as its shards are now, made or brought up to date where it is not.

    Raises:
        StoreError: It cannot be made.
    """
    shards = list_shards(folder)
    for _ in range(_TRIES):
        index = _opened(folder.index)
        if index is not None:
            if index.shards == shards:
                return index
            index.close()
        try:
            with folder.beside(folder.index) as temporary:
                _write(folder, temporary, shards)
        except StoreError:
            break
        # Another process may put its own there just now; so look again.
    # A store on a full disk or one that may only be read can still be read.
    place = scratch()
    try:
        _write(folder, place / folder.index.name, shards)
        return Index.temporary(place / folder.index.name)
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise


def _opened(path: Path) -> Index | None:
    """The index there; None where it is missing, damaged or of another layout."""
    import duckdb

    try:
        index = Index(path)
    except duckdb.Error:
        return None
    if index.layout == _layout():
        return index
    index.close()
    return None


def _write(folder: Folder, path: Path, shards: Sequence[Shard]) -> None:
    """Write an index of these shards, from the present one if that only lacks some."""
    import duckdb

    try:
        kept = _copied(folder.index, path, shards)
        lacking = sorted(set(shards) - set(kept or ()))
        with connect() as connection:
            attach(connection, path, write=True)
            connection.execute(f"CREATE TEMP MACRO fold(words) AS {FOLD}")
            if kept is None:
                _create(connection)
            damaged = _damaged(connection, folder, lacking)
            good = [shard for shard in lacking if shard.name not in damaged]
            if good:
                _add(connection, folder, good)
            for shard in lacking:
                row = (*astuple(shard), damaged.get(shard.name))
                connection.execute("INSERT INTO shards VALUES (?, ?, ?, ?, ?, ?)", row)
            connection.execute("USE memory; DETACH kept")
    except (duckdb.Error, OSError) as error:
        raise StoreError(f"{folder.index}: cannot be made: {said(error)}") from error


def _copied(present: Path, path: Path, shards: Sequence[Shard]) -> tuple[Shard, ...] | None:
    """Copy the present index, and say which shards the copy has.

    The copy is what is looked at: the present one may be replaced by another process meanwhile.

    Returns:
        None where there is no index that could be added to, and then no copy either.
    """
    with suppress(OSError):  # missing, or not a file, or not to be read
        shutil.copyfile(present, path)
    copy = _opened(path)
    if copy is not None:
        copy.close()
        if set(shards).issuperset(copy.shards):
            return copy.shards
    path.unlink(missing_ok=True)
    return None


def _create(connection: DuckDBPyConnection) -> None:
    connection.execute("CREATE TABLE about (layout VARCHAR)")
    connection.execute("INSERT INTO about VALUES (?)", [_layout()])
    connection.execute(
        "CREATE TABLE shards (run BIGINT, part BIGINT, name VARCHAR, size BIGINT, changed BIGINT,"
        " damage VARCHAR)"
    )
    for table, first, record, extra in _TABLES:
        columns = {**first, **sql_types(record), **extra}
        connection.execute(f"CREATE TABLE {table} ({_declared(columns)})")


# Articles are numbered in the order in which they are given out; quotes lie in that order too.
_TABLES: tuple[tuple[str, dict[str, str], type, dict[str, str]], ...] = (
    (
        "articles",
        {
            "number": "BIGINT",
            "shard": "VARCHAR",
            "row": "BIGINT",
            "place": "VARCHAR",
            "line": "BIGINT",
        },
        ArticleFacts,
        _ARTICLE_EXTRA,
    ),
    ("quotes", {"number": "BIGINT", "words": "VARCHAR"}, QuoteFacts, _QUOTE_EXTRA),
)


def _declared(columns: dict[str, str]) -> str:
    return ", ".join(f'"{name}" {kind}' for name, kind in columns.items())


def _layout() -> str:
    """What an index of this version looks like; another one is made anew."""
    parts = [f"{table}({_declared({**a, **sql_types(r), **b})})" for table, a, r, b in _TABLES]
    return "; ".join([*parts, FOLD])


def _damaged(
    connection: DuckDBPyConnection, folder: Folder, shards: Sequence[Shard]
) -> dict[str, str]:
    """Shards that cannot be read to their end, with the reasons."""
    import duckdb

    check = "SELECT count(hash(item)) FROM read_parquet(?) AS item"
    with suppress(duckdb.Error):
        if shards:
            connection.execute(check, [_paths(folder, shards)]).fetchall()
        return {}
    damaged = {}
    for shard in shards:
        try:
            connection.execute(check, [_paths(folder, [shard])]).fetchall()
        except duckdb.Error as error:
            damaged[shard.name] = said(error)
    return damaged


def damage(folder: Folder, names: Iterable[str]) -> dict[str, str]:
    """Those of some shards that cannot be read now either, with the reasons."""
    wanted = {*names}
    with closing(connect()) as connection:
        shards = [shard for shard in list_shards(folder) if shard.name in wanted]
        return _damaged(connection, folder, shards)


def _paths(folder: Folder, shards: Sequence[Shard]) -> list[str]:
    return [str((folder.analyses / shard.name).absolute()) for shard in shards]


def _add(connection: DuckDBPyConnection, folder: Folder, shards: Sequence[Shard]) -> None:
    """Add the articles of whole shards; of an article in several the newest counts."""
    # The folder's own name may hold anything, even a digit pattern: only names are compared.
    connection.execute(
        "CREATE TEMP VIEW incoming AS SELECT *, parse_filename(filename) AS shard FROM"
        f" read_parquet({literal(_paths(folder, shards))}, filename=true, file_row_number=true,"
        " union_by_name=true)"
    )
    present = _columns(connection, "incoming")
    # Names are padded with zeros, so that their order is that of time, up to a million runs.
    connection.execute(
        "CREATE TEMP TABLE fresh AS SELECT * FROM ("
        "SELECT shard, file_row_number AS row,"
        # FILE#9 comes before FILE#10.
        " regexp_replace(path, '#\\d+$', '') AS place,"
        " CAST(nullif(regexp_extract(path, '#(\\d{1,18})$', 1), '') AS BIGINT) AS line,"
        f" {_selected(ArticleFacts, _ARTICLE_EXTRA, present)},"
        f" {WITHDRAWN if WITHDRAWN in present else 'false'} IS true AS {WITHDRAWN} FROM incoming"
        " QUALIFY row_number() OVER (PARTITION BY id"
        " ORDER BY length(shard) DESC, shard DESC, file_row_number DESC) = 1)"
    )
    stale = "number IN (SELECT number FROM articles WHERE id IN (SELECT id FROM fresh))"
    connection.execute(f"DELETE FROM quotes WHERE {stale}")
    connection.execute("DELETE FROM articles WHERE id IN (SELECT id FROM fresh)")
    connection.execute(
        "INSERT INTO articles SELECT"
        " (SELECT coalesce(max(number), 0) FROM articles) + row_number() OVER ("
        " ORDER BY place NULLS LAST, line NULLS FIRST, id) AS number,"
        f" * EXCLUDE ({WITHDRAWN}) FROM fresh WHERE NOT {WITHDRAWN} ORDER BY number"
    )
    connection.execute(
        "CREATE TEMP VIEW spoken AS SELECT articles.number, unnest(quotes, max_depth := 2)"
        " FROM incoming JOIN articles ON articles.shard = incoming.shard"
        " AND articles.row = incoming.file_row_number"
    )
    present = _columns(connection, "spoken")
    columns = _selected(QuoteFacts, _QUOTE_EXTRA, present)
    connection.execute(
        f"INSERT INTO quotes SELECT number, fold(text), {columns}"
        " FROM spoken ORDER BY number, position"
    )


def _columns(connection: DuckDBPyConnection, table: str) -> set[str]:
    return {row[0] for row in connection.execute(f"DESCRIBE {table}").fetchall()}


def _selected(record: type, extra: dict[str, str], present: set[str]) -> str:
    """The columns of a record; its default where shards of an older version lack one."""
    usual = defaults(record)
    parts = []
    for name, kind in {**sql_types(record), **extra}.items():
        default = literal(usual.get(name))
        # Where only some of the shards have it, the others give NULL.
        value = f'coalesce("{name}", {default})' if name in present else default
        parts.append(f'CAST({value} AS {kind}) AS "{name}"')
    return ", ".join(parts)
