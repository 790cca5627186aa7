"""Two clauses of a headline, of which each has its own: `Dad weeps as court hears of ‘neglect’`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.missed.hearings import heard
from quotes.attribute.properties.cues import is_plain_verb, read_cue
from quotes.attribute.sources.misread import SPEAKERS_SCORE
from quotes.records import Paragraph, Span

__all__ = ["part_headlines"]

_CLAUSE = re.compile(r"(?<!\S)(?P<as>as|while|after|amid)\s")
_SUBJECT = re.compile(
    r"(?P<who>(?:[\w’'-]+\s){0,3}?[\w’'-]+)\s(?P<verb>[a-z]{3,12})\s(?P<said>\S.*)$"
)
# The end of `The mayor who promised free buses quits` is the mayor's, and no promise.
_MAIN_VERB = re.compile(
    r"\s(?:quits|resigns|dies|retires|wins|loses|returns|(?:is\s)?(?:sacked|fired|jailed|arrested|ousted"
    r"|charged|cleared|suspended))$"
)
_PAST = re.compile(r"\w+ed|told|said|wrote|spoke|swore|found|read|felt|thought|heard|made|gave")
# Behind a closing mark: `‘a problem’ as union prepares ballot`.
_CLOSED = re.compile(r"[”\"’']\s$")
_SHORT, _HEADLINES = 2, 4
# What is longer (characters) is no title.
_LONGEST = 400


def part_headlines(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Part in headlines what one does or says from what somebody else says meanwhile.

    `Minister defends budget as union brands cuts ‘cruel’`: the union's words, and so behind
    `after` in the present tense of headlines. Where the second clause says nothing, what stands
    between quotation marks before it ends there all the same.

    Returns:
        The drafts with those of second clauses.
    """
    made = []
    for draft in drafts:
        paragraph = context.paragraph(draft.start)
        if paragraph is None or not _is_title(context, paragraph):
            continue
        _leave_main_verb(context, draft, paragraph)
        made += _quotation_ahead(context, draft)
        last = draft.content[-1]
        for match in _CLAUSE.finditer(context.text, last.start, min(last.end, paragraph.end)):
            if context.outer_in(Span(match.start("as"), match.end("as"))):
                continue
            second = _meanwhile(context, match, last.end)
            if second is not None or _is_closed(context.text, match, last):
                _leave(context.text, draft, match.start())
                made += [second] if second is not None else []
                break
    made += _behind_semicolons(context, [*drafts, *made])
    return [*(draft for draft in drafts if draft.content), *made]


def _quotation_ahead(context: Context, draft: Draft) -> list[Draft]:
    """Part a quotation and its colon from what the same one states behind a verb of its own.

    `‘I did nothing’: Roe vows to fight ban`: two statements.
    """
    cue, source, first = draft.cue, draft.source, draft.content[0]
    if cue is None or source is None or len(draft.content) < 2 or source.start > cue.start:
        return []
    marked = context.outer_in(first)
    whole = len(marked) == 1 and (marked[0].start, marked[0].end) == (first.start, first.end)
    behind = draft.content[1]
    if not whole or context.text[first.end : source.start] != ": " or behind.start < cue.end:
        return []
    if context.outer_in(behind) or len(behind.of(context.text).split()) < _SHORT:
        return []
    draft.content = draft.content[1:]
    colon = Span(first.end, first.end + 1)
    return [Draft.new(first, SPEAKERS_SCORE, colon, source)]


def _behind_semicolons(context: Context, drafts: list[Draft]) -> list[Draft]:
    """The statements of clauses behind a semicolon that nobody got yet.

    `Crews say plan costs lives; owner calls it ‘safe’`.
    """
    cover, made = Cover(drafts), []
    for paragraph in context.document.paragraphs[:_HEADLINES]:
        at = context.text.find("; ", paragraph.start, paragraph.end)
        if at < 0 or not _is_title(context, paragraph) or paragraph.role == "body":
            continue
        clause = Span(at + 2, paragraph.end)
        second = None if cover.over(clause) else _second(context, clause.start, clause.end)
        made += [second] if second is not None else []
    return made


def _leave_main_verb(context: Context, draft: Draft, paragraph: Paragraph) -> None:
    """Leave out the verb of a headline whose subject has a relative clause with the statement."""
    source, text = draft.source, context.text
    last = draft.content[-1]
    if source is None or source.of(text).lower() != "who" or last.end != paragraph.end:
        return
    match = _MAIN_VERB.search(text, last.start, last.end)
    if match is not None and not context.outer_in(Span(*match.span())):
        _leave(text, draft, match.start())


def _is_title(context: Context, paragraph: Paragraph) -> bool:
    """Whether it is a headline or stands below one, or opens the article without a full stop."""
    if paragraph.end - paragraph.start > _LONGEST:
        return False
    if paragraph.role in ("headline", "dek"):
        return True
    first = paragraph is context.document.paragraphs[0]
    return first and context.text[paragraph.end - 1] not in '.!?…:;,”"'


def _meanwhile(context: Context, match: re.Match[str], end: int) -> Draft | None:
    """The statement behind `as`, `while` or `after`.

    `after aides told her` tells of a past, and `after board votes to close it` of a deed.
    """
    second = _second(context, match.end(), end) if match["as"] != "amid" else None
    if second is None or second.cue is None or match["as"] != "after":
        return second
    verb = second.cue.of(context.text)
    return second if is_plain_verb(verb) and _PAST.fullmatch(verb) is None else None


def _second(context: Context, start: int, end: int) -> Draft | None:
    """The statement of a clause that begins at a place: a subject, a verb, and what it says."""
    match = _SUBJECT.match(context.text, start, end)
    while match is not None and not _says(context, match):
        # The next word may be the verb.
        match = _longer(context.text, match, start, end)
    if match is None:
        return None
    cue = Span(*match.span("verb"))
    draft = Draft.new(Span(*match.span("said")), SPEAKERS_SCORE, cue)
    if not heard(context.text, cue):
        draft.give(None, Span(*match.span("who")), SPEAKERS_SCORE)
    return draft


def _longer(text: str, match: re.Match[str], start: int, end: int) -> re.Match[str] | None:
    words = len(match["who"].split()) + 1
    pattern = (
        rf"(?P<who>(?:[\w’'-]+\s){{{words - 1}}}[\w’'-]+)\s(?P<verb>[a-z]{{3,12}})\s(?P<said>\S.*)$"
    )
    return re.compile(pattern).match(text, start, end) if words <= 4 else None


def _says(context: Context, match: re.Match[str]) -> bool:
    """Whether a word is a verb of saying in the present, of one or of several."""
    reading = read_cue([match["verb"]])
    if match["verb"] != "hears" and (reading is None or reading.weak or reading.act == "thought"):
        return False
    several = match["who"].endswith("s")
    if match["verb"].endswith("s") == several or len(match["said"].split()) < _SHORT:
        return False
    return not context.outer_in(Span(*match.span("who")))


def _is_closed(text: str, match: re.Match[str], last: Span) -> bool:
    """Whether a quotation ends right before `as`, and a clause of some words follows.

    Before `after` it must be all that is said: `he ‘was beaten’ after a row` goes on behind it.
    """
    behind = text[match.end() : last.end].split()
    closed = _CLOSED.search(text, last.start, match.start()) is not None
    if match["as"] in ("after", "amid") and text[last.start] not in "“\"‘'":
        return False
    return closed and len(behind) >= _SHORT and behind[0][:1] not in "“\"‘'"


def _leave(text: str, draft: Draft, end: int) -> None:
    """End a content at a place, without the space before it."""
    end = len(text[:end].rstrip())
    draft.content = [Span(s.start, min(s.end, end)) for s in draft.content if s.start < end]
