"""Where somebody spoke, when the sentence before tells it; offices and their messages."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels, words_of


@pytest.mark.parametrize(
    ("before", "label", "platform"),
    [
        ("Ilse Vorn raised the matter in the Commons yesterday.", "legislature", "Commons"),
        ("The matter was raised in parliament on Monday.", "legislature", None),
        ("Ilse Vorn was no calmer when she appeared before MPs.", "legislature", None),
        ("Ilse Vorn smiled when she addressed supporters in Moll.", "speech", None),
        ("Ilse Vorn was raised in the house by the river.", "unspecified", None),
        ("Ilse Vorn raised hens in Parliament Street.", "unspecified", None),
        ("Ilse Vorn was arrested after she addressed supporters.", "unspecified", None),
        ("Ilse Vorn smiled when the mayor addressed supporters.", "unspecified", None),
    ],
)
def test_the_sentence_before_tells_where(before: str, label: str, platform: str | None) -> None:
    text = f"{before} “It leaks,” Ilse Vorn said."
    (said,) = channels(text, Said("“It leaks,”", "Ilse Vorn", "Ilse Vorn", "said"))
    assert (said.label, said.platform) == (label, platform), words_of(text, said)


@pytest.mark.parametrize(
    ("source", "label"),
    [
        ("Council leader Ilse Vorn", "legislature"),
        ("Councillor Ilse Vorn", "legislature"),
        ("Prime Minister Ilse Vorn", "private"),
        ("Ilse Vorn", "private"),
    ],
)
def test_the_cabinet_of_a_council_sits_in_public(source: str, label: str) -> None:
    text = f"{source} said at Tuesday’s cabinet meeting that it leaked."
    (said,) = channels(text, Said("that it leaked", "Ilse Vorn", source, "said"))
    assert said.label == label


@pytest.mark.parametrize(
    ("source", "where", "label"),
    [
        ("Governor Ilse Vorn", "in a Telegram message", "social_media"),
        ("The ministry", "in a message on Telegram", "social_media"),
        ("Ilse Vorn", "in a message on her Telegram channel", "social_media"),
        ("Ilse Vorn", "in a Telegram message", "private"),
        ("A former governor", "in a Telegram message", "private"),
        ("The governor", "in a Telegram message to her son", "private"),
        ("The governor", "in a WhatsApp message", "private"),
        ("The governor", "in an email", "private"),
    ],
)
def test_the_message_of_an_office_is_for_everybody(source: str, where: str, label: str) -> None:
    text = f"“It leaks,” {source} said {where}."
    (said,) = channels(text, Said("“It leaks,”", source, source, "said"))
    assert said.label == label


def test_what_the_governor_tells_a_paper_by_message_is_private() -> None:
    text = "The governor told the Guardian in a Telegram message that it leaked."
    (said,) = channels(text, Said("that it leaked", "the governor", "The governor", "told"))
    assert (said.label, said.platform) == ("private", "Telegram")


def test_what_was_intercepted_was_not_for_others() -> None:
    text = "“It leaks,” Ilse Vorn said in an intercepted phone call."
    (said,) = channels(text, Said("“It leaks,”", "Ilse Vorn", "Ilse Vorn", "said"))
    assert (said.label, said.platform) == ("private", "phone")
