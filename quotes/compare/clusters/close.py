"""A closer look at two quotes, for those pairs that a first judgement leaves open.

What a whole collection would take too long to ask: how alike their words are in any order, how they
are attributed, and what one of them names that the other does not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.table import QuoteTable
from quotes.compare.clusters.words import stem
from quotes.records import QuoteFacts

__all__ = ["CLOSE", "close_features"]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

# Names of the columns, in order.
CLOSE = (
    "token set",  # rapidfuzz on the match keys, 0 to 1
    "bag",  # textacy.similarity on their words, 0 to 1
    "one cue",  # a word of the cue in common, inflections aside
    "one act",
    "one evidence",
    "one role",
    "names missing",  # capitalised words of the shorter quote that the other lacks
    "numbers missing",
)
_FIGURES = re.compile(r"\d[\d,.]*\d|\d")
_EDGES = ".,;:!?\"“”‘’'()"


def close_features(table: QuoteTable, a: Ints, b: Ints) -> Floats:
    """Features in the order of `CLOSE`, (p, k) float64.

    Args:
        table: All quotes.
        a: Quotes, (p,).
        b: Their partners, (p,).
    """
    quotes = table.quotes
    columns = [
        *_alike(table, a, b),
        *(np.array([same(quotes[i], quotes[j]) for i, j in _each(a, b)]) for same in _SAME),
        *_missing(table, a, b),
    ]
    return np.column_stack(columns).astype(np.float64)


def _alike(table: QuoteTable, a: Ints, b: Ints) -> list[Any]:
    from rapidfuzz import fuzz, process
    from textacy.similarity.tokens import bag

    one, other = ([table.key(index) for index in side.tolist()] for side in (a, b))
    ratios = process.cpdist(one, other, scorer=fuzz.token_set_ratio, dtype=np.float32)
    bags = [bag(x.split(), y.split()) for x, y in zip(one, other, strict=True)]
    return [np.asarray(ratios, np.float64) / 100, np.array(bags)]


def _missing(table: QuoteTable, a: Ints, b: Ints) -> list[Any]:
    """How many names and numbers the shorter quote has that the other lacks."""
    sizes = [table.bounds[side + 1] - table.bounds[side] for side in (a, b)]
    ordered = sizes[0] <= sizes[1]
    names, numbers = [], []
    for i, j in _each(np.where(ordered, a, b), np.where(ordered, b, a)):
        one, other = table.quotes[i].text, table.quotes[j].text
        said = {word.strip(_EDGES).casefold() for word in other.split()}
        names.append(len(_names(one) - said))
        numbers.append(len(set(_FIGURES.findall(one)) - set(_FIGURES.findall(other))))
    return [np.array(names), np.array(numbers)]


def _each(a: Ints, b: Ints) -> list[tuple[int, int]]:
    return list(zip(a.tolist(), b.tolist(), strict=True))


def _names(text: str) -> set[str]:
    # The first word has its capital from the sentence.
    return {word.strip(_EDGES).casefold() for word in text.split()[1:] if word[:1].isupper()}


def _cues(quote: QuoteFacts) -> set[str]:
    return {stem(word) for word in (quote.cue or "").casefold().split()}


_SAME: Sequence[Callable[[QuoteFacts, QuoteFacts], bool]] = (
    lambda a, b: bool(_cues(a) & _cues(b)),
    lambda a, b: a.act == b.act,
    lambda a, b: a.evidence is not None and a.evidence == b.evidence,
    lambda a, b: a.role is not None and a.role == b.role,
)
