"""How somebody said it, behind the cue: `“...,” she told Roe by phone, weeping. “...”`."""

from __future__ import annotations

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.records import Span

__all__ = ["join_manners"]

_MANNERS = frozenset(
    ["beaming", "crying", "grinning", "laughing", "nodding", "shrugging", "sighing", "smiling",
     "sobbing", "trembling", "weeping"]
)  # fmt: skip


def join_manners(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give what follows a manner of speaking to the statement in whose sentence it stands.

    Returns:
        The drafts without those that were such a rest.
    """
    told = {
        draft.source: draft
        for draft in drafts
        if draft.source is not None and draft.cue is not None and not _manner(context, draft.cue)
    }
    gone: set[int] = set()
    for draft in drafts:
        before = told.get(draft.source) if draft.source is not None else None
        if before is None or draft.cue is None or not _manner(context, draft.cue):
            continue
        if _goes_on(context, before, draft, draft.cue):
            for span in draft.content:
                before.add(span)
            gone.add(id(draft))
    return [draft for draft in drafts if id(draft) not in gone]


def _manner(context: Context, cue: Span) -> bool:
    return cue.of(context.text).lower() in _MANNERS


def _goes_on(context: Context, before: Draft, draft: Draft, cue: Span) -> bool:
    """Whether a manner closes the sentence of a cue, and more is quoted right behind."""
    if before.cue is None:
        return False
    same = before.end <= before.cue.start < cue.start < draft.start
    same = same and context.sentence(before.cue.start).contains(cue)
    behind = context.text[cue.end : draft.start].strip()
    return same and context.text.endswith(", ", 0, cue.start) and behind in (".", ",", ":")
