from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.clean import paragraphs

LINES = st.sampled_from(
    [
        "Sign up for our newsletter",
        "Dear readers,",
        "Comments",
        "Read more",
        "Telegram",
        "By Ann Bel",
        "March 5, 2024",
        "Crane falls on quay",
        "Q: Why?",
        '"We will rebuild," Mayor Ilmar Tesk told reporters on the quay.',
        "KOLVINO (HNA) — A crane fell on the quay on Monday, the police said.",
        "© 2024 Herald",
        "A | B | C",
        "",
        "“" * 50,
        "\0\x1b[31m",
    ]
)
ODD = st.text(
    st.one_of(st.sampled_from(" \n\r\x0c\x85\u2028\u200b\0\x1b“”\"'()/|:.©#*@"), st.characters()),
    max_size=80,
)


@given(st.lists(st.one_of(LINES, ODD), max_size=40).map("\n".join))
def test_paragraphs_cover_everything_once(text):
    end = 0
    for paragraph in paragraphs(text):
        assert end <= paragraph.start < paragraph.end <= len(text)
        assert text[end : paragraph.start].strip() == ""
        end = paragraph.end
    assert text[end:].strip() == ""


@given(st.lists(st.one_of(LINES, ODD), max_size=20).map("\n".join))
def test_same_text_same_roles(text):
    assert paragraphs(text) == paragraphs(text)


HOSTILE = {
    "quotation marks": '"' * 20_000,
    "curly marks": "“" * 1900,
    "one line": "He said “no”. " * 10_000,
    "digits": "1" * 1900 + "\n" + "1 " * 900,
    "brackets": "(" * 1900 + "\n" + "(A" * 900,
    "slashes": "a/" * 900 + "\n" + "A | " * 400,
    "phrase openings": "sign up for " * 150,
    "short lines": "a\n" * 20_000,
    "buttons": "x\n" * 20_000,
    "boxes": ("Sign up for our newsletter.\n" + "He is so.\n" * 50) * 200,
    "wrapped": "word word word word word word word word word word\n" * 5000,
    "white space": " " * 200_000 + "x" + "\t\n" * 50_000 + "y",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_done(name):
    # These take less than a second; a pattern that backtracks would not come back.
    assert paragraphs(HOSTILE[name])


SHARED = Path(__file__).parents[2].parent / "shared"


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="no development data here")
def test_clean_articles_lose_next_to_nothing():
    marked = lost = 0
    for file in sorted((SHARED / "data/polnear/dev/text").glob("*.txt")):
        text = file.read_bytes().decode()
        for paragraph in paragraphs(text):
            if any(mark in text[paragraph.start : paragraph.end] for mark in '“”"'):
                marked += 1
                lost += paragraph.role == "boilerplate"
    assert marked > 500
    assert lost / marked < 0.003


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="no development data here")
def test_seed_article():
    text = (SHARED / "seed/south-ossetia-troops.txt").read_bytes().decode()
    roles = [paragraph.role for paragraph in paragraphs(text)]
    first = roles.index("body")
    assert roles[:first] == ["boilerplate", "headline", "caption"]
    furniture = text.index("Sign up for our free weekly newsletter")
    for paragraph in paragraphs(text)[first:]:
        assert paragraph.role == ("body" if paragraph.end <= furniture else "boilerplate")
