"""Analyses as the flat rows that comparisons read."""

from __future__ import annotations

from collections.abc import Iterable

from quotes.compare import Comparison, OutletProfile, compare, profile
from quotes.records import Analysis, ArticleFacts, QuoteFacts
from quotes.store import article_facts, quote_facts


def rows(analyses: Iterable[Analysis]) -> tuple[list[ArticleFacts], list[QuoteFacts]]:
    kept = list(analyses)
    return [article_facts(item) for item in kept], [
        quote for item in kept for quote in quote_facts(item)
    ]


def profiles(analyses: Iterable[Analysis]) -> tuple[OutletProfile, ...]:
    return profile(*rows(analyses))


def compared(analyses: Iterable[Analysis]) -> Comparison:
    return compare(*rows(analyses))
