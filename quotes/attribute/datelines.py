"""Datelines that the encoder took for the beginning of a source: `TARN — Jo Roe, the head of`."""

from __future__ import annotations

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.records import Span
from quotes.resources.datelines import DATELINE

__all__ = ["leave_datelines"]


def leave_datelines(context: Context, drafts: list[Draft]) -> None:
    """Let sources and contents begin behind the place that a story is filed from.

    A place is no name of a body that is called after it, nor what anybody says.
    """
    for draft in drafts:
        if draft.source is not None:
            draft.source = _behind(context, draft.source)
        draft.content = [_behind(context, span) for span in draft.content]


def _behind(context: Context, span: Span) -> Span:
    """A span without the dateline of its paragraph, if it begins with one."""
    paragraph = context.paragraph(span.start)
    if paragraph is None or span.start != paragraph.start:
        return span
    dateline = DATELINE.match(context.text, span.start, span.end)
    if dateline is None:
        return span
    start = dateline.end() + context.text[dateline.end() : span.end][:1].isspace()
    return Span(start, span.end) if start < span.end else span
