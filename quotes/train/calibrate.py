"""Fits confidence of a finished model on training articles that it has not seen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from quotes.config import Settings
from quotes.evaluate.brat import read_annotated
from quotes.evaluate.breakdown import break_down
from quotes.evaluate.calibration import expected_calibration_error, isotonic_knots, reliability
from quotes.evaluate.matching import Triple, match
from quotes.evaluate.predictions import collect
from quotes.pipeline import Analyzer
from quotes.pipeline.calibrate import calibrate
from quotes.records import Article, Quote
from quotes.train.sources import Source

__all__ = ["fit", "parts"]

Knots = list[list[float]]


def fit(folder: Path, articles: Sequence[Source]) -> tuple[dict[str, Knots], dict[str, Any]]:
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


def parts(folder: Path, development: Path) -> dict[str, list[list[Any]]] | None:
    """Figures by outlet and by kind for the model card.

    Args:
        folder: The finished model.
        development: Articles in PolNeAR's layout that nothing was learnt from.

    Returns:
        Rows of two tables, `outlets` and `kinds`; None where the articles are not there.
    """
    if not development.exists():
        return None
    analyzer = Analyzer(Settings(model=folder))
    analyses = (
        analyzer.analyze(Article(item.text, path=item.name)) for item in read_annotated(development)
    )
    found = break_down(development, collect(analyses))
    names = (
        "attribution, content and source",
        "content exact",
        "source mention of quoted spans",
    )
    return {
        "outlets": [
            [outlet, articles, *(figures[name].numbers[-1] for name in names)]
            for outlet, (articles, figures) in found.outlets.items()
        ],
        "kinds": [
            [kind, item.found.whole, *item.found.numbers, *item.linked.numbers]
            for kind, item in found.kinds.items()
        ],
    }


def _triple(quote: Quote) -> Triple:
    source = (quote.source,) if quote.source else ()
    cue = (quote.cue,) if quote.cue else ()
    return Triple(source, cue, quote.content)
