"""Deeds of the speaker's behind what he says."""

import pytest
from attribution_samples import run, shown


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        (
            "[1He] <1did not say> {1how many troops had been deployed but posted a video of them}.",
            "how many troops had been deployed",
        ),
        (
            "[1Police] <1did not say> {1what had been stolen but released a picture of the man}.",
            "what had been stolen",
        ),
        ("[1Roe] <1did not say> {1who would pay but left the room}.", "who would pay"),
        (
            "[1Roe] <1told> reporters {1the troops would leave and then left the room}.",
            "the troops would leave",
        ),
        (
            "[1Roe] <1declined> {1to say whether she would stand again but thanked her team}.",
            "to say whether she would stand again",
        ),
    ],
)
def test_a_deed_is_not_said(marked: str, said: str) -> None:
    text, found = run(marked)
    assert [shown(text, one)[2] for one in found] == [[said]]


@pytest.mark.parametrize(
    "said",
    [
        # The same subject may go on, or another one's clause follows.
        "the town had lost its school but kept its bus",
        "the thief broke a window but left the till",
        "who had been fired but released without notice",
        "he would sell the ship and paint the house",
        "the firm would sell the ships the crews hated but kept the port",
        "the bridge would be closed but the bus would go",
        "he would meet the man who left his wife but kept the house",
        "why the firm had sold the ships but kept the crews",
    ],
)
def test_what_may_be_said_stays(said: str) -> None:
    text, found = run(f"[1Roe] <1did not say> {{1{said}}}.")
    assert [shown(text, one)[2] for one in found] == [[said]]
