"""The figures of outlets side by side, as Markdown and pages have them."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.compare import OutletProfile
from quotes.report.safe import one_line
from quotes.report.theme import CHANNEL_NAMES, percent, stated_first

__all__ = ["KINDS", "SOURCES", "most_quoted", "outlet_figures"]

_TOP = 5
# What shares are called, and the attribute that has their quotes.
KINDS = (("direct", "direct"), ("mixed", "mixed"), ("indirect", "indirect"))
SOURCES = (
    ("named", "named"),
    ("unnamed", "anonymous"),
    ("nobody stated", "unattributed"),
)


def outlet_figures(outlets: Sequence[OutletProfile]) -> list[tuple[str, list[str]]]:
    """What each figure is called, and its values in the order of the outlets."""
    figures: list[tuple[str, list[str]]] = [
        ("articles", [f"{item.articles:,}" for item in outlets]),
        ("words", [f"{item.words:,}" for item in outlets]),
        ("quotes", [f"{item.quotes:,}" for item in outlets]),
        ("quotes per 1,000 words", [f"{item.quotes_per_1000_words:.1f}" for item in outlets]),
        ("words in quotation marks", [percent(item.quoted_words_share) for item in outlets]),
    ]
    figures.extend(
        (name, [_share(getattr(item, key), item.quotes) for item in outlets])
        for name, key in (*KINDS, *SOURCES)
    )
    for label in stated_first({name: 1 for item in outlets for name in item.channels}):
        words = CHANNEL_NAMES.get(label, label)  # type: ignore[call-overload]
        cells = [_share(item.channels.get(label, 0), item.quotes) for item in outlets]
        figures.append((f"channel: {words}", cells))
    figures.append(("effective speakers", [f"{item.effective_speakers:.1f}" for item in outlets]))
    figures.append(("wire articles", [f"{item.wire_articles:,}" for item in outlets]))
    return figures


def most_quoted(outlet: OutletProfile) -> list[str]:
    """The first speakers of an outlet with the number of their quotes, each in one line."""
    return [f"{one_line(who.name)} {who.quotes:,}" for who in outlet.top_speakers[:_TOP]]


def _share(count: int, total: int) -> str:
    return f"{count:,} ({percent(count / total)})" if total else "–"
