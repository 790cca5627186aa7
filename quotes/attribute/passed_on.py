"""Contents that are no statement but the one who made it: `..., citing two officials`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.misread import speaks
from quotes.records import Span

__all__ = ["mend_citations"]

_CITING = re.compile(r"\b(?:quot(?:es?|ed|ing)|cit(?:es?|ed|ing))$", re.IGNORECASE)
_AS_SAYING = re.compile(r"\bas (?:say|tell|writ|warn|add|claim)ing\b")
_LONGEST = 160
_FEWEST_WORDS = 3


def mend_citations(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Drop what only says whom a report cites, or give it the statement in front of it.

    `The boats are in, Interfax cited the navy as saying` reports that the boats are in; that a
    report cites `two officials` is no statement of anybody. Reasons (`citing high costs`) are kept.
    """
    return [
        draft for draft in drafts if not _cites(context, draft) or _mend(context, drafts, draft)
    ]


def _cites(context: Context, draft: Draft) -> bool:
    """Whether a draft's cue is `citing` and its content somebody who can speak."""
    if draft.cue is None or len(draft.content) > 1 or context.outer_in(draft.content[0]):
        return False
    content = draft.content[0]
    if not _CITING.search(draft.cue.of(context.text)) or content.start < draft.cue.end:
        return False
    said = content.of(context.text)
    return len(said) <= _LONGEST and (bool(_AS_SAYING.search(said)) or speaks(said))


def _mend(context: Context, drafts: list[Draft], draft: Draft) -> bool:
    """Give a draft the statement in front of its source; False where there is none to give."""
    source = draft.source
    if source is None or not _AS_SAYING.search(draft.content[0].of(context.text)):
        return False
    start = context.sentence(source.start).start
    said = context.text[start : source.start].rstrip()
    if not said.endswith(",") or len(said.split()) < _FEWEST_WORDS:
        return False
    span = Span(start, start + len(said) - 1)
    if any(one.overlaps(span) for other in drafts if other is not draft for one in other.content):
        return False
    draft.content = [span]
    return True
