"""Pieces that only lead to a statement: `Asked about the letter, | Roe said | she was ill`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.sources.misread import SPEAKERS_SCORE, speaks
from quotes.records import Span

__all__ = ["leave_leads"]

_ASKED = re.compile(
    r"(?:(?:But|And|When|While)\s)?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned)\b[^“”\"]*$"
)
# `a letter in | which | Hale wrote`, and whoever is shown how something happened.
_IN_WHICH = re.compile(r"\b(?:in|of|with|from|on)\swhich$")
_SHOWN = re.compile(r"(?:was|were|(?:has|have|had)\sbeen)\s(?:shown|played)")
# `The outbreak | has raised questions about | why ...`: what raises them is not asked.
_RAISES = re.compile(
    r"(?:(?:has|have|had|will|could|would)\s)?(?:\w+ly\s)?(?:rais|prompt|spark)(?:e[ds]?|ing)\s"
    r"(?:\w+\s){0,2}(?:questions?|concerns?|doubts?|fears)\b.*"
)
# A headline's words of somebody, and behind a colon what the article tells of others.
_HEADED = re.compile(r"[“\"‘'][^:“”\"]{3,120}[”\"’']:\s\S")
# `‘got this wrong’, says boss, as 61 fall ill`
_NOUN = re.compile(r"[a-z\-]{3,20}(?:\s[a-z\-]{3,20})?")
_MEANWHILE = re.compile(r"(?:as|after|amid|while|before)\s")


def leave_leads(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Leave out of statements of several pieces what stands before them and is not said.

    Returns:
        The drafts that have a content left.
    """
    for draft in drafts:
        if draft.cue is None or len(draft.content) < 2:
            continue
        if _is_lead(context, draft, draft.cue):
            draft.content = draft.content[1:]
        elif draft.source is None and _in_headline(context, draft.content[-1]):
            _leave_meanwhile(context, draft, draft.cue)
    return drafts


def _is_lead(context: Context, draft: Draft, cue: Span) -> bool:
    """Whether the first piece leads to the cue, behind which the statement stands."""
    text, first = context.text, draft.content[0]
    if first.end > cue.start or draft.content[1].start < cue.end:
        return False
    if _HEADED.match(text, first.start, first.end) and _in_headline(context, first):
        return True
    if context.outer_in(first):
        return False
    if _ASKED.match(text, first.start, first.end) and text[first.end : first.end + 1] == ",":
        return True
    if _IN_WHICH.search(text, max(first.start - 6, 0), first.end):
        return True
    near = draft.source is None and cue.start - first.end <= 1
    passes = _RAISES.fullmatch(cue.of(text)) or _SHOWN.fullmatch(cue.of(text))
    return near and passes is not None


def _leave_meanwhile(context: Context, draft: Draft, cue: Span) -> None:
    """Give a headline's quotation to the noun behind its verb, without what happens meanwhile."""
    text = context.text
    index = next((i for i, s in enumerate(draft.content) if 0 <= s.start - cue.end <= 1), 0)
    noun = draft.content[index]
    ahead = draft.content[:index]
    if not ahead or not _NOUN.fullmatch(text, noun.start, noun.end) or not speaks(noun.of(text)):
        return
    rest = draft.content[index + 1 :]
    if all(_MEANWHILE.match(text, span.start) for span in rest):
        draft.content = ahead
        draft.give(None, noun, SPEAKERS_SCORE)


def _in_headline(context: Context, span: Span) -> bool:
    paragraph = context.paragraph(span.start)
    return paragraph is not None and paragraph.role in ("headline", "dek")
