"""People in the crowd talk to the reporter, whoever speaks to the crowd; all invented."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels

PASSAGES: list[tuple[str, str, str, str, str]] = [
    (
        "At a rally in Moll, Ada Vorn, 62, a nurse, said it held.",
        "it held",
        "Ada Vorn, 62, a nurse,",
        "said",
        "unspecified",
    ),
    (
        "At a rally in Moll, 26-year-old Ada Vorn said it held.",
        "it held",
        "26-year-old Ada Vorn",
        "said",
        "unspecified",
    ),
    (
        "“It holds,” said Ada Vorn, who drove from Tarrow, at the town fair.",
        "“It holds,”",
        "Ada Vorn, who drove from Tarrow,",
        "said",
        "unspecified",
    ),
    (
        "At a rally in Moll, Ada Vorn said it held.",
        "it held",
        "Ada Vorn",
        "said",
        "speech",
    ),
    (
        "Ada Vorn, 62, told the crowd at a rally in Moll that it held.",
        "it held",
        "Ada Vorn, 62,",
        "told",
        "speech",
    ),
]


@pytest.mark.parametrize(("text", "quote", "source", "cue", "label"), PASSAGES)
def test_crowds_listen(text: str, quote: str, source: str, cue: str, label: str) -> None:
    (found,) = channels(text, Said(quote, "Ada Vorn", source, cue))
    assert found.label == label
