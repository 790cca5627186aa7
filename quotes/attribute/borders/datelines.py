"""Datelines and slugs that the encoder took for the beginning of a source or a content.

`TARN — Jo Roe, the head of`, `WRAPUP 1-Roe denies`.
"""

from __future__ import annotations

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.records import Span
from quotes.resources.datelines import DATELINE
from quotes.resources.slugs import SLUG

__all__ = ["leave_datelines"]


def leave_datelines(context: Context, drafts: list[Draft]) -> None:
    """Let sources and contents begin behind the place that a story is filed from, or its slug.

    A place is no name of a body that is called after it, nor what anybody says.
    """
    for draft in drafts:
        if draft.source is not None:
            draft.source = _behind(context, draft.source)
        draft.content = [_behind(context, span) for span in draft.content]


def _behind(context: Context, span: Span) -> Span:
    """A span without the dateline or the slug of its paragraph, if it begins with one."""
    paragraph = context.paragraph(span.start)
    if paragraph is None:
        return span
    slug = SLUG.match(context.text, paragraph.start, span.end)
    if slug is not None and span.start < slug.end():
        return Span(slug.end(), span.end)
    if span.start != paragraph.start:
        return span
    dateline = DATELINE.match(context.text, span.start, span.end)
    if dateline is None:
        return span
    start = dateline.end() + context.text[dateline.end() : span.end][:1].isspace()
    return Span(start, span.end) if start < span.end else span
