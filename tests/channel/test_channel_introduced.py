"""Outlets that stand behind what they are: "The state broadcaster, Radio Reva, reported"."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels


@pytest.mark.parametrize(
    ("source", "speaker", "label"),
    [
        ("The state broadcaster, Radio Reva,", "Radio Reva", "news_outlet"),
        ("The daily newspaper, Torna Vesi,", "Torna Vesi", "news_outlet"),
        ("The news agency, Nordlys Kvill,", "Nordlys Kvill", "news_outlet"),
        # A person who works on air.
        ("The veteran broadcaster, David Karn,", "David Karn", "unspecified"),
        ("The baker, Torna Vesi,", "Torna Vesi", "unspecified"),
    ],
)
def test_what_it_is_tells_that_a_name_is_no_persons(source: str, speaker: str, label: str) -> None:
    text = f"{source} reported that the dam held."
    (channel,) = channels(text, Said("that the dam held", speaker, source, "reported"))
    assert channel.label == label
