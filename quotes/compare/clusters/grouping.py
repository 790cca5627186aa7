"""From pairs to clusters, without drift."""

from __future__ import annotations

import math
from collections.abc import Iterable

__all__ = ["Edge", "group"]

Edge = tuple[int, int, float]


def group(edges: Iterable[Edge], sizes: dict[int, int] | None = None) -> list[dict[int, float]]:
    """Clusters of nodes around one member that all others match.

    Transitive closure would drift: A is a trimmed B, B shares a sentence with C, and so on to
    something else altogether. Here each cluster has a hub, and every other member must match
    the hub itself (star clustering: Aslam, Pelekhov and Rus 2004, The star clustering
    algorithm). Fragments of one long quote stay together although they share no word, since
    each of them matches the long one; a chain breaks.

    Args:
        edges: Two nodes and the probability that they are the same, each pair once.
        sizes: How many quotes a node stands for, 1 where not given.

    Returns:
        Clusters of at least two nodes, each sorted, sorted by their first node; with the
        probability that a node is the same as the hub, and of the hub that it is the same as the
        surest other, 1 where it stands for several quotes. The same for any order of the edges.
    """
    near: dict[int, dict[int, float]] = {}
    for a, b, score in edges:
        near.setdefault(a, {})[b] = score
        near.setdefault(b, {})[a] = score
    sizes = sizes or {}
    hubs = _hubs(near, sizes)
    members: dict[int, dict[int, float]] = {hub: {} for hub in hubs}
    rank = {hub: place for place, hub in enumerate(hubs)}
    for node in sorted(near):
        if node not in members:
            around = near[node]
            best = min((hub for hub in around if hub in rank), key=lambda h: (-around[h], rank[h]))
            members[best][node] = around[best]
    several = ((hub, others) for hub, others in members.items() if others)
    clusters = [
        {**others, hub: 1.0 if sizes.get(hub, 1) > 1 else max(others.values())}
        for hub, others in several
    ]
    return sorted((dict(sorted(nodes.items())) for nodes in clusters), key=min)


def _hubs(near: dict[int, dict[int, float]], sizes: dict[int, int]) -> list[int]:
    """Nodes, best matched first, that no earlier hub matches."""

    def matched(node: int) -> float:
        # An exact sum: that of floats depends on the order of its parts. What a node stands for
        # besides itself matches it as well.
        around = (score * sizes.get(other, 1) for other, score in near[node].items())
        return math.fsum([sizes.get(node, 1) - 1, *around])

    strength = {node: matched(node) for node in near}
    covered: set[int] = set()
    hubs: list[int] = []
    for node in sorted(near, key=lambda n: (-strength[n], n)):
        if node not in covered:
            hubs.append(node)
            covered.update(near[node])
            covered.add(node)
    return hubs
