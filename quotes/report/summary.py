"""The report: what is said by whom through which channel, on one screen first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from quotes.config import UNCERTAIN_BELOW
from quotes.report.measures import QuoteLine, SpeakerLine, Summary
from quotes.report.safe import one_line, shorten
from quotes.report.theme import (
    BAD,
    CHANNEL_NAMES,
    DIM,
    KIND_STYLES,
    STRONG,
    bar,
    counted,
    joined,
    percent,
    role_beside,
    shown,
    stacked,
    stated_first,
)

__all__ = ["SURE", "SummaryReport", "summary_facts"]

_SIDE_BY_SIDE = 120
_SPEAKERS = 8
_SPEAKING = 5
SURE = 0.9  # nobody needs to check what is surer than this
_SOURCES: tuple[tuple[str, str, Style], ...] = (
    ("named", "named", Style(color="green")),
    ("anonymous", "unnamed", Style(color="yellow")),
    ("unattributed", "nobody stated", Style(color="bright_black")),
)
_INDENT = (0, 0, 0, 2)
# Of bars and of what stands beside them: two numbers and the gaps between columns.
_LONGEST_BAR = 24
_NUMBERS = 16


class SummaryReport:
    """A terminal report on one article or a collection.

    Args:
        summary: Its figures.
        full: All speakers, and quotes not cut in the middle.
        uncertain_below: Probability (0 to 1) below which a quote is marked uncertain.
        filters: Which quotes and articles it is of, in words; None where it is of all.
    """

    def __init__(
        self,
        summary: Summary,
        *,
        full: bool = False,
        uncertain_below: float = UNCERTAIN_BELOW,
        filters: str | None = None,
    ) -> None:
        if not 0 <= uncertain_below <= 1:
            raise ValueError(f"uncertain_below must be from 0 to 1, is {uncertain_below}")
        self.summary = summary
        self.full = full
        self.uncertain_below = uncertain_below
        self.filters = filters

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        summary = self.summary
        yield from self._heading()
        yield Text()
        if not summary.quotes:
            yield Text("No quotes.", DIM)
            return
        yield self._figures(options, plain=console.no_color or console.color_system is None)
        yield from self._rankings(options)
        yield from self._section("In their words", self._words())
        yield from self._section("Longest", [self._quote(line) for line in summary.longest[:1]])
        doubtful = [
            self._quote(line, sure=True)
            for line in summary.uncertain
            if line.least_certain[1] < SURE
        ]
        yield from self._section("Least certain: check these first", doubtful)

    def _heading(self) -> RenderResult:
        summary = self.summary
        if summary.title is not None:
            yield shown(summary.title, STRONG)
        else:
            yield Text("Who says what, through which channel", STRONG)
        facts = summary_facts(summary, filtered=self.filters is not None)
        bright = 1 + bool(summary.outlets)
        yield joined([Text(fact, "" if at < bright else DIM) for at, fact in enumerate(facts)])
        if self.filters:
            yield shown(f"Only {self.filters}.", BAD)

    def _figures(self, options: ConsoleOptions, *, plain: bool) -> RenderableType:
        """How much is quoted and how much of it has a name, as two stacked bars."""
        kinds = [(self.summary.kinds[kind], kind, style) for kind, style in KIND_STYLES.items()]
        sources = [(self.summary.sources[key], name, style) for key, name, style in _SOURCES]
        grid = Table.grid(padding=(0, 2))
        grid.add_column(justify="right", no_wrap=True)
        grid.add_column()
        width = min(60, max(10, options.max_width - 20))
        total = counted(self.summary.quotes, "quote")
        for title, parts in ((total, kinds), ("speakers", sources)):
            shares = [(count / self.summary.quotes, style) for count, _, style in parts]
            grid.add_row(Text(title, STRONG), stacked(shares, width, options, plain=plain))
            legend = [
                Text.assemble((name, style), f" {count:,} ", (percent(share), DIM))
                for (count, name, style), (share, _) in zip(parts, shares, strict=True)
            ]
            grid.add_row("", joined(legend, "   "))
        return Padding(grid, (0, 0, 1, 0))

    def _rankings(self, options: ConsoleOptions) -> RenderResult:
        if options.max_width < _SIDE_BY_SIDE:
            yield from self._section("Speakers", [self._speakers(options.max_width - 2, options)])
            yield from self._section("Channels", [self._channels(options.max_width - 2, options)])
            return
        both = Table.grid(padding=(0, 4), expand=True)
        both.add_column(ratio=1)
        both.add_column(ratio=1)
        width = (options.max_width - 4) // 2 - 2
        both.add_row(
            Group(*self._section("Speakers", [self._speakers(width, options)])),
            Group(*self._section("Channels", [self._channels(width, options)])),
        )
        yield both

    def _section(self, title: str, content: Sequence[RenderableType]) -> list[RenderableType]:
        if not content:
            return []
        return [Text(title, STRONG), *(Padding(item, _INDENT) for item in content), Text()]

    def _speakers(self, width: int, options: ConsoleOptions) -> RenderableType:
        everyone = self.summary.speakers
        listed = everyone if self.full else everyone[:_SPEAKERS]
        if not listed:
            return Text("none", DIM)
        top = listed[0].quotes
        grid = _ranking(full=self.full)
        names, length = _parted(width)
        for person in listed:
            grid.add_row(
                _name(person, None if self.full else names),
                bar(person.quotes / top, length, "cyan", options, track=False),
                f"{person.quotes:,}",
                Text(percent(person.share), DIM),
            )
        if len(listed) < len(everyone):
            rest = everyone[len(listed) :]
            said = counted(sum(person.quotes for person in rest), "quote")
            grid.add_row(Text(f"and {len(rest):,} more with {said} (--full)", DIM))
        return grid

    def _channels(self, width: int, options: ConsoleOptions) -> RenderableType:
        summary = self.summary
        top = max(summary.channels.values())
        grid = _ranking(full=self.full)
        names, length = _parted(width)
        for label in stated_first(summary.channels):
            count = summary.channels[label]
            name = CHANNEL_NAMES.get(label, label)  # type: ignore[call-overload]
            style = "bright_black" if label == "unspecified" else "blue"
            line = Text(name, DIM if label == "unspecified" else "")
            platforms = _listed(summary.platforms.get(label, {}))
            if platforms:
                line.append(f"  {platforms}", DIM)
            if not self.full:
                line.truncate(names, overflow="ellipsis")
            grid.add_row(
                line,
                bar(count / top, length, style, options, track=False),
                f"{count:,}",
                Text(percent(count / summary.quotes), DIM),
            )
            if words := summary.evidence.get(label):
                grid.add_row(_evidence(words, names))
        return grid

    def _words(self) -> list[RenderableType]:
        listed = [item for item in self.summary.speakers if item.examples]
        items: list[RenderableType] = []
        for person in listed if self.full else listed[:_SPEAKING]:
            each = 3 if self.summary.articles == 1 else 1
            items.append(_name(person, None))
            items.extend(Padding(self._text(line), _INDENT) for line in person.examples[:each])
        return items

    def _text(self, line: QuoteLine) -> Text:
        text = one_line(line.text)
        return Text(text if self.full else shorten(text, 200))

    def _quote(self, line: QuoteLine, *, sure: bool = False) -> Group:
        part, value = line.least_certain
        facts = [shown(line.speaker or "nobody stated", STRONG if line.speaker else DIM)]
        if sure:
            low = value < self.uncertain_below
            facts.append(Text(f"{'? ' if low else ''}{part} {percent(value)}", BAD if low else DIM))
        else:
            facts.append(Text(counted(line.words, "word"), DIM))
        if self.summary.articles > 1:
            facts.append(shown(line.article, DIM))
        return Group(self._text(line), joined(facts))


def summary_facts(summary: Summary, *, filtered: bool) -> list[str]:
    """How much the report is of: articles, outlets where they are known, words and days.

    Args:
        summary: Its figures.
        filtered: Whether it is of some quotes only.
    """
    facts = [counted(summary.articles, "article")]
    if len(summary.outlets) == 1:
        facts.append(one_line(summary.outlets[0]))
    elif summary.outlets:
        facts.append(counted(len(summary.outlets), "outlet"))
    facts.append(counted(summary.words, "word"))
    if summary.published:
        first, last = (one_line(date)[:10] for date in summary.published)
        days = first if first == last else f"{first} to {last}"
        undated = f" ({summary.undated:,} without a date)" if summary.undated else ""
        facts.append(f"{days}{undated}")
    if summary.articles > 1 and summary.without_quotes:
        quotes = "matching quotes" if filtered else "quotes"
        facts.append(f"{summary.without_quotes:,} without {quotes}")
    return facts


def _parted(width: int) -> tuple[int, int]:
    """Columns for a name, and for its bar, beside the numbers."""
    length = min(_LONGEST_BAR, max(6, width // 5))
    return max(16, width - length - _NUMBERS), length


def _ranking(*, full: bool) -> Table:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=not full, overflow="fold" if full else "ellipsis")
    grid.add_column(no_wrap=True)
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(justify="right", no_wrap=True)
    return grid


def _name(person: SpeakerLine, width: int | None) -> Text:
    """Name and role, cut to a width if there is one."""
    line = shown(person.name, "" if person.named else "italic")
    if person.named:
        line.stylize(STRONG)
    note = role_beside(line.plain, person.role) or ("" if person.named else "unnamed")
    if note:
        line.append(f"  {note}", DIM)
    if width is not None:
        line.truncate(width, overflow="ellipsis")
    return line


def _listed(platforms: Mapping[str, int], most: int = 3) -> str:
    names = [f"{one_line(name)} {count:,}" for name, count in platforms.items()]
    more = f", {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def _evidence(words: Sequence[str], width: int) -> Text:
    """What states a channel, as many examples as there is room for."""
    line = Text("  ")
    for example in words:
        part = f"“{one_line(example)}”"
        if len(line.plain) > 2 and len(line.plain) + len(part) + 1 > width:
            break
        line.append(f" {part}" if len(line.plain) > 2 else part, DIM)
    line.truncate(width, overflow="ellipsis")
    return line
