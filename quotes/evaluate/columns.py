"""The sentences of files in tab-separated columns: CoNLL-U and its kin.

Each word is a line, lines that begin with `#` are comments, and a blank line stands behind each
sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quotes.errors import InputError

__all__ = ["Block", "Row", "blocks", "malformed"]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of columns, with its number in the file from 1."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """One sentence.

    Attributes:
        line: Number of its first line.
        comments: Its lines `# key = value`; the value is empty where there is none.
        rows: Its words, one a line.
    """

    line: int
    comments: dict[str, str]
    rows: tuple[Row, ...]


def malformed(path: Path, line: int, problem: str) -> InputError:
    """The error that says what is wrong in which line of a file."""
    return InputError(f"{path}, line {line}: {problem}")


def blocks(path: Path, columns: int) -> Iterator[Block]:
    """The sentences of a file.

    Args:
        path: A file in UTF-8.
        columns: How many columns each of its lines has.

    Raises:
        InputError: It is not UTF-8, or a line has another number of columns.
    """
    try:
        # Not splitlines(): a word may hold one of the rarer line separators.
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise malformed(path, line, "not UTF-8") from error
    begin = 0
    for number, content in enumerate([*lines, ""]):
        if content.strip():
            continue
        if number > begin:
            yield _block(path, begin + 1, lines[begin:number], columns)
        begin = number + 1


def _block(path: Path, first: int, lines: Sequence[str], columns: int) -> Block:
    comments: dict[str, str] = {}
    rows = []
    for number, content in enumerate(lines, first):
        if content.startswith("#"):
            key, _, value = content[1:].partition("=")
            comments[key.strip()] = value.strip()
            continue
        cells = tuple(content.split("\t"))
        if len(cells) != columns:
            raise malformed(path, number, f"must have {columns} columns, has {len(cells)}")
        rows.append(Row(number, cells))
    return Block(first, comments, tuple(rows))
