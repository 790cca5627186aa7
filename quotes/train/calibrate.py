"""Fits confidence of a finished model on training articles that it has not seen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from quotes.config import Settings
from quotes.evaluate.calibration import expected_calibration_error, isotonic_knots, reliability
from quotes.evaluate.matching import Triple, match
from quotes.pipeline import Analyzer
from quotes.pipeline.calibrate import calibrate
from quotes.records import Article, Quote
from quotes.train.labelled import LabelledText

__all__ = ["fit"]

Knots = list[list[float]]


def fit(folder: Path, articles: Sequence[LabelledText]) -> tuple[dict[str, Knots], dict[str, Any]]:
    """Fit the `content` confidence: a content is right when it answers a gold content.

    Speakers and channels have no gold in these articles. Their confidences come from the rules
    that chose them and are measured where there is gold (`docs/evaluation.md`).

    Args:
        folder: The model, its manifest without calibration.
        articles: Articles that it was not trained on.

    Returns:
        The knots of the map; and the calibration error before and after, with the bins of
        confidence, accuracy and number of answers that it comes from.
    """
    analyzer = Analyzer(Settings(model=folder))
    scores: list[float] = []
    right: list[bool] = []
    for article in articles:
        quotes = analyzer.analyze(Article(article.text)).quotes
        found = [_triple(quote) for quote in quotes]
        answered = {pair.guess for pair in match(article.versions[0], found)}
        scores += [quote.confidence.content for quote in quotes]
        right += [index in answered for index in range(len(quotes))]
    knots = isotonic_knots(scores, right)
    after = [calibrate(score, knots) for score in scores]
    errors: dict[str, Any] = {
        "content_before": round(expected_calibration_error(scores, right), 4),
        "content_after": round(expected_calibration_error(after, right), 4),
    }
    errors["reliability"] = [
        [round(item.confidence, 3), round(item.accuracy, 3), item.size]
        for item in reliability(after, right)
    ]
    return {"content": knots}, errors


def _triple(quote: Quote) -> Triple:
    source = (quote.source,) if quote.source else ()
    cue = (quote.cue,) if quote.cue else ()
    return Triple(source, cue, quote.content)
