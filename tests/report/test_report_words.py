"""Where words are asked for: each version first, then what one article prints, then the figures."""

from __future__ import annotations

from dataclasses import replace

from shown import rendered
from test_report_compared import ARTICLES, FULL, QUOTES, quote

from quotes.compare import Comparison, compare
from quotes.records import QuoteFacts
from quotes.report.compared import ComparisonReport
from quotes.report.compared.markdown import comparison_markdown
from quotes.report.html import comparison_page
from quotes.store import Selection

ALONE = tuple(
    quote("a", f"“Gate number {number} leaks at the hinge,”", number=number, speaker="Pia Wren")
    for number in range(10, 23)
)


def asked(*words: str, quotes: tuple[QuoteFacts, ...] = (*QUOTES, *ALONE)) -> Comparison:
    given = {"a": "gates", "b": "gates"}
    return compare(ARTICLES, quotes, stories_of=given, selection=Selection(words=words))


def at(text: str, *parts: str) -> list[int]:
    assert all(part in text for part in parts), text
    return [text.index(part) for part in parts]


def test_versions_come_first_then_what_is_printed_once() -> None:
    made = asked("gate*")
    for width in (80, 140):
        shown = rendered(ComparisonReport(made), width)
        flat = " ".join(shown.split())
        assert "1 quote in several articles · 13 printed once" in flat
        assert "Only quotes with “gate*” are counted." in flat
        order = at(
            flat, "In several articles: each version", "Ana Toll · 2 outlets", "elsewhere Alder",
            "Gate number 10 leaks", "and 3 more quotes (--full)", "More than chance: only quotes",
        )  # fmt: skip
        assert order == sorted(order)
        assert "Gate number 19" in flat and "Gate number 20" not in flat
        assert "only in" not in flat
    whole = rendered(ComparisonReport(made, full=True), 140)
    assert "Gate number 22" in whole and "(--full)" not in whole


def test_words_that_nobody_says_are_told_in_few_lines() -> None:
    shown = " ".join(rendered(ComparisonReport(asked("submarine")), 140).split())
    assert (
        "0 matching quotes of 0 outlets" in shown and "looked at: 2 articles of 2 outlets" in shown
    )
    assert "More than chance" not in shown and "Outlets" not in shown


def test_a_quote_of_no_other_article_says_where_it_stands() -> None:
    shown = " ".join(rendered(ComparisonReport(asked("floats")), 100).split())
    assert "0 quotes in several articles · 1 printed once" in shown
    assert "Birch Mail · 2026-03-03 · Harbour shuts its gates “It floats.” Jon Hale" in shown
    assert "each version" not in shown


def test_markdown_and_pages_have_the_same_order() -> None:
    made = asked("gate*")
    text = "".join(comparison_markdown(made))
    order = at(text, "## gates", "**1 Ana Toll**", "## Printed once", "## More than chance")
    assert order == sorted(order)
    assert text.count("| “**Gate** number") == 13
    assert "| 2026-03-02 | Alder Post | “**Gate** number 10 leaks" in text
    html = comparison_page(made)
    order = at(html, 'id="story-1"', 'id="printed-once"', 'id="findings"')
    assert order == sorted(order)


def test_two_articles_of_one_outlet_are_several_articles() -> None:
    same = tuple(replace(item, outlet="Alder Post") for item in ARTICLES)
    quotes = (quote("a", FULL), quote("b", FULL))
    made = compare(same, quotes, selection=Selection(words=("inquiry",)))
    shown = rendered(ComparisonReport(made), 120)
    assert "1 quote in several articles · 0 printed once" in shown
    assert "Ana Toll · 2 articles of 1 outlet" in shown
    assert "of no common story" in "".join(comparison_markdown(made))


def test_the_words_are_in_sight_in_a_version_that_is_too_long_to_show() -> None:
    long = FULL.strip("”") + " We count the days. " * 30 + "The heron does not ask.” "
    made = asked("heron", quotes=(quote("a", long), quote("b", FULL)))
    shown = " ".join(rendered(ComparisonReport(made), 140).split())
    assert "We count the days. The heron does not ask.”" in shown
    unmarked = compare(ARTICLES, (quote("a", long), quote("b", FULL)))
    assert "… " in rendered(ComparisonReport(unmarked), 140)


def test_words_are_shown_safely() -> None:
    bad = "\x1b[31m[bold]<script>\u202e"
    articles = tuple(replace(item, title=bad, outlet=f"{item.outlet}{bad}") for item in ARTICLES)
    quotes = tuple(replace(item, text=f"{item.text} {bad}", speaker=bad) for item in QUOTES)
    quotes += (quote("a", f"“Of gates the mill has one, {bad}”", number=9, speaker="Pia Wren"),)
    made = compare(articles, quotes, selection=Selection(words=(f"floats {bad}", "gates")))
    for width in (80, 140):
        shown = rendered(ComparisonReport(made), width)
        assert "Printed once" in shown and not any(sign in shown for sign in "\x1b\u202e")
    text = "".join(comparison_markdown(made))
    assert "<script>" not in text and "\x1b" not in text and "\u202e" not in text
    assert "<script>\u202e" not in comparison_page(made)
