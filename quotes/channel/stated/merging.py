"""Joins evidence that overlaps or follows: "in a post on X", "in an interview with Al Jazeera"."""

from __future__ import annotations

from dataclasses import replace

from quotes.channel.evidence import Evidence
from quotes.channel.stated.platforms import MESSENGERS
from quotes.channel.words import Words, wordset
from quotes.records import ChannelLabel, Span

__all__ = ["merged_evidence"]

# "told the Courier's | Jane Roe on Monday | in an interview"
_ONCE = 5
# Those who are told, as a group of evidence: an outlet, or "me".
_TO_PRESS = frozenset(["outlet", "told interview"])
_TALKS = frozenset(["call", "calls", "conversation", "interview", "interviews"])
_RELEASED = frozenset(["released", "posted", "published", "shared", "circulated"])


def merged_evidence(
    words: Words, candidates: list[Evidence], on_air: frozenset[int]
) -> list[Evidence]:
    """Join evidence that overlaps: "in a post on X", "in an interview with Al Jazeera".

    Args:
        words: The words of the article.
        candidates: Evidence by position.
        on_air: First words of the outlets that speak on television or radio.
    """
    merged: list[Evidence] = []
    for evidence in candidates:
        previous = merged[-1] if merged else None
        if (
            previous is not None
            and previous.sentence == evidence.sentence
            and _titled(words, previous, evidence)
        ):
            # An interview with a programme is on air.
            aired = evidence.label == "broadcast" or evidence.first in on_air
            label = "broadcast" if aired else previous.label
            merged[-1] = _joined(previous, replace(evidence, label=label))
        elif (
            previous is not None
            and previous.sentence == evidence.sentence
            and (
                (evidence.first <= previous.last + 1 and _joinable(words, previous, evidence))
                or _once_more(words, previous, evidence)
                or _messaged(words, previous, evidence)
                or _put_out(words, previous, evidence)
            )
        ):
            merged[-1] = _joined(previous, evidence)
        else:
            merged.append(evidence)
    return merged


def _titled(words: Words, a: Evidence, b: Evidence) -> bool:
    """As in "on this weekend's broadcast of “Morning Call”": the title belongs to it."""
    if b.group != "outlet" or a.label not in ("broadcast", "interview"):
        return False
    between = words.low[a.last + 1 : b.first]
    if b.form == "adjunct" and b.label == "broadcast":
        # "in an interview airing Sunday | on Radio Nord"
        return not wordset("on_the_air").isdisjoint(between) and wordset("merge_on_air").issuperset(
            between
        )
    if b.form != "mention":
        return False
    if a.label == "interview" and between == ["with"]:
        return True
    return between in (["of"], ["on"], ["of", "the"], ["on", "the"])


def _once_more(words: Words, a: Evidence, b: Evidence) -> bool:
    """As in "told the Courier on Monday | in an interview": one occasion, named twice."""
    if a.form != "cue" or a.group not in ("outlet", "told interview", "told broadcast"):
        return False
    if b.form != "adjunct" or b.label not in ("interview", "broadcast"):
        return False
    return b.first - a.last <= _ONCE and not any(words.stops[a.last + 1 : b.first + 1])


def _messaged(words: Words, a: Evidence, b: Evidence) -> bool:
    """As in "told the Courier | on WhatsApp", "told me late on Monday | via Signal": a message."""
    if a.form != "cue" or a.group not in _TO_PRESS or not _sends(words, b):
        return False
    # What is said in an interview on WhatsApp is an interview all the same.
    return words.low[a.last] not in _TALKS and all(
        words.low[step] in wordset("outlets_days") or words.low[step] in wordset("posts_when")
        for step in range(a.last + 1, b.first)
    )


def _sends(words: Words, evidence: Evidence) -> bool:
    """Whether evidence is a message: a letter, a mail, or a messenger without its channels."""
    if evidence.form != "adjunct" or words.low[evidence.last] in _TALKS:
        return False
    bare = evidence.last == evidence.head and evidence.platform in MESSENGERS
    sent = evidence.label == "private" and evidence.platform != "phone"
    return sent or (evidence.group == "platform" and bare)


def _joinable(words: Words, a: Evidence, b: Evidence) -> bool:
    if b.first <= a.last:
        return True
    # Side by side: "in a post | on X", "at a rally | on television" but not "told X | at a rally".
    if a.platform == "phone" and b.label == "broadcast":
        return b.form == "adjunct"
    same = a.label == b.label
    if a.label == "interview" and b.label == "broadcast" and b.form == "adjunct":
        # "in an interview | on Radio Nord"
        return True
    if a.form == "cue" and a.group in _TO_PRESS and b.label == "official_statement":
        # "told the Courier in a written statement", "told this newspaper in a written reply"
        return b.form == "adjunct"
    if _messaged(words, a, b):
        return True
    if a.group in _TO_PRESS and a.label == "private" and b.group == "platform":
        # "told the Courier in a message | on Instagram"
        return True
    if _reaches_crowd(a, b):
        return True
    return same or (a.form in ("adjunct", "opener") and b.group == "platform")


def _reaches_crowd(a: Evidence, b: Evidence) -> bool:
    """As in "told fans | on Instagram", "told staff | in a memo": they stood nowhere."""
    told = a.group in ("told speech", "told private")
    return told and b.form == "adjunct" and b.label in _TO_CROWDS


# Where a message without more said about it is a post.
_PUBLIC = frozenset(
    ["Twitter", "X", "Facebook", "Instagram", "YouTube", "TikTok", "VK", "Weibo", "Truth Social"]
)
_FOR_ALL = frozenset(["message", "letter", "note"])
_SENT_TO: frozenset[ChannelLabel] = frozenset({"official_statement", "private"})
_TO_CROWDS: frozenset[ChannelLabel] = _SENT_TO | {"social_media", "broadcast", "document"}
_RANK = {"cue": 5, "adjunct": 4, "opener": 3, "scene": 3, "source": 2, "mention": 1}


def _joined(a: Evidence, b: Evidence) -> Evidence:
    """The stronger of two gives the label, both give names."""
    strong, weak = (a, b) if _strength(a) >= _strength(b) else (b, a)
    span = Span(min(a.span.start, b.span.start), max(a.span.end, b.span.end))
    label = strong.label
    if {a.label, b.label} == {"interview", "broadcast"}:
        label = "broadcast"
    told = a.form == "cue" and a.group in _TO_PRESS
    if told and b.label in _SENT_TO:
        label = b.label
    if _reaches_crowd(a, b):
        label = b.label
    elif "platform" in (a.group, b.group):
        label = a.label if a.group == "platform" else b.label
    if {a.label, b.label} == {"private", "broadcast"} and "phone" in (a.platform, b.platform):
        # "by telephone on NBC's Meet the Press"
        return replace(
            b if b.label == "broadcast" else a,
            span=span, first=min(a.first, b.first), last=max(a.last, b.last),
        )  # fmt: skip
    if {a.label, b.label} == {"private", "social_media"}:
        label = _sent_on(a, b)
    platform = strong.platform or weak.platform
    if told and b.group == "platform" and b.platform in MESSENGERS and b.last == b.head:
        label = "private"
    if told and label == "private":
        # The outlet that is told passes it on.
        platform = b.platform or (a.platform if a.platform != a.outlet else None)
    # "posted a video" is as vague as "posted", "posted on Facebook" is not.
    vague = strong.form == "cue" and weak.form == "opener"
    return replace(
        strong,
        span=span,
        label=label,
        first=min(a.first, b.first),
        last=max(a.last, b.last),
        weight=strong.weight if vague else max(a.weight, b.weight),
        platform=platform,
        outlet=_heard_by(strong, weak),
        own=a.own or b.own,
        shared=strong.shared,
    )


def _heard_by(strong: Evidence, weak: Evidence) -> str | None:
    """The outlet of two: by its name, not by what explains it ("Nordfax, the news agency")."""
    other = weak.outlet if weak.form != "mention" else None
    if other is not None and strong.platform is None and weak.platform == other:
        return other
    return strong.outlet or other


def _put_out(words: Words, a: Evidence, b: Evidence) -> bool:
    """As in "in an audio message released | on Telegram"."""
    if b.group != "platform" or b.first != a.last + 2 or not a.group.endswith("message"):
        return False
    return words.low[a.last + 1] in _RELEASED


def _sent_on(a: Evidence, b: Evidence) -> ChannelLabel:
    """A message on a messenger is private, "a message on Twitter" is for everybody."""
    noun, platform = (a, b) if a.label == "private" else (b, a)
    public = platform.platform in _PUBLIC and noun.group in _FOR_ALL
    # "an audio message released on Telegram"
    put_out = noun.group.endswith("message") and platform.first - noun.last > 1
    # "in a message on her Telegram channel"
    channel = platform.label == "social_media" and noun.last < platform.first
    channel = channel and platform.last > platform.head
    return "social_media" if public or put_out or channel else "private"


def _strength(evidence: Evidence) -> tuple[int, int, float]:
    # A platform's or outlet's name tells more than the noun beside it.
    return (
        _RANK[evidence.form],
        evidence.group in ("platform", "outlet"),
        evidence.weight,
    )
