"""The article's own outlet, by its name, a folder's spelling of it, or a short form: "the Echo"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, cached_property

from quotes.channel.outlets.outlet import Outlet
from quotes.channel.words import tokens
from quotes.resources import lexicon

__all__ = ["OwnOutlet", "same_outlet"]

_Key = tuple[str, ...]

# "The Daily" is no short form of "The Daily Sentinel", nor "Radio" of "Radio Nord".
_COMMON = frozenset(
    ["daily", "weekly", "sunday", "evening", "morning", "national", "new", "radio", "channel",
     "news", "state"]
)  # fmt: skip
# What a house calls its stations and sites.
_STATIONS = frozenset(["news", "online", "radio", "sport", "television", "tv"])
# "The Times" is no short form of "The Sunday Times": they are two papers of one house.
_SIBLINGS = frozenset([("sunday",)])


class OwnOutlet:
    """Tells whether a mention of an outlet is of the one that prints the article.

    Args:
        name: The outlet's name as metadata or a folder gives it, if known.
        outlets: All mentions of outlets in the article.
    """

    def __init__(self, name: str | None, outlets: Iterable[Outlet]) -> None:
        self._key = _key(name or "")
        self._outlets = outlets

    def meant(self, mention: str | None) -> bool:
        """Whether a mention means it.

        "The Echo" does in the Skelby Echo, and "Skelby" in Skelby Science, unless the article
        names another Echo in full.
        """
        key = _key(mention or "")
        if not key or not self._key:
            return False
        if _house(key) == _house(self._key) != ():
            return True
        return key == self._key or (self._shortened(key) and not self._longer(key))

    def _shortened(self, key: _Key) -> bool:
        # "The Courier" is no short form of "Courier-Gazette": it may be any Courier.
        if _begins(self._key, key) and key[0] not in _COMMON and key[-1] not in _of_papers():
            return True
        return _ends(self._key, key) and self._key[: -len(key)] not in _SIBLINGS

    def _longer(self, key: _Key) -> bool:
        """Whether another outlet with a longer name might be meant."""
        return any(
            (_ends(other, key) or _begins(other, key)) and other != self._key
            for other in self._others
        )

    @cached_property
    def _others(self) -> frozenset[_Key]:
        # A picture's credit, "(Ann Ruiz/Callis Ledger)", is no other Ledger.
        names = (outlet.name.rpartition("/")[2] for outlet in self._outlets if outlet.named)
        return frozenset(map(_key, names))


def same_outlet(one: str | None, other: str | None) -> bool:
    """Whether two names are of the same outlet, articles, endings and a folder's marks aside."""
    return bool(one and other) and _key(one or "") == _key(other or "")


def _key(name: str) -> _Key:
    low = name.lower().removesuffix(".com").replace("-", " ").replace("_", " ")
    return tuple(word for word in tokens(low) if word != "the")


def _house(key: _Key) -> _Key:
    """The name of the house whose station or site it is: "CPB" of "CPB Radio" and "cpb-news"."""
    last = next((at for at in range(len(key), 0, -1) if key[at - 1] not in _STATIONS), 0)
    house = key[:last]
    known = bool(house) and house[0] not in _COMMON and house[-1] not in _of_papers()
    return house if known else ()


def _ends(name: _Key, key: _Key) -> bool:
    """Whether a longer name ends with a short one."""
    return len(name) > len(key) and name[-len(key) :] == key


@cache
def _of_papers() -> frozenset[str]:
    """Last words of outlets' names, which many have in common."""
    last = lexicon("channel_outlet_forms")["last"]
    return frozenset(word.lower() for words in last.values() for word in words)


def _begins(name: _Key, key: _Key) -> bool:
    """Whether a longer name begins with a short one."""
    return len(name) > len(key) and name[: len(key)] == key
