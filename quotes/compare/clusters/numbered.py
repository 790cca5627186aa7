"""The words of all quotes, numbered."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.words import Normalizer, stem, stop_words
from quotes.records import QuoteFacts

__all__ = ["NumberedWords", "stems_of"]

Ints = NDArray[np.int64]


class NumberedWords:
    """Words of quotes one after the other.

    Attributes:
        vocabulary: Distinct words with their numbers, in the order in which they came.
    """

    def __init__(self) -> None:
        self.vocabulary: dict[str, int] = {}
        self._codes = _Codes(self.vocabulary)
        self._words = array("i")
        self._quoted = bytearray()
        self._bounds = array("q", [0])

    def add(self, quote: QuoteFacts, inner: Sequence[QuoteFacts]) -> None:
        """Take the words of a quote, but for those of somebody else's quotes inside it."""
        words = self._codes.words(quote.text)
        marks = b"\1" * len(words) if quote.kind == "direct" else self._marks(quote, words)
        for other in inner:
            part = self._codes.words(other.text)
            place = _find(words, part, 0)
            if words[place : place + len(part)] == part:
                del words[place : place + len(part)]
                marks = marks[:place] + marks[place + len(part) :]
        self._words.fromlist(words)
        self._quoted += marks
        self._bounds.append(len(self._words))

    def _marks(self, quote: QuoteFacts, words: list[int]) -> bytes:
        """For each word whether it stands in quotation marks: found by their order."""
        marks = bytearray(len(words))
        place = 0
        for stretch in quote.quoted:
            part = self._codes.words(stretch)
            place = _find(words, part, place)
            marks[place : place + len(part)] = b"\1" * len(part)
            place += len(part)
        return bytes(marks[: len(words)])

    def arrays(self) -> tuple[NDArray[np.int32], Ints, NDArray[np.bool_]]:
        """All words, where those of each quote begin and end, and which stand in marks."""
        return (
            np.frombuffer(self._words, dtype=np.int32) if self._words else np.empty(0, np.int32),
            np.frombuffer(self._bounds, dtype=np.int64),
            np.frombuffer(self._quoted, dtype=np.bool_),
        )


class _Codes(dict[str, int]):
    """The words of tokens as printed, numbered; each distinct token is normalised once.

    Nearly every token is one word and has its number. Others, of several words or of none, have
    a negative code, so that only quotes with one of those are put together word by word.
    """

    def __init__(self, vocabulary: dict[str, int]) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self._normalizer = Normalizer()
        self._others: list[tuple[int, ...]] = []

    def __missing__(self, token: str) -> int:
        known, words = self._vocabulary, self._normalizer.token(token).split()
        numbers = tuple(known.setdefault(word, len(known)) for word in words)
        if len(numbers) == 1:
            code = numbers[0]
        else:
            code = ~len(self._others)
            self._others.append(numbers)
        self[token] = code
        return code

    def words(self, text: str) -> list[int]:
        """Numbers of the words of a text."""
        codes = list(map(self.__getitem__, self._normalizer.tokens(text)))
        return codes if min(codes, default=0) >= 0 else self._several(codes)

    def _several(self, codes: Iterable[int]) -> list[int]:
        words: list[int] = []
        for code in codes:
            if code < 0:
                words += self._others[~code]
            else:
                words.append(code)
        return words


def _find(words: list[int], part: list[int], place: int) -> int:
    """Where a stretch of words begins; the place given if it is nowhere behind it."""
    size = len(part)
    for start in range(place, len(words) - size + 1):
        if words[start : start + size] == part:
            return start
    return place


def stems_of(vocabulary: Mapping[str, int]) -> tuple[NDArray[np.int32], NDArray[np.bool_]]:
    """The number of each word's stem, (v,), and whether a stem is of a content word, (s,)."""
    stop = stop_words()
    known: dict[tuple[str, bool], int] = {}
    stems = np.empty(len(vocabulary), dtype=np.int32)
    for word, index in vocabulary.items():
        # A function word never shares its stem with a content word.
        key = (stem(word), word in stop)
        stems[index] = known.setdefault(key, len(known))
    return stems, np.array([not function for _, function in known], dtype=np.bool_)
