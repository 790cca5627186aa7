"""Quotes that print the same stretch between quotation marks.

Of one speaker, in two articles of one story, they are one utterance, whatever else each of them
has: of 270 labelled pairs 269 are. Trees weigh what the two have to themselves, and miss some.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, product

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.identity import Agreement, agreement
from quotes.compare.clusters.marked import quoted_stretches
from quotes.compare.clusters.opposites import NEGATIONS, NOT
from quotes.compare.clusters.steps import steps
from quotes.compare.clusters.table import QuoteTable
from quotes.compare.clusters.words import content_words, shared

__all__ = ["PRINTED", "misprinted", "printed"]

# Names of the columns that `printed` gives.
PRINTED = ("one quotation", "misprinted", "given to another")

# So many words in a row, with two content words in them, are no turn of phrase.
_RUN = 6
_CONTENT = 2
# A sentence of so many words that has this share of them in the other, in their order, with few
# more between them: "never left the channel", "never left the international channel".
_SENTENCE_WORDS = 6
_SHARE = 0.8
_BETWEEN = 2
# A sentence and the same one with a "not": so many words in common are no chance.
_LEAST = 3
# Given to somebody else as well: shorter ones are said by one and denied by another.
_LEAST_OF_OTHERS = 7
# A fragment of so many words is somebody's own, whoever is said to have said it: of 31 labelled
# pairs of two speakers, in two articles of a story, 30 are the same.
_FRAGMENT = 5
# Words that say no, and those that stand in their place where nothing is denied.
_NO = NOT | frozenset(["no", "nobody", "nothing", "none"])
_YES = """1 a all always an any anybody anyone anything did do does each every everybody everyone
    everything some somebody someone something"""
# "But we will not", "and we will": what joins follows from that.
_JOINING = frozenset(["and", "but", "so", "yet"])
_ASIDE = _NO | _JOINING | frozenset(_YES.split())
_Sentences = dict[tuple[str, ...], set[int]]
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")


def printed(table: QuoteTable, a: NDArray[np.int64], b: NDArray[np.int64]) -> NDArray[np.bool_]:
    """The columns of `PRINTED`, (p, 3).

    Whether two quotes have a quoted stretch in common that is enough; whether they are
    `misprinted`; and whether all that one has in marks, and much, stands in the other's, whoever
    has said it. Of two articles that give the same words to two speakers one errs; not where an
    article has the words from both, as one quotes the other.

    Args:
        table: All quotes, those of an article beside each other.
        a: Quotes, (p,).
        b: Their partners, (p,), in two articles of a story.
    """
    marked = _Marked(table)
    asked = (marked.one_quotation, marked.but_for_not, marked.long_fragment)
    pairs = zip(a.tolist(), b.tolist(), strict=True)
    found = [[of(i, j) for of in asked] for i, j in pairs]
    return np.array(found, dtype=np.bool_).reshape(-1, len(asked))


def misprinted(table: QuoteTable, a: NDArray[np.int64], b: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether a sentence in marks of one quote is one of the other but for a "not", (p,).

    "We do want it", "We do not want it"; "Everybody knew that", "Nobody knew that": both are one
    utterance, and one of them is wrong. Where an article prints both, its speaker has said both.
    A long sentence may also have another speaker, who is wrong as well, unless one of the articles
    has such a sentence from both.

    Args:
        table: All quotes, those of an article beside each other.
        a: Quotes, (p,).
        b: Their partners, (p,), in two articles of a story.
    """
    marked = _Marked(table)
    pairs = zip(a.tolist(), b.tolist(), strict=True)
    return np.array([marked.but_for_not(i, j) for i, j in pairs], dtype=np.bool_)


class _Marked:
    """What quotes have between quotation marks, read when it is asked for."""

    def __init__(self, table: QuoteTable) -> None:
        self._table = table
        self._known: dict[int, list[list[str]]] = {}
        self._said: dict[int, _Sentences] = {}
        self._words: dict[int, list[list[str]]] = {}

    def __getitem__(self, index: int) -> list[list[str]]:
        """The words of each stretch."""
        if index not in self._known:
            quote = self._table.quotes[index]
            self._known[index] = [
                words for words in map(shared().words, quoted_stretches(quote)) if words
            ]
        return self._known[index]

    def one_quotation(self, one: int, other: int) -> bool:
        """Whether they have a quoted stretch in common that is enough."""
        return self.share_run(one, other) or self.fragment(one, other) or self.reworded(one, other)

    def share_run(self, one: int, other: int) -> bool:
        """Whether they have many words in a row in common."""
        common = _runs(self[one]) & _runs(self[other])
        return len(set(content_words(chain.from_iterable(common)))) >= _CONTENT

    def reworded(self, one: int, other: int) -> bool:
        """Whether a sentence of one is a sentence of the other but for a word or two."""
        first, second = self._spoken(one), self._spoken(other)
        return any(
            _nearly(short, long) or _nearly(long, short)
            for short, long in product(first, second)
            if len(set(short).intersection(long)) >= _SHARE * _SENTENCE_WORDS - 1
        )

    def _spoken(self, index: int) -> list[list[str]]:
        """The words of its sentences in marks."""
        if index not in self._words:
            stretches = quoted_stretches(self._table.quotes[index])
            sentences = chain.from_iterable(map(_SENTENCE.split, stretches))
            self._words[index] = [words for words in map(shared().words, sentences) if words]
        return self._words[index]

    def fragment(self, one: int, other: int) -> bool:
        """Whether all that the shorter of two has in marks stands in marks in the other alone.

        What its speaker says in another quote of that article as well may be a part of either.
        """
        short, long = self._by_length(one, other)
        return _within(self[short], self[long]) and not any(
            _within(self[short], self[rival])
            and not _within(self[long], self[rival])
            and not _within(self[rival], self[long])
            for rival in self._of_speaker(long)
        )

    def long_fragment(self, one: int, other: int) -> bool:
        """Whether all that the shorter of two has in marks stands in the other, and is long.

        And in no other quote of either article.
        """
        short, long = self._by_length(one, other)
        if sum(map(len, self[short])) < _FRAGMENT or not _within(self[short], self[long]):
            return False
        beside = [*self._beside(short), *self._beside(long)]
        return not any(_within(self[short], self[rival]) for rival in beside)

    def _by_length(self, one: int, other: int) -> list[int]:
        """Which of two has fewer words in marks comes first."""
        return sorted((one, other), key=lambda index: sum(map(len, self[index])))

    def but_for_not(self, one: int, other: int) -> bool:
        """Whether a sentence of one is a sentence of the other but for a "not"."""
        first, second = self._sentences(one), self._sentences(other)
        turned = [said for said in first.keys() & second.keys() if first[said] != second[said]]
        if not turned:
            return False
        quotes = self._table.quotes
        if agreement(quotes[one], quotes[other]) < Agreement.NEAR:
            turned = [said for said in turned if len(said) >= _LEAST_OF_OTHERS]
            beside = [*self._beside(one), *self._beside(other)]
            turned = [
                said
                for said in turned
                if not any(said in self._sentences(index) for index in beside)
            ]
        return any(len(self._all(one, said)) == len(self._all(other, said)) == 1 for said in turned)

    def _all(self, index: int, said: tuple[str, ...]) -> set[int]:
        """How often an article has it that a quote's speaker said no with some words.

        Several, where it prints several such sentences, in this quote or another.
        """
        quotes = (index, *self._of_speaker(index))
        return set().union(*(self._sentences(quote).get(said, set()) for quote in quotes))

    def _sentences(self, index: int) -> _Sentences:
        """How often sentences in marks say no, by their words without those that say yes or no."""
        if index in self._said:
            return self._said[index]
        found = self._said[index] = {}
        for stretch in quoted_stretches(self._table.quotes[index]):
            for sentence in _SENTENCE.split(stretch):
                words = shared().words(sentence)
                said = tuple(word for word in words if word not in _ASIDE)
                if len(said) >= _LEAST:
                    found.setdefault(said, set()).add(sum(word in _NO for word in words))
        return found

    def _of_speaker(self, index: int) -> Iterator[int]:
        """Other quotes of its speaker in its article."""
        voices = self._table.voices
        return (i for i in self._beside(index) if voices[i] == voices[index])

    def _beside(self, index: int) -> Iterator[int]:
        """Other quotes of its article."""
        articles = self._table.articles
        start, end = (
            int(np.searchsorted(articles, articles[index], side)) for side in ("left", "right")
        )
        return (i for i in range(start, end) if i != index)


def _nearly(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether most words of one sentence stand close to each other in the other, in their order.

    Not where words that they do not share say no.
    """
    if len(short) < _SENTENCE_WORDS:
        return False
    equal = [step for step in steps(short, long) if step.equal]
    common = [word for step in equal for word in short[step.start : step.end]]
    if len(common) < _SHARE * len(short) or len(set(content_words(common))) < _CONTENT:
        return False
    stretch = long[equal[0].place : equal[-1].stop]
    own = {*short, *stretch}.difference(common)
    return len(stretch) <= len(short) + _BETWEEN and NEGATIONS.isdisjoint(own)


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
