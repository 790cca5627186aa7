"""Quotes that a search has found, with the words marked."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderResult
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from quotes.config import UNCERTAIN_BELOW
from quotes.records import QuoteFacts, Span
from quotes.report.safe import clean, one_line, shorten
from quotes.report.theme import (
    BAD,
    CHANNEL_NAMES,
    DIM,
    KIND_STYLES,
    STRONG,
    counted,
    doubt,
    joined,
    role_beside,
    shown,
)
from quotes.store import Found

__all__ = ["FoundQuotes", "FoundReport", "channel_words", "marked_words"]

WIDE = 110
_LONGEST = 280
_LONGEST_ROLE = 60
_WIDEST_OUTLET = 18
# Channels of which the name of a platform ("Commons", "Old Mill") says nothing; a message on
# Telegram is no post.
_WITH_LABEL = "court document legislature official_statement press_conference private speech"
_UNTOLD = frozenset(_WITH_LABEL.split())
# Seen without colours too.
_MATCH = Style(color="yellow", bold=True, underline=True)


class FoundReport:
    """What a search has found, one quote after the other.

    Args:
        found: The quotes that are shown.
        quotes: How many there are.
        articles: In how many articles.
        full: Long quotes whole, not only what stands around the words.
        uncertain_below: Probability (0 to 1) below which a quote is marked.
    """

    def __init__(
        self,
        found: Sequence[Found],
        quotes: int,
        articles: int,
        *,
        full: bool = False,
        uncertain_below: float = UNCERTAIN_BELOW,
    ) -> None:
        self.found = tuple(found)
        self.quotes = quotes
        self.articles = articles
        self._listed = FoundQuotes(found, full=full, uncertain_below=uncertain_below)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        facts = [Text(counted(self.quotes, "quote"), STRONG)]
        facts.append(Text(f"in {counted(self.articles, 'article')}", DIM))
        if len(self.found) < self.quotes:
            facts.append(Text(f"the first {len(self.found):,} shown (--limit)", BAD))
        yield joined(facts)
        yield self._listed


class FoundQuotes:
    """Quotes one after the other, each with the article that it stands in.

    Args:
        found: The quotes.
        full: Long quotes whole, not only what stands around the words.
        table: As a table where there is room for one.
        uncertain_below: Probability (0 to 1) below which a quote is marked.
    """

    def __init__(
        self,
        found: Sequence[Found],
        *,
        full: bool = False,
        table: bool = True,
        uncertain_below: float = 0.0,
    ) -> None:
        self.found = tuple(found)
        self.full = full
        self.table = table
        self.uncertain_below = uncertain_below

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        if self.table and options.max_width >= WIDE:
            yield self._wide()
        else:
            yield from self._narrow()

    def _wide(self) -> Table:
        table = Table(box=box.SIMPLE_HEAD, leading=1, padding=(0, 1), pad_edge=False, expand=True)
        table.add_column("published", style=DIM, width=10)
        names = [shown(item.article.outlet or "–") for item in self.found]
        widest = max((name.cell_len for name in names), default=0)
        table.add_column("outlet", width=min(widest, _WIDEST_OUTLET), overflow="fold")
        table.add_column("quote", ratio=8, overflow="fold")
        table.add_column("speaker", ratio=4, overflow="fold")
        table.add_column("channel", ratio=3, overflow="fold")
        table.add_column("article", ratio=4, overflow="fold", style=DIM)
        for item, name in zip(self.found, names, strict=True):
            table.add_row(
                shown((item.article.published or "–")[:10]),
                name,
                Group(self._quote(item), self._how(item.quote)),
                _speaker(item.quote, "\n"),
                _channel(item.quote),
                shown(_short_title(item)),
            )
        return table

    def _narrow(self) -> RenderResult:
        for item in self.found:
            article = item.article
            where = [
                shown(part, DIM)
                for part in (article.outlet, (article.published or "")[:10], _short_title(item))
                if part
            ]
            facts = [_speaker(item.quote, "  "), _attributed(item.quote), _channel(item.quote)]
            facts.append(Text(doubt(item.quote, self.uncertain_below), BAD))
            block = Group(joined(where), self._quote(item), joined(facts))
            yield Padding(block, (1, 0, 0, 0))

    def _how(self, quote: QuoteFacts) -> Text:
        check = Text(doubt(quote, self.uncertain_below), BAD)
        return joined([_attributed(quote), check])

    def _quote(self, item: Found) -> Text:
        return marked_words(item.quote.text, item.matches, full=self.full)


def marked_words(text: str, matches: Sequence[Span], *, full: bool) -> Text:
    """A quote on one line with the words that were asked for marked.

    Args:
        text: As printed.
        matches: Where the words stand in it.
        full: Whole, not only what stands around the first of them.
    """
    line = _marked(text, matches)
    return line if full or len(line) <= _LONGEST else _around(line)


def _marked(text: str, matches: Sequence[Span]) -> Text:
    """A quote on one line with the words that were searched for marked, and cleaned."""
    shown_text = Text()
    done = 0
    for span in (*matches, Span(len(text), len(text))):
        for part, style in ((Span(done, span.start), ""), (span, _MATCH)):
            words = " ".join(clean(f"|{part.of(text)}|").split())[1:-1]
            shown_text.append(words, style)
        done = span.end
    return shown_text


def _around(text: Text) -> Text:
    """The stretch around the first marked words, of a line that is too long."""
    first = min((span.start for span in text.spans if span.style == _MATCH), default=0)
    begin = max(0, min(first - _LONGEST // 2, len(text) - _LONGEST))
    end = min(len(text), begin + _LONGEST)
    plain = text.plain
    if begin:
        at = plain.find(" ", begin, begin + 24)
        begin = at + 1 if at >= 0 else begin
    if end < len(plain):
        at = plain.rfind(" ", end - 24, end)
        end = at if at >= 0 else end
    part = text[begin:end]
    before = Text("… ", DIM) if begin else Text()
    after = Text(" …", DIM) if end < len(plain) else Text()
    return Text.assemble(before, part, after)


def _attributed(quote: QuoteFacts) -> Text:
    """Kind, the words that attribute, and stance where it is more than asserting."""
    line = Text()
    line.append(quote.kind, KIND_STYLES[quote.kind])
    printed = " ".join(
        part for part in (one_line(quote.source or ""), one_line(quote.cue or "")) if part
    )
    if printed:
        line.append(f" “{shorten(printed, _LONGEST_ROLE)}”", DIM)
    if quote.stance != "asserts":
        line.append(f" {quote.stance}", BAD)
    return line


def _speaker(quote: QuoteFacts, separator: str) -> Text:
    if quote.speaker is None:
        return Text("nobody stated", Style(dim=True, italic=True))
    name = Text()
    name.append(one_line(quote.speaker), STRONG if quote.named else "italic")
    if role := role_beside(name.plain, quote.role):
        name.append(separator)
        name.append(shorten(role, _LONGEST_ROLE), DIM)
    return name


def _channel(quote: QuoteFacts) -> Text:
    channel = Text(channel_words(quote))
    if channel and quote.basis == "carried":
        channel.append(" (carried)", DIM)
    return channel


def channel_words(quote: QuoteFacts) -> str:
    """Platform or channel, and the relay; nothing where the article states none.

    Both where the platform's name does not tell the channel: "Commons, legislature".
    """
    if quote.channel == "unspecified" and quote.relay_label is None:
        return ""
    platform, channel = one_line(quote.platform or ""), CHANNEL_NAMES[quote.channel]
    words = platform or channel
    relay = one_line(quote.relay_platform or "")
    if quote.relay_label is not None and relay == words:
        return words
    if platform and quote.channel in _UNTOLD and channel not in platform.lower():
        words += f", {channel}"
    return words if quote.relay_label is None else f"{words} via {relay or 'another outlet'}"


def _short_title(item: Found) -> str:
    article = item.article
    return shorten(one_line(article.title or article.path or article.id[:12]), 80)
