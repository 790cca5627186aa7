"""Folders: which files in them are articles, always in the same order."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from quotes.errors import InputError
from quotes.read.options import is_article_file, unread_ending

__all__ = ["STORE_FILE", "walk"]

# What a folder holds that is a store of analyses.
STORE_FILE = "store.json"


def walk(
    folder: Path, left_out: Counter[str] | None = None
) -> Iterator[Path | tuple[str, InputError]]:
    """The article files of a folder and its subfolders, by name, depth first.

    Hidden files and folders, unknown suffixes and gold answers (``*.gold.json``) are passed
    over. Linked folders are not entered, since links can run in circles, and neither are stores of
    analyses inside the folder, whose tables hold articles that are read already.

    Args:
        folder: Where to begin.
        left_out: Told the endings of files that are passed over though they may be articles.

    Yields:
        A file, or the path of a subfolder that cannot be read and why.
    """
    pending = [folder]
    while pending:
        path = pending.pop()
        if path is not folder and (path.is_symlink() or not path.is_dir()):
            yield path
            continue
        try:
            with os.scandir(path) as entries:
                unread: Counter[str] = Counter()
                found = sorted(_wanted(entries, unread), reverse=True)
            if path is not folder and (path / STORE_FILE).is_file():
                continue
        except OSError as error:
            yield str(path), InputError(f"folder cannot be read: {error.strerror}")
            continue
        if left_out is not None:
            left_out.update(unread)
        pending.extend(path / name for name in found)


def _wanted(entries: Iterator[os.DirEntry[str]], unread: Counter[str]) -> Iterator[str]:
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if not entry.name.startswith("."):
                yield entry.name
        elif is_article_file(entry.name) and _is_file(entry):
            yield entry.name
        elif (ending := unread_ending(entry.name)) is not None and _is_file(entry):
            unread[ending] += 1


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Whether it can be read without blocking, as pipes and devices might."""
    try:
        return entry.is_file()
    except OSError:  # links in a circle
        return False
