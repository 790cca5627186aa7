"""The subject that ends right before a verb: `President Roe of Karn | threatened`."""

from __future__ import annotations

import re
from bisect import bisect_left

from quotes.attribute.context import Context
from quotes.attribute.sources.misread import speaks
from quotes.records import Span

__all__ = ["subject_before"]

_REACH = 100
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e)$")
_PHRASE = re.compile(
    r"\b(?P<phrase>(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]his)\s(?:[\w'’\-]+\s){0,5}?"
    r"[\w'’\-]+)$"
)
# What opens a sentence and is no part of its subject: "On Monday, ", "But ".
_OPENER = re.compile(r"(?:(?:But|And|Yet|So|Then|Later)\s|[^,.;:!?“”\"\n]{2,60},\s){0,2}")
_VERBLIKE = re.compile(
    r"\b(?:that|who|which|said|says|told|has|have|had|was|were|is|are|to|when)\b"
)
_MOST_WORDS = 8
_SPEAKING = frozenset({"person", "organisation", "place"})


def subject_before(context: Context, end: int) -> Span | None:
    """The pronoun, the name or the phrase that ends at a place and can speak.

    Args:
        context: The document.
        end: Where the verb begins, or the space before it.

    Returns:
        The whole opening of the sentence where that is one phrase, so that titles stay with their
        names; None where nothing that speaks ends there.
    """
    text = context.text
    while end and text[end - 1] in " \u00a0":
        end -= 1
    sentence = context.sentence(max(end - 1, 0))
    start = max(sentence.start, end - _REACH)
    if pronoun := _PRONOUN.search(text, start, end):
        return Span(*pronoun.span())
    if start == sentence.start and (whole := _opening(context, start, end)):
        return whole
    if phrase := _PHRASE.search(text, start, end):
        found = Span(*phrase.span("phrase"))
        if speaks(found.of(text)):
            return found
    return _named(context, end)


def _opening(context: Context, start: int, end: int) -> Span | None:
    """What stands between the start of a sentence and its verb, if it is one phrase."""
    text = context.text
    opener = _OPENER.match(text, start, end)
    begin = opener.end() if opener else start
    phrase = text[begin:end]
    lower = begin == start and not phrase[:1].isupper()
    if lower or len(phrase.split()) > _MOST_WORDS:
        return None
    if "," in phrase or '"' in phrase or _VERBLIKE.search(phrase):
        return None
    found = Span(begin, end)
    return found if speaks(phrase) or _holds_name(context, found) else None


def _holds_name(context: Context, span: Span) -> bool:
    """Whether a name of somebody stands in a phrase."""
    inside = (one for one in context.entities_from(span.start, _MOST_WORDS) if one.end <= span.end)
    return any(one.label in _SPEAKING for one in inside)


def _named(context: Context, end: int) -> Span | None:
    entities = context.document.entities
    index = bisect_left(entities, end, key=lambda entity: entity.start)
    for one in entities[max(index - 3, 0) : index]:
        if one.end == end and one.label != "other":
            return one.span
    return None
