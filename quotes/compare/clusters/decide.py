"""Whether two quotes are the same utterance.

Trees over features that a million quotes can afford tell the clear cases; what they leave open is
looked at more closely and decided by others. Both were fitted on labelled pairs
(`benchmarks/pairs.py --fit`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.features import PLAIN, Measure, chunks
from quotes.compare.clusters.judge import Judge

__all__ = ["THRESHOLD", "probabilities", "same"]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

# Measured on labelled pairs, in turns: precision against recall.
THRESHOLD = 0.6

# Below the first the first trees are believed that a pair is not the same, from the second on
# that it is: of labelled pairs, in turns, a closer look at the others changes 1 answer in 300.
_HARDLY = 0.4
_SURELY = 0.7
# So alike are a statement and its opposite. Where one quote is wholly a part of the other, the
# negation may stand in what the other adds, unless it adds hardly anything else.
_OPPOSITE = 0.6
_PART = 0.97
_OPPOSITE_PART = 0.8


def probabilities(features: Floats, judge: Judge) -> Floats:
    """Probability that the quotes of each pair are the same utterance.

    Args:
        features: (p, k), columns in the order of `FEATURES`.
        judge: What was fitted.

    Returns:
        (p,) between 0 and 1.
    """
    plain, slow = features[:, : len(PLAIN)], features[:, len(PLAIN) :]
    return _judged(plain, lambda unsure: slow[unsure], judge)


def same(measure: Measure, threshold: float, judge: Judge) -> list[tuple[int, int, float]]:
    """The pairs that are the same utterance, with their probabilities.

    Args:
        measure: Knows the pairs; its slow features are computed only where they decide.
        threshold: Least probability.
        judge: What was fitted.
    """
    found: list[tuple[int, int, float]] = []
    for a, b in chunks(measure.screened()):
        plain = measure.plain(a, b)
        scores = _judged(plain, partial(_slow, measure, a, b), judge)
        kept = (scores > 0) & (scores >= threshold)
        found += zip(a[kept].tolist(), b[kept].tolist(), scores[kept].tolist(), strict=True)
    return found


def _slow(measure: Measure, a: Ints, b: Ints, unsure: NDArray[np.bool_]) -> Floats:
    return measure.slow(a[unsure], b[unsure])


def _judged(plain: Floats, slow: Callable[[NDArray[np.bool_]], Floats], judge: Judge) -> Floats:
    """Probability of pairs, (p,): by the first trees, and where they are unsure by the last.

    Args:
        plain: Features in the order of `PLAIN`.
        slow: Gives those in the order of `CLOSE` for the pairs that it is asked for.
        judge: What was fitted.
    """
    scores = np.where(_opposite(plain), 0.0, judge.first.probabilities(plain))
    unsure = (scores >= _HARDLY) & (scores < _SURELY)
    scores[unsure] = judge.last.probabilities(np.hstack([plain[unsure], slow(unsure)]))
    return scores


def _opposite(features: Floats) -> NDArray[np.bool_]:
    """Pairs of a statement and its opposite, (p,).

    Rare among labelled pairs, so that the trees do not learn it.
    """

    def of(name: str) -> Floats:
        column: Floats = features[:, PLAIN.index(name)]
        return column

    least = np.where(of("words within") >= _PART, _OPPOSITE_PART, _OPPOSITE)
    result: NDArray[np.bool_] = (of("one negates") > 0) & (of("words alike") >= least)
    return result
