# ruff: noqa: E501 -- one case a line reads better
"""Where a source begins: behind when and where it was, with the name before an apposition."""

import pytest
from attribution_samples import run

NAMES = ("Jo Poe", "Owen Price")


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("[1Outside court, Jo Poe, whose son died,] <1said> {1it was late}.", "Jo Poe, whose son died,"),
        ("[1Speaking outside the court, Jo Poe] <1said> {1it was late}.", "Jo Poe"),
        ("[1At the town hall, the mayor] <1said> {1it was late}.", "the mayor"),
        ("Owen Price left. Price, now [1a pundit,] <1said> {1it was late}.", "Price, now a pundit,"),
        ("Owen Price, [1a pundit,] <1said> {1it was late}.", "Owen Price, a pundit,"),
        ("Jo Poe, [158,] <1denies> {1four counts of fraud}.", "Jo Poe, 58,"),
        # Nobody's name ends there; no apposition that a comma closes; somebody else's clause.
        ("However, [1the minister,] speaking in Tarn, <1said> {1it was late}.", "the minister,"),
        ("Owen Price, [1a pundit] <1said>, {1was late}.", "a pundit"),
        ("For Price, [1a majority of voters, 56%,] <1said> {1it was late}.", "a majority of voters, 56%,"),
        ("Among those, [1two] <1said> {1it was late}.", "two"),
        ("[1The man at the gate, Jo Poe,] <1said> {1it was late}.", "The man at the gate, Jo Poe,"),
    ],
)  # fmt: skip
def test_a_source_begins_with_who_speaks(marked: str, source: str) -> None:
    text, found = run(marked, names=NAMES)
    assert [one.source.of(text) if one.source else None for one in found] == [source]
