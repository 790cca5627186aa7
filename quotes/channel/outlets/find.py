"""News outlets by lexicon, by form ("the Valmere Courier") and by apposition."""

from __future__ import annotations

from dataclasses import replace

from quotes.channel.outlets.apposed import apposed_subject
from quotes.channel.outlets.by_form import by_itself, listed_names
from quotes.channel.outlets.by_noun import (
    after_noun,
    apposed,
    before_noun,
    outlet_nouns,
    with_noun,
)
from quotes.channel.outlets.deeds import known_by_deed
from quotes.channel.outlets.introduced import Introduced
from quotes.channel.outlets.on_air import number_first, station
from quotes.channel.outlets.outlet import Outlet
from quotes.channel.outlets.own_names import OwnNames
from quotes.channel.outlets.places import generic, placed
from quotes.channel.outlets.short_forms import explained
from quotes.channel.outlets.some_outlet import some_outlet
from quotes.channel.words import Words

__all__ = ["find_outlets"]

# "The same programme" may be a show that was named, or a station.
_PROGRAMMES = frozenset(["programme", "program", "show", "podcast", "broadcast"])
_STATIONS = frozenset(["broadcaster", "channel", "network", "station"])


def find_outlets(words: Words, platforms: set[int], own: OwnNames) -> list[Outlet]:
    """All mentions of outlets, in order and without overlaps.

    Args:
        words: The words of the article.
        platforms: Indices of words that name a social platform: "the Telegram channel
            Siren" is no broadcaster.
        own: Names that the user adds.
    """
    found: list[Outlet] = []
    named, common = listed_names(own).firsts, outlet_nouns().firsts | generic().firsts
    introduced = Introduced()
    short = _short_forms(words, platforms, own)
    index, size = 0, len(words)
    while index < size:
        raw = words.raw[index]
        # Most words can begin no outlet; a third of the stage's time went into asking them.
        counted = number_first(words, index) if raw[0].isdigit() else None
        if (
            counted is None
            and not raw[:1].isupper()
            and raw not in named
            and words.low[index] not in common
        ):
            index += 1
            continue
        outlet = counted or short.get(raw) or _at(words, index, platforms, own)
        if raw in short and outlet is not None:
            outlet = replace(outlet, first=index, last=index)
        if outlet is None or (not outlet.named and outlet.name == "news agency"):
            # "the news agency" has a name where one was named before.
            outlet = _again(words, index, found) or outlet
        outlet = outlet or introduced.at(words, index)
        if outlet is None:
            index += 1
            continue
        introduced.learn(words, outlet)
        found.append(outlet)
        index = outlet.last + 1
    return found


def _short_forms(words: Words, platforms: set[int], own: OwnNames) -> dict[str, Outlet]:
    """The outlets of which the article explains the short form, by that."""
    found: dict[str, Outlet] = {}
    for short, first, last in explained(words):
        outlet = _at(words, first, platforms, own)
        if outlet is not None and outlet.named and outlet.last == last:
            found.setdefault(short, outlet)
    return found


def _again(words: Words, index: int, found: list[Outlet]) -> Outlet | None:
    """As in "the agency", "the same newspaper": the last outlet of that kind once more."""
    if not index or words.stops[index] or words.low[index - 1] not in ("the", "same"):
        return None
    noun = outlet_nouns().match(words, index)
    if noun is None:
        return None
    kinds = {noun[1], "programme"} if words.low[noun[0]] in _PROGRAMMES else {noun[1]}
    for outlet in reversed(found[-8:]):
        # "Ostrand Press" may be a paper or an agency.
        either = noun[1] == "agency" and outlet.name.endswith(" Press")
        if words.low[noun[0]] in _STATIONS and _a_show(words, outlet):
            continue
        if outlet.named and (outlet.kind in kinds or either):
            return Outlet(index, noun[0], outlet.name, outlet.kind)
    return None


def _a_show(words: Words, outlet: Outlet) -> bool:
    """Whether a name was introduced as that of a podcast or a show, which is no network."""
    near = words.low[max(0, outlet.first - 1) : outlet.first]
    return not _PROGRAMMES.isdisjoint(near) or not _PROGRAMMES.isdisjoint(
        words.low[outlet.last + 1 : outlet.last + 2]
    )


def _at(words: Words, index: int, platforms: set[int], own: OwnNames) -> Outlet | None:
    if index in platforms:
        return None
    outlet = by_itself(words, index, own)
    if outlet is not None:
        return with_noun(words, outlet)
    return (
        station(words, index)
        or after_noun(words, index, platforms)
        or before_noun(words, index)
        or apposed(words, index)
        or apposed_subject(words, index)
        or placed(words, index)
        or known_by_deed(words, index)
        or some_outlet(words, index)
    )
