"""Paths of articles that are a row of a table: `FILE#ROW`, the first row being 1."""

from __future__ import annotations

import re

__all__ = ["file_of", "is_row", "row_path"]

# `store/index.py` takes the same apart in SQL.
_ROW = re.compile(r"#\d+\Z")


def row_path(path: object, row: int) -> str:
    """The path of a row."""
    return f"{path}#{row}"


def is_row(path: str) -> bool:
    """Whether a path is that of a row; a file may be called so as well."""
    return _ROW.search(path) is not None


def file_of(path: str) -> str:
    """The path without the row."""
    return _ROW.sub("", path)
