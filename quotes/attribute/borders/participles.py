"""Participles that say more than the verb before them: `took another view, telling MPs that`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.records import Span

__all__ = ["mend_participles"]

_TELLING = re.compile(
    r"(?P<cue>telling|assuring|reminding|informing)\s"
    r"(?!(?:that|how|why|what|whether|if)\b)[^,.;:“”\"\n]{2,60}?\s(?=that\b)"
)


def mend_participles(context: Context, draft: Draft) -> None:
    """Make the participle the cue of what it tells somebody, behind the comma of another verb.

    The verb before is seldom one of saying, and whoever is told is no part of what he hears.
    """
    cue, first, text = draft.cue, draft.content[0], context.text
    if cue is None or cue.end > first.start or text[cue.end : first.start].strip() != ",":
        return
    match = _TELLING.match(text, first.start, first.end)
    if match is None or match.end() >= first.end:
        return
    draft.cue = Span(*match.span("cue"))
    draft.content[0] = Span(match.end(), first.end)
