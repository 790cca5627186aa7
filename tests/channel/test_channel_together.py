"""Several who speak in one place: in a courtroom, in a group on a network."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels, words_of

COURT = (
    "Ole Brandt testified that the wall was sound.\n"
    "“Did you see the crack?” defence lawyer Ida Falk asked.\n"
    "“Objection,” prosecutor Bo Lind said.\n"
    "Judge Una Hay said she would rule on Monday.\n"
)
IN_COURT = (
    Said("that the wall was sound", "Ole Brandt", "Ole Brandt", "testified"),
    Said("“Did you see the crack?”", "Ida Falk", "defence lawyer Ida Falk", "asked"),
    Said("“Objection,”", "Bo Lind", "prosecutor Bo Lind", "said"),
    Said("she would rule on Monday", "Una Hay", "Judge Una Hay", "said"),
)


def test_question_objection_and_ruling_follow_testimony() -> None:
    assert {c.label for c in channels(COURT, *IN_COURT)} == {"court"}


@pytest.mark.parametrize(
    ("sentence", "quote", "source"),
    [
        ("“We will appeal,” his lawyer, Ida Falk, said outside.", "“We will appeal,”", "Ida Falk"),
        ("“He lied,” his neighbour Ida Falk said.", "“He lied,”", "his neighbour Ida Falk"),
    ],
)
def test_others_and_those_who_have_left_do_not_speak_in_court(
    sentence: str, quote: str, source: str
) -> None:
    text = f"Ole Brandt testified that the wall was sound.\n{sentence}"
    _, channel = channels(text, IN_COURT[0], Said(quote, "Ida Falk", source, "said"))
    assert channel.label == "unspecified"


def test_members_of_a_group_post_there() -> None:
    text = (
        "On the Moll Anglers Facebook group, which has ninety members, the mood was black. "
        "“Gone,” wrote Carl Post. Another member, Dee Hay, said she had seen the crack. "
        "A moderator asked people to stay calm.\n"
        "Another member of the choir said it was cold."
    )
    said = channels(
        text,
        Said("“Gone,”", "Carl Post", "Carl Post", "wrote"),
        Said("she had seen the crack", "Dee Hay", "Another member, Dee Hay,", "said"),
        Said("to stay calm", "a moderator", "A moderator", "asked"),
        Said("it was cold", "a singer", "Another member of the choir", "said"),
    )
    assert [c.label for c in said] == ["social_media"] * 3 + ["unspecified"]
    assert {c.platform for c in said[:3]} == {"Facebook"}
    assert "Facebook" in (words_of(text, said[1]) or "")


def test_a_letter_is_the_writers_whatever_her_age() -> None:
    text = (
        "In a letter last week, 26-year-old nurse Amy Field wrote that she had seen nine flats. "
        "“People wait,” she wrote."
    )
    said = channels(
        text,
        Said("that she had seen nine flats", "Amy Field", "26-year-old nurse Amy Field", "wrote"),
        Said("“People wait,”", "Amy Field", "she", "wrote"),
    )
    assert [(c.label, c.platform) for c in said] == [("private", "letter")] * 2


def test_an_officer_advises_members_at_the_meeting() -> None:
    text = "The council met. Planner Neil Ash advised members that it was lawful. It was cold."
    (channel,) = channels(text, Said("that it was lawful", "Neil Ash", "Neil Ash", "advised"))
    assert channel.label == "legislature"
