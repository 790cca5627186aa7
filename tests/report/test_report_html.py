"""Web pages: what a reader sees, hears and copies; and that nothing in them acts."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from builders import harbour
from hypothesis import given
from hypothesis import strategies as st
from test_report_compared import ARTICLES, FULL, QUOTES, comparison, finding, quote
from test_report_exports import hostile
from test_report_grid import NAMES, made

from quotes.compare import Comparison, WireCopy, compare
from quotes.records import QuoteFacts
from quotes.report.html import comparison_page, summary_page
from quotes.report.html.links import addresses
from quotes.report.html.markup import Html, element
from quotes.report.html.sheet import DARK, LIGHT, PAIRS, stylesheet
from quotes.report.measures import summarize
from quotes.store import Selection

VOID = {"meta", "br", "hr"}


@dataclass
class Page(HTMLParser):
    """A page, taken apart; fails where an element is not closed."""

    html: str
    open: list[str] = field(default_factory=list)
    tags: Counter[str] = field(default_factory=Counter)
    attributes: list[tuple[str, str, str]] = field(default_factory=list)
    words: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.feed(self.html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        for tag in {*self.open[-2:]}:
            self.words.setdefault(tag, []).append(data)

    def values(self, name: str) -> list[str]:
        return [value for _, found, value in self.attributes if found == name]

    @property
    def text(self) -> str:
        body = self.html.partition("<body>")[2]
        return " ".join(re.sub("<[^>]*>", " ", body).split())


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_all_text_has_the_contrast_that_wcag_asks_for(colours: dict[str, str]) -> None:
    for ink, paper in PAIRS:
        darker, lighter = sorted((luminance(colours[ink]), luminance(colours[paper])))
        ratio = (lighter + 0.05) / (darker + 0.05)
        assert ratio >= 4.5, f"{ink} on {paper}: {ratio:.2f}"


def test_the_style_has_no_other_colours() -> None:
    style = stylesheet()
    assert LIGHT.keys() == DARK.keys()
    rules = style[style.index("* {") :]
    assert not re.search(r"#[0-9a-f]{3,8}\b|rgb|opacity", rules)
    inks = set(re.findall(r"(?<![-\w])color: var\(--([\w-]+)\)", rules))
    papers = set(re.findall(r"background: var\(--([\w-]+)\)", rules))
    # The bar is no text.
    assert inks <= {ink for ink, _ in PAIRS}
    assert papers <= {paper for _, paper in PAIRS} | {"anchor"}
    # Paper is white in the dark as well.
    assert "@media screen and (prefers-color-scheme: dark)" in style and "@media print" in style


def test_what_differs_is_deleted_and_inserted() -> None:
    page = Page(comparison_page(comparison()))
    assert "shut" in page.words["del"] and "closed" in page.words["ins"]
    whole = page.html.replace("\n", "")
    version = re.search(r"“The lock gates will stay <del>shut</del> (.*?)</td>", whole)
    assert version is not None
    # Without what is deleted it is the version as printed.
    kept = re.sub("<del>.*?</del>|</?ins>", "", version[0].removesuffix("</td>"))
    assert " ".join(kept.split()) == QUOTES[1].text


def test_words_in_common_are_not_cut_in_a_page() -> None:
    page = comparison_page(made(3))
    long = FULL * 12
    quotes = (quote("a", long), quote("b", long.replace("shut", "closed")))
    page = comparison_page(compare(ARTICLES, quotes))
    heading, _, versions = page.partition("<h3")[2].partition("</h3>")
    assert "…" in heading and "…" not in versions.partition("</section>")[0]


def test_each_version_and_each_mark_leads_to_its_article() -> None:
    articles = (
        replace(ARTICLES[0], url="https://alder.example/gates?a=1&b=2"),
        replace(ARTICLES[1], path="birch mail/gates.txt"),
    )
    made = compare(articles, QUOTES, stories_of={"a": "gates", "b": "gates"})
    page = Page(comparison_page(made, address=addresses(Path("site"))))
    assert page.values("href").count("https://alder.example/gates?a=1&b=2") == 2
    assert page.values("href").count("../birch%20mail/gates.txt") == 2
    # Of a store the paths are those of another day.
    page = Page(comparison_page(made))
    assert not any("birch" in href for href in page.values("href"))
    assert page.values("href").count("https://alder.example/gates?a=1&b=2") == 2


def test_headings_have_ids_and_the_contents_lead_to_them() -> None:
    made = replace(
        comparison(),
        findings=(finding(0.01),),
        wire=(WireCopy("w1", ("a", "b"), ("Alder Post", "Birch Mail"), "AP", 0.9),),
    )
    page = Page(comparison_page(made))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    inside = [href[1:] for href in page.values("href") if href.startswith("#")]
    assert {"findings", "outlets", "story-1", "taken-over"} <= set(inside) <= set(ids)
    (cluster,) = made.clusters
    assert f"quote-{cluster.id}" in inside
    assert page.tags["h1"] == 1 and page.tags["nav"] == 1
    # The part of a quote is called the same, whatever else the page holds.
    assert f"quote-{cluster.id}" in Page(comparison_page(comparison())).values("id")


def test_a_page_says_all_that_the_terminal_says() -> None:
    made = replace(
        comparison(),
        findings=(finding(0.01),),
        wire=(WireCopy("w1", ("a", "b"), ("Alder Post", "Birch Mail"), "AP", 0.9),),
    )
    text = Page(comparison_page(made)).text
    for part in (
        "2 outlets · 2 articles · 3 quotes · 1 story · 1 quote in several outlets",
        "Alder Post: 40 % of its quotes stand wholly in quotation marks",
        "first in Alder Post, 2026-03-02",
        "insisted · Telegram",
        "not in its quotes: “Nobody opens them at night.” Birch Mail",
        "Birch Mail : Jon Hale 1",
        "Gates stay shut · Alder Post, Birch Mail · AP · 90% in common",
    ):
        assert part in text, part


def test_a_grid_has_a_column_for_each_outlet() -> None:
    page = Page(comparison_page(made()))
    assert all(name in page.words["th"] for name in NAMES)
    row = re.search(r"<tr><th scope=\"row\"><strong>Ada Pell 0</strong>.*?</tr>", page.html)
    assert row is not None
    kinds = re.findall(r"<td>(?:<[^>]*>)*([^<]+)", row[0])
    assert kinds == ["direct", "mixed", "direct", "–", "direct", "direct", "–"]
    dated = replace(ARTICLES[0], published="2026-03-01")
    early = compare((dated, ARTICLES[1]), (*QUOTES, *two_more()))
    assert ", first" in Page(comparison_page(early)).html


def two_more() -> tuple[QuoteFacts, ...]:
    text = "“Seven barges are waiting below the weir tonight,”"
    return tuple(quote(name, text, number=9, speaker="Pia Wren") for name in "ab")


def test_what_a_page_leaves_out_is_told_with_the_option_that_shows_it() -> None:
    base = comparison()
    (cluster,) = base.clusters
    many = replace(base, clusters=tuple(replace(cluster, id=f"c{n}") for n in range(30)))
    page = comparison_page(many)
    assert page.count('<section class="quote">') == 25
    assert "This page shows 25 of 30 quotes that several print; made with --full it has all" in page
    assert "and 5 more quotes: made with --full" in page
    whole = comparison_page(many, full=True)
    assert whole.count('<section class="quote">') == 30 and "--full" not in whole


def asked() -> Comparison:
    quotes = (*QUOTES, quote("a", "“The gates <b>leak</b> & creak,”", number=8, speaker="Pia Wren"))
    given = {"a": "gates", "b": "gates"}
    return compare(ARTICLES, quotes, stories_of=given, selection=Selection(words=("gates",)))


def test_words_that_were_asked_for_are_marked() -> None:
    page = comparison_page(asked())
    assert "“The <mark>gates</mark> &lt;b&gt;leak&lt;/b&gt; &amp; creak,”" in page
    assert "“The lock <mark>gates</mark> will stay shut" in page


def bad_comparison() -> Comparison:
    bad = "\x1b[31m'\"><script>alert(1)</script>\u202e{{7*7}}"
    articles = tuple(
        replace(
            item, outlet=f"{item.outlet}{bad}", title=f"{bad}{item.title}", path=f"{bad}{item.id}",
            url=f"javascript:{bad}", published=f"{bad}1",
        )
        for item in ARTICLES
    )  # fmt: skip
    quotes = tuple(
        replace(
            item, speaker=f"{item.speaker}{bad}", text=f"{item.text} {bad}", cue=bad, evidence=bad,
            role=bad + item.article, platform=bad,
        )
        for item in (*QUOTES, *two_more())
    )  # fmt: skip
    made = compare(articles, quotes, stories_of={"a": bad, "b": bad})
    assert len(made.clusters) == 2
    return made


def pages() -> list[str]:
    bad = bad_comparison()
    words = replace(bad, selection=Selection((), ("<i>",), words=("gates <script>",)))
    return [
        comparison_page(bad, address=addresses(Path("x")), full=True),
        comparison_page(words, uncertain_below=0.99),
        comparison_page(Comparison(outlets=bad.outlets)),
        summary_page(summarize([hostile()])),
        summary_page(summarize([hostile(), harbour()]), comparison=bad, filters="<script>x"),
        summary_page(summarize([])),
    ]


@pytest.mark.parametrize("html", pages())
def test_a_page_is_inert_and_needs_no_network(html: str) -> None:
    page = Page(html)
    assert not {"script", "img", "iframe", "link", "object", "form", "b", "i"} & set(page.tags)
    assert not any(name.startswith("on") or name == "src" for _, name, _ in page.attributes)
    assert all(re.fullmatch(r"width:[\d.]+%", value) for value in page.values("style"))
    assert not re.search(r"@import|@font-face|url\(", html)
    assert not any(char in html for char in "\x1b\u202e")
    assert "default-src 'none'" in " ".join(page.values("content"))
    for href in page.values("href"):
        assert href.startswith("#") or not urlsplit(href).scheme
        assert "<script" in unquote(href) or "<" not in unquote(href)
    html.encode("utf-8")


@given(st.text(st.characters(min_codepoint=0, max_codepoint=0x2FFF, exclude_categories=[])))
def test_text_and_attributes_are_escaped(text: str) -> None:
    made = element("p", text, title=text)
    page = Page(made)
    assert page.tags == {"p": 1} and [name for _, name, _ in page.attributes] == ["title"]
    assert isinstance(made, Html)


def test_a_report_as_a_page_has_its_sections() -> None:
    page = Page(summary_page(summarize([harbour()])))
    assert {"how", "speakers", "channels", "words", "longest"} <= set(page.values("id"))
    assert "nobody stated" in page.words["th"]
    assert page.tags["h1"] == 1
