"""Clauses that the encoder ended before their verb: `said 40 of its men | had joined`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.pieces.places import Places
from quotes.attribute.pieces.verbs import AUXILIARY, DO
from quotes.attribute.properties.cues import is_plain_verb
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
_ENDS = re.compile(r",?\s(?:according\sto|he\ssaid|she\ssaid|they\ssaid|it\ssaid)\b|[:;“”\"«»\n]")


def finish_clauses(context: Context, drafts: list[Draft]) -> None:
    """Lengthen a paraphrase that ends with its subject to the end of its sentence."""
    cover, places, text = Cover(drafts), Places(drafts), context.text
    for draft in drafts:
        cue, last = draft.cue, draft.content[-1]
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
