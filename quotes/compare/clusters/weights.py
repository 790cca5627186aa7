"""Weights of the logistic model that decides; printed by `benchmarks/pairs.py --fit`."""

from __future__ import annotations

__all__ = ["INTERCEPT", "WEIGHTS"]

INTERCEPT = -6.96
WEIGHTS: dict[str, float] = {
    "words within": 0.03,
    "words alike": 1.19,
    "words shared": 0.02,
    "words least": 2.05,
    "runs within": 0.13,
    "runs alike": 0.60,
    "runs shared": 0.42,
    "marked words": 0.40,
    "marked runs": 1.40,
    "marked both": 1.28,
    "token set": 1.25,
    "partial": 1.14,
    "bag": 1.74,
    "same speaker": 0.84,
    "near speaker": 0.57,
    "other speaker": -0.41,
    "days apart": -0.57,
    "same channel": 1.45,
    "other channel": -0.77,
    "copied": 0.34,
    "topic": 1.01,
    "topic at once": 0.75,
    "one article": 0.01,
    "places apart": -0.82,
    "kinds apart": 0.26,
    "unmarked later": -1.11,
    "one story": 1.24,
    "one asks": 0.27,
    "one declines": -1.31,
    "one negates": -0.48,
    "beaten": -0.19,
    "both differ": -0.42,
    "both differ in marks": -3.55,
    "other speaker, short": -2.35,
    "other speaker, later": -0.51,
    "one story, same speaker": 1.85,
}
