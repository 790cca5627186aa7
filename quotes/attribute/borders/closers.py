"""Headlines that end with who says so: "Lake could be dry by 2030, says report"."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.properties.cues import is_plain_verb
from quotes.attribute.sources.misread import SPEAKERS_SCORE, speaks
from quotes.records import Paragraph, Span

__all__ = ["mend_closers"]

_SCORE = 0.5
_HEADLINES, _LONGEST, _FEWEST_WORDS = 4, 300, 3
# `Minister quits, says nothing to police`: what follows is no subject.
_NO_SUBJECT = frozenset(
    """against all as for from he it me no not nothing on she that they to us we with you""".split()  # noqa: SIM905
)
_CLOSED = re.compile(
    r"(?P<content>[^\n;:?!]+), (?P<cue>[a-z]{3,12}) (?P<source>[\w’'\-]+(?: [\w’'\-]+){0,4}?)"
    r"(?P<behind>,? (?:as|after|amid) [^\n;:?!,]+)?"
)


def mend_closers(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Attribute what a headline states to whoever closes it behind a verb of saying.

    The encoder now and then takes the `report` that says it for a verb, or sees nothing at all.
    Behind the speaker may stand what happens meanwhile.

    Returns:
        The drafts with those added.
    """
    headlines = [p for p in context.document.paragraphs if p.role == "headline"][:_HEADLINES]
    made = []
    for paragraph in headlines:
        match = _closed(context.text, paragraph)
        if match is None:
            continue
        cue, source = Span(*match.span("cue")), Span(*match.span("source"))
        here = [d for d in drafts if d.start < paragraph.end and d.end > paragraph.start]
        for draft in here:
            _leave_behind(match, draft)
            taken = draft.cue is not None and (source.overlaps(draft.cue) or cue == draft.cue)
            if taken and draft.source is None and draft.end <= cue.start:
                draft.cue = cue
                draft.give(None, source, SPEAKERS_SCORE)
        if not here:
            made.append(Draft.new(Span(*match.span("content")), _SCORE, cue, source))
    return [*drafts, *made]


def _leave_behind(match: re.Match[str], draft: Draft) -> None:
    """Leaves out what happens meanwhile: `Rates to stay, says bank, | as prices rise`."""
    if draft.start < match.start("cue") and match["behind"] is not None:
        kept = [span for span in draft.content if span.start < match.start("behind")]
        draft.content = kept or draft.content


def _closed(text: str, paragraph: Paragraph) -> re.Match[str] | None:
    """The three parts of a headline, where it has them."""
    if paragraph.end - paragraph.start > _LONGEST:
        return None
    match = _CLOSED.fullmatch(text, paragraph.start, paragraph.end)
    if match is None or len(match["content"].split()) < _FEWEST_WORDS:
        return None
    subject = _NO_SUBJECT.isdisjoint(match["source"].lower().split()) and speaks(match["source"])
    return match if subject and is_plain_verb(match["cue"]) else None
