"""Whose a participle is that opens a sentence: `Stating that it was late, | Roe Lines | left`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.properties.cues import read_cue, words_of
from quotes.attribute.sources.misread import SPEAKERS_SCORE, speaks
from quotes.records import Span

__all__ = ["give_to_subject"]

# From the end of what is said to the subject: a comma on either side of a closing mark.
_COMMA = re.compile(r"[”\"’']?,?[”\"’']?\s")
_PHRASE = re.compile(
    r"(?P<who>(?:the|its|their|his|her|a|an)\s(?:[\w'’-]+\s){0,4}?[\w'’-]+)\s(?:has|have|had|[a-z]+(?:ed|s))\b"
)


def give_to_subject(context: Context, drafts: list[Draft]) -> None:
    """Give what such a participle says to the subject behind the comma.

    The subject is the source of another draft, a name, or a noun phrase with its verb.
    """
    opened = {draft.source.start: draft.source for draft in drafts if draft.source is not None}
    for draft in drafts:
        start = _behind(context, draft)
        if start is None:
            continue
        source = opened.get(start) or _name(context, start) or _phrase(context.text, start)
        if source is not None:
            draft.give(None, source, SPEAKERS_SCORE)


def _behind(context: Context, draft: Draft) -> int | None:
    """Where the subject begins, if a participle without source opens the sentence."""
    cue, text = draft.cue, context.text
    if cue is None or draft.source is not None or draft.start < cue.end:
        return None
    words = words_of(cue.of(text))
    sentence = context.sentence(cue.start)
    if sentence.start != cue.start or len(words) not in (1, 2) or not words[0].endswith("ing"):
        return None
    reading = read_cue(words)
    if reading is None or reading.act == "thought":
        return None
    comma = _COMMA.match(text, draft.end, sentence.end)
    if comma is None or "," not in text[draft.end - 2 : comma.end()]:
        return None
    return comma.end()


def _name(context: Context, start: int) -> Span | None:
    """The name that begins at a place, with a verb behind it."""
    for entity in context.entities_from(start, 1):
        behind = context.text[entity.end : entity.end + 2]
        if entity.start == start and behind[:1] == " " and behind[1:].islower():
            return entity.span
    return None


def _phrase(text: str, start: int) -> Span | None:
    match = _PHRASE.match(text, start)
    found = match is not None and speaks(match["who"])
    return Span(*match.span("who")) if match is not None and found else None
