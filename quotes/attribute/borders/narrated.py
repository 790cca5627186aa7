"""Sentences of the writer's that were taken in by the quotation behind them."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.properties.cues import is_plain_verb, words_of
from quotes.records import Span

__all__ = ["leave_narrated"]

_ABBREVIATED = re.compile(r"\b[A-Za-z]\.[A-Za-z]\.$")


def leave_narrated(context: Context, drafts: list[Draft]) -> None:
    """Take out what stands without marks in a sentence before that of the quotation and its cue.

    `Roe threatened to sue. “We will win,” he claimed.`: only the quotation is claimed. In PolNeAR's
    84 development articles one content of all has such a sentence.

    Nor is what follows a paraphrase in the next sentence: `Pell said it would open “in May.” By
    noon | she was backtracking`, `adding that it had hired Roe. | Roe could not be reached`. Nor
    what follows a quotation and its cue: `“He hit me,” Pell told police. | Leo Marsh was arrested.`
    """
    for draft in drafts:
        if draft.cue is None:
            continue
        _leave_following(context, draft, draft.cue)
        _leave_behind(context, draft, draft.cue)
        if len(draft.content) < 2:
            continue
        kept = [
            span
            for span, following in zip(draft.content, draft.content[1:], strict=False)
            if not _narrated(context, span, following, draft.cue)
        ]
        draft.content = [*kept, draft.content[-1]]


def _narrated(context: Context, span: Span, following: Span, cue: Span) -> bool:
    """Whether a piece without marks ends its sentence, and quotation and cue come in the next."""
    if span.end > cue.start or context.outer_in(span) or not context.outer_in(following):
        return False
    sentence = context.sentence(span.end - 1)
    return sentence.end <= min(following.start + 1, cue.start)


def _leave_behind(context: Context, draft: Draft, cue: Span) -> None:
    """Ends a quotation before a sentence without marks that comes behind it and its cue."""
    while len(draft.content) > 1:
        before, last = draft.content[-2], draft.content[-1]
        quotations = context.outer_in(before)
        ended = max(cue.end, before.end)
        whole = len(quotations) == 1 and quotations[0].start <= before.start
        if not whole or quotations[0].end > before.end + 1 or context.outer_in(last):
            return
        if context.sentence(last.start).start < ended - 1:
            return
        # A closing mark without its opening one: `'' he said. I am not sure.''`
        marked = any(mark in context.text[last.start : last.end + 1] for mark in ("”", '"', "''"))
        if marked or not context.text[last.start].isupper():
            return
        draft.content.pop()


def _leave_following(context: Context, draft: Draft, cue: Span) -> None:
    """Ends a paraphrase behind its cue with the cue's sentence, if no marks follow in the next.

    Only behind verbs like `said`: a colon leads to several sentences, a mind to `that ..., that`.
    """
    text, sentence = context.text, context.sentence(cue.start)
    # `said`, `said in its daily report`
    words = words_of(cue.of(text)) or [""]
    if not (is_plain_verb(words[-1]) or is_plain_verb(words[0])):
        return
    first, last = draft.content[0], draft.content[-1]
    if first.start < cue.end or first.start >= sentence.end or last.end <= sentence.end:
        return
    if context.outer_in(Span(first.start, first.start + 1)) or text[last.end - 1] in '”"’':
        return
    further = any(text.startswith("that ", one.start) for one in draft.content[1:])
    if further or context.outer_in(Span(sentence.end, last.end)):
        return
    kept = [Span(one.start, min(one.end, sentence.end)) for one in draft.content]
    kept = [one for one in kept if one.start < one.end]
    said = kept[-1].of(text).rstrip()
    # `at 10 p.m.` keeps its full stop.
    end = len(said if _ABBREVIATED.search(said) else said.rstrip(" ."))
    draft.content = [*kept[:-1], Span(kept[-1].start, kept[-1].start + end)]
