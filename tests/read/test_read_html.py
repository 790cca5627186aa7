import contextlib

import pytest

from quotes.errors import EmptyInputError, InputError
from quotes.read import ReadOptions
from quotes.read.html import language_code, read_html

PAGE = """<!doctype html><html lang="en-GB"><head><meta charset="{charset}">
<title>Bridge shut | The Kolvino Herald</title>
<meta property="og:site_name" content="The Kolvino Herald">
<meta property="og:title" content="Bridge shut after storm">
<meta name="author" content="Ann Bel; Oto Rusk">
<meta property="article:published_time" content="2024-03-05T10:20:00Z">
<link rel="canonical" href="https://herald.example/bridge"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article>
<h1>Bridge shut after storm</h1>
<p>The old bridge was shut on Tuesday, the mayor said.</p>
<p>“We had <b>no choice</b>,” said Mayor Ilmar Tesk of the café.</p>
</article><footer>Privacy policy</footer><script>var x = "“never”";</script></body></html>"""


def read(data, path="page.html", folder="saved", **options):
    return read_html(data, path, folder, ReadOptions(**options))


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-1"])
def test_text_and_metadata(charset):
    encoding = "cp1252" if charset == "iso-8859-1" else charset
    article = read(PAGE.format(charset=charset).encode(encoding))
    paragraphs = article.text.split("\n")
    assert "The old bridge was shut on Tuesday, the mayor said." in paragraphs
    assert "“We had no choice,” said Mayor Ilmar Tesk of the café." in paragraphs
    assert "never" not in article.text
    assert "Sport" not in article.text
    assert article.title == "Bridge shut after storm"
    assert article.outlet == "The Kolvino Herald"
    assert article.url == "https://herald.example/bridge"
    assert article.published == "2024-03-05"
    assert article.authors == ("Ann Bel", "Oto Rusk")
    assert article.language == "en"
    assert article.notes == ()


def test_folder_wins_when_asked():
    assert read(PAGE.encode(), outlet_from="folder").outlet == "saved"


def test_page_without_metadata():
    page = "<html><body>" + "<p>He said that it was so, and left.</p>" * 2 + "</body></html>"
    article = read(page.encode())
    assert article.outlet == "saved"
    assert (article.title, article.published, article.authors, article.language) == (
        None,
        None,
        (),
        None,
    )


def test_wrong_declaration():
    article = read(PAGE.format(charset="utf-8").encode("cp1252"))
    assert "“We had no choice,”" in article.text
    assert article.notes
    article = read(PAGE.format(charset="klingon").encode())
    assert "“We had no choice,”" in article.text


def test_declaration_of_xml():
    page = '<?xml version="1.0" encoding="utf-8"?>' + PAGE.removeprefix("<!doctype html>")
    assert "no choice" in read(page.encode()).text


def test_nul_does_not_cut_the_page():
    assert "no choice" in read(PAGE.replace("shut", "sh\0ut").encode()).text


@pytest.mark.parametrize(
    "page",
    ["", " \n", "<html><body></body></html>", "<html><body><div id=app></div></body></html>"],
)
def test_page_without_article(page):
    with pytest.raises(EmptyInputError):
        read(page.encode())


@pytest.mark.parametrize(
    "page", ["<div>" * 20_000 + "x", "<p>" + '"' * 50_000, "<" * 5000, "<table><tr><td>" * 2000]
)
def test_hostile_pages_give_text_or_our_error(page):
    with contextlib.suppress(InputError):
        assert read(page.encode()).text


def test_nothing_is_printed(capfd):
    with pytest.raises(EmptyInputError):
        read(b"<html><body></body></html>")
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("stated", "code"),
    [("en", "en"), ("EN-us", "en"), ("en_GB", "en"), ("", None), (None, None), ("English", None)],
)
def test_language_code(stated, code):
    assert language_code(stated) == code
