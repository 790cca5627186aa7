"""Texts that were shown to somebody: `An email sent by Roe and shown to the jury | said`."""

from __future__ import annotations

import re
from functools import cache

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.sources.misread import SPEAKERS_SCORE
from quotes.attribute.written import text_nouns
from quotes.records import Span

__all__ = ["mend_handed_round"]

_PART = r"[^;:“”\"\n]"
_HANDED = (
    r"(?:,?\sand|,?\s(?:which|that)\s(?:was|were)|,)(?:\s(?:later|then|first|also))?\s"
    r"(?P<handed>shown|read|played|given|handed|leaked|presented|seen|obtained|reviewed|published"
    r"|signed|forwarded)(?:\sout)?\s(?:to|by|in|at)\s[^,;:“”\"\n]{2,50}?,?\s"
)
_VERB = (
    r"(?P<cue>said|says|read|reads|stated|states|warned|warns|told|claimed|claims|described|describes"
    r"|called|calls|accused|accuses|urged|urges|asked|asks|showed|shows)\b"
)


def mend_handed_round(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Let a text say what it says, and not whoever it was shown to.

    `said` is the cue then, what follows is the content, and the source ends before `and shown`, so
    that who wrote it stays in it. What the encoder made of the showing is left out.

    Returns:
        The drafts without that.
    """
    cover, dropped = Cover(drafts), set()
    for sentence in context.document.sentences:
        found = _pattern().match(context.text, sentence.start, sentence.end)
        if found is None:
            continue
        handed, cue = Span(*found.span("handed")), Span(*found.span("cue"))
        text = Span(*found.span("text"))
        for draft, _ in cover.over(sentence):
            if draft.cue is not None and not draft.cue.overlaps(Span(handed.start, cue.end)):
                continue
            if not _give(draft, text, cue):
                dropped.add(id(draft))
    return [draft for draft in drafts if id(draft) not in dropped]


def _give(draft: Draft, text: Span, cue: Span) -> bool:
    """Attribute what stands behind a cue to a text; False where a draft has nothing there."""
    said = [Span(max(s.start, cue.end + 1), s.end) for s in draft.content if s.end > cue.end]
    if not said:
        return False
    if draft.cue is None or draft.cue.start != cue.start:
        draft.content, draft.cue = said, cue
    if draft.source is None or draft.source.start != text.start:
        draft.replace_source(text, SPEAKERS_SCORE)
    else:
        draft.source = text
    return True


@cache
def _pattern() -> re.Pattern[str]:
    """A sentence that opens with a text, and goes on with its showing and what it says."""
    nouns = text_nouns("documents", "media", more=["message", "video", "recording"])
    opening = r"(?:An?|The|One|Another|His|Her|Their|Its)\s(?:[\w\-]+\s){0,3}?"
    text = rf"(?P<text>{opening}(?:{nouns})\b{_PART}{{0,140}}?)(?:,\sdated\s[\w\s]{{1,20}})?"
    return re.compile(text + _HANDED + _VERB)
