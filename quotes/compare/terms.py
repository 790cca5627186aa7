"""Words that set one speaker's quotes apart from those of the others."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Mapping
from typing import TypeVar

__all__ = ["key_terms"]

Key = TypeVar("Key", bound=Hashable)
_TERMS = 3
_LEAST = 2
_SHORTEST = 4


def key_terms(words_of: Mapping[Key, Counter[str]]) -> dict[Key, tuple[str, ...]]:
    """The most telling words of each speaker, by frequency times rarity among speakers.

    Args:
        words_of: The words of each speaker's quotes as printed, with their counts.

    Returns:
        At most three words a speaker; none where no word is used at least twice.
    """
    from spacy.lang.en.stop_words import STOP_WORDS

    bare = {key: _bare(words) for key, words in words_of.items()}
    spread = Counter(word for words in bare.values() for word in words)
    terms: dict[Key, tuple[str, ...]] = {}
    for key, words in bare.items():
        scores = {
            word: count * math.log((1 + len(bare)) / spread[word])
            for word, count in words.items()
            if count >= _LEAST and word not in STOP_WORDS
        }
        best = sorted(scores, key=lambda word: (-scores[word], word))
        terms[key] = tuple(best[:_TERMS])
    return terms


def _bare(words: Counter[str]) -> Counter[str]:
    """Words in small letters without the marks around them; short and numeric ones left out."""
    counts: Counter[str] = Counter()
    for word, count in words.items():
        stripped = word.strip("\"'“”‘’.,;:!?()[]…—–").casefold()
        stripped = stripped.removesuffix("'s").removesuffix("’s")
        if len(stripped) >= _SHORTEST and stripped.isalpha():
            counts[stripped] += count
    return counts
