"""Analyses that last: flat rows of articles and quotes."""

from quotes.store.facts import article_facts, quote_facts

__all__ = ["article_facts", "quote_facts"]
