"""Who stands behind the verb of a quotation: `“...,” stormed | Jo Roe of Roe Moll in a note`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.sources.misread import SPEAKERS_SCORE
from quotes.records import Span

__all__ = ["give_to_named_behind"]

_VERB = re.compile(r"[a-z]{4,14}")
_CLOSED = re.compile(r"[,?!—–-][”\"’']\s")
_WHO = re.compile(
    r"\s(?P<who>(?:[A-Z][\w'’.-]+\s){1,2}[A-Z][\w'’-]+"
    r"(?:\s(?:of|from|at)\s[A-Z][\w&'’-]*(?:\s[A-Z][\w&'’-]*){0,3})?)(?=[,.;]|\s[a-z])"
)


def give_to_named_behind(context: Context, drafts: list[Draft]) -> None:
    """Give a quotation without a source to the full name right behind its verb.

    With rare verbs the encoder finds nobody there, or the verb alone.
    """
    for draft in drafts:
        cue = draft.cue
        if draft.source is not None or cue is None or _VERB.fullmatch(cue.of(context.text)) is None:
            continue
        if not any(_CLOSED.fullmatch(context.text, s.end - 2, cue.start) for s in draft.content):
            continue
        found = _WHO.match(context.text, cue.end, context.sentence(cue.start).end)
        who = Span(*found.span("who")) if found is not None else None
        if who is not None and _is_name(context, who):
            draft.replace_source(who, SPEAKERS_SCORE)


def _is_name(context: Context, who: Span) -> bool:
    """Whether the encoder saw a name there, or a part of it, that is no place."""
    inside = context.entities_from(who.start, 1)
    return any(one.start < who.end and one.label in ("person", "organisation") for one in inside)
