"""What holds for anybody who says something: `managers who question a referee can be banned`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft

__all__ = ["is_general"]

_BEFORE, _REACH = 120, 200
# A bare plural at the start of its clause: nobody in particular.
_ANYBODY = re.compile(
    r"(?:(?:Under|In|By|At|According to)\s[^,.;:“”\"\n]{2,60},\s)?"
    r"(?:[A-Za-z][a-z\-]+\s){0,2}?[A-Za-z][a-z\-]*s\swho\s(?:[a-z]+ly\s)?"
)
# One of these words makes a clause of what stands before the main verb, which somebody may say.
_CLAUSE = re.compile(
    r"\b(?:that|if|whether|how|why|what|is|are|was|were|has|have|had|did|does|do|said|says)\b"
    r"|^(?:I|he|she|it|they|we|there)\b"
)
# Past, or a verb behind which a clause needs no `that`.
_TOLD = re.compile(
    r"(?:\w+ed|said|told|spoke|wrote|says?|claims?|argues?|insists?|thinks?|believes?|feels?|fears?)\b"
)
_MAIN = re.compile(
    r"\s(?:(?:can|could|must|may|might|should|will|would)(?:\snot)?\s|cannot\s|(?:are|get)\s[a-z]+ed\b)"
)


def is_general(context: Context, draft: Draft) -> bool:
    """Whether a content runs over a relative clause about anybody into what becomes of them.

    Nobody has questioned or reported anything there, and the verb behind is no part of it. What
    `critics who say that it leaks` say has a clause, and stays.
    """
    source, cue, text = draft.source, draft.cue, context.text
    if source is None or cue is None or len(draft.content) > 1:
        return False
    content = draft.content[0]
    if not source.of(text).endswith("who") or not source.end < cue.end < content.start:
        return False
    if _TOLD.match(text, cue.start, cue.end) or context.outer_in(content):
        return False
    start = max(context.sentence(cue.start).start, cue.start - _BEFORE)
    main = _MAIN.search(text, content.start, min(content.end, content.start + _REACH))
    if main is None or _CLAUSE.search(text[content.start : main.start()]):
        return False
    return _ANYBODY.fullmatch(text, start, cue.start) is not None
