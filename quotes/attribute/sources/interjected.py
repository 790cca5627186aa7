"""Words that an aside of the writer leads to: `Roe said they were, and I quote, “crooks”`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.properties.cues import is_plain_verb
from quotes.records import Span

__all__ = ["join_interjected"]

_SCORE = 0.8
_REACH = 40
_ASIDE = re.compile(
    r"(?:\.\sAnd\s|(?:,|\s?[—–(])\s?(?:and\s)?)I(?:\squote|(?:\sam|[’']m)\squoting(?:\s(?:him|her|them|it))?"
    r"|\s(?:wrote|noted|copied|took)\s(?:this|it|that)\sdown)\b[\s,:)—–]*$"
)
# A subject that opens its sentence, and its verb: `The law says`.
_CLAUSE = re.compile(r"(?P<subject>[A-Z][\w.’'\-]*(?:\s[\w.’'\-]+){0,8}?)\s(?P<verb>[a-z]+)$")


def join_interjected(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give the words behind `and I quote` to whoever is quoted, not to the writer.

    They are the rest of the statement in front of the aside; if there is none yet, what the
    subject of that clause says.

    Returns:
        The drafts that are left.
    """
    cover, gone = Cover(drafts), set[int]()
    for draft in drafts:
        aside = _aside(context, draft)
        if aside is None:
            continue
        told = _told_before(context, cover, draft, aside)
        if told is not None:
            for span in _words(context, draft):
                told.add(span)
            gone.add(id(draft))
        else:
            draft.content = _words(context, draft)
            _give_to_subject(context, draft, aside)
    return [draft for draft in drafts if id(draft) not in gone]


def _aside(context: Context, draft: Draft) -> Span | None:
    """The aside before a quotation that holds the draft's source: `, and I quote, `."""
    quotations = context.outer_in(draft.content[0])
    if draft.source is None or draft.cue is None or not quotations:
        return None
    start = max(quotations[0].start, draft.start)
    found = _ASIDE.search(context.text, max(start - _REACH, 0), start)
    inside = found is not None and Span(*found.span()).contains(draft.source)
    return Span(*found.span()) if found is not None and inside else None


def _words(context: Context, draft: Draft) -> list[Span]:
    """The content from its first mark on: `I'm quoting | her,` has no part in it."""
    first, *others = draft.content
    return [Span(max(context.outer_in(first)[0].start, first.start), first.end), *others]


def _told_before(context: Context, cover: Cover, draft: Draft, aside: Span) -> Draft | None:
    """The statement with cue and source whose clause the aside interrupts."""
    opening = context.sentence(aside.start).start
    told = [
        one
        for one, _ in cover.over(Span(opening, aside.start + 1))
        if one is not draft
        and one.source is not None
        and one.cue is not None
        and opening <= one.cue.start < one.cue.end <= aside.start
        and opening <= one.start
        and one.end <= aside.start + 1
    ]
    return max(told, key=lambda one: one.end, default=None)


def _give_to_subject(context: Context, draft: Draft, aside: Span) -> None:
    """Makes the clause before the aside cue and source, where it is a subject and its verb."""
    clause = _CLAUSE.fullmatch(context.text, context.sentence(aside.start).start, aside.start)
    if clause is None or not is_plain_verb(clause["verb"]):
        return
    draft.source = draft.cue = None
    draft.give(Span(*clause.span("verb")), Span(*clause.span("subject")), _SCORE)
