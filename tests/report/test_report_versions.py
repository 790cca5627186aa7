"""Versions of a quote: which article each stands in, and the same in Markdown as on the screen."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Any

import pytest
from shown import rendered
from test_report_compared import ARTICLES, FULL, QUOTES, comparison, finding, quote

from quotes.compare import Comparison, QuoteCluster, WireCopy, compare, comparison_to_dict
from quotes.compare.clusters import cluster_quotes
from quotes.compare.clusters.differences import differences
from quotes.records import ArticleFacts, QuoteFacts
from quotes.report.compared import ComparisonReport
from quotes.report.compared.clusters import ClusterView
from quotes.report.compared.differing import differing
from quotes.report.compared.lines import OutletLines
from quotes.report.compared.markdown import comparison_markdown
from quotes.report.compared.stories import clusters_by_story
from quotes.report.compared.version_table import versions_csv
from quotes.report.compared.versions import places, versions
from quotes.report.html import comparison_page
from quotes.report.picture import picture
from quotes.report.tabular import comparison_csv
from quotes.store import Selection

CUT = "“The lock gates will stay shut until the inquiry is over.”"
LIVE = ArticleFacts("c", outlet="Birch Mail", title="Gates: live", published="2026-03-03T09:00:00Z")


def view(quotes: tuple[QuoteFacts, ...], articles: tuple[ArticleFacts, ...]) -> ClusterView:
    (cluster,) = cluster_quotes(quotes, articles)
    return ClusterView(cluster, {item.id: item for item in articles})


def test_rows_have_dates() -> None:
    shown = rendered(view((quote("a", FULL), quote("b", CUT)), ARTICLES), 120)
    assert "Alder Post  2026-03-02  said" in shown and "Birch Mail  2026-03-03  said" in shown
    narrow = rendered(view((quote("a", FULL), quote("b", CUT)), ARTICLES), 70).splitlines()
    assert any(line.strip().startswith("2026-03-02") for line in narrow)


def test_dates_that_are_not_understood_are_shown_as_given() -> None:
    odd = (replace(ARTICLES[0], published="3/4/2026"), replace(ARTICLES[1], published=None))
    shown = rendered(view((quote("a", FULL), quote("b", CUT)), odd), 120)
    assert "Alder Post  3/4/2026  said" in shown and "Birch Mail            said" in shown


def test_two_articles_of_one_outlet_and_day_are_told_apart() -> None:
    quotes = (quote("a", FULL), quote("b", FULL), quote("c", CUT))
    shown = rendered(view(quotes, (*ARTICLES, LIVE)), 120)
    assert "in: Harbour shuts its gates" in shown and "in: Gates: live" in shown
    assert "in: Gates stay shut" not in shown
    left_out = next(line for line in shown.splitlines() if "twice" in line and "not in its" in line)
    assert left_out.rstrip().endswith("Birch Mail, 2026-03-03, Gates: live")


def test_of_equal_titles_the_paths_tell() -> None:
    twin = replace(ARTICLES[1], id="c", path="birch/late.txt")
    articles = (ARTICLES[0], replace(ARTICLES[1], path="birch/early.txt"), twin)
    quotes = (quote("a", FULL), quote("b", FULL), quote("c", CUT))
    (cluster,) = cluster_quotes(quotes, articles)
    found = places(cluster, {item.id: item for item in articles})
    assert [found[ident].article for ident in "abc"] == ["", "birch/early.txt", "birch/late.txt"]
    assert found["a"].label == "Alder Post"
    assert found["c"].label == "Birch Mail, 2026-03-03, birch/late.txt"


def test_another_day_is_enough_to_tell_articles_apart() -> None:
    later = replace(LIVE, published="2026-03-05")
    quotes = (quote("a", FULL), quote("b", FULL), quote("c", FULL))
    (cluster,) = cluster_quotes(quotes, (*ARTICLES, later))
    found = list(versions(cluster, {item.id: item for item in (*ARTICLES, later)}))
    assert [item.place.article for item in found] == ["", "", ""]
    assert found[1].place.label == "Birch Mail, 2026-03-03" and found[1].same_as == "Alder Post"


def test_carried_channels_are_marked_as_in_a_list() -> None:
    quotes = (
        quote("a", FULL, channel="speech", basis="stated", evidence="at a rally"),
        quote("b", FULL, channel="speech", basis="carried"),
    )
    shown = rendered(view(quotes, ARTICLES), 120)
    assert shown.count("said · speech (carried)") == 1 and shown.count("said · speech") == 2
    made = compare(ARTICLES, quotes, stories_of={"a": "gates", "b": "gates"})
    text = "".join(comparison_markdown(made))
    assert "| said | speech |" in text and "| said | speech (carried) |" in text


def test_the_legend_does_not_call_carried_channels_stated() -> None:
    shown = rendered(OutletLines(comparison().outlets), 140)
    assert "channel: known" in shown and "channel: stated" not in shown


ROLES = (
    quote("a", FULL, role="mayor", relay_label="news_outlet", relay_platform="Cedar Radio"),
    quote("b", CUT, role="harbour master", speaker="Ana Brent"),
)


def markdown(quotes: tuple[QuoteFacts, ...] = ROLES, **more: Any) -> str:
    made = compare(ARTICLES, quotes, stories_of={"a": "gates", "b": "gates"})
    return "".join(comparison_markdown(replace(made, **more)))


def test_markdown_has_what_its_heading_announces() -> None:
    (cluster,) = compare(ARTICLES, ROLES, stories_of={"a": "gates", "b": "gates"}).clusters
    assert {"speaker", "role"} <= {item.what for item in cluster.differences}
    text = markdown()
    assert "| outlet | published | speaker | role | cue | channel | words |" in text
    assert "| Alder Post | 2026-03-02 | Ana Toll | mayor | said |" in text
    assert "| Birch Mail | 2026-03-03 | Ana Brent | harbour master | said |" in text
    assert "unspecified via Cedar Radio" in text
    assert "- not in its quotes: “Nobody opens them at night.” (Birch Mail)" in text


def test_markdown_begins_with_the_version_that_others_are_compared_with() -> None:
    text = markdown((quote("a", CUT), quote("b", FULL)))
    assert text.index("| Birch Mail | 2026-03-03 |") < text.index("| Alder Post | 2026-03-02 |")
    assert "The first version is the fullest; the words of the others are compared with it." in text
    assert "| outlet | published | cue | channel | words |" in text


def test_markdown_says_what_is_taken_over_and_what_is_not_claimed() -> None:
    text = markdown(wire=(WireCopy("w1", ("a", "b"), ("Alder Post", "Birch Mail"), "AP", 0.9),))
    assert "Nothing is claimed: that needs 10 articles" in text
    assert "## Taken over: each text counts once in what is claimed above" in text
    assert "- Gates stay shut (Alder Post, Birch Mail · AP · 90% in common)" in text
    few = markdown(findings=(finding(0.01),), too_few=("Birch Mail",))
    assert "Too few articles for claims (under 10): Birch Mail." in few
    assert "Taken over" not in few


FILTERED = Selection(("toll",), (), ("direct",), 0.0, ("Alder Post", "Birch Mail"))


def filtered(selection: Selection = FILTERED) -> Comparison:
    return compare(ARTICLES, QUOTES, stories_of={"a": "gates", "b": "gates"}, selection=selection)


@pytest.mark.parametrize("form", ["table", "markdown", "html", "svg", "csv"])
def test_every_output_says_which_filter_is_on(form: str) -> None:
    made = filtered()
    shown = {
        "table": lambda: rendered(ComparisonReport(made), 160),
        "markdown": lambda: "".join(comparison_markdown(made)),
        "html": lambda: comparison_page(made),
        "svg": lambda: picture(ComparisonReport(made), width=160).replace("&#160;", " "),
        "csv": lambda: "".join(comparison_csv(made.outlets, "direct quotes of “toll”")),
    }[form]()
    assert "direct quotes of “toll”" in shown
    if form != "csv":
        assert "More than chance: only direct quotes of “toll”" in shown
        assert "Only articles of Alder Post or Birch Mail." in shown
        assert "2 matching quotes" in shown


def test_without_filters_nothing_is_said_of_them() -> None:
    made = filtered(Selection())
    shown = rendered(ComparisonReport(made), 160)
    assert "nly" not in shown.replace("only in", "") and "matching" not in shown
    assert "filters" not in "".join(comparison_csv(made.outlets))


def test_of_quotes_chosen_by_confidence_nothing_is_claimed_and_that_is_said() -> None:
    made = filtered(Selection(min_confidence=0.5))
    for shown in (rendered(ComparisonReport(made), 160), "".join(comparison_markdown(made))):
        assert "Nothing is claimed of quotes that are chosen by how sure" in shown


def test_a_filter_with_odd_characters_is_harmless() -> None:
    bad = "\x1b[31m[bold]<script>\u202e"
    made = filtered(Selection((bad,), (bad,), (), 0.0, (bad,)))
    shown = rendered(ComparisonReport(made), 160) + "".join(comparison_csv(made.outlets, bad))
    assert "\x1b" not in shown and "\u202e" not in shown
    text = "".join(comparison_markdown(made))
    assert "<script>" not in text and "\x1b" not in text


DOUBTFUL = (
    quote("a", FULL, speaker_confidence=0.42),
    quote("b", CUT, content_confidence=0.49, channel="speech", channel_confidence=0.31),
    quote("c", CUT, content_confidence=0.5, channel_confidence=0.1),
)


def test_versions_to_check_first_are_marked_as_in_a_list() -> None:
    made = compare((*ARTICLES, LIVE), DOUBTFUL)
    for width in (80, 140):
        shown = " ".join(rendered(ComparisonReport(made), width).split())
        # The channel of the third is not claimed, and half is not below half.
        assert shown.count("? ") == 2
    shown = rendered(ComparisonReport(made), 140)
    assert "said · ? 42% speaker" in shown and "said · speech · ? 31% channel" in shown
    assert "? 42% speaker" in comparison_page(made)
    assert "? 50% content" in rendered(ComparisonReport(made, uncertain_below=0.6), 140)
    assert "?" not in rendered(ComparisonReport(made, uncertain_below=0.0), 140)


def test_markdown_has_a_column_for_what_to_check_where_there_is_something() -> None:
    made = compare((*ARTICLES, LIVE), DOUBTFUL)
    text = "".join(comparison_markdown(made))
    assert "| cue | channel | words | check |" in text
    assert text.count("| ? 42% speaker |") == 1 and text.count("| ? 31% channel |") == 1
    assert "check" not in "".join(comparison_markdown(made, uncertain_below=0.2))


def test_quotes_printed_once_are_marked_too() -> None:
    made = compare(ARTICLES, DOUBTFUL[:1], selection=Selection(words=("gates",)))
    for width in (80, 140):
        assert "? 42% speaker" in rendered(ComparisonReport(made), width)
    assert "| ? 42% speaker |" in "".join(comparison_markdown(made))
    assert "check" not in "".join(comparison_markdown(made, uncertain_below=0.2))


def test_how_sure_each_part_is_stands_in_the_schema() -> None:
    made = compare((*ARTICLES, LIVE), DOUBTFUL, selection=Selection(words=("gates",)))
    data = comparison_to_dict(made)
    assert [item["confidence"] for item in data["clusters"][0]["quotes"]] == [
        {"content": 1.0, "speaker": 0.42, "channel": 1.0},
        {"content": 0.49, "speaker": 1.0, "channel": 0.31},
        {"content": 0.5, "speaker": 1.0, "channel": 0.1},
    ]


def test_figures_that_differ_are_named_where_differences_are() -> None:
    quotes = (
        quote("a", "“We counted 900\x07 gates in the old harbour wall,”"),
        quote("b", "“We counted 90 gates in the old harbour wall,”"),
    )
    made = compare(ARTICLES, quotes)
    shown = rendered(view(quotes, ARTICLES), 120)
    assert "differs in wording (figures: 900, 90)" in shown
    text = "".join(comparison_markdown(made))
    assert "(differs in wording (figures: 900, 90))" in text
    assert "\x07" not in shown + text
    (difference,) = comparison_to_dict(made)["clusters"][0]["differences"]
    assert difference["detail"] == "printed in 2 wordings; figures differ: 900\x07, 90"


def test_what_turns_the_sense_is_named_and_comes_first() -> None:
    pairs = (
        (quote("a", FULL, channel="speech"), quote("b", CUT, cue="claimed", role="keeper")),
        (
            quote("a", "“We will not open the gates for the Torvan barges this year.”"),
            quote("b", "“We will open the gates for the Selk barges this year.”"),
        ),
        (
            quote("a", "“We counted 900 gates in the old harbour wall,”"),
            quote("b", "“We counted 90 gates in the old harbour wall,”"),
        ),
    )
    clusters = tuple(
        QuoteCluster(f"c{at}", "Ana Toll", pair, differences(pair)) for at, pair in enumerate(pairs)
    )
    made = Comparison(clusters=clusters, articles={item.id: item for item in ARTICLES})
    assert [item.id for item in clusters_by_story(made)[None]] == ["c1", "c2", "c0"]
    shown = " ".join(rendered(ClusterView(clusters[1], made.articles), 140).split())
    what = "differs in wording (negation: “not”; names: Torvan, Selk)"
    assert what in shown and f"({what})" in "".join(comparison_markdown(made))
    assert comparison_to_dict(made)["clusters"][1]["differences"][0]["turns"] == [
        {"what": "negation", "words": ["not"], "members": [1]},
        {"what": "names", "words": ["Torvan", "Selk"], "members": [1]},
    ]


def test_a_channel_that_only_some_state_is_no_difference_between_outlets() -> None:
    stated = {"channel": "interview", "platform": "Alder Post"}
    silent = rendered(view((quote("a", FULL, **stated), quote("b", FULL)), ARTICLES), 120)
    assert "2 outlets · channel not stated in Birch Mail" in silent
    assert "differs in" not in silent
    relayed = {**stated, "relay_label": "interview", "relay_platform": "Alder Post"}
    both = (quote("a", FULL, **stated), quote("b", FULL, **relayed))
    shown = rendered(view(both, ARTICLES), 180)
    # Whoever has it from the outlet that prints it says nothing else of how it became public.
    assert "the same everywhere" in shown
    assert "said · Alder Post" in shown and "said · interview via Alder Post" in shown
    passed = {**relayed, "channel": "news_outlet"}
    only = rendered(view((quote("a", FULL), quote("b", FULL, **passed)), ARTICLES), 120)
    assert "said · via Alder Post" in only


def test_who_is_only_described_may_be_who_is_named_elsewhere() -> None:
    nameless = quote("b", FULL, speaker="a harbour insider", named=False)
    made = told((quote("a", FULL), nameless))
    shown = " ".join(rendered(ComparisonReport(made), 140).split())
    assert "2 outlets · speaker not named in Birch Mail" in shown
    assert "only in" not in shown and "differs in" not in shown
    assert comparison_to_dict(made)["clusters"][0]["not_named"] == [1]
    other = told((quote("a", FULL), quote("b", "“It rained on the gates.”", speaker="Jon Hale")))
    assert [item.speaker for item in other.only_here] == ["Ana Toll", "Jon Hale"]


def test_what_matters_most_is_told_first() -> None:
    more = {"cue": "claimed", "channel": "court", "role": "keeper", "kind": "mixed"}
    pair = (
        quote(
            "a",
            "“We counted 900 gates in the old wall. It was late.”",
            channel="speech",
            role="warden",
        ),
        quote("b", "“We counted 90 gates in the old wall.”", speaker="Jon Hale", **more),
    )
    cluster = QuoteCluster("c1", "Ana Toll", pair, differences(pair))
    order = "speaker, wording (figures: 900, 90), channel, context, kind, cue, role"
    assert differing(cluster) == order


def test_cues_of_one_strength_and_a_role_that_is_only_missing_are_no_news() -> None:
    one, other = quote("a", FULL), quote("b", FULL, cue="told", role="keeper")
    cluster = QuoteCluster("c1", "Ana Toll", (one, other), differences((one, other)))
    assert differing(cluster) == "cue, role"
    other = replace(other, text="“It was late.”")
    cluster = QuoteCluster("c1", "Ana Toll", (one, other), differences((one, other)))
    assert "cue" not in differing(cluster) and "role" not in differing(cluster)
    other = replace(other, cue="admitted", role="warden")
    pair = (replace(one, role="keeper"), other)
    cluster = QuoteCluster("c1", "Ana Toll", pair, differences(pair))
    assert differing(cluster).endswith("cue, role")


def test_lines_of_versions_have_figures_and_what_turns_the_sense() -> None:
    made = compare(
        ARTICLES,
        (
            quote("a", "“We do not count the gates in the old wall. There were 900 of them.”"),
            quote("b", "“We do count the gates in the old wall. There were 90 of them.”"),
        ),
        stories_of={"a": "gates", "b": "gates"},
    )
    lines = list(csv.DictReader(io.StringIO("".join(versions_csv(made)))))
    assert [(line["figures"], line["turns"]) for line in lines] == [
        ("900, 90", ""),
        ("900, 90", "negation: “not”"),
    ]


UNSURE = (
    quote("a", FULL, speaker="Ana Toll", speaker_confidence=0.97),
    quote("b", CUT, speaker="Jon Hale", speaker_confidence=0.62),
)
SURE = (UNSURE[0], replace(UNSURE[1], speaker_confidence=0.93))


def told(quotes: tuple[QuoteFacts, ...]) -> Comparison:
    return compare(ARTICLES, quotes, stories_of={"a": "gates", "b": "gates"})


def test_a_speaker_that_we_are_not_sure_of_is_no_difference_but_to_be_checked() -> None:
    made = told(UNSURE)
    shown = " ".join(rendered(ComparisonReport(made), 140).split())
    assert "Ana Toll · 2 outlets · differs in wording, context; may differ in speaker" in shown
    assert "(names 62% sure)" in shown and "said · check speaker: 62%" in shown
    assert "check speaker Jon Hale Birch Mail" in shown
    assert shown.index("context not in its quotes") < shown.index("check speaker Ana Toll")
    text = "".join(comparison_markdown(made))
    assert "may differ in speaker (names 62% sure)" in text and "| check speaker: 62% |" in text
    difference = comparison_to_dict(made)["clusters"][0]["differences"][1]
    assert (difference["what"], difference["confidence"], difference["sure"]) == (
        "speaker",
        0.62,
        False,
    )
    line = next(csv.DictReader(io.StringIO("".join(versions_csv(made)))))
    assert (line["differences"], line["may_differ"]) == ("wording; context", "speaker")


def test_speakers_that_we_are_sure_of_differ() -> None:
    made = told(SURE)
    shown = " ".join(rendered(ComparisonReport(made), 140).split())
    assert "2 outlets · differs in speaker, wording, context" in shown and "check" not in shown
    assert [item["sure"] for item in comparison_to_dict(made)["clusters"][0]["differences"]] == [
        True
    ] * 3
    line = next(csv.DictReader(io.StringIO("".join(versions_csv(made)))))
    assert (line["differences"], line["may_differ"]) == ("wording; speaker; context", "")


def test_unsure_differences_do_not_put_a_quote_first() -> None:
    other = "“Nobody told the keepers that the weir was open all night.”"
    later = [
        replace(quote(name, other), quote="q9", position=9, start=900, end=960, cue=cue)
        for name, cue in (("a", "said"), ("b", "admitted"))
    ]
    same = (replace(UNSURE[0], text=CUT), UNSURE[1])
    made = told((*same, *later))
    whats = [[item.sure for item in one.differences] for one in clusters_by_story(made)["gates"]]
    assert whats == [[True], [False]]


def test_the_fullest_version_and_those_in_its_words_are_marked() -> None:
    quotes = (quote("a", CUT), quote("b", FULL), quote("c", FULL.replace(",", " –")))
    shown = rendered(view(quotes, (*ARTICLES, LIVE)), 140)
    rows = shown.partition("\n")[2]
    assert rows.count("fullest: ") == 1 and rows.index("fullest: ") < rows.index("Alder Post")
    assert shown.count("the same words as Birch Mail") == 1


def test_an_outlet_that_is_alone_with_its_words_is_named() -> None:
    others = tuple(
        ArticleFacts(name, outlet=f"Outlet {name}", published="2026-03-03") for name in "bcd"
    )
    quotes = (
        quote("a", "“The lock gates will not stay shut at night. The quay was not asked,”"),
        *(quote(name, "“The lock gates will stay shut at night,”") for name in "bcd"),
    )
    stories = dict.fromkeys("abcd", "gates")
    made = compare((ARTICLES[0], *others), quotes, stories_of=stories)
    shown = " ".join(rendered(ComparisonReport(made), 140).split())
    assert "differs in wording (negation: “not”); alone: Alder Post (with “not”)" in shown
    check = "Check first: Alder Post is alone in 1 quote: no. 1 Ana Toll (with “not”)"
    assert shown.index(check) < shown.index("More than chance")
    assert "as most print it: “The lock gates will stay shut" in shown and "! alone" in shown
    text = "".join(comparison_markdown(made))
    assert "The first version is as most print it; the words" in text and "| ! alone |" in text
    page = comparison_page(made)
    assert check in text.replace("\\", "")
    ident = made.clusters[0].id
    assert f'alone in 1 quote: <a href="#quote-{ident}">Ana Toll (with “not”)</a>' in page
    assert f'id="quote-{ident}"' in page
    assert "as most print it: " in page and "! alone" in page


def test_with_what_an_outlet_is_alone_is_told() -> None:
    others = tuple(
        ArticleFacts(name, outlet=f"Outlet {name}", published="2026-03-03") for name in "bcd"
    )
    gates = "“The lock has {} gates, and they will stay shut at night,”"
    quotes = (
        quote("a", gates.format(90)),
        *(quote(name, gates.format(9)) for name in "bc"),
        quote("d", gates.format(9), speaker="Ivo Drell"),
    )
    first = replace(ARTICLES[0], published="2026-03-03")
    made = compare((first, *others), quotes, stories_of=dict.fromkeys("abcd", "gates"))
    shown = " ".join(rendered(ComparisonReport(made), 140).split())
    assert "Check first: Alder Post is alone in 1 quote: no. 1 Ana Toll (90 instead of 9)" in shown
    assert "Check first: Outlet d is alone in 1 quote: no. 1 Ana Toll (given to Ivo Drell)" in shown
    (cluster,) = comparison_to_dict(made)["clusters"]
    (wording,) = (item for item in cluster["differences"] if item["what"] == "wording")
    alone = [cluster["quotes"][index]["outlet"] for index in wording["alone"]]
    assert alone == ["Alder Post"]


def test_the_same_words_without_marks_are_said_to_be_without() -> None:
    quotes = (quote("a", CUT), quote("b", CUT.strip("“”"), kind="indirect"))
    shown = rendered(view(quotes, ARTICLES), 140)
    assert "the same words as Alder Post, without quotation marks" in shown
    assert "fullest" not in shown


def test_of_chosen_quotes_only_stories_that_have_some_are_shown() -> None:
    others = [replace(item, id=f"{item.id}2", title="Boats of spring") for item in ARTICLES]
    quotes = [*QUOTES, quote("a2", "“We sail in spring,”", speaker="Edda Marsh")]
    given = {item.id: "gates" for item in ARTICLES} | {item.id: "boats" for item in others}
    everything = [*ARTICLES, *others]
    whole = rendered(ComparisonReport(compare(everything, quotes, stories_of=given)), 140)
    assert "gates · 2 articles" in whole and "boats · 2 articles" in whole
    for name, shown, hidden in (("Toll", "gates", "boats"), ("Marsh", "boats", "gates")):
        made = compare(everything, quotes, stories_of=given, selection=Selection(speakers=(name,)))
        text = rendered(ComparisonReport(made), 140)
        assert f"{shown} · 2 articles" in text and f"{hidden} · 2 articles" not in text


def test_a_version_in_other_words_stands_as_printed() -> None:
    """What it leaves out of the fullest one is struck out only where it is mostly that one."""
    told_again = quote("b", "that the gates, all of them, were “late”", kind="mixed")
    cut = quote("b", "“We counted 900 gates in the old wall.”")
    full = quote("a", "“We counted 900 gates in the old wall, and it was late.”")

    def seen(*pair: QuoteFacts) -> str:
        cluster = QuoteCluster("c1", "Ana Toll", pair, differences(pair))
        return rendered(ClusterView(cluster, {item.id: item for item in ARTICLES}), 120)

    shown = seen(full, told_again)
    assert "that the gates, all of them, were “late”" in shown and "[-" not in shown
    assert "[-and it was late.”-]" in seen(full, cut)
    # Another figure is shown in its place.
    assert "{+some 80+}" in seen(
        full, quote("b", "some 80 gates, whoever built them", kind="indirect")
    )
