"""Weights of the logistic model that decides; printed by `benchmarks/pairs.py --fit`."""

from __future__ import annotations

__all__ = ["INTERCEPT", "WEIGHTS"]

INTERCEPT = -6.74
WEIGHTS: dict[str, float] = {
    "words within": 0.33,
    "words alike": 1.20,
    "words shared": 0.19,
    "words least": 1.65,
    "runs within": -0.03,
    "runs alike": 0.43,
    "runs shared": 0.55,
    "marked words": 0.30,
    "marked runs": 1.66,
    "marked both": 1.30,
    "same speaker": 0.89,
    "near speaker": 1.12,
    "other speaker": -0.51,
    "days apart": -0.60,
    "same channel": 1.47,
    "other channel": -0.63,
    "copied": 0.26,
    "topic": 1.37,
    "topic at once": 0.92,
    "one article": 0.05,
    "places apart": -1.08,
    "kinds apart": 0.28,
    "unmarked later": -1.23,
    "one story": 0.68,
    "one asks": 0.45,
    "one declines": -1.29,
    "one negates": -0.50,
    "beaten": -0.53,
    "both differ": -0.61,
    "both differ in marks": -2.87,
    "other speaker, short": -1.08,
    "other speaker, later": -0.73,
    "one story, same speaker": 1.46,
    "token set": 0.69,
    "partial": 1.43,
    "bag": 1.74,
}
