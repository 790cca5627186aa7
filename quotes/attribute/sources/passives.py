"""Passive requests: `A man was asked to leave by the mayor after calling on the council to go`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.sources.misread import SPEAKERS_SCORE
from quotes.records import UNSTATED, Span

__all__ = ["leave_told", "mend_passives"]

_BE = r"(?:was|were|is|are|(?:has|have|had)\sbeen)"
_REQUEST = re.compile(
    rf"{_BE}\s(?:\w+\s){{0,2}}?(?:asked|told|ordered|urged|warned|advised|instructed|invited)"
    r"(?:\sby)?"
)
# In headlines the passive needs no `are`: `Shoppers told | to return toys`.
_TOLD = re.compile(r"told|urged|warned|ordered|advised|instructed|reminded")
_TO = re.compile(r"(?:not\s)?to\s")
# The subject of a passive clause on which a participle behind it hangs.
_PASSIVE = re.compile(
    rf"(?P<who>[^\W\d_a-z][^,.;:“”\"\n]{{1,80}}?)\s{_BE}\s(?:\w+ly\s)?\w+(?:ed|ld|en|wn|nt|ft)\b"
    r"(?P<rest>[^.;:“”\"\n]{0,120}?)\s(?:after|before|for|while)\s"
)

_PARTICIPLE = re.compile(r"[a-z]+ing\b")


def mend_passives(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Tell who is asked from who asks.

    Whoever is asked is no part of what he is asked to do, and a participle behind it (`after
    calling on the council`) is his and not that of the one who asks him.

    Returns:
        The drafts but for those that had nothing else for content.
    """
    kept = []
    for draft in drafts:
        _give_participle(context, draft)
        if _leave_asked(context, draft):
            kept.append(draft)
    return kept


def _leave_asked(context: Context, draft: Draft) -> bool:
    """Take the subject of a passive request out of the content; False where nothing is left."""
    cue, first = draft.cue, draft.content[0]
    if cue is None or _REQUEST.fullmatch(cue.of(context.text)) is None:
        return True
    if not 0 <= cue.start - first.end <= 1 or context.outer_in(first):
        return True
    if first.start != context.sentence(first.start).start:
        return True
    draft.content = draft.content[1:] or [first]
    return draft.content[0] is not first


def _give_participle(context: Context, draft: Draft) -> None:
    cue, source, text = draft.cue, draft.source, context.text
    if cue is None or _PARTICIPLE.match(text, cue.start, cue.end) is None:
        return
    start = context.sentence(cue.start).start
    match = _PASSIVE.fullmatch(text, start, cue.start)
    if match is None or match["who"].split()[0] in ("It", "There", "This", "That"):
        return
    rest = Span(*match.span("rest"))
    if source is None or rest.contains(source):
        draft.replace_source(Span(*match.span("who")), SPEAKERS_SCORE)


def leave_told(context: Context, draft: Draft) -> None:
    """Take from a headline's request the source that is told to do something, not by whom."""
    cue, source, text = draft.cue, draft.source, context.text
    if cue is None or source is None or _TOLD.fullmatch(cue.of(text)) is None:
        return
    paragraph = context.paragraph(cue.start)
    if paragraph is None or paragraph.role not in ("headline", "dek"):
        return
    beside = text[source.end : cue.start] == " " == text[cue.end : draft.start]
    if beside and _TO.match(text, draft.start):
        draft.source = None
        draft.flag(UNSTATED)
