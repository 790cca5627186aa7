"""Names of magazines inside those of offices."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels


@pytest.mark.parametrize(
    ("source", "label"),
    [
        ("The Department of Foreign Affairs", "unspecified"),
        ("The Minister for Foreign Affairs", "unspecified"),
        ("The Ministry of Foreign Affairs", "unspecified"),
        ("Jane Roe, the Secretary of Foreign Affairs,", "unspecified"),
        # The magazine itself.
        ("Foreign Affairs", "news_outlet"),
        ("The magazine Foreign Affairs", "news_outlet"),
    ],
)
def test_an_office_is_no_magazine(source: str, label: str) -> None:
    text = f"{source} reported that the dam held."
    (channel,) = channels(
        text, Said("that the dam held", source, source, "reported", kind="organisation")
    )
    assert channel.label == label


def test_a_piece_in_the_magazine_is_still_one() -> None:
    text = "“The dam holds,” Jane Roe wrote in Foreign Affairs."
    (channel,) = channels(text, Said("“The dam holds,”", "Jane Roe", "Jane Roe", "wrote"))
    assert channel.platform == "Foreign Affairs"
