"""Calls of companies with those who trade in them, and the notes of analysts."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels, words_of


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Bo Lind said on a call with analysts that it was lost.", "on a call with analysts"),
        ("Bo Lind said on a call late on Monday with investors that it was lost.", "on a call"),
        ("Bo Lind said during its quarterly earnings call that it was lost.", "earnings call"),
        ("Bo Lind said on the investor call that it was lost.", "on the investor call"),
        ("Bo Lind told analysts that it was lost.", "told analysts"),
    ],
)
def test_a_call_on_results_is_for_all_who_listen(text: str, evidence: str) -> None:
    (channel,) = channels(text, Said("that it was lost", "Bo Lind", "Bo Lind"))
    assert (channel.label, channel.platform) == ("press_conference", None)
    assert evidence in (words_of(text, channel) or "")


def test_a_call_of_two_stays_private() -> None:
    text = "Bo Lind said on a call with her brother that it was lost."
    (channel,) = channels(text, Said("that it was lost", "Bo Lind", "Bo Lind", "said"))
    assert (channel.label, channel.platform) == ("private", "phone")


def test_an_answer_on_the_call_is_given_there() -> None:
    text = (
        "Bo Lind struck a humble tone on a call with investors.\n"
        "“We burned it,” she said. Asked by Ed Wray of Tarn Capital whether she would go, "
        "Ms. Lind replied: “Not today.”"
    )
    first, asked, answer = channels(
        text,
        Said("“We burned it,”", "Bo Lind", "she", "said"),
        Said("whether she would go", "Ed Wray", "Ed Wray", "Asked"),
        Said("“Not today.”", "Bo Lind", "Ms. Lind", "replied"),
    )
    assert {c.label for c in (first, asked, answer)} == {"press_conference"}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "The mill spoke on its earnings call.\n“Flour is dear,” Bo Lind told investors.",
            "press_conference",
        ),
        ("The mill was raided.\n“Flour is dear,” Bo Lind told investors.", "private"),
    ],
)
def test_investors_are_told_on_the_call_that_is_named(text: str, label: str) -> None:
    (channel,) = channels(text, Said("“Flour is dear,”", "Bo Lind", "Bo Lind", "told"))
    assert channel.label == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Analyst Bo Lind wrote in a note that it was lost.", "document"),
        ("Bo Lind, a strategist at Tarn, said in a note that it was lost.", "document"),
        ("The thief wrote in a note that it was lost.", "private"),
    ],
)
def test_a_note_of_an_analyst_is_published(text: str, label: str) -> None:
    (channel,) = channels(text, Said("that it was lost", "Bo Lind"))
    assert channel.label == label


def test_the_call_is_that_on_which_analysts_were_just_told() -> None:
    text = (
        "Its governor and the finance minister were silent. The sum, Bo Lind told analysts, was "
        "small.\n“I was not aware of it,” Ms Lind said during the call."
    )
    _, channel = channels(
        text,
        Said("The sum", "Bo Lind", "Bo Lind", "told"),
        Said("“I was not aware of it,”", "Bo Lind", "Ms Lind", "said"),
    )
    assert (channel.label, channel.platform) == ("press_conference", None)


def test_the_call_between_two_who_govern_is_none_of_that_sort() -> None:
    text = (
        "The president phoned the governor, who had told analysts that he would not sign.\n"
        "“I was not aware of it,” the governor said during the call."
    )
    (channel,) = channels(text, Said("“I was not aware of it,”", "governor", "governor", "said"))
    assert (channel.label, channel.platform) == ("private", "phone")
