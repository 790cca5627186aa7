"""Beginnings of sentences that belong to what is quoted or said behind them."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.records import Span

__all__ = ["add_beginnings"]

_LONGEST, _FEWEST_WORDS = 300, 3
# The verb of a clause whose subject stands before a parenthesis: `The men, he said, | had signed`.
_VERB = re.compile(
    r"(?:(?:also|never|still|now|then|only|already|no\slonger|always|even)\s)?"
    r"(?:had|has|have|was|were|is|are|will|would|could|should|can|may|might|must|did|does|do)"
    r"(?:n['’]t)?\s"
)
# What stands before a fragment is no part of it, or says itself who speaks: `He laughed: `.
_PARTED = re.compile(r"[:;“”\"«»\n]|\b(?:says?|said|told|tells|asked|added|wrote|called)\b")


def add_beginnings(context: Context, drafts: list[Draft]) -> None:
    """Add the beginning of a sentence that the encoder left out.

    `The region has shut the bridge | “until our children sleep,” its leader said`: what is quoted
    is the end of a clause. `The men, Roe insisted, | had signed nothing`: what is said lacks its
    subject.
    """
    cover, taken = Cover(drafts), _taken(drafts)
    for draft in drafts:
        beginning = _before_fragment(context, draft) or _before_parenthesis(context, draft)
        if beginning is None or cover.over(beginning[0]):
            continue
        span, joined = beginning
        if any(place.overlaps(span) for place in taken):
            continue
        if joined:
            draft.content[0] = Span(span.start, draft.content[0].end)
        else:
            draft.add(span)


def _taken(drafts: list[Draft]) -> list[Span]:
    """Cues and sources of all drafts."""
    return [place for draft in drafts for place in (draft.cue, draft.source) if place is not None]


def _before_fragment(context: Context, draft: Draft) -> tuple[Span, bool] | None:
    """The clause that a quotation ends, whose speaker stands behind it."""
    cue, source, text = draft.cue, draft.source, context.text
    first = draft.content[0]
    if cue is None or source is None or min(cue.start, source.start) < draft.end:
        return None
    inside = context.outer_in(first)
    if len(inside) != 1 or inside[0].end != first.end or inside[0].continues:
        return None
    begins = text[first.start] if inside[0].start > first.start else inside[0].inner.of(text)[:1]
    if not begins.islower() or text[first.end - 2] != "," or text[first.start - 1] != " ":
        return None
    span = _opening(context, first.start)
    return (span, True) if span is not None else None


def _before_parenthesis(context: Context, draft: Draft) -> tuple[Span, bool] | None:
    """The subject of a clause that goes on behind `, he said,`."""
    cue, source, text = draft.cue, draft.source, context.text
    first = draft.content[0]
    if cue is None or source is None or max(cue.end, source.end) > first.start:
        return None
    group = min(cue.start, source.start)
    if not _VERB.match(text, first.start) or text[first.start - 2 : first.start] != ", ":
        return None
    if text[group - 2 : group] != ", ":
        return None
    span = _opening(context, group - 2, fewest=1)
    return (span, False) if span is not None else None


def _opening(context: Context, end: int, fewest: int = _FEWEST_WORDS) -> Span | None:
    """The sentence up to a place, if it is one clause that nobody is said to say."""
    start = context.sentence(end).start
    words = context.text[start:end].rstrip()
    if not 0 < end - start <= _LONGEST or len(words.split()) < fewest:
        return None
    if words[-1] in ",–—-(" or _PARTED.search(words):
        return None
    return Span(start, start + len(words)) if context.sentence(end - 1).start == start else None
