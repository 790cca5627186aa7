"""For whom a reporter works, as the article says: "the Courier sent its reporter Jane Roe"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from quotes.channel.outlets.outlet import Outlet
from quotes.channel.words import Words

__all__ = ["Reporters"]

_JOBS = frozenset(["reporter", "correspondent", "journalist", "writer", "editor"])
# Words around such a job that are looked at, in its sentence.
_AROUND = 25


class Reporters:
    """Looks up the outlets of reporters.

    Args:
        words: The article's words.
        outlets: Mentions of outlets, by their words.
    """

    def __init__(self, words: Words, outlets: Sequence[Outlet]) -> None:
        self._words = words
        self._outlets = outlets

    def outlet_of(self, first: int, last: int) -> Outlet | None:
        """The outlet of a reporter who is named from one word to another.

        Args:
            first: Index of the first word that names him; his outlet must stand before it.
            last: Index of the last one.
        """
        for index in range(last, first - 1, -1):
            known = self._introduced.get(self._words.raw[index])
            if known is not None and known.first < first:
                return known
        return None

    @cached_property
    def _introduced(self) -> dict[str, Outlet]:
        """The outlet beside each name that a sentence calls a reporter's."""
        words = self._words
        found: dict[str, Outlet] = {}
        for index, word in enumerate(words.low):
            if word not in _JOBS:
                continue
            around = range(max(0, index - _AROUND), min(len(words), index + _AROUND))
            here = [step for step in around if words.sentence[step] == words.sentence[index]]
            at = bisect_left(self._outlets, here[0], key=lambda o: o.first)
            if at == len(self._outlets) or self._outlets[at].first > here[-1]:
                continue
            outlet = self._outlets[at]
            for step in here:
                named = words.raw[step][:1].isupper() and not outlet.first <= step <= outlet.last
                if named:
                    found.setdefault(words.raw[step], outlet)
        return found
