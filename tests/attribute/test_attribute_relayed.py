# ruff: noqa: E501 -- one case a line reads better
"""Whose words an outlet passes on, where it quotes or shows somebody."""

import pytest
from attribution_samples import run, shown

Case = tuple[str, tuple[str, str, list[str]]]

GIVEN: list[Case] = [
    ("[1Agency VARTAG] <1quoted> {1Halvik as saying that it was over}.", ("Halvik", "as saying", ["that it was over"])),
    ("[1The agency] <1cited> {1the president as saying it was over}.", ("the president", "as saying", ["it was over"])),
    ("[1The Ledger] <1reported> {1Breck as saying it was dead}.", ("Breck", "as saying", ["it was dead"])),
    ("[1The Ledger] <1quoted> {1one of Roe’s aides as telling a meeting that it was dead}.", ("one of Roe’s aides", "as telling", ["that it was dead"])),
    ("[1The paper] quoted Jo Roe, a nurse, as <1saying> {1that it was full}.", ("Jo Roe, a nurse", "as saying", ["that it was full"])),
    ("[1The Ledger] <1quoted> {1its chief as saying, “It melts.”}", ("its chief", "as saying", ["“It melts.”"])),
    ("{1“It is over,”} [1VARTAG] <1quoted> {1Halvik} as saying.", ("Halvik", "as saying", ["“It is over,”"])),
    ("It rained all day, [1VARTAG] <1quoted> {1the minister as saying on Friday}.", ("VARTAG", "quoted", ["It rained all day"])),
    ("[1VARTAG] <1quoted> {1the minister as saying on Friday it was over}.", ("the minister", "as saying", ["on Friday it was over"])),
    ("[1VARTAG] <1quoted> {1the minister saying that it was over}.", ("the minister", "saying", ["that it was over"])),
    ("{1Halvik} <1was quoted as saying> {1it was over}.", ("Halvik", "was quoted as saying", ["it was over"])),
    ("Breck was cited by [1the Ledger] <1as saying> {1that it was dead}.", ("Breck", "was cited by the Ledger as saying", ["that it was dead"])),
    ("{1The health minister, Jo Roe,} <1was quoted> by [1the Star] as {1saying it was over}.", ("The health minister, Jo Roe", "was quoted by the Star as saying", ["it was over"])),
    ("{1Breck, the army chief,} <1was quoted by> [1local media] {1as saying that it was dead}.", ("Breck", "was quoted by local media as saying", ["that it was dead"])),
    ("Breck, <1was quoted> by [1the newspaper Karn Evening] as {1saying it was over}.", ("Breck", "was quoted by the newspaper Karn Evening as saying", ["it was over"])),
    ("On Monday, Breck, the army chief, was quoted by [1the Star] <1as saying> {1it was over}.", ("Breck", "was quoted by the Star as saying", ["it was over"])),
    ("{1Halvik} <1was reported> {1by the Star to have said that it was over}.", ("Halvik", "was reported by the Star to have said", ["that it was over"])),
    ("[1The Ledger] <1is citing> {1an unnamed source as saying that it was over}.", ("an unnamed source", "as saying", ["that it was over"])),
    ("In Karn, [1State television] <1showed> {1the mayor assuring viewers that nobody left}.", ("the mayor", "assuring", ["that nobody left"])),
    ("[1A video] <1shows> {1the mayor telling residents: “Stay.”}", ("the mayor", "telling", ["“Stay.”"])),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), GIVEN)
def test_words_that_are_passed_on_are_his_who_said_them(marked: str, expected: object) -> None:
    text, found = run(marked, names=("Halvik", "Breck", "Jo Roe"))
    assert [shown(text, one) for one in found] == [expected]


@pytest.mark.parametrize(
    ("marked", "cue"),
    [
        ("{1Breck} <1was cited> by [1the Ledger] <2as saying> {2that it was dead}.", "was cited by the Ledger as saying"),
        ("{1Breck,} <1was cited> by {1the Ledger} <2as saying> {2that it was dead}.", "was cited by the Ledger as saying"),
        ("[1The Ledger] <1quoted> {1Breck} <2as saying> on Friday {2that it was dead}.", "as saying"),
    ],
)  # fmt: skip
def test_who_is_quoted_is_no_statement_of_its_own(marked: str, cue: str) -> None:
    text, found = run(marked, names=("Breck",))
    assert [shown(text, one) for one in found] == [("Breck", cue, ["that it was dead"])]


@pytest.mark.parametrize(
    ("marked", "source", "content"),
    [
        ("[1The survey] <1showed> {1voters saying that it was dear}.", "The survey", "voters saying that it was dear"),
        ("[1The memo] <1showed> {1the chief warning that it melts}.", "The memo", "the chief warning that it melts"),
        ("[1The Ledger] <1reported> {1staff saying that it broke}.", "The Ledger", "staff saying that it broke"),
        ("[1The minister] <1cited> {1high costs and a long winter}.", "The minister", "high costs and a long winter"),
        ("[1State television] <1showed> {1the bridge falling}.", "State television", "the bridge falling"),
        ("[1Roe] <1said> {1the Ledger quoted her as saying that it was dead}.", "Roe", "the Ledger quoted her as saying that it was dead"),
    ],
)  # fmt: skip
def test_others_keep_what_they_say(marked: str, source: str, content: str) -> None:
    text, found = run(marked)
    assert [(one.source and one.source.of(text), shown(text, one)[2]) for one in found] == [
        (source, [content])
    ]
