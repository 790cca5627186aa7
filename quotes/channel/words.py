"""The words of an article with what the channel rules ask about them.

All rules look at words, not at characters: every look-up is a dictionary access and every
look-around is bounded, so the time is linear in the length of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from quotes.records import Document, Span
from quotes.resources import lexicon

__all__ = ["Phrases", "Words", "plural", "read_words", "split", "tokens", "wordset"]

_WORD = re.compile(r"\w+(?:[’'.&/+-]\w+)*")
_POSSESSIVE = ("'s", "’s")
# "U.N.", "Gov." and "a.m." end in a dot that is no full stop when the sentence goes on.
_ABBREVIATION = re.compile(r"[A-Z]{1,3}|[A-Z][a-z]{1,4}|[ap]m")

# What ends a noun phrase or clause when it stands between two words.
_BREAKS = frozenset('.;:!?()[]{}\n"“”«»‹›„—–,')

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Words:
    """Parallel lists, one item a word.

    Attributes:
        raw: The word without possessive ending and dots; `low`: the same in lower case.
        stops: What separates the word from the one before: `` `` (only space or a
            hyphen), ``,`` or ``.`` (anything stronger).
        sentence: Index of the sentence the word stands in.
    """

    text: str
    starts: list[int]
    ends: list[int]
    raw: list[str]
    low: list[str]
    possessive: list[bool]
    stops: list[str]
    sentence: list[int]
    sentences: tuple[Span, ...]

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, first: int, last: int) -> Span:
        """The stretch from one word to another, a possessive ending left out."""
        end = self.ends[last]
        if self.possessive[last]:
            end -= 2
        return Span(self.starts[first], end)

    def at(self, offset: int) -> int:
        """Index of the last word that starts at or before `offset` (0 if there is none)."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence at `offset`, or of the last one before it."""
        return max(0, bisect_right(self.sentences, offset, key=lambda s: s.start) - 1)


def read_words(document: Document) -> Words:
    """Split the text of a document.

    Documents without sentences are taken line by line.
    """
    text = document.text
    sentences = document.sentences or _lines(text)
    starts: list[int] = []
    ends: list[int] = []
    raw: list[str] = []
    low: list[str] = []
    possessive: list[bool] = []
    stops: list[str] = []
    at: list[int] = []
    end, index = 0, 0
    for match in _WORD.finditer(text):
        word = match.group()
        start = match.start()
        while index + 1 < len(sentences) and sentences[index + 1].start <= start:
            index += 1
        parted = bool(at) and at[-1] != index
        owned = word.endswith(_POSSESSIVE)
        starts.append(start)
        ends.append(match.end())
        bare = (word[:-2] if owned else word).replace(".", "").replace("’", "'")
        raw.append(bare)
        low.append(bare.lower())
        possessive.append(owned)
        between = text[end : min(start, end + 8)]
        if between[:2] == ". " and len(raw) > 1 and _ABBREVIATION.fullmatch(raw[-2]):
            between = between[1:]
        stops.append("." if parted else _stop(between))
        at.append(index)
        end = match.end()
    return Words(text, starts, ends, raw, low, possessive, stops, at, sentences)


def _stop(between: str) -> str:
    """How strongly the characters between two words part them."""
    if between == " ":
        return ""
    marks = _BREAKS.intersection(between)
    if not marks:
        return ""
    return "," if marks == {","} else "."


def _lines(text: str) -> tuple[Span, ...]:
    spans, start = [], 0
    for line in text.splitlines(keepends=True):
        spans.append(Span(start, start + len(line)))
        start += len(line)
    return tuple(spans) or (Span(0, 0),)


@cache
def wordset(name: str) -> frozenset[str]:
    """One of the closed lists of words in the lexicon `channel_words`."""
    return frozenset(lexicon("channel_words")[name].split())


class Phrases(Generic[Value]):
    """A dictionary of phrases of one or more words, found by their first word.

    Args:
        entries: Phrase and value; the phrase as the words' `low` or `raw` forms.
        cased: Compare `raw` (without possessive) instead of `low`.
    """

    __slots__ = ("_by_first", "cased")

    def __init__(self, entries: list[tuple[str, Value]], cased: bool = False) -> None:
        self.cased = cased
        by_first: dict[str, dict[tuple[str, ...], Value]] = {}
        for phrase, value in entries:
            words = split(phrase) if cased else tuple(w.lower() for w in split(phrase))
            if words:
                by_first.setdefault(words[0], {})[words] = value
        self._by_first = {
            first: (sorted({len(phrase) for phrase in options}, reverse=True), options)
            for first, options in by_first.items()
        }

    @property
    def firsts(self) -> frozenset[str]:
        """The words with which phrases begin."""
        return frozenset(self._by_first)

    def match(self, words: Words, index: int) -> tuple[int, Value] | None:
        """The longest phrase that starts at a word: index of its last word, and value."""
        forms = words.raw if self.cased else words.low
        entry = self._by_first.get(forms[index])
        if entry is None:
            return None
        lengths, options = entry
        for length in lengths:
            if index + length > len(forms):
                continue
            value = options.get(tuple(forms[index : index + length]))
            if value is not None and not any(words.stops[index + 1 : index + length]):
                return index + length - 1, value
        return None

    def matches(
        self, words: Words, taken: Container[int] = frozenset()
    ) -> Iterator[tuple[int, int, Value]]:
        """All phrases of a text: first and last word, and value; none overlaps the one before.

        Args:
            words: The article's words.
            taken: Words with which none begins.
        """
        free = 0
        for index, form in enumerate(words.raw if self.cased else words.low):
            # Most words begin none; asking `match` about each took a twentieth of the stage.
            if form not in self._by_first or index < free or index in taken:
                continue
            match = self.match(words, index)
            if match is not None:
                free = match[0] + 1
                yield index, *match


@cache
def split(phrase: str) -> tuple[str, ...]:
    """A lexicon's phrase, split as the text is: without possessive endings."""
    return tuple(word[:-2] if word.endswith(_POSSESSIVE) else word for word in tokens(phrase))


def tokens(text: str) -> tuple[str, ...]:
    """The words of a stretch of an article; not cached, since articles never end."""
    return tuple(m.group().replace(".", "").replace("’", "'") for m in _WORD.finditer(text))


def plural(name: str) -> str:
    """The plural of a noun of the lexicons."""
    if name.endswith("sis"):
        return f"{name[:-2]}es"
    if name.endswith(("s", "x", "ch", "sh")):
        return f"{name}es"
    if name.endswith("y") and name[-2:-1] not in "aeou":
        return f"{name[:-1]}ies"
    return f"{name}s"
