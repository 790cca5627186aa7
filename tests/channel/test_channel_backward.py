"""What stands before an occasion, or in another paragraph than somebody else's, is not of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from channel_passages import Said, attributed, channels, document

import quotes
from quotes.channel import classify

_LEAD = "It was cold.\n" * 3


@pytest.mark.parametrize(
    "later",
    [
        "In an interview with Radio Nord, Ms Hay said it was late.",
        "In a post on X, Ms Hay wrote that it was late.",
        "Speaking at a rally in Tarrow, Ms Hay said it was late.",
        "In a statement, Ms Hay said it was late.",
        "In a letter to the council, Ms Hay wrote it was late.",
    ],
)
def test_an_occasion_begins_where_a_sentence_opens_with_it(later: str) -> None:
    text = f"{_LEAD}Superintendent Jo Hay said the school would cost more. {later}"
    cue = "wrote" if "wrote" in later else "said"
    content = "that it was late" if "wrote that" in later else "it was late"
    before, after = channels(
        text,
        Said("the school would cost more", "Jo Hay", "Superintendent Jo Hay", "said"),
        Said(content, "Jo Hay", "Ms Hay", cue),
    )
    assert before.label == "unspecified"
    assert after.label != "unspecified"


@pytest.mark.parametrize(
    ("later", "label"),
    [
        ("Ms Hay told Radio Nord that it was late.", "broadcast"),
        ("“It is late,” Ms Hay said in a statement.", "official_statement"),
        ("“It is late,” Ms Hay told reporters.", "press_conference"),
    ],
)
def test_a_paraphrase_before_the_quote_is_of_its_occasion(later: str, label: str) -> None:
    text = f"{_LEAD}Superintendent Jo Hay called the school a burden. {later}"
    content = "“It is late,”" if "“" in later else "that it was late"
    before, _ = channels(
        text,
        Said("the school a burden", "Jo Hay", "Superintendent Jo Hay", "called"),
        Said(content, "Jo Hay", "Ms Hay", "told" if "told" in later else "said"),
    )
    assert before.label == label


@pytest.mark.model
def test_what_is_told_of_before_a_statement_does_not_begin_behind_it() -> None:
    text = (
        "Jo Hay: ‘You Don’t Win The Race By How Many Towns You Win.’\n\n"
        "With four of the contests in the books, Senator Jo Hay has managed to earn finishes"
        " ranging from second to fifth place.\n\n"
        "These would be great results if Hay were a rower. Does she know what that entails?\n\n"
        "Based upon an interview she gave to Fox News on the Wednesday after the Tarn vote, it’s an"
        " open question.\n\n"
        '"“You don’t win the race by how many towns you win,” Hay responded before adding that she'
        ' will have to win some of the others in March."\n\n'
        "Earhardt then asked Hay which towns specifically she could win.\n\n"
        "“Well, we feel great in every one of those towns,” she said.\n"
    )
    said = {quote.text(text)[:6]: quote.channel for quote in quotes.analyze(text).statements}
    assert said['"“You '].platform == "Fox News"


def test_the_lead_still_sums_up() -> None:
    text = "Jo Hay rejects the school.\nIn a post on X, Ms Hay wrote that it was late."
    before, _ = channels(
        text,
        Said("the school", "Jo Hay", "Jo Hay", "rejects"),
        Said("that it was late", "Jo Hay", "Ms Hay", "wrote"),
    )
    assert before.label == "social_media"


def test_a_lawyer_does_not_speak_in_the_post_of_a_group() -> None:
    text = (
        f"{_LEAD}“See you in front of a judge,” the group wrote on Facebook.\n"
        "Attorney Pam Strick, who represents the group, said the board broke the law."
    )
    source = "Attorney Pam Strick, who represents the group,"
    post, lawyer = channels(
        text,
        Said("“See you in front of a judge,”", "Save Moll", "the group", "wrote", "organisation"),
        Said("the board broke the law", "Pam Strick", source, "said"),
    )
    assert (post.label, lawyer.label) == ("social_media", "unspecified")


@pytest.mark.parametrize(
    ("body", "label"),
    [
        ("The Hockey Federation of Torna", "unspecified"),
        ("Hockey North", "official_statement"),
    ],
)
def test_bodies_with_names_of_their_own_are_two(body: str, label: str) -> None:
    text = (
        f"{_LEAD}“It is a sad day,” Hockey North chief Jo Petrie said in a press release.\n"
        f"{body} said the invitation was withdrawn."
    )
    _, later = channels(
        text,
        Said("“It is a sad day,”", "Jo Petrie", "Hockey North chief Jo Petrie", "said"),
        Said(
            "the invitation was withdrawn", body.removeprefix("The "), body, "said", "organisation"
        ),
    )
    assert later.label == label


def test_the_insider_is_the_source_of_the_sentence_before() -> None:
    text = (
        f"{_LEAD}A source close to the couple tells StarLine that they parted. "
        "“It is amicable,” the insider says."
    )
    _, later = channels(
        text,
        Said(
            "that they parted",
            "a source close to the couple",
            "A source close to the couple",
            "tells",
        ),
        Said("“It is amicable,”", "the insider", "the insider", "says"),
    )
    assert later.label in ("interview", "unspecified")


def test_what_somebody_recalls_goes_on() -> None:
    text = (
        "In a 2021 interview with Marquee magazine, Jo Vale said she had proposed. "
        "“He said yes,” she recalled."
    )
    (one, other), speakers = attributed(
        text,
        Said("she had proposed", "Jo Vale", "Jo Vale", "said"),
        Said("“He said yes,”", "Jo Vale", "she", "recalled"),
    )
    said = (one, replace(other, kind="direct"))
    first, later = classify(document(text), said, speakers)
    assert (first.label, later.label, later.basis) == ("interview", "interview", "carried")


def test_what_is_said_after_the_vote_is_said_outside() -> None:
    text = (
        "Jo Roe told councillors that the library was warm. “It is the only place,” she said. "
        "Speaking after the vote, Ms Roe said the group would sue. “We won,” she added."
    )
    told, inside, outside, added = channels(
        text,
        Said("that the library was warm", "Jo Roe", "Jo Roe", "told"),
        Said("“It is the only place,”", "Jo Roe", "she", "said"),
        Said("the group would sue", "Jo Roe", "Ms Roe", "said"),
        Said("“We won,”", "Jo Roe", "she", "added"),
    )
    assert {told.label, inside.label} == {"legislature"}
    assert {outside.label, added.label} == {"unspecified"}
