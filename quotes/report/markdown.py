"""Markdown in which article text is text: no markup of its own, no HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from quotes.records import Analysis
from quotes.report.measures import Summary
from quotes.report.rows import rows
from quotes.report.safe import one_line
from quotes.report.theme import CHANNEL_NAMES, counted, percent, role_beside, stated_first

__all__ = ["escape", "quotes_markdown", "summary_markdown", "table"]

# Underscores inside a word (social_media) mean nothing.
_SPECIAL = re.compile(r"[\\`*\[\]<>&|~$]|(?<!\w)_|_(?!\w)")
_HTML = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
# What begins a heading, a list, a rule or a quotation, but only at the start of a line.
_AT_START = re.compile(r"^(?:([#+=-])|(\d{1,9})([.)]))")


def escape(text: str) -> str:
    """Text on one line with everything escaped that Markdown or HTML would act on."""
    line = _SPECIAL.sub(lambda match: _HTML.get(match[0], f"\\{match[0]}"), one_line(text))
    return _AT_START.sub(
        lambda match: f"\\{match[1]}" if match[1] else f"{match[2]}\\{match[3]}", line
    )


def table(head: Sequence[str], lines: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table of cells that are escaped already."""
    yield f"| {' | '.join(head)} |\n"
    yield f"|{'---|' * len(head)}\n"
    for line in lines:
        yield f"| {' | '.join(line)} |\n"


def quotes_markdown(analyses: Iterable[Analysis], *, thoughts: bool = False) -> Iterator[str]:
    """A heading and a table for each article."""
    separator = ""
    for analysis in analyses:
        article = analysis.article
        yield f"{separator}## {escape(article.title or article.path or 'Article')}\n\n"
        separator = "\n"
        facts = [article.outlet, article.published, article.path, article.url]
        yield f"{' · '.join(escape(fact) for fact in facts if fact)}\n\n"
        found = rows(analysis, thoughts=thoughts)
        if not found:
            yield "No quotes.\n"
            continue
        lines = []
        for row in found:
            channel = row.quote.channel
            where = escape(channel.platform or "") or CHANNEL_NAMES[channel.label]
            if row.evidence:
                where += f" (“{escape(row.evidence)}”)"
            speaker = escape(row.speaker.name) if row.speaker else "nobody stated"
            role = escape(role_beside(row.speaker.name, row.speaker.role)) if row.speaker else ""
            lines.append(
                (
                    str(row.number),
                    row.quote.kind,
                    escape(row.text),
                    f"**{speaker}**, {role}" if role else speaker,
                    " ".join(escape(part) for part in (row.mention, row.cue) if part),
                    where,
                    percent(row.least_certain[1]),
                )
            )
        head = ("#", "kind", "quote", "speaker", "as printed", "channel", "sure")
        yield from table(head, lines)


def summary_markdown(summary: Summary, filters: str | None = None) -> Iterator[str]:
    """A report as headings and tables.

    Args:
        summary: Its figures.
        filters: Which quotes and articles it is of, in words; None where it is of all.
    """
    yield f"# {escape(summary.title or 'Who says what, through which channel')}\n\n"
    yield f"{counted(summary.articles, 'article')}, {counted(summary.words, 'word')}, "
    yield f"{counted(summary.quotes, 'quote')}.\n"
    if filters:
        yield f"\n**{escape(f'Only {filters}.')}**\n"
    if not summary.quotes:
        return
    groups = (
        ("How", summary.kinds),
        ("Who", summary.sources),
        (
            "Channels",
            {
                CHANNEL_NAMES.get(label, label): summary.channels[label]  # type: ignore[call-overload]
                for label in stated_first(summary.channels)
            },
        ),
    )
    for title, counts in groups:
        yield f"\n## {title}\n\n"
        lines = [
            (escape(name), f"{count:,}", percent(count / summary.quotes))
            for name, count in counts.items()
        ]
        yield from table(("", "quotes", "share"), lines)
    yield "\n## Speakers\n\n"
    people = [
        (escape(item.name), escape(item.role or ""), f"{item.quotes:,}", percent(item.share))
        for item in summary.speakers
    ]
    yield from table(("speaker", "role", "quotes", "share"), people)
    for title, found in (("Longest", summary.longest[:1]), ("Least certain", summary.uncertain)):
        yield f"\n## {title}\n\n"
        for line in found:
            who = escape(line.speaker or "nobody stated")
            part, sure = line.least_certain
            where = escape(line.article)
            yield f"- {escape(line.text)} ({who}, {where}; {part} {percent(sure)})\n"
