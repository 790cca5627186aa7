"""Exports: JSON, CSV, Markdown, HTML, SVG; hostile text stays text in all of them."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any
from xml.etree import ElementTree

import pytest
from builders import Say, Story, Who, harbour
from hypothesis import given
from hypothesis import strategies as st
from rows import compared, profiles

from quotes.records import Analysis
from quotes.report.article import ArticleText
from quotes.report.compared import ComparisonReport
from quotes.report.compared.markdown import comparison_markdown
from quotes.report.machine import json_document, json_line, json_stream
from quotes.report.markdown import (
    escape,
    quotes_markdown,
    summary_markdown,
)
from quotes.report.measures import summarize
from quotes.report.picture import picture
from quotes.report.summary import SummaryReport
from quotes.report.table import QuoteTable
from quotes.report.tabular import comparison_csv, csv_rows, quotes_csv, speakers_csv

SCRIPT = "<script>alert('x')</script><img src=x onerror=alert(1)>&amp;\x1b[31m\ufffe"


def hostile() -> Analysis:
    text = f"“{SCRIPT},” Ina Gram said."
    who = [Who("Ina Gram", role=SCRIPT)]
    meta = {"title": SCRIPT, "outlet": SCRIPT, "path": f"{SCRIPT}.txt"}
    return Story(text, [Say(f"“{SCRIPT},”", "Ina Gram", cue="said")], who, meta=meta).build()


ANYTHING = st.text(st.characters(min_codepoint=0, max_codepoint=0x2FFF, exclude_categories=[]))


@given(ANYTHING)
def test_json_is_one_line_for_everybody_and_gives_the_text_back(text: str) -> None:
    line = json_line({"text": text})
    assert len(line.splitlines()) == 1
    assert json.loads(line.encode("utf-8")) == {"text": text}
    assert not any(char in line for char in "\x1b\x9b\x85\u2028\u202e\u2066")


def test_json_leaves_ordinary_text_readable() -> None:
    assert json_line({"text": "“Żółw”"}) == '{"text": "“Żółw”"}'


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_json_stream(count: int) -> None:
    items = [{"number": number} for number in range(count)]
    parsed = json.loads("".join(json_stream(items)))
    assert parsed == (items[0] if count == 1 else items)


def test_json_stream_takes_one_item_after_the_other() -> None:
    taken: list[int] = []

    def source() -> Any:
        for number in range(100):
            taken.append(number)
            yield {"number": number}

    pieces = json_stream(source())
    for _ in range(4):
        next(pieces)
    assert len(taken) <= 4


def read(pieces: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("".join(pieces), newline="")))


def test_csv_has_a_line_a_quote() -> None:
    lines = read(quotes_csv([harbour(), harbour()]))
    assert len(lines) == 10
    assert lines[1]["speaker"] == "Ilse Marrow"
    assert lines[1]["platform"] == "Telegram"
    assert lines[4]["relay"] == "the Ellery Gazette"
    assert lines[3]["sentence"] == "“Nobody told us,” he said. “Nobody at all.”"
    assert len(read(quotes_csv([harbour()], thoughts=True))) == 6


@pytest.mark.parametrize(
    "start", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\x1b=x", "\u202e=x"]
)
def test_no_cell_is_a_formula(start: str) -> None:
    cell = read(csv_rows(["text"], [{"text": start}]))[0]["text"]
    assert cell.startswith("'")


@given(ANYTHING)
def test_csv_cells_come_back_and_are_no_formula(text: str) -> None:
    lines = list(
        csv.reader(io.StringIO("".join(csv_rows(["a", "b"], [{"a": text, "b": 1}])), newline=""))
    )
    assert len(lines) == 2
    assert lines[1][1] == "1"
    assert not lines[1][0].startswith(("=", "+", "-", "@", "\t", "\r"))
    assert "\x1b" not in lines[1][0]


def test_csv_of_reports() -> None:
    assert read(speakers_csv(summarize([harbour()])))[0]["speaker"] == "Ilse Marrow"
    lines = read(comparison_csv(profiles([harbour(), hostile()])))
    assert {"outlet", "effective_speakers", "channel_social_media"} <= set(lines[0])
    assert [line["channel_social_media"] for line in lines] == ["", "1"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a|b", "a\\|b"),
        ("<b>&", "&lt;b&gt;&amp;"),
        ("**no** _x_ `y` [l](u)", "\\*\\*no\\*\\* \\_x\\_ \\`y\\` \\[l\\](u)"),
        ("social_media", "social_media"),
        ("- a", "\\- a"),
        ("1. a", "1\\. a"),
        ("# a", "\\# a"),
        ("a\n\nb", "a b"),
        ("well-known (yes!)", "well-known (yes!)"),
        ("\\", "\\\\"),
    ],
)
def test_markdown_escapes(text: str, expected: str) -> None:
    assert escape(text) == expected


def test_markdown_tables_keep_their_cells() -> None:
    story = Story("“a | b,” Ina Gram said.", [Say("“a | b,”", "Ina Gram")]).build()
    lines = "".join(quotes_markdown([story])).splitlines()
    row = lines[-1].replace("\\|", "")
    assert row.count("|") == lines[-2].count("|")


@pytest.mark.parametrize(
    "make",
    [
        lambda a: quotes_markdown([a]),
        lambda a: summary_markdown(summarize([a])),
        lambda a: comparison_markdown(compared([a])),
    ],
)
def test_markdown_has_no_html_of_the_article(make: Any) -> None:
    text = "".join(make(hostile()))
    assert "<script" not in text and "<img" not in text and "\x1b" not in text
    assert "&lt;script&gt;" in text


CONTENTS = [
    SummaryReport(summarize([hostile()])),
    ComparisonReport(compared([hostile(), harbour()])),
    ArticleText(hostile()),
    QuoteTable(hostile()),
]


@pytest.mark.parametrize("content", CONTENTS)
def test_svg_is_inert_and_needs_no_network(content: Any) -> None:
    svg = picture(content, title=SCRIPT)
    root = ElementTree.fromstring(svg)
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert tags <= {"svg", "style", "defs", "clipPath", "rect", "g", "text", "circle"}
    assert not any(name.startswith("on") for element in root.iter() for name in element.attrib)
    assert "http" not in svg.replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert not re.search(r"@import|@font-face|url\((?!#)", svg)


def test_a_picture_is_the_same_wherever_it_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = picture(CONTENTS[0])
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "50")
    assert picture(CONTENTS[0]) == plain
    assert "fill:" in plain


def test_a_picture_says_what_it_cannot_be() -> None:
    with pytest.raises(ValueError, match="is 3"):
        picture("x", width=3)


def test_json_document_is_indented() -> None:
    assert json_document({"a": 1}) == '{\n  "a": 1\n}'
