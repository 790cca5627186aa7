"""Fits confidence of a finished model on training articles that it has not seen."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from quotes.config import Settings
from quotes.evaluate.calibration import expected_calibration_error, isotonic_knots, reliability
from quotes.evaluate.matching import Triple, match
from quotes.evaluate.names import same_name
from quotes.pipeline import Analyzer
from quotes.pipeline.calibrate import calibrate
from quotes.read import ReadOptions, read_articles
from quotes.records import Article, Quote
from quotes.train.channels import gold_line, labels
from quotes.train.labelled import LabelledText

__all__ = ["fit", "fit_speakers"]

logger = logging.getLogger(__name__)
Knots = list[list[float]]


def fit(folder: Path, articles: Sequence[LabelledText]) -> tuple[dict[str, Knots], dict[str, Any]]:
    """Fit the `content` confidence: a content is right when it answers a gold content.

    Channels keep the confidence of the rules that chose them, which is measured where there is
    gold (`docs/evaluation.md`).

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


def fit_speakers(folder: Path, texts: Path) -> tuple[Knots, dict[str, float]]:
    """Fit the `speaker` confidence on the articles whose speakers we labelled.

    The model was trained on them, but not the rules that go from a mention to a person, which make
    most of this confidence and most of its errors.

    Args:
        folder: The model.
        texts: The folder of the training articles' texts.

    Returns:
        The knots of the map, none where no labelled article is there; and the calibration error
        before and after it.
    """
    analyzer = Analyzer(Settings(model=folder))
    scores: list[float] = []
    right: list[bool] = []
    for name, found in labels(names=True):
        if not (texts / f"{name}.txt").exists():
            continue
        (article,) = read_articles([str(texts / f"{name}.txt")], ReadOptions(), logger.warning)
        analysis = analyzer.analyze(article)
        gold = gold_line(name, found, texts)["attributions"]
        said = [Triple((), (), label.content) for label in found]
        for pair in match(said, [_triple(quote) for quote in analysis.quotes]):
            if found[pair.gold].act == "thought":
                continue
            quote = analysis.quotes[pair.guess]
            speaker = analysis.speaker(quote)
            scores.append(quote.confidence.speaker)
            right.append(
                same_name(
                    gold[pair.gold]["speaker"][0],
                    speaker.name if speaker else None,
                    person=found[pair.gold].kind == "person",
                    named=found[pair.gold].named,
                )
            )
    if not scores:
        return [], {}
    knots = isotonic_knots(scores, right)
    after = [calibrate(score, knots) for score in scores]
    return knots, {
        "speaker_before": round(expected_calibration_error(scores, right), 4),
        "speaker_after": round(expected_calibration_error(after, right), 4),
    }


def _triple(quote: Quote) -> Triple:
    source = (quote.source,) if quote.source else ()
    cue = (quote.cue,) if quote.cue else ()
    return Triple(source, cue, quote.content)
