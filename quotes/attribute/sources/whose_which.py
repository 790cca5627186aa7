"""What `which` means behind an apposition: `a study by Hale, marine surveyors, which found`."""

from __future__ import annotations

import re
from functools import cache

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.sources.misread import SPEAKERS_SCORE
from quotes.records import Span
from quotes.resources import lexicon

__all__ = ["mend_which"]

_REACH = 200
_PART = r"[^,.;:“”\"\n]{2,60}"
_THE = r"(?:an?|the|its|his|her|their)\s"
# What a text comes to, and a body that wrote it does not.
_FINDING = re.compile(
    r"(?:also\s)?(?:concluded?|concludes|found|finds|showed|shows|warn(?:ed|s)|recommend(?:ed|s)"
    r"|estimate[ds]|suggest(?:ed|s)|describe[ds]|identifie[ds]|put|puts|reveal(?:ed|s))(?:\s.*)?"
)
_APPOSITION = re.compile(rf",\s(?:an?|the)\s{_PART},\s$")
_COPY = re.compile(
    r"(?:an?\s|the\s)?(?:cop(?:y|ies)|parts?|extracts?|excerpts?|versions?)\sof\swhich\b"
)

_SENDER = re.compile(
    r"\s(?:that\s|which\s)?(?P<who>he|she|they|[^\W\d_a-z][\w'’\-]+(?:\s[^\W\d_a-z][\w'’\-]+){0,2})"
    r"\s(?:had\s)?(?:sent|wrote|signed|written|posted)\b"
)


def mend_which(context: Context, drafts: list[Draft]) -> None:
    """Put what a relative clause is about in the place of `which` or `a copy of which`.

    A study concludes, not the surveyors who made it; and where no text is named, what the
    apposition explains speaks by its name.
    """
    for draft in drafts:
        if draft.source is None or draft.cue is None:
            continue
        found = _meant(context, draft.cue, draft.source)
        if found is not None and not any(found.overlaps(span) for span in draft.content):
            draft.replace_source(found, SPEAKERS_SCORE)


def _meant(context: Context, cue: Span, source: Span) -> Span | None:
    text = context.text
    start = max(context.sentence(source.start).start, source.start - _REACH)
    if _COPY.match(text, source.start, source.end):
        phrase = _text(_patterns()[1].search(text, start, source.start))
        return phrase and (_sender(text, phrase) or phrase)
    if source.of(text) != "which":
        return None
    if _FINDING.fullmatch(cue.of(text)):
        found = _text(_patterns()[0].search(text, start, source.start))
        if found is not None:
            return found
    match = _APPOSITION.search(text, start, source.start)
    if match is None:
        return None
    for entity in context.document.entities:
        if entity.end == match.start() and entity.label == "organisation":
            return entity.span
    return None


def _sender(text: str, phrase: Span) -> Span | None:
    """Who sent a text that is told of as his: `an email that he sent to managers`."""
    match = _SENDER.search(text, phrase.start, phrase.end)
    return Span(*match.span("who")) if match is not None else None


def _text(match: re.Match[str] | None) -> Span | None:
    return Span(*match.span("text")) if match is not None else None


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A text with its maker and an apposition, and a text with whatever is told of it."""
    nouns = "|".join(map(re.escape, lexicon("written_words")["documents"]))
    phrase = rf"(?P<text>\b(?i:{_THE})(?:(?!{_THE})[\w\-]+\s){{0,3}}?(?:{nouns})\b"
    made = rf"{phrase}\s(?:by|from)\s(?:the\s)?{_PART}),\s{_PART},\s$"
    return re.compile(made), re.compile(rf"{phrase}(?:\s{_PART})?),\s$")
