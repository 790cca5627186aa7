"""Quotes are numbered through all stories, and stories with something to check come first."""

from __future__ import annotations

from shown import rendered
from test_report_compared import quote

from quotes.compare import Comparison, compare
from quotes.records import ArticleFacts
from quotes.report.compared import ComparisonReport
from quotes.report.compared.markdown import comparison_markdown
from quotes.report.compared.stories import StoryList

PLAIN = (
    "Nobody has greased the hinges of the lock since spring",
    "Seven barges are waiting below the weir tonight",
    "The heron left before the water did",
)


def made() -> Comparison:
    """A story of three quotes, and one of a single quote that an outlet has with another figure."""
    articles = [
        ArticleFacts(f"{story}{name}", outlet=f"Outlet {name}", published="2026-03-03")
        for story in ("lock", "mill")
        for name in "abc"
    ]
    quotes = [
        quote(f"lock{name}", f"“{text},”", number=number)
        for name in "abc"
        for number, text in enumerate(PLAIN)
    ]
    quotes += [quote(f"mill{name}", "“The mill has 9 wheels and no miller,”") for name in "bc"]
    quotes.append(quote("milla", "“The mill has 90 wheels and no miller,”"))
    return compare(articles, quotes, stories_of={item.id: item.id[:4] for item in articles})


def test_what_is_to_be_checked_comes_first_and_has_the_first_number() -> None:
    comparison = made()
    listed = StoryList(comparison)
    assert [story.id for story in listed.stories] == ["mill", "lock"]
    numbers = {
        story: [listed.numbers[cluster.id] for cluster in listed.clusters[story]]
        for story in ("mill", "lock")
    }
    assert numbers == {"mill": [1], "lock": [2, 3, 4]}
    assert listed.numbers == StoryList(comparison, full=True).numbers


def test_the_same_numbers_stand_at_the_top_in_grids_and_in_markdown() -> None:
    comparison = made()
    shown = rendered(ComparisonReport(comparison), 140)
    text = "".join(comparison_markdown(comparison))
    assert "Outlet a is alone in 1 quote: no. 1 Ana Toll (90 instead of 9)" in shown
    assert "Outlet a is alone in 1 quote: no. 1 Ana Toll (90 instead of 9)" in text
    for number in ("2", "3", "4"):
        rows = [line.split() for line in shown.splitlines() if line.split()[:2] == [number, "Ana"]]
        assert len(rows) == 2, "in the grid, and above its versions"
        assert f"| {number} | **Ana Toll**" in text and f"**{number} Ana Toll**" in text
