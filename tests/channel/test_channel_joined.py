"""Who adds something before the audience of the one before, and memos that staff are told in."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels

_FIRST = Said("cash was tight", "Helen Pell", "Helen Pell", "told")


@pytest.mark.parametrize(
    ("told", "behind", "source", "kind", "label"),
    [
        ("told analysts on a call", "Owen Roe added", "Owen Roe", "person", "press_conference"),
        ("told reporters", "Owen Roe adds", "Owen Roe", "person", "press_conference"),
        # A body was not in the room, and who "said" it may have said it elsewhere.
        ("told reporters", "The union added", "The union", "organisation", "unspecified"),
        ("told reporters", "Owen Roe said", "Owen Roe", "person", "unspecified"),
        ("told the Courier", "Owen Roe added", "Owen Roe", "person", "unspecified"),
    ],
)
def test_who_adds_to_it_is_heard_by_the_same(
    told: str, behind: str, source: str, kind: str, label: str
) -> None:
    text = f"Helen Pell {told} that cash was tight. {behind} that shares had risen."
    second = Said("shares had risen", source, source, behind.split()[-1], kind)
    assert channels(text, _FIRST, second)[1].label == label


@pytest.mark.parametrize(
    ("how", "label", "platform"),
    [
        ("told staff in a memo", "document", None),
        ("told employees in an internal memo", "document", None),
        ("wrote in a memo to staff", "document", None),
        ("told staff in an email", "private", "email"),
        ("told staff", "private", None),
    ],
)
def test_a_memo_is_a_document_whoever_gets_it(how: str, label: str, platform: str | None) -> None:
    text = f"Helen Pell {how} that cash was tight."
    said = Said("cash was tight", "Helen Pell", "Helen Pell", how.split()[0])
    (channel,) = channels(text, said)
    assert (channel.label, channel.platform) == (label, platform)
