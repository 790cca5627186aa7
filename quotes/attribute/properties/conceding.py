"""Who concedes something aloud: `Hale accepted that the trains had been late`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.properties.cues import is_adverb, words_of
from quotes.attribute.sources.misread import speaks
from quotes.records import Span

__all__ = ["concedes"]

# A clause: with `that`, or with a verb of its own. A plan, a gift or the blame is taken.
_CLAUSE = re.compile(
    r"\s(?:that\s)?(?:he|she|it|they|there)\s|\sthat(?:\s[^\s.,;:!?]+){3}"
    r"|\s(?:(?!(?:that|which|who|whom|and|as|for|from|in|on|to|with)\b)[\w’'\-]+\s){1,4}?"
    r"(?:had|has|have|was|were|is|are|would|will|could|should|must|did|does)\b"
)
_REACH = 80
# What most, many or a share of people accept is what they think.
_SHARE = re.compile(
    r"\d|\b(?:of|all|few|many|most|much|some|percent|people|public)\b", re.IGNORECASE
)
_ONE = re.compile(r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s")
_PLURAL = re.compile(r"[^s]s$")
_PRONOUNS = frozenset({"he", "she"})
_NOT_ALOUD = frozenset({"widely", "generally", "always", "now", "still", "long"})


def concedes(context: Context, cue: Span, source: Span | None) -> bool:
    """Whether somebody who can be asked accepts that something is so.

    What voters or scientists accept, and what somebody `has accepted` by now, is what they think.

    Args:
        context: The document.
        cue: The cue's span.
        source: The source's span.
    """
    words = words_of(cue.of(context.text))
    if source is None or words[-1:] not in (["accepted"], ["accepts"]) or source.end > cue.start:
        return False
    before = words[:-1]
    if not all(map(is_adverb, before)) or not _NOT_ALOUD.isdisjoint(before):
        return False
    clause = _CLAUSE.match(context.text, cue.end, cue.end + _REACH)
    return clause is not None and _is_one(context, source)


def _is_one(context: Context, source: Span) -> bool:
    """Whether a source is a person, a body or `he`, and no number of people."""
    words = source.of(context.text).strip(" ,")
    if words.lower() in _PRONOUNS:
        return True
    if _SHARE.search(words.split(",")[0]):
        return False
    if _ONE.match(words):
        return speaks(words) and _PLURAL.search(words.split(",")[0]) is None
    named = context.entities_from(source.start, 4)
    return any(one.label in ("person", "organisation") for one in named if one.end <= source.end)
