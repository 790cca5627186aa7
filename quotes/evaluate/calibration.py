"""From raw scores to probabilities that mean what they say.

Isotonic regression by the pool-adjacent-violators algorithm (Ayer et al. 1955; Zadrozny and Elkan
2002 for its use on classifier scores), and the expected calibration error (Naeini et al. 2015).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

__all__ = ["Bin", "expected_calibration_error", "isotonic_knots", "reliability"]


@dataclass(frozen=True, slots=True)
class Bin:
    """Answers of like confidence.

    Attributes:
        size: How many.
        confidence: Their mean confidence, 0 to 1.
        accuracy: The share of them that is right, 0 to 1.
    """

    size: int
    confidence: float
    accuracy: float


def isotonic_knots(
    scores: Sequence[float], right: Sequence[bool], least: int = 120
) -> list[list[float]]:
    """Fit a rising map from score to the share of right answers.

    Args:
        scores: Raw scores.
        right: Whether each answer was right.
        least: Answers that a step must rest on; smaller ones join their neighbour. On 717 answers
            held out, cross-validation (Brier score) does not tell steps of 40 from steps of 160,
            nor from a logistic curve; wider ones follow chance less (`docs/experiments.md`).

    Returns:
        Pairs of mean score and probability, rising in both; empty if there are no scores.
    """
    pools: list[list[float]] = []  # weight, sum of scores, sum of right answers
    for score, hit in sorted(zip(scores, right, strict=True)):
        pools.append([1.0, score, float(hit)])
        while len(pools) > 1 and (
            pools[-2][0] < least or pools[-2][2] / pools[-2][0] >= pools[-1][2] / pools[-1][0]
        ):
            last = pools.pop()
            pools[-1] = [a + b for a, b in zip(pools[-1], last, strict=True)]
    while len(pools) > 1 and pools[-1][0] < least:
        last = pools.pop()
        pools[-1] = [a + b for a, b in zip(pools[-1], last, strict=True)]
    knots = [[round(total / n, 5), round((hits + 0.5) / (n + 1), 4)] for n, total, hits in pools]
    rising: list[list[float]] = []
    for knot in knots:
        if not rising or (knot[0] > rising[-1][0] and knot[1] >= rising[-1][1]):
            rising.append(knot)
    return rising


def reliability(scores: Sequence[float], right: Sequence[bool], least: int = 50) -> tuple[Bin, ...]:
    """Confidence and accuracy side by side, in bins of `least` answers and more.

    Equal confidences stay in one bin. Parted, the wrong answers among them would have to go
    somewhere, and any order would show errors of calibration that are none.

    Args:
        scores: Probabilities.
        right: Whether each answer was right.
        least: A bin is full with so many answers; bins are filled in the order of the scores.

    Returns:
        The bins by rising confidence; none for no answers.
    """
    parts: list[list[tuple[float, bool]]] = []
    ranked = sorted(zip(scores, right, strict=True))
    for _, equal in groupby(ranked, key=itemgetter(0)):
        if not parts or len(parts[-1]) >= least:
            parts.append([])
        parts[-1] += equal
    if len(parts) > 1 and len(parts[-1]) < least:
        last = parts.pop()
        parts[-1] += last
    return tuple(
        Bin(
            len(part),
            sum(score for score, _ in part) / len(part),
            sum(hit for _, hit in part) / len(part),
        )
        for part in parts
    )


def expected_calibration_error(
    scores: Sequence[float], right: Sequence[bool], least: int = 50
) -> float:
    """Mean distance between confidence and accuracy over the bins of `reliability`.

    Returns:
        A number from 0 to 1; 0.0 for no answers.
    """
    bins = reliability(scores, right, least)
    error = sum(item.size * abs(item.confidence - item.accuracy) for item in bins)
    return error / max(len(scores), 1)
