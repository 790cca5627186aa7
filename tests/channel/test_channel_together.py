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


INQUEST = (
    "A diver had complained about his air, an inquest heard.\n"
    "It was cold.\n"
    "Giving evidence, the owner Bernt Kole said it had been serviced.\n"
    "Sgt Amy Dunn said no papers had been found.\n"
    "Kole denies neglect.\n"
    "A friend of the diver, Ed Wray, said he was careful.\n"
    "Outside, Jo Oslo said it was a shame.\n"
)


def test_what_an_article_reports_from_a_sitting_was_heard_there_until_it_leaves() -> None:
    said = channels(
        INQUEST,
        Said("A diver had complained about his air", None, None, None),
        Said("it had been serviced", "Bernt Kole", "the owner Bernt Kole", "said"),
        Said("no papers had been found", "Amy Dunn", "Sgt Amy Dunn", "said"),
        Said("neglect", "Bernt Kole", "Kole", "denies"),
        Said("he was careful", "Ed Wray", "A friend of the diver, Ed Wray,", "said"),
        Said("it was a shame", "Jo Oslo", "Jo Oslo", "said"),
    )
    assert [c.label for c in said[1:3]] == ["court", "court"]
    assert [c.label for c in said[4:]] == ["unspecified"] * 2
    assert words_of(INQUEST, said[1]) == "Giving evidence"


def test_a_sitting_that_is_mentioned_further_on_holds_for_nobody() -> None:
    text = "It was cold.\n" * 5 + (
        "A court heard that it snowed.\nIt was dark.\nThe wall stood.\nAmy Dunn said it rained."
    )
    (channel,) = channels(text, Said("it rained", "Amy Dunn", "Amy Dunn", "said"))
    assert channel.label == "unspecified"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The council met. Giving evidence, Bo Lind said it was dry.", "legislature"),
        ("The trial began. Bo Lind, giving evidence on Monday, said it was dry.", "court"),
        ("The map was a farce, giving evidence of haste, Bo Lind said it was dry.", "unspecified"),
    ],
)
def test_giving_evidence(text: str, label: str) -> None:
    (channel,) = channels(text, Said("it was dry", "Bo Lind", "Bo Lind", "said"))
    assert channel.label == label


def test_a_police_interview_is_private_and_a_plea_is_not_given_there() -> None:
    text = "Dee Hay denies eleven counts. In her police interview, she said that it was dry."
    said = channels(
        text,
        Said("eleven counts", "Dee Hay", "Dee Hay", "denies"),
        Said("that it was dry", "Dee Hay", "she", "said"),
    )
    assert [c.label for c in said] == ["unspecified", "private"]


@pytest.mark.parametrize("noun", ["letter", "note", "message"])
def test_a_letter_that_stands_on_a_network_is_for_all(noun: str) -> None:
    text = f"Pia Holt said in a {noun} on Instagram that it was dry."
    (channel,) = channels(text, Said("that it was dry", "Pia Holt", "Pia Holt", "said"))
    assert (channel.label, channel.platform) == ("social_media", "Instagram")


def test_the_reply_in_parliament() -> None:
    text = "Speaking in the Commons, Ivor Dunn said it was dry. His shadow, Lila Moss, replied no."
    _, reply = channels(
        text,
        Said("it was dry", "Ivor Dunn", "Ivor Dunn", "said"),
        Said("no", "Lila Moss", "His shadow, Lila Moss,", "replied"),
    )
    assert (reply.label, reply.platform) == ("legislature", "Commons")
