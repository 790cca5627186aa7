"""Analyses that last: a folder of Parquet shards, an index of them, and flat rows to compare."""

from quotes.store.facts import article_facts, quote_facts
from quotes.store.runs import Failed, Run
from quotes.store.search import Found, Query
from quotes.store.selection import (
    Selection,
    channel_key,
    day_of,
    outlet_key,
    same_outlet,
    usual_outlets,
)
from quotes.store.store import Store
from quotes.store.writer import Writer

__all__ = [
    "Failed",
    "Found",
    "Query",
    "Run",
    "Selection",
    "Store",
    "Writer",
    "article_facts",
    "channel_key",
    "day_of",
    "outlet_key",
    "quote_facts",
    "same_outlet",
    "usual_outlets",
]
