"""A cue without a source whose subject stands right before it: "Velmaria signalled ..."."""

from __future__ import annotations

import re
from bisect import bisect_right

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.missed.hearings import heard
from quotes.attribute.properties.cues import is_plain_verb
from quotes.attribute.sources.misread import SPEAKERS_SCORE, opening_phrase, speaks
from quotes.records import Entity, Span

__all__ = ["add_subjects", "give_stated"]

# "The harbour master", and without an article "Doctors", "Local farmers".
_OPENING = re.compile(
    r"(?:^|[.!?”\"]\s|\n)(?P<phrase>(?:A|An|The|His|Her|Its|Their)\s(?:[\w'’-]+\s){0,5}?[\w'’-]+"
    r"|(?:(?:Some|Many|Most|Several|Other|Local|Senior|Former)\s[a-z]|[A-Z])[a-z-]{2,}s)\s$"
)
# "The U.S. mission to the UN said in a post on X that ...": all that stands before the clause.
_CLAUSE = re.compile(
    r"(?P<phrase>[^\n,:;“”\"]{2,80}?)\s(?P<verb>[a-z]{3,12})"
    r"(?:\s(?:in|on|via|at|during)\s[^\n,:;“”\"]{2,60})?\s"
)
_CLAUSE_REACH = 160
_BETWEEN = re.compile(
    r",\s(?P<phrase>(?:the|its|their|his|her|a|an)\s(?:[\w'’-]+\s){0,5}?[\w'’-]+)\s$"
)
# The rest of a headline behind its cue: "... ‘unsafe’, says report", "..., warns union boss".
_REST = re.compile(r"\s[\w’'-]+(?:\s[\w’'-]+){0,4}\s*")
# `“...,” jokes Vano, 70, a seller of nets`: a name, and who that is.
_NAMED = re.compile(
    r"\s(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}),\s(?:\d{1,3}\b|an?\s|the\s|who\s|whose\s)"
)
_OPENER = re.compile(
    r"(?P<source>(?P<phrase>(?:An?|The|His|Her|Its|Their|Two|Three|Four|Five|Six|Several|Some|Many)"
    r"\s(?:[\w'’-]+\s){0,4}?[\w'’-]+)(?:\swho\s[^,;:“”\"\n]{3,80})?)"
    r"(?:,\s[^,;:“”\"\n]{3,100},)?\s"
)
_GOVERNED = re.compile(
    r"(?<!\w)(?:at|by|for|from|in|near|of|on|to|with)\s(?:the\s)?$", re.IGNORECASE
)
_LEAD = 10
# "Councillors in Tarn", "The traders of Kestrel Bay"
_SEATED = re.compile(
    r"(?:^|[.!?”\"]\s|\n)(?P<phrase>(?:(?:A|An|The|Some|Many|Most|Several)\s)?(?:[\w'’-]+\s){0,2}?"
    r"[\w'’-]+\s(?:at|from|in|near|of)\s(?:the\s)?[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){0,3})\s$"
)
# Verbs of saying of those who say it to all.
_POSTED = frozenset({"posted", "posts"})
_BE = frozenset({"am", "are", "be", "been", "being", "is", "was", "were", "’s", "'s"})


def add_subjects(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give drafts that have a cue but no source the name or phrase directly before the cue."""
    entities = sorted(
        (entity for entity in context.document.entities if entity.label != "other"),
        key=lambda entity: entity.end,
    )
    ends = [entity.end for entity in entities]
    for draft in drafts:
        give_stated(context, draft)
        _closing(context, draft)
        _inverted(context, draft)
        _own_subject(context, draft)
        if draft.cue is None or draft.source is not None or _spoken_to(context.text, draft.cue):
            continue
        entity = _before(context.text, entities, ends, draft.cue.start)
        start = draft.cue.start
        if entity is not None and _governed(context.text, entity.start):
            # "Councillors in Roe have voted": the name only tells where they sit.
            span = opening_phrase(context.text, start, _SEATED)
        elif entity is not None:
            span = entity.span
        else:
            span = opening_phrase(context.text, start, _OPENING)
        span = span or _headline_rest(context, draft, draft.cue)
        if span is not None and not any(one.overlaps(span) for one in draft.content):
            draft.give(None, span, SPEAKERS_SCORE)
    return drafts


def give_stated(context: Context, draft: Draft) -> None:
    """Give a bare that-clause the subject and the verb of saying with which its sentence opens."""
    text = context.text
    if not draft.bare or text[draft.start : draft.start + 5] != "that ":
        return
    start = context.sentence(draft.start).start
    if draft.start - start > _CLAUSE_REACH:
        return
    match = _CLAUSE.fullmatch(text, start, draft.start)
    if match is None or not speaks(match["phrase"]):
        return
    if is_plain_verb(match["verb"]) or match["verb"] in _POSTED:
        cue = Span(*match.span("verb"))
        draft.give(cue, Span(*match.span("phrase")), SPEAKERS_SCORE)


def _governed(text: str, start: int) -> bool:
    """Whether a preposition stands before a name, which then is no subject."""
    return _GOVERNED.search(text, max(0, start - _LEAD), start) is not None


def _closing(context: Context, draft: Draft) -> None:
    """Give what is said before a cue the phrase between the two, which belongs to neither.

    `A truce was agreed, the two ministries announced`, where the encoder took `the` for the end of
    what was announced.
    """
    cue, text = draft.cue, context.text
    if cue is None or draft.source is not None or draft.end > cue.start or _spoken_to(text, cue):
        return
    match = _BETWEEN.search(text, max(draft.start, cue.start - _CLAUSE_REACH), cue.start)
    if match is None or not speaks(match["phrase"]):
        return
    start = match.start("phrase")
    kept = [Span(s.start, min(s.end, match.start())) for s in draft.content if s.start < start]
    if kept and not any(quoted.end > start for quoted in context.outer_in(draft.content[-1])):
        draft.content = kept
        draft.give(None, Span(*match.span("phrase")), SPEAKERS_SCORE)


def _own_subject(context: Context, draft: Draft) -> None:
    """Give a cue the subject that opens its sentence instead of somebody of the next one.

    `Their complaint, lodged last week, alleges that ... . Roe denies it`.
    """
    cue, source, text = draft.cue, draft.source, context.text
    if cue is None or source is None or source.start < draft.end:
        return
    sentence = context.sentence(cue.start)
    if source.start < sentence.end or draft.start < cue.end:
        return
    match = _OPENER.fullmatch(text, sentence.start, cue.start)
    if match is not None and speaks(match["phrase"]):
        draft.replace_source(Span(*match.span("source")), SPEAKERS_SCORE)


def _inverted(context: Context, draft: Draft) -> None:
    """Give a quotation the name behind its cue: the encoder knows few one-word names."""
    cue, text = draft.cue, context.text
    if cue is None or not cue.of(text).islower():
        return
    if draft.source is not None and draft.source.start < context.sentence(cue.start).end:
        return
    before = [span for span in draft.content if span.end <= cue.start]
    if not before or text[before[-1].end - 1 : cue.start].strip(" ,")[-1:] not in set('”"’»'):
        return
    match = _NAMED.match(text, cue.end)
    if match is not None and len(cue.of(text).split()) == 1:
        draft.replace_source(Span(*match.span("name")), SPEAKERS_SCORE)


def _headline_rest(context: Context, draft: Draft, cue: Span) -> Span | None:
    """Who ends a headline behind `says`, where what is said stands before it."""
    paragraph = context.paragraph(cue.start)
    if paragraph is None or paragraph.role != "headline" or draft.end > cue.start:
        return None
    parted = context.text[draft.end - 1 : cue.start].strip()[-1:] in set(",”’\"'»")
    if not parted or not is_plain_verb(cue.of(context.text).lower()):
        return None
    match = _REST.fullmatch(context.text, cue.end, paragraph.end)
    return Span(match.start() + 1, match.end()) if match is not None else None


def _spoken_to(text: str, cue: Span) -> bool:
    """Whether the subject of a cue is not who speaks: "was told", "the court heard"."""
    words = cue.of(text).lower().split()
    been = "been" in words[:2] and not words[-1].endswith("ing")
    return not words or words[0] in _BE or been or heard(text, cue)


def _before(text: str, entities: list[Entity], ends: list[int], start: int) -> Entity | None:
    """The name that ends at a place, but for one space."""
    index = bisect_right(ends, start)
    if index == 0:
        return None
    entity = entities[index - 1]
    return entity if text[entity.end : start] in ("", " ", "\u00a0") else None
