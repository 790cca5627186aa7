"""The article itself with its quotes marked where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from rich.console import Console, ConsoleOptions, RenderResult
from rich.constrain import Constrain
from rich.padding import Padding
from rich.style import Style
from rich.text import Text

from quotes.records import Analysis, Paragraph, Quote
from quotes.report.safe import clean
from quotes.report.theme import DIM, SPEAKER_STYLES, STRONG, glyphs, joined, shown

__all__ = ["ArticleText"]

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LINE = 100  # longer lines of running text are hard to read
_NOBODY = Style(color="yellow")
_UNDERLINE = Style(underline=True)
_ITALIC = Style(italic=True)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A stretch to be styled; `number` is that of the quote that ends here, else 0."""

    start: int
    end: int
    style: Style
    number: int = 0


class ArticleText:
    """An article's paragraphs with quotes coloured by speaker, and a legend.

    Mentions are underlined, cues in italics, boilerplate is dimmed; a small number behind
    each quote is its number in the table.

    Args:
        analysis: What was found in the article.
        thoughts: Also mark quotes whose act is a thought.
    """

    def __init__(self, analysis: Analysis, *, thoughts: bool = False) -> None:
        self.analysis = analysis
        self.quotes = analysis.quotes if thoughts else analysis.statements
        ids = dict.fromkeys(quote.speaker for quote in self.quotes if quote.speaker)
        self.styles = {
            ident: SPEAKER_STYLES[index % len(SPEAKER_STYLES)] for index, ident in enumerate(ids)
        }

    def style(self, quote: Quote) -> Style:
        """The colour of a quote's speaker."""
        return self.styles.get(quote.speaker or "", _NOBODY)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        text = self.analysis.article.text
        marks = sorted(self._marks(), key=lambda mark: (mark.start, -mark.end))
        paragraphs = self.analysis.paragraphs or (Paragraph(0, len(text)),)
        at = 0
        for paragraph in paragraphs:
            inside: list[_Mark] = []
            while at < len(marks) and marks[at].start < paragraph.end:
                inside.append(marks[at])
                at += 1
            line = _styled(text, paragraph, inside, options)
            yield Constrain(Padding(line, (0, 2, 1, 2)), _LINE)
        if self.quotes:
            yield Padding(self._legend(options), (0, 2, 1, 2))

    def _marks(self) -> Iterator[_Mark]:
        for number, quote in enumerate(self.quotes, 1):
            style = self.style(quote)
            for span in quote.content[:-1]:
                yield _Mark(span.start, span.end, style)
            yield _Mark(quote.content[-1].start, quote.content[-1].end, style, number)
            if quote.source is not None:
                yield _Mark(quote.source.start, quote.source.end, style + _UNDERLINE)
            if quote.cue is not None:
                yield _Mark(quote.cue.start, quote.cue.end, _ITALIC)

    def _legend(self, options: ConsoleOptions) -> Text:
        counts: dict[str, int] = {}
        for quote in self.quotes:
            counts[quote.speaker or ""] = counts.get(quote.speaker or "", 0) + 1
        names = {speaker.id: speaker.name for speaker in self.analysis.speakers}
        names[""] = "nobody stated"
        entries = []
        for ident, count in counts.items():
            style = self.styles.get(ident, _NOBODY)
            entry = Text(glyphs(options, "■ ", "# "), style)
            entry.append_text(shown(names.get(ident, ident), "default"))
            entry.append(f" {count}", DIM)
            entries.append(entry)
        return joined(entries, "   ")


def _styled(text: str, paragraph: Paragraph, marks: list[_Mark], options: ConsoleOptions) -> Text:
    """One paragraph, cut where any mark begins or ends; time is linear in marks and text."""
    base = {"boilerplate": DIM, "headline": STRONG, "caption": DIM + _ITALIC}.get(
        paragraph.role, Style.null()
    )
    line = Text(style=base)
    cuts = {paragraph.start, paragraph.end}
    for mark in marks:
        cuts.update((mark.start, min(mark.end, paragraph.end)))
    borders = sorted(cuts)
    active: list[_Mark] = []
    following = 0
    for start, end in pairwise(borders):
        while following < len(marks) and marks[following].start <= start:
            active.append(marks[following])
            following += 1
        active = [mark for mark in active if mark.end > start]
        style = Style.combine([Style.null(), *(mark.style for mark in active)])
        line.append(clean(text[start:end]), style)
        for mark in active:
            if mark.number and min(mark.end, paragraph.end) == end:
                line.append(_superscript(mark.number, options), mark.style + STRONG)
    return line


def _superscript(number: int, options: ConsoleOptions) -> str:
    return glyphs(options, str(number).translate(_SUPERSCRIPTS), f"[{number}]")
