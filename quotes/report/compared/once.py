"""Where words are asked for: the quotes with them that one article alone prints."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from quotes.compare import Comparison
from quotes.config import UNCERTAIN_BELOW
from quotes.report.found import FoundQuotes
from quotes.report.theme import DIM, counted
from quotes.store import Found

__all__ = ["PrintedOnce", "found_once"]

_QUOTES = 10


def found_once(comparison: Comparison) -> Iterator[Found]:
    """The quotes with their articles, and where in them the words stand."""
    for quote in comparison.printed_once:
        matches = comparison.selection.matches(quote.text)
        yield Found(comparison.articles[quote.article], quote, matches)


class PrintedOnce:
    """The quotes that no other article prints, the earliest first.

    Args:
        comparison: The comparison.
        full: All of them, and whole.
        uncertain_below: Probability (0 to 1) below which a quote is marked as uncertain.
    """

    def __init__(
        self,
        comparison: Comparison,
        *,
        full: bool = False,
        uncertain_below: float = UNCERTAIN_BELOW,
    ) -> None:
        found = tuple(found_once(comparison))
        shown = found if full else found[:_QUOTES]
        self.hidden = len(found) - len(shown)
        self._listed = FoundQuotes(shown, full=full, table=False, uncertain_below=uncertain_below)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield self._listed
        if self.hidden:
            yield Text(f"and {counted(self.hidden, 'more quote')} (--full)", DIM)
