"""Quotations of several paragraphs: each paragraph opens, only the last one closes."""

from __future__ import annotations

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.sources.signatures import is_signature
from quotes.records import SET_OFF, QuotedSpan, Span

__all__ = ["join_continued"]

# Whose content makes up this share of a paragraph's quotation holds it.
_MOST = 0.6


def join_continued(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Make one attribution of a quotation that runs over several paragraphs.

    A paragraph that goes on with a quotation and is attributed to somebody of its own stays
    apart (the turns of a transcript are often set like that).

    Returns:
        The drafts that are left.
    """
    cover = Cover(drafts)
    absorbed: dict[int, Draft] = {}
    previous: QuotedSpan | None = None
    holder: Draft | None = None
    for quoted in context.outer:
        if _is_aside(context, quoted):
            continue
        here = _holder(context, cover, quoted, absorbed)
        if previous is not None and _goes_on(context, quoted, previous):
            before = holder or _holder(context, cover, previous, absorbed)
            if before is not None and here is not None and _borrowed(context, before, here, quoted):
                here.content = [span for span in here.content if not span.overlaps(quoted.span)]
                here = None
            elif before is not None and here is not None:
                _part(context, before, here, quoted)
            holder = _join(before, here, quoted, previous, absorbed)
        else:
            holder = here
        previous = quoted
    return [draft for draft in drafts if id(draft) not in absorbed]


def _goes_on(context: Context, quoted: QuotedSpan, previous: QuotedSpan) -> bool:
    """Whether a span goes on with the one before it, set in the same marks or block.

    Other marks are a quotation inside the long one; a lone closing mark is mostly a slip.
    """
    if SET_OFF in quoted.flags:
        return quoted.continues
    return (
        quoted.continues
        and quoted.inner.start > quoted.start
        and context.text[quoted.start] == context.text[previous.start]
    )


def _holder(
    context: Context, cover: Cover, quoted: QuotedSpan, absorbed: dict[int, Draft]
) -> Draft | None:
    length = quoted.inner.end - quoted.inner.start
    for draft, share in cover.over(quoted.inner)[:1]:
        turn = _is_turn(context, draft, quoted)
        retold = draft.cue is not None and quoted.inner.contains(draft.cue) and not turn
        if retold or (share < _MOST * length and not turn):
            return None
        return _final(draft, absorbed)
    return None


def _borrowed(context: Context, before: Draft, here: Draft, quoted: QuotedSpan) -> bool:
    """Whether the draft that holds a further paragraph is attributed in none of its own.

    The cue of the next quotation is near, but the open mark says with whom it goes on.
    """
    if here is before or before.bare or here.cue is None:
        return False
    elsewhere = context.paragraph_index(here.cue.start) != context.paragraph_index(quoted.start)
    own = any(not span.overlaps(quoted.span) for span in here.content)
    return elsewhere and own and here.cue.start > quoted.end


def _part(context: Context, before: Draft, here: Draft, quoted: QuotedSpan) -> None:
    """Take cue and source from a further paragraph if both stand in another one.

    Whoever is named next is near, but the open mark says with whom the quotation goes on.
    """
    if here is before or before.bare or not all(s.overlaps(quoted.span) for s in here.content):
        return
    place = context.paragraph_index(quoted.start)
    marks = [mark for mark in (here.cue, here.source) if mark is not None]
    ahead = here.cue is not None and here.cue.start < quoted.start
    if not ahead and all(context.paragraph_index(mark.start) != place for mark in marks):
        here.cue = here.source = None


def _final(draft: Draft, absorbed: dict[int, Draft]) -> Draft:
    """The draft that a draft has become part of."""
    while id(draft) in absorbed:
        draft = absorbed[id(draft)]
    return draft


def _is_turn(context: Context, draft: Draft, quoted: QuotedSpan) -> bool:
    """Whether a draft is a turn of a transcript that is set in quotation marks as a whole."""
    cue = draft.cue
    return cue is not None and quoted.inner.contains(cue) and cue.of(context.text) == ":"


def _join(
    before: Draft | None,
    here: Draft | None,
    quoted: QuotedSpan,
    previous: QuotedSpan,
    absorbed: dict[int, Draft],
) -> Draft | None:
    """Join what two paragraphs hold, and return who holds the later one."""
    if before is here or (before is None and here is None):
        return here
    if before is None:
        if here is not None:
            _extend(here, previous.span)
        return here
    if here is None:
        _extend(before, quoted.span)
        return before
    if not here.bare and not before.bare:
        return here
    kept, gone = (here, before) if before.bare and not here.bare else (before, here)
    for span in gone.content:
        _extend(kept, span)
    kept.flags.extend(flag for flag in gone.flags if flag not in kept.flags)
    absorbed[id(gone)] = kept
    return kept


def _extend(draft: Draft, span: Span) -> None:
    draft.add(span)
    draft.flag("continued")


def _is_aside(context: Context, quoted: QuotedSpan) -> bool:
    """A stage direction such as "(Crosstalk.)", the name under a quotation, page furniture."""
    paragraph = context.paragraph(quoted.start)
    if paragraph is not None and paragraph.role not in ("body", "dek"):
        return True
    said = context.text[quoted.inner.start : min(quoted.inner.end, quoted.inner.start + 200)]
    return said.lstrip().startswith(("(", "[")) or is_signature(context, quoted.start)
