"""What is more than chance, in plain sentences."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, ConsoleOptions, RenderResult
from rich.table import Table
from rich.text import Text

from quotes.compare import CHANCE, Comparison, Finding, finding_claim, finding_sureness
from quotes.report.safe import one_line
from quotes.report.theme import DIM, STRONG, counted, glyphs, shown

__all__ = ["FindingList"]

_SHOWN = 8


class FindingList:
    """The findings of a comparison, surest first.

    Args:
        comparison: The comparison.
        full: All that are more than chance, not only the first ones.
    """

    def __init__(self, comparison: Comparison, *, full: bool = False) -> None:
        self.comparison = comparison
        self.sure = [item for item in comparison.findings if item.q <= CHANCE]
        self.shown = self.sure if full else self.sure[:_SHOWN]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        if self.shown:
            yield self._table(options)
        for line in self.notes():
            yield Text(line, DIM)

    def _table(self, options: ConsoleOptions) -> Table:
        table = Table.grid(padding=(0, 1))
        table.add_column(no_wrap=True)
        table.add_column(overflow="fold")
        for finding in self.shown:
            rise = glyphs(options, "▲", "+") if finding.effect > 0 else glyphs(options, "▼", "-")
            table.add_row(Text(rise, "green" if finding.effect > 0 else "magenta"), _line(finding))
        return table

    def notes(self) -> Iterator[str]:
        """What is not claimed, and why."""
        comparison = self.comparison
        hidden = len(self.sure) - len(self.shown)
        if hidden:
            yield f"and {hidden:,} more (--full, or --format json)"
        if comparison.selection.min_confidence > 0:
            yield (
                "Nothing is claimed of quotes that are chosen by how sure their analysis is: that"
                " alone may tell outlets apart."
            )
        elif not comparison.findings and comparison.selection.words:
            least = comparison.min_articles
            yield (
                f"Nothing is claimed: the words would have to be expected in {least} articles of an"
                " outlet and in as many of the others."
            )
        elif not comparison.findings:
            yield (
                f"Nothing is claimed: that needs {comparison.min_articles} articles of an outlet"
                " and as many of the others."
            )
        elif not self.sure:
            yield (
                f"{counted(len(comparison.findings), 'difference')} tested; none is more than"
                " chance (q ≤ 0.05)."
            )
        if comparison.findings and comparison.too_few:
            names = ", ".join(one_line(name) for name in comparison.too_few)
            yield f"Too few articles for claims (under {comparison.min_articles}): {names}."


def _line(finding: Finding) -> Text:
    line = shown(f"{finding.outlet}: ", STRONG)
    line.append(" ")
    line.append(f"{finding_claim(finding)} ")
    line.append(f"({finding_sureness(finding)})", DIM)
    return line
