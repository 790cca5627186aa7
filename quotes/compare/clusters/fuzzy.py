"""How alike the words of two quotes are in any order and in part, which takes long to tell."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.table import QuoteTable

__all__ = ["FUZZY", "Fuzzy"]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

# Names of the columns, in order; all between 0 and 1.
FUZZY = (
    "token set",  # rapidfuzz on the match keys
    "bag",  # textacy.similarity on their words
)


class Fuzzy:
    """Computes the slow features of pairs.

    Args:
        table: All quotes.
    """

    def __init__(self, table: QuoteTable) -> None:
        self._table = table

    def features(self, a: Ints, b: Ints) -> Floats:
        """Features in the order of `FUZZY`, (p, k) float64.

        Args:
            a: Quotes, (p,).
            b: Their partners, (p,).
        """
        from rapidfuzz import fuzz, process
        from textacy.similarity.tokens import bag

        one, other = ([self._table.key(index) for index in side.tolist()] for side in (a, b))
        ratios = process.cpdist(one, other, scorer=fuzz.token_set_ratio, dtype=np.float32)
        bags = [bag(x.split(), y.split()) for x, y in zip(one, other, strict=True)]
        return np.column_stack([np.asarray(ratios, np.float64) / 100, np.array(bags)])
