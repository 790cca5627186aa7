"""Writes the weights into a model's folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from quotes.channel.learned import FILE, FORMAT, LABELS, NONE_FEATURES, PAIR_FEATURES, Weights
from quotes.train.carry.fit import fitted
from quotes.train.carry.heads import Labelled
from quotes.train.carry.surveys import surveys
from quotes.train.carry.turns import answers, figures

__all__ = ["write_neutral", "write_trained"]

Floats = npt.NDArray[np.float32]

# Chosen on the labelled articles in turns (docs/experiments.md): a channel that the rules did not
# choose has to be likelier than not, and what they carried is taken back only for a good reason.
_ACCEPT, _DROP = 0.55, 0.7
# Texts shorter than this share of the labelled articles are left to the rules.
_SHORT = 0.05
_HIDDEN = 384


def write_neutral(folder: Path) -> None:
    """Write weights that leave everything to the rules."""
    weights = Weights(
        np.zeros(len(PAIR_FEATURES), np.float32),
        np.zeros(len(NONE_FEATURES), np.float32),
        np.zeros((4 * _HIDDEN + 1, len(LABELS) + 1), np.float32),
        accept=1.1,
        drop=1.1,
        least_words=0,
    )
    _write(weights, folder)


def write_trained(folder: Path, texts: Path) -> dict[str, Any]:
    """Train on the articles that we labelled and write the weights.

    Args:
        folder: The model, with neutral weights for channels.
        texts: The folder of the training articles' texts.

    Returns:
        Figures for the model card, of rules alone and with what was learned, each labelled article
        measured with weights that were fitted without it. Empty where no labelled article is there;
        the weights stay neutral then.
    """
    labelled = [Labelled.of(item) for item in surveys(folder, texts)]
    if not labelled:
        return {}
    short = int(np.quantile([len(item.item.survey.words) for item in labelled], _SHORT))
    start = Weights(
        np.zeros(0, np.float32), np.zeros(0, np.float32), np.zeros((0, 0), np.float32),
        _ACCEPT, _DROP, least_words=short,
    )  # fmt: skip
    given = answers(labelled, start)
    _write(fitted(labelled, start), folder)
    return figures(given) | {"articles": len(labelled)}


def _write(weights: Weights, folder: Path) -> None:
    content = {
        "format": FORMAT,
        "accept": weights.accept,
        "drop": weights.drop,
        "least_words": weights.least_words,
        "pair": dict(zip(PAIR_FEATURES, _rounded(weights.pair), strict=True)),
        "none": dict(zip(NONE_FEATURES, _rounded(weights.none), strict=True)),
        "quote": _rounded(weights.quote),
    }
    (folder / FILE).write_text(json.dumps(content) + "\n", encoding="utf-8")


def _rounded(values: Floats) -> Any:
    return np.round(values.astype(np.float64), 5).tolist()
