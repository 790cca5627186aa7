"""Whether two quotes are the same utterance."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.features import FEATURES, FUZZY, PLAIN, Measure, chunks
from quotes.compare.clusters.matrices import SCALE
from quotes.compare.clusters.weights import INTERCEPT, WEIGHTS

__all__ = ["THRESHOLD", "probabilities", "same"]

Floats = NDArray[np.float64]

# Measured on the tuning half of the labelled pairs: the least that keeps precision.
THRESHOLD = 0.6

# Plain features that go along with those of `FUZZY`, in their order.
_SAFE = 0.5
_ALIKE = ("words within", "runs within", "words alike", "runs within")

# Weights of shared words; a rare word has about 7.
_LEAST_BY_OTHERS = 20.0
_LEAST_UNMARKED = 11.0
# Share of fingerprints that articles have in common when one is a version of the other.
_COPIED = 0.3
# So alike are a statement and its opposite. Where one quote is wholly a part of the other, the
# negation may stand in what the other adds, unless it adds hardly anything else.
_OPPOSITE = 0.6
_PART = 0.97
_OPPOSITE_PART = 0.8
# The feature "days apart" at seven days.
_KNOWN_VIEW = 0.61


def probabilities(features: Floats) -> Floats:
    """Probability that the quotes of each pair are the same utterance.

    A logistic model with one weight a feature, fitted on labelled pairs
    (`benchmarks/pairs.py --fit`).

    Args:
        features: (p, k), columns in the order of `FEATURES`.

    Returns:
        (p,) between 0 and 1.
    """
    odds = _logistic(features @ _weights(FEATURES))
    return np.where(_ruled_out(features), 0.0, odds)


def same(measure: Measure, threshold: float) -> list[tuple[int, int, float]]:
    """The pairs that are the same utterance, with their probabilities.

    The slow features are computed only where they can still decide: they are at most 1, so a
    pair that would fail with all that are left at 1 has failed. One that would pass with half of
    what the plain features let expect of them has passed, with what they let expect.

    Args:
        measure: Knows the pairs.
        threshold: Least probability.
    """
    slow = _weights(FUZZY)
    most = float(np.maximum(slow, 0).sum())
    alike = [PLAIN.index(name) for name in _ALIKE]
    found: list[tuple[int, int, float]] = []
    for a, b in chunks(measure.screened()):
        features = measure.plain(a, b)
        plain = features @ _weights(PLAIN)
        estimate = np.minimum(features[:, alike], 1) @ slow
        scores = plain + estimate
        sure = _logistic(plain + _SAFE * estimate) >= threshold
        ruled_out = _ruled_out(features)
        unsure = (_logistic(plain + most) >= threshold) & ~sure & ~ruled_out
        scores[ruled_out] = -np.inf
        if unsure.any():
            missing = _odds(threshold) - INTERCEPT - plain[unsure]
            fuzzy = measure.fuzzy.features(a[unsure], b[unsure], slow, missing)
            scores[unsure] = plain[unsure] + fuzzy @ slow
        odds = _logistic(scores)
        kept = odds >= threshold
        found += zip(a[kept].tolist(), b[kept].tolist(), odds[kept].tolist(), strict=True)
    return found


def _ruled_out(features: Floats) -> NDArray[np.bool_]:
    """What no amount of likeness makes the same utterance, (p,).

    Rare among labelled pairs, so that weights alone do not learn it: two speakers who share a
    few words; a statement and its opposite; a few words in common that neither quotes; a view
    without quoted words more than a week later. Two speakers, few words and views are let
    through in one story and in versions of one article.
    """

    def of(name: str) -> Floats:
        column: Floats = features[:, PLAIN.index(name)]
        return column

    shared = np.expm1(of("words shared") * SCALE)
    apart = (of("one story") == 0) & (of("copied") < _COPIED)
    two_speakers = apart & (of("other speaker") > 0) & (shared < _LEAST_BY_OTHERS)
    least = np.where(of("words within") >= _PART, _OPPOSITE_PART, _OPPOSITE)
    opposite = (of("one negates") > 0) & (of("words alike") >= least)
    slight = apart & (of("marked words") == 0) & (shared < _LEAST_UNMARKED)
    known = apart & (of("marked words") == 0) & (of("days apart") > _KNOWN_VIEW)
    result: NDArray[np.bool_] = two_speakers | opposite | slight | known
    return result


def _weights(names: tuple[str, ...]) -> Floats:
    return np.array([WEIGHTS[name] for name in names])


def _logistic(scores: Floats) -> Floats:
    result: Floats = 1 / (1 + np.exp(-(scores + INTERCEPT)))
    return result


def _odds(probability: float) -> float:
    """Logarithm of the odds: what `_logistic` gives the probability of, less the intercept."""
    likely = min(max(probability, 1e-12), 1 - 1e-12)
    return float(np.log(likely / (1 - likely)))
