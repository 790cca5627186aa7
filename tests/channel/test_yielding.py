"""Where somebody stands, and who asks, give way to an occasion that the sentence names."""

from __future__ import annotations

import pytest
from channel_passages import document

from quotes.channel import OwnNames
from quotes.channel.stated.find import find_evidence
from quotes.channel.words import read_words


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Roe held a news conference on the steps of the library.", ["press_conference"]),
        ("Roe spoke on the steps of the library.", ["speech"]),
        ("Jon Hale of the weekly Le Phare asked at her news conference.", ["press_conference"]),
        ("Jon Hale of the weekly Le Phare asked whether it leaks.", ["interview"]),
    ],
)
def test_what_gives_way(text: str, labels: list[str]) -> None:
    made = document(text)
    found = find_evidence(made, read_words(made), OwnNames())
    assert [e.label for e in found.evidence if e.form != "mention"] == labels
