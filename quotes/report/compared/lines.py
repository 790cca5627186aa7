"""Many outlets at a glance: one line each."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console, ConsoleOptions, RenderResult
from rich.table import Table
from rich.text import Text

from quotes.compare import OutletProfile
from quotes.report.theme import DIM, KIND_STYLES, STRONG, bar, joined, percent, shown, stacked

__all__ = ["OutletLines"]

_BAR = 10
_SMALL = 6
_NAMES = 24
# From so many columns on there is room for speakers and wire copy.
_WIDE = 110


class OutletLines:
    """A table with a line for each outlet, and what its colours mean.

    Args:
        outlets: Profiles in the order of the lines.
    """

    def __init__(self, outlets: Sequence[OutletProfile]) -> None:
        self.outlets = tuple(outlets)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        plain = console.no_color or console.color_system is None
        wide = options.max_width >= _WIDE
        table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False)
        table.add_column(
            "",
            no_wrap=True,
            overflow="ellipsis",
            max_width=_NAMES if wide else 20,
            min_width=_NAMES if wide else 16,
        )
        for head in ("articles", "quotes", "/1,000"):
            table.add_column(head, justify="right", no_wrap=True, min_width=len(head))
        table.add_column("how, direct", no_wrap=True, min_width=_BAR + 5)
        for head in ("named", "channel"):
            width = _SMALL + 5 if wide else len(head)
            table.add_column(head, no_wrap=True, min_width=width)
        if wide:
            room = options.max_width - 106
            table.add_column("speakers", no_wrap=True, overflow="ellipsis", max_width=room)
            table.add_column("wire", no_wrap=True, min_width=4, justify="right")
        for item in self.outlets:
            table.add_row(*_cells(item, options, plain=plain, wide=wide))
        yield table
        legend = [Text(kind, style) for kind, style in KIND_STYLES.items()]
        yield joined(
            [
                *legend,
                Text("/1,000: quotes in 1,000 words", DIM),
                Text("channel: known", DIM),
            ]
        )


def _cells(item: OutletProfile, options: ConsoleOptions, *, plain: bool, wide: bool) -> list[Text]:
    total = item.quotes or 1
    kinds = [(getattr(item, kind) / total, style) for kind, style in KIND_STYLES.items()]
    known = (item.quotes - item.channels.get("unspecified", 0)) / total
    how = stacked(kinds, _BAR, options, plain=plain)
    how.append(f" {percent(item.direct / total):>4}", DIM)
    cells = [
        shown(item.outlet, STRONG),
        Text(f"{item.articles:,}"),
        Text(f"{item.quotes:,}"),
        Text(f"{item.quotes_per_1000_words:.1f}"),
        how,
        _share(item.named / total, "green", options, bars=wide),
        _share(known, "blue", options, bars=wide),
    ]
    if wide:
        top = ", ".join(f"{who.name} {who.quotes}" for who in item.top_speakers[:2])
        speakers = Text(f"{item.effective_speakers:>4.0f} ")
        speakers.append_text(shown(top, DIM))
        cells += [speakers, Text(f"{item.wire_articles:,}" if item.wire_articles else "", DIM)]
    return cells


def _share(share: float, colour: str, options: ConsoleOptions, *, bars: bool) -> Text:
    line = bar(share, _SMALL, colour, options) if bars else Text()
    line.append(f" {percent(share):>4}")
    return line
