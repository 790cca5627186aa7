"""What ministers are responsible for: `the education minister` is not the one for transport."""

from __future__ import annotations

from collections.abc import Iterable, Set

__all__ = ["are_other_portfolios", "is_portfolio"]

# Words of one line go together; a word may stand in several.
GROUPS = (
    "agriculture farm farming farms fisheries food rural",
    "arts culture heritage media sport sports tourism",
    "business commerce economic economy energy industry trade",
    "climate energy environment environmental water",
    "defence defense war",
    "development external foreign",
    "economic economy finance treasury",
    "education higher schools universities",
    "care health",
    "home immigration interior internal migration policing security",
    "justice",
    "housing",
    "planning",
    "aviation infrastructure rail roads shipping transport transportation",
)
PORTFOLIOS: dict[str, frozenset[int]] = {
    word: frozenset(i for i, group in enumerate(GROUPS) if word in group.split())
    for word in " ".join(GROUPS).split()
}


def is_portfolio(word: str) -> bool:
    """Whether a lower-case word says what a minister is responsible for."""
    return word in PORTFOLIOS


def are_other_portfolios(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether lower-case words of two ministers' titles cannot go together.

    Not where one of them names no portfolio.
    """
    here, there = groups(one), groups(other)
    return bool(here and there) and here.isdisjoint(there)


def groups(words: Iterable[str]) -> Set[int]:
    return {group for word in words for group in PORTFOLIOS.get(word, ())}
