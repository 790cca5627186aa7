"""Filters choose what is counted and shown; stories and what differs are told from all quotes."""

from __future__ import annotations

from typing import Any

import pytest
from cluster_rows import row
from test_compare_findings import collection

from quotes.compare import (
    Comparison,
    chosen_articles,
    chosen_quotes,
    compare,
    comparison_to_dict,
    finding_sentence,
)
from quotes.records import ArticleFacts
from quotes.store import Selection

WHOLE = (
    "“The orchard wall fell in the night and nobody was hurt. We will lay it again by May, stone"
    " on stone.”"
)
FIRST = "“The orchard wall fell in the night and nobody was hurt,”"
ARTICLES = (
    ArticleFacts("a", outlet="Alder Post", published="2026-04-02", words=300, path="a.txt"),
    ArticleFacts("b", outlet="Birch Mail", published="2026-04-02", words=300, title="Wall"),
)
QUOTES = (
    row(WHOLE, "a", 1),
    row(FIRST, "b", 1, channel="social_media", platform="Telegram"),
    # Birch Mail prints the second sentence too, but as words of nobody.
    row("“We will lay it again by May, stone on stone.”", "b", 2, speaker=None, named=False,
        speaker_kind=None),
    row("“Sheep got out,”", "b", 3, speaker="Odo Lem"),
    row("that sheep had got out", "a", 2, speaker="Odo Lem", speaker_confidence=0.2),
)  # fmt: skip
GIVEN = {"a": "wall", "b": "wall"}


def chosen(**options: Any) -> Comparison:
    return compare(ARTICLES, QUOTES, stories_of=GIVEN, selection=Selection(**options))


def differences(comparison: Comparison) -> dict[str, tuple[str, ...]]:
    return {
        cluster.id: tuple(difference.detail for difference in cluster.differences)
        for cluster in comparison.clusters
    }


@pytest.mark.parametrize(
    "options",
    [
        {"speakers": ("hexley",)},
        {"channels": ("telegram",)},
        {"kinds": ("direct",)},
        {"min_confidence": 0.5},
    ],
)
def test_filters_leave_stories_and_differences_as_they_are(options: dict[str, Any]) -> None:
    plain, some = chosen(), chosen(**options)
    assert some.stories == plain.stories and some.wire == plain.wire
    assert differences(some)
    assert differences(some).items() <= differences(plain).items()
    assert sum(item.quotes for item in some.outlets) < len(QUOTES)
    assert [item.articles for item in some.outlets] == [1, 1]


def test_no_sentence_is_left_out_because_a_filter_hides_it() -> None:
    some = [quote for quote in QUOTES if quote.speaker == "Runa Hexley"]
    (alone,) = compare(ARTICLES, some, stories_of=GIVEN).clusters
    assert "context" in {difference.what for difference in alone.differences}
    (cluster,) = chosen(speakers=("hexley",)).clusters
    assert len({member.article for member in cluster.members}) == 2
    assert all(difference.what != "context" for difference in cluster.differences)


def test_only_clusters_with_a_quote_that_is_wanted_are_shown() -> None:
    (cluster,) = chosen(channels=("telegram",)).clusters
    assert cluster.speaker == "Runa Hexley"
    assert chosen(speakers=("nobody",)).clusters == ()


def test_whom_others_quote_in_other_words_is_not_only_here() -> None:
    assert [item.speaker for item in chosen(kinds=("direct",)).only_here] == []
    assert [item.speaker for item in chosen(kinds=("indirect",)).only_here] == []


def test_a_surname_is_chosen_by_the_full_name_of_its_story() -> None:
    quotes = (row(WHOLE, "a", 1), row("“It rained,”", "b", 1, speaker="Hexley"))
    made = compare(
        ARTICLES, quotes, stories_of=GIVEN, selection=Selection(speakers=("runa hexley",))
    )
    assert [item.quotes for item in made.outlets] == [1, 1]


SIZES = {"Alder Post": 14, "Birch Mail": 14, "Cedar Sun": 14}


def found_in(selection: Selection) -> Comparison:
    articles, quotes = collection(SIZES, {"Alder Post": 0.9})
    return compare(articles, quotes, clusters=False, selection=selection)


def test_what_a_filter_cannot_touch_or_makes_the_same_everywhere_is_not_found_in() -> None:
    plain = {(item.what, item.value) for item in found_in(Selection()).findings}
    some = {(item.what, item.value) for item in found_in(Selection(kinds=("direct",))).findings}
    assert ("kind", "direct") in plain and ("kind", "direct") not in some
    assert ("quotes_per_1000_words", None) in some
    assert all(what != "quoted_words" for what, _ in some)


def test_words_in_marks_are_compared_without_a_filter_alone() -> None:
    from dataclasses import replace

    articles, quotes = collection(SIZES)
    marked = [replace(item, quoted_words=3 + len(item.id) % 7 + at % 5) for at, item in
              enumerate(articles)]  # fmt: skip
    whats = [
        {item.what for item in compare(marked, quotes, clusters=False, selection=one).findings}
        for one in (Selection(), Selection(speakers=("ina",)))
    ]
    assert "quoted_words" in whats[0] and "quoted_words" not in whats[1]


def test_nothing_is_claimed_of_quotes_chosen_by_how_sure_they_are() -> None:
    assert found_in(Selection()).findings
    assert found_in(Selection(min_confidence=0.9)).findings == ()
    assert found_in(Selection(min_confidence=0.9, kinds=("direct",))).findings == ()


def test_a_finding_says_of_which_quotes_it_is() -> None:
    found = found_in(Selection(kinds=("direct",))).findings[0]
    assert f"{found.outlet}, only direct quotes: " in finding_sentence(found)
    plain = found_in(Selection()).findings[0]
    assert plain.among is None and "only" not in finding_sentence(plain)


def test_filters_in_words() -> None:
    some = Selection(("Lem", "Hexley"), ("social_media",), ("direct", "mixed"), 0.85)
    assert chosen_quotes(some) == (
        "direct or mixed quotes of “Lem” or “Hexley” through social media"
        " that are at least 85 % sure"
    )
    assert chosen_quotes(Selection(outlets=("Alder Post",))) is None
    asked = Selection(words=('"north wall" OR quay', "wall fell OR broke*"))
    assert chosen_quotes(asked) == (
        "quotes with “north wall” or “quay” or “wall” and (“fell” or “broke*”)"
    )
    part = Selection(outlets=("Alder Post", "Birch Mail"), since="2026", until="2026-05")
    assert (
        chosen_articles(part) == "articles of Alder Post or Birch Mail, since 2026, until 2026-05"
    )
    assert chosen_articles(some) is None


def test_filters_and_articles_in_the_schema() -> None:
    data = comparison_to_dict(chosen(speakers=("Lem",), since="2026"))
    assert data["filters"] == {
        "speaker": ["Lem"], "channel": [], "kind": [], "min_confidence": 0.0, "outlet": [],
        "since": "2026", "until": None, "words": "quotes of “Lem”, in articles since 2026",
    }  # fmt: skip
    assert comparison_to_dict(chosen())["filters"]["words"] is None
    assert data["articles"] == [
        {"id": "a", "outlet": "Alder Post", "title": None, "published": "2026-04-02",
         "path": "a.txt"},
        {"id": "b", "outlet": "Birch Mail", "title": "Wall", "published": "2026-04-02",
         "path": None},
    ]  # fmt: skip
    backwards = compare(ARTICLES[::-1], QUOTES, stories_of=GIVEN)
    assert comparison_to_dict(backwards)["articles"] == data["articles"]
