"""Hosts, titles of programmes and stations: what is said on air; all invented."""

from __future__ import annotations

import pytest
from channel_passages import Said, Stated, channels, check_stated

# Text, quote, source, cue, label.
STATED: list[Stated] = [
    ("“It holds,” Ilse Vorn said on the air.", "“It holds,”", "Ilse Vorn", "said", "broadcast"),
    ("On air, Ilse Vorn said the dam held.", "the dam held", "Ilse Vorn", "said", "broadcast"),
    ("Ilse Vorn told host Jon Hay the dam held.", "the dam held", "Ilse Vorn", "told", "broadcast"),
    (
        "On Monday Ilse Vorn met anchor Jon Hay. Asked by Hay about the dam, Vorn laughed.",
        "about the dam",
        None,
        "Asked",
        "broadcast",
    ),
    (
        "Ilse Vorn knew presenter Jon Hay. Hay pressed her on whether the dam held.",
        "whether the dam held",
        "Hay",
        "pressed",
        "broadcast",
    ),
    (
        "“It holds,” Ilse Vorn told “Fox and Friends” on Monday.",
        "“It holds,”",
        "Ilse Vorn",
        "told",
        "broadcast",
    ),
    (
        "“It holds,” Ilse Vorn said in an interview airing Sunday on Radio Nordfell.",
        "“It holds,”",
        "Ilse Vorn",
        "said",
        "broadcast",
    ),
    (
        "“It holds,” Ilse Vorn said in an interview on Radio Nordfell.",
        "“It holds,”",
        "Ilse Vorn",
        "said",
        "broadcast",
    ),
    (
        "Ilse Vorn told Jon Hay of Fox News the dam held.",
        "the dam held",
        "Ilse Vorn",
        "told",
        "broadcast",
    ),
    (
        "The Moll Courier's Jon Hay asked whether the dam held.",
        "whether the dam held",
        "The Moll Courier's Jon Hay",
        "asked",
        "interview",
    ),
    (
        "As Ilse Vorn noted in The Guardian, the dam holds.",
        "the dam holds",
        "Ilse Vorn",
        "noted",
        "news_outlet",
    ),
]


@pytest.mark.parametrize("row", STATED, ids=lambda row: row[0][:50])
def test_stated(row: Stated) -> None:
    check_stated(row)


def test_hosts_ask_as_moderators_at_a_debate() -> None:
    text = "Moderators quizzed both. Asked by newscaster Jon Hay of the dam, Roe left."
    (channel,) = channels(text, Said("of the dam", None, None, "Asked"))
    assert channel.label == "unspecified"


def test_a_question_that_was_answered_opens_nothing() -> None:
    text = "Ilse Vorn told the Moll Courier when asked why that it held. Odo Karn said eels bite."
    said, asked, other = channels(
        text,
        Said("that it held", "Ilse Vorn", "Ilse Vorn", "told"),
        Said("why", None, None, "asked"),
        Said("eels bite", "Odo Karn", "Odo Karn", "said"),
    )
    assert (said.label, asked.label, other.label) == ("interview", "interview", "unspecified")


def test_a_paper_stays_a_paper_where_the_speaker_is_on_the_air_elsewhere() -> None:
    text = "“It holds,” Ada Roe told the Vessin Post. “Yes,” Roe said on Radio Nord."
    post, nord = channels(
        text,
        Said("“It holds,”", "Ada Roe", "Ada Roe", "told"),
        Said("“Yes,”", "Ada Roe", "Roe", "said"),
    )
    assert (post.label, nord.label) == ("interview", "broadcast")
