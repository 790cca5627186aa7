"""Words that all reports share, and quotes that a search has found."""

from __future__ import annotations

import pytest
from shown import rendered
from test_report_compared import quote

from quotes.records import ArticleFacts
from quotes.report.found import FoundReport, channel_words
from quotes.report.theme import role_beside
from quotes.store import Found


@pytest.mark.parametrize(
    ("name", "role", "expected"),
    [
        ("a senior lock keeper", "senior lock keeper", ""),
        ("The Mayor", "mayor", ""),
        ("Ana Toll", "mayor", "mayor"),
        ("Ana Toll", None, ""),
        ("a keeper", "senior keeper", "senior keeper"),
    ],
)
def test_a_role_that_repeats_the_name_is_not_shown(
    name: str, role: str | None, expected: str
) -> None:
    assert role_beside(name, role) == expected


def test_a_message_on_a_platform_is_no_post() -> None:
    post, message = (
        quote("a", "“We wait,”", channel=label, platform="Telegram")
        for label in ("social_media", "private")
    )
    assert (channel_words(post), channel_words(message)) == ("Telegram", "Telegram, private")
    unnamed = quote("a", "“We wait,”", channel="press_conference", platform=None)
    assert channel_words(unnamed) == "press conference"


def test_an_outlet_s_name_is_not_broken() -> None:
    article = ArticleFacts("a", outlet="fen-and-weir-post", title="Lock " * 12)
    found = [Found(article, quote("a", "“Nobody has greased the hinges since spring,”"), ())]
    assert "fen-and-weir-post" in rendered(FoundReport(found, 1, 1), 140)
