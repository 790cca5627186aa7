"""Accuracy of saved analyses against PolNeAR's gold, in the terms of `quotes evaluate`."""

from __future__ import annotations

import shutil
from collections.abc import Collection
from pathlib import Path

from quotes.evaluate.attributions import evaluate_polnear
from quotes.evaluate.brat import annotated_files
from quotes.evaluate.predictions import read_predictions

__all__ = ["FIGURES", "accuracy", "only"]

FIGURES = (
    "quoted spans told from others",
    "source mention of quoted spans",
    "attribution, content and source",
)


def accuracy(folder: Path, predictions: Path) -> dict[str, float]:
    """The figures, F1 or a share, in percent.

    Args:
        folder: With `text` and `attributions`.
        predictions: JSON lines. An article that is not in them is one without quotes.
    """
    score = evaluate_polnear(folder, read_predictions([predictions]))
    return {
        "articles": score.articles,
        "articles without an answer": score.missing,
        **{name: score.figures[name].numbers[-1] for name in FIGURES},
    }


def only(folder: Path, names: Collection[str], target: Path) -> Path:
    """A copy of a folder that holds no more than the articles with these names.

    Returns:
        The copy.
    """
    for part in ("text", "attributions"):
        (target / part).mkdir(parents=True)
    for text, annotators in annotated_files(folder).items():
        if text.stem in names:
            shutil.copy(text, target / "text")
            for path in annotators:
                shutil.copy(path, target / "attributions")
    return target
