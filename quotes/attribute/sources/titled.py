"""Names behind the verb that a title in quotation marks parts from it.

`“Love you both,” commented Roe's “Glasshouse” castmate Jo Poe.`: the encoder takes the title for
what is said, and whoever stands in the next sentence for the one who says it.
"""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.sources.misread import SPEAKERS_SCORE
from quotes.records import Span

__all__ = ["mend_titled"]

_REACH, _NAMES = 90, 4
_MARKS = "”\"’'"
# Whose object a name behind them is.
_OBJECT = frozenset(["asked", "asks", "told", "tells"])
_LEAD = re.compile(
    r"\s(?P<who>(?:(?:[A-Z][\w.-]*\s){0,2}[A-Z][\w.-]*['’]s?\s|the\s|an?\s|his\s|her\s)?"
    r"(?P<title>(?:“[^“”\"\n]{2,40}”|\"[^“”\"\n]{2,40}\"|‘[^‘’\n]{2,40}’)\s)?"
    r"(?:[a-z][\w-]*\s){0,4})"
)
_CLOSED = re.compile(r"[.,;]|\s*$", re.MULTILINE)


def mend_titled(context: Context, drafts: list[Draft]) -> None:
    """Give a quotation with a verb behind it the name that follows the verb and a title."""
    for draft in drafts:
        source = _speaker(context, draft)
        if source is None:
            continue
        kept = [span for span in draft.content if not span.overlaps(source)]
        if kept:
            draft.content = kept
            draft.replace_source(source, SPEAKERS_SCORE)


def _speaker(context: Context, draft: Draft) -> Span | None:
    """Who stands behind the verb, where the draft has somebody else, or a part of him."""
    text, cue, known = context.text, draft.cue, draft.source
    if cue is None or text[cue.start - 2 : cue.start - 1] not in tuple(_MARKS):
        return None
    if not any(span.end <= cue.start for span in draft.content) or cue.of(text) in _OBJECT:
        return None
    if known is not None and known.start < cue.end:
        return None
    for entity in context.entities_from(cue.end, _NAMES):
        if entity.start - cue.end > _REACH:
            return None
        lead = _LEAD.fullmatch(text, cue.end, entity.start)
        if entity.label != "person" or lead is None or not _CLOSED.match(text, entity.end):
            continue
        found = Span(lead.start("who"), entity.end)
        elsewhere = known is None or known.start >= context.sentence(cue.start).end
        return found if lead["title"] or elsewhere else None
    return None
