"""Organisations that are told something: "told Lichen", "speaking to Harbour Nation"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quotes.channel.evidence import Evidence, over
from quotes.channel.outlets.names import name_run
from quotes.channel.outlets.outlet import Outlet
from quotes.channel.outlets.own import OwnOutlet
from quotes.channel.stated.bench import from_bench
from quotes.channel.words import Words, wordset
from quotes.records import Entity

__all__ = ["told_organisation", "told_ourselves"]

_TOLD = frozenset(["told", "tells", "telling"])
# Words of a station's name.
_OWNER = 4
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
    told = words.low[index] in _TOLD
    if not told and words.low[start : index + 1] not in _SPEAKING_TO:
        return None
    step = index + 1
    if step < len(words) and words.low[step] == "the" and told:
        step += 1
    entity = organisations.get(words.starts[step]) if step < len(words) else None
    if entity is None or words.stops[step] or from_bench(words, start) is not None:
        # "The magistrate told Pratt": whom a judge tells something is mostly a defendant.
        return None
    last = words.at(entity.end - 1)
    if not told and (last == step or not _closed(words, last)):
        # "speaking to Labour", "speaking to Acme workers"
        return None
    if not wordset("hearers_no_outlet").isdisjoint(words.low[step : last + 1]):
        return None
    name = words.span(step, last).of(words.text)
    made = over(words, start, last, "interview", "cue", 0.6 if told else 0.75, "told interview")
    show = _show_of(words, step) if told else None
    if show is None:
        return replace(made, platform=name, outlet=name)
    # "told RQB's The Hour": a station's programme.
    aired = over(words, start, show[1], "broadcast", "cue", 0.95, "outlet")
    programme = words.span(show[0] + 1, show[1]).of(words.text)
    return replace(aired, platform=programme, outlet=words.span(step, show[0]).of(words.text))


def told_ourselves(words: Words, own: OwnOutlet, taken: frozenset[int]) -> Iterator[Evidence]:
    """Evidence where the article's own outlet was told something: "told the Lantern".

    Args:
        words: The words of the article.
        own: Its outlet.
        taken: Indices of words that name an outlet; those are looked at elsewhere.
    """
    for index in range(len(words) - 2):
        if words.low[index] not in _TOLD or words.low[index + 1] != "the":
            continue
        first = index + 2
        if (
            first in taken
            or not words.raw[first][:1].isupper()
            or any(words.stops[first - 1 : first + 1])
        ):
            continue
        last = name_run(words, first)
        name = words.span(first, last).of(words.text)
        if own.meant(name) and not words.possessive[last]:
            made = over(words, index, last, "interview", "cue", 0.95, "told interview")
            yield replace(made, platform=name, outlet=name)


def _show_of(words: Words, first: int) -> tuple[int, int] | None:
    """Of "RQB's The Hour", the last words of the owner and of the title; None for anything else."""
    for step in range(first, min(len(words) - 2, first + _OWNER)):
        if not words.raw[step][:1].isupper() or words.stops[step + 1]:
            return None
        if words.possessive[step]:
            titled = words.raw[step + 1] == "The" and words.raw[step + 2][:1].isupper()
            owner = words.span(first, step).of(words.text)
            paper = Outlet(first, step, owner, "paper").printed
            return (step, name_run(words, step + 1)) if titled and not paper else None
    return None


def _closed(words: Words, last: int) -> bool:
    """Whether a name ends its phrase."""
    step = last + 1
    return (
        step >= len(words)
        or words.stops[step] != ""
        or words.low[step] in wordset("nouns_prepositions")
        or words.low[step] in wordset("outlets_days")
    )
