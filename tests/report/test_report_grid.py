"""Statements by outlet: who prints which, and how, in a terminal and in Markdown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shown import rendered
from test_report_compared import quote

from quotes.compare import Comparison, compare
from quotes.records import ArticleFacts, QuoteFacts
from quotes.report.compared import ComparisonReport
from quotes.report.compared.grid import columns, grid
from quotes.report.compared.grid_view import StatementGrid
from quotes.report.compared.markdown import comparison_markdown
from quotes.report.compared.stories import StoryList, clusters_by_story

NAMES = ("Alder Post", "Birch Mail", "Cedar Times", "Dell Gazette", "Elm News", "Fern Daily")
NAMES += ("Gorse and Heath Evening Advertiser",)
TOPICS = (
    "Nobody has greased the hinges of the lock since spring",
    "My brother would have carried the boats himself",
    "Seven barges are waiting below the weir tonight",
    "We will not pay for a keeper who sleeps",
    "The heron left before the water did",
    "Paint will not hold on iron as wet as this",
    "Our insurers have stopped answering the telephone",
    "Children swim there because nobody fenced it",
    "Ice took the second gate eleven winters ago",
    "Every toll we paid went into another canal",
    "Whoever signed that survey never stood on the towpath",
    "Rope burns are what I brought home from this job",
)


def articles(count: int) -> list[ArticleFacts]:
    return [
        ArticleFacts(f"a{at}", outlet=NAMES[at], title=f"Lock {at}", published="2026-03-02")
        for at in range(count)
    ]


def made(count: int = 7, statements: int = 5) -> Comparison:
    quotes: list[QuoteFacts] = []
    for number in range(statements):
        for at in range(count):
            if (at + number) % 3 or at < 2:
                text = f"“{TOPICS[number]},”"
                more = {"number": number, "speaker": f"Ada Pell {number}"}
                if at == 1:
                    more |= {"kind": "mixed"}
                quotes.append(quote(f"a{at}", text, **more))
    given = {f"a{at}": "lock" for at in range(count)}
    return compare(articles(count), quotes, stories_of=given)


@pytest.mark.parametrize("width", [80, 140, 200])
def test_a_grid_says_who_prints_what(width: int) -> None:
    shown = rendered(ComparisonReport(made()), width)
    rows = [line for line in shown.splitlines() if "Ada Pell 0  “Nobody" in line]
    assert len(rows) == 1
    assert rows[0].split()[-7:] == ["D", "M", "D", "-", "D", "D", "-"]
    numbered = "1 Alder Post · 2 Birch Mail" in " ".join(shown.split())
    assert numbered == (width < 140)
    assert "D direct · M mixed · I indirect · - not printed, or not recognised" in " ".join(
        shown.split()
    )


def test_long_names_stand_in_lines_that_leave_room_for_words() -> None:
    shown = rendered(ComparisonReport(made()), 140)
    heading = [line for line in shown.splitlines() if "Advertiser" in line][-1]
    assert "Gorse and" not in heading and "Alder Post" in heading
    assert "Nobody has greased the hinges" in shown


def test_where_no_column_fits_a_grid_says_where_it_is() -> None:
    clusters = clusters_by_story(made())["lock"]
    many = [f"Outlet {number}" for number in range(40)]
    comparison = made()
    numbers = {cluster.id: at for at, cluster in enumerate(clusters, 1)}
    shown = rendered(StatementGrid(clusters, comparison.articles, many, numbers), 80)
    assert "Which of 47 outlets prints which quote: --html, or --format markdown." in shown


def test_one_quote_needs_no_grid() -> None:
    shown = rendered(ComparisonReport(made(3, 1)), 100)
    assert "not recognised" not in shown
    assert "statement" not in "".join(comparison_markdown(made(3, 1)))


def test_the_first_is_marked_and_named() -> None:
    early = made()
    dated = dict(early.articles)
    dated["a1"] = replace(dated["a1"], published="2026-03-01")
    early = replace(early, articles=dated)
    shown = rendered(ComparisonReport(early), 120)
    assert " M*" in shown and "first in Birch Mail, 2026-03-01" in shown
    text = "".join(comparison_markdown(early))
    assert "| mixed, first |" in text and ", first in Birch Mail, 2026-03-01\n" in text
    assert "first in" not in rendered(ComparisonReport(made()), 120)


def test_of_two_articles_of_one_outlet_both_count() -> None:
    two = [*articles(2), replace(articles(1)[0], id="late")]
    quotes = [quote(item.id, f"“{TOPICS[0]},”") for item in two]
    quotes[-1] = replace(quotes[-1], kind="indirect")
    comparison = compare(two, quotes, stories_of={item.id: "lock" for item in two})
    (cluster,) = comparison.clusters
    names = columns([cluster], comparison.articles, ["Birch Mail"])
    assert names == ["Birch Mail", "Alder Post"]
    (line,) = grid([cluster], comparison.articles, names)
    assert [cell.kinds for cell in line.cells] == [("direct",), ("direct", "indirect")]
    shown = rendered(
        StatementGrid([cluster], comparison.articles, ["Birch Mail"], {cluster.id: 3}), 90
    )
    assert shown.splitlines()[-1].split()[-2:] == ["D", "D+I"]


def test_markdown_has_the_grid_with_names() -> None:
    text = "".join(comparison_markdown(made()))
    assert f"| no. | statement | {' | '.join(NAMES)} |" in text
    row = next(line for line in text.splitlines() if "**Ada Pell 0**: “Nobody" in line)
    assert row.split(" | ")[0].removeprefix("| ") in {"1", "2", "3", "4", "5"}
    assert row.endswith("| direct | mixed | direct | – | direct | direct | – |")


def test_what_is_not_shown_is_told_with_the_option_that_shows_it() -> None:
    comparison = made(statements=12)
    shown = rendered(ComparisonReport(comparison), 100)
    assert "Shown: 10 of 12 quotes in several outlets. --full shows all." in shown
    assert "and 2 more quotes in several outlets (--full shows all)" in shown
    assert "--full" not in rendered(ComparisonReport(comparison, full=True), 100)
    stories = [
        replace(item, stories=tuple(replace(item.stories[0], id=f"s{n}") for n in range(8)))
        for item in [comparison]
    ]
    # Of many stories a few quotes each.
    assert "3 of 12 quotes in several outlets, 5 of 8 stories." in StoryList(stories[0]).cut


def test_foreign_text_in_a_grid_is_safe() -> None:
    bad = "\x1b[31m[bold]|<script>\u202e"
    comparison = made()
    named = {
        ident: replace(item, outlet=f"{item.outlet}{bad}")
        for ident, item in comparison.articles.items()
    }
    comparison = replace(comparison, articles=named)
    for width in (80, 200):
        shown = rendered(ComparisonReport(comparison), width)
        assert "\x1b" not in shown and "\u202e" not in shown
    text = "".join(comparison_markdown(comparison))
    assert "<script>" not in text and "\\|&lt;script" in text
