"""Members of chambers who are told something: by their initials, or as colleagues."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels


@pytest.mark.parametrize("members", ["TDs", "MSPs", "MLAs", "MKs", "MHRs", "MEPs", "MPs"])
def test_initials_of_members(members: str) -> None:
    text = f"“The dam holds,” he told {members}."
    (channel,) = channels(text, Said("“The dam holds,”", "Karn", "he", "told"))
    assert (channel.label, channel.platform) == ("legislature", None)


@pytest.mark.parametrize(
    ("behind", "speaker", "label"),
    [
        ("said on the House floor", "Karn", "legislature"),
        ("said in a floor speech in the Senate", "Karn", "legislature"),
        # Elsewhere, or somebody else.
        ("said in an interview", "Karn", "private"),
        ("said on the House floor", "Roe", "private"),
    ],
)
def test_colleagues_are_told_where_the_same_speaker_goes_on(
    behind: str, speaker: str, label: str
) -> None:
    text = f"Karn told colleagues that the dam leaked.\n“It is old,” {speaker} {behind}."
    first, _ = channels(
        text,
        Said("that the dam leaked", "Karn", "Karn", "told"),
        Said("“It is old,”", speaker, speaker, "said"),
    )
    assert first.label == label
