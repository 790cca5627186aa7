"""Markdown: the words without the markup, metadata, block quotations."""

import pytest
from growth import steps
from hypothesis import given
from hypothesis import strategies as st

from quotes.errors import EmptyInputError, TooLargeError
from quotes.read import ReadOptions
from quotes.read.markdown import read_markdown


def read(source: str, **options):
    return read_markdown(source.encode(), "a.md", "desk", ReadOptions(**options))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Bo Tarn told the *Ansel Mail* **no**.", "Bo Tarn told the Ansel Mail no."),
        ("The [Mud Board](https://m.example 'x') met.", "The Mud Board met."),
        ("- **Bo Tarn:** “No.”\n- It is so.", "Bo Tarn: “No.”\n\nIt is so."),
        ("3. Sea\n4. Mud", "3. Sea\n\n4. Mud"),
        ("# Mud\n\nText.\n\n---\n\nMore.", "Mud\n\nText.\n\nMore."),
        ("One line\nand another", "One line\nand another"),
        ("One line  \nand another<br>third", "One line\nand another\nthird"),
        ("Here ![a photo](p.jpg) it &mdash; is", "Here  it — is"),
        ("5 * 4 * 3 and a_b_c and 2 < 3", "5 * 4 * 3 and a_b_c and 2 < 3"),
        ("    indented text is text", "indented text is text"),
        ("\\*no\\*", "*no*"),
        ("<div>Mud</div>\n<p>Sea</p>\n<!-- not this -->\n\nEnd.", "Mud\nSea\n\nEnd."),
        ("<script>\nalert('x')\n</script>\n\nEnd.", "End."),
        ("```\ncode\n```", "code"),
        ("> “No.”\n>\n> — Bo Tarn, 9\n\nEnd.", "“No.”\n\n— Bo Tarn, 9\n\nEnd."),
    ],
)
def test_text(source: str, text: str) -> None:
    assert read(source).text == text


def test_block_quotations() -> None:
    article = read("In a letter, Bo Tarn wrote:\n\n> No.\n>\n> > Never.\n\n- > Once.\n\nEnd.")
    shown = [article.text[block.start : block.end] for block in article.set_off]
    assert shown == ["No.\n\nNever.", "Once."]


def test_the_first_heading_is_the_title() -> None:
    assert read("## Part\n\n# The *mud*\n\nText.\n\n# Other").title == "The mud"
    assert read("Text.\n\n## Part").title is None


FRONT = """---
# by the desk
title: "Mud: a \\"history\\""
author: Mika Sand # staff
date: 2024-11-02T10:00:00Z
publisher: 'Ansel''s Mail'
url: https://mail.example/mud
lang: en-GB
tags:
  - sea
  - mud
params:
  title: other
---
# The mud

Text.
"""


def test_front_matter() -> None:
    article = read(FRONT)
    assert article.text == "The mud\n\nText."
    assert article.title == 'Mud: a "history"'
    assert article.authors == ("Mika Sand",)
    assert article.published == "2024-11-02T10:00:00Z"
    assert article.outlet == "Ansel's Mail"
    assert article.url == "https://mail.example/mud"
    assert article.language == "en"


@pytest.mark.parametrize(
    "written",
    ['[Mika Sand, "Bo Tarn"]', "\n  - Mika Sand\n  - 'Bo Tarn'", "\n- Mika Sand\n- Bo Tarn"],
)
def test_several_authors(written: str) -> None:
    assert read(f"---\nauthors: {written}\n---\nText.").authors == ("Mika Sand", "Bo Tarn")


def test_a_long_title_may_take_several_lines() -> None:
    assert read("---\ntitle: >\n  The mud\n  stays\n---\nText.").title == "The mud stays"


def test_what_is_no_front_matter_is_text() -> None:
    assert read("---\n\nMud stays.\n\n---\n\nText.").text == "Mud stays.\n\nText."
    assert read("---\ntitle: mud").text.endswith("title: mud")


def test_without_front_matter_the_folder_is_the_outlet() -> None:
    assert read("Text.").outlet == "desk"


@pytest.mark.parametrize(
    "source", ["", " \n", "---\ntitle: Mud\n---\n", "<!-- x -->", "![](a.png)"]
)
def test_empty(source: str) -> None:
    with pytest.raises(EmptyInputError):
        read(source)


def test_too_long() -> None:
    with pytest.raises(TooLargeError):
        read("long " * 10, max_characters=20)


@given(st.text(alphabet="ab “\"'*_`[]()<>!#-:>\n\t&;\\~|1.", max_size=200))
def test_any_text_is_read(source: str) -> None:
    try:
        article = read("---\na: b\n" + source)
    except EmptyInputError:
        return
    ends = [0, *(edge for block in article.set_off for edge in (block.start, block.end))]
    assert ends == sorted(ends)
    assert all(article.text[b.start : b.end].strip() for b in article.set_off)
    assert ends[-1] <= len(article.text)


@pytest.mark.parametrize("part", ["Bo *said* no.\n\n", "> a\n\n", "[a](b ", "- a\n", "**a _b "])
def test_growth(part: str) -> None:
    assert steps(lambda: read(part * 800)) < 3 * steps(lambda: read(part * 400))
