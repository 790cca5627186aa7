"""Social platforms and what is made of them: posts, accounts, messages."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cache

from quotes.channel.evidence import Evidence
from quotes.channel.outlets.own_names import OwnNames
from quotes.channel.stated.instruments import taken_to_say
from quotes.channel.words import Phrases, Words, wordset
from quotes.records import ChannelLabel, Span

__all__ = ["MESSENGERS", "Platform", "find_platforms", "platform_evidence"]

MESSENGERS = frozenset(
    {"Telegram", "WhatsApp", "Signal", "WeChat", "Messenger", "Viber", "Discord"}
)


_NO_PRODUCT = frozenset({"followers", "user", "users", "account", "app"})
_TOPIC_LEADS = frozenset({"on", "to", "in", "from", "at"})
_WEAK_LEADS = frozenset({"to", "from", "at", "by", "into", "in"})
_TOOK = frozenset({"took", "take", "takes", "taking", "turned"})
# "on the platform": and within how many sentences it was named.
_GENERIC = frozenset({"platform", "site", "app", "network"})
_NEAR = 2
# Words of the phrase around a platform's name, before it.
_PHRASE = 6
# Where code is written, and what one writes about it there.
_CODE = frozenset({"GitHub", "GitLab"})
_TRACKED = frozenset(
    ["commit", "discussion", "discussions", "issue", "issues", "ticket", "tickets"]
)
# "GitHub user roe77 commented", "a Reddit user wrote"
_USERS = frozenset(["user", "users"])
_WRITES = frozenset(
    ["commented", "comments", "posted", "posts", "replied", "wrote", "writes", "joked"]
)
_POSTED = frozenset({"posted", "posting", "uploaded"})
_DIRECT = frozenset({"dm", "dms"})


@dataclass(frozen=True, slots=True)
class Platform:
    """One mention of a platform, from word `first` to word `last`."""

    first: int
    last: int
    name: str
    bare: ChannelLabel


@cache
def _names(own: OwnNames) -> Phrases[tuple[str, ChannelLabel]]:
    entries = [(form, (name, bare)) for name, forms, bare in own.all_platforms() for form in forms]
    return Phrases(entries, cased=True)


def find_platforms(words: Words, own: OwnNames) -> list[Platform]:
    """All mentions of platforms, by position; `own` are names that the user adds."""
    found = _names(own).matches(words)
    return [Platform(first, last, name, bare) for first, last, (name, bare) in found]


def platform_evidence(words: Words, platforms: list[Platform]) -> list[Evidence]:
    """Evidence for each mention that is a channel and not a topic."""
    found = [_one(words, platform) for platform in platforms]
    if platforms:
        found += [_again(words, index, platforms) for index in range(len(words) - 2)]
    return [evidence for evidence in found if evidence is not None]


def _again(words: Words, index: int, platforms: list[Platform]) -> Evidence | None:
    """As in "replied on the platform": the one named last, a sentence or two before."""
    if words.low[index : index + 2] != ["on", "the"] or words.low[index + 2] not in _GENERIC:
        return None
    earlier = bisect_left(platforms, index, key=lambda one: one.last)
    if not earlier or words.sentence[index] - words.sentence[platforms[earlier - 1].last] > _NEAR:
        return None
    last = index + 2
    meant = replace(platforms[earlier - 1], first=last, last=last)
    return (
        _make(words, meant, "social_media", index, last) if meant.bare == "social_media" else None
    )


def _one(words: Words, platform: Platform) -> Evidence | None:
    label, last = _product(words, platform)
    taken = taken_to_say(words, _first(words, platform.first), last)
    if taken is not None:
        return _make(words, platform, label, taken, last)
    start = _preposition(words, platform.first)
    if (writes := _user_writes(words, platform.last)) is not None:
        return _make(words, platform, platform.bare, platform.first, writes)
    if start == platform.first:
        # "a Telegram post said", but not "Telegram users".
        if last == platform.last or words.low[last] in _NO_PRODUCT:
            return None
        return _make(words, platform, label, start, last)
    lead = words.low[start]
    before = words.low[start - 1] if start and not words.stops[start] else ""
    # In "a ban on Telegram" the platform is what is spoken about.
    if lead in _TOPIC_LEADS and before in wordset("platforms_topic"):
        return None
    took = before in _TOOK
    weak = lead in _WEAK_LEADS and last == platform.last and before not in _POSTED
    if weak and not took and not (lead == "in" and words.low[start + 1] in ("a", "an")):
        # "a message to Facebook" is none on it, "in a TikTok" is.
        return None
    return _make(words, platform, label, start - 1 if took else start, last)


def _user_writes(words: Words, last: int) -> int | None:
    """The verb of "a Reddit user wrote", "GitHub user roe77 commented", if it is such a phrase."""
    step = last + 1
    if step + 1 >= len(words) or words.stops[step] or words.low[step] not in _USERS:
        return None
    step += 1
    # The user's name may have two words, and commas around it.
    for verb in range(step, min(len(words), step + 3)):
        if words.stops[verb] == ".":
            return None
        if words.low[verb] in _WRITES:
            return verb
    return None


def _product(words: Words, platform: Platform) -> tuple[ChannelLabel, int]:
    """What is named beside the platform: a post is public, a chat or message is not."""
    last = platform.last
    label = platform.bare
    step = last + 1
    while step < len(words) and step - platform.last <= 3 and not words.stops[step]:
        word = words.low[step]
        if platform.name in _CODE and word in _TRACKED:
            return label, step
        messenger = platform.name in MESSENGERS and word in wordset("platforms_private")
        if messenger or word in _DIRECT:
            # "an Instagram DM" goes to one, whatever the platform.
            return "private", step
        if word in wordset("platforms_public"):
            # "WhatsApp channel" is open to the public, "WhatsApp" alone is not.
            public = word not in ("users", "user", "app")
            label, last = ("social_media" if public else label), step
        elif word not in ("question-and-answer", "live", "video", "public"):
            break
        step += 1
    return label, last


def _first(words: Words, index: int) -> int:
    """Where the phrase around a platform begins ("his own X account", "the app Signal")."""
    step = index
    while step and index - step < _PHRASE and not words.stops[step] and _belongs(words, step - 1):
        step -= 1
    return step


def _preposition(words: Words, index: int) -> int:
    """Index of the preposition that leads to the platform, or `index`."""
    step = index
    while step and index - step < _PHRASE:
        if words.stops[step]:
            return index
        step -= 1
        if words.low[step] in wordset("platforms_into"):
            return step
        if not _belongs(words, step):
            return index
    return index


def _belongs(words: Words, index: int) -> bool:
    """Whether a word before a platform's name may belong to it."""
    word = words.low[index]
    known = word in wordset("platforms_fillers") or word in wordset("platforms_public")
    return known or words.possessive[index] or words.raw[index][:1].isupper()


def _make(words: Words, platform: Platform, label: ChannelLabel, first: int, last: int) -> Evidence:
    beside = first < platform.first
    return Evidence(
        span=Span(words.starts[first], words.span(first, last).end),
        label=label,
        form="adjunct" if beside else "source",
        first=first,
        last=last,
        head=platform.first,
        sentence=words.sentence[platform.first],
        weight=0.95 if beside else 0.75,
        platform=platform.name,
        group="platform",
    )
