"""Whether two quotes are the same utterance."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.features import FEATURES, FUZZY, PLAIN, Measure, chunks
from quotes.compare.clusters.weights import INTERCEPT, WEIGHTS

__all__ = ["THRESHOLD", "probabilities", "same"]

Floats = NDArray[np.float64]

# Measured on the tuning half of the labelled pairs: the least that keeps precision.
THRESHOLD = 0.6

# Plain features that go along with those of `FUZZY`, in their order.
_ALIKE = ("words within", "runs within", "words alike", "runs within")


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

    The slow features are computed only where they can still decide: they lie between 0 and 1,
    so a pair that would fail or pass with all of them at their bounds has failed or passed.
    Of those that pass the probability is computed with what the slow features follow closely.

    Args:
        measure: Knows the pairs.
        threshold: Least probability.
    """
    slow = _weights(FUZZY)
    most = float(np.maximum(slow, 0).sum())
    least = float(np.minimum(slow, 0).sum())
    alike = [PLAIN.index(name) for name in _ALIKE]
    found: list[tuple[int, int, float]] = []
    for a, b in chunks(measure.screened()):
        features = measure.plain(a, b)
        plain = features @ _weights(PLAIN)
        unsure = (_logistic(plain + most) >= threshold) & (_logistic(plain + least) < threshold)
        scores = plain + np.minimum(features[:, alike], 1) @ slow
        if unsure.any():
            scores[unsure] = plain[unsure] + measure.fuzzy(a[unsure], b[unsure]) @ slow
        odds = _logistic(scores)
        kept = odds >= threshold
        found += zip(a[kept].tolist(), b[kept].tolist(), odds[kept].tolist(), strict=True)
    return found


def _weights(names: tuple[str, ...]) -> Floats:
    return np.array([WEIGHTS[name] for name in names])


def _logistic(scores: Floats) -> Floats:
    result: Floats = 1 / (1 + np.exp(-(scores + INTERCEPT)))
    return result
