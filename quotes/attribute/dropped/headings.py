"""Headings between paragraphs that stand in quotation marks: ‘None of us had met him’."""

from __future__ import annotations

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.records import Span

__all__ = ["leave_headings"]

_MOST_WORDS, _LONGEST = 8, 80
# What ends a sentence or leads on to its cue ends no heading; ‘Why us?’ can be one in single marks.
_ENDS = frozenset(".,;:…—–-")
_ASKS = frozenset("?!")


def leave_headings(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Take headings out of quotations that go on in other paragraphs.

    They give in a few words what the paragraphs below tell, and nobody says them there.
    """
    for draft in drafts:
        if len(draft.content) < 2:
            continue
        rest = [span for span in draft.content if not _is_heading(context, span)]
        if rest:
            draft.content = rest
    return drafts


def _is_heading(context: Context, span: Span) -> bool:
    """Whether a short line is one pair of marks and what stands between them."""
    paragraph = context.paragraph(span.start)
    if paragraph is None or paragraph.end - paragraph.start > _LONGEST:
        return False
    quoted = context.outer_in(span)
    if len(quoted) != 1 or quoted[0].flags or quoted[0].continues:
        return False
    (line,) = quoted
    if (line.start, line.end) != (paragraph.start, paragraph.end) or line.inner.end == line.end:
        return False
    words = line.inner.of(context.text)
    unended = words[-1:] not in _ENDS
    asks = words[-1:] in _ASKS and context.text[line.start] not in "‘'"
    return unended and not asks and len(words.split()) <= _MOST_WORDS
