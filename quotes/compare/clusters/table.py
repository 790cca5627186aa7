"""All quotes as arrays: what candidates are joined on and features are computed from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.identity import day, full_name, speaker_name
from quotes.compare.clusters.marked import IN_MARKS
from quotes.compare.clusters.numbered import NumberedWords, stems_of
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
        voices: Number of the speaker, equal for one name as spelled and kind, (n,) int64.
        stories: Number of the story, -1 where there is none, (n,) int64.
        articles: Number of the article, (n,) int64.
        days: Day of publication, `NO_DAY` where unknown, (n,) int64.
        kinds: How much stands in quotation marks: 2 all, 1 some, 0 nothing, (n,) int8.
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
    voices: Ints
    stories: Ints
    articles: Ints
    days: Ints
    kinds: NDArray[np.int8]
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
        text = NumberedWords()
        inner = _inside_others(quotes)
        for index, quote in enumerate(quotes):
            text.add(quote, [quotes[other] for other in inner.get(index, ())])
        stems, content = stems_of(text.vocabulary)
        speakers, voices, names = _speakers(quotes)
        known = np.zeros(len(content), dtype=np.bool_)
        known[[stems[text.vocabulary[word]] for word in names & text.vocabulary.keys()]] = True
        figures = np.zeros(len(content), dtype=np.bool_)
        figures[[stems[i] for word, i in text.vocabulary.items() if _FIGURE.match(word)]] = True
        words, bounds, quoted = text.arrays()
        printed, distinct = _numbered(quote.article for quote in quotes)
        facts = [articles.get(item) for item in distinct]
        days = [NO_DAY if (on := day(item)) is None else on for item in facts]
        told, _ = _numbered(map(stories.get, distinct))
        return cls(
            quotes,
            list(text.vocabulary),
            words,
            bounds,
            quoted,
            stems,
            content,
            speakers,
            voices,
            told[printed],
            printed,
            np.array(days, dtype=np.int64)[printed],
            np.fromiter((IN_MARKS[quote.kind] for quote in quotes), np.int8, len(quotes)),
            [frozenset(item.prints if item else ()) for item in facts],
            known,
            figures,
        )

    def __len__(self) -> int:
        return len(self.quotes)

    def one_story(self, a: Ints, b: Ints) -> NDArray[np.bool_]:
        """Whether both quotes of each pair stand in one story, (p,)."""
        inside: NDArray[np.bool_] = (self.stories[a] >= 0) & (self.stories[a] == self.stories[b])
        return inside

    def key(self, index: int) -> str:
        """The words of a quote, joined by blanks."""
        part = self.words[self.bounds[index] : self.bounds[index + 1]]
        return " ".join([self.vocabulary[word] for word in part.tolist()])

    @property
    def telling(self) -> NDArray[np.bool_]:
        """Whether a quote stands in marks or has a content word, (n,)."""
        content = self.content[self.stems[self.words]]
        counts = np.concatenate([np.zeros(1, np.int64), np.cumsum(content)])
        found: NDArray[np.bool_] = (np.diff(counts[self.bounds]) > 0) | (self.kinds > 0)
        return found

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


def _numbered(things: Iterable[Any]) -> tuple[Ints, list[Any]]:
    """Things as numbers in the order in which they come, None as -1; and the distinct ones."""
    known: dict[Any, int] = {}
    numbers = [-1 if thing is None else known.setdefault(thing, len(known)) for thing in things]
    return np.array(numbers, dtype=np.int64), list(known)


def _speakers(quotes: Sequence[QuoteFacts]) -> tuple[Ints, Ints, set[str]]:
    """The columns `speakers` and `voices`, and the words in the names of persons who speak."""
    # What is asked about a speaker is asked once, not for each quote.
    given, _ = _numbered((quote.speaker_kind, quote.speaker, quote.named) for quote in quotes)
    firsts = [quotes[index] for index in np.unique(given, return_index=True)[1].tolist()]
    names = [(quote.speaker_kind, speaker_name(quote)) for quote in firsts]
    full = [name if full_name(quote) else None for name, quote in zip(names, firsts, strict=True)]
    people = [quote for quote in firsts if quote.named and quote.speaker_kind == "person"]
    words = (word for quote in people for word in (quote.speaker or "").casefold().split())
    return _numbered(full)[0][given], _numbered(names)[0][given], {w.strip(".,") for w in words}


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
