"""Quotations that the encoder left without attribution but that plainly are speech."""

from __future__ import annotations

from bisect import bisect_right

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.sources.introduced import introduction_of
from quotes.attribute.sources.signatures import is_signature, signature_behind
from quotes.records import SET_OFF, QuotedSpan, Span

__all__ = ["STANDING_SCORE", "add_standing"]

STANDING_SCORE = 0.5
_ROLES = ("body", "dek")
_FEWEST_WORDS = 4
_HEADING_WORDS = 8
# A quotation of which this share belongs to an attribution needs none of its own.
_HELD = 0.2
_ENDS = ".!?…—–"


def add_standing(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Attribute whole quoted sentences by what stands beside or before them.

    In this order: a name and a verb of saying beside the quotation; a signature behind it;
    the quotation that it goes on with. What has none of these is left alone.

    Returns:
        The drafts with those added.
    """
    cover = Cover(drafts)
    by_cue = {draft.cue: draft for draft in drafts if draft.cue is not None}
    ends = sorted(((draft.end, index) for index, draft in enumerate(drafts)))
    places = [end for end, _ in ends]
    made: list[Draft] = []
    latest: Draft | None = None
    for quoted in context.outer:
        owner, is_open = _owner(cover, quoted)
        if not is_open or not _is_sentence(context, quoted, 1 if owner else _FEWEST_WORDS):
            continue
        position = bisect_right(places, quoted.start) - 1
        before = drafts[ends[position][1]] if position >= 0 else None
        if latest is not None and (before is None or latest.end > before.end):
            before = latest
        new = _attributed(context, quoted, owner, before, by_cue)
        if new is not None:
            made.append(new)
            latest = new
    return [*drafts, *made]


def _attributed(
    context: Context,
    quoted: QuotedSpan,
    owner: Draft | None,
    before: Draft | None,
    by_cue: dict[Span, Draft],
) -> Draft | None:
    """Attribute one quotation, and return it if it is a new draft."""
    found = introduction_of(context, quoted)
    cue, source = (found.cue, found.source) if found else (None, None)
    if owner is not None and owner.cue is not None:
        if cue is not None and cue.overlaps(owner.cue):
            owner.give(None, source, STANDING_SCORE)
        return None
    if cue is not None and cue in by_cue and by_cue[cue] is not owner:
        _lengthen(context, by_cue[cue], quoted, owner)
        return None
    if source is None:
        source = signature_behind(context, quoted.end)
    follows = source is None and _follows(context, quoted, before)
    if source is None and not follows:
        return None
    draft = owner or Draft.new(quoted.span, STANDING_SCORE)
    draft.give(cue, source, STANDING_SCORE)
    if follows and before is not owner:
        draft.continues = before
    return draft if owner is None else None


def _lengthen(context: Context, draft: Draft, quoted: QuotedSpan, owner: Draft | None) -> None:
    """Give a quotation to the draft whose cue stands between its two parts."""
    if owner is None and context.paragraph_index(draft.start) == context.paragraph_index(
        quoted.start
    ):
        draft.add(quoted.span)


def _is_sentence(context: Context, quoted: QuotedSpan, fewest: int) -> bool:
    """Whether a quotation holds at least one whole sentence of the article's own text."""
    paragraph = context.paragraph(quoted.start)
    if paragraph is None or paragraph.role not in _ROLES:
        return False
    if is_signature(context, quoted.start):
        return False
    if SET_OFF in quoted.flags:
        return True
    text = context.text
    said = (
        quoted.inner.of(text)
        if quoted.inner.end - quoted.inner.start < 400
        else text[quoted.inner.start : quoted.inner.start + 400]
    )
    words = said.split()
    first = said.lstrip(" [(…‘'“\"")[:1]
    last = text[quoted.inner.start : quoted.inner.end].rstrip(" ’'”\"")[-1:]
    return len(words) >= fewest and (first.isupper() or first.isdigit()) and last in ".,?!…—–-"


def _owner(cover: Cover, quoted: QuotedSpan) -> tuple[Draft | None, bool]:
    """Who holds a quotation, and whether there is anything left to find out about it."""
    held = cover.over(quoted.inner)
    if not held:
        return None, True
    owner, share = held[0]
    fills = owner.start <= quoted.inner.start and owner.end >= quoted.inner.end - 1
    if owner.source is None and fills:
        return owner, True
    return None, owner.bare and share <= _HELD * (quoted.inner.end - quoted.inner.start)


def _follows(context: Context, quoted: QuotedSpan, before: Draft | None) -> bool:
    """Whether a quotation stands alone behind another one of somebody known.

    Alone: its sentence holds nothing else. Behind: in the same paragraph or the next, with
    nobody else speaking between.
    """
    if before is None or (before.bare and before.continues is None):
        return False
    here = context.paragraph_index(quoted.start)
    there = context.paragraph_index(max(before.end - 1, 0))
    if here is None or there is None or here - there not in (0, 1):
        return False
    return _stands_alone(context, quoted) and _ends_quoted(context, before)


def _stands_alone(context: Context, quoted: QuotedSpan) -> bool:
    text = context.text
    paragraph = context.paragraph(quoted.start)
    if paragraph is None:
        return False
    before = text[max(paragraph.start, quoted.start - 40) : quoted.start].rstrip()
    behind = text[quoted.end : min(paragraph.end, quoted.end + 40)].lstrip()
    ended = behind.startswith(".") or text[quoted.inner.end - 1 : quoted.inner.end] in _ENDS
    behind = behind.lstrip(" .")
    if behind and not ended:
        return False
    if not before and not behind and _is_heading(text, quoted):
        return False
    if before and before[-1] not in '.!?"”»':
        return False
    return not behind or behind[0].isupper() or behind[0] in '"“«'


def _is_heading(text: str, quoted: QuotedSpan) -> bool:
    """A line of few words in single marks, as headings between paragraphs are set."""
    few = len(text[quoted.start : min(quoted.end, quoted.start + 80)].split()) < _HEADING_WORDS
    return few and text[quoted.start] in "'‘"


def _ends_quoted(context: Context, draft: Draft) -> bool:
    return bool(context.outer_in(draft.content[-1]))
