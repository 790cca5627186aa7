"""How many articles there will be, so that a long run can tell how far it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from quotes.errors import QuotesError
from quotes.read.articles import read_articles
from quotes.read.folders import walk
from quotes.read.options import ReadOptions, format_of

__all__ = ["count_articles"]


def count_articles(paths: Sequence[str | Path], options: ReadOptions) -> int | None:
    """Number of articles in files and folders, failures included.

    Files with one article are only listed; tables are read, which takes a small part of the
    time that their analysis does.

    Returns:
        None where standard input is among them, which is read but once.
    """
    if any(str(path) == "-" for path in paths):
        return None
    return sum(_in_file(file, options) for path in paths for file in _files(Path(path)))


def _files(path: Path) -> Iterator[Path]:
    try:
        if path.is_dir():
            yield from (found for found in walk(path) if isinstance(found, Path))
        else:
            yield path
    except OSError:  # told when it is read
        return


def _in_file(file: Path, options: ReadOptions) -> int:
    try:
        kind = options.format or format_of(file.name)
    except QuotesError:
        return 1
    if kind in ("text", "markdown", "html"):
        return 1
    failed: list[str] = []
    done = sum(1 for _ in read_articles([file], options, lambda path, _: failed.append(path)))
    return done + len(failed)
