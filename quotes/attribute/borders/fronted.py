"""Phrases in front of a speaker without their comma: "In a call with the Moll Courier Roe said"."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.sources.misread import SPEAKERS_SCORE
from quotes.records import Span

__all__ = ["part_fronted"]

# From the sentence's first word to the source: no mark between.
_FRONT = re.compile(
    r"(?:In|At|During|After|Before|On|Through|For) (?:[^\s,.;:!?\"“”]+ ){1,14}"
    r"(?:with|to|by|of|in|at|on|for|from) (?:the )?\Z"
)
_LONGEST = 120


def part_fronted(context: Context, drafts: list[Draft]) -> None:
    """Leave to a source the name that ends it, where what stands before belongs to the front.

    Only names of persons that the article also prints elsewhere are told apart so.
    """
    known: frozenset[str] | None = None
    for draft in drafts:
        source = draft.source
        if source is None or not _fronts(context, source):
            continue
        if known is None:
            known = _persons(context)
        start = _name(context.text, source, known)
        if start is not None:
            draft.replace_source(Span(start, source.end), SPEAKERS_SCORE)


def _fronts(context: Context, source: Span) -> bool:
    """Whether a source of several words stands behind the preposition of a fronted phrase."""
    if source.end - source.start > _LONGEST or " " not in source.of(context.text):
        return False
    sentence = context.sentence(source.start)
    return _FRONT.fullmatch(context.text, sentence.start, source.start) is not None


def _persons(context: Context) -> frozenset[str]:
    """Names of persons as printed, and their last words."""
    names = {
        entity.span.of(context.text)
        for entity in context.document.entities
        if entity.label == "person"
    }
    return frozenset(names | {name.rpartition(" ")[2] for name in names})


def _name(text: str, source: Span, known: frozenset[str]) -> int | None:
    """Where the longest name of a person begins that ends a source and is not all of it."""
    words = [match.start() for match in re.finditer(r"\S+", source.of(text))]
    for place in words[1:]:
        name = text[source.start + place : source.end]
        before = text[source.start : source.start + place].split()
        if name in known and before[-1][:1].isupper() and len(before) > 1:
            return source.start + place
    return None
