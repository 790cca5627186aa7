"""Statements that are somebody's view: `The plan is dead, in the view of Tom Birch`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.missed.closed import states
from quotes.attribute.nearby import subject_before
from quotes.attribute.sources.misread import speaks
from quotes.records import Span

__all__ = ["add_views"]

_SCORE = 0.5
_VIEW = r"(?P<cue>in the (?:view|opinion|judge?ment|eyes|estimation) of)"
_WHO = r"(?P<who>[^,;:.“”\"\n]{2,80})"
# At the end of a sentence, with a clause that tells who that is, or at its start.
_BEHIND = re.compile(
    rf"(?P<said>[^\s“”\"\n][^“”\"\n;:?!]{{10,300}}?), {_VIEW} {_WHO}(?:, (?:who|whose|an?|the)\b"
    r"[^.;:“”\"\n]{2,120})?\."
)
_AHEAD = re.compile(
    rf"{_VIEW.replace('in the', '[Ii]n the')} {_WHO}, (?P<said>[^“”\"\n;:?!]{{10,300}})\."
)


def add_views(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give such a sentence to whose view it is told to be, where nobody has it yet.

    A draft without a cue, made of the clause that tells who that is, goes.

    Returns:
        The drafts with those added.
    """
    cover = Cover(drafts)
    gone: set[int] = set()
    made = []
    for sentence in context.document.sentences:
        view = _view(context, sentence)
        if view is None:
            continue
        held = [draft for draft, _ in cover.over(sentence)]
        if any(draft.cue is not None for draft in held):
            continue
        gone.update(map(id, held))
        made.append(view)
    return [*(draft for draft in drafts if id(draft) not in gone), *made]


def _view(context: Context, sentence: Span) -> Draft | None:
    text = context.text
    if text.find(" of ", sentence.start, sentence.end) < 0:
        return None
    match = _BEHIND.fullmatch(text, sentence.start, sentence.end)
    match = match or _AHEAD.fullmatch(text, sentence.start, sentence.end)
    if match is None or not states(match["said"]):
        return None
    who = Span(*match.span("who"))
    if not speaks(match["who"]) and subject_before(context, who.end) is None:
        return None
    return Draft.new(Span(*match.span("said")), _SCORE, Span(*match.span("cue")), who)
