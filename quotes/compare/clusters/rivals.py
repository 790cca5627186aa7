"""Whether a quote has a better partner in the other's article."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["Rivals"]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_MOST = 3.0


@dataclass(frozen=True, slots=True)
class Rivals:
    """The best and second best score of each quote with each other article.

    Attributes:
        keys: Quote and article as one number, ascending, (r,).
        best: Best score, (r,).
        second: Second best, minus infinity where there is one only, (r,).
    """

    articles: Ints
    keys: Ints
    best: Floats
    second: Floats

    @classmethod
    def build(cls, a: Ints, b: Ints, scores: Floats, articles: Ints) -> Rivals:
        """From all pairs that passed a first look.

        Args:
            a: Quotes, (p,).
            b: Their partners, (p,).
            scores: Of the pairs, (p,).
            articles: The article of each quote, (n,).
        """
        count = int(articles.max(initial=-1)) + 1
        keys = np.concatenate([a * count + articles[b], b * count + articles[a]])
        both = np.concatenate([scores, scores])
        order = np.lexsort((-both, keys))
        keys, both = keys[order], both[order]
        first = np.ones(len(keys), dtype=np.bool_)
        first[1:] = keys[1:] != keys[:-1]
        starts = np.flatnonzero(first)
        following = np.minimum(starts + 1, len(keys) - 1)
        again = (following > starts) & (keys[following] == keys[starts])
        second = np.where(again, both[following], -np.inf)
        return cls(articles, keys[starts], both[starts], second)

    def best_other(self, one: Ints, other: Ints, scores: Floats) -> Floats:
        """The best score of quotes with any but their partner in the partner's article, (p,).

        Args:
            one: Quotes, (p,).
            other: Their partners, (p,).
            scores: Of these pairs, (p,).

        Returns:
            Minus infinity where there is no other.
        """
        if not len(self.keys):
            return np.full(len(one), -np.inf)
        count = int(self.articles.max(initial=-1)) + 1
        keys = one * count + self.articles[other]
        place = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        known = self.keys[place] == keys
        # The pair itself is one of those that were compared.
        own = np.isclose(self.best[place], scores)
        return np.where(known, np.where(own, self.second[place], self.best[place]), -np.inf)

    def beaten(self, a: Ints, b: Ints, scores: Floats) -> Floats:
        """By how much the better rival of a pair beats it, 0 to 1, (p,)."""
        rivals = [self.best_other(one, other, scores) for one, other in ((a, b), (b, a))]
        return np.clip(np.maximum(*rivals) - scores, 0.0, _MOST) / _MOST
