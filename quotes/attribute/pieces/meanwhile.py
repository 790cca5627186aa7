"""What the writer tells beside a statement in its sentence.

`Roe tracked 80 adults, | but others urge | caution`; `The bridge will close, the council said, | as
its leader resigned`.
"""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.records import Span

__all__ = ["leave_meanwhile"]

# Another clause with the speaker for its subject.
_ANOTHER = re.compile(r",?\s(?:but|while|though|although|yet)\s(?:also\s)?|;\s(?:but\s)?")
# What happens at the time, told of others; `as it is old` and `as well as` may be said.
_AS = re.compile(
    r"as\s(?!(?:an?|well|long|soon|much|many|far|if|though|part|of|opposed|expected|usual|ever|more"
    r"|in|to|it|he|she|they|we|you|I|there|this|that|these|those|not|no|yet|is|was|are|were)\s)"
    r"[^“”\"\n]*?\s(?:\w+ed|began|went|came|took|made|fell|rose|said|told|held|met|fled|left|won)\b"
)
_TIME = re.compile(r"(?:\s(?:on\s\w+day|yesterday|today|late\s\w+|this\s\w+|last\s\w+))?,\s")
_PRONOUNS = frozenset({"i", "he", "she", "it", "they", "we"})


def leave_meanwhile(context: Context, drafts: list[Draft]) -> None:
    """Leave out clauses without marks before `but` and its speaker, and behind a closing speaker.

    In PolNeAR's training articles no content reaches over `, but` to the one before its speaker.
    """
    for draft in drafts:
        if draft.cue is None or draft.source is None or len(draft.content) < 2:
            continue
        group = Span(min(draft.cue.start, draft.source.start), max(draft.cue.end, draft.source.end))
        _leave_ahead(context, draft, group)
        _leave_behind(context, draft, group)


def _leave_ahead(context: Context, draft: Draft, group: Span) -> None:
    """Leaves out the clause before `, but others urge`, if something stands behind the cue."""
    behind = [span for span in draft.content if span.start >= group.end]
    ahead = [span for span in draft.content if span.end <= group.start]
    if not behind or not ahead or any(map(context.outer_in, ahead)):
        return
    if _ANOTHER.fullmatch(context.text, ahead[-1].end, group.start):
        draft.content = behind


def _leave_behind(context: Context, draft: Draft, group: Span) -> None:
    """Leaves out what happens meanwhile, behind a statement and the name of who says it."""
    last, text = draft.content[-1], context.text
    if len(draft.content) < 2 or draft.content[-2].end > group.start or draft.source is None:
        return
    if any(map(context.outer_in, draft.content)):
        return
    if draft.source.of(text).lower() in _PRONOUNS:
        return
    beside = _TIME.fullmatch(text, group.end, last.start) is not None
    if beside and _AS.match(text, last.start, last.end):
        draft.content = draft.content[:-1]
