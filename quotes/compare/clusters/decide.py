"""Whether two quotes are the same utterance."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.features import FEATURES
from quotes.compare.clusters.weights import INTERCEPT, WEIGHTS

__all__ = ["THRESHOLD", "probabilities"]

# Measured on the tuning half of the labelled pairs: the least that keeps precision.
THRESHOLD = 0.55


def probabilities(features: NDArray[np.float64]) -> NDArray[np.float64]:
    """Probability that the quotes of each pair are the same utterance.

    A logistic model with one weight a feature, fitted on labelled pairs
    (`benchmarks/pairs.py --fit`).

    Args:
        features: (p, k), columns in the order of `FEATURES`.

    Returns:
        (p,) between 0 and 1.
    """
    weights = np.array([WEIGHTS[name] for name in FEATURES])
    result: NDArray[np.float64] = 1 / (1 + np.exp(-(features @ weights + INTERCEPT)))
    return result
