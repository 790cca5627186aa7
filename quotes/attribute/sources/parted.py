"""Subjects that an aside parts from their cue: `In a statement, Roe Foods, which ..., denied`."""

from __future__ import annotations

import re
from functools import cache

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.nearby import subject_before
from quotes.attribute.properties.cues import read_cue, words_of
from quotes.attribute.sources.misread import SPEAKERS_SCORE
from quotes.attribute.written import text_nouns
from quotes.records import Span

__all__ = ["give_parted"]

_REACH = 300
_ASIDE = re.compile(
    r"(?P<subject>[^.;:!?“”\"\n]{2,120}?),\s(?:which|who|whose)\s[^.;:!?“”\"\n]{2,160},\s"
)
_BE = re.compile(r"(?:am|is|are|was|were|be|been|being|has been|have been|had been)\s")


def give_parted(context: Context, drafts: list[Draft]) -> None:
    """Give a cue without a source in its sentence the subject that an aside parts from it.

    A relative clause parts a body from its denial, and a date parts a letter from its warning: in
    long articles the encoder finds nobody there, or whoever stands in the next sentence.
    """
    for draft in drafts:
        cue = draft.cue
        if cue is None or draft.start < cue.end or _BE.match(cue.of(context.text)):
            continue
        sentence = context.sentence(cue.start)
        source, lead = draft.source, Span(sentence.start, cue.start)
        if lead.end - lead.start > _REACH:
            continue
        found = _letter(context.text, lead, source)
        if found is None and (source is None or source.start >= sentence.end):
            found = _subject(context, lead) if _says(context.text, cue) else None
        if found is not None:
            draft.replace_source(found, SPEAKERS_SCORE)


def _says(text: str, cue: Span) -> bool:
    reading = read_cue(words_of(cue.of(text)))
    return reading is not None and not reading.weak and reading.act != "thought"


def _subject(context: Context, lead: Span) -> Span | None:
    """The subject before a relative clause that reaches as far as the cue."""
    match = _ASIDE.fullmatch(context.text, lead.start, lead.end)
    return subject_before(context, match.end("subject")) if match is not None else None


def _letter(text: str, lead: Span, source: Span | None) -> Span | None:
    """The letter that opens a sentence, if nobody but who got it or saw it was found."""
    match = _opening_letter().fullmatch(text, lead.start, lead.end)
    if match is None:
        return None
    found = Span(*match.span("letter"))
    writer = text.find(" to ", found.start, found.end)
    writer = writer if writer > 0 else found.end
    known = source is not None and found.start <= source.start < writer
    return None if known else found


@cache
def _opening_letter() -> re.Pattern[str]:
    """`A letter from Roe to Poe, dated May 3rd and seen by the Ledger, `.

    Or `A message shared on Telegram more than 9,000 times `.
    """
    nouns = text_nouns("media", more=["message"])
    return re.compile(
        rf"(?P<letter>(?:An?|The|One|Another)\s(?:[\w\-]+\s){{0,3}}?(?:{nouns})"
        r"\s(?:from|by|(?:shared|posted|circulated|circulating|forwarded|published|spread|sent)\s\w+)"
        r"\s(?:[^,;:.“”\"\n]|(?<=\d),(?=\d)){2,80}?)(?:,\s[^.;:“”\"\n]{2,120},)?\s(?:also\s|had\s|has\s)?"
    )
