"""Whether two quotes are the same utterance."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.features import FEATURES, FUZZY, PLAIN, Measure, chunks
from quotes.compare.clusters.weights import INTERCEPT, WEIGHTS

__all__ = ["THRESHOLD", "probabilities", "same"]

Floats = NDArray[np.float64]

# Measured on the tuning half of the labelled pairs: the least that keeps precision.
THRESHOLD = 0.55


def probabilities(features: Floats) -> Floats:
    """Probability that the quotes of each pair are the same utterance.

    A logistic model with one weight a feature, fitted on labelled pairs
    (`benchmarks/pairs.py --fit`).

    Args:
        features: (p, k), columns in the order of `FEATURES`.

    Returns:
        (p,) between 0 and 1.
    """
    return _logistic(features @ _weights(FEATURES))


def same(measure: Measure, threshold: float) -> list[tuple[int, int, float]]:
    """The pairs that are the same utterance, with their probabilities.

    The slow features are computed only where they can still decide: they are at most 1, so a
    pair that would fail with all of them at 1 has failed.

    Args:
        measure: Knows the pairs.
        threshold: Least probability.
    """
    slow = _weights(FUZZY)
    most = float(np.maximum(slow, 0).sum())
    found: list[tuple[int, int, float]] = []
    for a, b in chunks(measure.screened()):
        plain = measure.plain(a, b) @ _weights(PLAIN)
        open_ = _logistic(plain + most) >= threshold
        a, b = a[open_], b[open_]
        scores = _logistic(plain[open_] + measure.fuzzy(a, b) @ slow)
        kept = scores >= threshold
        found += zip(a[kept].tolist(), b[kept].tolist(), scores[kept].tolist(), strict=True)
    return found


def _weights(names: tuple[str, ...]) -> Floats:
    return np.array([WEIGHTS[name] for name in names])


def _logistic(scores: Floats) -> Floats:
    result: Floats = 1 / (1 + np.exp(-(scores + INTERCEPT)))
    return result
