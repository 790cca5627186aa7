"""Confidences."""

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.evaluate.calibration import expected_calibration_error, isotonic_knots
from quotes.pipeline.calibrate import calibrate


def test_calibrated_scores_match_the_share_of_right_answers():
    rng = random.Random(3)
    scores = [rng.random() for _ in range(4000)]
    right = [rng.random() < score**2 for score in scores]
    knots = isotonic_knots(scores[:2000], right[:2000])
    after = [calibrate(score, knots) for score in scores[2000:]]
    before = expected_calibration_error(scores[2000:], right[2000:])
    assert before > 0.12
    assert expected_calibration_error(after, right[2000:]) < 0.05


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=200))
def test_knots_rise(outcomes):
    knots = isotonic_knots([s for s, _ in outcomes], [r for _, r in outcomes], least=5)
    assert all(a[0] < b[0] and a[1] <= b[1] for a, b in pairwise(knots))


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_higher_score_never_gives_a_lower_probability(a, b):
    knots = [[0.2, 0.1], [0.5, 0.4], [0.9, 0.95]]
    low, high = sorted((a, b))
    assert calibrate(low, knots) <= calibrate(high, knots)


def test_without_knots_the_score_stays():
    assert calibrate(0.12345, None) == 0.123


def test_error_of_a_perfect_forecast_is_zero():
    assert expected_calibration_error([1.0] * 60 + [0.0] * 60, [True] * 60 + [False] * 60) == 0.0


@given(st.lists(st.tuples(st.sampled_from([0.2, 0.5, 0.8]), st.booleans()), max_size=300))
def test_the_error_does_not_depend_on_the_order_of_equals(outcomes):
    errors = {
        expected_calibration_error([s for s, _ in order], [r for _, r in order], least=20)
        for order in (outcomes, outcomes[::-1], sorted(outcomes))
    }
    assert max(errors) - min(errors) < 1e-9


def test_equal_confidences_that_are_right_as_often_as_they_say_are_no_error():
    assert expected_calibration_error([0.5] * 200, [False, True] * 100) == 0.0


def test_a_rest_that_fills_no_bin_joins_the_last_one():
    scores, right = [0.1] * 60 + [0.9] * 10, [False] * 60 + [True] * 10
    assert expected_calibration_error(scores, right) == pytest.approx(5 / 70)
    assert expected_calibration_error([], []) == 0.0
