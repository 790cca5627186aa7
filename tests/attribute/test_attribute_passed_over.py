# ruff: noqa: E501 -- one case a line reads better
"""Statements that the encoder does not see and whose form shows them."""

import pytest
from attribution_samples import run, shown

NAMES = ("Halvik", "Breck", "Lars Ehnberg")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Halvik threatened in a post on X to “finish” Tolsk.", ("President Halvik", "threatened", ["to “finish” Tolsk"])),
        ("Halvik vowed to “crush” the revolt in a speech on Monday.", ("Halvik", "vowed", ["to “crush” the revolt"])),
        ("On Friday, the company pledged to “do better”.", ("the company", "pledged", ["to “do better”"])),
        ("Breck put the cost at £54m, but it may rise.", ("Breck", "put", ["the cost at £54m"])),
        ("The ministry has put the number of dead at more than two hundred.", ("The ministry", "put", ["the number of dead at more than two hundred"])),
        ("The truce will not last despite the talks, a diplomat has told CPA.", ("a diplomat", "has told", ["The truce will not last despite the talks"])),
        ("Korvald will buy Marlin despite the recall, chief executive Lars Ehnberg told Trade Week.", ("chief executive Lars Ehnberg", "told", ["Korvald will buy Marlin despite the recall"])),
        ("The effect may fade, cautions Lars Ehnberg.", ("Lars Ehnberg", "cautions", ["The effect may fade"])),
        ("But it will be hard, concedes Dr Lars Ehnberg, who led the study.", ("Dr Lars Ehnberg", "concedes", ["it will be hard"])),
        ("Prices will fall next year, predicts economist Lars Ehnberg.", ("economist Lars Ehnberg", "predicts", ["Prices will fall next year"])),
        ("The cohort is too young, notes Halvik of Orrin University.", ("Halvik of Orrin University", "notes", ["The cohort is too young"])),
        ("Breck Foods maintains that its milk is safe.", ("Breck Foods", "maintains", ["that its milk is safe"])),
        ("In a statement, Breck Foods denied that any milk was sour.", ("Breck Foods", "denied", ["that any milk was sour"])),
        ("But Lars Ehnberg has always contended that he was told nothing.", ("Lars Ehnberg", "contended", ["that he was told nothing"])),
        ("The Harbour Board still insists that nobody was hurt.", ("The Harbour Board", "insists", ["that nobody was hurt"])),
        ("The village fell on Friday. So says the ministry.", ("the ministry", "says", ["The village fell on Friday."])),
        ("All bills are paid. So said the council in a statement.", ("the council", "said", ["All bills are paid."])),
    ],
)  # fmt: skip
def test_found_by_form(text: str, expected: object) -> None:
    plain, found = run(text, names=NAMES)
    assert [shown(plain, one) for one in found] == [expected]
    assert "by_structure" in found[0].flags


@pytest.mark.parametrize(
    "text",
    [
        "The storm threatened to “wipe out” the village.",
        "Breck promised to buy “War and Peace”.",
        "Breck Foods maintains that standard for all its farms.",
        "Breck Foods maintains the bridge that collapsed on Monday.",
        "Breck Foods maintains three plants.",
        "Breck Foods denied that claim on Monday at the court.",
        "The “finish” was threatened.",
        "Breck put the bill at the top of the pile.",
        "Breck put the kettle at 40 degrees.",
        "The fall put the price at £12 a share.",
        "Despite the rain and the wind of the night, a diplomat has told CPA.",
        "As he left the house in the morning, the minister told reporters.",
        "The bridge, which was built in 1930, has cost the city dearly, as the mayor has said.",
        "The firm, based in a town by the sea, told the Ledger.",
        "He left at noon. So did the minister.",
        "She rose from her seat, thanked Halvik.",
        "The mayor was late, told Halvik.",
        "When the bridge was closed, admits Halvik.",
        "It was hard, concedes Halvik, because it rained.",
    ],
)
def test_other_sentences_state_nothing(text: str) -> None:
    assert run(text, names=NAMES)[1] == ()


def test_a_part_of_what_was_told_grows_to_all_of_it() -> None:
    text, found = run(
        "Korvald will buy Marlin despite {1the recall}, [1Lars Ehnberg] <1told> Trade Week."
    )
    expected = ("Lars Ehnberg", "told", ["Korvald will buy Marlin despite the recall"])
    assert [shown(text, one) for one in found] == [expected]


@pytest.mark.parametrize(
    "marked",
    [
        "{1The cohort} is too young, <1notes> [1Lars Ehnberg].",
        "The cohort is too young, <1notes> {1Lars Ehnberg}.",
    ],
)
def test_a_part_of_what_stands_before_its_verb_grows_to_all_of_it(marked: str) -> None:
    text, found = run(marked, names=NAMES)
    expected = ("Lars Ehnberg", "notes", ["The cohort is too young"])
    assert [shown(text, one) for one in found] == [expected]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("It fell. {1So} <1says> [1the ministry].", [("the ministry", "says", ["It fell."])]),
        ("{1“It fell.”} [1So] <1said> Halvik on Friday.", [("Halvik", "said", ["“It fell.”"])]),
        ("{1“It fell,”} [1Breck] <1said>. {2So} <2says> [2the ministry].", [("Breck", "said", ["“It fell,”"])]),
        ("It rained.\n{1So} <1says> [1the ministry].", []),
        ("{1“I think so,”} <1said> [1Halvik].", [("Halvik", "said", ["“I think so,”"])]),
    ],
)  # fmt: skip
def test_so_is_nothing_that_is_said(marked: str, expected: object) -> None:
    text, found = run(marked, names=NAMES)
    assert [shown(text, one) for one in found] == expected
