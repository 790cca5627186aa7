"""Pairs of articles with text in common, found from their fingerprints."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from quotes.records import ArticleFacts

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["containment", "groups", "pairs_in_common"]

# A fingerprint that many articles have links each of them with this many of its neighbours and
# not with all: the number of pairs grows with that of the articles, not with its square, and
# a text that a hundred outlets ran still hangs together.
_NEIGHBOURS = 8


def pairs_in_common(articles: Sequence[ArticleFacts], at_least: int) -> list[tuple[int, int, int]]:
    """Pairs of articles that have fingerprints in common.

    Args:
        articles: Of any number of outlets.
        at_least: How many fingerprints a pair must share to be given.

    Returns:
        Positions of both articles, the smaller one first, and the number of fingerprints in
        common (fewer are counted than there are where many articles have them), in order.
    """
    import numpy as np

    sizes = [len(article.prints) for article in articles]
    if not sum(sizes):
        return []
    prints = np.fromiter((p for article in articles for p in article.prints), np.int64, sum(sizes))
    owner = np.repeat(np.arange(len(articles), dtype=np.int64), sizes)
    order = np.argsort(prints, kind="stable")
    prints, owner = prints[order], owner[order]
    found: list[NDArray[Any]] = []
    for distance in range(1, _NEIGHBOURS + 1):
        same = prints[:-distance] == prints[distance:]
        if not same.any():
            break
        # Stable sorting keeps owners rising inside a run, so the first is the smaller.
        found.append(owner[:-distance][same] * len(articles) + owner[distance:][same])
    if not found:
        return []
    codes, counts = np.unique(np.concatenate(found), return_counts=True)
    enough = counts >= at_least
    return [
        (int(code) // len(articles), int(code) % len(articles), int(count))
        for code, count in zip(codes[enough], counts[enough], strict=True)
    ]


def containment(one: Sequence[int], other: Sequence[int]) -> tuple[int, float]:
    """Fingerprints in common, and their share of the smaller text's (Broder 1997).

    Args:
        one: Fingerprints of a text, each once.
        other: Those of another.
    """
    common = len(set(one).intersection(other))
    smaller = min(len(one), len(other))
    return common, common / smaller if smaller else 0.0


def groups(size: int, links: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Positions 0 to size - 1 that links join, in groups of two and more, each in order."""
    root = list(range(size))

    def find(at: int) -> int:
        while root[at] != at:
            root[at] = root[root[at]]
            at = root[at]
        return at

    for one, other in links:
        low, high = sorted((find(one), find(other)))
        root[high] = low
    found: dict[int, list[int]] = {}
    for at in range(size):
        found.setdefault(find(at), []).append(at)
    return [members for members in found.values() if len(members) > 1]
