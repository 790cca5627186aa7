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

    A place is no name of a body that is called after it, nor who or what anybody says.
    """
    place = _only_dateline(context)
    for draft in drafts:
        if draft.source is not None and place.contains(draft.source):
            draft.source = None
            # Nor is the dash behind it a cue.
            draft.cue = None if draft.cue and place.contains(draft.cue) else draft.cue
        if draft.source is not None:
            draft.source = _behind(context, draft.source)
        said = [span for span in draft.content if not place.contains(span)]
        draft.content = [_behind(context, span) for span in said or draft.content]


def _only_dateline(context: Context) -> Span:
    """The dateline of the article; where several lines look like one, they are turns of a talk."""
    found = [
        Span(*match.span())
        for paragraph in context.document.paragraphs
        if (match := DATELINE.match(context.text, paragraph.start, paragraph.end))
    ]
    return found[0] if len(found) == 1 else Span(0, 0)


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
