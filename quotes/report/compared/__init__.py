"""A comparison of outlets: findings, outlets, stories, quotes in several, what one has alone."""

from quotes.report.compared.whole import ComparisonReport

__all__ = ["ComparisonReport"]
