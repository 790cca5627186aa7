"""The interview named before is on air if it was the first time; all invented."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels


@pytest.mark.parametrize(
    ("first", "again", "label"),
    [
        ("in an interview on Radio Nord", "In the interview", "broadcast"),
        ("in an interview with the Moll Courier", "In the interview", "interview"),
        ("in an interview on Radio Nord", "In an interview on Monday", "interview"),
    ],
)
def test_the_same_interview(first: str, again: str, label: str) -> None:
    text = f"Vorn said {first} that the dam held. {again}, Vorn called eels a pest."
    _, called = channels(
        text,
        Said("that the dam held", "Vorn", "Vorn", "said"),
        Said("eels a pest", "Vorn", "Vorn", "called"),
    )
    assert called.label == label
