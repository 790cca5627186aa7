# ruff: noqa: E501 -- one case a line reads better
"""Subjects before an aside, and claims that are somebody else's."""

from dataclasses import replace

import pytest
from attribution_samples import document_of, run, shown, unmark

from quotes.attribute import attribute


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("The treaty council, which [1most nations] joined, <1asks> {1that fish be counted}.", "The treaty council"),
        ("The film — with voices of [1Bo Tarn and other historians] — <1explains> {1how it was drained}.", "The film"),
        ("The report, which [1the mayor] called thin, <1says> {1that fish be counted}.", "The report"),
        # The source stands outside of the aside, or is who speaks within it.
        ("[1The mayor], which is rare, <1says> {1that fish be counted}.", "The mayor"),
        ("The report, which [1the mayor] <1says> {1counts fish}, is thin.", "the mayor"),
        # Nothing before the aside can speak.
        ("Yesterday, which [1the mayor] liked, <1says> {1that fish be counted}.", "the mayor"),
    ],
)  # fmt: skip
def test_a_verb_behind_an_aside_has_its_subject_before_it(marked, source) -> None:
    text, found = run(marked)
    assert [shown(text, one)[0] for one in found] == [source]


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("A nurse at a ward where [1a boy] was left alone <1told> an inquiry {1that she had complained}.", "A nurse at a ward"),
        ("A leading hand at a mill where [1a 19-year-old apprentice] fell to his death <1told> a court {1that it rained}.", "A leading hand at a mill"),
        ("A leading hand at a mill where a boy fell to his death <1told> a court {1that it rained}.", "A leading hand at a mill"),
        ("The school where a pupil had been hurt <1said> {1it was sorry}.", "The school"),
        ("A widow whose [1husband] was killed at sea <1told> the court {1that it rained}.", "A widow"),
        # The clause goes on to its verb, or another one lies in it; nothing before it can speak.
        ("They went to a pub where [1a man] <1said> {1that it rained}.", "a man"),
        ("A ward where [1a doctor] who was ill <1told> police {1that it rained} was closed.", "a doctor"),
        ("A farm where [1a man] <1told> police {1that it rained} is for sale.", "a man"),
        ("[1A nurse] at a ward where a boy was left alone <1told> an inquiry {1that she had complained}.", "A nurse"),
    ],
)  # fmt: skip
def test_a_verb_behind_a_clause_has_its_subject_before_it(marked, source) -> None:
    text, found = run(marked)
    assert [shown(text, one)[0] for one in found] == [source]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "[1Factually] <1ran numbers on> {1Bo Tarn’s claim that the lake is full}.",
            ("Bo Tarn’s", "claim", ["that the lake is full"]),
        ),
        (
            "[1Roe] pounced on {1Bo Tarn’s} <1claim> {1that the lake is full}.",
            ("Bo Tarn’s", "claim", ["that the lake is full"]),
        ),
        (
            "[1Ulla Fenn] <1rejected> {1Bo Tarn’s claim that the lake is full}.",
            ("Ulla Fenn", "rejected", ["Bo Tarn’s claim that the lake is full"]),
        ),
        (
            "[1Bo Tarn]’s <1claim> {1that the lake is full} was heard.",
            ("Bo Tarn", "claim", ["that the lake is full"]),
        ),
    ],
)
def test_a_claim_is_the_claimants(marked, expected) -> None:
    text, found = run(marked)
    assert [shown(text, one) for one in found] == [expected]


def test_a_long_subject_stands_before_who_asked_not_to_be_named() -> None:
    marked = (
        "It rained. A terminal manager with 20 years on the quays, who asked not to be named because"
        " he may not speak to the press, <1told> the Courier {1that crews were short}."
    )
    text, found = run(marked)
    assert [shown(text, one)[0] for one in found] == [
        "A terminal manager with 20 years on the quays"
    ]


def test_whom_somebody_told_is_nothing_said() -> None:
    rest = "in a speech last week"
    text, found = run(f"{{1It was late}}, [1Whitby] <1said>. [2Whitby] <2told> {{2jurors}} {rest}.")
    assert [span.of(text) for one in found for span in one.content] == ["It was late"]
    # What is told is somebody else's to report.
    told = (
        "[1Whitby] <1told> {1his counterpart} in May {2that it was late}, <2according to> [2aides]."
    )
    assert len(run(told)[1]) == 2


@pytest.mark.parametrize(
    ("marked", "kept"),
    [
        ("{1The caller} <1was identified> as Jo Roe.", 0),
        ("She <1should have declared> {1an interest}.", 0),
        ("The school, <1says> {1that it floods}.", 1),
        ("It <1was said> {1that rain may flood the cellars}.", 1),
        ("[1She] <1declared> {1an interest}.", 1),
    ],
)
def test_a_word_or_two_of_nobodys_need_a_sure_reader(marked: str, kept: int) -> None:
    text, raw = unmark(marked)
    document = document_of(text)
    assert len(attribute(document, [replace(one, score=0.4) for one in raw])) == kept
    assert len(attribute(document, [replace(one, score=0.9) for one in raw])) == 1


@pytest.mark.parametrize(
    ("marked", "score", "kept"),
    [
        ("A reporter at the gate saw {1six people under blankets}.", 0.4, 0),
        ("[1Ticket seller Jo Roe] sleeps badly.\n{1The corridors smell of smoke}.", 0.9, 0),
        # What is sure, what somebody named there says, and what stands between marks stay.
        ("Rain, it seemed, {1would flood the lower town by noon}.", 0.9, 1),
        ("It was agreed {1that rain may flood the town}.", 0.4, 1),
        ("[1The brigade]: {1rain may flood the town}.", 0.4, 1),
        ("{1“Rain may flood the town by noon.”}", 0.4, 1),
    ],
)
def test_prose_that_nothing_attributes_is_the_writers(marked: str, score: float, kept: int) -> None:
    text, raw = unmark(marked)
    found = attribute(document_of(text), [replace(one, score=score) for one in raw])
    assert len(found) == kept
