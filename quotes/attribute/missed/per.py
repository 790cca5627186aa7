"""Statements that end with their source behind `per`: `One in nine failed, per a new report`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.sources.misread import speaks
from quotes.records import Span

__all__ = ["add_per"]

_SCORE = 0.6
_PER = re.compile(
    r",(?P<mark>[”\"’])?\s(?P<cue>per)\s"
    r"(?P<source>(?:(?:an?|the|its|his|her|their|one|two|several)\s|(?=[A-Z]))"
    r"[^,;:.?!“”\"\n]{2,80}?)(?=[,.]?\s*(?:$|\n)|[,.]\s)"
)
# Where the name of what is written ends: "a new paper | out of Orrin".
_HEAD_END = re.compile(r"\s(?:out|by|from|released|published|seen|obtained|posted|issued|filed)\s")
_OPENING = re.compile(r"(?:But|And|Yet|So)\s")
_FEWEST_WORDS = 4


def add_per(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give a sentence to the report, the outlet or the person that it names behind `per`.

    Not where somebody is said to say it in the same sentence. What another sentence's cue took
    in of it is parted from that.

    Returns:
        The drafts with those added, and without those of which nothing is left.
    """
    text, made = context.text, []
    at = text.find(" per ")
    while at >= 0:
        # A comma parts it, inside or outside of a closing mark: `cost $20 per seat` has none.
        comma = text.find(",", max(at - 2, 0), at)
        found = _PER.match(text, comma) if comma >= 0 else None
        draft = _stated(context, drafts, found) if found is not None else None
        made += [draft] if draft is not None else []
        at = text.find(" per ", at + 4)
    return [*(draft for draft in drafts if draft.content), *made]


def _stated(context: Context, drafts: list[Draft], found: re.Match[str]) -> Draft | None:
    """The statement ahead of `per`, where nobody else says it."""
    text = context.text
    source, cue = Span(*found.span("source")), Span(*found.span("cue"))
    sentence = context.sentence(cue.start)
    opening = _OPENING.match(text, sentence.start, found.start())
    start = opening.end() if opening is not None else sentence.start
    stop = found.end("mark") if found["mark"] else found.start()
    content = Span(start, stop)
    if len(text[start:stop].split()) < _FEWEST_WORDS or not _states(context, source):
        return None
    owners = [draft for draft, _ in Cover(drafts).over(sentence)]
    if any(_within(sentence, draft) for draft in owners):
        return None
    for draft in owners:
        draft.content = [span for span in draft.content if not span.overlaps(sentence)]
    return Draft.new(content, _SCORE, cue, source)


def _within(sentence: Span, draft: Draft) -> bool:
    """Whether cue or source of a draft stand in a sentence, or it reaches out of it unparted."""
    if any(mark is not None and sentence.contains(mark) for mark in (draft.cue, draft.source)):
        return True
    touched = [span for span in draft.content if span.overlaps(sentence)]
    return any(not sentence.contains(span) for span in touched)


def _states(context: Context, source: Span) -> bool:
    """Whether a phrase names a document, an outlet or a person, and is no measure."""
    phrase = source.of(context.text)
    end = _HEAD_END.search(phrase)
    if speaks(phrase[: end.start()] if end is not None else phrase):
        return True
    return any(
        one.end <= source.end and one.label in ("person", "organisation")
        for one in context.entities_from(source.start, 1)
    )
