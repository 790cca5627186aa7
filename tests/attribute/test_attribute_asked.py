# ruff: noqa: E501 -- one case a line reads better
"""Questions put before somebody answers, and what belongs to the telling of a statement."""

import pytest
from attribution_samples import run, shown


@pytest.mark.parametrize(
    "marked",
    [
        "<1Asked> by [1the Ledger] {1whether she trusted it}, Roe laughed.",
        "When <1asked> by [1Nord Radio] {1about the recall}, Roe shrugged.",
        "<1Asked> on Friday by [1the newspaper Karn Post] {1if it was safe}, Roe nodded.",
        "<1Asked> by state television {1if it was safe}, Roe nodded.",
    ],
)
def test_what_an_outlet_asks_is_no_statement(marked: str) -> None:
    assert run(marked)[1] == ()


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("<1Asked> {1whether he would go}, Roe smiled.", (None, "Asked", ["whether he would go"])),
        ("<1Asked> by reporters {1if he would go}, {1Roe} smiled.", (None, "Asked", ["if he would go"])),
        ("<1Asked> by [1a judge] {1if he understood, Roe nodded}.", ("a judge", "Asked", ["if he understood"])),
        ("[1The Ledger] <1asked> {1whether he would go, and when}.", ("The Ledger", "asked", ["whether he would go, and when"])),
        ("[1Roe] <1asked> {1the Ledger, by letter, to stop}.", ("Roe", "asked", ["the Ledger, by letter, to stop"])),
    ],
)  # fmt: skip
def test_other_questions_end_where_the_answer_begins(marked: str, expected: object) -> None:
    text, found = run(marked)
    assert [shown(text, one) for one in found] == [expected]


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        ("[1Roe] <1said> {1that it failed, in remarks quoted by the agency VARTAG}.", ["that it failed"]),
        ("[1Roe] <1said> {1it failed, in televised comments aired on Radio Nord late on Friday}.", ["it failed"]),
        ("{1It failed}, [1Roe] <1said>, {1in an interview published by the Ledger}.", ["It failed"]),
        ("{1“Go!”} [1a soldier] <1yells on> {1the tape}. {1“Now!”}", ["“Go!”", "“Now!”"]),
        # Who lied there is part of what is said; so is a phrase that the sentence goes on behind.
        ("[1Roe] <1said> {1that he lied in remarks quoted by the agency}.", ["that he lied in remarks quoted by the agency"]),
        ("[1Roe] <1said> {1that it, in remarks carried by the press, was wrong}.", ["that it, in remarks carried by the press, was wrong"]),
        ("[1Roe] <1said> {1it was over, in words and deeds}.", ["it was over, in words and deeds"]),
        ("{1“Go!”} [1he] <1said of> {1the tape}.", ["“Go!”", "the tape"]),
    ],
)  # fmt: skip
def test_where_it_was_said_is_not_said(marked: str, content: list[str]) -> None:
    text, found = run(marked)
    assert [shown(text, one)[2] for one in found] == [content]


@pytest.mark.parametrize(
    ("marked", "sources"),
    [
        ("<1Questioned> by [1Mark Lowe], for {1the defence}, [2Roe] <2said> {2it leaked}.", ["Roe"]),
        ("<1Cross-examined by> [1Ms Lowe], {1defending}, [2Roe] <2said> {2it leaked}.", ["Roe"]),
        ("[1Roe] <1questioned> {1the defence}.", ["Roe"]),
        ("<1Questioned> by [1Mark Lowe] {1whether it leaked}, [2Roe] <2said> {2no}.", ["Mark Lowe", "Roe"]),
    ],
)  # fmt: skip
def test_who_examines_a_witness_says_nothing_by_that(marked: str, sources: list[str]) -> None:
    text, found = run(marked)
    assert [one.source.of(text) for one in found if one.source] == sources


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ("[1Roe] <1accepted> {1that he had kept no notes}.", "speech"),
        ("[1Roe] <1later accepted> {1that mistakes had been made}.", "speech"),
        ("[1Roe] <1accepted> {1that offer}.", "thought"),
        ("[1Roe] <1had to accept> {1that he had kept no notes}.", "thought"),
        ("[1Roe] <1would accept> {1that he had kept no notes}.", "thought"),
    ],
)
def test_who_accepts_that_something_was_so_concedes_it(marked: str, act: str) -> None:
    assert [one.act for one in run(marked, names=("Roe",))[1]] == [act]
