"""A table beside the articles that says which outlet printed which file, when, and by whom."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from quotes.errors import ColumnError, EmptyInputError, NotFoundError, QuotesError
from quotes.read.files import Lines, open_file
from quotes.read.options import SUFFIXES, ReadOptions
from quotes.read.rows import Columns, authors_in, story_in, string_in
from quotes.read.tables import json_object, next_row, parquet_table
from quotes.records import Article

__all__ = ["Metadata", "read_metadata"]

_FILES = (
    "filename",
    "file_name",
    "file",
    "path",
    "filepath",
    "file_path",
    "article",
    "document",
    "doc_id",
    "id",
    "name",
)
_DELIMITERS = "\t,;|"
# Characters; a table may hold the articles' texts too.
_LONGEST_CELL = 10_000_000
# Written by programs where they had nothing to write.
_NOTHING = {"none", "null", "nan", "n/a", "<na>"}


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a table says about files, by their names.

    Attributes:
        path: The table, as given by the user.
        entries: For a file's name without its ending, with as many of its folders as the
            table names: what is known of the article.
        longer: The same for the ends of names that the table gives with folders, since an
            article's path may begin further down.
        ambiguous: Names that several rows give to different articles; none of them is used.
    """

    path: str
    entries: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    longer: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    ambiguous: frozenset[str] = frozenset()

    def apply(self, article: Article) -> Article | None:
        """The article with what the table says of its file, or None where it says nothing.

        What the table leaves open stays as it was read.
        """
        keys = _ends(_key(article.path or ""))
        found = next((self.entries[key] for key in keys if key in self.entries), None)
        if found is None and article.path:
            found = self.longer.get(keys[0])
        return None if found is None else replace(article, **found)


def read_metadata(path: str | Path) -> Metadata:
    """Read a .csv, .tsv, .jsonl or .parquet table with a row for each file.

    Columns are known by their usual names (outlet, publisher, publication_date, author ...);
    the one with the file's name or path is called filename, file, path or the like. Empty
    cells, and those that say `None` or `NaN`, are no value.

    Raises:
        NotFoundError: There is no such file.
        ColumnError: No column holds the files' names, or none says anything about them.
        EmptyInputError: There is no row.
        InputError: It cannot be read as a table.
    """
    given = str(path)
    try:
        rows = list(_rows(Path(path)))
        return _collected(given, rows)
    except QuotesError as error:
        raise type(error)(f"{given}: {error}") from error


def _collected(given: str, rows: Sequence[Mapping[str, Any]]) -> Metadata:
    if not rows:
        raise EmptyInputError("no rows below the header")
    present = tuple(dict.fromkeys(name for row in rows for name in row))
    by_name = {name.lower(): name for name in reversed(present)}
    file = next((by_name[name] for name in _FILES if name in by_name), None)
    others = tuple(name for name in present if name != file)
    columns = Columns.of(others, ReadOptions())
    if file is None:
        raise ColumnError(f"no column holds the files' names; usual names are {', '.join(_FILES)}")
    told = (columns.outlet, columns.title, columns.url, columns.published, columns.authors)
    if not any((*told, columns.story)):
        raise ColumnError("no column holds an outlet, title, url, date, author or story")
    entries, longer = _Named(), _Named()
    for row in rows:
        name = string_in(row, file)
        values = _values(row, columns)
        if name is not None and values:
            ends = _ends(_key(name))
            entries.add(ends[0], values)
            for end in ends[1:]:
                longer.add(end, values)
    return Metadata(given, entries.sure(), longer.sure(), frozenset(entries.unsure))


class _Named:
    """Values by name; a name with different ones has none."""

    def __init__(self) -> None:
        self.unsure: set[str] = set()
        self._values: dict[str, Mapping[str, Any]] = {}

    def add(self, name: str, values: Mapping[str, Any]) -> None:
        if self._values.setdefault(name, values) != values:
            self.unsure.add(name)

    def sure(self) -> dict[str, Mapping[str, Any]]:
        return {name: item for name, item in self._values.items() if name not in self.unsure}


def _values(row: Mapping[str, Any], columns: Columns) -> dict[str, Any]:
    """The fields of `Article` that a row fills."""
    found: dict[str, Any] = {}
    for name in ("outlet", "title", "url", "published"):
        value = string_in(row, getattr(columns, name))
        if value is not None and value.lower() not in _NOTHING:
            found[name] = value
    story = story_in(row, columns)
    if story is not None and story.lower() not in _NOTHING:
        found["story"] = story
    names = authors_in(row.get(columns.authors) if columns.authors else None)
    if names := tuple(name for name in names if name.lower() not in _NOTHING):
        found["authors"] = names
    return found


def _key(name: str) -> str:
    """A name in one spelling: slashes, no ending, no steps up or down in front."""
    parts = name.strip().replace("\\", "/").split("/")
    while len(parts) > 1 and parts[0] in (".", "..", ""):
        parts.pop(0)
    return _without_ending("/".join(parts))


def _ends(key: str) -> list[str]:
    """The name with all its folders, with fewer of them, and with none."""
    parts = key.split("/")
    return ["/".join(parts[at:]) for at in range(len(parts))]


def _without_ending(name: str) -> str:
    """The name without the endings of an article's file; a dot elsewhere belongs to it."""
    name = name.removesuffix(".gz")
    for ending in SUFFIXES:
        if name.lower().endswith(ending):
            return name[: -len(ending)]
    return name


def _rows(path: Path) -> Iterator[Mapping[str, Any]]:
    suffix = Path(path.name.lower().removesuffix(".gz")).suffix
    if suffix == ".parquet":
        if not path.exists():
            raise NotFoundError("no such file")
        yield from parquet_table(path)
        return
    with open_file(path) as handle:
        lines = Lines(handle, ReadOptions())
        if suffix in (".jsonl", ".ndjson"):
            for line in lines:
                if line.strip():
                    yield json_object(line)
        else:
            yield from _cells(lines, suffix)


def _cells(lines: Lines, suffix: str) -> Iterator[Mapping[str, Any]]:
    first = next(lines, "")
    delimiter = "\t" if suffix == ".tsv" else max(_DELIMITERS, key=first.count)
    header = [name.strip() for name in next(csv.reader([first], delimiter=delimiter), [])]
    reader = csv.reader(lines, delimiter=delimiter)
    while (cells := next_row(reader, _LONGEST_CELL)) is not None:
        if cells:
            yield dict(zip(header, cells, strict=False))
