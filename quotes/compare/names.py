"""Names of speakers in one spelling, whatever an outlet's style."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import combining, normalize

__all__ = ["spelling", "surname"]

_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


@lru_cache(maxsize=100_000)
def spelling(name: str, person: bool) -> str:
    """A name in small letters, without accents and without "the" before it.

    A person's middle initials are left out: one outlet prints them always, another never.
    """
    plain = "".join(mark for mark in normalize("NFKD", name) if not combining(mark))
    words = plain.replace("’", "'").casefold().split()
    if person and len(words) > 2:
        middle = [word for word in words[1:-1] if len(word.rstrip(".")) > 1]
        words = [words[0], *middle, words[-1]]
    return " ".join(words).removeprefix("the ")


def surname(spelled: str) -> str:
    """The last word of a person's name in one spelling, "Jr." and the like left out."""
    words = spelled.split()
    while len(words) > 2 and words[-1] in _SUFFIXES:
        words.pop()
    return words[-1].rstrip(",") if words else ""
