"""Figures of an evaluation, data set by data set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from quotes.report.theme import BAD, DIM, STRONG, joined, shown

__all__ = ["EvaluationReport", "Line", "Section"]

_INDENT = (0, 0, 0, 2)


@dataclass(frozen=True, slots=True)
class Line:
    """One figure.

    Attributes:
        name: What was measured.
        value: The number.
        remark: What else there is to say: precision and recall, how many answers.
    """

    name: str
    value: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """One data set.

    Attributes:
        title: Its name.
        facts: What it is made of.
        lines: Its figures.
        notes: Heading and text of what stands below them.
        errors: Sort and description of wrong answers.
    """

    title: str
    facts: Sequence[str]
    lines: Sequence[Line]
    notes: Sequence[tuple[str, str]] = ()
    errors: Sequence[tuple[str, str]] = ()


class EvaluationReport:
    """All data sets, one below the other.

    Args:
        sections: In the order in which they are shown.
        models: The models that were measured.

    Raises:
        ValueError: There are no sections.
    """

    def __init__(self, sections: Sequence[Section], models: Sequence[str] = ()) -> None:
        if not sections:
            raise ValueError("an evaluation needs at least 1 data set, has 0")
        self.sections = tuple(sections)
        self.models = tuple(models)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield joined([Text("Accuracy", STRONG), *(shown(model, DIM) for model in self.models)])
        yield Text("Percent; F1 where precision and recall stand beside it.", DIM)
        for section in self.sections:
            yield Text()
            yield joined([shown(section.title, STRONG), *(shown(f, DIM) for f in section.facts)])
            yield Padding(_figures(section.lines), _INDENT, expand=False)
            for heading, text in section.notes:
                yield Padding(
                    Text.assemble(f"{heading}  ", shown(text, DIM)), _INDENT, expand=False
                )
            for sort, text in section.errors:
                yield Padding(
                    Text.assemble(shown(sort, BAD), "  ", shown(text)), _INDENT, expand=False
                )


def _figures(lines: Sequence[Line]) -> Table:
    grid = Table.grid(padding=(0, 2))
    grid.add_column()
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column()
    for line in lines:
        grid.add_row(shown(line.name), shown(line.value, STRONG), shown(line.remark, DIM))
    return grid
