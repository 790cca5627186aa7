"""Which quotes of a table say no, and which pairs of them are a statement and its opposite."""

from __future__ import annotations

from collections.abc import Callable, Collection

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.opposites import NEGATIONS, NOT, SAYING, Opposites, reversing
from quotes.compare.clusters.table import QuoteTable

__all__ = ["Negation"]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

# Opposites share words by weight (Dice); the rest is not looked at word by word.
_LEAST_SHARED = 0.3


class Negation:
    """Looks for pairs that are likely by arrays, and at the words of those alone.

    Args:
        table: All quotes, n.
        denied: Whether a quote is what its speaker denies, (n,).
        alike: How alike the words of some pairs are by weight, (p,) of two (p,).
    """

    def __init__(
        self, table: QuoteTable, denied: Bools, alike: Callable[[Ints, Ints], Floats]
    ) -> None:
        self._alike = alike
        negating = _among(table, NEGATIONS)
        # "Has yet to begin" is "has not begun".
        yet = _among(table, ["yet"])[:-1] & _among(table, ["to"])[1:]
        self._counts = _counted(table, negating) + _counted(table, yet)
        self._denies = (self._counts > 0) ^ denied
        self._retracts = _counted(table, _among(table, NOT)[:-1] & _among(table, SAYING)[1:]) > 0
        reversed_ = _among(table, reversing(dict.fromkeys(table.vocabulary)))
        self._reverses = _counted(table, reversed_) > 0
        self._opposites = Opposites(table.quotes)

    def contradict(self, a: Ints, b: Ints) -> Bools:
        """Whether one quote of a pair says that the other is not so, (p,)."""
        likely = self._denies[a] != self._denies[b]
        likely |= self._retracts[a] != self._retracts[b]
        likely |= self._reverses[a] != self._reverses[b]
        likely[likely] = self._alike(a[likely], b[likely]) >= _LEAST_SHARED
        return _asked(self._opposites.contradict, a, b, likely)

    def turned(self, a: Ints, b: Ints, alike: Floats) -> Bools:
        """Whether one quote of a pair negates words that the other prints without it, (p,).

        Args:
            a: Quotes, (p,).
            b: Their partners, (p,).
            alike: How alike their words are by weight, (p,).
        """
        likely = (self._counts[a] != self._counts[b]) & (alike >= _LEAST_SHARED)
        return _asked(self._opposites.turned, a, b, likely)


def _asked(about: Callable[[int, int], bool], a: Ints, b: Ints, likely: Bools) -> Bools:
    """What is said about the likely pairs; not of any other, (p,)."""
    found = likely.copy()
    pairs = zip(a[likely].tolist(), b[likely].tolist(), strict=True)
    found[likely] = [about(one, other) for one, other in pairs]
    return found


def _among(table: QuoteTable, words: Collection[str]) -> Bools:
    """Whether a word of the table is one of some words, (m,)."""
    return np.array([word in words for word in table.vocabulary], dtype=np.bool_)[table.words]


def _counted(table: QuoteTable, marks: Bools) -> NDArray[np.uint8]:
    """How many words of each quote are marked, 255 for more, (n,)."""
    owners = np.searchsorted(table.bounds, np.flatnonzero(marks), side="right") - 1
    counts = np.bincount(owners, minlength=len(table))
    return np.minimum(counts, np.iinfo(np.uint8).max).astype(np.uint8)
