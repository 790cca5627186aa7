"""Words that a record holds: `Roe said “never”, according to the transcript`: they are Roe's."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.properties.cues import is_plain_verb
from quotes.attribute.sources.misread import SPEAKERS_SCORE, speaks
from quotes.records import Span

__all__ = ["mend_taken_down"]

_LONGEST = 160
# What may stand between the verb of saying and the quotation: whom one tells it, and when.
_WORD = re.compile(r"(?<=\s)[a-z]{3,12}\b")
_BETWEEN = re.compile(r"(?:\s[^,.;:“”\"\n]{1,60})?[,:]?\s")
# What of it is not said.
_ASIDE = re.compile(
    r"t(?:old|ell)|[a-z]+\s(?:in|on|at|to|during|after|before|last|this|that\sday|yesterday|today"
    r"|earlier|later)\s"
)
_THAT = re.compile(r"\s(?=(?:that|how|why|whether|if)\s)")
_NAMED = re.compile(r"(?:[^\W\d_a-z][\w.'’\-]*\s)*$")
_PRONOUN = re.compile(r"(?:He|She|They|he|she|they)")


def mend_taken_down(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give a quotation to who said it, where the sentence ends with `according to` a record.

    Whatever it is according to, the marks hold somebody's own words. Where the encoder saw who says
    it and took the record for a second statement, that is left out.

    Returns:
        The drafts without those.
    """
    kept = []
    for draft in drafts:
        if _is_record(context.text, draft):
            continue
        _mend(context, draft)
        kept.append(draft)
    return kept


def _is_record(text: str, draft: Draft) -> bool:
    """Whether a content is what stands right behind `according to`, whose source it is."""
    cue, source = draft.cue, draft.source
    if cue is None or cue.of(text).lower() != "according to" or len(draft.content) > 1:
        return False
    behind = 0 <= draft.start - cue.end <= 1
    return behind and source is not None and source.end <= cue.start and cue.start > 0


def _mend(context: Context, draft: Draft) -> None:
    cue, source, text = draft.cue, draft.source, context.text
    if cue is None or source is None or cue.of(text).lower() != "according to":
        return
    first, last = draft.content[0], draft.content[-1]
    quotations = context.outer_in(Span(first.start, last.end))
    if not last.end <= cue.start < source.start or not quotations:
        return
    opened, closed = quotations[0].start, quotations[-1].end
    if any(map(str.isalnum, text[closed : max(closed, last.end)])):
        return
    told = _told(context, Span(max(first.start, opened - _LONGEST), opened))
    if told is None:
        return
    draft.cue, who = told
    clause = _THAT.search(text, draft.cue.end, opened)
    aside = _ASIDE.match(text, draft.cue.start, opened)
    start = clause.end() if clause else opened if aside else draft.cue.end + 1
    kept = [span for span in draft.content if span.end > start]
    draft.content = [Span(max(span.start, start), span.end) for span in kept]
    draft.replace_source(who, SPEAKERS_SCORE)


def _told(context: Context, span: Span) -> tuple[Span, Span] | None:
    """The verb of saying that leads to a quotation, and its subject."""
    text = context.text
    for word in reversed(list(_WORD.finditer(text, span.start, span.end))):
        if is_plain_verb(word.group()) and _BETWEEN.fullmatch(text, word.end(), span.end):
            who = _subject(context, Span(span.start, word.start() - 1))
            if who is not None:
                return Span(*word.span()), who
    return None


def _subject(context: Context, span: Span) -> Span | None:
    """Who ends a stretch that leads to a verb: a name with its titles, a pronoun, a phrase."""
    text = context.text
    for entity in context.document.entities:
        if entity.label == "person" and entity.end == span.end and entity.start >= span.start:
            titles = _NAMED.search(text, span.start, entity.start)
            return Span(titles.start() if titles else entity.start, span.end)
    phrase = span.of(text)
    return span if _PRONOUN.fullmatch(phrase) or speaks(phrase) else None
