"""The same utterance in several articles, with what differs marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console, ConsoleOptions, RenderResult
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from quotes.compare import NOT_GIVEN, QuoteCluster, Wording, outlet_of
from quotes.records import ArticleFacts, QuoteFacts
from quotes.report.safe import one_line, shorten
from quotes.report.theme import CHANNEL_NAMES, DIM, STRONG, counted, joined, shown

__all__ = ["ClusterView", "differing_words"]

_ADDED = Style(color="green", bold=True)
_LEFT_OUT = Style(color="red", strike=True)
_INDENT = (0, 0, 0, 2)
_LONGEST = 220
# Words in common around a difference; more than that is cut out.
_AROUND = 6
_NAMES = 22
_MARKS = " \"“”‘’'"


class ClusterView:
    """One quote cluster: who said it, what differs, and each outlet's version.

    Args:
        cluster: The cluster.
        articles: The articles by their ids.
        full: Versions whole, not cut in the middle.
    """

    def __init__(
        self, cluster: QuoteCluster, articles: Mapping[str, ArticleFacts], *, full: bool = False
    ) -> None:
        self.cluster = cluster
        self.articles = articles
        self.full = full

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield self._heading()
        plain = console.no_color or console.color_system is None
        table = Table.grid(padding=(0, 2))
        table.add_column(no_wrap=True, max_width=_NAMES, overflow="ellipsis")
        table.add_column(max_width=max(16, options.max_width // 4), overflow="fold")
        table.add_column(ratio=1, overflow="fold")
        for outlet, how, words in self._rows(plain=plain):
            table.add_row(outlet, how, words)
        yield Padding(table, _INDENT)
        for line in self._notes():
            yield Padding(line, _INDENT)

    def _heading(self) -> Text:
        outlets = {outlet_of(self.articles[member.article]) for member in self.cluster.members}
        parts = [
            shown(self.cluster.speaker or "nobody stated", STRONG),
            Text(counted(len(outlets), "outlet"), DIM),
        ]
        kinds = ", ".join(difference.what for difference in self.cluster.differences)
        parts.append(Text(f"differs in {kinds}" if kinds else "the same everywhere", DIM))
        return joined(parts)

    def _rows(self, *, plain: bool) -> Iterator[tuple[Text, Text, Text]]:
        members = self.cluster.members
        wordings = {
            wording.member: wording
            for difference in self.cluster.differences
            for wording in difference.wordings
        }
        reference = next(iter(wordings.values())).reference if wordings else 0
        said: dict[str, str] = {}
        for index in [reference, *(i for i in range(len(members)) if i != reference)]:
            member = members[index]
            outlet = outlet_of(self.articles[member.article])
            if member.text in said:
                words = shown(f"the same words as {said[member.text]}", DIM)
            elif index in wordings:
                words = differing_words(wordings[index], full=self.full, plain=plain)
            else:
                words = _cut(member.text, full=self.full)
            said.setdefault(member.text, outlet)
            yield shown(outlet, "cyan"), _how(member), words

    def _notes(self) -> Iterator[Text]:
        """Differences that the versions do not show by themselves."""
        members = self.cluster.members
        for difference in self.cluster.differences:
            if difference.what not in ("speaker", "role", "context"):
                continue
            for reading in difference.readings:
                if reading.value == NOT_GIVEN:
                    # Our not finding a role is no statement about the outlet.
                    continue
                outlets = _outlets([members[i] for i in reading.members], self.articles)
                bare = reading.value.strip(_MARKS)
                value = f"left out: “{bare}”" if difference.what == "context" else ""
                line = Text(f"{difference.what} ", "yellow")
                line.append_text(_cut(value or reading.value, full=self.full))
                line.append(f"  {one_line(', '.join(outlets))}", DIM)
                yield line


def _outlets(members: Sequence[QuoteFacts], articles: Mapping[str, ArticleFacts]) -> list[str]:
    return list(dict.fromkeys(outlet_of(articles[member.article]) for member in members))


def _how(member: QuoteFacts) -> Text:
    """Cue and channel, as far as they are stated."""
    cue = shown(member.cue or "", "")
    channel = Text("")
    if member.channel != "unspecified":
        channel = shown(member.platform or CHANNEL_NAMES[member.channel], "blue")
    return joined([cue, channel])


def _cut(text: str, *, full: bool) -> Text:
    line = one_line(text)
    return Text(line if full else shorten(line, _LONGEST))


def differing_words(wording: Wording, *, full: bool, plain: bool) -> Text:
    """A version with what it adds and leaves out; long stretches in common are cut.

    Args:
        wording: The word diff.
        full: Do not cut.
        plain: Without colours: `[-left out-]` and `{+added+}`.
    """
    line = Text()
    last = len(wording.edits) - 1
    for index, edit in enumerate(wording.edits):
        if line.plain and not line.plain.endswith(" "):
            line.append(" ")
        if edit.operation == "equal":
            words = one_line(edit.after)
            line.append(words if full else _middle(words, first=index == 0, last=index == last))
            continue
        before, after = one_line(edit.before), one_line(edit.after)
        if before and not full:
            before = _middle(before, first=False, last=False)
        if before:
            line.append(f"[-{before}-]" if plain else before, _LEFT_OUT)
        if before and after:
            line.append(" ")
        if after:
            line.append(f"{{+{after}+}}" if plain else after, _ADDED)
    return line


def _middle(text: str, *, first: bool, last: bool) -> str:
    """Only the words next to a difference, where there are many."""
    words = text.split()
    keep = _AROUND
    if len(words) <= 2 * keep + 2 or (first and last):
        return text
    head = [] if first else words[:keep]
    tail = [] if last else words[-keep:]
    return " ".join([*head, "…", *tail])
