"""Beginnings of sentences that belong to what is quoted or said behind them."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.pieces.places import Places
from quotes.attribute.pieces.verbs import AUXILIARY, DO
from quotes.attribute.properties.cues import is_plain_verb
from quotes.records import Span

__all__ = ["add_beginnings"]

_LONGEST, _FEWEST_WORDS = 300, 3
# The verb of a clause whose subject stands before a parenthesis: `The men, he said, | had signed`.
_VERB = re.compile(
    r"(?:(?:also|never|still|now|then|only|already|no\slonger|always|even)\s)?"
    rf"(?:{AUXILIARY}|{DO})(?:n['’]t)?\s"
)
# `But there, he said, “is the risk”`: no subject of what follows.
_LINKING = re.compile(
    r"(?:But|And|Yet|So|Or|Still|Then|If|When|As|While|Although|Because|Since"
    r"|Now|Here|There|Today|Instead|Rather|Nor|Also|Perhaps|Maybe)\b"
)
# What stands before a fragment is no part of it, or says itself who speaks: `He laughed: `.
_PARTED = re.compile(r"[:;“”\"«»\n]|\b(?:says?|said|told|tells|asked|added|wrote|called)\b")


def add_beginnings(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Add the beginning of a sentence that the encoder left out.

    `The region has shut the bridge | “until our children sleep,” its leader said`: what is quoted
    is the end of a clause. `The men, Roe insisted, | had signed nothing`: what is said lacks its
    subject. `Thieves who rang | had been inside for days, the bank admitted`: so does this.

    Returns:
        The drafts without those that are parts of such a beginning.
    """
    cover, places = Cover(drafts), Places(drafts)
    absorbed: list[Draft] = []
    for draft in drafts:
        beginning = (
            _before_fragment(context, draft)
            or _before_parenthesis(context, draft)
            or _before_verb(context, draft)
        )
        if beginning is None:
            continue
        span, joined = beginning
        inside = [one for one, _ in cover.over(span)]
        if not all(_thought_in(context, one, span, draft) for one in inside):
            continue
        own = {place for one in inside for place in (one.cue, one.source)}
        if not own.issuperset(places.over(span)):
            continue
        absorbed += inside
        if joined:
            draft.content[0] = Span(span.start, draft.content[0].end)
        else:
            draft.add(span)
    return [draft for draft in drafts if not any(draft is one for one in absorbed)]


def _thought_in(context: Context, draft: Draft, span: Span, outer: Draft) -> bool:
    """Whether a draft is part of what the same one says: `She heard of it, she added, ...`."""
    text, places = context.text, [*draft.content, draft.cue, draft.source]
    if draft.source is None or outer.source is None or draft.cue is None:
        return False
    same = draft.source.of(text).lower() == outer.source.of(text).lower()
    inside = all(place is None or span.contains(place) for place in places)
    return same and inside and not is_plain_verb(draft.cue.of(text))


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
    if text[group - 2 : group] != ", " or text[first.start - 2 : first.start] != ", ":
        return None
    quoted = context.outer_in(first)
    begins = quoted[0] if quoted and quoted[0].start == first.start else None
    fragment = begins is not None and begins.inner.of(text)[:1].islower()
    if not fragment and not _VERB.match(text, first.start):
        return None
    span = _opening(context, group - 2, fewest=2 if fragment else 1)
    if span is None or _LINKING.match(text, span.start, span.end):
        return None
    # `Poe attacked critics, including, he said, “those on TV”`: the writer says the rest.
    return None if fragment and "," in span.of(text) else (span, False)


def _before_verb(context: Context, draft: Draft) -> tuple[Span, bool] | None:
    """The subject of a clause that was taken in from its verb on, and whose speaker ends it."""
    cue, source, text = draft.cue, draft.source, context.text
    first = draft.content[0]
    if cue is None or source is None or context.outer_in(first):
        return None
    group = min(cue.start, source.start)
    if text[first.end : group] != ", " or not _VERB.match(text, first.start):
        return None
    span = _opening(context, first.start, fewest=1) if text[first.start - 1] == " " else None
    return None if span is None or _LINKING.match(text, span.start, span.end) else (span, True)


def _opening(context: Context, end: int, fewest: int = _FEWEST_WORDS) -> Span | None:
    """The sentence up to a place, if it is one clause that nobody is said to say."""
    start = context.sentence(end).start
    words = context.text[start:end].rstrip()
    if not 0 < end - start <= _LONGEST or len(words.split()) < fewest:
        return None
    if words[-1] in ",–—-(" or _PARTED.search(words):
        return None
    return Span(start, start + len(words)) if context.sentence(end - 1).start == start else None
