"""Channels of a quote's versions, as far as they tell apart how it reached the public."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from quotes.compare.clusters.bodies import one_body
from quotes.compare.clusters.surroundings import Surroundings
from quotes.compare.names import initials, spelling
from quotes.records import QuoteFacts

__all__ = ["channel_keys"]

# One platform under two names.
_ONE_PLATFORM = {"x": "twitter"}
_SHORTEST = 2
_LONGEST = 6
_OUTLETS = frozenset(["broadcast", "interview", "news_outlet"])
_SMALL = frozenset(["at", "for", "in", "of", "the"])
# What a broadcaster or an agency may add to its initials.
_ADDED = frozenset(["news", "online", "radio", "television", "tv"])


def channel_keys(members: Sequence[QuoteFacts], around: Surroundings | None) -> list[str]:
    """What the channel of each member is compared by: equal where it is no other channel.

    Names of one legislature are no difference, nor are an interview with a programme and what was
    said on it, a name and a part of it, an outlet's name and its initials ("CPA", "Continental
    Press Agency") or what it is ("a radio station"). Nor is it that others have the words from an
    outlet that prints them itself, or that one says "in court" and another in which.

    Args:
        members: The quotes of a cluster.
        around: Knows the outlets of their articles.
    """
    if len(set(map(_as_given, members))) == 1:
        # Most clusters need no closer look.
        return [members[0].channel] * len(members)
    own = [_plain((around.outlet(member.article) if around else "") or "") for member in members]
    given = [
        name for member in members for name in (member.platform, member.relay_platform) if name
    ]
    names = _whole({*map(_plain, given), *own} - {""})
    printed = {names.get(name, name) for name in own}
    given_platforms = _platforms(members, names)
    channels = _heard_on_air([member.channel for member in members], given_platforms)
    platforms = _filled(channels, given_platforms)
    labels = [member.relay_label or "" for member in members]
    relays = _filled(labels, [_relay(member, names) for member in members])
    heard = {name for name, platform in zip(own, platforms, strict=True) if name == platform}
    told = [
        "" if _prints(relay, printed if relay else heard) else relay or label
        for relay, label in zip(relays, labels, strict=True)
    ]
    of = [
        f"{channel}/{platform}/{relay}"
        for channel, platform, relay in zip(channels, platforms, told, strict=True)
    ]
    sitting = [index for index, member in enumerate(members) if member.channel == "legislature"]
    bodies = one_body([members[index].platform or "" for index in sitting])
    for index, body in zip(sitting, bodies, strict=True):
        of[index] = f"legislature/{body}/{told[index]}"
    return of


def _prints(relay: str, outlets: Collection[str]) -> bool:
    """Whether one of some outlets alone is the one that others have the words from.

    It may be called by a part of its name there, or only by what it is.
    """
    return sum(_words(relay) <= _words(outlet) for outlet in outlets) == 1


def _as_given(member: QuoteFacts) -> tuple[str | None, ...]:
    return member.channel, member.platform, member.relay_label, member.relay_platform


def _heard_on_air(labels: Sequence[str], platforms: Sequence[str]) -> list[str]:
    """The labels; an interview with what another version calls a broadcast is one as well."""
    on_air = {name for label, name in zip(labels, platforms, strict=True) if label == "broadcast"}
    return [
        "broadcast" if label == "interview" and name and name in on_air else label
        for label, name in zip(labels, platforms, strict=True)
    ]


def _filled(labels: Sequence[str], named: Sequence[str]) -> list[str]:
    """The name that each member gives; the same for all of a label that give one, or none."""
    by_label: dict[str, set[str]] = {}
    for label, name in zip(labels, named, strict=True):
        if name:
            by_label.setdefault(label, set()).add(name)
    only = {label: _only(some) for label, some in by_label.items()}
    return [only.get(label) or name for label, name in zip(labels, named, strict=True)]


def _only(named: Iterable[str]) -> str | None:
    """The longest of some names, where each shorter one is a part of the next; else None.

    "Harmon county court" is the Harmon County Superior Court, "the Ledger" the Callis Ledger.
    """
    ordered = sorted(named, key=lambda name: (len(_words(name)), name))
    one = all(_words(short) <= _words(long) for short, long in pairwise(ordered))
    return ordered[-1] if one else None


def _words(name: str) -> frozenset[str]:
    return frozenset(name.split()) - _SMALL


def _platforms(members: Iterable[QuoteFacts], names: Mapping[str, str]) -> list[str]:
    plain = (_plain(_named(member.channel, member.platform)) for member in members)
    whole = (names.get(platform, platform) for platform in plain)
    return [_ONE_PLATFORM.get(platform, platform) for platform in whole]


def _relay(member: QuoteFacts, names: Mapping[str, str]) -> str:
    relay = _plain(_named(member.relay_label, member.relay_platform))
    return names.get(relay, relay)


def _named(label: str | None, platform: str | None) -> str:
    """The name of an outlet; "" where a platform only says what it is ("state television")."""
    described = label in _OUTLETS and (platform or "").rpartition(" ")[2][:1].islower()
    return "" if described else platform or ""


def _plain(name: str) -> str:
    return spelling(name.replace("-", " "), person=False)


def _whole(names: Iterable[str]) -> dict[str, str]:
    """Initials among some names, with the one of them that they stand for."""
    short = {name: name.split() for name in names}
    by_initials: dict[str, set[str]] = {}
    for name, words in short.items():
        if _SHORTEST <= len(words) <= _LONGEST:
            by_initials.setdefault(initials(words), set()).add(name)
    found = {}
    for name, words in short.items():
        whole = by_initials.get(words[0].replace(".", ""), set()) - {name}
        if len(whole) == 1 and _ADDED.issuperset(words[1:]):
            (found[name],) = whole
    return found
