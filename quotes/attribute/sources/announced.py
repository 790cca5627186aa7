"""Quotations that a clause with another one's name announces: `Roe hit back: “Too late.”`."""

from __future__ import annotations

import re
from bisect import bisect_left

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.sources.introduced import introduction_of
from quotes.records import Span

__all__ = ["part_announced"]

_SCORE = 0.7
# A verb that a colon stands behind, whatever it says, with what belongs to it.
_VERB = re.compile(r"\b[a-z]{2,12}ed(?: (?:back|out|in|off|up|down|on))?(?=:\s*$)")
_CAPITAL = re.compile(r"\b[^\W\d_a-z][\w’'-]+")


def part_announced(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Part from a statement a quotation that somebody else's name and a colon announce.

    The encoder takes two quotations for one where it does not know the verb of the second. It has
    to stand behind the cue of the first, in a sentence that names a person who is not its source.

    Returns:
        The drafts with those that were parted.
    """
    made: list[Draft] = []
    for draft in drafts:
        if draft.cue is None or draft.source is None:
            continue
        for span in draft.content[1:]:
            parted = _announced(context, draft, span)
            if parted is not None:
                draft.content = [other for other in draft.content if other != span]
                made.append(parted)
    return [*drafts, *made]


def _announced(context: Context, draft: Draft, span: Span) -> Draft | None:
    """The quotation as a statement of its own, where its sentence begins with who says it."""
    text = context.text
    paragraph = context.paragraph_index(span.start)
    quoted = context.outer_in(span)
    if paragraph is None or not quoted or quoted[0].start > span.start + 1 or draft.cue is None:
        return None
    start = max(context.sentence(span.start).start, context.document.paragraphs[paragraph].start)
    before = text[start : span.start]
    if start < draft.cue.end or not before.rstrip().endswith(":"):
        return None
    source = _person(context, Span(start, span.start))
    if source is None or (draft.source and _one_name(text, source, draft.source)):
        return None
    known = introduction_of(context, quoted[0])
    verb = _VERB.search(before)
    cue = known.cue if known else verb and Span(start + verb.start(), start + verb.end())
    colon = start + before.rindex(":")
    return Draft.new(span, _SCORE, cue or Span(colon, colon + 1), source)


def _person(context: Context, clause: Span) -> Span | None:
    """The first person that is named in a clause."""
    entities = context.document.entities
    index = bisect_left(entities, clause.start, key=lambda entity: entity.start)
    for entity in entities[index:]:
        if entity.start >= clause.end:
            return None
        if entity.label == "person":
            return Span(entity.start, entity.end)
    return None


def _one_name(text: str, one: Span, other: Span) -> bool:
    """Whether two mentions have a word with a capital in common."""
    here, there = (set(_CAPITAL.findall(span.of(text))) for span in (one, other))
    return not here.isdisjoint(there)
