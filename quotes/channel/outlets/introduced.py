"""Outlets that an article introduces by a common noun: `the daily Bladet`, later `told Bladet`."""

from __future__ import annotations

from dataclasses import replace

from quotes.channel.outlets.places import Outlet, text_of
from quotes.channel.words import Words, wordset

__all__ = ["ADJECTIVES", "Introduced"]

# Nouns that introduce the name of an outlet; the first are adjectives as well.
ADJECTIVES = frozenset(["daily", "weekly", "monthly", "quarterly", "fortnightly", "tabloid"])
_INTRODUCING = ADJECTIVES | {
    "newspaper", "paper", "broadsheet", "magazine", "site", "website", "agency", "broadcaster",
    "station", "channel", "outlet", "network", "portal",
}  # fmt: skip


class Introduced:
    """The names of an article, in the order in which it introduces them."""

    def __init__(self) -> None:
        self._known: dict[str, Outlet] = {}

    def learn(self, words: Words, outlet: Outlet) -> None:
        """Remember an outlet that a common noun in front of its name introduces."""
        before = words.low[outlet.first - 1] if outlet.first else ""
        single = outlet.first == outlet.last and outlet.name.lower() in wordset("outlets_days")
        if not outlet.named or outlet.listed or single:
            return
        # "Torna, the news agency": the comma ends its name.
        comma = next((s for s in range(outlet.first + 1, outlet.last + 1) if words.stops[s]), None)
        if before in _INTRODUCING or (comma and words.low[outlet.last] in _INTRODUCING):
            last = outlet.last if comma is None else comma - 1
            self._known.setdefault(words.raw[outlet.first], replace(outlet, last=last))

    def at(self, words: Words, index: int) -> Outlet | None:
        """The outlet of which the name stands here once more."""
        known = self._known.get(words.raw[index])
        if known is None:
            return None
        last = index + known.last - known.first
        if last >= len(words) or text_of(words, index, last) != known.name:
            return None
        return Outlet(index, last, known.name, known.kind)
