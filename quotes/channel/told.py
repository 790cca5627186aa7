"""Organisations that are told something: "told Lichen", "speaking to Harbour Nation"."""

from __future__ import annotations

from quotes.channel.evidence import Evidence
from quotes.channel.words import Words, wordset
from quotes.records import Entity, Span

__all__ = ["told_organisation"]

_SPEAKING_TO = (["speaking", "to"], ["spoke", "to"])


def told_organisation(
    words: Words, index: int, start: int, organisations: dict[int, Entity]
) -> Evidence | None:
    """Evidence where an organisation of unknown kind, most often an outlet, was told something.

    Args:
        words: The words of the article.
        index: The word behind which it stands ("told", "to").
        start: The first word of the verb.
        organisations: Those of the article by where they start.
    """
    told = words.low[index] in ("told", "tells", "telling")
    if not told and words.low[start : index + 1] not in _SPEAKING_TO:
        return None
    step = index + 1
    if step < len(words) and words.low[step] == "the" and told:
        step += 1
    entity = organisations.get(words.starts[step]) if step < len(words) else None
    if entity is None or words.stops[step]:
        return None
    last = words.at(entity.end - 1)
    if not told and (last == step or not _closed(words, last)):
        # "speaking to Labour", "speaking to Acme workers"
        return None
    if not wordset("hearers_no_outlet").isdisjoint(words.low[step : last + 1]):
        return None
    name = words.span(step, last).of(words.text)
    return Evidence(
        span=Span(words.starts[start], words.span(start, last).end),
        label="interview",
        form="cue",
        first=start,
        last=last,
        head=last,
        sentence=words.sentence[index],
        weight=0.6 if told else 0.75,
        platform=name,
        outlet=name,
        group="told interview",
    )


def _closed(words: Words, last: int) -> bool:
    """Whether a name ends its phrase."""
    step = last + 1
    return (
        step >= len(words)
        or words.stops[step] != ""
        or words.low[step] in wordset("nouns_prepositions")
        or words.low[step] in wordset("outlets_days")
    )
