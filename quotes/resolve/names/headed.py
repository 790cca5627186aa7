"""Offices with their body directly before a name: `Head of the regional police Jo Poe`."""

from __future__ import annotations

from quotes.resolve.discourse import Discourse
from quotes.resolve.vocabulary import FUNCTION_WORDS, vocabulary, wordset

__all__ = ["office_before"]

_REACH = 5


def office_before(discourse: Discourse, first: int) -> int | None:
    """The token of the office whose body, in small letters, ends right before a name.

    Args:
        discourse: The article.
        first: The name's first token.
    """
    tokens, words = discourse.tokens, vocabulary()
    if first < 3 or tokens[first - 1].text not in wordset("bodies"):
        return None
    for here in range(first - 2, max(0, first - _REACH), -1):
        token = tokens[here]
        if token.lower in ("of", "for"):
            office = tokens[here - 1]
            known = office.bare in words.titles or words.is_person_noun(office.lower)
            line = discourse.text[office.start : tokens[first].start]
            return here - 1 if known and "\n" not in line else None
        if not token.is_word or (token.lower in FUNCTION_WORDS and token.lower != "the"):
            return None
    return None
