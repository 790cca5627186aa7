"""Clusters around hubs."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from quotes.compare.clusters.grouping import group


def members(clusters: list[dict[int, float]]) -> list[list[int]]:
    return list(map(list, clusters))


def test_fragments_of_one_long_quote_stay_together() -> None:
    assert members(group([(0, 1, 0.9), (0, 2, 0.9), (0, 3, 0.8)])) == [[0, 1, 2, 3]]


def test_a_chain_does_not_drift() -> None:
    chain = [(0, 1, 0.9), (1, 2, 0.7), (2, 3, 0.7), (3, 4, 0.9)]
    found = members(group(chain))
    assert found == [[0, 1, 2], [3, 4]]


def test_a_node_goes_to_the_hub_that_it_matches_best() -> None:
    edges = [(0, 1, 0.9), (0, 2, 0.9), (0, 3, 0.6), (4, 5, 0.9), (4, 6, 0.9), (3, 4, 0.95)]
    assert members(group(edges)) == [[0, 1, 2], [3, 4, 5, 6]]


def test_copies_count_for_the_hub() -> None:
    edges = [(0, 1, 0.9), (1, 2, 0.9), (2, 3, 0.9)]
    assert members(group(edges)) == [[0, 1, 2]]
    assert members(group(edges, {3: 50})) == [[0, 1], [2, 3]]


def test_copies_of_a_node_count_for_itself() -> None:
    # Both match as much of the others; what is printed twice is the hub.
    edges = [(0, 1, 0.9), (0, 2, 0.9), (1, 3, 0.9)]
    assert members(group(edges)) == [[0, 1, 2]]
    assert members(group(edges, {1: 2})) == [[0, 1, 3]]


def test_of_two_hubs_that_a_node_matches_alike_the_better_matched_has_it() -> None:
    edges = [(0, 1, 0.9), (1, 2, 0.8), (2, 3, 0.8), (3, 4, 0.9), (3, 5, 0.9)]
    assert members(group(edges)) == [[0, 1], [2, 3, 4, 5]]


def test_a_member_has_the_probability_that_it_is_as_the_hub() -> None:
    edges = [(0, 1, 0.95), (0, 2, 0.62)]
    assert group(edges, {0: 3}) == [{0: 1.0, 1: 0.95, 2: 0.62}]
    # A hub that stands for one quote is as sure as its surest other.
    assert group([(4, 7, 0.62)]) == [{4: 0.62, 7: 0.62}]


_EDGES = st.dictionaries(
    st.tuples(st.integers(0, 12), st.integers(0, 12)).filter(lambda pair: pair[0] < pair[1]),
    st.floats(0.5, 1),
)


@given(_EDGES, st.integers())
def test_any_order_gives_the_same_partition(edges: dict[tuple[int, int], float], seed: int) -> None:
    listed = [(a, b, score) for (a, b), score in edges.items()]
    found = group(listed)
    random.Random(seed).shuffle(listed)
    assert group(listed) == found
    nodes = [node for nodes in found for node in nodes]
    assert len(nodes) == len(set(nodes))
    scores = {frozenset(pair): score for pair, score in edges.items()}
    for cluster in found:
        assert list(cluster) == sorted(cluster)
        assert any(
            all(
                scores.get(frozenset((hub, node))) == match
                for node, match in cluster.items()
                if node != hub
            )
            for hub in cluster
        )
