"""Which filters are on, said where a comparison begins."""

from __future__ import annotations

from quotes.compare import Comparison, chosen_articles, chosen_quotes

__all__ = ["among", "filter_lines"]


def among(comparison: Comparison) -> str:
    """What a heading adds where only some quotes are counted."""
    chosen = chosen_quotes(comparison.selection)
    return f": only {chosen}" if chosen else ""


def filter_lines(comparison: Comparison) -> list[str]:
    """Which filters are on, and what they change; nothing where there are none."""
    lines = []
    if articles := chosen_articles(comparison.selection):
        lines.append(f"Only {articles}.")
    if quotes := chosen_quotes(comparison.selection):
        lines.append(
            f"Only {quotes} are counted. Words in marks are of whole articles; stories, and what"
            " differs between versions of a quote, are told from all quotes."
        )
    return lines
