"""For whom a reporter works, as the article says: "the Courier sent its reporter Jane Roe"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from quotes.channel.outlets import Outlet
from quotes.channel.words import Words

__all__ = ["Reporters"]

_JOBS = frozenset(["reporter", "correspondent", "journalist", "writer", "editor"])
# Earlier mentions of a name that are looked at.
_LOOKED_AT = 3


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
            first: Index of the first word of the sentence that names him.
            last: Index of its last word.
        """
        words = self._words
        for index in range(last, first - 1, -1):
            if not words.raw[index][:1].isupper():
                continue
            found = self._introduced(words.low[index], first)
            if found is not None:
                return found
        return None

    def _introduced(self, surname: str, before: int) -> Outlet | None:
        words = self._words
        looked_at = 0
        for index in range(before):
            if words.low[index] != surname:
                continue
            looked_at += 1
            first = bisect_left(words.sentence, words.sentence[index])
            last = bisect_left(words.sentence, words.sentence[index] + 1) - 1
            if not _JOBS.isdisjoint(words.low[first : last + 1]):
                at = bisect_left(self._outlets, first, key=lambda o: o.first)
                if at < len(self._outlets) and self._outlets[at].first <= last:
                    return self._outlets[at]
            if looked_at == _LOOKED_AT:
                break
        return None
