"""Slow features are left out only where they cannot decide any more."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from cluster_rows import ARTICLES, TIDE, row

from quotes.compare.clusters.fuzzy import FUZZY, Fuzzy
from quotes.compare.clusters.table import QuoteTable
from quotes.compare.clusters.weights import WEIGHTS

TEXTS = (
    TIDE,
    "neither do the eels in this harbour",
    "that the tide reads no timetable",
    "“We will not be moved. The tide does not read our timetable.”",
    "the budget is spent",
    "“No.”",
)


def test_no_slow_feature_counts_against_a_pair() -> None:
    # Else a pair that is given up could still be made up for.
    assert all(WEIGHTS[name] >= 0 for name in FUZZY)


@pytest.mark.parametrize("short", [0.0, 1.0, 2.0, 3.0, 4.0, 9.0])
def test_pairs_are_given_up_only_when_they_have_failed(short: float) -> None:
    quotes = [row(text, f"a{at}", at) for at, text in enumerate(TEXTS, 1)]
    fuzzy = Fuzzy(QuoteTable.build(quotes, {item.id: item for item in ARTICLES}, {}))
    a, b = np.asarray(list(combinations(range(len(TEXTS)), 2))).T
    weights = np.asarray([WEIGHTS[name] for name in FUZZY])
    whole = fuzzy.features(a, b)
    part = fuzzy.features(a, b, weights, np.full(len(a), short))
    reached = whole @ weights >= short
    assert (part[reached] == whole[reached]).all()
    assert (part[~reached] @ weights < short).all()
