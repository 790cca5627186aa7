"""Joins evidence that overlaps or follows: "in a post on X", "in an interview with Al Jazeera"."""

from __future__ import annotations

from dataclasses import replace

from quotes.channel.evidence import Evidence
from quotes.channel.words import Words, wordset
from quotes.records import ChannelLabel, Span

__all__ = ["merged_evidence"]

# "told the Courier's | Jane Roe on Monday | in an interview"
_ONCE = 5
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
                (evidence.first <= previous.last + 1 and _joinable(previous, evidence))
                or _once_more(words, previous, evidence)
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


def _joinable(a: Evidence, b: Evidence) -> bool:
    if b.first <= a.last:
        return True
    # Side by side: "in a post | on X", "at a rally | on television" but not "told X | at a rally".
    if a.platform == "phone" and b.label == "broadcast":
        return b.form == "adjunct"
    same = a.label == b.label
    if a.label == "interview" and b.label == "broadcast" and b.form == "adjunct":
        # "in an interview | on Radio Nord"
        return True
    if a.form == "cue" and a.group == "outlet" and b.label in _SENT_TO and b.platform != "phone":
        # "told the Courier in a written statement"
        return b.form == "adjunct"
    if _reaches_crowd(a, b):
        return True
    return same or (a.form in ("adjunct", "opener") and b.group == "platform")


def _reaches_crowd(a: Evidence, b: Evidence) -> bool:
    """As in "told fans | on Instagram", "told supporters | in an email": they stood nowhere."""
    return a.group == "told speech" and b.form == "adjunct" and b.label in _TO_CROWDS


# Where a message without more said about it is a post.
_PUBLIC = frozenset(
    ["Twitter", "X", "Facebook", "Instagram", "YouTube", "TikTok", "VK", "Weibo", "Truth Social"]
)
_SENT_TO: frozenset[ChannelLabel] = frozenset({"official_statement", "private"})
_TO_CROWDS: frozenset[ChannelLabel] = _SENT_TO | {"social_media", "broadcast"}
_RANK = {"cue": 5, "adjunct": 4, "opener": 3, "scene": 3, "source": 2, "mention": 1}


def _joined(a: Evidence, b: Evidence) -> Evidence:
    """The stronger of two gives the label, both give names."""
    strong, weak = (a, b) if _strength(a) >= _strength(b) else (b, a)
    span = Span(min(a.span.start, b.span.start), max(a.span.end, b.span.end))
    label = strong.label
    if {a.label, b.label} == {"interview", "broadcast"}:
        label = "broadcast"
    if a.form == "cue" and a.group == "outlet" and b.label in _SENT_TO:
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
    # "posted a video" is as vague as "posted", "posted on Facebook" is not.
    vague = strong.form == "cue" and weak.form == "opener"
    return replace(
        strong,
        span=span,
        label=label,
        first=min(a.first, b.first),
        last=max(a.last, b.last),
        weight=strong.weight if vague else max(a.weight, b.weight),
        platform=strong.platform or weak.platform,
        outlet=strong.outlet or (weak.outlet if weak.form != "mention" else None),
        own=a.own or b.own,
        shared=strong.shared,
    )


def _put_out(words: Words, a: Evidence, b: Evidence) -> bool:
    """As in "in an audio message released | on Telegram"."""
    if b.group != "platform" or b.first != a.last + 2 or not a.group.endswith("message"):
        return False
    return words.low[a.last + 1] in _RELEASED


def _sent_on(a: Evidence, b: Evidence) -> ChannelLabel:
    """A message on a messenger is private, "a message on Twitter" is for everybody."""
    noun, platform = (a, b) if a.label == "private" else (b, a)
    public = platform.platform in _PUBLIC and noun.group == "message"
    # "an audio message released on Telegram"
    put_out = noun.group.endswith("message") and platform.first - noun.last > 1
    return "social_media" if public or put_out else "private"


def _strength(evidence: Evidence) -> tuple[int, int, float]:
    # A platform's or outlet's name tells more than the noun beside it.
    return (
        _RANK[evidence.form],
        evidence.group in ("platform", "outlet"),
        evidence.weight,
    )
