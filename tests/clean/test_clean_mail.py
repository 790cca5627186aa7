"""Headers of mails and contact lines of press releases."""

import pytest

from quotes.clean import paragraphs

HEADERS = (
    "From: desk@ansel.example\nTo: All\nSubject: Fw: Mud stays where it is\nDate: Mon, 2 Dec 2024"
)
LEAD = "The harbour board said on Monday that the mud would stay where it is until the spring."


def roles(text: str) -> list[str]:
    return [paragraph.role for paragraph in paragraphs(text)]


def test_headers_are_no_body_and_the_subject_is_the_headline() -> None:
    assert roles(f"{HEADERS}\n\n{LEAD}") == [
        "boilerplate",
        "boilerplate",
        "headline",
        "boilerplate",
        "body",
    ]


def test_turns_that_begin_like_headers_are_turns() -> None:
    assert set(roles(f"Date: {LEAD}\nSubject: {LEAD}\nDate: {LEAD}\nSubject: {LEAD}")) == {"body"}


@pytest.mark.parametrize(
    "line",
    [
        "Contact: Ada Brandt, head of press, +44 7700 900456",
        "Media enquiries: the harbour office",
        "Contact: Ada Brandt",
        "Ada Brandt, press@ansel.example, (020) 7946 0018",
    ],
)
def test_a_contact_is_no_headline(line: str) -> None:
    text = f"FOR IMMEDIATE RELEASE\n\n{line}\n\nMud stays where it is\n\n{LEAD}"
    assert roles(text) == ["boilerplate", "boilerplate", "headline", "body"]


@pytest.mark.parametrize(
    "line", ["Contact: a love story", "The harbour, 2019 - 2024", "First contact: mud to stay"]
)
def test_a_headline_is_no_contact(line: str) -> None:
    assert roles(f"{line}\n\n{LEAD}")[0] == "headline"
