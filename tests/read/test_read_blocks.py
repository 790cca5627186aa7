"""Block quotations and embedded posts of web pages."""

import pytest
from growth import steps

from quotes.read import ReadOptions
from quotes.read.blocks import locate
from quotes.read.html import read_html

PAGE = """<html><body><article><h1>Dredging row at Port Ansel</h1>
<p>The harbour board met on Friday. Nobody outside was told.</p>
<blockquote class="{name}"><p lang="en">The mud goes   nowhere. <a href="https://t.co/x">link</a></p>
&mdash; Lena Ostrow (@lostrow) <a href="{link}">May 4, 2024</a></blockquote>
<p>The board sent a letter:</p><blockquote><p>We dredge <b>safely</b>.</p><p>We always did.</p>
</blockquote><p>The mayor, who said <q>no</q> before, was silent on the matter.</p>
</article></body></html>"""


def read(name: str = "", link: str = ""):
    page = PAGE.format(name=name, link=link)
    return read_html(page.encode(), "page.html", None, ReadOptions())


def test_blocks_are_found_in_the_text() -> None:
    article = read()
    shown = [article.text[block.start : block.end] for block in article.set_off]
    assert shown == [
        "The mud goes nowhere. link\n— Lena Ostrow (@lostrow) May 4, 2024",
        "We dredge safely.\nWe always did.",
    ]


@pytest.mark.parametrize(
    ("name", "link", "platform"),
    [
        ("twitter-tweet", "https://twitter.com/lostrow/status/1", "Twitter"),
        ("twitter-tweet", "https://x.com/lostrow/status/1?ref=a", "X"),
        ("twitter-tweet", "", "Twitter"),
        ("post", "//www.instagram.com/p/1", "Instagram"),
        ("bluesky-embed wide", "/status/1", "Bluesky"),
        ("", "https://ansel.example/x.com", None),
    ],
)
def test_the_platform_of_a_post(name: str, link: str, platform: str | None) -> None:
    assert [block.platform for block in read(name, link).set_off] == [platform, None]


def test_a_block_that_was_not_extracted_is_left_out() -> None:
    blocks = [((), None), (("Gone",), None), (("Itishere.", "Left"), "X"), (("here",), None)]
    text = "It was.\n- It is\n here.\nLast."
    (found,) = locate(text, blocks)
    assert text[found.start : found.end] == "It is\n here."
    assert found.platform == "X"


def test_a_piece_that_stands_elsewhere_too_does_not_mislead() -> None:
    text = "I said it.\nI will go."
    (found,) = locate(text, [(("I", "will", "go."), None)])
    assert text[found.start : found.end] == "I will go."


def test_only_whole_lines_are_blocks() -> None:
    assert locate("He said no to it.\nEnd.", [(("no",), None)]) == ()


def test_blocks_grow_linearly() -> None:
    def work(size: int) -> int:
        blocks = [(("Gone", "Itwasso."), None)] * size
        return steps(lambda: locate("It was so.\n" * size, blocks))

    assert work(4000) < 3 * work(2000)
