"""Features for pairs that the first trees leave open, and that only those are asked."""

from __future__ import annotations

import json
from importlib import resources
from itertools import combinations

import numpy as np
import pytest
from cluster_rows import ARTICLES, TIDE, row

from quotes.compare.clusters.alone import probabilities
from quotes.compare.clusters.close import CLOSE, close_features
from quotes.compare.clusters.decide import same
from quotes.compare.clusters.features import MEANT, PLAIN, Measure
from quotes.compare.clusters.judge import FOLDER, Trees, shipped
from quotes.compare.clusters.table import QuoteTable
from quotes.compare.clusters.told import TOGETHER
from quotes.errors import ModelError
from quotes.records import QuoteFacts

TEXTS = (
    TIDE,
    "neither do the eels in this harbour",
    "that the tide reads no timetable",
    "“We will not be moved. The tide does not read our timetable.”",
    "the budget of Karsa is spent since 2019",
    "“No.”",
)


def _table(quotes: list[QuoteFacts], stories: dict[str, str] | None = None) -> QuoteTable:
    return QuoteTable.build(quotes, {item.id: item for item in ARTICLES}, stories or {})


def _rows() -> list[QuoteFacts]:
    return [row(text, f"a{at}", at) for at, text in enumerate(TEXTS, 1)]


def _features(one: QuoteFacts, other: QuoteFacts) -> dict[str, float]:
    found = close_features(_table([one, other]), np.array([0]), np.array([1]))
    return dict(zip(CLOSE, found[0].tolist(), strict=True))


def test_likeness_lies_between_nothing_and_everything() -> None:
    a, b = np.asarray(list(combinations(range(len(TEXTS)), 2))).T
    whole = close_features(_table(_rows()), a, b)
    assert whole.shape == (len(a), len(CLOSE))
    found = whole[:, [CLOSE.index("token set"), CLOSE.index("bag")]]
    assert ((found >= 0) & (found <= 1)).all()
    # A fragment is a set of words of the whole quote; "no" is none of the budget.
    pairs = list(zip(a.tolist(), b.tolist(), strict=True))
    assert found[pairs.index((0, 1)), 0] == 1
    assert found[pairs.index((4, 5)), 0] < 0.5


def test_what_only_one_of_two_quotes_names() -> None:
    one = row("the mayor of Karsa paid 300 lamps to Orlander", "a1")
    other = row("the mayor of Karsa paid for many lamps since 2019, by her own account", "a2")
    found = _features(one, other)
    assert found["names missing"] == 1
    assert found["numbers missing"] == 1
    # The longer quote may say more.
    assert _features(other, other)["names missing"] == 0


def test_how_two_quotes_are_attributed() -> None:
    said = {"evidence": "in a statement", "role": "mayor"}
    one, other = row("yes", "a1", cue="claims", **said), row("yes", "a2", cue="claimed", **said)
    found = _features(one, other)
    assert found["one cue"] == found["one act"] == found["one evidence"] == found["one role"] == 1
    bare = _features(row("yes", "a1", cue=None), row("yes", "a2", cue=None, act="writing"))
    assert not any(bare[name] for name in ("one cue", "one act", "one evidence", "one role"))


def test_pairs_are_decided_alike_one_by_one_and_in_a_collection() -> None:
    a, b = np.asarray(list(combinations(range(len(TEXTS)), 2))).T
    measure = Measure(_table(_rows()), (a, b))
    screened = measure.screened()
    wanted = probabilities(measure.features(screened), shipped().alone)
    found = {(one, other): score for one, other, score in same(measure, 0.0, shipped())}
    assert found
    for one, other, score in zip(*screened, wanted, strict=True):
        assert found.get((int(one), int(other)), 0.0) == pytest.approx(float(score), abs=1e-6)


def test_the_shipped_trees_know_the_features_that_are_computed() -> None:
    about = json.loads((resources.files("quotes.resources") / FOLDER / "about.json").read_text())
    assert about["first"] == list(PLAIN)
    assert about["last"] == list(PLAIN + CLOSE)
    assert about["told"] == list(PLAIN + CLOSE + MEANT)
    assert about["together"] == list(TOGETHER)


def test_trees_that_cannot_be_read_are_a_model_error() -> None:
    with pytest.raises(ModelError, match="cannot be read"):
        Trees(b"no graph").probabilities(np.zeros((1, 3)))
