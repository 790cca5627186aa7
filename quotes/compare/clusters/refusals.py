"""Refusals to comment: two who decline in the same words have not made one statement."""

from __future__ import annotations

from quotes.compare.clusters.identity import Agreement, agreement
from quotes.compare.clusters.words import content_words, shared
from quotes.records import QuoteFacts

__all__ = ["two_refusals"]

# All that a bare "declined to comment" has to say.
_USUAL = """answer answered comment commented comments discuss further given immediately make
    question questions reply request requests respond responded response speak statement"""
_FORMULA = frozenset(_USUAL.split())


def two_refusals(a: QuoteFacts, b: QuoteFacts) -> bool:
    """Whether two speakers decline, one of them without a word about what.

    Args:
        a: A quote.
        b: Another.
    """
    if not a.stance == b.stance == "declines":
        return False
    return (_bare(a) or _bare(b)) and agreement(a, b) < Agreement.NEAR


def _bare(quote: QuoteFacts) -> bool:
    return _FORMULA.issuperset(content_words(shared().words(quote.text)))
