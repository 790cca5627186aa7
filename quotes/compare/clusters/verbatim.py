"""Quotes that print the same stretch between quotation marks.

Of one speaker, in two articles of one story, they are one utterance, whatever else each of them
has: of 270 labelled pairs 269 are. Trees weigh what the two have to themselves, and miss some.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.marked import quoted_stretches
from quotes.compare.clusters.table import QuoteTable
from quotes.compare.clusters.words import content_words, shared

__all__ = ["PRINTED", "one_quotation"]

# Name of the column that `one_quotation` gives.
PRINTED = ("one quotation",)

# So many words in a row, with two content words in them, are no turn of phrase.
_RUN = 6
_CONTENT = 2


def one_quotation(
    table: QuoteTable, a: NDArray[np.int64], b: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """Whether two quotes have a quoted stretch in common that is enough, (p,).

    Args:
        table: All quotes, those of an article beside each other.
        a: Quotes, (p,).
        b: Their partners, (p,).
    """
    marked = _Marked(table)
    pairs = zip(a.tolist(), b.tolist(), strict=True)
    found = [marked.share_run(i, j) or marked.fragment(i, j) for i, j in pairs]
    return np.array(found, dtype=np.bool_)


class _Marked:
    """What quotes have between quotation marks, read when it is asked for."""

    def __init__(self, table: QuoteTable) -> None:
        self._table = table
        self._known: dict[int, list[list[str]]] = {}

    def __getitem__(self, index: int) -> list[list[str]]:
        """The words of each stretch."""
        if index not in self._known:
            quote = self._table.quotes[index]
            self._known[index] = [
                words for words in map(shared().words, quoted_stretches(quote)) if words
            ]
        return self._known[index]

    def share_run(self, one: int, other: int) -> bool:
        """Whether they have many words in a row in common."""
        common = _runs(self[one]) & _runs(self[other])
        return len(set(content_words(chain.from_iterable(common)))) >= _CONTENT

    def fragment(self, one: int, other: int) -> bool:
        """Whether all that the shorter of two has in marks stands in marks in the other alone.

        What its speaker says in another quote of that article as well may be a part of either.
        """
        short, long = sorted((one, other), key=lambda index: sum(map(len, self[index])))
        return _within(self[short], self[long]) and not any(
            _within(self[short], self[rival])
            and not _within(self[long], self[rival])
            and not _within(self[rival], self[long])
            for rival in self._beside(long)
        )

    def _beside(self, index: int) -> Iterator[int]:
        """Other quotes of its speaker in its article."""
        articles, voices = self._table.articles, self._table.voices
        start, end = (
            int(np.searchsorted(articles, articles[index], side)) for side in ("left", "right")
        )
        return (i for i in range(start, end) if i != index and voices[i] == voices[index])


def _within(short: Sequence[list[str]], long: Sequence[list[str]]) -> bool:
    """Whether each stretch, one of them with a content word, stands in one of others."""
    if not any(map(content_words, short)):
        return False
    around = "|".join(f" {' '.join(words)} " for words in long)
    return all(f" {' '.join(words)} " in around for words in short)


def _runs(stretches: Iterable[Sequence[str]]) -> set[tuple[str, ...]]:
    """All runs of `_RUN` words."""
    return {
        tuple(words[start : start + _RUN])
        for words in stretches
        for start in range(len(words) - _RUN + 1)
    }
