"""A cue without a source whose subject stands right before it: "Velmaria signalled ..."."""

from __future__ import annotations

import re
from bisect import bisect_right

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.hearings import heard
from quotes.attribute.misread import SPEAKERS_SCORE, opening_phrase
from quotes.records import Entity, Span

__all__ = ["add_subjects"]

_OPENING = re.compile(
    r"(?:^|[.!?”\"]\s|\n)(?P<phrase>(?:A|An|The|His|Her|Its|Their)\s(?:[\w'’-]+\s){0,5}?[\w'’-]+)\s$"
)
_BE = frozenset({"am", "are", "be", "been", "being", "is", "was", "were", "’s", "'s"})


def add_subjects(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give drafts that have a cue but no source the name or phrase directly before the cue."""
    entities = sorted(
        (entity for entity in context.document.entities if entity.label != "other"),
        key=lambda entity: entity.end,
    )
    ends = [entity.end for entity in entities]
    for draft in drafts:
        if draft.cue is None or draft.source is not None or _spoken_to(context.text, draft.cue):
            continue
        entity = _before(context.text, entities, ends, draft.cue.start)
        start = draft.cue.start
        span = entity.span if entity is not None else opening_phrase(context.text, start, _OPENING)
        if span is not None and not any(one.overlaps(span) for one in draft.content):
            draft.give(None, span, SPEAKERS_SCORE)
    return drafts


def _spoken_to(text: str, cue: Span) -> bool:
    """Whether the subject of a cue is not who speaks: "was told", "the court heard"."""
    words = cue.of(text).split(maxsplit=1)
    return not words or words[0].lower() in _BE or heard(text, cue)


def _before(text: str, entities: list[Entity], ends: list[int], start: int) -> Entity | None:
    """The name that ends at a place, but for one space."""
    index = bisect_right(ends, start)
    if index == 0:
        return None
    entity = entities[index - 1]
    return entity if text[entity.end : start] in ("", " ", "\u00a0") else None
