"""Outlets that an article introduces: `the daily Bladet`, later `told Bladet`.

By a common noun; or by a name of two words and more, later `told Merrow` of Merrow Newswire.
"""

from __future__ import annotations

from dataclasses import replace

from quotes.channel.outlets.leads import TOLD
from quotes.channel.outlets.names import text_of
from quotes.channel.outlets.outlet import Outlet
from quotes.channel.words import Words, wordset
from quotes.resources.given_names import is_given_name

__all__ = ["ADJECTIVES", "INTRODUCING", "Introduced"]

# Nouns that introduce the name of an outlet; the first are adjectives as well.
ADJECTIVES = frozenset(["daily", "weekly", "monthly", "quarterly", "fortnightly", "tabloid"])
INTRODUCING = ADJECTIVES | {
    "newspaper", "paper", "broadsheet", "magazine", "site", "website", "agency", "broadcaster",
    "station", "channel", "outlet", "network", "portal",
}  # fmt: skip
# What may stand behind the name of whoever was told something.
_BEHIND = frozenset(["earlier", "in", "last", "on", "that", "this", "today", "yesterday"])


class Introduced:
    """The names of an article, in the order in which it introduces them."""

    def __init__(self) -> None:
        self._known: dict[str, Outlet] = {}
        self._agencies: dict[str, Outlet] = {}

    def learn(self, words: Words, outlet: Outlet) -> None:
        """Remember an outlet that a common noun in front of its name introduces."""
        if outlet.named and outlet.kind == "agency" and outlet.last > outlet.first:
            self._agencies.setdefault(words.raw[outlet.first], outlet)
        before = words.low[outlet.first - 1] if outlet.first else ""
        single = outlet.first == outlet.last and outlet.name.lower() in wordset("outlets_days")
        if not outlet.named or outlet.listed or single:
            return
        # "Torna, the news agency": the comma ends its name.
        comma = next((s for s in range(outlet.first + 1, outlet.last + 1) if words.stops[s]), None)
        if before in INTRODUCING or (comma and words.low[outlet.last] in INTRODUCING):
            last = outlet.last if comma is None else comma - 1
            self._known.setdefault(words.raw[outlet.first], replace(outlet, last=last))

    def at(self, words: Words, index: int) -> Outlet | None:
        """The outlet of which the name stands here once more."""
        known = self._known.get(words.raw[index])
        if known is None:
            return self._shortened(words, index)
        last = index + known.last - known.first
        if last >= len(words) or text_of(words, index, last) != known.name:
            return None
        return Outlet(index, last, known.name, known.kind)

    def _shortened(self, words: Words, index: int) -> Outlet | None:
        """As in "told Merrow last month" where Merrow Newswire has been named: an agency."""
        agency = self._agencies.get(words.raw[index])
        if agency is None or not index or words.stops[index] or words.possessive[index]:
            return None
        if words.low[index - 1] not in TOLD or is_given_name(words.raw[index]):
            return None
        step = index + 1
        ends = step >= len(words) or words.stops[step] or words.low[step] in _BEHIND
        return Outlet(index, index, agency.name, agency.kind) if ends else None
