"""A closer look at two quotes, for those pairs that a first judgement leaves open.

What a whole collection would take too long to ask: how alike their words are in any order, how they
are attributed, and what one of them names that the other does not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.table import QuoteTable
from quotes.compare.clusters.words import stem
from quotes.records import QuoteFacts

__all__ = ["CLOSE", "close_features"]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

# Names of the columns, in order.
CLOSE = (
    "token set",  # rapidfuzz on the match keys, 0 to 1
    "bag",  # textacy.similarity on their words, 0 to 1
    "one cue",  # a word of the cue in common, inflections aside
    "one act",
    "one evidence",
    "one role",
    "names missing",  # capitalised words of the shorter quote that the other lacks
    "numbers missing",
)
Pairs = list[tuple[int, int]]
# Of rapidfuzz, which let others compute meanwhile.
_THREADS = 2
_FIGURES = re.compile(r"\d[\d,.]*\d|\d")
_EDGES = ".,;:!?\"“”‘’'()"


def close_features(table: QuoteTable, a: Ints, b: Ints) -> Floats:
    """Features in the order of `CLOSE`, (p, k) float64.

    Args:
        table: All quotes.
        a: Quotes, (p,).
        b: Their partners, (p,).
    """
    pairs = _each(a, b)
    known = {index: _Read.of(table, index) for index in np.union1d(a, b).tolist()}
    columns = [
        *_alike(pairs, known),
        *(np.array([same(known[i], known[j]) for i, j in pairs]) for same in _SAME),
        *_missing(pairs, known),
    ]
    return np.column_stack(columns).astype(np.float64)


@dataclass(frozen=True, slots=True)
class _Read:
    """What of a quote is compared; it is in many pairs, and is taken apart once.

    Attributes:
        key: Its words, joined by blanks.
        words: The same one by one.
        cues: Stems of the words of its cue.
        said: What its text has between blanks.
        names: Those that are capitalised.
        numbers: Figures in it.
    """

    quote: QuoteFacts
    key: str
    words: Sequence[str]
    cues: frozenset[str]
    said: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]

    @classmethod
    def of(cls, table: QuoteTable, index: int) -> _Read:
        quote, key = table.quotes[index], table.key(index)
        return cls(
            quote,
            key,
            key.split(),
            frozenset(stem(word) for word in (quote.cue or "").casefold().split()),
            frozenset(word.strip(_EDGES).casefold() for word in quote.text.split()),
            _names(quote.text),
            frozenset(_FIGURES.findall(quote.text)),
        )


def _alike(pairs: Pairs, known: Mapping[int, _Read]) -> list[Any]:
    from rapidfuzz import fuzz, process
    from textacy.similarity.tokens import bag

    one, other = ([known[pair[side]].key for pair in pairs] for side in (0, 1))
    ratios = process.cpdist(
        one, other, scorer=fuzz.token_set_ratio, dtype=np.float32, workers=_THREADS
    )
    bags = [bag(known[i].words, known[j].words) for i, j in pairs]
    return [np.asarray(ratios, np.float64) / 100, np.array(bags)]


def _missing(pairs: Pairs, known: Mapping[int, _Read]) -> list[Any]:
    """How many names and numbers the shorter quote has that the other lacks."""
    names, numbers = [], []
    for i, j in pairs:
        one, other = known[i], known[j]
        if len(one.words) > len(other.words):
            one, other = other, one
        names.append(sum(name not in other.said for name in one.names))
        numbers.append(sum(number not in other.numbers for number in one.numbers))
    return [np.array(names), np.array(numbers)]


def _each(a: Ints, b: Ints) -> Pairs:
    return list(zip(a.tolist(), b.tolist(), strict=True))


def _names(text: str) -> frozenset[str]:
    # The first word has its capital from the sentence.
    capitals = (word for word in text.split()[1:] if word[:1].isupper())
    return frozenset(word.strip(_EDGES).casefold() for word in capitals)


_SAME: Sequence[Callable[[_Read, _Read], bool]] = (
    lambda a, b: not a.cues.isdisjoint(b.cues),
    lambda a, b: a.quote.act == b.quote.act,
    lambda a, b: a.quote.evidence is not None and a.quote.evidence == b.quote.evidence,
    lambda a, b: a.quote.role is not None and a.quote.role == b.quote.role,
)
