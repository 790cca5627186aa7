"""Block quotations that their last line signs: embedded posts, letters, messages."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.sources.signatures import SIGNED_SCORE, signature_behind
from quotes.records import SET_OFF, QuotedSpan, Span

__all__ = ["sign_blocks"]


def sign_blocks(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give a signed block as a whole to whoever signs it.

    Where the line above announces it and says who speaks, that stays. So does what the block
    reports in its turn, with cue and source of its own.

    Returns:
        The drafts that are left, and one for each signed block.
    """
    cover = Cover(drafts)
    gone: set[int] = set()
    made: list[Draft] = []
    for block in _blocks(context):
        name = signature_behind(context, block[-1].end)
        owner = cover.owner(block[0].inner)
        if name is None or (owner is not None and _announces(context, owner, block[0])):
            continue
        whole = Span(block[0].start, block[-1].end)
        for line in block:
            gone |= {id(draft) for draft, _ in cover.over(line.span) if _take(draft, whole)}
        draft = Draft.new(block[0].span, SIGNED_SCORE, None, name)
        for line in block[1:]:
            draft.add(line.span)
        made.append(draft)
    return [draft for draft in drafts if id(draft) not in gone] + made


def _blocks(context: Context) -> Iterator[list[QuotedSpan]]:
    """The lines of each block quotation that counts as quoted."""
    block: list[QuotedSpan] = []
    for quoted in context.outer:
        if SET_OFF not in quoted.flags:
            continue
        if block and not quoted.continues:
            yield block
            block = []
        block.append(quoted)
    if block:
        yield block


def _announces(context: Context, owner: Draft, first: QuotedSpan) -> bool:
    """Whether a draft has its cue in the line right above a block."""
    index = context.paragraph_index(first.start)
    if owner.cue is None or owner.source is None or not index:
        return False
    above = context.document.paragraphs[index - 1]
    announced = context.text[above.start : above.end].endswith(":")
    return announced and above.start <= owner.cue.start < above.end


def _take(draft: Draft, block: Span) -> bool:
    """Take from a draft what it has of a block; true if nothing is left of it."""
    marks = (draft.cue, draft.source)
    if all(mark is not None and block.contains(mark) for mark in marks):
        return False
    draft.content = [span for span in draft.content if not span.overlaps(block)]
    return not draft.content
