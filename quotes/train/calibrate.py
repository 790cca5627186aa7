"""Fits the confidences of a finished model on training articles that it has not seen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from quotes.config import Settings
from quotes.evaluate.calibration import expected_calibration_error, isotonic_knots
from quotes.evaluate.matching import Triple, match
from quotes.pipeline import Analyzer
from quotes.pipeline.calibrate import calibrate
from quotes.records import Article, Quote
from quotes.train.brat import GoldArticle

__all__ = ["fit"]

Knots = list[list[float]]


def fit(folder: Path, articles: Sequence[GoldArticle]) -> tuple[dict[str, Knots], dict[str, float]]:
    """Fit `content` and `speaker` confidences.

    A content is right when it answers a gold content. A speaker is taken to be right when the
    source mention of a right content is: these articles have no gold names.

    Args:
        folder: The model, its manifest without calibration.
        articles: Articles that it was not trained on.

    Returns:
        The knots of each map, and the calibration error of each before and after.
    """
    analyzer = Analyzer(Settings(model=folder))
    outcomes: dict[str, tuple[list[float], list[bool]]] = {"content": ([], []), "speaker": ([], [])}
    for article in articles:
        quotes = analyzer.analyze(Article(article.text)).quotes
        gold = [Triple(item.source, item.cue, item.content) for item in article.attributions]
        pairs = {pair.guess: pair for pair in match(gold, [_triple(quote) for quote in quotes])}
        for index, quote in enumerate(quotes):
            pair = pairs.get(index)
            _note(outcomes["content"], quote.confidence.content, pair is not None)
            if pair is not None and quote.speaker is not None:
                _note(outcomes["speaker"], quote.confidence.speaker, pair.source)
    knots = {name: isotonic_knots(*outcome) for name, outcome in outcomes.items()}
    errors = {}
    for name, (scores, right) in outcomes.items():
        after = [calibrate(score, knots[name]) for score in scores]
        errors[f"{name}_before"] = round(expected_calibration_error(scores, right), 4)
        errors[f"{name}_after"] = round(expected_calibration_error(after, right), 4)
    return knots, errors


def _note(outcome: tuple[list[float], list[bool]], score: float, right: bool) -> None:
    outcome[0].append(score)
    outcome[1].append(right)


def _triple(quote: Quote) -> Triple:
    source = (quote.source,) if quote.source else ()
    cue = (quote.cue,) if quote.cue else ()
    return Triple(source, cue, quote.content)
