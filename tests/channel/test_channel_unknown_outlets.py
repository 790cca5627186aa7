"""Outlets that only what they do tells: they quote somebody, or cite people."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels


@pytest.mark.parametrize(
    ("outlet", "platform"),
    [
        ("The Morning Lagoon", "The Morning Lagoon"),
        ("the Morning Lagoon", "Morning Lagoon"),
        ("the Valley Wire", "Valley Wire"),
        # Offices, a party, a person, a name without its article.
        ("the Interior Ministry", None),
        ("the Labour Party", None),
        ("the Fraser Commission", None),
        ("Jane Roe", None),
        ("his lawyer", None),
    ],
)
def test_who_quotes_somebody_is_an_outlet(outlet: str, platform: str | None) -> None:
    text = f"“The dam holds,” Karn was quoted as saying by {outlet}."
    (channel,) = channels(text, Said("“The dam holds,”", "Karn", "Karn", "was quoted as saying"))
    assert channel.platform == platform
    assert channel.label == ("news_outlet" if platform else "unspecified")


@pytest.mark.parametrize(
    ("source", "cited", "label"),
    [
        ("the Valley Wire", "two people familiar with the matter", "news_outlet"),
        ("The Morning Lagoon", "sources in the company", "news_outlet"),
        ("the Valley Wire", "three unnamed executives", "news_outlet"),
        ("the Valley Wire", "its own figures", "unspecified"),
        ("the Interior Ministry", "two people at the works", "unspecified"),
        ("Jane Roe", "two people at the works", "unspecified"),
    ],
)
def test_who_cites_people_is_an_outlet(source: str, cited: str, label: str) -> None:
    text = f"According to {source}, the dam will be closed in May, citing {cited}."
    (channel,) = channels(
        text, Said("the dam will be closed in May", source, source, "According to", "organisation")
    )
    assert channel.label == label
