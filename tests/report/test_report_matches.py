"""How surely versions are one quote, and what to check first, on the screen and in pages."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from shown import rendered
from test_report_compared import ARTICLES, FULL, quote

from quotes.compare import Comparison, QuoteCluster, compare, comparison_to_dict
from quotes.compare.clusters.differences import differences
from quotes.records import ArticleFacts, QuoteFacts
from quotes.report.compared import ComparisonReport
from quotes.report.compared.clusters import ClusterView
from quotes.report.compared.differing import differs, disagreeing
from quotes.report.compared.grid_view import StatementGrid
from quotes.report.compared.markdown import comparison_markdown
from quotes.report.compared.stories import clusters_by_story
from quotes.report.compared.version_table import versions_csv
from quotes.report.html import comparison_page

DAY = "2026-03-02"
THIRD = ArticleFacts("c", outlet="Cedar Times", title="Gates")
ALL = {item.id: replace(item, published=DAY) for item in (*ARTICLES, THIRD)}
TOLD = quote("c", "the gates would not move before an inquiry", kind="indirect", quoted=())


def cluster(
    *members: QuoteFacts, matches: tuple[float, ...] = (), ident: str = "c1"
) -> QuoteCluster:
    return QuoteCluster(
        ident, "Ana Toll", members, differences(members, None, matches), matches=matches
    )


def row(shown: str, outlet: str) -> str:
    """The line of an outlet's version, without its spaces."""
    lines = (" ".join(line.split()) for line in shown.splitlines())
    return next(line for line in lines if line.startswith(f"{outlet} {DAY}"))


def made(*clusters: QuoteCluster) -> Comparison:
    quotes = {(item.article, item.quote): item for one in clusters for item in one.members}
    return replace(compare(list(ALL.values()), quotes.values()), clusters=clusters)


DOUBTFUL = cluster(quote("a", FULL), quote("b", FULL), TOLD, matches=(1.0, 1.0, 0.63))


def test_a_version_that_may_be_none_is_marked_in_every_output() -> None:
    assert DOUBTFUL.sure and DOUBTFUL.doubtful == (2,)
    shown = rendered(ClusterView(DOUBTFUL, ALL), 120)
    assert "said · check match: 63%" in row(shown, "Cedar Times")
    assert shown.count("check match") == 1 and "may not be" not in shown
    page = comparison_page(made(DOUBTFUL))
    assert page.count("check match: 63%") == 1
    assert "".join(comparison_markdown(made(DOUBTFUL))).count("| check match: 63% |") == 1
    (found,) = comparison_to_dict(made(DOUBTFUL))["clusters"]
    assert [item["match"] for item in found["quotes"]] == [1.0, 1.0, 0.63]
    lines = list(csv.DictReader(io.StringIO("".join(versions_csv(made(DOUBTFUL))))))
    assert [line["match"] for line in lines] == ["1.0", "1.0", "0.63"]


def test_where_no_version_is_sure_the_heading_says_so() -> None:
    unsure = cluster(quote("a", FULL), TOLD, matches=(0.63, 0.63))
    assert not unsure.sure
    assert differs(unsure, ALL).startswith("may not be one quote (63% sure); differs in wording")
    assert "check match" not in rendered(ClusterView(unsure, ALL), 120)
    # A quote of which versions are sure comes before it, however little they differ.
    sure = cluster(quote("a", FULL), quote("b", FULL), matches=(1.0, 1.0), ident="c2")
    (order,) = clusters_by_story(made(unsure, sure)).values()
    assert [item.id for item in order] == ["c2", "c1"]


def test_a_cell_of_the_grid_says_what_may_be_another_quote() -> None:
    sure = cluster(quote("a", FULL), quote("b", FULL), matches=(1.0, 1.0), ident="c2")
    numbers = {DOUBTFUL.id: 9, sure.id: 10}
    grid = rendered(
        StatementGrid([DOUBTFUL, sure], ALL, ["Alder Post", "Cedar Times"], numbers), 100
    )
    rows = [line.split() for line in grid.splitlines()[-2:]]
    assert [cells[-3:] for cells in rows] == [["D", "I?", "D"], ["D", "-", "D"]]
    assert [cells[0] for cells in rows] == ["9", "10"]
    both = made(DOUBTFUL, sure)
    assert "? may be another quote" in " ".join(rendered(ComparisonReport(both), 120).split())
    text = "".join(comparison_markdown(both))
    assert "| indirect, check |" in text and "check: may be another quote" in text
    assert "Check: may be another quote." in comparison_page(both)
    plain = made(sure, replace(sure, id="c3"))
    assert "may be another quote" not in rendered(ComparisonReport(plain), 120)
    assert "may be another quote" not in "".join(comparison_markdown(plain))


def test_an_unsure_match_makes_no_sure_difference_of_speakers() -> None:
    pair = quote("a", FULL), replace(TOLD, speaker="Jon Hale")
    assert "differs in speaker" in differs(cluster(*pair), ALL)
    told = differs(cluster(*pair, matches=(0.8, 0.8)), ALL)
    assert "differs in speaker" not in told
    assert "may differ in speaker (match 80% sure)" in told


def test_whose_words_they_are_is_to_be_checked_where_outlets_disagree() -> None:
    pair = quote("a", FULL), quote("b", FULL, speaker="Jon Hale")
    plain = [
        cluster(quote("a", f"“{text}”"), quote("b", f"“{text}”"), ident=text)
        for text in ("We paid.", "We came.", "We saw.")
    ]
    disputed = cluster(*pair)
    assert disagreeing(disputed) == "speaker: Ana Toll, Jon Hale"
    shown = " ".join(rendered(ComparisonReport(made(*plain, disputed)), 140).split())
    first = "Check next: versions disagree in 1 quote: no. 1 Ana Toll (speaker: Ana Toll, Jon Hale)"
    assert first in shown
    assert "1 Ana Toll · 2 outlets · differs in speaker" in shown


def test_whose_words_another_outlet_gives_to_somebody_else_is_not_heard_by_one_alone() -> None:
    given = {item.id: "gates" for item in ARTICLES}
    words = "“Nobody told the keepers that the weir was open all night.”"
    pair = quote("a", words), quote("b", words, speaker="Jon Hale")
    assert compare(ARTICLES, pair, stories_of=given).only_here == ()
    own = replace(quote("b", "“It rained.”", speaker="Ivo Sand", number=2), position=2, start=90)
    (only,) = compare(ARTICLES, (*pair, own), stories_of=given).only_here
    assert only.speaker == "Ivo Sand"


@pytest.mark.parametrize(
    ("cue", "channel", "platform", "beside"),
    [
        ("said in a statement", "official_statement", None, ""),
        ("wrote on Facebook", "social_media", "Facebook", ""),
        ("wrote in a letter to", "private", "letter", ""),
        ("wrote", "social_media", "Facebook", " · Facebook"),
        ("told", "press_conference", None, " · press conference"),
        (None, "speech", None, "speech"),
    ],
)
def test_a_channel_that_the_cue_names_is_not_told_twice(
    cue: str | None, channel: str, platform: str | None, beside: str
) -> None:
    member = quote("a", FULL, cue=cue, channel=channel, platform=platform)
    shown = rendered(ClusterView(cluster(member, quote("b", FULL)), ALL), 140)
    words = " ".join(f"{DAY} {cue or ''}{beside} “The lock".split())
    assert words in row(shown, "Alder Post")


def test_a_role_that_only_one_gives_needs_no_line() -> None:
    pair = quote("a", FULL, role="keeper"), quote("b", FULL)
    assert "role keeper" not in rendered(ClusterView(cluster(*pair), ALL), 120)
    pair = quote("a", FULL, role="keeper"), quote("b", FULL, role="warden")
    shown = rendered(ClusterView(cluster(*pair), ALL), 120)
    assert "role keeper" in shown and "role warden" in shown


def test_headings_of_a_page_tell_the_quotes_of_one_speaker_apart() -> None:
    one = cluster(quote("a", FULL), quote("b", FULL))
    page = " ".join(comparison_page(made(one)).split())
    assert 'Ana Toll<span class="begin">: “The lock gates will stay shut' in page


def test_the_marks_of_a_word_diff_are_explained() -> None:
    pair = made(*(cluster(quote("a", FULL), quote("b", FULL), ident=name) for name in "ab"))
    shown = rendered(ComparisonReport(pair), 120)
    assert "beside the fullest version: [-left out-] {+added+}" in shown
