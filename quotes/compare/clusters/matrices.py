"""Quotes by words and by two words in a row, as sparse matrices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.sequences import mix, scrambled
from quotes.compare.clusters.table import QuoteTable

__all__ = ["SCALE", "Matrices", "ratio"]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Rows = NDArray[np.int32]

# Weight that a quote's words in marks need to count fully: about three rare words, or three
# times two words in a row. A quoted "yes" that the other has as well says little.
_TELLING_WORDS = 20.0
_TELLING_RUNS = 40.0
# Logarithms of weights are divided by this, so that most are between 0 and 1.
SCALE = 4.0
_TOPIC_WORDS = 60
_RUNS = 2**22
_ROWS = 50_000
_PAIRS = 1_000_000


@dataclass(frozen=True, slots=True)
class _Side:
    """One kind of unit: r quotes, u units.

    Attributes:
        whole: A one where a quote has a unit, (r, u) sparse.
        marked: The same for units between quotation marks; empty rows for `direct` quotes,
            of which everything is.
        direct: Whether all of a quote stands between marks, (r,) bool.
        weights: Of the units, (u,).
        sums: Weight of each quote's units, (r,).
        marks: Weight of each quote's units between marks, (r,).
    """

    whole: Any
    marked: Any
    direct: NDArray[np.bool_]
    weights: Floats
    sums: Floats
    marks: Floats

    @classmethod
    def build(
        cls, rows: Rows, units: Rows, marked: Any, weights: Floats, direct: NDArray[np.bool_]
    ) -> _Side:
        shape = (len(direct), len(weights))
        mixed = marked & ~direct[rows]
        whole, quoted = _ones(rows, units, shape), _ones(rows[mixed], units[mixed], shape)
        sums = _sums(whole, weights)
        marks = np.where(direct, sums, _sums(quoted, weights))
        return cls(whole, quoted, direct, weights, sums, marks)

    def shared(self, a: Ints, b: Ints) -> Floats:
        result: Floats = self.whole[a].multiply(self.whole[b]) @ self.weights
        return result

    def quoted(self, a: Ints, b: Ints, shared: Floats, telling: float) -> Floats:
        """Share of one's units in marks that the other has, the better of both ways."""
        shares = []
        for one, other in ((a, b), (b, a)):
            part = self._part(one, other, shared, self.marked, self.whole)
            marks = self.marks[one]
            shares.append(ratio(part, marks) * np.minimum(marks / telling, 1.0))
        return np.maximum(*shares)

    def both_marked(self, a: Ints, b: Ints, shared: Floats) -> Floats:
        """Weight of the units in both's marks."""
        swapped = self.direct[a]
        one, other = np.where(swapped, b, a), np.where(swapped, a, b)
        part = self._part(one, other, shared, self.marked, self.whole)
        # Of two quotes with something outside their marks only what both have in marks.
        mixed = ~self.direct[one] & ~self.direct[other]
        a, b = one[mixed], other[mixed]
        part[mixed] = self.marked[a].multiply(self.marked[b]) @ self.weights
        return part

    def _part(self, one: Ints, other: Ints, shared: Floats, marked: Any, whole: Any) -> Floats:
        """Weight of one's units in marks that the other has."""
        part = shared.copy()
        mixed = ~self.direct[one]
        part[mixed] = marked[one[mixed]].multiply(whole[other[mixed]]) @ self.weights
        return part


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
        topics = _topics(table)
        owners = places.astype(np.int32)[table.owners]
        chosen = owners >= 0
        owners, stems = owners[chosen], table.stems[table.words[chosen]]
        marked = table.quoted[chosen]
        direct = table.kinds[rows] == 2
        words = _Side.build(owners, stems, marked, weights, direct)
        runs = _runs(owners, stems, marked, weights, direct)
        return cls(places, words, runs, topics, table.articles)

    def overlaps(self, a: Ints, b: Ints) -> list[Floats]:
        """The first ten features, each (p,)."""
        a, b = self.places[a], self.places[b]
        found = []
        marked = []
        for side, telling in ((self.words, _TELLING_WORDS), (self.runs, _TELLING_RUNS)):
            shared = side.shared(a, b)
            one, other = side.sums[a], side.sums[b]
            least = np.minimum(one, other)
            found += [ratio(shared, least), ratio(2 * shared, one + other), _log(shared)]
            if side is self.words:
                found.append(_log(least))
            marked.append(side.quoted(a, b, shared, telling))
        return [*found, *marked, _log(self.runs.both_marked(a, b, shared))]

    def marked(self, a: Ints, b: Ints) -> list[Floats]:
        """Share of the weight that stands in marks, of the lighter and of the other, (p,) each."""
        a, b = self.places[a], self.places[b]
        swapped = self.words.sums[a] > self.words.sums[b]
        sides = np.where(swapped, b, a), np.where(swapped, a, b)
        return [ratio(self.words.marks[side], self.words.sums[side]) for side in sides]

    def topic(self, a: Ints, b: Ints) -> Floats:
        """Cosine of the words of all statements in the articles of the quotes, (p,)."""
        count = self.articles.shape[0]
        # In a story pairs of quotes are many, those of articles few, and the words of each many.
        both = self.article_of[a] * count + self.article_of[b]
        pairs, which = np.unique(both, return_inverse=True)
        one, other = np.divmod(pairs, count)
        product = self.articles[one].multiply(self.articles[other]).sum(axis=1)
        cosines: Floats = np.asarray(product, dtype=np.float64).ravel()[which]
        return cosines


def ratio(part: Floats, whole: Floats) -> Floats:
    """A division that gives 0 where there is nothing to divide by."""
    return np.divide(part, whole, out=np.zeros_like(whole), where=whole > 0)


def _log(weight: Floats) -> Floats:
    result: Floats = np.log1p(weight) / SCALE
    return result


def _ones(rows: Rows, columns: Rows, shape: tuple[int, int]) -> Any:
    """A matrix of ones and zeros; rows ascending."""
    from scipy.sparse import csr_matrix

    bounds = np.concatenate([[0], np.cumsum(np.bincount(rows, minlength=shape[0]))])
    # One byte each: a million quotes have twenty million words.
    ones = np.ones(len(rows), dtype=np.int8)
    matrix = csr_matrix((ones, columns.astype(np.int32), bounds.astype(np.int32)), shape=shape)
    matrix.sum_duplicates()
    matrix.data[:] = 1
    return matrix


def _sums(matrix: Any, weights: Floats) -> Floats:
    """Weight of each row, in parts, because a product copies what it multiplies."""
    starts = range(0, matrix.shape[0], _ROWS)
    parts = [matrix[start : start + _ROWS] @ weights for start in starts]
    return np.concatenate(parts) if parts else np.zeros(0)


def _runs(
    owners: Rows, stems: Rows, marked: Any, weights: Floats, direct: NDArray[np.bool_]
) -> _Side:
    """Two words in a row, numbered by a hash: a clash costs less than sorting them all."""
    same = owners[:-1] == owners[1:]
    numbers, worth = _paired(stems[:-1][same], stems[1:][same], weights)
    both = marked[:-1][same] & marked[1:][same]
    return _Side.build(owners[:-1][same], numbers, both, worth, direct)


def _paired(one: Rows, other: Rows, weights: Floats) -> tuple[Rows, Floats]:
    """Numbers of pairs of words, and what each number weighs."""
    numbers, worth = np.empty(len(one), dtype=np.int32), np.zeros(_RUNS)
    # In parts: hashes and weights of all words at once were the peak of memory.
    for start in range(0, len(one), _PAIRS):
        part = slice(start, start + _PAIRS)
        hashes = mix(scrambled(one[part]) + other[part].astype(np.uint64))
        numbers[part] = hashes & np.uint64(_RUNS - 1)
        worth[numbers[part]] = weights[one[part]] + weights[other[part]]
    return numbers, worth


def _topics(table: QuoteTable) -> Any:
    """Articles by words, term frequency times rarity among articles, of length 1."""
    from scipy.sparse import csr_matrix

    count = int(table.articles.max(initial=-1)) + 1
    shape = (count, len(table.content))
    matrix = csr_matrix(shape, dtype=np.float32)
    article_of = table.articles.astype(np.int32)
    for block in table.blocks():
        stems = table.stems[block.words]
        chosen = table.content[stems]
        ones = np.ones(int(chosen.sum()), dtype=np.float32)
        places = (article_of[block.owners[chosen]], stems[chosen])
        matrix = matrix + csr_matrix((ones, places), shape=shape)
    sizes = np.asarray(matrix.sum(axis=1)).ravel()
    spread = np.maximum(np.bincount(matrix.indices, minlength=shape[1]), 1)
    rarity = np.log((1 + count) / spread).astype(np.float32)
    # In place: copies of this matrix were the peak of memory.
    np.log1p(matrix.data, out=matrix.data)
    matrix.data *= rarity[matrix.indices]
    owners = np.repeat(np.arange(count, dtype=np.int32), np.diff(matrix.indptr))
    lengths = np.sqrt(np.bincount(owners, weights=matrix.data**2, minlength=count))
    # What an article is about cannot be told from one short quote.
    scale = np.sqrt(np.minimum(sizes / _TOPIC_WORDS, 1.0)) / np.maximum(lengths, 1e-9)
    matrix.data *= scale.astype(np.float32)[owners]
    return matrix
