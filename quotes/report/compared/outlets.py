"""Outlets side by side: how they quote, whom, and through which channels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from rich import box
from rich.console import Console, ConsoleOptions, RenderResult
from rich.table import Table
from rich.text import Text

from quotes.compare import OutletProfile
from quotes.report.compared.figures import KINDS, SOURCES
from quotes.report.safe import one_line
from quotes.report.theme import (
    CHANNEL_NAMES,
    DIM,
    STRONG,
    bar,
    percent,
    shown,
    stated_first,
)

__all__ = ["OutletTable"]

_LABELS = 22
_COLUMN = 24
_TOP = 5
_SMALL = 8

Share = tuple[str, Callable[[OutletProfile], tuple[int, int]]]


class OutletTable:
    """One table with a column for each outlet; outlets that do not fit follow below.

    Args:
        outlets: Profiles in the order of the columns.

    Raises:
        ValueError: There are none.
    """

    def __init__(self, outlets: Sequence[OutletProfile]) -> None:
        if not outlets:
            raise ValueError("a comparison needs at least 1 outlet, has 0")
        self.outlets = tuple(outlets)
        channels: Counter[str] = Counter()
        for outlet in outlets:
            channels.update(outlet.channels)
        self.channels = stated_first(channels)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        fit = max(1, (options.max_width - _LABELS) // _COLUMN)
        for start in range(0, len(self.outlets), fit):
            yield self._table(self.outlets[start : start + fit], options)
        few = [item.outlet for item in self.outlets if item.quotes < 20]
        if few:
            names = ", ".join(one_line(name) for name in few[:5])
            names += f" and {len(few) - 5} more" if len(few) > 5 else ""
            yield Text(f"Fewer than 20 quotes, so shares may be chance: {names}.", DIM)

    def _table(self, outlets: Sequence[OutletProfile], options: ConsoleOptions) -> Table:
        table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), pad_edge=False)
        table.add_column("", no_wrap=True, min_width=_LABELS - 2)
        room = (options.max_width - _LABELS) // len(outlets) - 2
        width = min(34, max(_COLUMN - 2, room))
        for outlet in outlets:
            table.add_column(shown(outlet.outlet, STRONG), width=width)
        for name, cells in self._rows(outlets, options, width):
            table.add_row(name, *cells)
        return table

    def _rows(
        self, outlets: Sequence[OutletProfile], options: ConsoleOptions, width: int
    ) -> Iterator[tuple[Text, list[Text]]]:
        for name, value in _FIGURES:
            yield Text(name), [Text(value(outlet)) for outlet in outlets]
        groups: list[tuple[str, str, list[Share]]] = [
            ("How", "cyan", [(label, _quotes(key)) for label, key in KINDS]),
            ("Who", "green", [(label, _quotes(key)) for label, key in SOURCES]),
            ("Channel", "blue", [(label, _channel(label)) for label in self.channels]),
        ]
        for title, colour, shares in groups:
            yield from _head(title)
            for name, count in shares:
                # Labels that this version does not know are shown as they are.
                words = CHANNEL_NAMES.get(name, name)  # type: ignore[call-overload]
                style = DIM if name == "unspecified" else ""
                cells = [_share(*count(outlet), colour, options) for outlet in outlets]
                yield Text(f"  {words}", style), cells
        yield from _head("Speakers")
        for name, value in _SPEAKERS:
            yield Text(f"  {name}"), [Text(value(outlet)) for outlet in outlets]
        yield Text("  most quoted"), [_top(outlet, width) for outlet in outlets]


def _head(title: str) -> Iterator[tuple[Text, list[Text]]]:
    yield Text(), []
    yield Text(title, STRONG), []


def _share(count: int, total: int, colour: str, options: ConsoleOptions) -> Text:
    if not total:
        return Text("–", DIM)
    share = count / total
    line = bar(share, _SMALL, colour if count else DIM, options)
    line.append(f" {percent(share):>4}", "" if count else DIM)
    line.append(f" {count:>5,}", DIM)
    return line


def _top(outlet: OutletProfile, width: int) -> Text:
    lines = []
    for speaker in outlet.top_speakers[:_TOP]:
        count = f" {speaker.quotes:,}"
        name = shown(speaker.name)
        name.truncate(width - len(count), overflow="ellipsis")
        name.append(count, DIM)
        lines.append(name)
    return Text("\n").join(lines) if lines else Text("–", DIM)


def _quotes(attribute: str) -> Callable[[OutletProfile], tuple[int, int]]:
    return lambda outlet: (getattr(outlet, attribute), outlet.quotes)


def _channel(label: str) -> Callable[[OutletProfile], tuple[int, int]]:
    return lambda outlet: (outlet.channels.get(label, 0), outlet.quotes)


_FIGURES: tuple[tuple[str, Callable[[OutletProfile], str]], ...] = (
    ("articles", lambda item: f"{item.articles:,}"),
    ("words", lambda item: f"{item.words:,}"),
    ("quotes", lambda item: f"{item.quotes:,}"),
    ("  per 1,000 words", lambda item: f"{item.quotes_per_1000_words:.1f}"),
    ("  words in marks", lambda item: percent(item.quoted_words_share)),
)
_SPEAKERS: tuple[tuple[str, Callable[[OutletProfile], str]], ...] = (
    ("effective number", lambda item: f"{item.effective_speakers:.1f}"),
    (
        "also in others",
        lambda item: "–" if item.speaker_overlap is None else percent(item.speaker_overlap),
    ),
    ("wire articles", lambda item: f"{item.wire_articles:,}"),
)
