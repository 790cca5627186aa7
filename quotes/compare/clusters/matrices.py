"""Quotes by words and by two words in a row, as sparse matrices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.table import QuoteTable

__all__ = ["Matrices", "ratio"]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

# Weight that a quote's words in marks need to count fully: about three rare words, or three
# times two words in a row. A quoted "yes" that the other has as well says little.
_TELLING_WORDS = 20.0
_TELLING_RUNS = 40.0
_SCALE = 4.0
_TOPIC_WORDS = 60


@dataclass(frozen=True, slots=True)
class _Side:
    """One kind of unit: r quotes, u units.

    Attributes:
        whole: A one where a quote has a unit, (r, u) sparse.
        marked: The same for units between quotation marks.
        weights: Of the units, (u,).
        sums: Weight of each quote's units, (r,).
        marks: Weight of each quote's units between marks, (r,).
    """

    whole: Any
    marked: Any
    weights: Floats
    sums: Floats
    marks: Floats

    @classmethod
    def build(cls, rows: Ints, units: Ints, marked: Any, weights: Floats, count: int) -> _Side:
        shape = (count, len(weights))
        whole, quoted = (_ones(rows[c], units[c], shape) for c in (slice(None), marked))
        return cls(whole, quoted, weights, whole @ weights, quoted @ weights)

    def shared(self, a: Ints, b: Ints) -> Floats:
        result: Floats = self.whole[a].multiply(self.whole[b]) @ self.weights
        return result

    def both_marked(self, a: Ints, b: Ints) -> Floats:
        result: Floats = self.marked[a].multiply(self.marked[b]) @ self.weights
        return result

    def quoted(self, a: Ints, b: Ints, telling: float) -> Floats:
        """Share of one's units in marks that the other has, the better of both ways."""
        shares = []
        for one, other in ((a, b), (b, a)):
            part = self.marked[one].multiply(self.whole[other]) @ self.weights
            marks = self.marks[one]
            shares.append(ratio(part, marks) * np.minimum(marks / telling, 1.0))
        return np.maximum(*shares)


@dataclass(frozen=True, slots=True)
class Matrices:
    """Words and runs of the quotes that are compared, and the words of all articles.

    Attributes:
        places: Row of each quote of the table; -1 for those that are not compared, (n,).
    """

    places: Ints
    words: _Side
    runs: _Side
    articles: Any
    article_of: Ints

    @classmethod
    def build(cls, table: QuoteTable, rows: Ints) -> Matrices:
        """Make the matrices of the quotes with these indexes."""
        places = np.full(len(table), -1, dtype=np.int64)
        places[rows] = np.arange(len(rows))
        weights = table.weights()
        owners, stems = places[table.owners], table.stems[table.words].astype(np.int64)
        topics = _topics(table, stems)
        chosen = owners >= 0
        owners, stems, marked = owners[chosen], stems[chosen], table.quoted[chosen]
        words = _Side.build(owners, stems, marked, weights, len(rows))
        runs = _runs(owners, stems, marked, weights, len(rows))
        return cls(places, words, runs, topics, table.articles)

    def overlaps(self, a: Ints, b: Ints) -> list[Floats]:
        """The first ten features, each (p,)."""
        a, b = self.places[a], self.places[b]
        found = []
        for side in (self.words, self.runs):
            shared = side.shared(a, b)
            one, other = side.sums[a], side.sums[b]
            least = np.minimum(one, other)
            found += [ratio(shared, least), ratio(2 * shared, one + other), _log(shared)]
            if side is self.words:
                found.append(_log(least))
        return [
            *found,
            self.words.quoted(a, b, _TELLING_WORDS),
            self.runs.quoted(a, b, _TELLING_RUNS),
            _log(self.runs.both_marked(a, b)),
        ]

    def differing(self, a: Ints, b: Ints) -> Floats:
        """Logarithm of the weight of words that the less deviating one has to itself, (p,).

        It is 0 where one quote is a part of the other, however short.
        """
        a, b = self.places[a], self.places[b]
        shared = self.words.shared(a, b)
        return _log(np.maximum(np.minimum(self.words.sums[a], self.words.sums[b]) - shared, 0.0))

    def topic(self, a: Ints, b: Ints) -> Floats:
        """Cosine of the words of all statements in the articles of the quotes, (p,)."""
        one, other = self.article_of[a], self.article_of[b]
        product = self.articles[one].multiply(self.articles[other]).sum(axis=1)
        return np.asarray(product, dtype=np.float64).ravel()


def ratio(part: Floats, whole: Floats) -> Floats:
    """A division that gives 0 where there is nothing to divide by."""
    return np.divide(part, whole, out=np.zeros_like(whole), where=whole > 0)


def _log(weight: Floats) -> Floats:
    result: Floats = np.log1p(weight) / _SCALE
    return result


def _ones(rows: Ints, columns: Ints, shape: tuple[int, int]) -> Any:
    from scipy.sparse import csr_matrix

    matrix = csr_matrix((np.ones(len(rows), dtype=np.float32), (rows, columns)), shape=shape)
    matrix.data[:] = 1.0
    return matrix


def _runs(owners: Ints, stems: Ints, marked: Any, weights: Floats, count: int) -> _Side:
    """Two words in a row; only those of at least two quotes can be shared, but all count."""
    same = owners[:-1] == owners[1:]
    codes = stems[:-1][same] * len(weights) + stems[1:][same]
    units, numbers = np.unique(codes, return_inverse=True)
    worth = weights[units // len(weights)] + weights[units % len(weights)]
    both = marked[:-1][same] & marked[1:][same]
    return _Side.build(owners[:-1][same], numbers, both, worth, count)


def _topics(table: QuoteTable, stems: Ints) -> Any:
    """Articles by words, term frequency times rarity among articles, of length 1."""
    from scipy.sparse import csr_matrix, diags

    count = int(table.articles.max(initial=-1)) + 1
    chosen = table.content[stems]
    ones = np.ones(int(chosen.sum()), dtype=np.float32)
    rows = table.articles[table.owners[chosen]]
    matrix = csr_matrix((ones, (rows, stems[chosen])), shape=(count, len(table.content)))
    sizes = np.asarray(matrix.sum(axis=1)).ravel()
    matrix.data = np.log1p(matrix.data)
    spread = np.maximum(np.bincount(matrix.indices, minlength=len(table.content)), 1)
    matrix = matrix.multiply(np.log((1 + count) / spread)[np.newaxis, :]).tocsr()
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    # What an article is about cannot be told from one short quote.
    scale = np.sqrt(np.minimum(sizes / _TOPIC_WORDS, 1.0)) / np.maximum(lengths, 1e-9)
    return (diags(scale) @ matrix).astype(np.float32).tocsr()
