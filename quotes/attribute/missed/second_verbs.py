"""Subjects that a first verb parts from the cue: `One dad leapt up and roared: “Shame!”`."""

from __future__ import annotations

import re
from functools import cache

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.properties.cues import read_cue
from quotes.records import QuotedSpan, Span
from quotes.resources import lexicon

__all__ = ["add_second_verbs", "person_nouns"]

_SCORE = 0.7
_REACH = 240
# The cue right before the quotation, behind `and`.
_CUE = re.compile(
    r"\band\s(?:then\s)?(?P<cue>[a-z]{3,12}(?:ed|ied|id))(?:\s(?:out|back))?[:,]?\s*$"
)
_PASSIVE = re.compile(r"\s(?:(?:has|had|have)\s)?(?:was|were|been|is|are)\b")
# Somebody new, who has to be told of before he shouts: `a pensioner`, `one elderly man`.
_SOMEBODY = re.compile(
    r"(?P<phrase>(?:[Aa]n?|[Oo]ne|[Aa]nother)\s(?:[a-z'’\-]+\s){0,3}?(?P<noun>[a-z\-]{3,14}))\b"
)


# When it was, or where: "Minutes later", "As the vote was read", "At the back of the hall,".
_OPENING = re.compile(
    r"(?:(?:Then|Soon|Suddenly|Later|Afterwards),?\s|(?:\w+\s){1,3}(?:later|earlier|afterwards),?\s"
    r"|(?:As|When|While|Before|After)\s[^,.;:“”\"\n]{3,80}?(?:,\s|\s(?=(?:an?|one|another)\s))"
    r"|(?:In|At|On|From|Outside|Inside|Behind|During|Near)\s[^,.;:“”\"\n]{3,60},\s)"
)


def add_second_verbs(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give a quotation to the subject of the sentence that leads to it with a second verb.

    Only where the sentence tells of one person before that verb. Whatever another sentence's cue
    took in of it is parted from that.

    Returns:
        The drafts with those added.
    """
    cover, made = Cover(drafts), []
    for quoted in context.outer:
        start = max(context.sentence(quoted.start).start, quoted.start - _REACH)
        match = _CUE.search(context.text, start, quoted.start)
        if match is None or not _shouts(match["cue"]):
            continue
        source = _subject(context, Span(start, match.start()))
        if source is None:
            continue
        owner = cover.owner(quoted.inner)
        new = _give(owner, quoted, Span(*match.span("cue")), source)
        made += [new] if new is not None else []
    return [*drafts, *made]


def _give(owner: Draft | None, quoted: QuotedSpan, cue: Span, source: Span) -> Draft | None:
    """Attribute the draft of a quotation; a new one where none has it for its own."""
    if owner is not None and owner.cue is not None and owner.cue.overlaps(cue):
        if owner.source is None:
            owner.give(None, source, _SCORE)
        return None
    left = [span for span in owner.content if not span.overlaps(quoted.span)] if owner else []
    if owner is not None and not left:
        if owner.bare:
            owner.give(cue, source, _SCORE)
        return None
    if owner is not None:
        owner.content = left
    return Draft.new(Span(quoted.start, quoted.end), _SCORE, cue, source)


def _shouts(verb: str) -> bool:
    """Whether a verb is a cue by itself that says something aloud."""
    reading = read_cue([verb])
    return reading is not None and reading.act == "speech" and not reading.weak


def _subject(context: Context, span: Span) -> Span | None:
    """Whoever a stretch opens with, named or not."""
    text = context.text
    opening = _OPENING.match(text, span.start, span.end)
    start = opening.end() if opening is not None else span.start
    match = _SOMEBODY.match(text, start, span.end)
    found = match.span() if match is not None and match["noun"] in person_nouns() else None
    for entity in context.document.entities:
        if entity.start == start and entity.label == "person":
            found = (entity.start, entity.end)
    if found is None or _PASSIVE.match(text, found[1]):
        return None
    return Span(*found)


@cache
def person_nouns() -> frozenset[str]:
    """Nouns for somebody, from lexicons of roles and of kin."""
    roles, kin = lexicon("roles"), lexicon("kinship")
    lists = (book[group] for book in (roles, kin) for group in ("male", "female", "either"))
    return frozenset(noun for nouns in lists for noun in nouns)
