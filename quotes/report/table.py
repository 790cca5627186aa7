"""The quotes of an article as a table, or, in a narrow terminal, one block a quote."""

from __future__ import annotations

from dataclasses import dataclass

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderResult
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from quotes.config import UNCERTAIN_BELOW
from quotes.records import Analysis
from quotes.report.rows import Row, rows
from quotes.report.safe import one_line, shorten
from quotes.report.theme import (
    BAD,
    CHANNEL_NAMES,
    DIM,
    KIND_STYLES,
    STRONG,
    channel_name,
    counted,
    joined,
    percent,
    role_beside,
    shown,
)

__all__ = ["ArticleHeading", "QuoteTable", "View"]

WIDE = 110
_LONGEST = 280
_LONGEST_MENTION = 80


@dataclass(frozen=True, slots=True)
class View:
    """What of a quote is shown.

    Attributes:
        thoughts: Also quotes whose act is a thought.
        full: Long quotes whole, not cut in the middle.
        explain: How the speaker was found, and the second choices.
        context: Number of the paragraph, and the sentence around.
        uncertain_below: Probability (0 to 1) below which a part is marked uncertain.
    """

    thoughts: bool = False
    full: bool = False
    explain: bool = False
    context: bool = False
    uncertain_below: float = UNCERTAIN_BELOW

    def __post_init__(self) -> None:
        if not 0 <= self.uncertain_below <= 1:
            raise ValueError(f"uncertain_below must be from 0 to 1, is {self.uncertain_below}")


class ArticleHeading:
    """Title of an article, and under it what is known and what is shown of it.

    Args:
        analysis: What was found in the article.
        view: Decides which quotes count.
    """

    def __init__(self, analysis: Analysis, view: View | None = None) -> None:
        self.analysis = analysis
        thoughts = view is not None and view.thoughts
        quotes = analysis.quotes if thoughts else analysis.statements
        self.quotes = len(quotes)
        self.speakers = len({quote.speaker for quote in quotes} - {None})

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        article = self.analysis.article
        yield shown(article.title or article.path or "Article", STRONG)
        known = [article.outlet, article.published, article.path if article.title else None]
        facts = [shown(text, DIM) for text in known if text]
        facts.append(Text(counted(article.words, "word"), DIM))
        facts.append(Text(counted(self.quotes, "quote")))
        if self.quotes:
            facts.append(Text(counted(self.speakers, "speaker"), DIM))
        yield joined(facts)
        if "language" in self.analysis.flags:
            yield Text("? not in English: only what stands in quotation marks is reliable", BAD)


class QuoteTable:
    """The quotes of one article with speaker, channel and certainty.

    Args:
        analysis: What was found in the article.
        view: What is shown of each quote.
    """

    def __init__(self, analysis: Analysis, view: View | None = None) -> None:
        self.analysis = analysis
        self.view = view or View()
        self.rows = rows(analysis, thoughts=self.view.thoughts)
        first = {row.quote.speaker: row.number for row in reversed(self.rows)}
        self.introducing = set(first.values())

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        if not self.rows:
            yield Text("No quotes.", DIM)
        elif options.max_width >= WIDE:
            yield self._wide()
        else:
            yield from self._narrow()

    def _wide(self) -> Table:
        table = Table(
            box=box.SIMPLE_HEAD,
            leading=1,
            padding=(0, 1),
            header_style=DIM,
            expand=True,
            pad_edge=False,
        )
        table.add_column("#", justify="right", style=DIM, no_wrap=True)
        table.add_column("kind", no_wrap=True)
        # Swept over 46 articles at 112 to 180 columns: these need the fewest lines.
        table.add_column("quote", ratio=8)
        table.add_column("speaker", ratio=3, min_width=18)
        table.add_column("as printed", ratio=4, min_width=16)
        table.add_column("channel", ratio=5, min_width=16)
        table.add_column("sure", justify="right", no_wrap=True)
        for row in self.rows:
            table.add_row(
                str(row.number),
                _kind(row),
                Group(self._quote(row), *self._extras(row)),
                _speaker(row, "\n", first=row.number in self.introducing),
                _printed(row),
                _channel(row, "\n"),
                self._sure(row, "\n"),
            )
        return table

    def _narrow(self) -> RenderResult:
        for row in self.rows:
            block = Table.grid(padding=(0, 1), expand=True)
            block.add_column(justify="right", style=DIM, width=3, no_wrap=True)
            block.add_column(ratio=1)
            speaker = _speaker(row, "  ", first=row.number in self.introducing)
            facts = [_kind(row), _printed(row), _channel(row, " "), self._sure(row, " ")]
            block.add_row(
                str(row.number),
                Group(self._quote(row), speaker, joined(facts), *self._extras(row)),
            )
            yield Padding(block, (1, 0, 0, 0))

    def _quote(self, row: Row) -> Text:
        text = one_line(row.text)
        if not self.view.full:
            text = shorten(text, _LONGEST)
        return Text(text, Style(italic=True) if row.quote.act == "thought" else "")

    def _sure(self, row: Row, separator: str) -> Text:
        part, sure = row.least_certain
        if sure >= self.view.uncertain_below:
            return Text(percent(sure), DIM)
        doubt = Text.assemble((f"? {percent(sure)}", BAD), (f"{separator}{part}", BAD))
        if part == "speaker" and row.quote.runner_up:
            doubt.append(f"{separator}or {one_line(row.quote.runner_up[0])}", BAD)
        return doubt

    def _extras(self, row: Row) -> list[Text]:
        extras: list[Text] = []
        if self.view.context:
            where = f"paragraph {row.paragraph}: " if row.paragraph else ""
            sentence = one_line(row.around.of(self.analysis.article.text))
            if not self.view.full:
                sentence = shorten(sentence, 2 * _LONGEST)
            extras.append(Text(where + sentence, DIM))
        if self.view.explain:
            extras.extend(_explanation(row, self.analysis.article.text))
        return extras


def _kind(row: Row) -> Text:
    act = "thought" if row.quote.act == "thought" else row.quote.kind
    return Text(act, DIM if act == "thought" else KIND_STYLES[row.quote.kind])


def _speaker(row: Row, separator: str, *, first: bool) -> Text:
    """Name, and where the speaker comes up for the first time also role and anonymity."""
    if row.speaker is None:
        return Text("nobody stated", Style(dim=True, italic=True))
    name = Text()
    name.append_text(shown(row.speaker.name, STRONG if row.speaker.named else "italic"))
    role = role_beside(name.plain, row.speaker.role)
    if not row.speaker.named:
        ground = one_line(row.speaker.anonymity or "")
        role = ", ".join(part for part in (role, "unnamed", ground) if part)
    if role and first:
        name.append(separator)
        name.append(role, DIM)
    return name


def _printed(row: Row) -> Text:
    """Mention, cue, and the stance where it is more than asserting."""
    line = Text()
    if row.mention:
        line.append(f"“{shorten(one_line(row.mention), _LONGEST_MENTION)}”")
    cue = one_line(row.cue)
    if cue:
        line.append(" " if line else "")
        line.append(cue, "italic")
    if row.quote.stance != "asserts":
        line.append(f" ({row.quote.stance})" if line else row.quote.stance, BAD)
    return line or Text("")


def _channel(row: Row, separator: str) -> Text:
    channel = row.quote.channel
    if channel.label == "unspecified" and channel.relay is None:
        return Text("–" if separator == "\n" else "", DIM)
    text = Text(channel_name(channel))
    relay = one_line((channel.relay and channel.relay.platform) or "")
    if channel.relay is not None and relay != text.plain:
        text.append(f" via {relay or 'another outlet'}")
    named = CHANNEL_NAMES[channel.label]
    # "Ellerby crown court" tells that it is a court.
    told = not channel.platform or named in channel.platform.lower()
    notes = [] if told else [named]
    if row.evidence:
        notes.append(f"“{one_line(row.evidence)}”")
    if channel.basis == "carried":
        notes.append("carried")
    if channel.first_hand:
        notes.append("first-hand")
    if notes:
        said = ", ".join(notes)
        text.append(f"\n{said}" if separator == "\n" else f"{separator}({said})", DIM)
    return text


def _explanation(row: Row, text: str) -> list[Text]:
    lines: list[Text] = []
    steps = []
    for step in row.quote.chain:
        mention = f"“{one_line(step.mention.of(text))}” " if step.mention else ""
        steps.append(f"{mention}({step.reason.replace('_', ' ')})")
    if steps:
        name = one_line(row.speaker.name) if row.speaker else "nobody"
        lines.append(Text(f"speaker: {' → '.join(steps)} → {name}", DIM))
    second = []
    if row.quote.runner_up:
        name, score = row.quote.runner_up
        second.append(f"speaker {one_line(name)} {percent(score)}")
    if row.quote.channel.runner_up:
        label, score = row.quote.channel.runner_up
        second.append(f"channel {CHANNEL_NAMES[label]} {percent(score)}")
    if second:
        lines.append(Text(f"second choice: {', '.join(second)}", DIM))
    if row.quote.flags:
        flags = ", ".join(flag.replace("_", " ") for flag in row.quote.flags)
        lines.append(Text(f"noted: {one_line(flags)}", DIM))
    return lines
