"""Families of words that state a channel: occasions, audiences, papers, courts; all invented."""

from __future__ import annotations

import pytest
from channel_passages import Misleading, Said, Stated, channels, check_misleading, check_stated

# Text, quote, source, cue, label.
STATED: list[Stated] = [
    # Those who listen.
    ("“It holds,” Vorn said, drawing cheers.", "“It holds,”", "Vorn", "said", "speech"),
    ("“It holds,” Vorn said to loud applause.", "“It holds,”", "Vorn", "said", "speech"),
    ("“It holds,” Vorn said as the crowd roared.", "“It holds,”", "Vorn", "said", "speech"),
    ("Vorn fired up the crowd, saying it held.", "it held", "Vorn", "saying", "speech"),
    (
        "“It holds,” Vorn said in response to a voter's question on Monday.",
        "“It holds,”",
        "Vorn",
        "said",
        "speech",
    ),
    # Occasions.
    ("Vorn hit the campaign trail, mocking the dam.", "the dam", "Vorn", "mocking", "speech"),
    ("On the steps of the town church, Vorn said it held.", "it held", "Vorn", "said", "speech"),
    ("Vorn seized the floor, saying it held.", "it held", "Vorn", "saying", "legislature"),
    ("“It holds,” Vorn said at a fish fry.", "“It holds,”", "Vorn", "said", "speech"),
    ("“It holds,” Vorn said in a forum.", "“It holds,”", "Vorn", "said", "speech"),
    ("Vorn, stumping for Hay, mocked the dam.", "the dam", "Vorn", "mocked", "speech"),
    (
        "Vorn called for a new dam at a rally in Moll on Monday.",
        "a new dam at a rally in Moll on Monday",
        "Vorn",
        "called for",
        "speech",
    ),
    # Papers.
    ("In his listing, Vorn claimed it held.", "it held", "Vorn", "claimed", "document"),
    ("The SEC filings show it held.", "it held", "The SEC filings", "show", "document"),
    ("Some analyses suggest it held.", "it held", "Some analyses", "suggest", "document"),
    (
        "A Moll Courier report said it held.",
        "it held",
        "A Moll Courier report",
        "said",
        "news_outlet",
    ),
    (
        "A Moll Courier article published Friday found it held.",
        "it held",
        "A Moll Courier article published Friday",
        "found",
        "news_outlet",
    ),
    ("The dam holds, reports The Guardian.", "The dam holds", None, "reports", "news_outlet"),
    # Courts.
    ("“It holds,” the unsigned opinion said.", "“It holds,”", "opinion", "said", "court"),
    ("Justice Holt said from the bench it held.", "it held", "Justice Holt", "said", "court"),
    # In private, and to the press.
    ("Vorn confided to her it held.", "it held", "Vorn", "confided", "private"),
    ("Vorn wrote to her that it held.", "that it held", "Vorn", "wrote", "private"),
    (
        "It held, according to members who spoke with reporters.",
        "It held",
        "members who spoke with reporters",
        "according to",
        "press_conference",
    ),
    ("“It holds,” Vorn added to People.", "“It holds,”", "Vorn", "added", "interview"),
    (
        "Vorn, who works as a miller, said in an interview it held.",
        "it held",
        "Vorn, who works as a miller,",
        "said",
        "interview",
    ),
]

MISLEADING: list[Misleading] = [
    ("Mr. Vorn forecast that it held.", "that it held", "Mr. Vorn", "forecast"),
    ("Vorn delivered a message. She said it held.", "it held", "She", "said"),
    ("People said it held.", "it held", "People", "said"),
    ("Vorn wrote to her old town that it held.", "that it held", "Vorn", "wrote"),
    ("Vorn, who sat on a bench, said it held.", "it held", "Vorn, who sat on a bench,", "said"),
]


@pytest.mark.parametrize("row", STATED, ids=lambda row: row[0][:50])
def test_stated(row: Stated) -> None:
    check_stated(row)


@pytest.mark.parametrize("row", MISLEADING, ids=lambda row: row[0][:50])
def test_misleading(row: Misleading) -> None:
    check_misleading(row)


def test_questions_and_answers_that_were_edited_are_an_interview() -> None:
    text = "Questions and answers have been edited for length.\nQ: Does it hold?\nA: It does."
    found = channels(text, Said("Does it hold?", "Q", "Q", ":"), Said("It does.", "A", "A", ":"))
    assert [c.label for c in found] == ["interview", "interview"]


def test_what_somebody_wrote_is_the_letter_named_last() -> None:
    lines = [
        "In a letter, Ilse Vorn said the dam held.",
        *["Eels swim."] * 8,
        "“It is old,” she wrote.",
    ]
    first, last = channels(
        "\n".join(lines),
        Said("the dam held", "Ilse Vorn", "Ilse Vorn", "said"),
        Said("“It is old,”", "Ilse Vorn", "she", "wrote"),
    )
    assert (first.label, last.label) == ("private", "private")


def test_whoever_is_quoted_next_was_seldom_in_the_interview() -> None:
    text = "A long interview was held in Moll.\nOdo Karn said eels bite."
    (said,) = channels(text, Said("eels bite", "Odo Karn", "Odo Karn", "said"))
    assert said.label == "unspecified"


def test_what_was_said_before_a_vote_was_said_elsewhere() -> None:
    text = "Ilse Vorn called the dam rotten. At a hearing, Ilse Vorn said it leaked."
    called, said = channels(
        text,
        Said("the dam rotten", "Ilse Vorn", "Ilse Vorn", "called"),
        Said("it leaked", "Ilse Vorn", "Ilse Vorn", "said"),
    )
    assert (called.label, said.label) == ("unspecified", "legislature")
