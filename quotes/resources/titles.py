"""Short titles and what they stand for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from quotes.resources import lexicon

__all__ = ["in_full", "whole_title"]

_EXECUTIVE = ["chief", "executive", "officer"]


@cache
def whole_title(word: str) -> str | None:
    """What a short title stands for ("sgt", "gov."): itself where that is not known.

    Args:
        word: In small letters, with or without its full stop.

    Returns:
        None for words that are no short title.
    """
    titles = lexicon("titles")
    short = word.removesuffix(".")
    return titles["nouns"].get(short, short).split()[0] if short in titles["dotted"] else None


def in_full(words: Iterable[str]) -> list[str]:
    """Words in small letters, with what short titles and initials among them stand for.

    A chief executive officer is a chief executive.
    """
    initials = lexicon("titles")["initials"]
    found = [
        part
        for word in words
        for part in initials.get(word.replace(".", ""), whole_title(word) or word).split()
    ]
    return [
        word for at, word in enumerate(found) if [*found[max(0, at - 2) : at], word] != _EXECUTIVE
    ]
