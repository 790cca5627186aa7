"""Stations whose call sign begins with a number: "the radio station 3QR"."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels


@pytest.mark.parametrize(
    ("where", "label", "platform"),
    [
        ("in an interview with the radio station 3QR", "broadcast", "3QR"),
        ("in an interview with radio station 2VX on Monday", "broadcast", "2VX"),
        ("in a statement on the 4WD station wagon", "official_statement", None),
    ],
)
def test_a_call_sign_behind_its_noun(where: str, label: str, platform: str | None) -> None:
    text = f"“The dam holds,” Karn said {where}. “It will not leak,” he said."
    first, second = channels(
        text,
        Said("“The dam holds,”", "Karn", "Karn", "said"),
        Said("“It will not leak,”", "Karn", "he", "said"),
    )
    assert (first.label, first.platform) == (label, platform)
    assert second.label == label
