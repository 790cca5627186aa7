"""Letters that everybody may read, reports and bulletins of those who are named beside them."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels, words_of


@pytest.mark.parametrize(
    ("behind", "label"),
    [
        ("attached to the company's filing with the stock exchange", "document"),
        ("included in the bank's annual report", "document"),
        ("published on the council's website", "document"),
        ("published on Monday", "document"),
        ("published in the journal Soil Letters", "document"),
        ("attached to an email", "private"),
        ("published by the Morning Post", "private"),
        ("to the minister", "private"),
        ("included with the keys", "private"),
    ],
)
def test_a_letter_that_is_published_is_for_everybody(behind: str, label: str) -> None:
    text = f"“It is lost,” Jane Roe said in a letter {behind}."
    (channel,) = channels(text, Said("“It is lost,”", "Jane Roe", "Jane Roe", "said"))
    assert channel.label == label
    assert channel.platform == ("letter" if label == "private" else None)


@pytest.mark.parametrize(
    ("note", "label"),
    [
        ("a note pinned to the church door", "document"),
        ("a note taped to the shop window", "document"),
        ("a note taped to her door", "private"),
        ("a note", "private"),
    ],
)
def test_a_note_pinned_up_is_for_whoever_passes(note: str, label: str) -> None:
    text = f"“Come to the school,” Jane Roe wrote in {note}."
    (channel,) = channels(text, Said("“Come to the school,”", "Jane Roe", "Jane Roe", "wrote"))
    assert channel.label == label


@pytest.mark.parametrize("noun", ["report", "forecast", "bulletin"])
def test_its_report_is_no_verb(noun: str) -> None:
    text = f"Corvane cut the rating. “It is gone,” its {noun} said."
    (channel,) = channels(text, Said("“It is gone,”", "Corvane", f"its {noun}", "said"))
    assert (channel.label, words_of(text, channel)) == ("document", f"its {noun}")


def test_its_members_report_as_before() -> None:
    text = "Its members report that it is gone."
    (channel,) = channels(text, Said("that it is gone", "members", "Its members", "report"))
    assert channel.label == "unspecified"


def test_a_bulletin_behind_according_to_is_the_source() -> None:
    text = "It rained for a day, according to its bulletin, which urged people to leave."
    said = Said(
        "It rained for a day, according to its bulletin", "the service", None, "according to"
    )
    (channel,) = channels(text, said)
    assert (channel.label, words_of(text, channel)) == ("document", "its bulletin")
