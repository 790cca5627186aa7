"""Quotes that are the same word for word: they are compared with others only once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from quotes.compare.clusters.grouping import Edge
from quotes.compare.clusters.sequences import scrambled
from quotes.compare.clusters.table import QuoteTable

__all__ = ["Copies", "given_to_others"]

Ints = NDArray[np.int64]

# Fewer words may be said twice by chance, even by one speaker ("It's about time").
_LEAST_WORDS = 7


@dataclass(frozen=True, slots=True)
class Copies:
    """Groups of quotes with the same words and the same speaker.

    Attributes:
        order: Indexes of all quotes, copies beside each other, (n,).
        starts: Where each group begins in `order`, (g + 1,).
        nodes: The first quote of each group, ascending, (g,).
        place: The group of each node by the node's index, (n,).
    """

    order: Ints
    starts: Ints
    nodes: Ints
    place: NDArray[np.int32]

    @classmethod
    def build(cls, table: QuoteTable) -> Copies:
        """Find the groups."""
        lengths = np.diff(table.bounds)
        hashes = _hashes(table)
        # A short quote is a group of its own; the same words without marks are an utterance only
        # on one day, later they are the speaker's known view.
        own = np.where(lengths < _LEAST_WORDS, np.arange(len(table)), -1)
        own = np.where((own < 0) & (table.kinds == 0), -2 - np.abs(table.days), own)
        order = np.lexsort((own, table.voices, hashes))
        same = np.zeros(len(table), dtype=np.bool_)
        for column in (hashes, table.voices, own):
            same[1:] |= column[order][1:] != column[order][:-1]
        same[:1] = True
        starts = np.flatnonzero(same)
        nodes = order[starts]
        place = np.zeros(len(table), dtype=np.int32)
        place[nodes] = np.arange(len(nodes))
        return cls(order, np.append(starts, len(table)), np.sort(nodes), place)

    def members(self, node: int) -> list[int]:
        """All quotes of a node's group, ascending."""
        index = self.place[node]
        found: list[int] = self.order[self.starts[index] : self.starts[index + 1]].tolist()
        return found

    @property
    def node_of(self) -> Ints:
        """The node that each quote is compared as, (n,)."""
        nodes = np.empty(len(self.order), dtype=np.int64)
        nodes[self.order] = np.repeat(self.order[self.starts[:-1]], np.diff(self.starts))
        return nodes

    def edges(self, found: Iterable[Edge]) -> list[Edge]:
        """Edges between quotes as edges between their nodes, each pair once."""
        nodes = self.node_of.tolist()
        best: dict[tuple[int, int], float] = {}
        for a, b, score in found:
            pair = min(nodes[a], nodes[b]), max(nodes[a], nodes[b])
            best[pair] = max(best.get(pair, 0.0), score)
        return [(a, b, score) for (a, b), score in best.items() if a != b]

    @property
    def sizes(self) -> dict[int, int]:
        """Number of quotes by node, where there are several."""
        return {node: len(self.members(node)) for node in self.several}

    @property
    def several(self) -> Sequence[int]:
        """Nodes of groups of more than one quote, ascending."""
        groups = np.flatnonzero(np.diff(self.starts) > 1)
        found: list[int] = np.sort(self.order[self.starts[groups]]).tolist()
        return found


def given_to_others(table: QuoteTable, copies: Copies) -> list[tuple[int, int]]:
    """Pairs of nodes with the same words in one story, given to different speakers.

    Common words alone would not propose them: "We did what we had to do" is nobody's own.
    """
    told = copies.nodes[table.stories[copies.nodes] >= 0]
    long = told[np.diff(table.bounds)[told] >= _LEAST_WORDS]
    first: dict[tuple[int, str], list[int]] = {}
    pairs = []
    for node in long.tolist():
        if table.quotes[node].kind != "direct":
            continue
        others = first.setdefault((int(table.stories[node]), table.key(node)), [])
        pairs += [(o, node) for o in others if table.articles[o] != table.articles[node]][:1]
        others.append(node)
    return pairs


def _hashes(table: QuoteTable) -> NDArray[np.uint64]:
    """A 64-bit hash of each quote's words in order (polynomial, Karp and Rabin 1987)."""
    longest = int(np.diff(table.bounds).max(initial=0))
    powers = np.full(longest, 0x9E3779B97F4A7C15, dtype=np.uint64)
    powers = np.multiply.accumulate(powers)
    parts = [np.zeros(0, dtype=np.uint64)]
    for block in table.blocks():
        first = block.owners[0] if len(block.owners) else 0
        offsets = np.arange(len(block.words)) - (table.bounds[block.owners] - table.bounds[first])
        terms = scrambled(block.words) * powers[offsets]
        ends = np.cumsum(block.sizes)
        sums = np.concatenate([np.zeros(1, np.uint64), np.cumsum(terms)])
        parts.append(sums[ends] - sums[ends - block.sizes])
    return np.concatenate(parts)
