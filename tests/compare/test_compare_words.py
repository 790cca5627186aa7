"""Words choose what is shown: quotes with them in all versions, and those printed once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from cluster_rows import row
from test_compare_findings import collection

from quotes.compare import Comparison, chosen_quotes, compare, comparison_to_dict
from quotes.records import ArticleFacts
from quotes.store import Selection

KILN = "“The kiln has been cold since Easter and I will not light it for a photograph.”"
ARTICLES = tuple(
    ArticleFacts(name, outlet=outlet, published=day, words=200)
    for name, outlet, day in (
        ("a", "Alder Post", "2026-04-03"),
        ("b", "Birch Mail", "2026-04-02"),
        ("c", "Cedar Sun", "2026-04-02"),
    )
)
QUOTES = (
    row(KILN, "a", 1),
    row("“The kiln has been cold since Easter,”", "b", 1),
    # The same utterance without the words that are asked for.
    row("“I will not light it for a photograph.”", "c", 1),
    row("“A photograph costs nothing,”", "a", 2, speaker="Odo Lem"),
    row("“Photographs are what sells a kiln,”", "c", 2, speaker="Pia Wren"),
    row("that a kiln would be a fine thing", "c", 3, speaker="Pia Wren", act="thought"),
    row("“Nothing here is for sale,”", "b", 2, speaker="Pia Wren"),
)
GIVEN = dict.fromkeys("abc", "kiln")


def asked(*words: str, **more: Any) -> Comparison:
    return compare(ARTICLES, QUOTES, stories_of=GIVEN, selection=Selection(words=words, **more))


def test_a_cluster_that_has_the_words_shows_all_of_its_versions() -> None:
    (whole,) = compare(ARTICLES, QUOTES, stories_of=GIVEN).clusters
    for words in ("kiln", '"cold since easter"', "EAST*", "photograph light"):
        (cluster,) = asked(words).clusters
        assert cluster == whole and len(cluster.articles) == 3
    assert asked("sale").clusters == ()


@pytest.mark.parametrize(
    ("words", "once"),
    [
        ("kiln", ["“Photographs are what sells a kiln,”"]),
        ("photograph*", ["“Photographs are what sells a kiln,”", "“A photograph costs nothing,”"]),
        ('"cold since"', []),
        ("zebra", []),
    ],
)
def test_what_one_article_prints_is_kept_by_day_without_thoughts(
    words: str, once: list[str]
) -> None:
    made = asked(words)
    assert [quote.text for quote in made.printed_once] == once
    data = comparison_to_dict(made)
    assert [item["text"] for item in data["printed_once"]] == once
    assert all(item["outlet"] in ("Alder Post", "Cedar Sun") for item in data["printed_once"])


def test_only_matching_quotes_are_counted() -> None:
    counts = {item.outlet: item.quotes for item in asked("kiln").outlets}
    assert counts == {"Alder Post": 1, "Birch Mail": 1, "Cedar Sun": 1}
    some = asked("photograph*", speakers=("lem",))
    assert sum(item.quotes for item in some.outlets) == 1
    assert some.clusters == () and len(some.printed_once) == 1


def test_words_in_words_and_in_the_schema() -> None:
    some = Selection(words=('"cold since" kiln', "«Épin*»"), kinds=("direct",), channels=("x",))
    assert chosen_quotes(some) == (
        "direct quotes with “cold since” and “kiln” or “Épin*” through x"
    )
    filters = comparison_to_dict(asked("kiln", "sale"))["filters"]
    assert filters["query"] == ["kiln", "sale"]
    assert filters["words"] == "quotes with “kiln” or “sale”"


def test_without_words_nothing_of_them_is_in_the_schema() -> None:
    for selection in (Selection(), Selection(speakers=("lem",))):
        made = compare(ARTICLES, QUOTES, stories_of=GIVEN, selection=selection)
        data = comparison_to_dict(made)
        assert made.printed_once == ()
        assert "printed_once" not in data and "query" not in data["filters"]


def test_of_words_that_few_articles_quote_nothing_is_claimed() -> None:
    """A phrase in a few articles of one outlet, and others whose articles are longer."""
    sizes = {"Alder Post": 40, "Birch Mail": 40, "Cedar Sun": 40}
    articles, quotes = collection(sizes, {"Alder Post": 0.9})
    heron = [
        replace(quote, text="“The heron waits,”")
        for quote in quotes
        if quote.article in {item.id for item in articles if item.outlet == "Alder Post"}
    ]
    some = {quote.article for quote in heron[:: max(1, len(heron) // 12)]}
    rare = [replace(quote, text="“It rained,”") for quote in quotes if quote.article not in some]
    rare += [quote for quote in heron if quote.article in some]
    asked = Selection(words=("heron",))
    made = compare(articles, rare, clusters=False, selection=asked)
    assert any(item.quotes for item in made.outlets) and made.findings == ()
    everywhere = [replace(quote, text="“The heron waits,”") for quote in quotes]
    assert compare(articles, everywhere, clusters=False, selection=asked).findings
