"""Inflected forms."""

from __future__ import annotations

import pytest

from quotes.resources.verbs import inflected


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("say", {"says", "said", "saying"}),
        ("claim", {"claims", "claimed", "claiming"}),
        ("note", {"notes", "noted", "noting"}),
        ("deny", {"denies", "denied", "denying"}),
        ("concur", {"concurs", "concurred", "concurring"}),
        ("stress", {"stresses", "stressed", "stressing"}),
    ],
)
def test_forms_of_a_word(word: str, forms: set[str]) -> None:
    assert inflected(word)[0] == word
    assert forms <= set(inflected(word))
