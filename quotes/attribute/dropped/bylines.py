"""Names and dates over an article that were taken for said: `Ada Vorn in Moll`, `Friday 3 May`."""

from __future__ import annotations

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft

__all__ = ["is_in_byline"]


def is_in_byline(context: Context, draft: Draft) -> bool:
    """Whether all of a content stands in lines that say who wrote the article and when.

    Such a line holds nothing else, so nobody says anything there; whatever has marks stays.
    """
    for span in draft.content:
        paragraph = context.paragraph(span.start)
        if paragraph is None or paragraph.role != "byline" or context.outer_in(span):
            return False
    return True
