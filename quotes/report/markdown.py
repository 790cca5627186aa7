"""Markdown in which article text is text: no markup of its own, no HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from quotes.compare import OutletProfile
from quotes.records import Analysis
from quotes.report.measures import Summary
from quotes.report.rows import rows
from quotes.report.safe import one_line
from quotes.report.theme import CHANNEL_NAMES, counted, percent, stated_first

__all__ = ["comparison_markdown", "escape", "quotes_markdown", "summary_markdown", "table"]

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
            role = escape(row.speaker.role or "") if row.speaker else ""
            lines.append(
                (
                    str(row.number),
                    row.quote.kind,
                    escape(row.text),
                    f"**{speaker}**, {role}" if role else speaker,
                    " ".join(escape(part) for part in (row.mention, row.cue) if part),
                    where,
                    percent(row.weakest[1]),
                )
            )
        head = ("#", "kind", "quote", "speaker", "as printed", "channel", "sure")
        yield from table(head, lines)


def summary_markdown(summary: Summary) -> Iterator[str]:
    """A report as headings and tables."""
    yield f"# {escape(summary.title or 'Who says what, through which channel')}\n\n"
    yield f"{counted(summary.articles, 'article')}, {counted(summary.words, 'word')}, "
    yield f"{counted(summary.quotes, 'quote')}.\n"
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
            part, sure = line.weakest
            where = escape(line.article)
            yield f"- {escape(line.text)} ({who}, {where}; {part} {percent(sure)})\n"


def comparison_markdown(outlets: Sequence[OutletProfile]) -> Iterator[str]:
    """Outlets side by side, a column for each."""
    labels = stated_first({name: 1 for item in outlets for name in item.channels})
    figures: list[tuple[str, list[str]]] = [
        ("articles", [f"{item.articles:,}" for item in outlets]),
        ("words", [f"{item.words:,}" for item in outlets]),
        ("quotes", [f"{item.quotes:,}" for item in outlets]),
        ("quotes per 1,000 words", [f"{item.quotes_per_1000_words:.1f}" for item in outlets]),
        ("words in quotation marks", [percent(item.quoted_words_share) for item in outlets]),
    ]
    figures.extend(
        (name, [_share(getattr(item, name), item.quotes) for item in outlets])
        for name in ("direct", "mixed", "indirect", "named", "anonymous", "unattributed")
    )
    for label in labels:
        words = CHANNEL_NAMES.get(label, label)  # type: ignore[call-overload]
        cells = [_share(item.channels.get(label, 0), item.quotes) for item in outlets]
        figures.append((f"channel: {words}", cells))
    figures.append(("effective speakers", [f"{item.effective_speakers:.1f}" for item in outlets]))
    figures.append(("wire articles", [f"{item.wire_articles:,}" for item in outlets]))
    top = [
        "; ".join(f"{escape(who.name)} {who.quotes}" for who in item.top_speakers[:5])
        for item in outlets
    ]
    figures.append(("most quoted", top))
    head = ("", *(escape(item.outlet) for item in outlets))
    yield from table(head, ((name, *cells) for name, cells in figures))


def _share(count: int, total: int) -> str:
    return f"{count:,} ({percent(count / total)})" if total else "–"
