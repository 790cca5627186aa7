"""Weights of the logistic model that decides; printed by `benchmarks/pairs.py --fit`."""

from __future__ import annotations

__all__ = ["INTERCEPT", "WEIGHTS"]

INTERCEPT = -6.22
WEIGHTS: dict[str, float] = {
    "words within": 0.40,
    "words alike": 1.25,
    "words shared": 0.16,
    "words least": 1.28,
    "runs within": -0.19,
    "runs alike": 0.32,
    "runs shared": 0.56,
    "marked words": 0.34,
    "marked runs": 1.66,
    "marked both": 1.28,
    "same speaker": 0.92,
    "near speaker": 1.09,
    "other speaker": -0.52,
    "days apart": -0.69,
    "same channel": 1.45,
    "other channel": -0.67,
    "copied": 0.19,
    "topic": 1.30,
    "topic at once": 0.90,
    "one article": 0.01,
    "places apart": -1.02,
    "kinds apart": 0.27,
    "unmarked later": -1.16,
    "one story": 0.59,
    "one asks": 0.40,
    "one declines": -1.38,
    "one negates": -0.52,
    "beaten": -0.54,
    "both differ": -0.41,
    "both differ in marks": -2.89,
    "other speaker, short": -1.05,
    "other speaker, later": -0.73,
    "one story, same speaker": 1.45,
    "token set": 0.58,
    "partial": 1.12,
    "bag": 1.72,
    "sentence": 1.13,
}
