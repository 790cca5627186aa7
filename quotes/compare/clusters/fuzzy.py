"""How alike the words of two quotes are in any order and in part, which takes long to tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.context import sentences
from quotes.compare.clusters.table import QuoteTable
from quotes.compare.clusters.words import Normalizer, content_words

__all__ = ["FUZZY", "Fuzzy"]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

# Names of the columns, in order; all between 0 and 1.
FUZZY = (
    "token set",  # rapidfuzz on the match keys
    "partial",
    "bag",  # textacy.similarity on their words
    "sentence",  # a whole sentence of one stands in the other
)
# In what order they are computed: the one that takes longest when most pairs are given up.
_ORDER = ("bag", "token set", "sentence", "partial")
# Sums in another order differ in their last digits.
_MARGIN = 1e-9
# Content words that a sentence needs to be told from a phrase in use.
_SENTENCE = 3
# Something that may end a sentence before the end.
_ENDED = re.compile(r"[.!?…].*\w", re.DOTALL)


class Fuzzy:
    """Computes the slow features of pairs.

    Args:
        table: All quotes.
    """

    def __init__(self, table: QuoteTable) -> None:
        self._table = table
        self._normalizer = Normalizer()
        self._sentences: dict[int, list[str]] = {}

    def features(
        self, a: Ints, b: Ints, weights: Floats | None = None, missing: Floats | None = None
    ) -> Floats:
        """Features in the order of `FUZZY`, (p, k) float64.

        Args:
            a: Quotes, (p,).
            b: Their partners, (p,).
            weights: Of the features, (k,), none of them below 0.
            missing: What the weighted sum must reach, (p,). A pair that no longer can is given
                up, and what was not computed of it is 0.
        """
        found = np.zeros((len(a), len(FUZZY)))
        left = np.arange(len(a))
        rest = 0.0 if weights is None else float(weights.sum())
        for name in _ORDER:
            column = FUZZY.index(name)
            found[left, column] = self._feature(name, a[left].tolist(), b[left].tolist())
            if weights is not None and missing is not None:
                rest -= float(weights[column])
                left = left[found[left] @ weights + rest >= missing[left] - _MARGIN]
        return found

    def _feature(self, name: str, a: Sequence[int], b: Sequence[int]) -> Any:
        from rapidfuzz import fuzz, process
        from textacy.similarity.tokens import bag

        one, other = [self._table.key(index) for index in a], [self._table.key(i) for i in b]
        if name == "bag":
            return [bag(x.split(), y.split()) for x, y in zip(one, other, strict=True)]
        if name == "sentence":
            return [
                self._sentence(i, y) or self._sentence(j, x)
                for i, j, x, y in zip(a, b, one, other, strict=True)
            ]
        scorer: Callable[..., float] = (
            fuzz.token_set_ratio if name == "token set" else fuzz.partial_ratio
        )
        return process.cpdist(one, other, scorer=scorer, dtype=np.float32) / 100

    def _sentence(self, index: int, key: str) -> bool:
        """Whether a sentence of a quote that says something stands in the other's words."""
        found = self._sentences.get(index)
        if found is None:
            text = self._table.quotes[index].text
            # Most quotes are one sentence, whose words are known already.
            parts = sentences(text) if _ENDED.search(text) else ()
            keys = (
                [self._normalizer.words(part) for part in parts]
                if len(parts) > 1
                else [self._table.key(index).split()]
            )
            telling = (words for words in keys if len(content_words(words)) >= _SENTENCE)
            found = self._sentences[index] = [f" {' '.join(words)} " for words in telling]
        padded = f" {key} "
        return any(sentence in padded for sentence in found)
