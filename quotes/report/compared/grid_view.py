"""Statements by outlet in a terminal: names of outlets, or numbers where these do not fit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from textwrap import wrap

from rich.console import Console, ConsoleOptions, RenderResult
from rich.table import Table
from rich.text import Text

from quotes.compare import QuoteCluster
from quotes.records import ArticleFacts
from quotes.report.compared.grid import Cell, Line, columns, grid
from quotes.report.safe import one_line
from quotes.report.theme import BAD, DIM, KIND_STYLES, STRONG, counted, joined, shown

__all__ = ["FIRST", "StatementGrid", "grid_legend"]

FIRST = "*"
_LETTERS = {"direct": "D", "mixed": "M", "indirect": "I"}
_ROWS = 12
_GAP = 2
# Columns for the words of a statement, at least.
_WORDS = 28
# "D+I*", or a number of two digits.
_MARK = 4
_DOUBTFUL = "?"
# Of a heading.
_LONGEST_LINE = 14
_MOST_LINES = 3
_LONGEST_SPEAKER = 24


class StatementGrid:
    """A row for each quote of a story and a column for each outlet.

    Args:
        clusters: The quotes.
        articles: The articles by their ids.
        outlets: Those of the story.
        numbers: Of each quote by its id.
        full: All quotes, not only the first ones.
    """

    def __init__(
        self,
        clusters: Sequence[QuoteCluster],
        articles: Mapping[str, ArticleFacts],
        outlets: Sequence[str],
        numbers: Mapping[str, int],
        *,
        full: bool = False,
    ) -> None:
        rows = clusters if full else clusters[:_ROWS]
        self.hidden = len(clusters) - len(rows)
        self.numbers = [str(numbers[cluster.id]) for cluster in rows]
        self.outlets = columns(clusters, articles, outlets)
        self.lines = grid(rows, articles, self.outlets)

    @staticmethod
    def worth(clusters: Sequence[QuoteCluster]) -> bool:
        """Whether it tells more than the heading of a quote does."""
        return len(clusters) > 1

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        names = [_lines(one_line(name)) for name in self.outlets]
        room = options.max_width - _WORDS - _GAP - max(map(len, self.numbers)) - _GAP
        if sum(_width(name) + _GAP for name in names) > room:
            names = [[str(number)] for number, _ in enumerate(names, 1)]
            if len(names) * (_MARK + _GAP) > room:
                yield Text(
                    f"Which of {len(names)} outlets prints which quote: --html, or --format"
                    " markdown.",
                    DIM,
                )
                return
            yield joined(
                [
                    Text.assemble((number, STRONG), " ", shown(name, "cyan"))
                    for (number,), name in zip(names, self.outlets, strict=True)
                ]
            )
        yield self._table(names)
        if self.hidden:
            yield Text(f"and {counted(self.hidden, 'more row')} (--full)", DIM)

    def _table(self, names: Sequence[Sequence[str]]) -> Table:
        table = Table.grid(padding=(0, _GAP), expand=True)
        table.add_column(justify="right", no_wrap=True, style=DIM)
        table.add_column(ratio=1, no_wrap=True, overflow="ellipsis")
        for name in names:
            table.add_column(no_wrap=True, min_width=_width(name), vertical="bottom")
        headings = (Text("\n").join(shown(line, "cyan") for line in name) for name in names)
        table.add_row(Text(), Text(), *headings)
        for number, line in zip(self.numbers, self.lines, strict=True):
            table.add_row(number, _statement(line), *(_mark(cell) for cell in line.cells))
        return table


def _lines(name: str) -> list[str]:
    """A name in lines that leave room for the words of statements."""
    return wrap(name, _LONGEST_LINE, max_lines=_MOST_LINES, placeholder="…") or [name]


def _width(lines: Sequence[str]) -> int:
    return max(_MARK, *map(len, lines))


def grid_legend(clusters: Iterable[QuoteCluster]) -> Text:
    """What the letters stand for.

    Args:
        clusters: All that grids show.
    """
    letters = [
        Text.assemble((letter, KIND_STYLES[kind]), (f" {kind}", DIM))  # type: ignore[index]
        for kind, letter in _LETTERS.items()
    ]
    rest = [
        Text("- not printed, or not recognised", DIM),
        Text(f"{FIRST} printed before all others", DIM),
    ]
    if any(cluster.doubtful for cluster in clusters):
        rest.append(Text(f"{_DOUBTFUL} may be another quote", DIM))
    return joined([*letters, *rest])


def _statement(line: Line) -> Text:
    text = shown(line.speaker, STRONG)
    text.truncate(_LONGEST_SPEAKER, overflow="ellipsis")
    text.append(f"  {line.words}")
    return text


def _mark(cell: Cell) -> Text:
    if not cell.kinds:
        return Text("-", DIM)
    text = Text()
    for kind in cell.kinds:
        text.append("+" if text.plain else "")
        text.append(_LETTERS[kind], KIND_STYLES[kind])
    text.append(_DOUBTFUL if cell.doubtful else "", BAD)
    text.append(FIRST if cell.first else "")
    return text
