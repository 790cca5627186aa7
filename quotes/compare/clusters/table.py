"""All quotes as arrays: what candidates are joined on and features are computed from."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.identity import day, full_name, speaker_name
from quotes.compare.clusters.words import Normalizer, stem, stop_words
from quotes.records import ArticleFacts, QuoteFacts

__all__ = ["NO_DAY", "Block", "QuoteTable"]

NO_DAY = -1_000_000
# Words carry weight by their rarity; in a small collection every word is rare, so the weights
# are those of a collection of at least this many quotes.
_LEAST_QUOTES = 2000
_FUNCTION_WORD = 0.15
_NAME = 0.5
# Two quotes with the same number rarely mean different things.
_NUMBER = 1.5

_BLOCK = 100_000
_FIGURE = re.compile(r"[0-9][0-9.]*[0-9]$")

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Block:
    """The words of some quotes.

    Attributes:
        words: Index into the vocabulary, (b,) int32.
        owners: The quote of each, (b,) int32.
        sizes: Number of words of each quote, 0 for some.
    """

    words: NDArray[np.int32]
    owners: NDArray[np.int32]
    sizes: Ints


@dataclass(frozen=True, slots=True)
class QuoteTable:
    """Quotes and their words; n quotes, m words in all.

    Attributes:
        quotes: As given.
        vocabulary: Distinct words.
        words: Index into `vocabulary` of each quote's words one after the other, (m,) int32.
        bounds: Quote i has `words[bounds[i]:bounds[i + 1]]`, (n + 1,) int64.
        quoted: Whether a word of `words` stands between quotation marks, (m,) bool.
        stems: Index of each vocabulary entry's stem, (v,) int32.
        content: Whether a stem is of a content word, (s,) bool.
        speakers: Number of the speaker, equal for one full name and kind; -1 where the name
            does not say who it is, (n,) int64.
        stories: Number of the story, -1 where there is none, (n,) int64.
        articles: Number of the article, (n,) int64.
        days: Day of publication, `NO_DAY` where unknown, (n,) int64.
        prints: Fingerprints of each article by its number.
        names: Whether a stem is of a named person's name, (s,) bool.
        numbers: Whether a stem is a number of two digits or more, (s,) bool.
    """

    quotes: Sequence[QuoteFacts]
    vocabulary: Sequence[str]
    words: NDArray[np.int32]
    bounds: Ints
    quoted: NDArray[np.bool_]
    stems: NDArray[np.int32]
    content: NDArray[np.bool_]
    speakers: Ints
    stories: Ints
    articles: Ints
    days: Ints
    prints: Sequence[frozenset[int]]
    names: NDArray[np.bool_]
    numbers: NDArray[np.bool_]

    @classmethod
    def build(
        cls,
        quotes: Sequence[QuoteFacts],
        articles: Mapping[str, ArticleFacts],
        stories: Mapping[str, str],
    ) -> QuoteTable:
        """Normalise and number everything.

        Args:
            quotes: Statements.
            articles: By id; for dates.
            stories: Story by article id.
        """
        text = _Words()
        inner = _inside_others(quotes)
        numbers = [_Numbers() for _ in range(3)]
        rows = np.empty((4, len(quotes)), dtype=np.int64)
        for index, quote in enumerate(quotes):
            text.add(quote, [quotes[other] for other in inner.get(index, ())])
            who = (quote.speaker_kind, speaker_name(quote)) if full_name(quote) else None
            published = day(articles.get(quote.article))
            rows[:, index] = (
                numbers[0].of(who),
                numbers[1].of(stories.get(quote.article)),
                numbers[2].of(quote.article),
                NO_DAY if published is None else published,
            )
        stems, content = _stems(text.vocabulary)
        known = (articles.get(item) for item in numbers[2].things)
        prints = [frozenset(item.prints if item else ()) for item in known]
        names = _names(quotes, text.vocabulary, stems, len(content))
        figures = np.zeros(len(content), dtype=np.bool_)
        figures[[stems[i] for word, i in text.vocabulary.items() if _FIGURE.match(word)]] = True
        words, bounds, quoted = text.arrays()
        speakers, told, printed, days = rows
        return cls(
            quotes,
            list(text.vocabulary),
            words,
            bounds,
            quoted,
            stems,
            content,
            speakers,
            told,
            printed,
            days,
            prints,
            names,
            figures,
        )

    def __len__(self) -> int:
        return len(self.quotes)

    def key(self, index: int) -> str:
        """The words of a quote, joined by blanks."""
        part = self.words[self.bounds[index] : self.bounds[index + 1]]
        return " ".join([self.vocabulary[word] for word in part.tolist()])

    @property
    def owners(self) -> NDArray[np.int32]:
        """The quote of each word, (m,) int32."""
        return np.repeat(np.arange(len(self), dtype=np.int32), np.diff(self.bounds))

    def blocks(self) -> Iterator[Block]:
        """The words in parts that need little memory."""
        for start in range(0, len(self), _BLOCK):
            bounds = self.bounds[start : start + _BLOCK + 1]
            numbers = np.arange(start, start + len(bounds) - 1, dtype=np.int32)
            sizes = np.diff(bounds)
            yield Block(self.words[bounds[0] : bounds[-1]], np.repeat(numbers, sizes), sizes)

    def weights(self) -> NDArray[np.float64]:
        """Weight of each stem: log of its rarity among the quotes, (s,) float64."""
        spread = np.bincount(self.stems[self.words], minlength=len(self.content))
        total = max(len(self), _LEAST_QUOTES)
        weights = np.log(1 + total / np.maximum(spread, 1))
        # Quotes about the same person are not the same quote.
        weights = np.where(self.names, weights * _NAME, weights)
        weights = np.where(self.numbers, weights * _NUMBER, weights)
        return np.where(self.content, weights, _FUNCTION_WORD)


class _Numbers:
    """Numbers things in the order in which they come; None is -1."""

    def __init__(self) -> None:
        self._known: dict[Any, int] = {}

    def of(self, thing: Any) -> int:
        return -1 if thing is None else self._known.setdefault(thing, len(self._known))

    @property
    def things(self) -> list[Any]:
        return list(self._known)


class _Ids(dict[str, tuple[int, ...]]):
    """The words of tokens as printed, numbered; each distinct token is normalised once."""

    def __init__(self, vocabulary: dict[str, int]) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self._normalizer = Normalizer()

    def __missing__(self, token: str) -> tuple[int, ...]:
        known, words = self._vocabulary, self._normalizer.token(token)
        found = self[token] = tuple(known.setdefault(word, len(known)) for word in words)
        return found


class _Words:
    """Words of all quotes, numbered."""

    def __init__(self) -> None:
        self.vocabulary: dict[str, int] = {}
        self._tokens = Normalizer().tokens
        self._ids = _Ids(self.vocabulary)
        self._words = array("i")
        self._quoted = bytearray()
        self._bounds = array("q", [0])

    def add(self, quote: QuoteFacts, inner: Sequence[QuoteFacts]) -> None:
        """Take the words of a quote, but for those of somebody else's quotes inside it."""
        words = self._numbers(quote.text)
        marks = b"\1" * len(words) if quote.kind == "direct" else self._marks(quote, words)
        for other in inner:
            part = self._numbers(other.text)
            place = _find(words, part, 0)
            if words[place : place + len(part)] == part:
                del words[place : place + len(part)]
                marks = marks[:place] + marks[place + len(part) :]
        self._words.fromlist(words)
        self._quoted += marks
        self._bounds.append(len(self._words))

    def _numbers(self, text: str) -> list[int]:
        return list(chain.from_iterable(map(self._ids.__getitem__, self._tokens(text))))

    def _marks(self, quote: QuoteFacts, words: list[int]) -> bytes:
        """For each word whether it stands in quotation marks: found by their order."""
        marks = bytearray(len(words))
        place = 0
        for stretch in quote.quoted:
            part = self._numbers(stretch)
            place = _find(words, part, place)
            marks[place : place + len(part)] = b"\1" * len(part)
            place += len(part)
        return bytes(marks[: len(words)])

    def arrays(self) -> tuple[NDArray[np.int32], Ints, NDArray[np.bool_]]:
        return (
            np.frombuffer(self._words, dtype=np.int32) if self._words else np.empty(0, np.int32),
            np.frombuffer(self._bounds, dtype=np.int64),
            np.frombuffer(bytes(self._quoted), dtype=np.bool_),
        )


def _inside_others(quotes: Sequence[QuoteFacts]) -> dict[int, list[int]]:
    """By index of a quote, the quotes of other speakers that stand inside it.

    "Yes. It says, 'The wall is unsafe.'" is not the same utterance as what the report says.
    """
    found: dict[int, list[int]] = {}
    last: dict[str, list[int]] = {}
    for index, quote in enumerate(quotes):
        around = last.setdefault(quote.article, [])
        around[:] = [other for other in around if quotes[other].end > quote.start]
        for other in around:
            outer = quotes[other]
            inside = outer.end >= quote.end and (outer.start, outer.end) != (quote.start, quote.end)
            if inside and speaker_name(outer) != speaker_name(quote):
                found.setdefault(other, []).append(index)
        around.append(index)
    return found


def _find(words: list[int], part: list[int], place: int) -> int:
    """Where a stretch of words begins; the place given if it is nowhere behind it."""
    size = len(part)
    for start in range(place, len(words) - size + 1):
        if words[start : start + size] == part:
            return start
    return place


def _stems(vocabulary: Mapping[str, int]) -> tuple[NDArray[np.int32], NDArray[np.bool_]]:
    stop = stop_words()
    known: dict[tuple[str, bool], int] = {}
    stems = np.empty(len(vocabulary), dtype=np.int32)
    for word, index in vocabulary.items():
        # A function word never shares its stem with a content word.
        key = (stem(word), word in stop)
        stems[index] = known.setdefault(key, len(known))
    return stems, np.array([not function for _, function in known], dtype=np.bool_)


def _names(
    quotes: Sequence[QuoteFacts],
    vocabulary: Mapping[str, int],
    stems: NDArray[np.int32],
    count: int,
) -> NDArray[np.bool_]:
    """Which stems are of words in the names of persons who speak."""
    found = np.zeros(count, dtype=np.bool_)
    people = {q.speaker for q in quotes if q.named and q.speaker and q.speaker_kind == "person"}
    words = {word.strip(".,") for name in people for word in name.casefold().split()}
    for word in words & vocabulary.keys():
        found[stems[vocabulary[word]]] = True
    return found
