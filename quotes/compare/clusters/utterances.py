"""Which quotes are one utterance: from rows to groups of rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from quotes.compare.clusters.candidates import Caps, candidates
from quotes.compare.clusters.copies import Copies, given_to_others
from quotes.compare.clusters.decide import THRESHOLD, same
from quotes.compare.clusters.distinct import distinct
from quotes.compare.clusters.features import Measure, Pairs
from quotes.compare.clusters.grouping import Edge, group
from quotes.compare.clusters.judge import Judge, shipped
from quotes.compare.clusters.meaning import Likeness
from quotes.compare.clusters.table import QuoteTable
from quotes.compare.clusters.told import story_pairs
from quotes.encoder.meaning import Reading
from quotes.records import ArticleFacts, QuoteFacts

__all__ = ["Grouping", "utterances"]


@dataclass(frozen=True, slots=True)
class Grouping:
    """How quotes are grouped.

    Attributes:
        threshold: Least probability of being the same.
        judge: Decides; the one of the package where None.
        caps: How many quotes may share what proposes pairs.
        memory: What DuckDB may use for the join.
    """

    threshold: float = THRESHOLD
    judge: Judge | None = None
    caps: Caps = field(default_factory=Caps)
    memory: str = "192MB"


def utterances(
    rows: Sequence[QuoteFacts],
    articles: Mapping[str, ArticleFacts],
    stories: Mapping[str, str],
    how: Grouping,
    reading: Reading | None,
) -> Iterator[dict[int, float]]:
    """Find the rows that are one utterance.

    Args:
        rows: Statements, in the order of their articles and places.
        articles: By id.
        stories: Story by article id.
        how: How they are grouped.
        reading: Reads quotes for their meaning; made where None.

    Yields:
        The indexes of the members of a group, ascending, each with its match (see
        `QuoteCluster.matches`).
    """
    if len(rows) < 2:
        return
    table = QuoteTable.build(rows, articles, stories)
    copies = Copies.build(table)
    edges = _edges(table, copies, how, reading)
    joined: set[int] = set()
    for nodes in group(edges, copies.sizes):
        joined.update(nodes)
        yield {index: match for node, match in nodes.items() for index in copies.members(node)}
    for node in copies.several:
        if node not in joined:
            yield dict.fromkeys(copies.members(node), 1.0)


def _edges(table: QuoteTable, copies: Copies, how: Grouping, reading: Reading | None) -> list[Edge]:
    """Pairs of nodes that are the same, with their probabilities."""
    likeness = Likeness(table.quotes, reading)
    told = story_pairs(table)
    # Reading them takes longest; meanwhile the others are joined.
    likeness.begin(np.union1d(*told))
    pairs = _united(candidates(table, copies.nodes, how.caps, how.memory), told)
    edges: list[Edge] = []
    if len(pairs[0]):
        measure = Measure(table, pairs, likeness)
        # Loaded here, when the joins no longer need the memory.
        edges = same(measure, how.threshold, how.judge or shipped())
    if len(told[0]):
        # Of a story all quotes are compared, copies too.
        edges = copies.edges(edges)
    if same_words := given_to_others(table, copies):
        joined_already = {(one, other) for one, other, _ in edges}
        edges += [(*pair, 1.0) for pair in same_words if pair not in joined_already]
    return edges


def _united(one: Pairs, other: Pairs) -> Pairs:
    if not len(other[0]):
        return one
    return distinct(np.concatenate([np.column_stack(one), np.column_stack(other)]))
