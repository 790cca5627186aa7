"""Sentences of the writer's that were taken in by the quotation behind them."""

from __future__ import annotations

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.records import Span

__all__ = ["leave_narrated"]


def leave_narrated(context: Context, drafts: list[Draft]) -> None:
    """Take out what stands without marks in a sentence before that of the quotation and its cue.

    `Roe threatened to sue. “We will win,” he claimed.`: only the quotation is claimed. In PolNeAR's
    84 development articles one content of all has such a sentence.
    """
    for draft in drafts:
        if draft.cue is None or len(draft.content) < 2:
            continue
        kept = [
            span
            for span, following in zip(draft.content, draft.content[1:], strict=False)
            if not _narrated(context, span, following, draft.cue)
        ]
        draft.content = [*kept, draft.content[-1]]


def _narrated(context: Context, span: Span, following: Span, cue: Span) -> bool:
    """Whether a piece without marks ends its sentence, and quotation and cue come in the next."""
    if span.end > cue.start or context.outer_in(span) or not context.outer_in(following):
        return False
    sentence = context.sentence(span.end - 1)
    return sentence.end <= min(following.start + 1, cue.start)
