# ruff: noqa: E501 -- one case a line reads better
"""The writer's sentence before a quotation is not a part of it."""

import pytest
from attribution_samples import run, shown


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        (
            "{1Ulla Fenn threatened to sue in a letter}. {1“We will win,”} [1she] <1claimed>.",
            ["“We will win,”"],
        ),
        (
            "{1Why the hurry}? {1“It is May,”} [1Fenn] <1said>. {1“Soon it is June.”}",
            ["“It is May,”", "“Soon it is June.”"],
        ),
        # In one sentence both are said, and so is what comes with its own cue.
        ("[1She] <1said> {1it was late} and {1“a pity”}.", ["it was late", "“a pity”"]),
        (
            "{1It was late}, [1Fenn] <1said>. {1“I am going home.”}",
            ["It was late", "“I am going home.”"],
        ),
    ],
)
def test_a_sentence_without_marks_is_left_to_the_writer(marked: str, content: list[str]) -> None:
    text, (attribution,) = run(marked)
    assert [span.of(text) for span in attribution.content] == content


@pytest.mark.parametrize(
    ("marked", "kept"),
    [
        ("[1Pell] <1said> {1it would open “in May.”} By noon {1she was backtracking}.", ["it would open “in May.”"]),
        ("[1The firm] said, <1adding> {1that it had hired Roe. Roe could not be reached}.", ["that it had hired Roe"]),
        ("[1Pell] <1said> {1it would open “in May.”} {1It will be “gold”}.", ["it would open “in May.”", "It will be “gold”"]),
        ("{1“He hit me,”} [1Pell] <1told> police. {1Roe was arrested}.", ["“He hit me,”"]),
        ("[1Pell] <1wrote:> {1“We have the ship.”} {1The post was deleted}.", ["“We have the ship.”"]),
        ("{1“It is,”} [1Pell] <1said>. {1That makes her “good”}.", ["“It is,”", "That makes her “good”"]),
        ("{1“It is,”} [1Pell] <1said>. {1I am not sure why.”}", ["“It is,”", "I am not sure why.”"]),
        ("{1“It is,”} [1Pell] <1said>, {1and that he had a stick}.", ["“It is,”", "and that he had a stick"]),
        ("[1Pell] <1said> {1that it would open}. Or rather {1that it might}.", ["that it would open", "that it might"]),
        ("[1PELL]<1:> {1It will open. It will be gold.}", ["It will open. It will be gold."]),
        ("[1Pell] <1said>: {1“It will open. It will be gold.”}", ["“It will open. It will be gold.”"]),
    ],
)  # fmt: skip
def test_a_paraphrase_ends_with_the_sentence_of_its_cue(marked: str, kept: list[str]) -> None:
    text, found = run(marked)
    assert [shown(text, one)[2] for one in found] == [kept]
