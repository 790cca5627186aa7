"""Words that belong to somebody by name: `Factually checked Roe’s claim that ...`."""

from __future__ import annotations

import re

from quotes.attribute.drafts import Draft
from quotes.attribute.properties.cues import read_cue, words_of
from quotes.attribute.sources.misread import SPEAKERS_SCORE
from quotes.records import Span

__all__ = ["give_to_claimant"]

_REACH = 80
_NOUNS = (
    r"(?:claims?|assertions?|contention|allegations?|accusations?|statements?|comments?|remarks?"
    r"|suggestions?|warnings?|promises?|pledge|insistence|prediction)"
)
_WHOSE = (
    r"(?P<whose>(?:[^\W\d_a-z][\w.\-]*\s){0,3}[^\W\d_a-z][\w.\-]*(?:['’]s|s['’])"
    r"|\b(?:[Hh]is|[Hh]er|[Tt]heir))\s(?:[\w\-]+\s)?"
)
_CLAIM = re.compile(rf"{_WHOSE}(?P<noun>{_NOUNS})\s(?=that\b)")
_CLAIMANT = re.compile(rf"{_WHOSE}$")
_NOUN = re.compile(rf"{_NOUNS}\b")


def give_to_claimant(text: str, draft: Draft) -> None:
    """Attribute what stands behind `Roe’s claim that` to Roe, whose words they are.

    Where the noun is the cue, its owner is the source: so it is in all of the 38 attributions of
    this form in 840 training articles of PolNeAR. Where the claim as a whole is the content, a verb
    that is known to report keeps its subject (`Fenn rejected Roe’s claim that ...`), others do not
    (`Factually did a fact-check on Roe’s claim that ...`): 11 times annotators mark another verb's
    subject, 9 times with a known verb, and 20 times the claimant.
    """
    cue = draft.cue
    if cue is None:
        return
    if _NOUN.match(text, cue.start, cue.end):
        found = _CLAIMANT.search(text, max(cue.start - _REACH, 0), cue.start)
        whose = Span(*found.span("whose")) if found else None
        if whose is not None and (draft.source is None or not draft.source.overlaps(whose)):
            _give(draft, cue, whose)
    elif read_cue(words_of(cue.of(text))) is None:
        _part_claim(text, draft)


def _part_claim(text: str, draft: Draft) -> None:
    """Take the claimant and the noun out of a content that begins with them."""
    first = draft.content[0]
    found = _CLAIM.match(text, first.start)
    if found is None or found.end() >= draft.end:
        return
    rest = [span for span in draft.content if span.start >= found.end()]
    ahead = [Span(found.end(), first.end)] if found.end() < first.end else []
    draft.content = ahead + rest
    noun, whose = Span(*found.span("noun")), Span(*found.span("whose"))
    _give(draft, noun, whose)


def _give(draft: Draft, cue: Span, source: Span) -> None:
    draft.cue = cue
    draft.content = [span for span in draft.content if not span.overlaps(source)] or draft.content
    draft.replace_source(source, SPEAKERS_SCORE)
