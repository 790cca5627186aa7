"""Whom one speaks to or about, and no word of it: `reassured | investors`, `reported | Roe to`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.sources.misread import speaks
from quotes.records import Span

__all__ = ["is_spoken_to"]

_MOST_WORDS = 4
# Verbs whose object hears it; what is said needs a clause, `of` or `about`.
_HEARS = re.compile(
    r"(?:\w+\s)*(?:(?:re)?assur(?:e[sd]?|ing)|inform(?:s|ed|ing)?|notif(?:y|ies|ied|ying)"
    r"|alert(?:s|ed|ing)?|brief(?:s|ed|ing)?|persuad(?:e[sd]?|ing)|convinc(?:e[sd]?|ing)"
    r"|comfort(?:s|ed|ing)?|consol(?:e[sd]?|ing))",
    re.IGNORECASE,
)
_PRONOUNS = frozenset({"him", "her", "them", "us", "me", "you"})
# `Tarnby reported | Montera to the league over its bid`: somebody is named to a body.
_REPORTS = re.compile(r"(?:\w+\s)*report(?:s|ed|ing)?", re.IGNORECASE)
_TO = re.compile(
    r"(?P<whom>[\w’'\-]+(?:\s[\w’'\-]+){0,4}?)\sto\s(?P<body>(?:the\s|their\s|his\s|her\s|its\s)?"
    r"(?:[\w’'\-]+\s){0,3}?[\w’'\-]+?)(?=\s(?:over|for|after|about|on|in|and|following|because)\b|,|$)"
)


def is_spoken_to(context: Context, draft: Draft) -> bool:
    """Whether a content without marks is only who is told something, or reported to a body.

    `reported a theft to police` tells of a theft, and stays.
    """
    cue, text = draft.cue, context.text
    if cue is None or len(draft.content) > 1 or draft.start < cue.end:
        return False
    content = draft.content[0]
    if context.outer_in(content):
        return False
    said, verb = content.of(text).strip(" ,."), cue.of(text)
    if _HEARS.fullmatch(verb):
        return len(said.split()) <= _MOST_WORDS and _is_somebody(context, content.start, said)
    reported = _TO.match(said) if _REPORTS.fullmatch(verb) else None
    if reported is None or not speaks(reported["body"]):
        return False
    return _is_somebody(context, content.start, reported["whom"])


def _is_somebody(context: Context, start: int, phrase: str) -> bool:
    """Whether a phrase is a pronoun, a name or a noun for people, and no more."""
    span = Span(start, start + len(phrase))
    named = any(
        one.span == span and one.label != "other" for one in context.entities_from(start, 1)
    )
    return named or phrase.lower() in _PRONOUNS or speaks(phrase)
