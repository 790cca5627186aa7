"""A closer look at two quotes, for those pairs that a first judgement leaves open.

What a whole collection would take too long to ask: how they are attributed, and what one of them
names that the other does not.
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

__all__ = ["CLOSE", "Closer"]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

# Names of the columns, in order.
CLOSE = (
    "one cue",  # a word of the cue in common, inflections aside
    "one act",
    "one evidence",
    "one role",
    "names missing",  # capitalised words of the shorter quote that the other lacks
    "numbers missing",
)
_FIGURES = re.compile(r"\d[\d,.]*\d|\d")
_EDGES = ".,;:!?\"“”‘’'()"


class Closer:
    """Computes the features of `CLOSE`.

    Args:
        table: All quotes.
    """

    def __init__(self, table: QuoteTable) -> None:
        self._table = table

    def features(self, a: Ints, b: Ints) -> Floats:
        """Features in the order of `CLOSE`, (p, k) float64.

        Args:
            a: Quotes, (p,).
            b: Their partners, (p,).
        """
        if not len(a):
            return np.zeros((0, len(CLOSE)))
        quotes = self._table.quotes
        bounds = self._table.bounds
        ordered = bounds[a + 1] - bounds[a] <= bounds[b + 1] - bounds[b]
        shorter, longer = np.where(ordered, a, b), np.where(ordered, b, a)
        columns = [
            *(np.array([same(quotes[i], quotes[j]) for i, j in _each(a, b)]) for same in _SAME),
            *self._missing(shorter, longer),
        ]
        return np.column_stack(columns).astype(np.float64)

    def _missing(self, shorter: Ints, longer: Ints) -> list[Any]:
        names, numbers = [], []
        for i, j in _each(shorter, longer):
            one, other = self._table.quotes[i].text, self._table.quotes[j].text
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
