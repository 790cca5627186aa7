"""Puts the stages together: from an article to its analysis."""

from __future__ import annotations

from functools import lru_cache

from quotes.config import Settings
from quotes.pipeline.analyzer import Analyzer
from quotes.pipeline.factories import load
from quotes.records import Analysis, Article

__all__ = ["Analyzer", "analyze", "load"]


# Two settings at a time are plenty, and each model takes 100 MB.
@lru_cache(maxsize=2)
def _analyzer(settings: Settings | None) -> Analyzer:
    return Analyzer(settings)


def analyze(article: str | Article, settings: Settings | None = None) -> Analysis:
    """Find the quotes of an article, who says them, and through which channel.

    The model is loaded at the first call with these settings and kept.

    Args:
        article: Its text, or the text with what is known about it.
        settings: Limits, thresholds, model folder; the defaults if None.

    Raises:
        InputError: The article cannot be analysed.
        ModelError: The model cannot be loaded.
    """
    return _analyzer(settings).analyze(article)
