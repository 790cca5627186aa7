"""What a figure counts, in whatever word: 38 people, 38 passengers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from quotes.compare.clusters.words import shared
from quotes.resources import lexicon

__all__ = ["ends_part", "fates", "sorts_of", "told_apart"]

# How far from a figure, in tokens, what became of those whom it counts may stand.
_REACH = 8
_ENDS = (".", "!", "?", ";", ",", ":")


def ends_part(token: str) -> bool:
    """Whether a part of a sentence ends with what stands between two blanks."""
    return token.rstrip("”’\"')").endswith(_ENDS)


def sorts_of(words: Iterable[str]) -> set[str]:
    """What nouns behind a figure are a sort of; people in general are all sorts of people.

    Args:
        words: Of match keys.
    """
    return {sort for word in words for sort in _sorts().get(word, ())}


def fates(tokens: Sequence[str], start: int, end: int) -> frozenset[int]:
    """What became of those whom a figure counts, as far as its own part of the sentence says.

    Args:
        tokens: What stands between blanks, as printed.
        start: The figure's first token.
        end: Behind its last token.
    """
    first = start
    while first > max(0, start - _REACH) and not ends_part(tokens[first - 1]):
        first -= 1
    last = end
    while last < min(len(tokens), end + _REACH):
        last += 1
        if ends_part(tokens[last - 1]):
            break
    words = (word for token in tokens[first:last] for word in shared().words(token))
    return frozenset(_fates()[word] for word in words if word in _fates())


def told_apart(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether two figures are of different fates: 3 dead, 13 in hospital."""
    return bool(one and other) and one.isdisjoint(other)


@cache
def _sorts() -> dict[str, set[str]]:
    entries = lexicon("counted")
    found: dict[str, set[str]] = {}
    for kind in ("persons", "things"):
        for words in entries[kind]:
            for word in words:
                found.setdefault(word, set()).add(f"sort of {words[0]}")
    every = {f"sort of {words[0]}" for words in entries["persons"]}
    return found | {word: every | {"sort of people"} for word in entries["people"]}


@cache
def _fates() -> dict[str, int]:
    return {word: at for at, words in enumerate(lexicon("counted")["fates"]) for word in words}
