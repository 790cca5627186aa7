"""What an outlet says of its own work: `The Courier could not verify the claim`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.outlets import is_outlet
from quotes.records import Span

__all__ = ["leave_caveats"]

_NAME = r"(?:[Tt]he )?[^\W\d_a-z][\w.&’'-]*(?: [^\W_a-z][\w.&’'-]*){0,4}"
_BEEN = r"(?:was|were|is|are|(?:has|have|had)(?: not)? been)"
_CAVEAT = re.compile(
    rf"(?:(?:But|However|Although|Though|While|Yet),? )?(?P<who>[Ww]e|{_NAME}) "
    rf"(?:could ?n[o’']t|cannot|can ?n[o’']t|{_BEEN} (?:unable|not able|able)(?: to)?"
    r"|(?:has|have|had|did) ?n[o’']t)"
    r"(?: yet| been able to)?(?: immediately| independently| itself| fully)*"
    r" (?:verif|authenticat|corroborat|confirm|establish)\w*\b"
)
_REACH = 200
# How far from a caveat the article is read, which bounds the time that a long text takes.
_AROUND = 10_000
# "told NNA", "seen by NNA": the article tells what NNA got.
_GOT = (
    r"\b(?:told|tells|asked by|seen by|reviewed by|obtained by|shown to|shared with|interviewed by)"
    r" (?:the )?"
)
# "He offered no proof": the writer says so. What it would have proved is something else.
_NOTHING = re.compile(
    r"(?:no|little|few|any|not any) (?:\w+ )?"
    r"(?:evidence|proof|details?|explanations?|reasons?|examples?|figures?|timetable|timeline)"
)
_GIVING = re.compile(
    r"(?:(?:has|have|had|did not|without) )?"
    r"(?:offer|provid|g[ai]v|present|produc|cit|suppl)(?:e[ds]?|ed|es|s|en|ing)?$"
)


def leave_caveats(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Take out what an outlet could not verify, and that somebody offered no evidence.

    Returns:
        The drafts that have other content.
    """
    kept = []
    for draft in drafts:
        content = [span for span in draft.content if not _is_caveat(context, span)]
        if content and not _gives_nothing(context.text, draft):
            draft.content = content
            kept.append(draft)
    return kept


def _is_caveat(context: Context, span: Span) -> bool:
    """Whether a piece without marks stands in a sentence of the outlet's about its work."""
    if context.outer_in(span):
        return False
    sentence = context.sentence(span.end - 1)
    match = _CAVEAT.match(context.text, sentence.start, min(sentence.end, sentence.start + _REACH))
    if match is None or span.start < match.start("who"):
        return False
    who = match["who"].removeprefix("The ").removeprefix("the ")
    if who in ("We", "we") or is_outlet(context, who):
        return True
    return _is_spoken_of(context.text, who, sentence.start)


def _is_spoken_of(text: str, who: str, place: int) -> bool:
    """Whether the article speaks of a name as of an outlet's near a place."""
    name = re.escape(who)
    # "TARN, May 3 (NNA) - ", "TARN, May 3. /NNA/."
    dateline = rf"\({name}\) ?(?:—|–|--?) |/{name}/"
    known = re.compile(rf"{_GOT}{name}\b|{dateline}")
    return known.search(text, max(0, place - _AROUND), place + _AROUND) is not None


def _gives_nothing(text: str, draft: Draft) -> bool:
    cue, content = draft.cue, draft.content
    if cue is None or len(content) > 1 or cue.end > content[0].start:
        return False
    said = text[content[0].start : min(content[0].end, content[0].start + 60)].rstrip(" .,;")
    return _NOTHING.fullmatch(said) is not None and _GIVING.match(cue.of(text)) is not None
