"""The noun that heads a phrase."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.resolve.discourse import Token
from quotes.resolve.vocabulary import vocabulary

__all__ = ["head_noun", "known_noun"]


def head_noun(head: Sequence[Token]) -> Token:
    """The noun of a head phrase: its last word, unless only an earlier one can speak.

    `people close`, `activists here`, `those familiar` end in words that are no nouns.
    """
    kept = [token for token in head if token.is_word] or list(head)
    last = kept[-1]
    if last.is_capital or known_noun(last.lower) or last.lower.endswith(("er", "or", "ist")):
        return last
    earlier = (token for token in reversed(kept[:-1]) if known_noun(token.lower))
    return next(earlier, last)


def known_noun(word: str) -> bool:
    """Whether a lower-case word is a noun of the lexicons."""
    words = vocabulary()
    listed = word in words.organisations or word in words.documents or word in words.groups
    return listed or words.is_person_noun(word) or words.singular(word) is not None
