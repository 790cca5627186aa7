"""Texts that are read out go on behind the sentence that brings them in."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels, words_of


@pytest.mark.parametrize(
    ("before", "source", "cue", "evidence"),
    [
        ("A statement was read out by Bo Lind on the steps.", "It", "said", "A statement"),
        ("Bo Lind read out a short statement.", "It", "added", "a short statement"),
        ("Bo Lind read a statement outside court.", "She", "read", "a statement"),
    ],
)
def test_what_is_read_out_is_the_text(before: str, source: str, cue: str, evidence: str) -> None:
    text = f"{before} {source} {cue}: “We lost a son.”"
    (channel,) = channels(text, Said("“We lost a son.”", "the family", source, cue, "group"))
    assert (channel.label, channel.basis) == ("official_statement", "carried")
    assert words_of(text, channel) == evidence


@pytest.mark.parametrize(
    ("before", "source", "cue"),
    [
        ("Bo Lind read a statement outside court.", "She", "added"),
        ("Bo Lind saw a statement outside court.", "It", "said"),
        ("A statement was expected.", "It", "said"),
    ],
)
def test_what_is_said_beside_it_is_not(before: str, source: str, cue: str) -> None:
    text = f"{before} {source} {cue}: “We lost a son.”"
    (channel,) = channels(text, Said("“We lost a son.”", "Tarn Mills", source, cue, "organisation"))
    assert channel.label == "unspecified"
