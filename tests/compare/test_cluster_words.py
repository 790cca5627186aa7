"""Match keys."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.compare.clusters.numbers import figures
from quotes.compare.clusters.words import Normalizer, stem


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("“We’re late,”", "we are late"),
        ('"We\'re late"', "we are late"),
        ("a long-term, long‑term plan", "a long term long term plan"),
        ("the café … the cafe", "the cafe the cafe"),
        ("They [the inspectors] took it", "they took it"),
        ("40% of 1,140", "40 percent of 1140"),
        ("fourteen and four", "fourteen and 4"),
        ("the city’s bread", "the city bread"),
        ("won’t, can't, shan’t", "will not can not shall not"),
        ("we’d and they would", "we would and they would"),
        ("two—three", "2 3"),
        ("« Ｆｕｌｌ width »", "full width"),
        ("... — …", ""),
    ],
)
def test_words_of_what_is_printed(printed: str, words: str) -> None:
    assert " ".join(Normalizer().words(printed)) == words


@given(st.text())
def test_words_never_fail_and_have_no_marks(text: str) -> None:
    words = Normalizer().words(text)
    assert all(word and " " not in word and "“" not in word for word in words)


_WORDS = "a half of thirds 2 ² 9 third tens millions million and dozen scores times twice [half]"
_AMOUNTS = st.sampled_from(_WORDS.split())


@given(
    st.lists(_AMOUNTS | st.text(min_size=1, max_size=3).filter(lambda text: text.split() == [text]))
)
def test_figures_never_fail_and_stand_in_their_order(tokens: list[str]) -> None:
    found = figures(tokens)
    assert all(0 <= one.start < one.end <= len(tokens) and one.values for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


_LETTERS = st.text("abEFtT", min_size=1) | st.sampled_from(["Four", "won", "FOUR"])
_MARKS = st.text(".,;:!?\"'()“”‘’…", max_size=3)


@given(_LETTERS, _MARKS, _MARKS)
def test_the_short_way_to_a_word_is_no_other(word: str, before: str, behind: str) -> None:
    # A guillemet is no part of a word either, and takes the long way.
    long = Normalizer().words(f"»{before}{word}{behind}»")
    assert Normalizer().words(before + word + behind) == long


@given(st.lists(st.sampled_from(["tide", "“eels,”", "1,000", "don't"])))
def test_white_space_is_no_difference(tokens: list[str]) -> None:
    normalizer = Normalizer()
    assert normalizer.words(" ".join(tokens)) == normalizer.words("\n \u00a0".join(tokens))


@pytest.mark.parametrize(
    "forms",
    [
        ("close", "closed", "closes", "closing", "closure"),
        ("carry", "carried", "carries"),
        ("stop", "stopped", "stopping"),
        ("soldier", "soldiers"),
        ("glass", "glasses"),
    ],
)
def test_forms_of_a_word_share_a_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1
