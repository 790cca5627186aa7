"""Nothing that people are shown acts on their terminal."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.report.safe import clean, one_line, shorten

EVERYTHING = st.text(st.characters(min_codepoint=0, max_codepoint=sys.maxunicode))


def test_no_control_or_format_character_is_left() -> None:
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    left = {unicodedata.category(char) for char in clean(every) if char != "\n"}
    assert not left & {"Cc", "Cf", "Cs", "Zl", "Zp"}


@given(EVERYTHING)
def test_clean_twice_is_clean(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    clean(text).encode("utf-8")


@given(EVERYTHING)
def test_one_line_is_one_line(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert line == " ".join(line.split())


def test_ordinary_text_is_left_alone() -> None:
    text = "“Żółw”, she said — don’t… 北京 🙂 e\u0301\nNext line"
    assert clean(text) == text


def test_line_ends() -> None:
    assert clean("a\r\nb\rc\u2028d\x85e\tf") == "a\nb\nc\nd\ne f"


@pytest.mark.parametrize(
    "attack", ["\x1b[2J", "\x1b]0;title\x07", "\x9b31m", "\u202eevil", "\u2066x"]
)
def test_attacks(attack: str) -> None:
    shown = clean(f"a{attack}b")
    assert not any(char in shown for char in "\x1b\x9b\x07\u202e\u2066")


@given(st.text(max_size=300), st.integers(16, 100))
def test_shorten_keeps_the_width_and_both_ends(text: str, width: int) -> None:
    line = one_line(text)
    short = shorten(line, width)
    assert len(short) <= width
    if short != line:
        head, tail = short.split(" … ")[0], short.split(" … ")[-1]
        assert line.startswith(head) and line.endswith(tail)


def test_shorten_cuts_in_the_middle_at_words() -> None:
    text = "We would rather lose one summer than the whole harbour of this town"
    assert shorten(text, 40) == "We would rather lose one … of this town"
    assert shorten("x" * 50, 20) == "xxxxxxxxxxxx … xxxxx"
    with pytest.raises(ValueError, match="is 3"):
        shorten(text, 3)
