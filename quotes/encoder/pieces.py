"""From text to the encoder's input: word pieces with their features, vectorised.

The encoder's vocabulary is lower case. Three features give back what that loses: the letter
shape of a piece, whether it stands inside quotation marks, and what separates it from the
piece before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from quotes.records import Paragraph, QuotedSpan, Span
from quotes.records.characters import encodable

__all__ = ["BREAKS", "CLS", "INSIDE", "MASK", "SEP", "SHAPES", "Pieces", "encode"]

Ints = npt.NDArray[np.int64]

# Vocabulary ids of the special pieces.
CLS, SEP, MASK = 101, 102, 103
SHAPES = ("other", "lower", "initial", "upper", "mixed", "digit")
INSIDE = ("outside", "inside")
BREAKS = ("none", "space", "line")

_TABLE_SIZE = 0x3000
_OTHER, _LOWER, _UPPER, _DIGIT = 0, 1, 2, 3


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """The word pieces of one text.

    Attributes:
        ids: Vocabulary ids, (n_pieces,) int64.
        start: Offset of each piece's first character, (n_pieces,) int64.
        end: Offset behind its last character, (n_pieces,) int64.
        shape: Index into `SHAPES`, (n_pieces,) int64.
        inside: Index into `INSIDE`, (n_pieces,) int64.
        breaks: Index into `BREAKS`: what precedes the piece, (n_pieces,) int64.
    """

    ids: Ints
    start: Ints
    end: Ints
    shape: Ints
    inside: Ints
    breaks: Ints

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def features(self) -> Ints:
        """What the encoder reads, (n_pieces, 4): id, shape, inside, break."""
        return np.stack([self.ids, self.shape, self.inside, self.breaks], axis=1)

    def cover(self, span: Span) -> tuple[int, int] | None:
        """First and last piece that share a character with `span`, or None."""
        first = int(np.searchsorted(self.end, span.start, side="right"))
        last = int(np.searchsorted(self.start, span.end, side="left")) - 1
        return (first, last) if first <= last else None


def encode(
    tokenizer: Any,
    text: str,
    paragraphs: Sequence[Paragraph],
    quoted: Sequence[QuotedSpan],
) -> Pieces:
    """Tokenize a text and compute the features of its pieces.

    Args:
        tokenizer: A `tokenizers.Tokenizer` without truncation and padding.
        text: Any text. Lone surrogates are read as U+FFFD, one for one.
        paragraphs: The paragraphs: their starts are the line breaks that count.
        quoted: The stretches between quotation marks.

    Returns:
        The pieces; offsets count code points of `text`.
    """
    clean = encodable(text)
    encoding = tokenizer.encode(clean, add_special_tokens=False)
    offsets = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2)
    codes = np.frombuffer(clean.encode("utf-32-le"), dtype=np.uint32)
    start, end = offsets[:, 0], offsets[:, 1]
    return Pieces(
        ids=np.array(encoding.ids, dtype=np.int64),
        start=start,
        end=end,
        shape=_shapes(codes, start, end),
        inside=_inside(len(text), quoted)[start] if len(start) else start,
        breaks=_breaks(paragraphs, start, end),
    )


@cache
def _character_classes() -> npt.NDArray[np.uint8]:
    table = np.full(_TABLE_SIZE, _OTHER, dtype=np.uint8)
    for code in range(_TABLE_SIZE):
        char = chr(code)
        if char.isupper():
            table[code] = _UPPER
        elif char.isalpha():
            table[code] = _LOWER
        elif char.isdigit():
            table[code] = _DIGIT
    return table


def _shapes(codes: npt.NDArray[np.uint32], start: Ints, end: Ints) -> Ints:
    """Letter shape of each piece. Scripts without case count as lower."""
    classes = np.full(len(codes), _LOWER, dtype=np.uint8)
    known = codes < _TABLE_SIZE
    classes[known] = _character_classes()[codes[known]]

    def counts(kind: int) -> Ints:
        total = np.concatenate(([0], np.cumsum(classes == kind, dtype=np.int64)))
        return np.asarray(total[end] - total[start])

    upper, lower, digit = counts(_UPPER), counts(_LOWER), counts(_DIGIT)
    starts_upper = classes[start] == _UPPER if len(start) else np.zeros(0, dtype=bool)
    shape = np.zeros(len(start), dtype=np.int64)
    shape[digit > 0] = SHAPES.index("digit")
    shape[lower > 0] = SHAPES.index("lower")
    shape[(upper > 0) & (lower > 0)] = SHAPES.index("mixed")
    shape[starts_upper & (lower > 0) & (upper == 1)] = SHAPES.index("initial")
    shape[(upper > 0) & (lower == 0)] = SHAPES.index("upper")
    # A single capital letter may begin a name as well as an acronym.
    shape[(upper == 1) & (end - start == 1)] = SHAPES.index("initial")
    return shape


def _inside(length: int, quoted: Sequence[QuotedSpan]) -> Ints:
    """1 for every character from an opening mark to its closing mark, marks included."""
    steps = np.zeros(length + 1, dtype=np.int64)
    for span in quoted:
        if span.depth == 0:
            steps[span.start] += 1
            steps[span.end] -= 1
    return np.minimum(np.cumsum(steps), 1)


def _breaks(paragraphs: Sequence[Paragraph], start: Ints, end: Ints) -> Ints:
    if not len(start):
        return start
    before = np.concatenate(([0], end[:-1]))
    breaks = np.where(start > before, BREAKS.index("space"), BREAKS.index("none"))
    first = np.searchsorted(start, [paragraph.start for paragraph in paragraphs])
    breaks[first[first < len(start)]] = BREAKS.index("line")
    breaks[0] = BREAKS.index("line")
    return breaks
