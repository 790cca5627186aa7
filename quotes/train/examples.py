"""Cuts labelled texts into windows with targets for every head."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from quotes.detect.scanner import scan
from quotes.encoder.pieces import Pieces, encode
from quotes.records import Paragraph
from quotes.train.augment import restyle
from quotes.train.labelled import LabelledText
from quotes.train.targets import Links, Targets

__all__ = ["Example", "LinkTargets", "lines", "pieces_of", "windows"]

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class LinkTargets:
    """One link type in one window.

    Attributes:
        queries: First and last piece of each query span, (n_queries, 2) int64.
        candidates: Likewise of each candidate, by position, (n_candidates, 2) int64.
        right: Which candidates are right; the last column stands for none of them,
            (n_queries, n_candidates + 1) bool.
    """

    queries: Ints
    candidates: Ints
    right: npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """One window with its targets.

    Attributes:
        pieces: The features, (n_pieces, 4) int64: id, shape, inside, break.
        labels: For each head its labels, (n_pieces,) int64, UNKNOWN where nothing is known.
        links: One item a type in `LINKS`.
        soft: What teachers say of the coarse tags, (n_pieces, n_coarse) float32, or None.
    """

    pieces: Ints
    labels: dict[str, Ints]
    links: tuple[LinkTargets, ...]
    soft: Floats | None = None


def lines(text: str) -> tuple[Paragraph, ...]:
    """The non-blank lines of a text as paragraphs: the corpora have no page furniture."""
    return tuple(
        Paragraph(match.start(), match.end())
        for match in re.finditer(r"[^\r\n\u2028\u2029\x85]*\S[^\r\n\u2028\u2029\x85]*", text)
    )


def pieces_of(tokenizer: Any, text: str) -> Pieces:
    """The word pieces of a corpus's text."""
    paragraphs = lines(text)
    return encode(tokenizer, text, paragraphs, scan(text, paragraphs))


def windows(
    tokenizer: Any,
    source: LabelledText,
    *,
    size: int,
    stride: int,
    rng: random.Random | None = None,
    restyle_share: float = 0.0,
    soft: Floats | None = None,
) -> list[Example]:
    """All windows of one text.

    Args:
        tokenizer: A `tokenizers.Tokenizer`.
        source: The labelled text.
        size: Pieces a window.
        stride: Pieces from window to window.
        rng: Draws the first window's start, the annotator and the style of the marks; None:
            no variation.
        restyle_share: How probable another style is.
        soft: Teachers' probabilities of the coarse tags, (n_pieces, n_coarse).
    """
    text = source.text
    paragraphs = lines(text)
    quoted = scan(text, paragraphs)
    if rng is not None and rng.random() < restyle_share:
        text = restyle(text, quoted, rng)
        quoted = scan(text, paragraphs)
    pieces = encode(tokenizer, text, paragraphs, quoted)
    features = pieces.features
    targets = Targets.of(pieces, source, quoted, rng)
    if soft is not None and len(soft) != len(pieces):
        soft = None  # other marks can make other pieces
    shift = rng.randrange(stride) if rng is not None else 0
    examples = []
    for start in range(-shift, max(len(pieces), 1), stride):
        first, last = max(start, 0), min(start + size, len(pieces))
        if last > first:
            part = slice(first, last)
            examples.append(
                Example(
                    features[part],
                    {name: row[part] for name, row in targets.labels.items()},
                    tuple(_cut(links, first, last) for links in targets.links),
                    None if soft is None else soft[part],
                )
            )
        if last >= len(pieces):
            break
    return examples


def _cut(links: Links, first: int, last: int) -> LinkTargets:
    """The queries of one link type whose span and right candidates lie inside a window."""
    candidates = [c for c in links.candidates if c[0] >= first and c[1] < last]
    index = {cover: i for i, cover in enumerate(candidates)}
    queries: list[tuple[int, int]] = []
    rows: list[npt.NDArray[np.bool_]] = []
    for cover, right in sorted(links.right.items()):
        if cover[0] < first or cover[1] >= last:
            continue
        row = np.zeros(len(candidates) + 1, dtype=np.bool_)
        row[[index[c] for c in right if c in index]] = True
        if not row.any() and right and not links.may_lack:
            continue  # the right one lies outside this window: nothing to learn
        row[-1] = not row.any()
        queries.append(cover)
        rows.append(row)
    return LinkTargets(
        _array(queries) - first,
        _array(candidates) - first,
        np.array(rows, dtype=np.bool_).reshape(-1, len(candidates) + 1),
    )


def _array(covers: Sequence[tuple[int, int]]) -> Ints:
    return np.array(covers, dtype=np.int64).reshape(-1, 2)
