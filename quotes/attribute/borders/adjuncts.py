"""Where something was said, apart from what was said: `..., in remarks carried by state TV`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.records import Span

__all__ = ["leave_adjuncts"]

# "in remarks quoted by the agency", "in comments broadcast on Friday": what was said is passed on.
_REMARKS = re.compile(
    r"(?:^|,\s)in\s(?:(?:an?|the|his|her|its|their|some|other|separate|brief|rare|written"
    r"|recorded|televised|similar)\s){0,3}(?:remarks?|comments?|quotes|words|statements?|message"
    r"|interview|address|speech)\s(?:that\swere\s|which\swere\s|later\s|also\s|first\s)?"
    r"(?:carried|quoted|cited|published|broadcast|reported|released|aired|posted|shown|distributed"
    r"|relayed|translated|printed|circulated)\s(?:by|on|in|late|early|live)\b[^,;:?!“”\"\n]*$"
)
# "a soldier yells on | the tape": where it is heard.
_HEARD_ON = re.compile(
    r"(?:the|an?|one of the|another|this|that)\s(?:[\w-]+\s){0,3}?"
    r"(?:tapes?|recordings?|videos?|clips?|footage|audio|film|phone|radio|microphone|loudspeaker"
    r"|megaphone|line|call|intercepts?)"
)
# "according to a letter, a copy of which was obtained by the Herald": who saw it.
_COPY = re.compile(
    r"(?:a\scopy|copies|excerpts|screenshots|a\stranscript)\sof\swhich\s"
    r"(?:was|were|(?:has|have)\sbeen)\s[a-z]+(?:\s[^,;:?!“”\"\n]{2,80})?(?P<end>,\s|\.?$)"
)
_PREPOSITION = re.compile(r"\s(?:on|in|over|into|through|from)$")
_REACH = 200
_FEWEST_WORDS = 2


def leave_adjuncts(context: Context, drafts: list[Draft]) -> None:
    """End a paraphrase before the phrase that tells who passed on where it was said.

    `Roe said that it was over, in remarks quoted by the agency`: the encoder ends a quotation there
    and reads a paraphrase on.
    """
    for draft in drafts:
        _leave_place(context, draft)
        _leave_copy(context, draft)
        last = draft.content[-1]
        if draft.cue is None or context.outer_in(last):
            continue
        found = _REMARKS.search(context.text[max(last.start, last.end - _REACH) : last.end])
        if found is None:
            continue
        end = last.end - (len(found.string) - found.start())
        if len(context.text[last.start : end].split()) >= _FEWEST_WORDS:
            draft.content[-1] = Span(last.start, end)
        elif end == last.start and len(draft.content) > 1:
            # "It was over, Roe said, in remarks carried by state television."
            del draft.content[-1]


def _leave_place(context: Context, draft: Draft) -> None:
    """`“Leave us!” a soldier yells on the tape`: a quotation goes on with no tape."""
    cue, text = draft.cue, context.text
    if cue is None or not _PREPOSITION.search(text[max(cue.end - 10, cue.start) : cue.end]):
        return
    kept = [s for s in draft.content if s.start < cue.end or not _HEARD_ON.fullmatch(s.of(text))]
    if kept and all(map(context.outer_in, kept)):
        draft.content = kept


def _leave_copy(context: Context, draft: Draft) -> None:
    """Leaves out whoever saw a copy of what is cited, behind what was said or in front of it."""
    kept = []
    for span in draft.content:
        found = _COPY.match(span.of(context.text)) if draft.cue is not None else None
        if found is None:
            kept.append(span)
        elif found.end() < len(span.of(context.text)):
            kept.append(Span(span.start + found.end(), span.end))
    draft.content = kept or draft.content
