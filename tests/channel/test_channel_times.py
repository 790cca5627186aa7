"""What was told long ago, and what is told these days."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels

from quotes.channel import wording


@pytest.mark.parametrize("then", ["in March", "in 2016", "last month", "two years ago"])
def test_these_days_end_what_was_told_long_ago(then: str) -> None:
    text = (
        f"Ada Rook told Radio Nord {then} that the line was sound. Rook said on Friday that it was "
        "cut. “I was wrong,” she said."
    )
    long_ago, friday, after = channels(
        text,
        Said("that the line was sound", "Ada Rook", "Ada Rook", "told"),
        Said("that it was cut", "Ada Rook", "Rook", "said"),
        Said("“I was wrong,”", "Ada Rook", "she", "said"),
    )
    assert long_ago.label == "broadcast"
    assert friday.label == "unspecified"
    assert after.label == "unspecified"


def test_what_others_say_in_the_sentence_has_its_own_time() -> None:
    text = (
        "The line was cut, Ada Rook told reporters on Friday. “You knew it in May,” she said. "
        "“It will be mended,” she said."
    )
    *_, last = channels(
        text,
        Said("The line was cut", "Ada Rook", "Ada Rook", "told"),
        Said("“You knew it in May,”", "Ada Rook", "she", "said"),
        Said("“It will be mended,”", "Ada Rook", "she", "said"),
    )
    assert last.label == "press_conference"


def test_what_was_told_long_ago_is_not_where_the_lead_was_said() -> None:
    text = (
        "The line is cut, Ada Rook said.\nOdo Karn said it was not.\n"
        "Rook told reporters in 2019 that it would hold."
    )
    lead, _, told = channels(
        text,
        Said("The line is cut", "Ada Rook", "Ada Rook", "said"),
        Said("it was not", "Odo Karn", "Odo Karn", "said"),
        Said("that it would hold", "Ada Rook", "Rook", "told"),
    )
    assert told.label == "press_conference"
    assert lead.label == "unspecified"


def test_what_she_wrote_was_not_said_at_a_press_conference() -> None:
    text = "The line is cut, Ada Rook wrote.\nRook told reporters that it would be mended."
    wrote, told = channels(
        text,
        Said("The line is cut", "Ada Rook", "Ada Rook", "wrote"),
        Said("that it would be mended", "Ada Rook", "Rook", "told"),
    )
    assert told.label == "press_conference"
    assert wrote.label == "unspecified"


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("Rook said in May", True),
        ("Rook, who may leave, said", False),
        ("Last spring Rook said", True),
        ("Rook said last Tuesday", False),
        ("Rook said on Tuesday, as she had in 2012,", False),
        ("Rook said “we knew in June”", False),
    ],
)
def test_past(text: str, past: bool) -> None:
    assert wording.past(text) is past


def test_what_she_says_here_is_not_what_she_told_a_programme() -> None:
    text = "It was dark.\n" * 3 + (
        "“It snows,” says Una Hay. “Nobody knows,” said Bo Lind.\n"
        "Una Hay told the programme Tide that it rained. “It froze,” she said. "
        "It will pass, Hay says."
    )
    said = channels(
        text,
        Said("“It snows,”", "Una Hay", "Una Hay", "says"),
        Said("“Nobody knows,”", "Bo Lind", "Bo Lind", "said"),
        Said("that it rained", "Una Hay", "Una Hay", "told"),
        Said("“It froze,”", "Una Hay", "she", "said"),
        Said("It will pass", "Una Hay", "Hay", "says"),
    )
    assert [c.label for c in said] == ["unspecified"] * 2 + ["broadcast"] * 2 + ["unspecified"]
