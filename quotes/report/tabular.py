"""CSV for spreadsheets, in which no cell is ever a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from quotes.compare import OutletProfile
from quotes.compare.output import outlet_to_dict
from quotes.records import Analysis
from quotes.report.measures import Summary
from quotes.report.rows import rows
from quotes.report.safe import clean

__all__ = ["QUOTE_COLUMNS", "comparison_csv", "csv_rows", "quotes_csv", "speakers_csv"]

# A spreadsheet takes these for the start of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

QUOTE_COLUMNS = (
    "article",
    "outlet",
    "title",
    "published",
    "url",
    "quote",
    "kind",
    "act",
    "stance",
    "text",
    "speaker",
    "speaker_kind",
    "named",
    "role",
    "source",
    "cue",
    "channel",
    "platform",
    "evidence",
    "basis",
    "relay",
    "paragraph",
    "sentence",
    "start",
    "end",
    "content_confidence",
    "speaker_confidence",
    "channel_confidence",
    "flags",
    "article_id",
    "story",
)


def quotes_csv(analyses: Iterable[Analysis], *, thoughts: bool = False) -> Iterator[str]:
    """One line a quote, behind a line with the names of the columns.

    Args:
        analyses: Taken one at a time.
        thoughts: Also quotes whose act is a thought.
    """
    yield from csv_rows(QUOTE_COLUMNS, _quotes(analyses, thoughts))


def _quotes(analyses: Iterable[Analysis], thoughts: bool) -> Iterator[dict[str, Any]]:
    for analysis in analyses:
        article = analysis.article
        for row in rows(analysis, thoughts=thoughts):
            quote, speaker, channel = row.quote, row.speaker, row.quote.channel
            yield {
                "article": article.path,
                "outlet": article.outlet,
                "title": article.title,
                "published": article.published,
                "url": article.url,
                "quote": quote.id,
                "kind": quote.kind,
                "act": quote.act,
                "stance": quote.stance,
                "text": row.text,
                "speaker": speaker and speaker.name,
                "speaker_kind": speaker and speaker.kind,
                "named": ("yes" if speaker.named else "no") if speaker else None,
                "role": speaker and speaker.role,
                "source": row.mention,
                "cue": row.cue,
                "channel": channel.label,
                "platform": channel.platform,
                "evidence": row.evidence,
                "basis": channel.basis,
                "relay": channel.relay and (channel.relay.platform or channel.relay.label),
                "paragraph": row.paragraph or None,
                "sentence": row.around.of(article.text),
                "start": quote.start,
                "end": quote.end,
                "content_confidence": round(quote.confidence.content, 3),
                "speaker_confidence": round(quote.confidence.speaker, 3),
                "channel_confidence": round(quote.confidence.channel, 3),
                "flags": " ".join(quote.flags),
                "article_id": article.id,
                "story": article.story,
            }


def speakers_csv(summary: Summary) -> Iterator[str]:
    """One line a speaker of a report."""
    columns = ("speaker", "kind", "named", "role", "quotes", "direct", "articles", "share")
    lines = (
        {
            "speaker": item.name,
            "kind": item.kind,
            "named": "yes" if item.named else "no",
            "role": item.role,
            "quotes": item.quotes,
            "direct": item.direct,
            "articles": item.articles,
            "share": round(item.share, 3),
        }
        for item in summary.speakers
    )
    yield from csv_rows(columns, lines)


def comparison_csv(outlets: Sequence[OutletProfile], filters: str | None = None) -> Iterator[str]:
    """One line an outlet; a column for each channel and kind of speaker that occurs.

    Args:
        outlets: The profiles.
        filters: The filters that are on, in words; a column of its own says so.
    """
    lines = [outlet_to_dict(outlet) for outlet in outlets]
    for line in lines:
        line.update({f"channel_{name}": count for name, count in line.pop("channels").items()})
        line.update(
            {f"speaker_kind_{name}": count for name, count in line.pop("speaker_kinds").items()}
        )
        line["top_speakers"] = "; ".join(
            f"{item['name']} {item['quotes']}" for item in line["top_speakers"]
        )
        if filters:
            line["filters"] = filters
    names = list(dict.fromkeys(name for line in lines for name in line))
    fixed = [name for name in names if not name.startswith(("channel_", "speaker_kind_"))]
    yield from csv_rows((*fixed, *sorted(set(names) - set(fixed))), lines)


def csv_rows(columns: Sequence[str], lines: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Lines of CSV as RFC 4180 has them; what a line lacks stays empty."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(columns)
    for line in lines:
        yield _taken(buffer)
        writer.writerow([_cell(line.get(column)) for column in columns])
    yield _taken(buffer)


def _taken(buffer: io.StringIO) -> str:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if not isinstance(value, str):
        return value
    # CSV has no escapes of its own, so what acts on a terminal is taken out. The tab and the
    # carriage return are looked for before that, as they begin a formula only if kept.
    text = clean(value)
    return f"'{text}" if text.startswith(_FORMULA) or value.startswith(_FORMULA) else text
