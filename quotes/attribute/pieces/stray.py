"""Pieces of a content that were said by nobody: they tell where, who or when."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.properties.cues import is_plain_verb, read_cue
from quotes.attribute.sources.misread import SPEAKERS_SCORE, speaks
from quotes.attribute.sources.subjects import give_stated
from quotes.records import Span

__all__ = ["leave_strays"]

# `said during a debate on | food prices`
_OCCASION = re.compile(
    r"(?P<verb>[a-z]{3,12})\s(?:during|in|at|after|before|ahead of)\s(?:[\w'’-]+\s){1,5}"
    r"(?:on|about|over|of|with|for)\Z"
)
_RELATIVE = re.compile(r",\s(?:which|who|whose|whom|where)\s(?:\S+\s){0,3}")
_DOING = re.compile(r"(?P<verb>[a-z]{3,}ing)\s")
_CLAUSE = re.compile(r"that\s")
_THING = re.compile(r"(?:an?|the|his|her|their|its)\s(?:[\w'’-]+\s?){1,8}$")


def leave_strays(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Leave out pieces that belong to the cue, to the source, or to the sentence before.

    `“Never,” she said during a debate on | food prices`; `according to the board, | which counts
    ships`; `The quay is quiet. | The firm has yet to say | who pays`.

    Returns:
        The drafts, and as drafts of their own clauses with `that` whose subject says them.
    """
    made: list[Draft] = []
    for draft in drafts:
        if draft.cue is None or len(draft.content) < 2:
            continue
        _leave_occasion(context, draft, draft.cue)
        _leave_doing(context, draft, draft.cue)
        _leave_relative(context, draft)
        made += _leave_before(context, draft, draft.cue)
        _leave_fragment(context, draft, draft.cue)
        if len(draft.content) > 1:
            _give_subject(context, draft, draft.cue)
    return [*drafts, *made]


def _leave_occasion(context: Context, draft: Draft, cue: Span) -> None:
    """Ends a quotation whose cue ends in a preposition before that one's noun."""
    found = _OCCASION.match(cue.of(context.text))
    if found is None or not is_plain_verb(found["verb"]):
        return
    kept = [span for span in draft.content if not 0 <= span.start - cue.end <= 1]
    if len(kept) < len(draft.content) and kept and all(map(context.outer_in, kept)):
        draft.content = kept
        draft.cue = Span(cue.start, cue.start + found.end("verb"))


def _leave_doing(context: Context, draft: Draft, cue: Span) -> None:
    """Leaves out what somebody did as he spoke: `“Never,” he declared, | sitting at a desk`."""
    text, end = context.text, max(cue.end, draft.source.end if draft.source else 0)
    said = [span for span in draft.content if span.end <= cue.start]
    if not said or not all(_marked(context, span) for span in said):
        return
    draft.content = [
        span
        for span in draft.content
        if text[end : span.start] != ", " or context.outer_in(span) or not _does(text, span)
    ]


def _does(text: str, span: Span) -> bool:
    """Whether a piece begins with a participle that is no cue: `sitting`, and not `adding`."""
    found = _DOING.match(text, span.start, span.end)
    return found is not None and read_cue([found["verb"]]) is None


def _leave_relative(context: Context, draft: Draft) -> None:
    """Leaves out a clause that tells more of the source: `, which watches the clock`."""
    source, text = draft.source, context.text
    if source is None or draft.start >= source.start:
        return
    kept = []
    for span in draft.content:
        # The piece may begin behind the relative, or with it.
        begun = text[source.end : span.end] if span.start >= source.end else ""
        found = _RELATIVE.match(begun)
        if found is None or source.end + found.end() < span.start:
            kept.append(span)
    draft.content = kept


def _leave_before(context: Context, draft: Draft, cue: Span) -> list[Draft]:
    """Leaves out a sentence before the cue's, where what is said follows the cue."""
    text, sentence = context.text, context.sentence(cue.start)
    behind = next((span for span in draft.content if span.start >= cue.end), None)
    if behind is None or context.outer_in(behind) or text[cue.end : behind.start] != " ":
        return []
    if behind.start >= sentence.end:
        return []
    kept = [span for span in draft.content if span.end > sentence.start or _marked(context, span)]
    left = [span for span in draft.content if span not in kept and _CLAUSE.match(text, span.start)]
    draft.content = kept
    made = [Draft.new(span, draft.origin.score) for span in left]
    for clause in made:
        give_stated(context, clause)
    return [clause for clause in made if not clause.bare]


def _leave_fragment(context: Context, draft: Draft, cue: Span) -> None:
    """Leaves out a part of an earlier sentence: `held | a photo |. | She knew nothing |, she said`.

    Only of one that tells nothing by itself, where the cue's own sentence is said as a whole.
    """
    start = context.sentence(cue.start).start
    if not any(span.start == start and span.end <= cue.start for span in draft.content):
        return
    draft.content = [
        span
        for span in draft.content
        if span.end > start
        or context.sentence(span.start).start == span.start
        or context.outer_in(span)
        or _CLAUSE.match(context.text, span.start)
        or not _THING.match(context.text, span.start, span.end)
    ]


def _marked(context: Context, span: Span) -> bool:
    """Whether a piece begins with a quotation."""
    return any(quoted.start == span.start for quoted in context.outer_in(span))


def _give_subject(context: Context, draft: Draft, cue: Span) -> None:
    """Makes a source of the subject that was taken for said: `The unions | said | that ...`."""
    text = context.text
    first, second = draft.content[:2]
    if draft.source is not None or context.outer_in(first) or not _CLAUSE.match(text, second.start):
        return
    begins = context.sentence(first.start).start == first.start
    between = text[first.end : cue.start]
    if begins and between in (" ", ", ") and second.start >= cue.end and speaks(first.of(text)):
        draft.content = draft.content[1:]
        draft.give(None, first, SPEAKERS_SCORE)
