"""What an outlet or a person is told by message: the messenger is the platform; invented."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels

_SAID = ("“The cellar is dry,”", "Vorn", "Vorn")


@pytest.mark.parametrize(
    ("text", "label", "platform", "relay"),
    [
        ("Vorn told the Courier on WhatsApp.", "private", "WhatsApp", "Courier"),
        ("Vorn told the Courier late on Monday via Signal.", "private", "Signal", "Courier"),
        ("Vorn told Reuters via Telegram.", "private", "Telegram", "Reuters"),
        ("Vorn told Reuters by text message.", "private", "text message", "Reuters"),
        ("Vorn told Reuters over X direct message.", "private", "X", "Reuters"),
        ("Vorn told the BBC in a WhatsApp message.", "private", "WhatsApp", "BBC"),
        ("Vorn told the Courier in a Facebook message.", "private", "Facebook", "Courier"),
        ("Vorn told the Courier, in a message on Instagram.", "private", "Instagram", "Courier"),
        ("Vorn told the Courier by email.", "private", "email", "Courier"),
        ("Vorn told me on WhatsApp.", "private", "WhatsApp", None),
        ("Vorn told her sister on WhatsApp.", "private", "WhatsApp", None),
        ("Vorn told Odo Karn on WhatsApp.", "private", "WhatsApp", None),
        ("Vorn messaged the Courier on WhatsApp.", "private", "WhatsApp", None),
        ("Vorn told the Courier in an Instagram DM.", "private", "Instagram", "Courier"),
        ("Vorn told the Courier over Facebook DM.", "private", "Facebook", "Courier"),
        ("Vorn told the Courier via DM.", "private", None, "Courier"),
        ("Vorn wrote in a Twitter DM to a friend.", "private", "Twitter", None),
        ("Vorn said in DMs seen by staff.", "private", None, None),
        ("Vorn said in DMs on X.", "private", "X", None),
        ("Vorn messaged the Courier on Instagram.", "private", "Instagram", None),
        ("Vorn messaged an old friend of hers via X.", "private", "X", None),
        # Posts, and a friend who is told something.
        ("Vorn wrote on Instagram.", "social_media", "Instagram", None),
        ("Vorn messaged a friend, then wrote.", "private", None, None),
        # An interview stays one, whatever it is given on.
        ("Vorn told the Courier by phone.", "interview", "Courier", "Courier"),
        ("Vorn told the Courier in a WhatsApp call.", "interview", "Courier", "Courier"),
        ("Vorn told the Courier in an interview on WhatsApp.", "interview", "Courier", "Courier"),
        # Channels of messengers are public.
        ("Vorn told subscribers on Telegram.", "social_media", "Telegram", None),
        # A platform that is told itself.
        ("Vorn told the Courier that X was down.", "interview", "Courier", "Courier"),
    ],
)
def test_told_by_message(text: str, label: str, platform: str, relay: str | None) -> None:
    quote, source, speaker = _SAID
    cue = text.split()[1]
    (channel,) = channels(f"{quote} {text}", Said(quote, speaker, source, cue))
    assert (channel.label, channel.platform) == (label, platform)
    assert (channel.relay.platform if channel.relay else None) == relay
    assert channel.basis == "stated"


def test_told_to_the_own_outlet_by_message_is_first_hand() -> None:
    quote, source, speaker = _SAID
    text = f"{quote} Vorn told the Moll Courier on WhatsApp."
    (channel,) = channels(text, Said(quote, speaker, source, "told"), outlet="moll-courier")
    assert (channel.label, channel.platform, channel.relay) == ("private", "WhatsApp", None)
    assert channel.first_hand


def test_what_somebody_tells_of_a_message_is_no_message_to_the_outlet() -> None:
    text = "Vorn told the Courier that she wrote in an email to staff that the cellar is dry."
    (channel,) = channels(text, Said("that she wrote in an email to staff", "Vorn", "Vorn", "told"))
    assert (channel.label, channel.platform) == ("interview", "Courier")


def test_messages_may_open_the_sentence() -> None:
    text = "In DMs on X, Vorn said the cellar was dry."
    (channel,) = channels(text, Said("the cellar was dry", "Vorn", "Vorn", "said"))
    assert (channel.label, channel.platform) == ("private", "X")


def test_a_post_beside_a_message_is_public() -> None:
    text = "Vorn messaged a friend. She wrote on Instagram that the cellar was dry."
    (channel,) = channels(text, Said("that the cellar was dry", "Vorn", "She", "wrote"))
    assert (channel.label, channel.platform) == ("social_media", "Instagram")


def test_a_currency_is_no_message() -> None:
    text = "Vorn said the fine was paid in DM."
    (channel,) = channels(text, Said("the fine was paid in DM", "Vorn", "Vorn", "said"))
    assert channel.label == "unspecified"
