"""The proper name behind evidence that does not carry it itself: which court, which station."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TypeVar

from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.outlets.outlet import Outlet
from quotes.channel.phrases import YEAR
from quotes.channel.stated.find import Found
from quotes.channel.stated.inquiries import inquiring
from quotes.channel.words import Words

__all__ = ["Names"]

Item = TypeVar("Item")

_OPINION = frozenset({"editorial", "op-ed", "op-ed piece", "opinion piece", "column", "essay"})
_FAMILIES = (
    frozenset({"poll", "survey", "opinion poll", "exit poll"}),
    frozenset({"book", "memoir", "autobiography", "novel", "biography"}),
)
_OTHERS = frozenset(
    ["another", "other", "second", "third", "later", "latest", "earlier", "previous", "new"]
)
# How many sentences back a station, or a platform, still goes without saying.
_STATION_REACH = 3
# How many courts back a name is looked for.
_COURTS = 20
_PLATFORM_REACH = 2
_NAMED_ELSE = frozenset(["agency", "broadcaster"])
# "On his podcast": the station named before is another one. "In his post" may go on with it.
_OWNERS = frozenset(["his", "her", "their", "its"])
_OWNED = frozenset(
    ["podcast", "show", "programme", "program", "address", "newsletter", "livestream", "blog"]
)


class Names:
    """Looks up names in one article."""

    def __init__(self, words: Words, found: Found) -> None:
        self._words = words
        self._found = found

    def of(self, frame: Frame, evidence: Evidence) -> str | None:
        """The platform of evidence, as far as the article names it."""
        if evidence.platform is not None:
            return evidence.platform
        if self._nameless(evidence):
            return None
        if evidence.label == "court":
            if inquiring(self._words, evidence.first, evidence.last):
                return None
            return self._court(frame, evidence)
        if evidence.label == "legislature" and evidence.weight < 0.7:
            return self._chamber(evidence)
        look_up = {
            "news_outlet": self._outlet,
            "document": self._published,
            "broadcast": self._station,
            "social_media": self._social,
        }.get(evidence.label)
        return look_up(evidence) if look_up is not None else None

    @cached_property
    def _named(self) -> list[Outlet]:
        return [o for o in self._found.outlets if o.named]

    def _nameless(self, evidence: Evidence) -> bool:
        """Whether evidence is of an outlet without a name: "state media" is not the one before."""
        at = _last(self._unnamed, evidence.last, lambda o: o.first)
        return at is not None and at.first >= evidence.first

    @cached_property
    def _unnamed(self) -> list[Outlet]:
        """Those without a name; "the state broadcaster" may be one that was named."""
        return [
            o for o in self._found.outlets if not o.named and o.name.split()[-1] not in _NAMED_ELSE
        ]

    @cached_property
    def _stations(self) -> list[Outlet]:
        return [o for o in self._named if o.on_air]

    @cached_property
    def _families(self) -> list[list[Evidence]]:
        evidence = [e for e in self._found.evidence if e.platform]
        return [[e for e in evidence if e.group in family] for family in _FAMILIES]

    def _outlet(self, evidence: Evidence) -> str | None:
        last = _last(self._named, evidence.last, lambda o: o.first)
        return last.name if last is not None else None

    def _station(self, evidence: Evidence) -> str | None:
        """The station of "told viewers" or "on air", named just before or in a title."""
        last = _last(self._stations, evidence.last + 4, lambda o: o.first)
        if last is None or self._apart(last.first, evidence) > self._reach(
            evidence, _STATION_REACH
        ):
            return None
        if _deaf(self._words.low[evidence.last], last.name):
            return None
        return last.name

    def _social(self, evidence: Evidence) -> str | None:
        last = _last(self._found.platforms, evidence.last, lambda p: p.first)
        if last is None or self._apart(last.first, evidence) > self._reach(
            evidence, _PLATFORM_REACH
        ):
            return None
        return last.name

    def _reach(self, evidence: Evidence, reach: int) -> int:
        """How many sentences back a name goes without saying."""
        owned = _OWNERS.intersection(self._words.low[evidence.first : evidence.head])
        return 0 if owned and self._words.low[evidence.head] in _OWNED else reach

    def _apart(self, word: int, evidence: Evidence) -> int:
        return self._words.sentence[evidence.first] - self._words.sentence[word]

    def _chamber(self, evidence: Evidence) -> str | None:
        """The name of a chamber: "Lok Sabha", "Senate"."""
        head = evidence.head
        if not self._words.raw[head][:1].isupper():
            return None
        size = len(evidence.group.split())
        named = evidence.group.rpartition(" ")[2] == self._words.low[head]
        first = head - size + 1 if named and size > 1 else head
        if not self._words.raw[first][:1].isupper():
            first = head
        return self._words.span(first, head).of(self._words.text)

    def _court(self, frame: Frame, evidence: Evidence) -> str | None:
        """The court of the evidence's sentence, or the one named last before it."""
        until = max(evidence.last, self._words.at(frame.attribution.end))
        at = bisect_right(self._found.courts, until, key=lambda court: court[0]) - 1
        for first, name in reversed(self._found.courts[max(0, at - _COURTS) : at + 1]):
            # A court that the statement itself is about is not where it was made.
            start = self._words.starts[first]
            if not any(span.start <= start < span.end for span in frame.attribution.content):
                return name
        return None

    def _published(self, evidence: Evidence) -> str | None:
        """Where an editorial stood, or the name that the same poll or book got before."""
        if evidence.group in _OPINION:
            last = _last(self._named, evidence.last + 12, lambda o: o.first)
            if last is None or last.kind != "paper" or self._apart(last.first, evidence):
                return None
            return last.name
        if self._another(evidence):
            return None
        for family, named in zip(_FAMILIES, self._families, strict=True):
            if evidence.group in family and named:
                before = _last(named, evidence.first, lambda e: e.first)
                return (before or named[0]).platform
        return None

    def _another(self, evidence: Evidence) -> bool:
        """As in "in her 2003 book": told apart from the one before, not the same again."""
        told = self._words.low[evidence.first : evidence.head]
        return any(word in _OTHERS or YEAR.fullmatch(word) for word in told)


def _deaf(audience: str, station: str) -> bool:
    """Whether it is the viewers of a radio station, or the listeners of television."""
    names = station.lower().split()
    on_radio = "radio" in names or "fm" in names
    on_screen = "tv" in names or "television" in names
    return (audience == "viewers" and on_radio) or (audience == "listeners" and on_screen)


def _last(items: Sequence[Item], word: int, key: Callable[[Item], int]) -> Item | None:
    """The last item that starts at or before a word; items are in order."""
    at = bisect_right(items, word, key=key) - 1
    return items[at] if at >= 0 else None
