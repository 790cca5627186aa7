"""Where the articles of a page can be opened: on the web, or as the files that were given."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from quotes.records import ArticleFacts
from quotes.report.html.links import addresses


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "data:text/html,x",
        "vbscript:x", "file:///etc/passwd", "//evil.example/x", "/gates", "https:", "https://",
        "https:///x", "http://a.example/\x1b[2J", "https://a.example/\u202egpj", "ftp://a.example/",
        "https://a.example/\njavascript:x", 'https://a.example/" onclick="x', "http:\\\\a.example",
        "java\tscript:alert(1)", "", "gates",
    ],
)  # fmt: skip
def test_only_addresses_on_the_web_are_links(url: str) -> None:
    article = ArticleFacts("a", url=url, path=f"{url}.txt")
    assert addresses()(article) is None
    inside = addresses(Path())(article)
    # What is given as a path is one.
    assert inside is None or urlsplit(inside).scheme == ("file" if url.startswith("/") else "")
    assert inside is None or not inside.startswith("//")


def test_web_addresses_are_links() -> None:
    for url in ("http://a.example", "HTTPS://a.example/b?c=d#e", "https://zeitung.example/über"):
        assert addresses()(ArticleFacts("a", url=url)) == url
    assert addresses()(ArticleFacts("a", url=" https://a.example/ ")) == "https://a.example/"


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("a/b.txt", "../a/b.txt"),
        ("../a/b.txt", "../../a/b.txt"),
        ("site/b.txt", "b.txt"),
        ("a b/ü#?.txt", "../a%20b/%C3%BC%23%3F.txt"),
        ("javascript:alert(1).txt", "../javascript%3Aalert%281%29.txt"),
        ("site/javascript:alert(1).txt", "javascript%3Aalert%281%29.txt"),
        ("/data/a b.txt", "file:///data/a%20b.txt"),
        ("//data/b.txt", "file:///data/b.txt"),
        ("a/\udce9.txt", "../a/%E9.txt"),
        ("-", None),
        ("", None),
        ("rows.csv#12", None),
        ("a\0b.txt", None),
    ],
)
def test_files_are_linked_as_they_were_given(path: str, address: str | None) -> None:
    assert addresses(Path("site"))(ArticleFacts("a", path=path)) == address
    assert addresses()(ArticleFacts("a", path=path)) is None
