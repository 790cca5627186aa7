"""A cue without a source whose subject is a name right before it: "Velmaria signalled ..."."""

from __future__ import annotations

from bisect import bisect_right

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.records import Entity

__all__ = ["add_subjects"]

_SCORE = 0.7
_BE = frozenset({"am", "are", "be", "been", "being", "is", "was", "were", "’s", "'s"})


def add_subjects(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give drafts that have a cue but no source the name that stands directly before the cue."""
    entities = sorted(
        (entity for entity in context.document.entities if entity.label != "other"),
        key=lambda entity: entity.end,
    )
    ends = [entity.end for entity in entities]
    for draft in drafts:
        if draft.cue is None or draft.source is not None or _passive(draft.cue.of(context.text)):
            continue
        entity = _before(context.text, entities, ends, draft.cue.start)
        if entity is not None and not any(span.overlaps(entity.span) for span in draft.content):
            draft.give(None, entity.span, _SCORE)
    return drafts


def _passive(cue: str) -> bool:
    """Whether the subject of a cue is not who speaks: "was told", "is expected"."""
    return cue.split(maxsplit=1)[0].lower() in _BE if cue.split() else True


def _before(text: str, entities: list[Entity], ends: list[int], start: int) -> Entity | None:
    """The name that ends at a place, but for one space."""
    index = bisect_right(ends, start)
    if index == 0:
        return None
    entity = entities[index - 1]
    return entity if text[entity.end : start] in ("", " ", "\u00a0") else None
