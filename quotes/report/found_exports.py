"""Quotes that a search has found, for other programs: JSON, CSV, Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from quotes.records import Span
from quotes.report.found import channel_words
from quotes.report.markdown import escape, table
from quotes.report.tabular import QUOTE_COLUMNS, csv_rows
from quotes.report.theme import doubt
from quotes.store import Found

__all__ = ["CHECK", "FOUND_SCHEMA", "found_csv", "found_dict", "found_markdown"]

FOUND_SCHEMA = "quotes/found@1"
# Heads the column that says what to check first.
CHECK = "check"
_OF_ANALYSES = frozenset({"paragraph", "sentence"})

# Those of listed quotes, but what only a whole analysis knows; found quotes begin with the outlet.
COLUMNS = (
    "outlet",
    "published",
    "title",
    "article",
    *(name for name in QUOTE_COLUMNS[QUOTE_COLUMNS.index("url") :] if name not in _OF_ANALYSES),
)


def found_dict(found: Found) -> dict[str, Any]:
    """A quote that was found, in the schema `quotes/found@1`."""
    article, quote = found.article, found.quote
    speaker = None
    if quote.speaker is not None:
        speaker = {
            "name": quote.speaker,
            "kind": quote.speaker_kind,
            "named": quote.named,
            "role": quote.role,
            "anonymity": quote.anonymity,
        }
    return {
        "schema": FOUND_SCHEMA,
        "article": {
            "id": article.id,
            "path": article.path,
            "title": article.title,
            "outlet": article.outlet,
            "url": article.url,
            "published": article.published,
        },
        "quote": {
            "id": quote.quote,
            "kind": quote.kind,
            "act": quote.act,
            "stance": quote.stance,
            "start": quote.start,
            "end": quote.end,
            "text": quote.text,
            "quoted": list(quote.quoted),
            "cue": quote.cue,
            "source": quote.source,
            "speaker": speaker,
            "channel": {
                "label": quote.channel,
                "platform": quote.platform,
                "evidence": quote.evidence,
                "basis": quote.basis,
                "first_hand": quote.first_hand,
                "relay": quote.relay_label
                and {"label": quote.relay_label, "platform": quote.relay_platform},
            },
            "confidence": {
                "content": round(quote.content_confidence, 3),
                "speaker": round(quote.speaker_confidence, 3),
                "channel": round(quote.channel_confidence, 3),
            },
            "flags": list(quote.flags),
        },
        "matches": [{"start": span.start, "end": span.end} for span in found.matches],
    }


def found_csv(found: Iterable[Found]) -> Iterator[str]:
    """One line a quote, behind a line with the names of the columns."""
    yield from csv_rows(COLUMNS, map(_line, found))


def _line(found: Found) -> dict[str, Any]:
    article, quote = found.article, found.quote
    same = {name: getattr(quote, name) for name in COLUMNS if hasattr(quote, name)}
    for name in ("content_confidence", "speaker_confidence", "channel_confidence"):
        same[name] = round(same[name], 3)
    return {
        **same,
        "outlet": article.outlet,
        "published": article.published,
        "title": article.title,
        "article": article.path,
        "url": article.url,
        "named": ("yes" if quote.named else "no") if quote.speaker is not None else None,
        "relay": quote.relay_platform or quote.relay_label,
        "flags": " ".join(quote.flags),
        "article_id": article.id,
    }


def found_markdown(found: Iterable[Found], *, uncertain_below: float = 0.0) -> Iterator[str]:
    """A table with the words that were searched for in bold.

    Args:
        found: The quotes.
        uncertain_below: Probability (0 to 1) below which a quote is marked as uncertain, in a
            column of its own; 0 marks none.
    """
    head = ["published", "outlet", "quote", "speaker", "channel", "article"]
    if uncertain_below > 0:
        head.append(CHECK)
    lines = (
        (
            escape(item.article.published or ""),
            escape(item.article.outlet or ""),
            _bold(item.quote.text, item.matches),
            escape(item.quote.speaker or "nobody stated"),
            escape(channel_words(item.quote)),
            escape(item.article.title or item.article.path or ""),
            *([doubt(item.quote, uncertain_below)] if uncertain_below > 0 else []),
        )
        for item in found
    )
    yield from table(head, lines)


def _bold(text: str, matches: Sequence[Span]) -> str:
    parts = []
    done = 0
    for span in matches:
        parts += [_escaped(text[done : span.start]), f"**{escape(span.of(text))}**"]
        done = span.end
    return "".join([*parts, _escaped(text[done:])])


def _escaped(text: str) -> str:
    """`escape` of a piece inside a line: the white space at its ends stays."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return before + escape(text) + after
