"""Evidence by those who ask on air: "told host Jane Roe", "asked by Roe", "Roe pressed"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from quotes.channel.evidence import Evidence, Form, over
from quotes.channel.outlets.outlet import Outlet
from quotes.channel.words import Phrases, Words, wordset
from quotes.resources import lexicon

__all__ = ["host_evidence"]

_MAX_NAME = 3
_MAX_LEFT = 6
_DEBATED = 3
_MODERATORS = frozenset({"moderator", "moderators", "moderated"})
_BY = frozenset({"by"})
_WITH = frozenset({"with", "to"})
# "spoke on the phone with", "an interview on Monday with"
_MAX_BEFORE = 4
_TOLD = frozenset({"told", "tells", "telling", "tell", "reminded"})
_ASKED_BY = frozenset(
    ["asked", "pressed", "prodded", "pushed", "questioned", "interviewed", "quizzed", "grilled"]
)


@cache
def _known() -> Phrases[str]:
    """Hosts that everybody knows, by full name and, where nobody else has it, by surname."""
    entries = lexicon("channel_hosts")
    return Phrases(
        [(name, name.split()[-1]) for name in (*entries["names"], *entries["surnames"])], cased=True
    )


def host_evidence(words: Words, outlets: list[Outlet]) -> list[Evidence]:
    """Evidence for whoever is told, or asks, something on air.

    Args:
        words: The words of the article.
        outlets: Its outlets, in order.
    """
    on_air = {o.last: o.name for o in outlets if o.on_air and o.named}
    hosts: dict[str, str | None] = {}
    found: list[Evidence] = []
    # At a debate they ask as moderators.
    moderated = words.low.count("debate") >= _DEBATED or _MODERATORS.intersection(words.low)
    for index in range(len(words)):
        if not words.raw[index][:1].isupper():
            continue
        last = _introduced(words, index, on_air, hosts)
        if last is None and words.raw[index] in hosts:
            last = index
        if last is None:
            continue
        name = hosts[words.raw[last]]
        evidence = _told(words, index, last, name) or _talks_with(words, index, last, name)
        if evidence is None and not moderated:
            evidence = _asked_by(words, index, last, name) or _asks(words, index, last, name)
        if evidence is not None:
            found.append(evidence)
    return found


def _introduced(
    words: Words, index: int, on_air: dict[int, str], hosts: dict[str, str | None]
) -> int | None:
    """Index of the last word of a host's full name that begins here; notes the host."""
    known = _known().match(words, index)
    if known is not None:
        hosts.setdefault(known[1], None)
        return known[0]
    if not index or words.stops[index]:
        return None
    station = on_air.get(index - 1) if words.possessive[index - 1] else None
    if station is None and words.low[index - 1] not in wordset("hosts_roles"):
        return None
    last = index
    while (
        last + 1 < len(words)
        and last + 1 - index < _MAX_NAME
        and not words.stops[last + 1]
        and not words.possessive[last]
        and words.raw[last + 1][:1].isupper()
        and words.low[last + 1] not in wordset("outlets_days")
    ):
        last += 1
    if last == index or last in on_air:
        return None
    hosts[words.raw[last]] = station
    return last


def _told(words: Words, first: int, last: int, station: str | None) -> Evidence | None:
    """As in "told Radio Nord host Jane Roe"."""
    verb = _led(words, first, _TOLD)
    return None if verb is None else _make(words, verb, last, "cue", 0.95, station)


def _talks_with(words: Words, first: int, last: int, station: str | None) -> Evidence | None:
    """As in "an interview with talk show host Jane Roe", "sat down with Radio Nord's Roe"."""
    lead = _led(words, first, _WITH)
    if lead is None:
        return None
    for step in range(lead - 1, max(-1, lead - 1 - _MAX_BEFORE), -1):
        if words.stops[step + 1]:
            return None
        if words.low[step] in wordset("hosts_talks"):
            return _make(words, lead, last, "adjunct", 0.9, station)
        if words.low[step] in wordset("hosts_sits"):
            return _make(words, step, last, "cue", 0.9, station)
    return None


def _asked_by(words: Words, first: int, last: int, station: str | None) -> Evidence | None:
    """As in "Asked by Roe"."""
    by = _led(words, first, _BY)
    if by is None or words.low[by - 1] not in _ASKED_BY:
        return None
    return _make(words, by - 1, last, "cue", 0.9, station)


def _led(words: Words, first: int, leads: frozenset[str]) -> int | None:
    """Index of the word that leads to a name, over what describes whoever has it."""
    step = first
    while step and first - step < _MAX_LEFT and not words.stops[step]:
        step -= 1
        word = words.low[step]
        if word in leads:
            return step
        if word in wordset("hearers_breakers") or word in wordset("nouns_prepositions"):
            return None
    return None


def _asks(words: Words, first: int, last: int, station: str | None) -> Evidence | None:
    """As in "Roe pressed", "Roe then asked"."""
    step = last + 1
    if step >= len(words) or words.possessive[last]:
        return None
    if not words.stops[step] and words.low[step] in wordset("relay_aux"):
        step += 1
    if step >= len(words) or words.stops[step]:
        return None
    if words.low[step] not in wordset("relay_asks"):
        return None
    return _make(words, first, step, "source", 0.85, station)


def _make(
    words: Words, first: int, last: int, form: Form, weight: float, station: str | None
) -> Evidence:
    made = over(words, first, last, "broadcast", form, weight, "told broadcast")
    return replace(made, platform=station, outlet=station)
