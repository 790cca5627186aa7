"""Hashes of words and of words near each other, in blocks of quotes."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.table import Block, QuoteTable

__all__ = ["Hashes", "content", "grams", "mix", "mixed", "phrases", "scrambled"]

Hashes = NDArray[np.uint64]
Owners = NDArray[np.int32]
Mask = NDArray[np.bool_]

_GRAM = 4
_CONTENT = 2
# Of this many 4-grams one after the other the one with the least hash is kept (winnowing,
# Schleimer, Wilkerson and Aiken 2003): every run of six shared words still shares one.
_WINDOW = 3
_MOST = np.uint64(2**64 - 1)


def grams(block: Block, table: QuoteTable, keep: Mask) -> tuple[Hashes, Owners]:
    """Four words in a row, thinned by winnowing, with their quotes.

    At least two of the four are content words: "it is going to be" says nothing.
    """
    codes = scrambled(block.words)
    count = len(codes) - _GRAM + 1
    if count <= 0:
        return np.empty(0, np.uint64), np.empty(0, np.int32)
    hashes = np.zeros(count, dtype=np.uint64)
    for offset in range(_GRAM):
        hashes = mix(hashes + codes[offset : offset + count])
    owners = block.owners[:count]
    inside = owners == block.owners[_GRAM - 1 :]
    telling = table.content[table.stems[block.words]].astype(np.int8)
    some = sum(telling[offset : offset + count] for offset in range(_GRAM)) >= _CONTENT
    inside = inside & some
    kept = _winnowed(hashes, inside, owners) & inside & keep[owners]
    return hashes[kept], owners[kept]


def _winnowed(hashes: Hashes, inside: Mask, owners: Owners) -> Mask:
    count = len(hashes)
    # A window that runs over the end of its quote has nothing behind it to lose to.
    ranked = np.concatenate([np.where(inside, hashes, _MOST), np.full(_WINDOW - 1, _MOST)])
    best = np.arange(count)
    least = ranked[:count]
    for step in range(1, _WINDOW):
        here = ranked[step : step + count]
        less = here < least
        least = np.where(less, here, least)
        best = np.where(less, np.arange(count) + step, best)
    kept = np.zeros(count, dtype=np.bool_)
    kept[np.minimum(best, count - 1)] = True
    # Short quotes keep their first sequence, whatever follows.
    kept[0] = True
    kept[1:] |= owners[1:] != owners[:-1]
    return kept


def phrases(block: Block, table: QuoteTable, keep: Mask) -> tuple[Hashes, Owners]:
    """Two content stems with at most one content word between them, in any order."""
    codes, owners = content(block, table, keep)
    hashes: list[Hashes] = [np.empty(0, np.uint64)]
    places: list[Owners] = [np.empty(0, np.int32)]
    for step in (1, 2):
        same = owners[:-step] == owners[step:]
        one, other = codes[:-step][same], codes[step:][same]
        hashes.append(mix(mix(np.minimum(one, other)) + np.maximum(one, other)))
        places.append(owners[:-step][same])
    return np.concatenate(hashes), np.concatenate(places)


def content(block: Block, table: QuoteTable, keep: Mask) -> tuple[Hashes, Owners]:
    """The content stems of a block."""
    stems = table.stems[block.words]
    chosen = table.content[stems] & keep[block.owners]
    return scrambled(stems[chosen]), block.owners[chosen]


def scrambled(numbers: NDArray[Any]) -> Hashes:
    """Numbers as hashes."""
    return mix(numbers.astype(np.uint64) + np.uint64(1))


def mixed(hashes: Hashes, numbers: NDArray[Any]) -> Hashes:
    """Hashes of pairs of a hash and a number."""
    return mix(hashes + scrambled(numbers))


def mix(values: Hashes) -> Hashes:
    """A 64-bit hash of each value (the finalizer of SplitMix64, Steele and others 2014)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))
