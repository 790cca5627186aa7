# ruff: noqa: E501 -- one case a line reads better
"""Residents who speak at the meetings of councils and school boards, and in town halls."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels, words_of

COUNCIL = "More than 200 residents packed the hall on Monday for a meeting of Moll Town Council.\n"
BOARD = "Parents packed the Moll school board meeting on Tuesday night.\n"
HALL = "Hundreds of people came to a town hall meeting in Moll on Monday.\n"


@pytest.mark.parametrize(
    ("before", "cue", "label", "evidence"),
    [
        (COUNCIL, "stood up and said", "legislature", "meeting"),
        (BOARD, "took the microphone and said", "legislature", "school board meeting"),
        (BOARD, "rose to say", "legislature", "school board meeting"),
        (HALL, "stood up and said", "speech", "a town hall meeting"),
        # Nobody met, or it is not told that she was there.
        ("", "stood up and said", "unspecified", None),
        (BOARD, "said", "unspecified", None),
        ("The council will hold a meeting on Monday.\n", "said", "unspecified", None),
        ("The board meeting of Tarn Mills was long.\n", "stood up and said", "unspecified", None),
        (f"{BOARD}Ed Wray said in an interview that it was hot.\n", "rose to say", "unspecified", None),
    ],
)  # fmt: skip
def test_whoever_stands_up_at_a_meeting_speaks_there(
    before: str, cue: str, label: str, evidence: str | None
) -> None:
    text = f"{before}Bo Lind {cue} that it was lost. “It is lost,” she said."
    found = channels(
        text,
        Said("that it was lost", "Bo Lind", "Bo Lind", cue),
        Said("“It is lost,”", "Bo Lind", "she", "said"),
    )
    assert {one.label for one in found} == {label}
    assert words_of(text, found[0]) == evidence


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The council met. During public comment, Bo Lind said that it was lost.", "legislature"),
        ("The council met. During the public comment period, Bo Lind said that it was lost.", "legislature"),
        ("The agency saw to it. During the public comment period, Bo Lind said that it was lost.", "unspecified"),
        ("The agency saw to it. In a public comment, Bo Lind said that it was lost.", "unspecified"),
        ("Bo Lind said at a meeting of Moll Town Council that it was lost.", "legislature"),
        ("Bo Lind said at a meeting of Moll Anglers that it was lost.", "speech"),
    ],
)  # fmt: skip
def test_public_comment_is_heard_by_the_council(text: str, label: str) -> None:
    (channel,) = channels(text, Said("that it was lost", "Bo Lind", "Bo Lind", "said"))
    assert channel.label == label
