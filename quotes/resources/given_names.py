"""Words that are given names, and nouns for relatives and friends."""

from __future__ import annotations

from functools import cache

from quotes.resources import lexicon

__all__ = ["is_given_name", "is_kin"]


def is_given_name(word: str) -> bool:
    """Whether somebody may be called so; a word in capitals throughout is none."""
    return word.lower() in _all("given_names") and not word.isupper()


def is_kin(word: str) -> bool:
    """Whether a word in small letters is one for a relative, a partner or a friend."""
    return word in _all("kinship")


@cache
def _all(name: str) -> frozenset[str]:
    return frozenset(word for words in lexicon(name).values() for word in words)
