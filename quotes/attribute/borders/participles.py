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
# `wrote to | the council last week claiming that`
_WRITING = re.compile(
    r"(?:to\s)?(?:(?!that\b)[\w’'\-]+\s){1,7}?(?P<cue>claiming|saying|warning|arguing|stating"
    r"|alleging|insisting|telling\s(?:them|him|her|it))\s(?=that\b)"
)
_WROTE_TO = re.compile(r"\bwr(?:ote|ites?|itten)(?:\sto)?$")


def mend_participles(context: Context, draft: Draft) -> None:
    """Make the participle the cue of what it tells somebody, behind the comma of another verb.

    Also behind whoever is written to. The verb before is seldom one of saying, and whoever is told
    is no part of what he hears.
    """
    cue, first, text = draft.cue, draft.content[0], context.text
    if cue is None or cue.end > first.start:
        return
    between, match = text[cue.end : first.start].strip(), None
    if between == ",":
        match = _TELLING.match(text, first.start, first.end)
    elif not between and _WROTE_TO.search(text, max(cue.start, cue.end - 20), cue.end):
        match = _WRITING.match(text, first.start, first.end)
    if match is None or match.end() >= first.end:
        return
    draft.cue = Span(*match.span("cue"))
    draft.content[0] = Span(match.end(), first.end)
