"""Which outlet printed a quote first, said only where the dates tell."""

from __future__ import annotations

import pytest
from cluster_rows import row

from quotes.compare import compare, comparison_to_dict, printed_first
from quotes.records import ArticleFacts

SAID = "“The kiln was lit before anybody had looked at the flue,”"


def first(*published: str | None, outlets: str = "abcd") -> str | None:
    """The index of the first article, whose outlets are called by letters."""
    articles = {
        str(at): ArticleFacts(str(at), outlet=outlets[at], published=when)
        for at, when in enumerate(published)
    }
    found = printed_first([row(SAID, ident, 1) for ident in articles], articles)
    return found.id if found else None


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (("2026-05-02", "2026-05-01"), "1"),
        (("2026-05-01", "2026-05-01"), None),
        (("2026-05-01", "2026-05-02", "2026-05-01"), None),
        (("2026-05-01", None), None),
        ((None, None), None),
        (("3/4/2026", "2026-05-02"), None),
        (("May 1, 2026", "2026-05-02"), "0"),
        (("2026-05-01T09:00:00Z", "2026-05-01T08:59:00Z"), "1"),
        (("2026-05-01T09:00:00Z", "2026-05-01"), None),
        (("2026-05-01T09:00:00Z", "2026-05-01T00:00:00Z"), None),
        # Later by the clocks on the wall, earlier in fact; and the other way round.
        (("2026-05-02T00:30:00+09:00", "2026-05-01T18:00:00+01:00"), "0"),
        (("2026-05-01T23:30:00-05:00", "2026-05-02T01:00:00+00:00"), "1"),
        (("2026-05-01T09:00:00", "2026-05-01T11:00:00Z"), None),
    ],
)
def test_the_first_is_strictly_the_first(
    published: tuple[str | None, ...], expected: str | None
) -> None:
    assert first(*published) == expected
    back = first(*reversed(published))
    assert back == (None if expected is None else str(len(published) - 1 - int(expected)))


def test_other_articles_of_the_first_outlet_do_not_count() -> None:
    assert first("2026-05-01", "2026-05-01", "2026-05-03", outlets="aab") == "0"
    assert first(None, "2026-05-01", "2026-05-03", outlets="aab") == "1"
    assert first("2026-05-01", "2026-05-03", outlets="aa") is None


@pytest.mark.parametrize(
    ("channel", "expected"),
    [
        ({"channel": "interview", "platform": "Birch Mail", "relay_label": "interview",
          "relay_platform": "Birch Mail"}, None),
        ({"channel": "broadcast", "platform": "Birch Radio"}, None),
        ({"channel": "speech", "relay_label": "interview"}, None),
        ({"channel": "interview", "platform": "Post"}, "a"),
        ({"channel": "interview", "relay_label": "interview", "relay_platform": "Alder Post"}, "a"),
        ({"channel": "interview"}, "a"),
        ({"channel": "social_media", "platform": "Telegram"}, "a"),
    ],
)  # fmt: skip
def test_who_has_it_from_another_outlet_is_not_first(
    channel: dict[str, str], expected: str | None
) -> None:
    articles = {
        "a": ArticleFacts("a", outlet="alder-post", published="2026-05-01"),
        "b": ArticleFacts("b", outlet="Birch Mail", published="2026-05-02"),
    }
    found = printed_first([row(SAID, "a", **channel), row(SAID, "b")], articles)
    assert (found.id if found else None) == expected


def test_json_names_the_first_outlet() -> None:
    articles = [
        ArticleFacts("a", outlet="Alder Post", published="2026-05-02"),
        ArticleFacts("b", outlet="Birch Mail", published="2026-05-01"),
    ]
    made = compare(articles, [row(SAID, "a", 1), row(SAID, "b", 1)])
    assert [item["first"] for item in comparison_to_dict(made)["clusters"]] == ["Birch Mail"]
