"""Rows of quotes and articles for tests of clusters."""

from __future__ import annotations

from typing import Any

from quotes.records import ArticleFacts, QuoteFacts


def row(text: str, article: str = "a1", number: int = 1, **fields: Any) -> QuoteFacts:
    given: dict[str, Any] = {
        "kind": "direct" if text[:1] in '“"‘«' else "indirect",
        "act": "speech",
        "stance": "asserts",
        "cue": "said",
        "speaker": "Runa Hexley",
        "speaker_kind": "person",
        "named": True,
        "start": number * 1000,
        "end": number * 1000 + len(text),
        **fields,
    }
    return QuoteFacts(article=article, quote=f"q{number}", position=number - 1, text=text, **given)


def article(name: str, outlet: str, published: str | None = "2024-03-01") -> ArticleFacts:
    return ArticleFacts(name, outlet=outlet, published=published)


ARTICLES = tuple(article(f"a{n}", f"Outlet {n}") for n in range(1, 7))
TIDE = "“The tide does not read our timetable, and neither do the eels in this harbour,”"
