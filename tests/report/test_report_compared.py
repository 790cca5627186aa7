"""The screens of a comparison: what a reader is told, and that it can be told safely."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

import pytest
from shown import rendered

from quotes.compare import Comparison, Finding, OutletProfile, Story, compare
from quotes.compare.clusters import Edit, Wording, cluster_quotes
from quotes.records import ArticleFacts, QuoteFacts
from quotes.report.compared import ComparisonReport
from quotes.report.compared.clusters import ClusterView, differing_words
from quotes.report.compared.findings import FindingList
from quotes.report.compared.lines import OutletLines
from quotes.report.compared.markdown import comparison_markdown
from quotes.report.compared.stories import StoryList, clusters_by_story
from quotes.report.compared.version_table import VERSION_COLUMNS, versions_csv

FULL = (
    "“The lock gates will stay shut until the inquiry is over. Nobody opens them at night. "
    "We have asked the harbour board twice.”"
)
ARTICLES = (
    ArticleFacts("a", outlet="Alder Post", title="Gates stay shut", published="2026-03-02"),
    ArticleFacts("b", outlet="Birch Mail", title="Harbour shuts its gates", published="2026-03-03"),
)


def quote(article: str, text: str, **more: object) -> QuoteFacts:
    known = {
        "speaker": "Ana Toll", "speaker_kind": "person", "named": True, "cue": "said",
        "kind": "direct", "quoted": (text.strip("“”"),),
    }  # fmt: skip
    fields = known | more
    number = fields.pop("number", 1)
    return QuoteFacts(
        article, f"q{number}", 0, 0, len(text),
        act="speech", stance="asserts", text=text, **fields,  # type: ignore[arg-type]
    )  # fmt: skip


QUOTES = (
    quote("a", FULL, channel="speech", evidence="at a rally", basis="stated", role="mayor"),
    quote(
        "b", "“The lock gates will stay closed until the inquiry is over.”",
        cue="insisted", channel="social_media", platform="Telegram",
    ),
    quote("b", "“It floats.”", number=2, speaker="Jon Hale"),
)  # fmt: skip


def comparison() -> Comparison:
    made = compare(ARTICLES, QUOTES, stories_of={"a": "gates", "b": "gates"})
    assert len(made.clusters) == 1
    return made


def test_a_cluster_shows_each_version_and_what_differs() -> None:
    (cluster,) = comparison().clusters
    shown = rendered(ClusterView(cluster, {item.id: item for item in ARTICLES}), 120)
    assert "Ana Toll · 2 outlets · differs in" in shown
    assert "{+closed+}" in shown and "[-shut-]" in shown
    assert "insisted · Telegram" in shown
    assert "not in its quotes: “We have asked the harbour board twice.”" in " ".join(shown.split())


def test_word_diffs_keep_every_word_when_full() -> None:
    (cluster,) = comparison().clusters
    (wording,) = next(d for d in cluster.differences if d.what == "wording").wordings
    plain = differing_words(wording, full=True, plain=True).plain
    without = plain
    for sign in ("[-", "-]", "{+", "+}"):
        without = without.replace(sign, " ")
    kept = set(re.findall(r"\w+", without))
    assert set(re.findall(r"\w+", QUOTES[1].text)) <= kept
    assert set(re.findall(r"\w+", FULL)) <= kept


def test_stories_say_what_one_outlet_has_alone() -> None:
    shown = rendered(StoryList(comparison()), 100)
    assert "only in Birch Mail  Jon Hale 1" in shown
    assert "only in Alder Post" not in shown


def test_clusters_of_one_outlet_are_not_shown() -> None:
    same = tuple(replace(item, outlet="Alder Post") for item in ARTICLES)
    made = compare(same, QUOTES, stories_of={"a": "gates", "b": "gates"})
    assert made.clusters
    assert clusters_by_story(made) == {}


def finding(q: float, **more: object) -> Finding:
    made = Finding(
        "Alder Post", "kind", "direct", 0.4, 0.2, 0.2, 0.1, 0.3, q, q, 20, 80, 0.5
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def test_findings_are_said_with_their_uncertainty() -> None:
    made = Comparison(findings=(finding(0.01), finding(0.6)), too_few=("Birch Mail",))
    shown = " ".join(rendered(FindingList(made), 100).split())
    assert "Alder Post: 40 % of its quotes stand wholly in quotation marks" in shown
    assert "95 % interval +10.0 to +30.0; q = 0.010" in shown
    assert "q = 0.600" not in shown
    assert "Too few articles for claims (under 10): Birch Mail." in shown


def test_nothing_is_claimed_of_few_articles() -> None:
    shown = " ".join(rendered(FindingList(comparison()), 100).split())
    assert "Nothing is claimed: that needs 10 articles" in shown
    chance = rendered(FindingList(Comparison(findings=(finding(0.6),))), 100)
    assert "none is more than chance" in chance


def test_only_the_first_findings_are_shown_unless_all_are_asked_for() -> None:
    made = Comparison(findings=tuple(finding(0.01) for _ in range(12)))
    assert "and 4 more" in rendered(FindingList(made), 200)
    assert rendered(FindingList(made, full=True), 200).count("Alder Post") == 12


@pytest.mark.parametrize("width", [80, 110, 140])
def test_outlet_lines_fit(width: int) -> None:
    outlets: list[OutletProfile] = [
        replace(item, outlet=f"{item.outlet} of the Valmere Coast and Isles {number}")
        for number in range(6)
        for item in comparison().outlets
    ]
    shown = rendered(OutletLines(outlets), width)
    lines = shown.splitlines()
    assert all(len(line) <= width for line in lines)
    assert sum(line.strip().startswith(("Alder Post", "Birch Mail")) for line in lines) == 12
    assert "100%" in shown


def test_the_whole_report_is_safe() -> None:
    bad = "\x1b[31m[bold]<script>\u202e"
    articles = tuple(
        replace(item, outlet=f"{item.outlet}{bad}", title=f"{bad}{item.title}") for item in ARTICLES
    )
    quotes = tuple(
        replace(item, speaker=f"{item.speaker}{bad}", text=f"{item.text} {bad}", role=bad, cue=bad)
        for item in QUOTES
    )
    made = compare(articles, quotes, stories_of={"a": bad, "b": bad})
    for width in (80, 140):
        shown = rendered(ComparisonReport(made, full=True), width)
        assert not any(char in shown for char in "\x1b\u202e")
        assert "[bold]" in shown
    text = "".join(comparison_markdown(made))
    assert "<script>" not in text and "\x1b" not in text


def test_markdown_holds_findings_stories_and_versions() -> None:
    made = replace(comparison(), findings=(finding(0.01),))
    text = "".join(comparison_markdown(made))
    assert "## More than chance" in text
    assert "## gates" in text
    assert "| Birch Mail | 2026-03-03 |  | insisted | Telegram |" in text
    assert "- only in Birch Mail: Jon Hale (1)" in text


def test_versions_as_lines_of_a_table() -> None:
    made = comparison()
    lines = list(csv.DictReader(io.StringIO("".join(versions_csv(made)))))
    assert lines and tuple(lines[0]) == VERSION_COLUMNS
    (cluster,) = made.clusters
    assert [line["text"] for line in lines] == [member.text for member in cluster.members]
    assert {line["cluster"] for line in lines} == {cluster.id}
    assert {line["story"] for line in lines} == {"gates"}
    assert lines[0]["differences"].startswith("wording; ")
    assert [line["platform"] for line in lines] == ["", "Telegram"]
    # A table for spreadsheets holds no formula.
    bad = tuple(replace(item, speaker="=1+1", text=FULL) for item in QUOTES)
    made = compare(ARTICLES, bad, stories_of={"a": "gates", "b": "gates"})
    lines = list(csv.DictReader(io.StringIO("".join(versions_csv(made)))))
    assert {line["speaker"] for line in lines} == {"'=1+1"}


@pytest.mark.parametrize(
    ("titles", "words", "called"),
    [
        # Equally telling, the shortest.
        (("Gates stay shut", "Harbour shuts its gates"), (), "Gates stay shut"),
        (
            ("Coach stuck", "Navy detains ferry", "PM calls ferry arrest piracy"),
            (),
            "Navy detains ferry",
        ),
        # No word in common with the other, but with what the articles have in common.
        (("A long day", "Valve leaked for hours"), ("valve", "ammonia"), "Valve leaked for hours"),
    ],
)
def test_a_story_without_a_name_has_its_most_telling_headline(
    titles: tuple[str, ...], words: tuple[str, ...], called: str
) -> None:
    articles = {
        str(at): ArticleFacts(str(at), outlet=f"Outlet {at}", title=title)
        for at, title in enumerate(titles)
    }
    story = Story("t1", tuple(articles), ("Outlet 0", "Outlet 1"), words, 0.4)
    listed = StoryList(replace(compare(ARTICLES, ()), stories=(story,), articles=articles))
    assert listed.title(story) == called


def test_quotes_in_the_same_words_are_said_to_be() -> None:
    quotes = (quote("a", FULL), quote("b", FULL))
    (cluster,) = cluster_quotes(quotes, ARTICLES)
    shown = rendered(ClusterView(cluster, {item.id: item for item in ARTICLES}), 120)
    assert "the same everywhere" in shown and "the same words as Alder Post" in shown


def test_long_stretches_in_common_are_cut() -> None:
    words = " ".join(f"w{number}" for number in range(40))
    wording = Wording(0, 1, (Edit("equal", words, words), Edit("replace", "shut", "closed")))
    cut = differing_words(wording, full=False, plain=True).plain
    assert cut == "… w34 w35 w36 w37 w38 w39 [-shut-] {+closed+}"
    assert words in differing_words(wording, full=True, plain=True).plain
