"""Words that a headline keeps of a longer quotation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.resources.abridged import abridges

WORDS = st.lists(st.sampled_from(["a", "b", "c"]), min_size=1, max_size=30)


@pytest.mark.parametrize(
    ("kept", "words", "wanted"),
    [
        ("nobody signed anything", "nobody on our side signed anything in may", True),
        ("nobody signed anything", "anything nobody signed", False),
        ("nobody signed", "nobody of all of us who sat there signed", False),
        ("we go", "we stay and we go", True),
    ],
)
def test_words_stand_in_order_and_near(kept: str, words: str, wanted: bool) -> None:
    assert abridges(kept.split(), words.split()) is wanted


@given(WORDS)
def test_all_words_and_the_first_and_last_of_a_few_are_kept(words: list[str]) -> None:
    assert abridges(words, words)
    assert abridges([words[0]], words)
    assert not abridges([*words, "d"], words)
