"""Who is named right beside a quotation: "...," she said; said the mayor; Brandt added: "..."."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from quotes.attribute.context import Context
from quotes.attribute.properties.cues import is_plain_verb
from quotes.records import QuotedSpan, Span

__all__ = ["Introduction", "introduction_of"]

_NAME = r"[^\W\d_a-z][\w.'’\-]*"
# Words that open a clause and belong to no name.
_OPENERS = "But|And|So|Then|When|While|As|If|That|This|There|Here|What|Who"
_SOURCE = (
    rf"(?!(?:{_OPENERS})\b)(?P<source>(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e)\b"
    rf"|(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Oo]ne)[ ](?:[\w'’\-]+[ ]){{0,3}}?[\w'’\-]+)"
    rf"|{_NAME}(?:[ ]{_NAME}){{0,4}})"
)
_VERB = r"(?P<verb>[a-z]{3,14})"
_SHORT_ADVERB = r"(?:(?:also|then|later|once|has|had|have|[a-z]{3,12}ly)[ ]){0,2}"
_BEHIND_FIRST = re.compile(rf"\s?,?\s?(?:as[ ])?{_SOURCE}[ ]{_SHORT_ADVERB}{_VERB}\b")
_BEHIND_VERB = re.compile(rf"\s?,?\s?{_VERB}[ ]{_SOURCE}(?=[\s,.;:])")
_BEFORE = re.compile(
    rf"(?:^|[\s(]){_SOURCE}[ ]{_SHORT_ADVERB}{_VERB}(?:[ ][\w'’.\-]+){{0,5}}?[ ]?[,:]\s*$"
)
# "On Telegram, Brandt: "...": a name and a colon, no verb.
_NAMED = re.compile(rf"(?:^|[\s(])(?P<source>{_NAME}(?:[ ]{_NAME}){{0,4}})(?P<verb>:)\s*$")
_REACH = 140
_SENTENCE_END = re.compile(r"[.!?][\"”’»)]*\s+(?=[^\sa-z])")


@dataclass(frozen=True, slots=True)
class Introduction:
    """The cue and the source beside a quotation."""

    cue: Span
    source: Span


def introduction_of(context: Context, quoted: QuotedSpan) -> Introduction | None:
    """Find who is named beside a quotation as saying it.

    Args:
        context: The document.
        quoted: An outermost quotation.

    Returns:
        None where no plain verb of saying stands beside it.
    """
    return _behind(context.text, quoted.end) or _before(context, quoted.start)


def _behind(text: str, end: int) -> Introduction | None:
    if end < 1 or text[end - 2 : end - 1] in ".":
        # Behind a full stop a new sentence begins, which may introduce the next quotation.
        return None
    for pattern in (_BEHIND_FIRST, _BEHIND_VERB):
        match = pattern.match(text, end, end + _REACH)
        if match is not None and _is_saying(match):
            return _made(match, 0)
    return None


def _before(context: Context, start: int) -> Introduction | None:
    """The introducing clause; of a quotation that opens its paragraph, in the one before."""
    text = context.text
    index = context.paragraph_index(start)
    if index is None:
        return None
    paragraphs = context.document.paragraphs
    floor, end = paragraphs[index].start, start
    if not text[floor:start].strip() and index > 0:
        floor, end = paragraphs[index - 1].start, paragraphs[index - 1].end
        if not text[floor:end].rstrip().endswith(":"):
            return None
    floor = max(floor, end - _REACH)
    for boundary in _SENTENCE_END.finditer(text, floor, end):
        floor = boundary.end()
    match = _BEFORE.search(text[floor:end])
    if match is not None and _is_saying(match):
        return _made(match, floor)
    named = _NAMED.search(text[floor:end])
    if named is not None and _is_person(context, floor + named.start("source")):
        return _made(named, floor)
    return None


def _is_person(context: Context, start: int) -> bool:
    """Whether the encoder saw a person's name at an offset."""
    entities = context.document.entities
    index = bisect_right(entities, start, key=lambda entity: entity.start) - 1
    return index >= 0 and entities[index].end > start and entities[index].label == "person"


def _is_saying(match: re.Match[str]) -> bool:
    return is_plain_verb(match["verb"])


def _made(match: re.Match[str], offset: int) -> Introduction:
    return Introduction(
        Span(offset + match.start("verb"), offset + match.end("verb")),
        Span(offset + match.start("source"), offset + match.end("source")),
    )
