"""Terms that set one speaker's quotes apart from those of the others."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from typing import Any, TypeVar

__all__ = ["key_terms"]

# Words, with the apostrophe parts that stop lists know apart, and single marks.
_WORD = re.compile(r"n't\b|'\w+|\w+?(?=n't\b)|\w+(?:-\w+)*|[^\w\s]")
Key = TypeVar("Key", bound=Hashable)
_TERMS = 3
_LEAST = 2
_SHORTEST = 4
_LONGEST_TERM = 2
# Speakers of fewer articles have their quotes counted instead.
_ARTICLES = 4
# About 2,700 words a speaker; of more than that quotes are taken at even distances.
_CHARACTERS = 16_000


def key_terms(
    quotes_of: Mapping[Key, Sequence[tuple[str, str]]],
) -> dict[Key, tuple[str, ...]]:
    """The most telling terms of each speaker.

    Candidates are textacy's n-grams of one and two words; they are ranked by the number of
    articles in which the speaker uses them times their rarity among the speakers. (textacy's
    own rankings are slower or tell speakers less apart: see `docs/experiments.md`.)

    Args:
        quotes_of: The quotes of each speaker, as (article id, text as printed).

    Returns:
        At most three terms a speaker, in small letters; none where no term is in at least two
        articles (or quotes, of those who speak in few articles).
    """
    lexemes = _Lexemes(_vocab())
    counts = {key: _terms(lexemes, quotes) for key, quotes in quotes_of.items()}
    spread = Counter(term for terms in counts.values() for term in terms)
    return {key: _best(terms, spread, len(counts)) for key, terms in counts.items()}


def _vocab() -> Any:
    """English words with what textacy asks of them; a whole pipeline takes half a second."""
    from spacy.attrs import (  # type: ignore[import-not-found]
        IS_PUNCT,
        IS_SPACE,
        IS_STOP,
        LIKE_NUM,
    )
    from spacy.lang.en import English
    from spacy.vocab import Vocab, create_vocab

    whole: Any = create_vocab("en", English.Defaults)
    asked = (IS_PUNCT, IS_SPACE, IS_STOP, LIKE_NUM)
    return Vocab(lex_attr_getters={name: whole.lex_attr_getters[name] for name in asked})


class _Lexemes(dict[str, Any]):
    """spaCy's entries of words, looked up once each.

    They have all that textacy asks of a token, and a list of them is cut into n-grams five times
    as fast as a `Doc`, which makes a span and its tokens anew for each.
    """

    def __init__(self, vocab: Any) -> None:
        super().__init__()
        self._vocab = vocab

    def __missing__(self, word: str) -> Any:
        found = self[word] = self._vocab[word]
        return found


def _terms(lexemes: _Lexemes, quotes: Sequence[tuple[str, str]]) -> Counter[str]:
    """In how many articles or quotes each term is."""
    from textacy.extract.basics import ngrams

    step = math.ceil(sum(len(text) for _, text in quotes) / _CHARACTERS) or 1
    by_quotes = len({article for article, _ in quotes}) < _ARTICLES
    where: dict[str, set[str]] = defaultdict(set)
    for number, (article, text) in enumerate(quotes[::step]):
        words = _WORD.findall(text[:_CHARACTERS].casefold().replace("’", "'"))
        place = str(number) if by_quotes else article
        known: Any = [lexemes[word] for word in words]
        for term in ngrams(known, range(1, _LONGEST_TERM + 1), filter_nums=True):
            parts = [lexeme.text for lexeme in term]
            if _is_term(parts):
                where[" ".join(parts)].add(place)
    return Counter({term: len(places) for term, places in where.items()})


def _is_term(words: Sequence[str]) -> bool:
    # Pieces of words as spaCy cuts them ("n't", "'s") and lone short ones say nothing.
    size = sum(map(len, words)) + len(words) - 1
    return size >= _SHORTEST and all(word[0].isalnum() for word in words)


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
