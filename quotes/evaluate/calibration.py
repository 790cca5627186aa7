"""From raw scores to probabilities that mean what they say.

Isotonic regression by the pool-adjacent-violators algorithm (Ayer et al. 1955; Zadrozny and Elkan
2002 for its use on classifier scores), and the expected calibration error (Naeini et al. 2015).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

__all__ = ["expected_calibration_error", "isotonic_knots"]


def isotonic_knots(
    scores: Sequence[float], right: Sequence[bool], least: int = 25
) -> list[list[float]]:
    """Fit a rising map from score to the share of right answers.

    Args:
        scores: Raw scores.
        right: Whether each answer was right.
        least: Answers that a step must rest on; smaller ones join their neighbour.

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


def expected_calibration_error(
    scores: Sequence[float], right: Sequence[bool], least: int = 50
) -> float:
    """Mean distance between confidence and accuracy over bins of `least` answers and more.

    Equal confidences stay in one bin. Parted, the wrong answers among them would have to go
    somewhere, and any order would show errors of calibration that are none.

    Args:
        scores: Probabilities.
        right: Whether each answer was right.
        least: A bin is full with so many answers; bins are filled in the order of the scores.

    Returns:
        A number from 0 to 1; 0.0 for no answers.
    """
    bins: list[tuple[int, float]] = []  # answers, and what confidence promises beyond the hits
    ranked = sorted(zip(scores, right, strict=True))
    for score, equal in groupby(ranked, key=itemgetter(0)):
        hits = [hit for _, hit in equal]
        size, excess = bins.pop() if bins and bins[-1][0] < least else (0, 0.0)
        bins.append((size + len(hits), excess + score * len(hits) - sum(hits)))
    if len(bins) > 1 and bins[-1][0] < least:
        (size, excess), (more, extra) = bins[-2:]
        bins[-2:] = [(size + more, excess + extra)]
    return sum(abs(excess) for _, excess in bins) / max(len(ranked), 1)
