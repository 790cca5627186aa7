"""Answers behind a question without its comma: `when asked if he would quit he snapped: “No.”`."""

from __future__ import annotations

import re
from dataclasses import replace

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.records import QuotedSpan, Span

__all__ = ["add_snapped"]

_SCORE = 0.6
_REACH = 240
_ASKED = re.compile(
    r"(?:(?:But|And),?\s)?(?:[Ww]hen\s)?[Aa]sked\b[^.,;:“”\"\n]{2,160}?\s"
    r"(?P<who>he|she|they|(?:[A-Z][\w’'\-]+\s){0,2}[A-Z][\w’'\-]+)\s(?P<cue>[a-z]{3,12}):\s?$"
)


def add_snapped(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Part an answer from the question before it, and give it to who is asked.

    The subject of the answer is no part of the question, and the quotation is not said with
    the cue of the sentence before.

    Returns:
        The drafts with those added.
    """
    cover, made = Cover(drafts), []
    for quoted in context.outer:
        start = max(context.sentence(max(quoted.start - 2, 0)).start, quoted.start - _REACH)
        match = _ASKED.match(context.text, start, quoted.start)
        if match is None:
            continue
        who, cue = Span(*match.span("who")), Span(*match.span("cue"))
        for draft, _ in cover.over(Span(start, quoted.start)):
            _end_question(draft, match.start(), who.start - 1)
        new = _give(cover, quoted, cue, who)
        made += [new] if new is not None else []
    return [*drafts, *made]


def _end_question(draft: Draft, start: int, end: int) -> None:
    """End in front of who answers what of a question reaches further."""
    draft.content = [
        Span(span.start, end) if start < span.start < end < span.end else span
        for span in draft.content
    ]


def _give(cover: Cover, quoted: QuotedSpan, cue: Span, who: Span) -> Draft | None:
    """Attribute the draft of a quotation; a new one where none has it for its own."""
    owner = cover.owner(quoted.inner)
    if owner is not None and owner.cue is not None and owner.cue.overlaps(cue):
        return None
    if owner is not None:
        left = [span for span in owner.content if not span.overlaps(quoted.span)]
        if not left:
            owner.content, owner.cue = [quoted.span], cue
            owner.replace_source(who, _SCORE)
            return None
        owner.content = left
        # How likely the quotation is one tells nothing of the question.
        owner.origin = replace(owner.origin, quoted_odds=None)
    return Draft.new(quoted.span, _SCORE, cue, who)
