"""What a decision about two quotes is made of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.candidates import Pairs
from quotes.compare.clusters.identity import Agreement, agreement
from quotes.compare.clusters.table import NO_DAY, QuoteTable

__all__ = ["FEATURES", "Measure"]

Floats = NDArray[np.float64]

FEATURES = (
    "contained",
    "alike",
    "shared",
    "least",
    "quoted",
    "tokens",
    "partial",
    "same",
    "near",
    "different",
    "apart",
    "story",
)
# Pairs whose shorter quote has less than this share of its weight in the other are not looked at
# further: no labelled pair of the same utterance had less.
_LEAST_CONTAINED = 0.2
_CHUNK = 100_000
_MOST_DAYS = 30.0
_UNKNOWN_DAYS = 2.0
_SCALE = 10.0


class Measure:
    """Computes features of pairs; p pairs, k features.

    Args:
        table: All quotes.
    """

    def __init__(self, table: QuoteTable) -> None:
        self.table = table
        self._weights = table.weights()

    def screened(self, pairs: Pairs) -> Pairs:
        """The pairs that share enough to be worth the slower features."""
        kept = [
            self._shares(a, b)[0] >= _LEAST_CONTAINED for a, b in _chunks(pairs)
        ]
        mask = np.concatenate(kept) if kept else np.zeros(0, dtype=np.bool_)
        return pairs[0][mask], pairs[1][mask]

    def features(self, pairs: Pairs) -> Floats:
        """Features in the order of `FEATURES`, (p, k) float64, each about 0 to 1."""
        parts = [self._features(a, b) for a, b in _chunks(pairs)]
        return np.concatenate(parts) if parts else np.zeros((0, len(FEATURES)))

    def _features(self, a: Any, b: Any) -> Floats:
        contained, alike, shared, least, quoted = self._shares(a, b)
        tokens, partial = self._fuzzy(a, b)
        agreed = self._agreement(a, b)
        return np.column_stack(
            [
                contained,
                alike,
                np.log1p(shared) / np.log1p(10 * _SCALE),
                np.log1p(least) / np.log1p(10 * _SCALE),
                quoted,
                tokens,
                partial,
                agreed == Agreement.SAME,
                agreed == Agreement.NEAR,
                agreed == Agreement.DIFFERENT,
                self._apart(a, b),
                (self.table.stories[a] >= 0) & (self.table.stories[a] == self.table.stories[b]),
            ]
        ).astype(np.float64)

    @cached_property
    def _matrices(self) -> tuple[Any, Any]:
        """Quotes by stems, a one where a stem is; the whole content, and what is in marks."""
        from scipy.sparse import csr_matrix

        table = self.table
        stems, owners = table.stems[table.words], table.owners
        shape = (len(table), len(self._weights))
        both = []
        for chosen in (np.ones(len(stems), dtype=np.bool_), table.quoted):
            ones = np.ones(int(chosen.sum()), dtype=np.float32)
            matrix = csr_matrix((ones, (owners[chosen], stems[chosen])), shape=shape)
            matrix.data[:] = 1.0
            both.append(matrix)
        return both[0], both[1]

    @cached_property
    def _sums(self) -> tuple[Floats, Floats]:
        whole, quoted = self._matrices
        return whole @ self._weights, quoted @ self._weights

    def _shares(self, a: Any, b: Any) -> tuple[Floats, Floats, Floats, Floats, Floats]:
        whole, quoted = self._matrices
        sums, marked = self._sums
        shared = whole[a].multiply(whole[b]) @ self._weights
        least = np.minimum(sums[a], sums[b])
        most = np.maximum(sums[a], sums[b])
        # The quoted words of either side that the other has as well.
        one = _ratio(quoted[a].multiply(whole[b]) @ self._weights, marked[a])
        other = _ratio(quoted[b].multiply(whole[a]) @ self._weights, marked[b])
        return (
            _ratio(shared, least),
            _ratio(2 * shared, least + most),
            shared,
            least,
            np.maximum(one * _enough(marked[a]), other * _enough(marked[b])),
        )

    def _fuzzy(self, a: Any, b: Any) -> tuple[Floats, Floats]:
        from rapidfuzz import fuzz, process

        one = [self.table.key(index) for index in a.tolist()]
        other = [self.table.key(index) for index in b.tolist()]
        scores = [
            process.cpdist(one, other, scorer=scorer, dtype=np.float32) / 100
            for scorer in (fuzz.token_set_ratio, fuzz.partial_ratio)
        ]
        return scores[0], scores[1]

    def _agreement(self, a: Any, b: Any) -> NDArray[np.int64]:
        quotes: Sequence[Any] = self.table.quotes
        speakers = self.table.speakers
        same = (speakers[a] == speakers[b]) & (speakers[a] >= 0)
        agreed = np.full(len(a), int(Agreement.SAME), dtype=np.int64)
        for place in np.flatnonzero(~same).tolist():
            agreed[place] = agreement(quotes[a[place]], quotes[b[place]])
        return agreed

    def _apart(self, a: Any, b: Any) -> Floats:
        days = self.table.days
        gap = np.abs(days[a] - days[b]).astype(np.float64)
        gap[(days[a] == NO_DAY) | (days[b] == NO_DAY)] = _UNKNOWN_DAYS
        return np.log1p(np.minimum(gap, _MOST_DAYS)) / np.log1p(_MOST_DAYS)


def _enough(weight: Floats) -> Floats:
    """From 0 for one common word to 1 for a few telling ones: a quoted "yes" says little."""
    return np.minimum(weight / (2 * _SCALE), 1.0)


def _ratio(part: Floats, whole: Floats) -> Floats:
    return np.divide(part, whole, out=np.zeros_like(whole), where=whole > 0)


def _chunks(pairs: Pairs) -> list[Pairs]:
    a, b = pairs
    return [(a[at : at + _CHUNK], b[at : at + _CHUNK]) for at in range(0, len(a), _CHUNK)]
