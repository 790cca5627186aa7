"""Whom a clause begins with: `He`, `Councillor Tom Hegarty`, `His wife Petra`, `one pensioner`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.missed.second_verbs import person_nouns
from quotes.attribute.properties.act import is_document
from quotes.attribute.sources.misread import speaks
from quotes.records import Span

__all__ = ["somebody_at"]

# What precedes a name without an article: `Councillor Tom Hegarty`, `Top doc Niamh Corless`.
_TITLE = re.compile(r"(?:[A-Z][a-z’'\-]+\s)(?:[a-z’'\-]+\s){0,2}")
_DETERMINER = re.compile(r"(?:An?|The|One|Another|His|Her|Their|Its|My|Our|a|an|the|one|another)\s")
_WORD = re.compile(r"[a-z][\w'’\-]*(?:\s|$)")
_MOST_WORDS = 5
_PRONOUN = re.compile(r"(?:He|She|They)\b")


def somebody_at(context: Context, start: int, stop: int) -> Span | None:
    """A pronoun, a name or a described person at a place; a description with its name."""
    text = context.text
    if pronoun := _PRONOUN.match(text, start, stop):
        return Span(*pronoun.span())
    if name := _titled(context, start, stop) or _name_at(context, start):
        return name
    determiner = _DETERMINER.match(text, start, stop)
    place = determiner.end() if determiner is not None else start
    for _ in range(_MOST_WORDS):
        word = _WORD.match(text, place, stop)
        if word is None:
            break
        place = word.end()
        if name := _name_at(context, place):
            return Span(start, name.end)
        phrase = Span(start, place - 1)
        if word[0].strip() in person_nouns():
            return phrase
        if determiner and speaks(phrase.of(text)) and not is_document(phrase.of(text)):
            return phrase
    return None


def _titled(context: Context, start: int, stop: int) -> Span | None:
    """A name behind who that is, without an article: `Councillor Tom Hegarty`."""
    title = _TITLE.match(context.text, start, stop)
    if title is None or title[0].split()[-1].lower() not in person_nouns():
        return None
    name = _name_at(context, title.end())
    return Span(start, name.end) if name is not None else None


def _name_at(context: Context, start: int) -> Span | None:
    """The name of somebody that begins at a place."""
    for one in context.entities_from(start, 1):
        if one.start == start and one.label in ("person", "organisation"):
            return one.span
    return None
