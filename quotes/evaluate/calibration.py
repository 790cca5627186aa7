"""From raw scores to probabilities that mean what they say.

Isotonic regression by the pool-adjacent-violators algorithm (Ayer et al. 1955; Zadrozny and Elkan
2002 for its use on classifier scores), and the expected calibration error (Naeini et al. 2015).
"""

from __future__ import annotations

from collections.abc import Sequence

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

    Args:
        scores: Probabilities.
        right: Whether each answer was right.
        least: Size of the bins, filled in the order of the scores.

    Returns:
        A number from 0 to 1; 0.0 for no answers.
    """
    ranked = sorted(zip(scores, right, strict=True))
    if not ranked:
        return 0.0
    count = max(1, len(ranked) // least)
    error = 0.0
    for index in range(count):
        part = ranked[len(ranked) * index // count : len(ranked) * (index + 1) // count]
        confidence = sum(score for score, _ in part)
        error += abs(confidence - sum(hit for _, hit in part))
    return error / len(ranked)
