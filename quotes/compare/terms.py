"""Terms that set one speaker's quotes apart from those of the others."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from typing import Any, TypeVar

__all__ = ["key_terms"]

Key = TypeVar("Key", bound=Hashable)
_TERMS = 3
_LEAST = 2
_SHORTEST = 4
_LONGEST_TERM = 3
# About 1,000 words a speaker, 6 ms; of more than that quotes are taken at even distances.
_CHARACTERS = 6_000


def key_terms(quotes_of: Mapping[Key, Sequence[str]]) -> dict[Key, tuple[str, ...]]:
    """The most telling terms of each speaker.

    Candidates are textacy's n-grams of one to three words; they are ranked by the number of
    quotes that have them times their rarity among the speakers. (textacy's own rankings need
    parts of speech or say too little without: see `docs/comparison.md`.)

    Args:
        quotes_of: The quotes of each speaker, as printed.

    Returns:
        At most three terms a speaker, in small letters; none where no term is in at least two
        quotes.
    """
    import spacy

    blank = spacy.blank("en")
    counts = {key: _terms(blank, quotes) for key, quotes in quotes_of.items()}
    spread = Counter(term for terms in counts.values() for term in terms)
    return {key: _best(terms, spread, len(counts)) for key, terms in counts.items()}


def _terms(blank: Any, quotes: Sequence[str]) -> Counter[str]:
    """In how many of the quotes each term is."""
    from textacy.extract.basics import ngrams

    counts: Counter[str] = Counter()
    step = math.ceil(sum(map(len, quotes)) / _CHARACTERS) or 1
    for quote in quotes[::step]:
        doc = blank(quote[:_CHARACTERS].casefold().replace("’", "'"))
        found = ngrams(doc, range(1, _LONGEST_TERM + 1), filter_nums=True)
        counts.update({term.text for term in found if _is_term(term)})
    return counts


def _is_term(term: Any) -> bool:
    # Pieces of words as spaCy cuts them ("n't", "'s") and lone short ones say nothing.
    return all(token.text[0].isalnum() for token in term) and len(term.text) >= _SHORTEST


def _best(terms: Counter[str], spread: Counter[str], speakers: int) -> tuple[str, ...]:
    scores = {
        term: count * math.log((1 + speakers) / spread[term])
        for term, count in terms.items()
        if count >= _LEAST
    }
    best: list[str] = []
    for term in sorted(scores, key=lambda term: (-scores[term], -len(term), term)):
        words = set(term.split())
        if not any(words.intersection(other.split()) for other in best):
            best.append(term)
        if len(best) == _TERMS:
            break
    return tuple(best)
