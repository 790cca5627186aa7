"""The correction of many tests at once, against scipy's."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import false_discovery_control

from quotes.compare.finding import false_discoveries

CHANCES = st.integers(min_value=1, max_value=10_000).map(lambda count: count / 10_000)


@given(st.lists(CHANCES, min_size=1))
def test_the_correction_is_that_of_scipy(p_values: list[float]) -> None:
    assert false_discoveries(p_values) == false_discovery_control(p_values).tolist()


def test_nothing_found_has_nothing_to_correct() -> None:
    assert false_discoveries([]) == []
