"""Pairs of quotes of one story: few, so that all are looked at, and read for what they mean.

Each is judged by itself, and then again by what the others of the story are judged to be
(`collective`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.alone import Closer, judged, opposite
from quotes.compare.clusters.collective import COLLECTIVE, LIKE, Beside, collective, vouched
from quotes.compare.clusters.distinct import distinct
from quotes.compare.clusters.features import CLOSE, MEANT, PLAIN, Measure, Pairs, chunks
from quotes.compare.clusters.judge import Alone
from quotes.compare.clusters.table import QuoteTable
from quotes.compare.clusters.threads import each

__all__ = ["TOGETHER", "Told", "story_pairs", "told"]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

# Names of the columns that pairs of a story are finally judged by.
TOGETHER = COLLECTIVE + PLAIN + CLOSE + MEANT

# All pairs of so many quotes; in a larger story those of each quote that share most with it.
_ALL = 200
_NEAREST = 40
_ROWS = 500
# What shares too little is looked at all the same if it means about the same, or if both are one
# with a third. Lower bounds propose more pairs, which are decided no better.
_LEAST_MEANT = 0.4
_LEAST_VOUCHED = 0.2
_LIKE = [(PLAIN + MEANT).index(name) for name in LIKE]
# What is less likely by itself, means something else and is vouched for by nobody is not looked at
# again: of the corpus, the invented stories and PolNeAR no such pair gets 0.3 and more then.
_LIKELY_ALONE = 0.1
_MEANT_ALIKE = 0.55
_VOUCHED = TOGETHER.index("vouched")


@dataclass(frozen=True, slots=True)
class Told:
    """Pairs of quotes of one story; p pairs.

    Attributes:
        a: Quotes, (p,).
        b: Their partners, (p,).
        features: Columns in the order of `TOGETHER`, (p, k).
        settled: What is known without trees, 1 or 0; NaN for all others, (p,).
    """

    a: Ints
    b: Ints
    features: Floats
    settled: Floats


def story_pairs(table: QuoteTable) -> Pairs:
    """Pairs of quotes of one story, the first less than the second, each pair once, sorted.

    Not paraphrases of function words alone: "disputed that" may mean whatever was said.
    """
    order = np.argsort(table.stories, kind="stable")
    inside = order[(table.stories[order] >= 0) & table.telling[order]]
    ends = np.flatnonzero(np.diff(table.stories[inside])) + 1
    parts = [np.zeros((0, 2), dtype=np.int64)]
    for quotes in np.split(inside, ends):
        small = len(quotes) <= _ALL
        one, other = np.triu_indices(len(quotes), 1) if small else _nearest(table, quotes)
        parts.append(np.column_stack([quotes[one], quotes[other]]))
    return distinct(np.concatenate(parts))


def _nearest(table: QuoteTable, quotes: Ints) -> tuple[Ints, Ints]:
    """Places of pairs in a story that is large: each quote with those that share most with it."""
    words = _words(table, quotes)
    weighted = words.multiply(table.weights()[None, :].astype(np.float32)).tocsr()
    found = []
    for start in range(0, len(quotes), _ROWS):
        shared = (weighted[start : start + _ROWS] @ words.T).toarray()
        rows = np.arange(len(shared))
        shared[rows, start + rows] = -1.0
        # A stable sort: of equals the first ones, wherever this runs.
        near = np.argsort(-shared, axis=1, kind="stable")[:, :_NEAREST]
        found.append(np.column_stack([np.repeat(start + rows, _NEAREST), near.ravel()]))
    return distinct(np.sort(np.concatenate(found), axis=1))


def _words(table: QuoteTable, quotes: Ints) -> Any:
    """Which stems some quotes have, (q, s) sparse."""
    from scipy.sparse import csr_matrix

    sizes = np.diff(table.bounds)[quotes]
    rows = np.repeat(np.arange(len(quotes)), sizes)
    ranges = zip(table.bounds[quotes].tolist(), table.bounds[quotes + 1].tolist(), strict=True)
    stems = np.concatenate([table.stems[table.words[start:end]] for start, end in ranges])
    ones = np.ones(len(stems), dtype=np.float32)
    matrix = csr_matrix((ones, (rows, stems)), shape=(len(quotes), len(table.content)))
    matrix.data[:] = 1.0
    return matrix


def told(measure: Measure, judge: Alone, *, every: bool = False) -> Told:
    """The pairs of one story that are worth a decision, with what it is made of.

    Args:
        measure: Knows all pairs that `story_pairs` gives.
        judge: Decides about pairs by themselves.
        every: Also those that are as good as decided, to learn from.
    """
    table = measure.table
    a, b = measure.screened()
    inside = table.one_story(a, b)
    likely = _alone(measure, (a[inside], b[inside]), judge)
    known = _Alone.joined([likely, _alone(measure, _further(measure, likely), judge)])
    believed = np.arange(len(known.a)) < len(likely.a)
    beside = Beside(known.a, known.b, known.judged, believed, known.alike, table.articles)
    company = collective(beside)
    asked = known.open(company[:, _VOUCHED]) | every
    a, b = known.a[asked], known.b[asked]
    slow = _slow(measure, (a, b), known.slow[asked])
    parts = [company[asked], known.plain[asked], slow, known.meant[asked]]
    return Told(a, b, np.hstack(parts), known.settled[asked])


def _slow(measure: Measure, pairs: Pairs, known: Floats) -> Floats:
    """Features in the order of `CLOSE`, (p, k), of which some rows are known."""
    left = np.isnan(known).any(axis=1)
    a, b = pairs
    parts = each(lambda part: measure.slow(*part), chunks((a[left], b[left])))
    known[left] = np.concatenate([np.zeros((0, len(CLOSE))), *parts])
    return known


@dataclass(frozen=True, slots=True)
class _Alone:
    """Pairs judged by themselves: as `Told`, with features in the orders of their names.

    Attributes:
        slow: Those of `CLOSE`; NaN for pairs that were judged without them.
        judged: Probability, (p,).
    """

    a: Ints
    b: Ints
    plain: Floats
    slow: Floats
    meant: Floats
    judged: Floats

    @property
    def alike(self) -> Floats:
        return np.hstack([self.plain, self.meant])[:, _LIKE]

    def open(self, vouched: Floats) -> Bools:
        """Which may be the same for any reason, (p,)."""
        known = (self.judged >= _LIKELY_ALONE) | (self.meant[:, 0] >= _MEANT_ALIKE)
        found: Bools = known | (vouched >= _LEAST_VOUCHED)
        return found

    @property
    def settled(self) -> Floats:
        """See `Told`: only what both print between marks makes a judgement certain."""
        settled = np.where(opposite(self.plain), 0.0, np.nan)
        return np.where(self.judged >= 1.0, 1.0, settled)

    @classmethod
    def joined(cls, parts: Sequence[_Alone]) -> _Alone:
        """The pairs of several, one behind the other."""
        names = [field.name for field in fields(cls)]
        return cls(*(np.concatenate([getattr(part, name) for part in parts]) for name in names))


def _alone(measure: Measure, pairs: Pairs, judge: Alone) -> _Alone:
    nobody = np.zeros(0, dtype=np.int64)
    none = _judged(measure, judge, (nobody, nobody))
    return _Alone.joined([none, *each(partial(_judged, measure, judge), chunks(pairs))])


def _judged(measure: Measure, judge: Alone, pairs: Pairs) -> _Alone:
    """What trees and rules say of some pairs."""
    a, b = pairs
    plain, meant = measure.plain(a, b), measure.meant(a, b)
    looked_at = np.full((len(a), len(CLOSE)), np.nan)

    def slow(chosen: Bools) -> Floats:
        looked_at[chosen] = measure.slow(a[chosen], b[chosen])
        return looked_at[chosen]

    def printed(chosen: Bools) -> Floats:
        return measure.printed(a[chosen], b[chosen])

    scores = judged(plain, Closer(slow, meant.__getitem__, printed), judge)
    return _Alone(a, b, plain, looked_at, meant, scores)


def _further(measure: Measure, likely: _Alone) -> Pairs:
    """Pairs that share too little to be likely, and may be the same for another reason."""
    articles, count = measure.table.articles, len(measure.table)
    a, b = measure.passed_over()
    apart = articles[a] != articles[b]
    a, b = a[apart], b[apart]
    meant = np.concatenate([np.zeros(0), *(measure.meant(*part)[:, 0] for part in chunks((a, b)))])
    everything = np.ones(len(likely.a), dtype=np.bool_)
    beside = Beside(likely.a, likely.b, likely.judged, everything, likely.alike, articles)
    one, other = vouched(beside, _LEAST_VOUCHED)
    chosen = (meant >= _LEAST_MEANT) | np.isin(a * count + b, one * count + other)
    return measure.possible((a[chosen], b[chosen]))
