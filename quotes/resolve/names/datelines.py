"""Names that only tell where a report was filed: `EASTON, Pa., March 4 (Reuters) -- `."""

from __future__ import annotations

from quotes.resolve.discourse import Discourse
from quotes.resolve.names.mentions import NameMention
from quotes.resources.datelines import DATELINE

__all__ = ["in_dateline"]


def in_dateline(discourse: Discourse, mention: NameMention) -> bool:
    """Whether a name only tells where its paragraph comes from: nobody speaks there.

    A sentence begins behind it: `ROELAB — a firm of nine — said` is none.
    """
    start = discourse.paragraphs[discourse.paragraph_of(mention.start)]
    found = DATELINE.match(discourse.text, start)
    if found is None or mention.end > found.end():
        return False
    first = discourse.text[found.end() : found.end() + 3].strip()[:1]
    return bool(first) and not first.islower()
