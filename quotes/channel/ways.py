"""Evidence by turns of phrase: "it was widely reported", "Speaking in Tarrow", "wrote to Roe"."""

from __future__ import annotations

from dataclasses import replace

from quotes.channel.acts import ACT
from quotes.channel.evidence import Evidence, Form
from quotes.channel.hearers import hearers
from quotes.channel.words import Words, wordset
from quotes.records import ChannelLabel

__all__ = ["WAY", "way_evidence"]

# Group of evidence that is a turn of phrase.
WAY = "way"

_WROTE = frozenset(["wrote", "writes", "writing"])
_EMAILED = frozenset(["emailed", "e-mailed", "emails", "emailing"])
_PRESS = frozenset(["reporters", "journalists", "media", "press"])
# Words at which one of the turns is looked for.
_AT = _WROTE | _EMAILED | {"reported", "speaking", "campaigning", "privately"}


def way_evidence(words: Words) -> list[Evidence]:
    """Evidence for turns of two or three words that state a channel."""
    found: list[Evidence] = []
    for index, word in enumerate(words.low[:-1]):
        if word not in _AT:
            continue
        evidence = (
            _reported(words, index)
            or _emailed(words, index)
            or _wrote_to(words, index)
            or _speaking(words, index)
            or _privately(words, index)
        )
        if evidence is not None:
            found.append(evidence)
    return found


def _reported(words: Words, index: int) -> Evidence | None:
    if not index or words.low[index] != "reported" or words.low[index - 1] != "widely":
        return None
    return _make(words, index - 1, index, "news_outlet", "cue", 0.8)


def _emailed(words: Words, index: int) -> Evidence | None:
    """What is mailed to the press is for everybody to read."""
    if words.low[index] not in _EMAILED or words.low[index + 1] not in _PRESS:
        return None
    return _make(words, index, index + 1, "official_statement", "cue", 1.0)


def _wrote_to(words: Words, index: int) -> Evidence | None:
    if words.low[index] not in _WROTE or words.low[index + 1] != "to" or words.stops[index + 1]:
        return None
    step = index + 2
    while (
        step < len(words) and step < index + 5 and words.low[step] in wordset("nouns_determiners")
    ):
        step += 1
    if step >= len(words) or words.stops[step]:
        return None
    match = hearers().match(words, step)
    named = words.raw[step][:1].isupper()
    if not named and (match is None or match[1] != "private"):
        return None
    return _make(words, index, index + 1, "private", "cue", 0.75)


def _speaking(words: Words, index: int) -> Evidence | None:
    """As in "Speaking in Tarrow, Roe said", "while campaigning in Tarrow"."""
    if words.low[index + 1] not in ("in", "at", "before"):
        return None
    campaigns = words.low[index] == "campaigning" and words.low[index - 1] == "while"
    if not campaigns and (words.low[index] != "speaking" or (index and not words.stops[index])):
        return None
    if words.stops[index + 1] or index + 2 >= len(words):
        return None
    step = index + 2
    step += words.low[step] in ("the", "a", "an") and step + 1 < len(words)
    if not words.raw[step][:1].isupper() or words.low[step] in wordset("outlets_days"):
        return None
    found = _make(words, index, step, "speech", "adjunct", 0.7)
    # A campaign is no occasion that what follows would be said on.
    return replace(found, group=f"{ACT} speech") if campaigns else found


def _privately(words: Words, index: int) -> Evidence | None:
    if words.low[index] != "privately":
        return None
    return _make(words, index, index, "private", "cue", 0.6)


def _make(
    words: Words, first: int, last: int, label: ChannelLabel, form: Form, weight: float
) -> Evidence:
    return Evidence(
        span=words.span(first, last),
        label=label,
        form=form,
        first=first,
        last=last,
        head=last,
        sentence=words.sentence[first],
        weight=weight,
        opens=False,
        group=f"{WAY} {label}",
    )
