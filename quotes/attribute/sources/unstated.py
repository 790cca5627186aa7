"""Claims that nobody is said to make: `was arrested amid claims she sold secrets`."""

from __future__ import annotations

import re

from quotes.attribute.drafts import Draft
from quotes.attribute.properties.cues import read_cue, words_of
from quotes.attribute.sources.misread import SPEAKERS_SCORE, speaks
from quotes.records import UNSTATED, Span

__all__ = ["leave_unstated"]

_REACH = 60
_NOUNS = r"(?:claims|reports|allegations|accusations|rumou?rs|suggestions|suspicions|speculation)"
# What happens `amid` or `after` claims happens to somebody whom others speak of. Only without a
# word before the noun that tells whose they are, or how many: `after his claims that`.
_ABOUT = (
    r"(?:amid|over|after|following|despite)\s"
    r"(?:(?:new|fresh|further|repeated|unproven|anonymous)\s)?"
)
_BEFORE = re.compile(rf"\b{_ABOUT}$")
_NOUN = re.compile(rf"{_NOUNS}\b")
_CONTENT = re.compile(
    rf"(?:{_ABOUT})?(?P<noun>{_NOUNS})\s(?:(?=that\b)|(?!of\b|about\b|in\b|by\b))"
)
# `has faced protests over`: what somebody has to face is nothing that he says.
_FACING = re.compile(r"(?:(?:has|had|have|is|was|are|were)\s)?fac(?:es?|ed|ing)\b")
# Whoever makes them all the same: `claims by the Gazette that`, `claims from her staff that`.
_MAKER = re.compile(r"\s(?:by|from)\s(?P<who>[^,.;:!?“”\"\n]{3,60}?)\s(?=that\b)")


def leave_unstated(text: str, draft: Draft) -> None:
    """Take from the subject of a sentence what others claim, report or allege of him.

    They go to whoever is named behind `by` or `from`, and to nobody where nobody is.
    """
    cue = draft.cue
    if cue is not None and _NOUN.fullmatch(cue.of(text)):
        if cue.end > draft.start or not _BEFORE.search(text, max(cue.start - _REACH, 0), cue.start):
            return
    elif not _part(text, draft):
        return
    _attribute(text, draft)


def _part(text: str, draft: Draft) -> bool:
    """Make the noun the cue of a content that begins with it; False where it does not."""
    cue, first = draft.cue, draft.content[0]
    match = _CONTENT.match(text, first.start, first.end)
    if match is None or match.end() >= first.end:
        return False
    noun = match.start("noun")
    if not _BEFORE.search(text, max(noun - _REACH, 0), noun):
        return False
    # `protested over claims that`: a verb of saying keeps its subject.
    if cue is not None and (cue.end > first.start or _is_said(cue.of(text))):
        return False
    draft.cue = Span(*match.span("noun"))
    draft.content[0] = Span(match.end(), first.end)
    return True


def _is_said(cue: str) -> bool:
    reading = read_cue(words_of(cue))
    return reading is not None and not reading.weak and _FACING.match(cue) is None


def _attribute(text: str, draft: Draft) -> None:
    cue = draft.cue
    maker = _MAKER.match(text, cue.end) if cue is not None else None
    if maker is not None and speaks(maker["who"]):
        draft.replace_source(Span(*maker.span("who")), SPEAKERS_SCORE)
        return
    if draft.source is None or cue is None or draft.source.end <= cue.start:
        draft.source = None
        draft.flag(UNSTATED)
