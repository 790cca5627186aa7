"""Whom or what a deed is done to: `thanked | him`, `| Her visit | was covered` state nothing."""

from __future__ import annotations

import re
from bisect import bisect_left

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.sources.misread import speaks
from quotes.records import Span

__all__ = ["is_object"]

_PRONOUN = re.compile(r"(?:him|her|them|us|me|you|it)", re.IGNORECASE)
_THANKED = re.compile(r"(?:\w+\s)*thank(?:ed|s|ing)?", re.IGNORECASE)
# An outlet that tells nothing of where it has its news from.
_NAMED = re.compile(r"(?:\w+\s)*(?:named?|names|naming|cited?|cites|identif(?:y|ied|ies))")
_SOURCE = re.compile(r"(?:no|any|its|his|her|their|the|an?)\s(?:\w+\s)?sources?", re.IGNORECASE)
_BE = r"(?:was|were|is|are|(?:has|have|had)\sbeen)\s(?:\w+\s){0,2}"
_DONE = re.compile(
    rf"(?:{_BE})?(?:(?:contradicted|covered|interviewed|filmed|photographed)(?:\sby)?"
    r"|(?:leaked|passed|forwarded|handed)(?:\sto)?)",
    re.IGNORECASE,
)
_EVIDENCE = re.compile(
    rf"(?:{_BE})?(?:admitted|entered|introduced|accepted)\s(?:in|into|as)\sevidence\b"
)
_MOST_WORDS = 6
_SPEAKING = frozenset({"person", "organisation", "place"})


def is_object(context: Context, draft: Draft) -> bool:
    """Whether a content is only whom somebody thanks, or what is leaked, filmed or covered.

    `thanked him for his courage` tells what was said, and so does whatever has quotation marks.
    """
    cue, text = draft.cue, context.text
    if cue is None or len(draft.content) > 1 or context.outer_in(draft.content[0]):
        return False
    content, words = draft.content[0], cue.of(text)
    said = content.of(text).strip(" ,.")
    if len(said.split()) > _MOST_WORDS:
        return False
    if content.end <= cue.start:
        return _DONE.fullmatch(words) is not None
    if _EVIDENCE.match(words):
        return True
    if _THANKED.fullmatch(words):
        return bool(_PRONOUN.fullmatch(said)) or _is_named(context, content) or _is_plain(said)
    return _NAMED.fullmatch(words) is not None and _SOURCE.fullmatch(said) is not None


def _is_plain(said: str) -> bool:
    """Whether words name somebody, and not for what."""
    return " for " not in f" {said} " and speaks(said)


def _is_named(context: Context, span: Span) -> bool:
    entities = context.document.entities
    index = bisect_left(entities, span.start, key=lambda entity: entity.start)
    return any(one.span == span and one.label in _SPEAKING for one in entities[index : index + 2])
