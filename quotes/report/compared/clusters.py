"""The same utterance in several articles, with what differs marked."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Console, ConsoleOptions, RenderResult
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from quotes.compare import QuoteCluster, Wording
from quotes.config import UNCERTAIN_BELOW
from quotes.records import ArticleFacts
from quotes.report.compared.differing import differs, grave
from quotes.report.compared.gaps import without_gaps
from quotes.report.compared.versions import (
    Note,
    Version,
    first_of,
    notes,
    spread,
    to_check,
    versions,
)
from quotes.report.found import marked_words
from quotes.report.safe import one_line, shorten
from quotes.report.theme import BAD, DIM, STRONG, joined, shown
from quotes.store import Selection

__all__ = ["MARKS", "ClusterView", "differing_words"]

_ADDED = Style(color="green", bold=True)
_LEFT_OUT = Style(color="red", strike=True)
_ELSEWHERE = Style(dim=True)
_GRAVE = Style(color="yellow", dim=False)
_INDENT = (0, 0, 0, 2)
_LONGEST = 220
# Words in common around a difference; more than that is cut out.
_AROUND = 6
_NAMES = 22
# From so many columns on there is room for dates.
_WIDE = 100
MARKS = " \"“”‘’'"


class ClusterView:
    """One quote cluster: who said it, what differs, and each outlet's version.

    Args:
        cluster: The cluster.
        articles: The articles by their ids.
        full: Versions whole, not cut in the middle.
        selection: Its words are marked in the version that is printed as it stands.
        uncertain_below: Probability (0 to 1) below which a version is marked as uncertain.
        number: Of the quote in the comparison, as the grid of statements has it.
    """

    def __init__(
        self,
        cluster: QuoteCluster,
        articles: Mapping[str, ArticleFacts],
        *,
        full: bool = False,
        selection: Selection | None = None,
        uncertain_below: float = UNCERTAIN_BELOW,
        number: int | None = None,
    ) -> None:
        self.cluster = cluster
        self.articles = articles
        self.full = full
        self.selection = selection
        self.uncertain_below = uncertain_below
        self.number = number

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield self._heading()
        plain = console.no_color or console.color_system is None
        wide = options.max_width >= _WIDE
        table = Table.grid(padding=(0, 2))
        table.add_column(no_wrap=True, max_width=_NAMES, overflow="ellipsis")
        if wide:
            table.add_column(no_wrap=True)
        table.add_column(max_width=max(16, options.max_width // 4), overflow="fold")
        table.add_column(ratio=1, overflow="fold")
        for version in versions(self.cluster, self.articles):
            where = [shown(version.place.outlet, "cyan"), shown(version.place.date, DIM)]
            # Without room for a column of their own dates stand below the outlets.
            cells = where if wide else [Text("\n").join(part for part in where if part.plain)]
            table.add_row(*cells, self._how(version), self._words(version, plain=plain))
        yield Padding(table, _INDENT)
        for note in notes(self.cluster, self.articles):
            yield Padding(self._note(note), _INDENT)

    def _heading(self) -> Text:
        where = spread(self.cluster, self.articles)
        name = shown(self.cluster.speaker or "nobody stated", STRONG)
        if self.number is not None:
            name = Text.assemble((f"{self.number}  ", DIM), name)
        parts = [name, Text(where, DIM)]
        differing = Text(differs(self.cluster, self.articles), DIM)
        differing.highlight_words(grave(self.cluster), _GRAVE)
        parts.append(differing)
        parts += [Text(first, DIM) for first in first_of(self.cluster, self.articles)]
        return joined(parts)

    def _words(self, version: Version, *, plain: bool) -> Text:
        if version.same_as is not None:
            words = shown(f"the same words as {version.same_as}", DIM)
        elif version.wording is not None:
            words = differing_words(version.wording, full=self.full, plain=plain)
        else:
            words = Text(f"{version.standing}: " if version.standing else "", DIM)
            words.append_text(self._whole(version.member.text))
        if version.place.article:
            words.append(f"\nin: {version.place.article}", DIM)
        return words

    def _how(self, version: Version) -> Text:
        """Cue and channel, as far as they are known, and what to check first."""
        channel = shown(version.channel_beside, "blue")
        if channel and version.carried:
            channel.append(" (carried)", DIM)
        check = Text(to_check(version, self.uncertain_below), BAD)
        return joined([shown(version.member.cue or "", ""), channel, check])

    def _whole(self, text: str) -> Text:
        matches = self.selection.matches(text) if self.selection is not None else ()
        return (
            marked_words(text, matches, full=self.full) if matches else _cut(text, full=self.full)
        )

    def _note(self, note: Note) -> Text:
        value = note.value
        if note.what == "context":
            value = f"not in its quotes: “{value.strip(MARKS)}”"
        line = Text(f"{note.what} ", "yellow")
        line.append_text(_cut(value, full=self.full))
        line.append(f"  {one_line('; '.join(note.labels))}", DIM)
        return line


def _cut(text: str, *, full: bool) -> Text:
    line = one_line(text)
    return Text(line if full else shorten(line, _LONGEST))


def differing_words(wording: Wording, *, full: bool, plain: bool) -> Text:
    """A version with what it adds, leaves out and prints in another quote.

    Long stretches in common are cut.

    Args:
        wording: The word diff.
        full: Do not cut.
        plain: Without colours: `[-left out-]` and `{+added+}`.
    """
    line = Text()
    edits = without_gaps(wording.edits)
    last = len(edits) - 1
    for index, edit in enumerate(edits):
        if line.plain and not line.plain.endswith(" "):
            line.append(" ")
        if edit.operation == "equal":
            words = one_line(edit.after)
            line.append(words if full else _middle(words, first=index == 0, last=index == last))
            continue
        before, after = one_line(edit.before), one_line(edit.after)
        if before and not full:
            before = _middle(before, first=False, last=False)
        if before and edit.elsewhere:
            line.append(f"[in another quote: {before}]", _ELSEWHERE)
        elif before:
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
