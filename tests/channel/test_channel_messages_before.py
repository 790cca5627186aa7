"""Messages that the sentence before names: "In one, ...", "It said ..."."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels


@pytest.mark.parametrize(
    ("before", "lead", "platform"),
    [
        ("Emails obtained by campaigners tell more.", "In one, dated 14 July,", "email"),
        ("The court saw 40 letters to his wife.", "In one of them,", "letter"),
        ("The letters are kept in Tarn.", "In another, written in May,", "letter"),
        # Not one of the messages, or of other things as well.
        ("He answers many emails a day.", "In one case,", None),
        ("The bank keeps emails and recordings.", "In one,", None),
        ("The bank keeps recordings.", "In one,", None),
    ],
)
def test_one_of_the_messages(before: str, lead: str, platform: str | None) -> None:
    text = f"{before} {lead} a foreman wrote: “The dam leaks.”"
    (channel,) = channels(text, Said("“The dam leaks.”", "a foreman", "a foreman", "wrote:"))
    assert (channel.label == "private") == (platform is not None)
    assert channel.platform == platform


@pytest.mark.parametrize(
    ("before", "verb", "platform"),
    [
        ("In January, a letter arrived from the council.", "said", "letter"),
        ("Then an email came from the school.", "warned", "email"),
        ("In May she received a letter from the council.", "said", "letter"),
        # Somebody else may be "it".
        ("The company received a letter from the council.", "said", None),
        ("The council lost a letter in May.", "said", None),
        ("A train arrived from Tarn.", "said", None),
    ],
)
def test_the_letter_said_it(before: str, verb: str, platform: str | None) -> None:
    text = f"{before} It {verb} that the dam leaked."
    (channel,) = channels(text, Said("that the dam leaked", None, "It", verb))
    assert (channel.label == "private") == (platform is not None)
    assert channel.platform == platform
