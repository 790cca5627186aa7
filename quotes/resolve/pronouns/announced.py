"""Whom `he` takes up where his sentence begins with him: `Roe disagreed: nobody came, he said`.

And whom the sentence before names in front of all else: `For Jo Roe, it comes too late. “...,”`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.records import Attribution
from quotes.resolve.names.bereaved import is_bystander
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.pronouns.salience import Ranked, put_first
from quotes.resolve.pronouns.topics import asks, start_before, subject_name
from quotes.resolve.scene import Scene
from quotes.resolve.vocabulary import vocabulary

__all__ = ["announced", "fronted_person"]

FRONTED = re.compile(r"(?:(?:But|And|Yet) )?(?:[Ff]or|[Tt]o)\s+")
SENTENCE = 400
# "'s only public comment has been on"
OWNED = re.compile(
    r"['’]s?\s(?:[a-z-]+\s){0,3}?(?P<noun>[a-z-]+)(?:\s(?:about|for|on|to)\s[^,.;:]{2,40}?)?"
    r"\s(?:is|was|has|had|came|comes|went)\b"
)


def announced(
    scene: Scene, attribution: Attribution, position: int, ranked: list[Ranked]
) -> list[Ranked] | None:
    """Puts first whoever opens the pronoun's own sentence before a colon, or the one before.

    Args:
        scene: The article.
        attribution: What the pronoun is the source of.
        position: Where the pronoun stands.
        ranked: The candidates that fit it, with their scores.

    Returns:
        Likewise, the strongest first, or None where nobody opens a sentence so.
    """
    name = before_colon(scene, attribution, position)
    name = name or fronted_before(scene, attribution, position, ranked)
    name = name or owner_of_words(scene, position)
    chosen = [one for one in ranked if name is not None and one.candidate.index == name.candidate]
    return put_first(ranked, chosen[0]) if chosen else None


def before_colon(scene: Scene, attribution: Attribution, position: int) -> NameMention | None:
    """The person's name that opens a sentence whose colon announces what `he` says."""
    discourse = scene.discourse
    start = discourse.sentence_span(position).start
    place = min(attribution.start, position)
    if place - start > SENTENCE or discourse.is_quoted(start):
        return None
    colon = start + len(scene.text[start:place].rstrip("“\"‘' "))
    if scene.text[colon - 1 : colon] != ":" or discourse.is_quoted(colon - 1):
        return None
    names = scene.reader.names_in(start, colon)
    name = subject_name(scene, names, start)
    return None if name is None or asks(discourse.between(name.end, colon)) else name


def fronted_before(
    scene: Scene, attribution: Attribution, position: int, ranked: Sequence[Ranked]
) -> NameMention | None:
    """The person for whom the sentence before tells something, in the same paragraph.

    Not where somebody else whom `he` can mean stands above it there, who may be going on.
    """
    place = min(attribution.start, position)
    start = start_before(scene, place)
    discourse = scene.discourse
    if start is None or not attribution.quoted or discourse.is_quoted(start):
        return None
    paragraph = discourse.paragraph_of(start)
    if paragraph != discourse.paragraph_of(place):
        return None
    if any(discourse.paragraphs[paragraph] <= one.last.start < start for one in ranked):
        return None
    return fronted_person(scene, start, place)


def owner_of_words(scene: Scene, position: int) -> NameMention | None:
    """Roe in `Roe's only comment has been on X, where he wrote`, if nobody else is named there."""
    start = scene.discourse.sentence_span(position).start
    if position - start > SENTENCE or scene.discourse.is_quoted(start):
        return None
    names = scene.reader.names_in(start, position)
    first = next(iter(names), None)
    if first is None or first.full.start != start or not first.possessive:
        return None
    if scene.of(first).kind != "person" or others_act(scene, first, names[1:]):
        return None
    words = OWNED.match(scene.text, first.end, position)
    spoken = vocabulary().uttered | vocabulary().made
    return first if words is not None and words["noun"] in spoken else None


def fronted_person(scene: Scene, start: int, end: int) -> NameMention | None:
    """Jo Roe in `For Jo Roe, a teacher, it comes too late`, where nobody else is the subject."""
    opening = FRONTED.match(scene.text, start, end)
    names = scene.reader.names_in(start, end)
    if opening is None or not names or names[0].full.start != opening.end():
        return None
    first = names[0]
    if scene.of(first).kind != "person" or scene.text[first.end : first.end + 1] != ",":
        return None
    return None if others_act(scene, first, names[1:]) else first


def others_act(scene: Scene, first: NameMention, names: Sequence[NameMention]) -> bool:
    """Whether somebody else is what the sentence is about: `For Jo Roe, Poe is a hero`."""
    return any(
        scene.of(name).kind == "person"
        and name.candidate != first.candidate
        and not name.quoted
        and not is_bystander(scene.discourse, name)
        for name in names
    )
