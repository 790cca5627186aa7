"""The fit of what weighs channels: on made rows with a known answer."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from quotes.channel.learned import LABELS, NONE_FEATURES, PAIR_FEATURES, read_weights  # noqa: E402
from quotes.train.carry import write_neutral  # noqa: E402
from quotes.train.carry.fit import _fit, _log_sums, _Rows  # noqa: E402
from quotes.train.carry.heads import _logistic  # noqa: E402
from quotes.train.carry.surveys import NONE  # noqa: E402
from quotes.train.carry.turns import Answer, _figures, figures  # noqa: E402


def made_rows(count: int, weight: np.ndarray, seed: int = 1) -> _Rows:
    """Statements with four rows each, one of them right by a conditional logit."""
    rng = np.random.default_rng(seed)
    features = rng.normal(size=(count, 4, len(weight))).astype(np.float32)
    odds = np.exp(features @ weight)
    right = np.zeros((count, 4), bool)
    for row, shares in enumerate(odds / odds.sum(axis=1, keepdims=True)):
        right[row, rng.choice(4, p=shares)] = True
    return _Rows(
        torch.from_numpy(features.reshape(-1, len(weight))),
        torch.arange(count).repeat_interleave(4),
        torch.from_numpy(right.reshape(-1)),
    )


def test_the_fit_finds_the_weights_that_made_the_rows() -> None:
    weight = np.array([2.0, -1.0, 0.0], np.float32)
    found = _fit(made_rows(4000, weight))
    assert found == pytest.approx(weight, abs=0.2)


def test_sums_of_groups() -> None:
    scores = torch.tensor([0.0, 1.0, 1000.0, -5.0])
    sums = _log_sums(scores, torch.tensor([0, 0, 1, 2]), 3)
    assert sums.tolist() == pytest.approx([np.log(1 + np.e), 1000.0, -5.0])


def test_a_head_tells_two_clouds_apart() -> None:
    rng = np.random.default_rng(0)
    labels = rng.integers(0, 2, 400)
    vectors = rng.normal(size=(400, 3)).astype(np.float32)
    vectors[:, 1] += 4 * labels
    head = _logistic(vectors, labels, 2, 1e-3)
    assert head.shape == (4, 2)
    guessed = (vectors @ head[:-1] + head[-1]).argmax(axis=1)
    assert (guessed == labels).mean() > 0.95


def test_figures() -> None:
    pairs = [(0, 0), (1, NONE), (NONE, 1), (NONE, NONE)]
    figures = _figures(pairs)
    assert figures == {"right": 50.0, "precision": 50.0, "recall": 50.0, "f1": 50.0}


def test_neutral_weights_can_be_read(tmp_path: Path) -> None:
    write_neutral(tmp_path)
    weights = read_weights(tmp_path)
    assert weights.pair.shape == (len(PAIR_FEATURES),)
    assert weights.none.shape == (len(NONE_FEATURES),)
    assert weights.quote.shape[1] == len(LABELS) + 1
    assert weights.accept > 1 and weights.drop > 1
    assert json.loads((tmp_path / "channels.json").read_text(encoding="utf-8"))["least_words"] == 0


def test_figures_of_answers() -> None:
    given = [
        Answer(unseen=True, gold=0, rule=NONE, found=0, confidence=0.9),
        Answer(unseen=False, gold=0, rule=0, found=1, confidence=0.9),
    ]
    measured = figures(given)
    assert measured["rules"]["right"] == measured["learned"]["right"] == 50.0
    assert measured["unseen_learned"]["right"] == 100.0
    assert measured["removed"] == [["unspecified", LABELS[0], 1]]
    assert measured["made"] == [[LABELS[0], LABELS[1], 1]]
    assert measured["calibration_error"] == pytest.approx(0.4)
