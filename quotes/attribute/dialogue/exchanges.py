"""Questions and short answers that were given to one speaker, who said at most one of the two."""

from __future__ import annotations

from itertools import pairwise

from quotes.attribute.context import Context
from quotes.attribute.dialogue.replies import answers, asks, is_short_exchange
from quotes.attribute.drafts import Cover, Draft
from quotes.records import TURN, Paragraph, QuotedSpan, Span

__all__ = ["part_exchanges"]


def part_exchanges(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Part a question from its answer, and both from whoever is quoted further down.

    `“Were you there?”` and below it `“No.”`, each alone in its paragraph: if nobody is known to
    ask, they are nobody's rather than those of the critic who speaks in the next paragraph.

    Returns:
        The drafts with those that were parted.
    """
    cover, made = Cover(drafts), []
    for asking, answering in pairwise(context.document.paragraphs):
        question = _opening(context, asking)
        reply = _opening(context, answering)
        if question is None or reply is None or not _alone(context, asking, question):
            continue
        line, words = question.inner.of(context.text), reply.inner.of(context.text)
        if not asks(line) or not is_short_exchange(line, words):
            continue
        if not answers(line, words, asked=True):
            continue
        asker, replier = cover.owner(question.inner), cover.owner(reply.inner)
        both = asker is not None and asker is replier
        if asker is not None and (both or _cued_behind(asker, asking)):
            made += _part(asker, question)
        alone = _alone(context, answering, reply)
        if replier is not None and alone and (both or _cued_behind(replier, answering)):
            made += _part(replier, reply)
    return [*drafts, *made]


def _opening(context: Context, paragraph: Paragraph) -> QuotedSpan | None:
    """The quotation with which a paragraph of the body begins."""
    quotations = context.outer_in(paragraph.span) if paragraph.role == "body" else ()
    opens = bool(quotations) and not context.text[paragraph.start : quotations[0].start].strip()
    return quotations[0] if opens else None


def _alone(context: Context, paragraph: Paragraph, quoted: QuotedSpan) -> bool:
    return len(context.outer_in(paragraph.span)) == 1 and context.fills(quoted, paragraph)


def _cued_behind(draft: Draft, paragraph: Paragraph) -> bool:
    """Whether a draft was attributed in a later paragraph."""
    return draft.cue is not None and draft.cue.start >= paragraph.end


def _part(owner: Draft, quoted: QuotedSpan) -> list[Draft]:
    """Takes a line out of the draft that holds it, for nobody known."""
    if TURN in owner.flags:
        return []
    left = [span for span in owner.content if not span.overlaps(quoted.span)]
    parted = Draft.new(Span(quoted.start, quoted.end), owner.score) if left else owner
    if left:
        owner.content = left
    parted.cue = parted.source = parted.continues = None
    parted.flag(TURN)
    return [parted] if left else []
