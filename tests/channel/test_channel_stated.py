"""Channels stated beside the quote: one passage a phenomenon, all of them invented."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from channel_passages import Said, channels, words_of


def passages(name: str) -> list[dict[str, str | None]]:
    """Rows of text, quote, source, cue and, where stated, label, platform, word of evidence."""
    file = Path(__file__).with_name(f"{name}.jsonl")
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("row", passages("stated"), ids=lambda row: row["text"][:50])
def test_stated(row: dict[str, Any]) -> None:
    said = Said(row["quote"], row["source"], row["source"], row["cue"])
    (channel,) = channels(row["text"], said)
    assert channel.label == row["label"]
    assert channel.basis == "stated"
    assert (row["platform"] or "") in (channel.platform or "")
    assert row["evidence"] in (words_of(row["text"], channel) or "")
    assert 0 < channel.confidence <= 1


@pytest.mark.parametrize("row", passages("stated"), ids=lambda row: row["text"][:50])
def test_stated_does_not_need_the_cue(row: dict[str, Any]) -> None:
    (channel,) = channels(row["text"], Said(row["quote"], row["source"], row["source"]))
    assert channel.label == row["label"]


@pytest.mark.parametrize("row", passages("misleading"), ids=lambda row: row["text"][:50])
def test_misleading_words_state_nothing(row: dict[str, Any]) -> None:
    said = Said(row["quote"], row["source"], row["source"], row["cue"])
    (channel,) = channels(row["text"], said)
    assert channel.label == "unspecified", words_of(row["text"], channel)
    assert channel.evidence is None
    assert channel.basis == "none"


@pytest.mark.parametrize(
    ("text", "quote", "source", "cue", "label"),
    [
        (
            "Ruslan Teyev did not say on Telegram whether it was hit.",
            "whether it was hit",
            "Ruslan Teyev",
            "did not say",
            "social_media",
        ),
        (
            "The firm is expected to say in a statement that it will close.",
            "that it will close",
            "The firm",
            "say",
            "official_statement",
        ),
        (
            "He could not tell the energy committee who had signed.",
            "who had signed",
            "He",
            "tell",
            "legislature",
        ),
    ],
)
def test_a_negated_or_future_statement_keeps_its_channel(
    text: str, quote: str, source: str, cue: str, label: str
) -> None:
    (channel,) = channels(text, Said(quote, source, source, cue))
    assert channel.label == label
    assert channel.basis == "stated"


def test_evidence_goes_to_the_nearest_speaker() -> None:
    text = "Odo Karn said in a statement that the toll was legal, while Mina Holt called it theft."
    karn, holt = channels(
        text,
        Said("that the toll was legal", "Odo Karn", "Odo Karn", "said"),
        Said("it theft", "Mina Holt", "Mina Holt", "called"),
    )
    assert karn.label == "official_statement"
    assert holt.label == "unspecified"


def test_two_speakers_two_channels_in_one_sentence() -> None:
    text = "Odo Karn wrote on X that it was legal and Mina Holt told reporters it was theft."
    karn, holt = channels(
        text,
        Said("that it was legal", "Odo Karn", "Odo Karn", "wrote"),
        Said("it was theft", "Mina Holt", "Mina Holt", "told"),
    )
    assert karn.label == "social_media"
    assert holt.label == "press_conference"


def test_what_they_published_is_the_content() -> None:
    text = "Two senators sent a letter opposing the dam."
    (channel,) = channels(
        text, Said("a letter opposing the dam", "Two senators", "Two senators", "sent")
    )
    assert channel.label == "private"
    assert words_of(text, channel) == "a letter"


def test_evidence_between_quotation_marks_is_content_but_a_title_is_not() -> None:
    text = "On this week's edition of “Newsnight,” Odo Karn called the tariff a folly."
    (channel,) = channels(text, Said("the tariff a folly", "Odo Karn", "Odo Karn", "called"))
    assert channel.label in ("broadcast", "unspecified")
    text = "On Sunday's broadcast of “Newsnight,” Odo Karn called the tariff a folly."
    (channel,) = channels(text, Said("the tariff a folly", "Odo Karn", "Odo Karn", "called"))
    assert channel.label == "broadcast"
    assert channel.platform == "Newsnight"


def test_the_platform_of_a_poll_is_whose_poll_it_is() -> None:
    text = "Holt leads by two points, according to a new Valmere Courier poll."
    (channel,) = channels(
        text, Said("Holt leads by two points", "poll", "a new Valmere Courier poll", "according to")
    )
    assert channel.label == "document"
    assert channel.platform == "Valmere Courier"
    assert channel.relay is None
