# ruff: noqa: E501 -- one case a line reads better
"""Statements in relative clauses: of whom an outlet quotes, and in somebody's own text."""

import pytest
from attribution_samples import run, shown

NAMES = ("Jo Poe", "Roe")


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # Passed over.
        ("The paper quoted a nurse who said the ward was full.", ("a nurse", "said", ["the ward was full"])),
        ("It also quoted an official who told the station that it leaked.", ("an official", "told", ["that it leaked"])),
        ("The Ledger interviewed Jo Poe, who warned that it leaked.", ("Jo Poe", "warned", ["that it leaked"])),
        ("The paper had a letter in which the inspector warned of “grave faults” there.", ("the inspector", "warned of", ["“grave faults” there"])),
        # Taken for what the outlet quotes.
        ("[1The paper] <1quoted> {1a nurse who said the ward was “a war zone”}.", ("a nurse", "said", ["the ward was “a war zone”"])),
        ("[1It] <1also quoted from a letter in> {1which the inspector warned of “faults”}.", ("the inspector", "warned of", ["“faults”"])),
        ("[1The Herald] <1published> {1an email in which Jo Poe said the roof leaked}.", ("Jo Poe", "said", ["the roof leaked"])),
        ("Roe sent a message in {1which} [1he] <1said>: {1“I am fine.”}", ("he", "said", ["“I am fine.”"])),
    ],
)  # fmt: skip
def test_whoever_the_clause_is_about_says_it(marked: str, expected: object) -> None:
    text, found = run(marked, names=NAMES)
    assert [shown(text, one) for one in found] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The paper quoted a nurse who had left the ward.",
        "They spoke to a man who said little.",
        "She praised a teacher who said the school was poor.",
        "It was a film in which Roe said that it was over.",
        "The letter in which the inspector lost his way is old.",
        "They held a meeting in which Roe said that it was over.",
        "Roe wrote “a letter in which the inspector said that it leaked”.",
    ],
)
def test_other_relative_clauses_are_left(text: str) -> None:
    assert not any(one.cue for one in run(text, names=NAMES)[1])


def test_a_clause_ends_where_somebody_else_speaks() -> None:
    marked = "It cited a clerk who said that it burned, and [1the police] <1said> {1two fled}."
    text, found = run(marked, names=NAMES)
    assert ("a clerk", "said", ["that it burned"]) in [shown(text, one) for one in found]
