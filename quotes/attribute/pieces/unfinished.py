"""Clauses that the encoder ended before their verb: `said 40 of its men | had joined`.

Or ahead of who says it: `The shells | hit a market at 2 a.m., the governor wrote on Telegram.`
"""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.missed.closed import states
from quotes.attribute.pieces.places import Places
from quotes.attribute.pieces.verbs import AUXILIARY, DO
from quotes.attribute.properties.cues import is_plain_verb, words_of
from quotes.records import Span

__all__ = ["finish_clauses"]

_LONGEST = 250
_VERB = re.compile(rf"\s(?:{AUXILIARY})\s")
# The clause has its verb, and goes on with another one's.
_HAS_VERB = re.compile(
    rf"\b(?:{AUXILIARY}|{DO}|who|which|that|what|how|why|when|where|whether|if|he|she|they|we|you|I"
    r"|it|there)\b"
)
# `peddled in his run | for president | have come from`: no subject.
_NO_SUBJECT = re.compile(r"(?:about|against|as|at|by|for|from|in|into|of|on|over|to|with)\s")
# What may stand behind a closing speaker: `, she wrote | on Telegram.`
_CLOSES = re.compile(r"(?:\s[^,;:“”\"\n]{2,60})?\.?")
_ENDS = re.compile(r",?\s(?:according\sto|he\ssaid|she\ssaid|they\ssaid|it\ssaid)\b|[:;“”\"«»\n]")


def finish_clauses(context: Context, drafts: list[Draft]) -> None:
    """Lengthen a paraphrase that ends with its subject to the end of its sentence.

    Or to the comma before who says it, with whom the sentence ends.
    """
    cover, places, text = Cover(drafts), Places(drafts), context.text
    for draft in drafts:
        cue, last = draft.cue, draft.content[-1]
        ahead = _ahead(context, draft)
        if ahead is not None and not cover.over(ahead) and not places.over(ahead):
            draft.content[-1] = Span(last.start, ahead.end)
            continue
        if cue is None or text[cue.end : last.start] not in (" ", " that "):
            continue
        if not is_plain_verb(cue.of(text)) or context.outer_in(last):
            continue
        if _NO_SUBJECT.match(last.of(text)):
            continue
        sentence = context.sentence(cue.start)
        if not _VERB.match(text, last.end) or _HAS_VERB.search(last.of(text).removeprefix("that ")):
            continue
        rest = Span(last.end, last.end + len(text[last.end : sentence.end].rstrip(" .\n")))
        if rest.end - rest.start > _LONGEST or _ENDS.search(rest.of(text)) or cover.over(rest):
            continue
        if not places.over(rest):
            draft.content[-1] = Span(last.start, rest.end)


def _ahead(context: Context, draft: Draft) -> Span | None:
    """The rest of a statement of which only the subject was taken in, before a closing speaker."""
    cue, source, text = draft.cue, draft.source, context.text
    if cue is None or source is None or len(draft.content) > 1:
        return None
    said, sentence = draft.content[0], context.sentence(cue.start)
    group, end = min(cue.start, source.start), max(cue.end, source.end)
    rest = Span(said.end, group - 2)
    if said.start != sentence.start or not 0 < rest.end - rest.start <= _LONGEST:
        return None
    if text[rest.end : group] != ", " or text[rest.start] != " " or _ENDS.search(rest.of(text)):
        return None
    if not is_plain_verb((words_of(cue.of(text)) or [""])[0]) or context.outer_in(said):
        return None
    closes = _CLOSES.fullmatch(text, end, sentence.end) is not None
    return rest if closes and states(text[said.start : rest.end]) else None
