"""Which pairs of quotes are the same utterance."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.alone import Closer, judged, rarer
from quotes.compare.clusters.features import Measure, Pairs, chunks
from quotes.compare.clusters.grouping import Edge
from quotes.compare.clusters.judge import Judge
from quotes.compare.clusters.threads import each
from quotes.compare.clusters.told import Told, told

__all__ = ["THRESHOLD", "same", "together"]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

# Measured on labelled pairs, in turns: precision against recall.
THRESHOLD = 0.6
# Rows that one thread gives to the trees at once.
_PART = 2_000


def same(measure: Measure, threshold: float, judge: Judge) -> list[Edge]:
    """The pairs that are the same utterance, with their probabilities.

    Args:
        measure: Knows the pairs; its slow features are computed only where they decide.
        threshold: Least probability.
        judge: What was fitted.
    """

    def decided(pairs: Pairs) -> list[Edge]:
        a, b = pairs
        asked = (measure.slow, measure.meant, measure.printed)
        closer = Closer(*(partial(_some, of, a, b) for of in asked))
        return _edges(a, b, judged(measure.plain(a, b), closer, judge.alone), threshold)

    a, b = measure.screened()
    others = ~measure.table.one_story(a, b)
    found = [edge for edges in each(decided, chunks((a[others], b[others]))) for edge in edges]
    beside = told(measure, judge.alone)
    return found + _edges(beside.a, beside.b, together(beside, judge), threshold)


def together(pairs: Told, judge: Judge) -> Floats:
    """Probability of pairs of one story, (p,).

    Args:
        pairs: With their features.
        judge: What was fitted.
    """
    features = pairs.features
    parts = np.array_split(features, max(1, len(features) // _PART))
    scores = rarer(np.concatenate(list(each(judge.together.probabilities, parts))))
    return np.where(np.isnan(pairs.settled), scores, pairs.settled)


def _edges(a: Ints, b: Ints, scores: Floats, threshold: float) -> list[Edge]:
    kept = (scores > 0) & (scores >= threshold)
    return list(zip(a[kept].tolist(), b[kept].tolist(), scores[kept].tolist(), strict=True))


def _some(of: Callable[[Ints, Ints], Floats], a: Ints, b: Ints, chosen: Bools) -> Floats:
    return of(a[chosen], b[chosen])
