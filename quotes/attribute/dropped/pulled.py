"""Pull quotes: words of a quotation that the page prints once more, in a paragraph of their own."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.records import Span

__all__ = ["part_pulled"]

_PULLED_SCORE = 0.5
_WORD = re.compile(r"\w+")
# Longer paragraphs are no pull quotes, and quotations of more parts are whole speeches.
_LONGEST = 600  # characters
_MOST_PARTS = 40
_FEWEST_WORDS = 3


def part_pulled(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Make quotes of their own of pull quotes that were joined to what they repeat.

    Returns:
        The drafts with those added.
    """
    made: list[Draft] = []
    for draft in drafts:
        if not 2 <= len(draft.content) <= _MOST_PARTS or draft.source is None:
            continue
        pulled = [span for span in draft.content if _is_pulled(context, draft, span)]
        # Of two that repeat each other one is the quotation.
        for span in pulled if len(pulled) < len(draft.content) else pulled[1:]:
            draft.content.remove(span)
            own = Draft.new(span, min(draft.score, _PULLED_SCORE))
            own.give(None, draft.source, _PULLED_SCORE)
            own.continues = draft
            made.append(own)
    return [*drafts, *made]


def _is_pulled(context: Context, draft: Draft, span: Span) -> bool:
    """Whether a part fills its paragraph, alone, with words that stand in another part."""
    paragraph = context.paragraph(span.start)
    if paragraph is None or paragraph.end - paragraph.start > _LONGEST:
        return False
    beside = context.text[paragraph.start : span.start] + context.text[span.end : paragraph.end]
    if any(map(str.isalnum, beside)):
        return False
    key = _key(context, span)
    others = [part for part in draft.content if part != span]
    return key.count(" ") > _FEWEST_WORDS and any(key in _key(context, part) for part in others)


def _key(context: Context, span: Span) -> str:
    """The words of a stretch, without case and punctuation, each with a blank around it."""
    return f" {' '.join(_WORD.findall(span.of(context.text).lower()))} "
