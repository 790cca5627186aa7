"""What somebody takes to say it with is the channel; invented."""

from __future__ import annotations

import pytest
from channel_passages import (
    Misleading,
    Said,
    Stated,
    channels,
    check_misleading,
    check_stated,
    words_of,
)

# Text, quote, source, cue, label.
STATED: list[Stated] = [
    (text.replace("@", "eels were to blame"), "eels were to blame", "Vorn", None, label)
    for text, label in (
        ("Vorn used Telegram to insist @.", "social_media"),
        ("Vorn, who lives in Moll, chose Instagram to announce @.", "social_media"),
        ("Vorn resorted to Twitter to deny @.", "social_media"),
        ("Vorn logged on to X to suggest @.", "social_media"),
        ("Vorn turned again to Facebook late on Monday to flatly deny @.", "social_media"),
        ("Vorn went to his own Telegram channel to claim @.", "social_media"),
        ("Vorn, who lives in Moll, hopped on Instagram Live to say @.", "social_media"),
        ("Vorn reached for the messaging app Telegram to warn @.", "social_media"),
        ("Vorn fired up TikTok to complain @.", "social_media"),
        ("Vorn took to social media to say @.", "social_media"),
        ("Vorn used social media to reject talk that @.", "social_media"),
        ("Vorn used a video to deny @.", "social_media"),
        ("Vorn took to the airwaves to argue @.", "broadcast"),
        ("Vorn used WhatsApp to warn @.", "private"),
        ("Vorn used a letter to ministers to insist @.", "private"),
        ("Vorn used her memoir to suggest @.", "document"),
        ("Vorn used an op-ed to argue @.", "document"),
        ("Vorn used a statement to deny @.", "official_statement"),
    )
]

MISLEADING: list[Misleading] = [
    (text, "eels were to blame", "Vorn", cue)
    for text, cue in (
        ("Traders use Telegram to sell eels, and Vorn said eels were to blame.", "said"),
        ("Vorn, whose son used WhatsApp to order fish, said eels were to blame.", "said"),
        ("Vorn used the report to suggest eels were to blame.", "suggest"),
        ("Vorn used a survey to suggest eels were to blame.", "suggest"),
        ("Vorn used to say eels were to blame.", "say"),
    )
]


@pytest.mark.parametrize("row", STATED, ids=lambda row: row[0])
def test_what_is_taken_to_say_it_with(row: Stated) -> None:
    check_stated(row)


@pytest.mark.parametrize("row", MISLEADING, ids=lambda row: row[0])
def test_what_is_taken_for_something_else(row: Misleading) -> None:
    check_misleading(row)


def test_a_later_meeting_is_not_carried_back_over_it() -> None:
    text = (
        "Vorn used Telegram to reject the claim that it leaks. “It holds,” Vorn wrote.\n\n"
        "“There will be no inquiry,” Vorn told ministers at a cabinet meeting."
    )
    said = channels(
        text,
        Said("the claim that it leaks", "Vorn", "Vorn", "used Telegram to reject"),
        Said("“It holds,”", "Vorn", "Vorn", "wrote"),
        Said("“There will be no inquiry,”", "Vorn", "Vorn", "told"),
    )
    assert [(one.label, one.platform, one.basis) for one in said[:2]] == [
        ("social_media", "Telegram", "stated"),
        ("social_media", "Telegram", "carried"),
    ]
    assert words_of(text, said[0]) == "used Telegram"
    assert said[2].label == "private"
