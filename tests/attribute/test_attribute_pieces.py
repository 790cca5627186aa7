# ruff: noqa: E501 -- one case a line reads better
"""Which stretches of a sentence make up one content."""

import pytest
from attribution_samples import run, shown


def contents(marked: str) -> list[list[str]]:
    text, found = run(marked)
    return [shown(text, one)[2] for one in found]


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        ("Upper Karsa has shut its bridge {1“until our children sleep,”} [1its leader] <1said> on Sunday.", ["Upper Karsa has shut its bridge “until our children sleep,”"]),
        ("Upper Karsa has shut {1its only bridge “until our children sleep,”} [1its leader] <1said>.", ["Upper Karsa has shut its only bridge “until our children sleep,”"]),
        ("Its negotiators, [1Fenn] <1insisted>, {1had put their names to nothing}.", ["Its negotiators", "had put their names to nothing"]),
        ("Voters, [1Fenn] <1suggested>, {1will not forget it}.", ["Voters", "will not forget it"]),
        ("The crack was known to the crew, [1she] <1added>, {1“from a photograph”}.", ["The crack was known to the crew", "“from a photograph”"]),
        # What begins with a capital is whole, and so is what stands behind a comma, a colon, a verb of saying.
        ("The bridge stays shut. {1“Nobody asked,”} [1she] <1said>.", ["“Nobody asked,”"]),
        ("He laughed at the board: {1“no way,”} [1he] <1said>.", ["“no way,”"]),
        ("Asked about the deal he said it was {1“dead,”} [1he] <1said>.", ["“dead,”"]),
        ("But, [1she] <1said>, {1is the risk not ours}?", ["is the risk not ours"]),
        ("Fenn attacked many, including, [1he] <1said>, {1“those on the air”}.", ["“those on the air”"]),
    ],
)  # fmt: skip
def test_a_sentence_keeps_its_beginning(marked: str, wanted: list[str]) -> None:
    assert contents(marked) == [wanted]


def test_what_the_same_one_learned_belongs_to_what_she_says_of_it() -> None:
    marked = "[2She] <2first heard of> {2the crack}, [1she] <1added>, {1“from a photograph”}."
    assert contents(marked) == [["She first heard of the crack", "“from a photograph”"]]
    other = "[2Poe] <2first heard of> {2the crack}, [1she] <1added>, {1“from a photograph”}."
    assert contents(other) == [["the crack"], ["“from a photograph”"]]


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        ("[1The union] <1said> {140 of its members} had joined the strike.", ["40 of its members had joined the strike"]),
        ("[1The union] <1said> that {140 of its members} were ill, according to Fenn.", ["40 of its members"]),
        ("[1The union] <1said> {1they want a ban} is near.", ["they want a ban"]),
        ("[1The union] <1rejected> {1the plan} had anybody asked.", ["the plan"]),
        ("[1The union] <1announced> {1for president} have come late.", ["for president"]),
        ("[1The union] <1said> {1the plan was dead}. It had been.", ["the plan was dead"]),
    ],
)  # fmt: skip
def test_a_paraphrase_has_a_verb(marked: str, wanted: list[str]) -> None:
    assert contents(marked) == [wanted]


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        ("{1“Never,”} [1she] <1said during a debate on> {1food prices}.", ["“Never,”"]),
        ("{1“Never,”} [1he] <1declared>, {1sitting at a desk}.", ["“Never,”"]),
        ("{1“Never,”} [1he] <1declared>, {1adding that it was late}.", ["“Never,”", "adding that it was late"]),
        ("{1Crews were short}, <1according to> [1the board], {1which counts ships}.", ["Crews were short"]),
        ("{1Crews were short}, <1according to> [1the board], which counts {1the ships at sea}.", ["Crews were short"]),
        ("{1The quay is quiet}. [1The firm] <1has yet to say> {1who pays}.", ["who pays"]),
        ("{1“The quay is quiet.”} [1The firm] <1has yet to say> {1who pays}.", ["“The quay is quiet.”", "who pays"]),
    ],
)  # fmt: skip
def test_strays_are_left_out(marked: str, wanted: list[str]) -> None:
    assert contents(marked) == [wanted]


def test_a_clause_of_another_sentence_is_a_statement_of_its_own() -> None:
    text, found = run(
        "Norrvik Line posted on X at noon {1that two ships would unload}. "
        "[1A spokesman] <1would not say> {1when}."
    )
    assert [shown(text, one) for one in found] == [
        ("Norrvik Line", "posted", ["that two ships would unload"]),
        ("A spokesman", "would not say", ["when"]),
    ]


def test_a_subject_that_was_taken_for_said_is_the_source() -> None:
    text, found = run("{1The unions} <1said in a statement> {1that jobs were at risk}.")
    assert [shown(text, one)[0] for one in found] == ["The unions"]
    assert shown(text, found[0])[2] == ["that jobs were at risk"]


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("{1“It was short,”} <1jokes> Vano, 70, a seller of nets. [1His neighbour] sighs.", "Vano"),
        ("{1“It was short,”} <1jokes> Vano, a seller of nets.", "Vano"),
        ("{1“It was short,”} [1he] <1jokes> Vano, 70, a seller.", "he"),
        ("Their complaint, lodged last week, <1alleges> {1that the alarms rang}. [1Brennick] denies it.", "Their complaint"),
        ("Two people who got the message <1confirmed> {1its contents}. [1They] asked for silence.", "Two people who got the message"),
        ("Much was lost, and <1alleges> {1that the alarms rang}. [1Brennick] denies it.", "Brennick"),
        ("It was cold. Doctors <1advise> {1to rest at home}.", "Doctors"),
        ("It was cold. Local farmers <1advise> {1to rest}.", "Local farmers"),
    ],
)  # fmt: skip
def test_a_cue_has_the_subject_of_its_own_sentence(marked: str, source: str) -> None:
    text, found = run(marked)
    assert [shown(text, one)[0] for one in found] == [source]
