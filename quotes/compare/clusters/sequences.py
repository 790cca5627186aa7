"""Hashes of words and of words near each other, in blocks of quotes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.table import Block, QuoteTable
from quotes.compare.clusters.threads import each

__all__ = [
    "Hashes",
    "Occurrences",
    "Owners",
    "content",
    "grams",
    "keyed",
    "mix",
    "phrases",
    "recurring",
    "scrambled",
    "together",
]

Hashes = NDArray[np.uint64]
Owners = NDArray[np.int32]
# Hashes, one for each time that one occurs, and their quotes.
Occurrences = tuple[Hashes, Owners]
Mask = NDArray[np.bool_]

_GRAM = 4
_CONTENT = 2
# Of this many 4-grams one after the other the one with the least hash is kept (winnowing,
# Schleimer, Wilkerson and Aiken 2003): every run of six shared words still shares one.
_WINDOW = 3
_MOST = np.uint64(2**64 - 1)
# Bits of a hash by which its occurrences are counted, at most: of twenty million hashes that
# occur once one in six shares its place with another. The counts take 64 MB.
_PLACES = 26


def grams(block: Block, table: QuoteTable, keep: Mask) -> Occurrences:
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


def phrases(block: Block, table: QuoteTable, keep: Mask) -> Occurrences:
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


def content(block: Block, table: QuoteTable, keep: Mask) -> Occurrences:
    """The content stems of a block."""
    stems = table.stems[block.words]
    chosen = table.content[stems] & keep[block.owners]
    return scrambled(stems[chosen]), block.owners[chosen]


def recurring(found: Callable[[Block], Occurrences], table: QuoteTable) -> Occurrences:
    """Hashes with their quotes, all but most of those that occur once.

    What occurs once joins nothing, and about half of all hashes do. Two passes over arrays, the
    first of which counts, take less time and memory than sorting all of them.

    Args:
        found: Gives the hashes of a block; asked twice, as memory for all would be too much.
        table: All quotes.
    """
    bits = min(_PLACES, (2 * len(table.words)).bit_length() + 1)
    shift = np.uint64(64 - bits)

    def placed(block: Block) -> NDArray[np.uint32]:
        return np.sort((found(block)[0] >> shift).astype(np.uint32))

    # 0, 1, or 2 for more.
    counts = np.zeros(2**bits, dtype=np.uint8)
    for places in each(placed, table.blocks()):
        counts[places] = np.where(counts[places] > 0, 2, 1)
        counts[places[1:][places[1:] == places[:-1]]] = 2

    def chosen(block: Block) -> Occurrences:
        hashes, owners = found(block)
        kept = counts[hashes >> shift] > 1
        return hashes[kept], owners[kept]

    return together(chosen, table)


def together(found: Callable[[Block], Occurrences], table: QuoteTable) -> Occurrences:
    """Occurrences of all blocks."""
    none = np.empty(0, np.uint64), np.empty(0, np.int32)
    hashes, owners = zip(none, *each(found, table.blocks()), strict=True)
    return np.concatenate(hashes), np.concatenate(owners)


def keyed(found: Occurrences, by: NDArray[np.int64]) -> Occurrences:
    """Hashes again that only quotes of one number share.

    Args:
        found: Hashes and their quotes, (m,) each.
        by: A number of each quote, as of its speaker; quotes with a negative one are left out.
    """
    hashes, owners = found
    numbers = by[owners]
    known = numbers >= 0
    # Three times: the hash may be of a number itself, and 1 with 2 is not 2 with 1.
    return mix(hashes[known] * np.uint64(3) + scrambled(numbers[known])), owners[known]


def scrambled(numbers: NDArray[Any]) -> Hashes:
    """Numbers as hashes."""
    return mix(numbers.astype(np.uint64) + np.uint64(1))


def mix(values: Hashes) -> Hashes:
    """A 64-bit hash of each value (the finalizer of SplitMix64, Steele and others 2014)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))
