"""Differences of ratios: against the plain formulas, scipy, and chance."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2_contingency, false_discovery_control, permutation_test

from quotes.compare.resample import Ratios, permutations

SIZES = (10, 15, 25, 50)


def ratios(above: Any, below: Any, group: Any, stratum: Any = None) -> Ratios:
    x, y = np.asarray(above, dtype=float), np.asarray(below, dtype=float)
    x, y = (part.reshape(len(part), -1) for part in (x, y))
    strata = np.zeros(len(x), int) if stratum is None else np.asarray(stratum)
    return Ratios(x, y, np.asarray(group), strata)


def overdispersed(generator: Any, share: float = 0.2, measures: int = 4) -> Ratios:
    """Outlets that are alike, of articles that are not: shares of articles are beta-distributed."""
    group = np.repeat(np.arange(len(SIZES)), SIZES)
    below = 1 + generator.negative_binomial(2, 0.1, size=len(group))
    alike = 5.0
    shares = generator.beta(share * alike, (1 - share) * alike, size=(measures, len(group)))
    above = generator.binomial(below, shares)
    return ratios(above.T, np.repeat(below[:, None], measures, axis=1), group)


def test_with_one_stratum_the_figures_are_the_plain_ones() -> None:
    found = ratios([1, 2, 3, 4], [10, 10, 20, 5], [0, 0, 1, 1])
    own, others = found.estimates(0)
    assert (own[0], others[0]) == pytest.approx((3 / 20, 7 / 25))


def test_strata_are_pooled_as_mantel_and_haenszel_do() -> None:
    # Two events; the third has articles of one outlet only and tells nothing.
    above = [1, 2, 5, 6, 9]
    below = [10, 8, 10, 9, 9]
    found = ratios(above, below, [0, 1, 0, 1, 0], [0, 0, 1, 1, 2])
    parts = [(1, 10, 2, 8), (5, 10, 6, 9)]
    weights = [Fraction(n * m, n + m) for _, n, _, m in parts]
    expected = sum(
        w * (Fraction(a, n) - Fraction(b, m))
        for w, (a, n, b, m) in zip(weights, parts, strict=True)
    ) / sum(weights)
    own, others = found.estimates(0)
    assert own[0] - others[0] == pytest.approx(float(expected))


def test_outlets_that_share_no_event_are_not_compared() -> None:
    found = ratios([1, 2, 3, 4], [9, 9, 9, 9], [0, 0, 1, 1], [0, 0, 1, 1])
    assert np.isnan(found.estimates(0)[0][0])
    low, high = found.intervals([0], 50, 0.95, np.random.default_rng(0))
    assert np.isnan(low[0, 0])
    assert np.isnan(high[0, 0])


def test_p_is_that_of_scipys_permutation_test() -> None:
    generator = np.random.default_rng(3)
    group = np.repeat([0, 1], [6, 7])
    below = generator.integers(5, 20, size=13)
    above = generator.binomial(below, np.where(group == 0, 0.5, 0.25))
    found = ratios(above, below, group)
    residuals = found.residuals()[:, 0]

    def statistic(one: Any, other: Any, axis: int) -> Any:
        spread = one.var(axis=axis, ddof=1) / one.shape[axis]
        spread = spread + other.var(axis=axis, ddof=1) / other.shape[axis]
        return np.abs(one.mean(axis=axis) - other.mean(axis=axis)) / np.sqrt(spread)

    exact = permutation_test(
        (residuals[:6], residuals[6:]), statistic, n_resamples=np.inf, alternative="greater"
    )
    p, _ = found.p_values([0], 9_999, np.random.default_rng(1))
    assert p[0, 0] == pytest.approx(exact.pvalue, rel=0.15)


def test_labels_change_places_inside_their_strata_only() -> None:
    group = np.asarray([0, 1, 2, 0, 0, 1])
    stratum = np.asarray([0, 0, 0, 1, 1, 1])
    (drawn,) = permutations(group, stratum, 200, np.random.default_rng(0))
    assert drawn.shape == (200, 6)
    for part in (slice(0, 3), slice(3, 6)):
        assert (np.sort(drawn[:, part], axis=1) == np.sort(group[part])).all()
    assert len(np.unique(drawn, axis=0)) == 6 * 3


def test_where_there_is_no_difference_few_findings_are_made() -> None:
    """And counting quotes as if they were independent makes many."""
    generator = np.random.default_rng(11)
    groups = range(len(SIZES))
    ours: list[float] = []
    naive: list[float] = []
    raw: list[float] = []
    for run in range(60):
        found = overdispersed(generator)
        p, _ = found.p_values(groups, 499, np.random.default_rng(run))
        raw.extend(p.ravel() <= 0.05)
        ours.extend(false_discovery_control(p.ravel()) <= 0.05)
        naive.extend(false_discovery_control(by_quotes(found)) <= 0.05)
    assert np.mean(ours) <= 0.05
    assert np.mean(raw) == pytest.approx(0.05, abs=0.025)
    assert np.mean(naive) > 0.2


def by_quotes(found: Ratios) -> list[float]:
    """What a chi-squared test of quotes says."""
    p = []
    for group in range(len(SIZES)):
        mine = found.group == group
        for measure in range(found.above.shape[1]):
            x, y = found.above[:, measure], found.below[:, measure]
            counts = [[x[part].sum(), (y - x)[part].sum()] for part in (mine, ~mine)]
            p.append(chi2_contingency(counts).pvalue)
    return p


def test_intervals_hold_the_truth_about_as_often_as_they_say() -> None:
    generator = np.random.default_rng(12)
    held = []
    for run in range(60):
        low, high = overdispersed(generator).intervals(
            range(len(SIZES)), 499, 0.95, np.random.default_rng(run)
        )
        held.append((low <= 0) & (high >= 0))
    by_size = np.mean(held, axis=(0, 2))
    assert by_size[0] > 0.85  # ten articles
    assert by_size[-1] > 0.92


def test_a_difference_inside_events_is_found_that_the_mix_of_events_hides() -> None:
    generator = np.random.default_rng(4)
    # The first outlet quotes less directly on each event, but covers the talkative one more.
    stratum = np.repeat([0, 1], 60)
    group = np.concatenate([np.repeat([0, 1], [45, 15]), np.repeat([0, 1], [15, 45])])
    share = np.where(stratum == 0, 0.6, 0.2) - np.where(group == 0, 0.1, -0.1)
    below = np.full(120, 20)
    above = generator.binomial(below, share)
    plain = ratios(above, below, group)
    inside = ratios(above, below, group, stratum)
    effect = [float(np.subtract(*item.estimates(0))[0]) for item in (plain, inside)]
    assert effect[0] > -0.1
    assert effect[1] == pytest.approx(-0.2, abs=0.05)
    p, standardised = inside.p_values([0], 999, np.random.default_rng(0))
    assert p[0, 0] == pytest.approx(0.001)
    assert standardised[0, 0] < -0.5


@given(st.integers(0, 10_000))
def test_intervals_hold_their_own_estimate(seed: int) -> None:
    found = overdispersed(np.random.default_rng(seed), share=0.4, measures=1)
    low, high = found.intervals([0], 199, 0.95, np.random.default_rng(seed))
    own, others = found.estimates(0)
    assert low[0, 0] <= own[0] - others[0] <= high[0, 0]


def test_nothing_counted_anywhere_is_no_difference() -> None:
    found = ratios([0, 0, 0, 0], [5, 5, 5, 5], [0, 0, 1, 1])
    p, standardised = found.p_values([0, 1], 99, np.random.default_rng(0))
    assert (p == 1).all()
    assert (standardised == 0).all()
