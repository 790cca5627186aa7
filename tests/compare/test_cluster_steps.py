"""Steps from one list of words to another."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from quotes.compare.clusters.steps import DiffStep, steps

_WORDS = st.lists(st.sampled_from(["tide", "eel", "no", "quay"]), max_size=12)


@given(_WORDS, _WORDS)
def test_steps_lead_from_one_list_to_the_other(one: list[str], other: list[str]) -> None:
    found = steps(one, other)
    assert [word for step in found for word in one[step.start : step.end]] == one
    assert [word for step in found for word in other[step.place : step.stop]] == other
    for step, behind in pairwise(found):
        assert step.equal or behind.equal
        assert (step.end, step.stop) == (behind.start, behind.place)
    for step in found:
        same = one[step.start : step.end] == other[step.place : step.stop]
        assert same is step.equal


def test_lists_too_long_to_compare_are_one_step() -> None:
    one, other = ["a"] * 40_000, ["b"] * 40_000
    assert steps(one, other) == [DiffStep(False, 0, 40_000, 0, 40_000)]
