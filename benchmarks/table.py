"""One table: a row for each figure, a column for each system."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

__all__ = ["COMMON", "ROWS", "System", "table"]

COMMON = " (where textacy answers)"

# Figures in the order of the rows, with their unit and decimals.
ROWS: Mapping[str, tuple[str, int]] = {
    "articles": ("", 0),
    "articles without an answer": ("", 0),
    "of these, an error": ("", 0),
    "of these, no parse": ("", 0),
    "quoted spans told from others": ("F1", 1),
    "source mention of quoted spans": ("%", 1),
    "attribution, content and source": ("F1", 1),
    f"articles{COMMON}": ("", 0),
    f"quoted spans told from others{COMMON}": ("F1", 1),
    f"source mention of quoted spans{COMMON}": ("%", 1),
    f"attribution, content and source{COMMON}": ("F1", 1),
    "words a second": ("", 0),
    "words a second, start-up included": ("", 0),
    "start-up": ("s", 2),
    "processors": ("", 1),
    "memory": ("MB", 0),
    "time of 10 times the articles": ("x", 2),
    "time of one long article": ("x", 2),
}


@dataclass(slots=True)
class System:
    """What was measured of a system.

    Attributes:
        name: Heads its column.
        figures: By the names of the rows; what is missing or None was not measured.
    """

    name: str
    figures: dict[str, float | None] = field(default_factory=dict)


def table(systems: Sequence[System]) -> str:
    """The table in Markdown; rows in which nothing was measured are left out."""
    cells = [["figure", *(system.name for system in systems)]]
    for name, (unit, decimals) in ROWS.items():
        values = [system.figures.get(name) for system in systems]
        if any(value is not None for value in values):
            label = f"{name}, {unit}" if unit else name
            cells.append([label, *(_cell(value, decimals) for value in values)])
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return "\n".join(_line(row, widths) for row in (cells[0], rule, *cells[1:]))


def _cell(value: float | None, decimals: int) -> str:
    return "-" if value is None else f"{value:,.{decimals}f}"


def _line(cells: Iterable[str], widths: Sequence[int]) -> str:
    first, *others = zip(cells, widths, strict=True)
    padded = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]
    return f"| {' | '.join(padded)} |"
