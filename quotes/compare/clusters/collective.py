"""What the other quotes of a story say about a pair of them.

Three outlets print a sentence, a fourth tells it in its own words: whether the fourth has the same
utterance is easier to say when it is known that the three are one. So what a judgement gave each
pair by itself is evidence about the pairs beside it (stacked graphical learning: Kou and Cohen
2007, Stacked graphical models for efficient inference in Markov random fields; of records:
Bhattacharya and Getoor 2007, Collective entity resolution in relational data).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.distinct import distinct
from quotes.compare.clusters.rivals import Rivals

__all__ = ["COLLECTIVE", "LIKE", "Beside", "collective", "vouched"]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

# Columns of a pair by which quotes are alike.
LIKE = ("likeness of meaning", "words within", "words alike")
# Names of the columns that `collective` gives. x and y are the two quotes of a pair, z is a third.
COLLECTIVE = (
    "judged",  # by itself
    "vouched",  # the lesser of x with z and z with y, for the best z
    "vouched again",  # for the second best
    "vouched in all",  # sum of the products
    "rival",  # the better of x with others in y's article, and y with others in x's
    "lesser rival",
    "ahead",  # of the rival
    "refused",  # how much more x is one with a z than y is, at most; the larger of both ways
    "lesser refusal",
    "company",  # sum of x with all z, and of y
    "lesser company",
    # How y is like those that x is one with, by how much so: the mean, and the best z.
    *(f"{name}, {what}" for name in LIKE for what in ("company", "lesser company", "best")),
    "ahead in meaning",
)
# Pairs whose neighbours are looked at together: bounds memory, changes nothing.
_CHUNK = 4_000


@dataclass(frozen=True, slots=True)
class Beside:
    """Pairs of quotes and what is known of each; p pairs, n quotes.

    Attributes:
        a: Quotes, (p,).
        b: Their partners, (p,), never the same quote; each pair once.
        judged: Probability of being the same by the pair itself, (p,).
        believed: Whether that is evidence about other pairs, (p,).
        like: The columns of `LIKE`, (p, l).
        articles: Number of the article of each quote, (n,).
    """

    a: Ints
    b: Ints
    judged: Floats
    believed: Bools
    like: Floats
    articles: Ints

    @property
    def evidence(self) -> Floats:
        """What is judged where that is believed, else 0, (p,)."""
        return np.where(self.believed, self.judged, 0.0)


def collective(beside: Beside) -> Floats:
    """Columns in the order of `COLLECTIVE`, (p, k) float64.

    Time grows with the pairs times the partners that their quotes have.
    """
    ways = _Ways.of(beside)
    about = np.concatenate([ways.thirds(part) for part in ways.parts()])
    one, other = (about[side] for side in np.split(ways.place, 2))
    refused, company, likeness = 3, 4, slice(5, 5 + 2 * len(LIKE))
    rivals, nearest = (_rivals(beside, of) for of in (beside.evidence, beside.like[:, 0]))
    columns = [
        beside.judged,
        *one[:, :refused].T,
        *_both(*rivals),
        beside.judged - np.maximum(*rivals),
        *_both(one[:, refused], other[:, refused]),
        one[:, company] + other[:, company],
        np.minimum(one[:, company], other[:, company]),
    ]
    alike = zip(one[:, likeness].T, other[:, likeness].T, strict=True)
    for number, (there, back) in enumerate(alike):
        mean = number % 2 == 0
        columns += _both(there, back) if mean else [np.maximum(there, back)]
    columns.append(beside.like[:, 0] - np.maximum(*nearest))
    return np.column_stack(columns)


def vouched(beside: Beside, least: float) -> tuple[Ints, Ints]:
    """Pairs that are not among those given, but whose quotes are both one with a third.

    Args:
        beside: Pairs.
        least: Probability that each of them needs with the third.

    Returns:
        Quotes, the first less than the second, sorted, each pair once.
    """
    near = beside.evidence >= least
    ways = _Ways.of(
        Beside(
            beside.a[near],
            beside.b[near],
            beside.judged[near],
            beside.believed[near],
            beside.like[near],
            beside.articles,
        )
    )
    found = [np.zeros((0, 2), np.int64)]
    for part in ways.parts():
        pair, edge = ways.expanded(part, ways.y)
        ends = np.column_stack([ways.x[pair], ways.y[edge]])
        found.append(np.column_stack(distinct(ends[ends[:, 0] < ends[:, 1]])))
    a, b = distinct(np.concatenate(found))
    count = len(beside.articles)
    known = np.minimum(beside.a, beside.b) * count + np.maximum(beside.a, beside.b)
    new = ~np.isin(a * count + b, known)
    return a[new], b[new]


@dataclass(frozen=True, slots=True)
class _Ways:
    """Pairs in both directions, sorted; w = 2 p of them.

    Attributes:
        x: From which quote, ascending, (w,).
        y: To which, ascending for one `x`, (w,).
        judged: The evidence, (w,).
        like: As given, (w, l).
        keys: `x` and `y` as one number, ascending, (w,).
        place: Where each pair as given stands, then where it stands turned round, (w,).
        edges: Those that are judged more than 0, (e,).
        starts: Where those of each quote begin among the edges, (n + 1,).
    """

    x: Ints
    y: Ints
    judged: Floats
    like: Floats
    keys: Ints
    place: Ints
    edges: Ints
    starts: Ints

    @classmethod
    def of(cls, beside: Beside) -> _Ways:
        count = len(beside.articles)
        x, y = np.concatenate([beside.a, beside.b]), np.concatenate([beside.b, beside.a])
        keys = x * count + y
        order = np.argsort(keys, kind="stable")
        place = np.empty_like(order)
        place[order] = np.arange(len(order))
        judged = np.tile(beside.evidence, 2)[order]
        like = np.tile(beside.like, (2, 1))[order]
        edges = np.flatnonzero(judged > 0)
        starts = np.searchsorted(x[order][edges], np.arange(count + 1))
        return cls(x[order], y[order], judged, like, keys[order], place, edges, starts)

    def parts(self) -> Iterator[Ints]:
        """Places of all pairs in parts, one of them at least."""
        for start in range(0, max(len(self.x), 1), _CHUNK):
            yield np.arange(start, min(start + _CHUNK, len(self.x)))

    def expanded(self, part: Ints, at: Ints) -> tuple[Ints, Ints]:
        """All edges from one end of some pairs that do not lead to their other end.

        Args:
            part: Which pairs, (d,).
            at: `x` or `y`: the end.

        Returns:
            The pair and the edge of each, (t,), pairs ascending.
        """
        other = self.y if at is self.x else self.x
        first, sizes = self.starts[at[part]], np.diff(self.starts)[at[part]]
        pair = np.repeat(part, sizes)
        ends = np.cumsum(sizes)
        edge = self.edges[np.arange(len(pair)) + np.repeat(first - (ends - sizes), sizes)]
        kept = self.y[edge] != other[pair]
        return pair[kept], edge[kept]

    def thirds(self, part: Ints) -> Floats:
        """What is said of some pairs by those z that their `x` is one with.

        Args:
            part: Places of the pairs, ascending without gaps, (d,).

        Returns:
            Vouched, vouched again, vouched in all, refused, company; then for each column of
            `LIKE` its mean over the company and the best, (d, 5 + 2 l).
        """
        pair, edge = self.expanded(part, self.x)
        own = self.judged[edge]
        to_y, like = self._between(self.y[edge], self.y[pair])
        group, count = pair - part[:1].sum(), len(part)
        both = np.minimum(own, to_y)
        most = _greatest(both, group, count)
        company = np.bincount(group, own, count)
        share = own / np.maximum(company, 1e-9)[group]
        columns = [
            most,
            _greatest(_without_first(both, most, group), group, count),
            np.bincount(group, own * to_y, count),
            _greatest(own - to_y, group, count),
            company,
        ]
        for column in like.T:
            columns.append(np.bincount(group, share * column, count))
            columns.append(_greatest(np.minimum(own, column), group, count))
        return np.column_stack(columns)

    def _between(self, z: Ints, y: Ints) -> tuple[Floats, Floats]:
        """What is known of some pairs, 0 where they are none: judged (t,) and like (t, l)."""
        keys = z * (len(self.starts) - 1) + y
        place = np.minimum(np.searchsorted(self.keys, keys), max(len(self.keys) - 1, 0))
        known = self.keys[place] == keys
        judged = np.where(known, self.judged[place], 0.0)
        return judged, np.where(known[:, None], self.like[place], 0.0)


def _greatest(values: Floats, group: Ints, count: int) -> Floats:
    """The greatest value of each group, 0 where none is greater, (count,)."""
    found = np.zeros(count)
    np.maximum.at(found, group, values)
    return found


def _without_first(values: Floats, greatest: Floats, group: Ints) -> Floats:
    """Values with 0 in the place of one that is the greatest of its group."""
    tops = np.flatnonzero(values == greatest[group])
    _, first = np.unique(group[tops], return_index=True)
    left = values.copy()
    left[tops[first]] = 0.0
    return left


def _rivals(beside: Beside, scores: Floats) -> tuple[Floats, Floats]:
    """The best score of each side with another quote in the other's article, 0 for none."""
    rivals = Rivals.build(beside.a, beside.b, scores, beside.articles)
    sides = ((beside.a, beside.b), (beside.b, beside.a))
    one, other = (np.maximum(rivals.best_other(x, y, scores), 0.0) for x, y in sides)
    return one, other


def _both(one: Floats, other: Floats) -> list[Floats]:
    return [np.maximum(one, other), np.minimum(one, other)]
