"""Questions that reporters put before somebody answers: `Asked by the Ledger if he quit, Roe`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.outlets import is_outlet
from quotes.records import Span

__all__ = ["mend_questions"]

# At the start of a sentence: who is asked speaks only behind the comma.
_ASKED = re.compile(
    r"(?:(?:But|And|When|While|Later|Also|Twice|Repeatedly)\s){0,2}(?P<asked>[Aa]sked)\b"
    r"(?:\s(?:[^.,;:!?“”\"\n]{1,60}?\s)?by\s(?P<asker>[^.,;:!?“”\"\n]{2,60}?)"
    r"(?:\son\s\w+day)?(?=\s(?:whether|if|about|what|why|how|when|who)\b))?"
)

_QUESTION = re.compile(r"(?:whether|if|about|what|why|how|when|who)\b")
# In court: whoever asks, and for which side.
_EXAMINED = re.compile(
    r"(?:(?:Cross|Re)-examined|Examined|Questioned|Quizzed|Challenged|Pressed)\sby\s"
    r"[^,.;:!?“”\"\n]{2,80}(?:,\s(?:who\s|for\s|prosecuting|defending|representing|acting)[^,.;:“”\"\n]{0,60})?,\s"
)


def mend_questions(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Take an outlet's own question out, and whoever is asked out of the question.

    Annotators of PolNeAR mark `Asked | whether he would resign` as an attribution without a source,
    and with one where `by a host` follows: so it stays. What a paper asks is no statement of it.

    Returns:
        The drafts without questions of outlets.
    """
    return [
        draft
        for draft in drafts
        if not _is_outlets(context, draft) and not _is_examination(context, draft)
    ]


def _is_examination(context: Context, draft: Draft) -> bool:
    """`Questioned by Roe, for | the defence, |`: that says only who asks."""
    if draft.cue is None:
        return False
    sentence = context.sentence(draft.cue.start)
    found = _EXAMINED.match(context.text, sentence.start, sentence.end)
    if found is None or draft.cue.start >= found.end():
        return False
    if _QUESTION.match(context.text, draft.start):
        return False
    return all(Span(*found.span()).contains(span) for span in draft.content)


def _is_outlets(context: Context, draft: Draft) -> bool:
    """Whether a draft is an outlet's question; ends somebody else's where the answer begins."""
    if draft.cue is None or draft.start < draft.cue.start:
        return False
    sentence = context.sentence(draft.cue.start)
    found = _ASKED.match(context.text, sentence.start, sentence.end)
    if found is None or not draft.cue.start <= found.start("asked") < draft.cue.end:
        return False
    _end_question(context, draft, sentence)
    return found["asker"] is not None and is_outlet(context, found["asker"])


def _end_question(context: Context, draft: Draft, sentence: Span) -> None:
    """`Asked if he would go, Roe smiled.`: the main clause behind the comma is not asked."""
    first = draft.content[0]
    draft.content = [first, *(span for span in draft.content[1:] if context.outer_in(span))]
    comma = context.text.rfind(", ", first.start, first.end)
    if comma > first.start and first.end >= sentence.end - 1 and not context.outer_in(first):
        draft.content = [Span(first.start, comma)]
