"""What comes of a statement, which the writer adds: `he said, opening the way for a move`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft

__all__ = ["leave_consequences"]

# Phrases that tell what a statement brings about; `killing two` goes on with what is said.
_BRINGS = re.compile(
    r"(?:opening|paving|clearing)\s(?:up\s)?the\s(?:way|door|path)\b"
    r"|(?:rais|stok|fuel|fuell|dash|dampen|rekindl|reviv|boost|spark|trigger|prompt|end|heighten"
    r"|deepen)ing\s(?:\w+\s){0,3}?(?:hopes?|fears?|questions?|doubts?|concerns?|speculation|prospects?"
    r"|expectations|rumours|rumors|uncertainty|tensions|calls|outrage|anger|alarm)\b"
    r"|setting\s(?:up|the\sstage|the\sscene)\b|dealing\sa\s(?:\w+\s)?blow\b|drawing\s(?:\w+\s){0,2}?"
    r"(?:criticism|condemnation|fire|anger|applause|praise|ire)\b"
)
_GAP = re.compile(
    r"(?:\s(?:on|in|at|late|early|last|this|yesterday|today)\b[^,.;:“”\"\n]{0,60})?,\s"
)


def leave_consequences(context: Context, drafts: list[Draft]) -> None:
    """Leave out a last piece that tells what comes of a statement, behind its cue and speaker."""
    for draft in drafts:
        if draft.cue is None or draft.source is None or len(draft.content) < 2:
            continue
        group = max(draft.cue.end, draft.source.end)
        before, last = draft.content[-2:]
        ahead = before.end <= min(draft.cue.start, draft.source.start)
        if not ahead or context.outer_in(last) or not _BRINGS.match(context.text, last.start):
            continue
        if last.start >= group and _GAP.fullmatch(context.text, group, last.start):
            draft.content.pop()
