"""The whole comparison: findings first, then outlets, stories and shared texts."""

from __future__ import annotations

from itertools import chain

from rich.console import Console, ConsoleOptions, RenderResult
from rich.padding import Padding
from rich.text import Text

from quotes.compare import Comparison, WireCopy
from quotes.config import UNCERTAIN_BELOW
from quotes.report.compared.facts import (
    PRINTED_ONCE,
    SEVERAL,
    TAKEN_OVER,
    check_lines,
    comparison_facts,
    copy_facts,
)
from quotes.report.compared.filters import among, filter_lines
from quotes.report.compared.findings import FindingList
from quotes.report.compared.lines import OutletLines
from quotes.report.compared.once import PrintedOnce
from quotes.report.compared.outlets import OutletTable
from quotes.report.compared.stories import StoryList
from quotes.report.safe import one_line
from quotes.report.theme import BAD, DIM, STRONG, counted, joined, shown

__all__ = ["ComparisonReport"]

_COPIES = 5
# More outlets get a line each instead of a column each.
_MANY = 4
_INDENT = (0, 0, 0, 2)


class ComparisonReport:
    """A terminal report on how outlets differ.

    Args:
        comparison: The comparison.
        full: Everything, and quotes not cut in the middle.
        uncertain_below: Probability (0 to 1) below which a version of a quote is marked as
            uncertain.

    Raises:
        ValueError: It has no outlets.
    """

    def __init__(
        self,
        comparison: Comparison,
        *,
        full: bool = False,
        uncertain_below: float = UNCERTAIN_BELOW,
    ) -> None:
        if not comparison.outlets:
            raise ValueError("a comparison needs at least 1 outlet, has 0")
        self.comparison = comparison
        self.full = full
        self.uncertain_below = uncertain_below
        self._stories = StoryList(comparison, full=full, uncertain_below=uncertain_below)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        comparison = self.comparison
        yield Text("How outlets quote", STRONG)
        first, *others = comparison_facts(comparison, self._stories.clusters)
        yield joined([Text(first), *(Text(fact, DIM) for fact in others)])
        for line in filter_lines(comparison):
            yield shown(line, BAD)
        if self._stories.cut:
            yield Text(self._stories.cut, DIM)
        shared = chain(*self._stories.clusters.values())
        for line in check_lines(comparison, shared, self._stories.numbers):
            yield shown(line, BAD)
        if comparison.selection.words:
            yield from self._together()
            if comparison.printed_once:
                yield from _section(PRINTED_ONCE)
                once = PrintedOnce(comparison, full=self.full, uncertain_below=self.uncertain_below)
                yield Padding(once, _INDENT)
            if any(item.quotes for item in comparison.outlets):
                yield from self._outlets()
        else:
            yield from self._outlets()
            yield from self._together()
            yield from self._wire()

    def _outlets(self) -> RenderResult:
        comparison = self.comparison
        chosen = among(comparison)
        if len(comparison.outlets) > 1:
            yield from _section(f"More than chance{chosen}")
            yield Padding(FindingList(comparison, full=self.full), _INDENT)
        yield from _section(f"Outlets{chosen}")
        outlets = comparison.outlets
        brief = bool(comparison.selection.words) and not self.full
        if brief:
            # Lines of nothing but zeros would hide the few that print the statement.
            outlets = tuple(item for item in outlets if item.quotes)
        many = brief or len(outlets) > _MANY
        if many:
            yield OutletLines(outlets)
        if self.full or not many:
            yield OutletTable(outlets)
        silent = [item.outlet for item in comparison.outlets if item not in outlets]
        if silent:
            yield Text(f"No quote with these words: {one_line(', '.join(silent))}.", DIM)

    def _together(self) -> RenderResult:
        if self._stories.stories or self._stories.clusters:
            asked = self.comparison.selection.words
            yield from _section(SEVERAL if asked else "The same events, the same words")
            yield Padding(self._stories, _INDENT)

    def _wire(self) -> RenderResult:
        copies = [item for item in self.comparison.wire if not item.repeated]
        if not copies:
            return
        yield from _section(TAKEN_OVER)
        shown_here = copies if self.full else copies[:_COPIES]
        for copy in shown_here:
            yield Padding(self._copy(copy), _INDENT)
        if len(copies) > len(shown_here):
            note = f"and {counted(len(copies) - len(shown_here), 'more text')} (--full)"
            yield Padding(Text(note, DIM), _INDENT)

    def _copy(self, copy: WireCopy) -> Text:
        title, facts = copy_facts(copy, self.comparison)
        line = shown(title, "")
        line.append(f"  {' · '.join(facts)}", DIM)
        return line


def _section(title: str) -> RenderResult:
    yield Text()
    yield shown(title, STRONG)
