"""From raw scores to probabilities, by a rising piecewise linear map stored with the model."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

__all__ = ["calibrate"]


def calibrate(score: float, knots: Sequence[Sequence[float]] | None) -> float:
    """Map a raw score to a probability.

    Args:
        score: The raw score.
        knots: Pairs of raw score and probability, rising in both; None leaves the score
            as it is.

    Returns:
        A number from 0 to 1, rounded to three places.
    """
    if not knots:
        return round(min(max(score, 0.0), 1.0), 3)
    xs = [knot[0] for knot in knots]
    place = bisect_right(xs, score)
    if place == 0:
        return round(knots[0][1], 3)
    if place == len(knots):
        return round(knots[-1][1], 3)
    (x0, y0), (x1, y1) = knots[place - 1], knots[place]
    return round(y0 + (y1 - y0) * (score - x0) / (x1 - x0), 3)
