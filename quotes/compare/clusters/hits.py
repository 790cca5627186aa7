"""Which quotes share a hash, where few do: by sorting, so that joins get only what joins.

A sort of numbers takes less time and memory than a database that groups as many rows; half and
more of all hashes occur once and join nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.sequences import Hashes, Occurrences, keyed
from quotes.compare.clusters.threads import each

__all__ = ["Hits"]

Ints = NDArray[np.int64]

_PART = 1_000_000


@dataclass(frozen=True, slots=True)
class Hits:
    """Hashes that several quotes have, as groups of quotes.

    Attributes:
        groups: Number of the group, ascending, (k,) int32.
        nodes: The quote, ascending inside a group, (k,) int32.
        sizes: How many members the group has, (k,) int32.
    """

    groups: NDArray[np.int32]
    nodes: NDArray[np.int32]
    sizes: NDArray[np.int32]

    @classmethod
    def of(cls, found: Occurrences, count: int, most: int, by: Ints | None = None) -> Hits:
        """Find the groups.

        Args:
            found: Hashes and their quotes, (m,) each.
            count: How many quotes there are in all.
            most: Groups of more members are left out, those of one always.
            by: A number of each quote, as of its speaker, (count,): quotes share a hash only if
                they share the number. Those with a negative one are left out.
        """
        bits = np.uint64(max(1, count - 1).bit_length())
        packed = _packed(found, bits, by)
        _sort(packed)
        begins = np.ones(len(packed), dtype=np.bool_)
        begins[1:] = (packed[1:] ^ packed[:-1]) >> bits > 0
        sizes = np.diff(np.append(np.flatnonzero(begins), len(packed))).astype(np.int32)
        kept = (sizes > 1) & (sizes <= most)
        members = packed[np.repeat(kept, sizes)]
        members &= (np.uint64(1) << bits) - np.uint64(1)
        sizes = sizes[kept]
        groups = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)
        return cls(groups, members.astype(np.int32), np.repeat(sizes, sizes))


def _packed(found: Occurrences, bits: np.uint64, by: Ints | None) -> Hashes:
    """The upper bits of each hash before the number of its quote, (m,): one sort orders both.

    A million quotes leave 44 bits; of ten million hashes three pairs share these by chance, and
    propose a pair of quotes that is decided as any other.
    """
    hashes, nodes = found
    packed = np.empty(len(hashes), dtype=np.uint64)
    size = 0
    # In parts: each step of a hash of all at once would be a copy of all.
    for start in range(0, len(hashes), _PART):
        part, owners = hashes[start : start + _PART], nodes[start : start + _PART]
        if by is not None:
            part, owners = keyed((part, owners), by)
        packed[size : size + len(part)] = (part >> bits << bits) | owners.view(np.uint32)
        size += len(part)
    return packed[:size]


def _sort(numbers: Hashes) -> None:
    """Sort in place: parted in the middle, then both halves at once."""
    half = len(numbers) // 2
    if half:
        numbers.partition(half)
    list(each(np.ndarray.sort, (numbers[:half], numbers[half:])))
