"""Quotations that the encoder gave to whoever is named in the paragraph behind them."""

from __future__ import annotations

from quotes.attribute.context import Context
from quotes.attribute.dialogue.people import person_of
from quotes.attribute.drafts import Cover, Draft
from quotes.records import Paragraph, Span

__all__ = ["part_ahead"]


def part_ahead(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give a quotation that fills its paragraph to who spoke last, not to who is named next.

    `Roe said she would stand.` and below it `“I meant to retire.”` and then `The mayor, Ed Fenn,
    told the hall nobody wanted it.`: Roe's words. Only where the paragraph behind has a statement
    of its own for its cue, and the one before ends with one of somebody else's.

    Returns:
        The drafts with those that were parted.
    """
    cover, made = Cover(drafts), []
    telling = {draft.source for draft in drafts if draft.cue is not None}
    paragraphs = context.document.paragraphs
    for above, here, below in zip(paragraphs, paragraphs[1:], paragraphs[2:], strict=False):
        if {above.role, here.role, below.role} != {"body"}:
            continue
        quotations = context.outer_in(here.span)
        if len(quotations) != 1 or not context.fills(quotations[0], here):
            continue
        owner = cover.owner(quotations[0].inner)
        if owner is None or not _belongs(context, owner, below, telling):
            continue
        speaker = _latest(drafts, above)
        if speaker is None or not _is_person(context, speaker):
            continue
        if _same(context.text, speaker, owner):
            continue
        span = Span(quotations[0].start, quotations[0].end)
        left = [other for other in owner.content if not other.overlaps(span)]
        parted = Draft.new(span, owner.score) if left else owner
        parted.cue = parted.source = None
        parted.continues = speaker
        if left:
            owner.content = left
            made.append(parted)
    return [*drafts, *made]


def _latest(drafts: list[Draft], paragraph: Paragraph) -> Draft | None:
    """The last statement of a paragraph that has cue and source there."""
    here = [draft for draft in drafts if draft.cue is not None and _within(draft, paragraph)]
    here = [draft for draft in here if paragraph.span.contains(draft.content[-1])]
    return max(here, key=lambda draft: draft.end, default=None)


def _within(draft: Draft, paragraph: Paragraph) -> bool:
    marks = [mark for mark in (draft.cue, draft.source) if mark is not None]
    return draft.source is not None and all(map(paragraph.span.contains, marks))


def _belongs(context: Context, draft: Draft, below: Paragraph, telling: set[Span | None]) -> bool:
    """Whether it was given to somebody named in a paragraph, who says something of his own there.

    Args:
        context: The document.
        draft: What holds the quotation.
        below: The paragraph.
        telling: The sources that have a cue; a signature under a quotation has none.
    """
    if not _within(draft, below) or draft.source is None:
        return False
    own = draft.end > draft.cue.end if draft.cue is not None else draft.source in telling
    return context.text[draft.source.start].isupper() and own


def _is_person(context: Context, draft: Draft) -> bool:
    """Whether the source of a draft names a person: a body is seldom quoted without a cue."""
    source = draft.source
    named = (entity for entity in context.document.entities if entity.label == "person")
    return source is not None and any(source.overlaps(entity.span) for entity in named)


def _same(text: str, one: Draft, other: Draft) -> bool:
    here, there = person_of(text, one), person_of(text, other)
    return here is None or there is None or here.name == there.name
