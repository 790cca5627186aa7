"""What a question was about, what was said before an interview, who is quoted in a statement."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Asked by the Courier whether she had read the report, Ms Roe said: “Twice.”",
            "interview",
        ),
        (
            "Asked by reporters if she had seen the letter, Ms Roe said: “Twice.”",
            "press_conference",
        ),
        ("Asked whether she had read the memo, Ms Roe said: “Twice.”", "unspecified"),
        ("When asked why the email was deleted, Ms Roe said: “Twice.”", "unspecified"),
        ("When she was asked whether the report held, Ms Roe said: “Twice.”", "unspecified"),
        ("Ms Roe, asked if she had read the report, said: “Twice.”", "unspecified"),
        # Where or how somebody was asked.
        ("Asked in an email whether she had read it, Ms Roe said: “Twice.”", "private"),
        ("Asked in Parliament whether she had read it, Ms Roe said: “Twice.”", "legislature"),
        ("Asked about the dam at a news conference, Ms Roe said: “Twice.”", "press_conference"),
        ("Asked whether it held, Ms Roe said in the report: “Twice.”", "document"),
    ],
)
def test_the_topic_of_a_question_is_no_channel(text: str, label: str) -> None:
    (said,) = channels(text, Said("“Twice.”", "Roe", "Ms Roe", "said"))
    assert said.label == label


def test_a_report_that_asks_is_a_document() -> None:
    text = "The report asked whether the dam was safe."
    (said,) = channels(text, Said("whether the dam was safe", "report", "The report", "asked"))
    assert said.label == "document"


@pytest.mark.parametrize(
    ("later", "label"),
    [
        ("Speaking to the Courier afterwards, Cr Hay said she would resign.", "unspecified"),
        ("Later Cr Hay told the Courier that she would resign.", "unspecified"),
        ("Cr Hay told the Courier after the meeting that she would resign.", "unspecified"),
        ("Speaking to the Courier, Cr Hay said she would resign.", "unspecified"),
        ("Cr Hay told the Courier that she would resign.", "interview"),
    ],
)
def test_an_interview_afterwards_does_not_colour_what_was_said_before(
    later: str, label: str
) -> None:
    lead = "It was cold.\n" * 3
    text = f"{lead}Cr Jo Hay held up the budget.\n“It is a fraud,” she said.\n{later}"
    content = "that she would resign" if "told" in later else "she would resign"
    before, after = channels(
        text,
        Said("“It is a fraud,”", "Jo Hay", "she", "said"),
        Said(content, "Jo Hay", "Cr Hay", "told" if "told" in later else "said"),
    )
    assert (before.label, after.label) == (label, "interview")


def test_a_lead_still_sums_up_what_was_told_reporters_afterwards() -> None:
    text = (
        "The mill will close, Jo Hay said on Monday.\nIt has 300 workers.\n"
        "“It is over,” Ms Hay told reporters after the meeting."
    )
    said = channels(
        text,
        Said("The mill will close", "Jo Hay", "Jo Hay", "said"),
        Said("“It is over,”", "Jo Hay", "Ms Hay", "told"),
    )
    assert [c.label for c in said] == ["press_conference"] * 2


@pytest.mark.parametrize(
    ("cue", "label"),
    [
        ("was quoted as saying", "official_statement"),
        ("was cited as saying", "official_statement"),
        ("said", "unspecified"),
    ],
)
def test_who_was_quoted_as_saying_it_stands_in_the_statement(cue: str, label: str) -> None:
    text = f"Swim Moll called it “rash” in a statement. “It is poor,” Ada Felix {cue}."
    _, said = channels(
        text,
        Said("“rash”", "Swim Moll", "Swim Moll", "called", kind="organisation"),
        Said("“It is poor,”", "Ada Felix", "Ada Felix", cue),
    )
    assert said.label == label


@pytest.mark.parametrize("paper", ["this newspaper", "me", "the Courier"])
def test_a_written_reply_to_an_outlet_is_a_statement(paper: str) -> None:
    text = f"Roe told {paper} in a written reply that it shook."
    (said,) = channels(text, Said("that it shook", "Roe", "Roe", "told"))
    assert said.label == "official_statement"


def test_a_leaked_message_is_private() -> None:
    text = "“We are broke,” Roe told reporters. “Tell nobody,” the leaked message from Roe read."
    said = channels(
        text,
        Said("“We are broke,”", "Roe", "Roe", "told"),
        Said("“Tell nobody,”", "Roe", "the leaked message from Roe", "read"),
    )
    assert [c.label for c in said] == ["press_conference", "private"]


@pytest.mark.parametrize(
    ("outlet", "told", "first_hand"),
    [
        ("cpb-news", "CPB Radio", True),
        ("cpb-news", "CPB Television", True),
        ("north-news", "South Radio", False),
        ("courier-news", "the Courier", False),
    ],
)
def test_stations_of_one_house_pass_nothing_on(outlet: str, told: str, first_hand: bool) -> None:
    text = f"Roe told {told} that it shook."
    (said,) = channels(text, Said("that it shook", "Roe", "Roe", "told"), outlet=outlet)
    assert said.first_hand is first_hand
    assert (said.relay is None) is first_hand
