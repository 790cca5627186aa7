"""Channels that a source or a content ran on over."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels


@pytest.mark.parametrize(
    ("source", "label"),
    [
        ("Paulo Nehemia, a fisherman, by telephone", "private"),
        ("Ruta Kaspi by phone", "private"),
        ("Ruta Kaspi, a baker, by email", "private"),
        # Who it is, and not how.
        ("the man in the recording", "unspecified"),
        ("the woman on the phone", "unspecified"),
    ],
)
def test_a_source_ran_on_over_the_telephone(source: str, label: str) -> None:
    text = f"“The roof went first,” said {source}."
    (channel,) = channels(text, Said("“The roof went first,”", source, source, "said"))
    assert channel.label == label


@pytest.mark.parametrize(
    ("content", "behind", "label"),
    [
        ("the deal at his press conference", " on Thursday.", "press_conference"),
        ("the fee at a news conference", " in Tarn on Friday, but smiled.", "press_conference"),
        # What is told may be about it.
        ("the mood at his press conference", ".", "unspecified"),
        ("the mood at his press conference", " which he had left.", "unspecified"),
    ],
)
def test_a_day_behind_the_content_dates_the_occasion(content: str, behind: str, label: str) -> None:
    text = f"Karn refused to discuss {content}{behind}"
    (channel,) = channels(text, Said(content, "Karn", "Karn", "refused to discuss"))
    assert channel.label == label


@pytest.mark.parametrize(
    ("asker", "label"), [("Sky Sport on Tuesday", "broadcast"), ("a friend", "unspecified")]
)
def test_a_station_asked(asker: str, label: str) -> None:
    text = f"Karn described the dam as “rotten” when asked by {asker}."
    (channel,) = channels(text, Said("the dam as “rotten”", "Karn", "Karn", "described"))
    assert channel.label == label
