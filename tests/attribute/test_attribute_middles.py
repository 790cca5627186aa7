# ruff: noqa: E501 -- one case a line reads better
"""Clauses that a parenthesis parts, and whoever speaks in it."""

import pytest
from attribution_samples import run, shown


def contents(marked: str) -> list[list[str]]:
    text, found = run(marked)
    return [shown(text, one)[2] for one in found]


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        ("{1It had}, [1it] <1said> in a statement, placed two observers there, and {1the payment system was “functioning normally”}.", ["It had", "placed two observers there, and the payment system was “functioning normally”"]),
        ("{1The club would}, [1its owner] <1said>, sell two players.", ["The club would", "sell two players"]),
        ("{1It began}, <1according to> [1three people who were there], with a phone call at ten.", ["It began", "with a phone call at ten"]),
        ("{1The talks ended}, <1according to> [1officials], in a fist fight.", ["The talks ended", "in a fist fight"]),
        # Another clause, a way of speaking, and what others say.
        ("{1It began}, <1according to> [1Poe], as shares rose.", ["It began"]),
        ("{1It was over}, [1Poe] <1said>, with a smile.", ["It was over"]),
        ("{1The long talks in the town ended}, <1according to> [1Poe], with a row.", ["The long talks in the town ended"]),
    ],
)  # fmt: skip
def test_a_clause_goes_on_behind_it(marked: str, wanted: list[str]) -> None:
    assert contents(marked) == [wanted]


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        ("[1The one that has consumed the club], <1say> {1those close to it, is about a call}.", ("those close to it", ["The one that has consumed the club", "is about a call"])),
        ("[1The minister], <1say> {1aides, has not slept}.", ("aides", ["The minister", "has not slept"])),
        ("{1The dam}, <1say> {1officials, was never safe}.", ("officials", ["The dam", "was never safe"])),
        # A relative clause, and a subject that speaks.
        ("[1The council, which met on Monday], <1said> {1those affected, most of them old, were told}.", ("The council, which met on Monday", ["those affected, most of them old, were told"])),
        ("[1The club] <1said> {1those affected, most of them old, were safe}.", ("The club", ["those affected, most of them old, were safe"])),
    ],
)  # fmt: skip
def test_who_stands_behind_the_verb_speaks(marked: str, wanted: tuple[str, list[str]]) -> None:
    text, (one,) = run(marked)
    assert (shown(text, one)[0], shown(text, one)[2]) == wanted


def test_what_a_bulletin_urges_is_a_statement_of_its_own() -> None:
    marked = "{1The agency recorded 212mm}, <1according to> {1its bulletin}, {1which urged people to “move now”}."
    text, found = run(marked)
    assert [shown(text, one) for one in found] == [
        ("its bulletin", "according to", ["The agency recorded 212mm"]),
        ("which", "urged", ["people to “move now”"]),
    ]
    plain = "{1Sales fell}, <1according to> [1the firm], {1which has 40 shops}."
    text, (one,) = run(plain)
    assert shown(text, one)[0] == "the firm"
