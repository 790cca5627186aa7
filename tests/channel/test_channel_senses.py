"""Nouns of channels in another sense, and the same nouns as channels; all invented."""

from __future__ import annotations

import pytest
from channel_passages import Misleading, Said, Stated, channels, check_misleading, check_stated

MISLEADING: list[Misleading] = [
    (text, "the weir is old", "Ada Vorn", "said")
    for text in (
        # A post is also an office, a guard's place and the mail.
        "Ada Vorn said she would stay in her post and the weir is old.",
        "Ada Vorn left her post on Friday and said the weir is old.",
        "In her post since 2019, Ada Vorn said the weir is old.",
        "Ada Vorn, in her post for a year, said the weir is old.",
        "In a post that she has held for years, Ada Vorn said the weir is old.",
        "Ada Vorn, who was confirmed in the post in May, said the weir is old.",
        "A bill came in the post and Ada Vorn said the weir is old.",
        "On her first post abroad, Ada Vorn said the weir is old.",
        # What somebody holds, reads or works on is not where it is said.
        "Ada Vorn, sitting with a book, said the weir is old.",
        "Ada Vorn, working on a film about eels, said the weir is old.",
        "Ada Vorn, holding a letter, said the weir is old.",
        "Ada Vorn, with a poster of eels, said the weir is old.",
        "Ada Vorn, watching on television, said the weir is old.",
        "Ada Vorn, reading it on her phone, said the weir is old.",
        # Turns of phrase.
        "In a sign of unease, Ada Vorn said the weir is old.",
        "Change was in the air, and Ada Vorn said the weir is old.",
        "All was up in the air and Ada Vorn said the weir is old.",
        "In the cold night air Ada Vorn said the weir is old.",
        "On a lighter note, Ada Vorn said the weir is old.",
        "Staying on message, Ada Vorn said the weir is old.",
        "Going by the book, Ada Vorn said the weir is old.",
        "By the letter of the law, Ada Vorn said the weir is old.",
        "In the court of public opinion, Ada Vorn said the weir is old.",
        "In the final analysis, Ada Vorn said the weir is old.",
        "In a new chapter for Moll, Ada Vorn said the weir is old.",
        "Running under the banner of the Greens, Ada Vorn said the weir is old.",
        "Put on notice by voters, Ada Vorn said the weir is old.",
        "The plan is under review and Ada Vorn said the weir is old.",
        "Ada Vorn was arrested at an address in Moll and said the weir is old.",
        "In the release of the hostages, Ada Vorn said the weir is old.",
        "In block letters, Ada Vorn said the weir is old.",
        "In the phone book, Ada Vorn said the weir is old.",
        "Reading from prepared texts, Ada Vorn said the weir is old.",
        "In a column of marchers, Ada Vorn said the weir is old.",
        "In a speech bubble, Ada Vorn said the weir is old.",
        "During March, Ada Vorn said the weir is old.",
    )
]

STATED: list[Stated] = [
    (text, "the weir is old", "Ada Vorn", None, label)
    for text, label in (
        ("Ada Vorn said in her post the weir is old.", "social_media"),
        ("Ada Vorn wrote late on Monday in the post that the weir is old.", "social_media"),
        ("In her post, Ada Vorn said the weir is old.", "social_media"),
        ("In a since-deleted post, Ada Vorn said the weir is old.", "social_media"),
        ("The weir is closed, Ada Vorn confirmed in a post: the weir is old.", "social_media"),
        ("Ada Vorn shared a post saying the weir is old.", "social_media"),
        ("Ada Vorn said on the phone that the weir is old.", "private"),
        ("Ada Vorn said in a letter that the weir is old.", "private"),
        ("Ada Vorn said in an address to voters that the weir is old.", "speech"),
        ("At the march, Ada Vorn said the weir is old.", "speech"),
        ("Ada Vorn said on a sign that the weir is old.", "document"),
        ("Ada Vorn hit back with a report that the weir is old.", "document"),
        ("Ada Vorn said in a new chapel newsletter that the weir is old.", "document"),
        ("Ada Vorn said in court that the weir is old.", "court"),
    )
]


@pytest.mark.parametrize("row", MISLEADING, ids=lambda row: row[0])
def test_another_sense(row: Misleading) -> None:
    check_misleading(row)


@pytest.mark.parametrize("row", STATED, ids=lambda row: row[0])
def test_a_channel(row: Stated) -> None:
    check_stated(row)


def test_a_post_goes_on_with_what_was_written_online() -> None:
    text = "“The weir is old,” Vorn wrote on Bluesky.\n\nVorn mocked the council in the same post."
    first, second = channels(
        text,
        Said("“The weir is old,”", "Vorn", "Vorn", "wrote"),
        Said("the council", "Vorn", "Vorn", "mocked"),
    )
    assert (first.label, second.label) == ("social_media", "social_media")
    assert second.basis == "stated"
