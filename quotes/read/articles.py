"""From paths to articles, one at a time; what cannot be read is reported and passed over."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from quotes.errors import EmptyInputError, InputError, NotFoundError, QuotesError
from quotes.read.files import open_file, read_all
from quotes.read.folders import walk
from quotes.read.html import read_html
from quotes.read.markdown import read_markdown
from quotes.read.options import SUFFIXES, Format, ReadOptions, format_of
from quotes.read.rows import Failure
from quotes.read.tables import read_csv, read_jsonl, read_parquet
from quotes.read.text import read_text
from quotes.records import Article

__all__ = ["read_articles", "read_stream"]

OnError = Callable[[str, QuotesError], None]


def read_articles(
    paths: Sequence[str | Path],
    options: ReadOptions,
    on_error: OnError,
    stdin: BinaryIO | None = None,
    left_out: Counter[str] | None = None,
) -> Iterator[Article]:
    """All articles of files, folders and standard input, lazily and in order.

    Args:
        paths: Files, folders (walked by name), or ``-`` for standard input.
        options: How to read.
        on_error: Called with the path (or ``FILE#ROW``) and the reason for each input that
            gives no article. The others are still read.
        stdin: Stands in for the process's standard input.
        left_out: Counts the files in folders that are not read, by their endings.
    """
    for path in paths:
        given = str(path)
        if given == "-" and stdin is None and sys.stdin is None:
            on_error(given, InputError("standard input is closed"))
        elif given == "-":
            handle = sys.stdin.buffer if stdin is None else stdin
            yield from read_stream(handle, options, on_error)
        else:
            yield from _articles(_read_path(given, options, left_out), on_error)


def read_stream(
    handle: BinaryIO, options: ReadOptions, on_error: OnError, path: str = "-"
) -> Iterator[Article]:
    """The article or articles in an open binary file, such as standard input.

    Args:
        handle: Read to its end, not closed.
        options: How to read; without `ReadOptions.format` it is one article in plain text.
        on_error: As for `read_articles`.
        path: What the articles give as their path.
    """
    kind = options.format or "text"
    yield from _articles(_guarded(path, _read_handle(handle, kind, path, None, options)), on_error)


def _articles(items: Iterator[Article | Failure], on_error: OnError) -> Iterator[Article]:
    # `on_error` is called here, outside of all readers, lest an error of its own (a closed
    # pipe) be taken for one of the file being read.
    for item in items:
        if isinstance(item, Failure):
            on_error(item.path, item.error)
        else:
            yield item


def _read_path(
    given: str, options: ReadOptions, left_out: Counter[str] | None
) -> Iterator[Article | Failure]:
    if not given:  # which `Path` takes for the present folder
        yield Failure(given, NotFoundError("no such file or folder: the path is empty"))
        return
    folder = Path(given)
    try:
        is_folder = folder.is_dir()
    except OSError as error:  # such as a name that is too long
        yield Failure(given, NotFoundError(f"no such file or folder: {error.strerror}"))
        return
    if not is_folder:
        yield from _guarded(given, _read_file(Path(given), given, options))
        return
    empty = True
    for found in walk(folder, left_out):
        empty = False
        if isinstance(found, tuple):
            yield Failure(*found)
        else:
            yield from _guarded(str(found), _read_file(found, str(found), options))
    if empty:
        known = " ".join(SUFFIXES)
        yield Failure(given, EmptyInputError(f"no article in this folder (read: {known}, or .gz)"))


def _guarded(path: str, items: Iterator[Article | Failure]) -> Iterator[Article | Failure]:
    """What a reader yields, and its end by an error as a last failure."""
    try:
        yield from items
    except QuotesError as error:
        yield Failure(path, error)


def _read_file(file: Path, given: str, options: ReadOptions) -> Iterator[Article | Failure]:
    kind = options.format or format_of(file.name)
    if "\0" in given:
        raise NotFoundError("no such file or folder: a path has no NUL character")
    folder = _folder_name(file)
    if kind == "parquet":
        if not file.exists():
            raise NotFoundError("no such file or folder")
        yield from read_parquet(file, given, folder, options)
        return
    with open_file(file) as handle:
        yield from _read_handle(handle, kind, given, folder, options)


def _folder_name(file: Path) -> str | None:
    """Name of the folder that a file lies in, also for `page.html` and `../page.html`."""
    try:
        return file.parent.resolve().name or None
    except (OSError, RuntimeError):  # links in a circle
        return None


def _read_handle(
    handle: BinaryIO, kind: Format, path: str, folder: str | None, options: ReadOptions
) -> Iterator[Article | Failure]:
    if kind == "text":
        yield read_text(read_all(handle, options), path, folder, options)
    elif kind == "markdown":
        yield read_markdown(read_all(handle, options), path, folder, options)
    elif kind == "html":
        yield read_html(read_all(handle, options), path, folder, options)
    elif kind == "jsonl":
        yield from read_jsonl(handle, path, folder, options)
    elif kind == "csv":
        yield from read_csv(handle, path, folder, options)
    else:
        raise InputError("Parquet cannot be read from a stream, only from a file")
