"""Whose words a text holds that somebody does something with: `resigned in a letter that said`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.missed.somebody import somebody_at
from quotes.attribute.sources.misread import SPEAKERS_SCORE
from quotes.records import Span

__all__ = ["mend_in_texts"]

# Texts that somebody writes for himself; a report or a poll that is lost in has other makers.
_TEXT = r"(?:post|tweet|letter|e-?mail|message|statement|note|memo|blog)"
_OWN = r"(?:an?|the|his|her|their|its|another)\s(?:[\w\-]+\s){0,3}?"
_IN = re.compile(
    r"\s(?:in|with|via|through|sent|wrote|issued|posted|published|released)"
    rf"\s(?P<text>{_OWN}{_TEXT}(?:\s(?:on|to|for)\s[^,.;:“”\"\n]{{1,40}}?)?)"
    r"\s(?:that|which)\s(?P<cue>said|says|read|reads)\s"
)
# A subject that something is done to, or that meets with a text, has not written it.
_NOT_WRITTEN = re.compile(
    r"\b(?:was|were|is|are|been|being|deal(?:s|t|ing)?|faced|disagree[ds]?|agree[ds]?|meets?|met"
    r"|appears?|appeared|features?|featured|believe[ds]?|found|finds|heard|saw|received|got)\b"
)
_OPENING = re.compile(r"[^,.;:“”\"\n]{2,60},\s")


def mend_in_texts(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give what such a text said to the subject of the sentence, who wrote it.

    The encoder has `that` for its source, or takes all from `in a letter` for what is announced.

    Returns:
        The drafts, with what was parted from others.
    """
    cover, made = Cover(drafts), []
    for sentence in context.document.sentences:
        found = _IN.search(context.text, sentence.start, sentence.end)
        author = None if found is None else _author(context, sentence, found.start())
        if found is None or author is None:
            continue
        cue = Span(*found.span("cue"))
        for draft, _ in cover.over(Span(cue.start, sentence.end)):
            new = _give(draft, found.start(), cue, author)
            made += [new] if new is not None else []
    return [*drafts, *made]


def _author(context: Context, sentence: Span, end: int) -> Span | None:
    """Whom a sentence begins with, if nothing is done to him before a place."""
    opening = _OPENING.match(context.text, sentence.start, end)
    for start in (sentence.start, opening.end() if opening is not None else sentence.start):
        author = somebody_at(context, start, end)
        if author is not None:
            passive = _NOT_WRITTEN.search(context.text, author.end, end)
            return author if passive is None else None
    return None


def _give(draft: Draft, end: int, cue: Span, author: Span) -> Draft | None:
    """Attribute what stands behind a cue; a new draft where another took it in."""
    if draft.cue is not None and draft.cue.start >= cue.end:
        return None
    said = [Span(max(s.start, cue.end + 1), s.end) for s in draft.content if s.end > cue.end]
    other = [Span(s.start, min(s.end, end)) for s in draft.content if s.start < end]
    if not said:
        return None
    if other and draft.cue is not None and not draft.cue.overlaps(cue):
        draft.content = other
        return Draft.new(said[0], draft.score, cue, author)
    draft.content, draft.cue = said, cue
    draft.replace_source(author, SPEAKERS_SCORE)
    return None
