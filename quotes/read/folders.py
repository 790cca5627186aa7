"""Folders: which files in them are articles, always in the same order."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from quotes.errors import InputError, NotFoundError
from quotes.read.options import is_article_file, unread_ending

__all__ = ["STORE_FILE", "is_utf8", "walk"]

# What a folder holds that is a store of analyses.
STORE_FILE = "store.json"
_BROKEN = "broken link"


def is_utf8(path: Path) -> bool:
    """Whether DuckDB, which knows no other names, can open what lies there."""
    try:
        str(path.absolute()).encode()
    except UnicodeEncodeError:
        return False
    return True


def walk(
    folder: Path, left_out: Counter[str] | None = None
) -> Iterator[Path | tuple[str, InputError]]:
    """The article files of a folder and its subfolders, by name, depth first.

    Hidden files and folders, unknown suffixes and gold answers (``*.gold.json``) are passed
    over, and so are pipes and devices, which may never end. Linked folders are not entered, since
    links can run in circles, and neither are stores of analyses inside the folder, whose tables
    hold articles that are read already.

    Args:
        folder: Where to begin.
        left_out: Told the endings of files that are passed over though they may be articles, or
            what they are where that is no file.

    Yields:
        A file, or the path of a subfolder or link that cannot be read and why.
    """
    pending = [folder]
    while pending:
        path = pending.pop()
        if path is not folder and (path.is_symlink() or not path.is_dir()):
            broken = NotFoundError("no such file: a link that leads nowhere")
            yield (str(path), broken) if _is_broken(path) else path
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
            continue
        ours, ending = is_article_file(entry.name), unread_ending(entry.name)
        if not ours and ending is None:
            continue
        what = _what(entry)
        if ours and what in ("", _BROKEN):
            yield entry.name
        elif what is not None:
            unread[what or ending or ""] += 1


def _what(entry: os.DirEntry[str]) -> str | None:
    """What it is that cannot be read, "" for a file that can, None for a linked folder."""
    try:
        if entry.is_file():
            return ""
        if entry.is_dir():
            return None
        mode = entry.stat().st_mode
    except OSError:  # a link to nothing, or links in a circle
        return _BROKEN
    return "named pipe" if stat.S_ISFIFO(mode) else "device or socket"


def _is_broken(path: Path) -> bool:
    try:
        return path.is_symlink() and not path.exists()
    except (OSError, RuntimeError):  # links in a circle
        return True
