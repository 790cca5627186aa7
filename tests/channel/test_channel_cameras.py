"""What cameras hear, and what "we" hear at an occasion; invented."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels, words_of


@pytest.mark.parametrize(
    ("told", "label", "evidence"),
    [
        ("told the cameras", "press_conference", "told the cameras"),
        ("told the cameras outside court", "press_conference", "told the cameras"),
        ("told TV cameras by the quay", "press_conference", "told TV cameras"),
        ("said to the waiting cameras", "press_conference", "said to the waiting cameras"),
        ("told camera crews", "press_conference", "told camera crews"),
        ("told a camera crew", "interview", "told a camera crew"),
        ("told us at the forum", "speech", "told us at the forum"),
        ("told us at the fans' forum in May", "speech", "told us at the fans' forum"),
        ("told us at last week's AGM", "speech", "told us at last week's AGM"),
        ("told us at a press conference", "press_conference", "told us at a press conference"),
        # Who is told something alone.
        ("told us at the rally", "interview", "told us"),
        ("told us at the World Economic Forum", "interview", "told us"),
        ("told me at the forum", "interview", "told me"),
        ("told us after the forum", "interview", "told us"),
        ("told us at her house near the forum", "interview", "told us"),
        ("told the crew", "private", "told the crew"),
        ("told the camera maker", "unspecified", None),
        ("told police that the cameras were off", "unspecified", None),
    ],
)
def test_cameras_and_occasions(told: str, label: str, evidence: str | None) -> None:
    text = f"“It leaks,” Ilse Vorn {told}."
    (said,) = channels(text, Said("“It leaks,”", "Ilse Vorn", "Ilse Vorn", told.split()[0]))
    assert (said.label, words_of(text, said)) == (label, evidence)
