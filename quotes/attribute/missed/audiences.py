"""What a court is told, by a clause that ends the sentence: `The arm was cracked, jurors heard`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.missed.closed import states
from quotes.attribute.properties.cues import is_plain_verb
from quotes.records import UNSTATED, Span

__all__ = ["add_audiences"]

_SCORE, _REACH, _HEADLINE = 0.6, 110, 4
_BODY = (
    r"(?:[Cc]ourt|jury|jurors|inquest|inquiry|tribunal|hearing|committee|panel|magistrates|coroner"
    r"|sheriff|MPs|peers|councillors|lawmakers|senators|judges?)"
)
# `, the court in Port Callis was told on Monday.`, `, it was told`, and in headlines `, jury told`.
_AUDIENCE = re.compile(
    rf",\s(?:(?:(?:the|an?|[A-Z][\w’'.-]*)\s)?(?:[\w’'-]+\s){{0,3}}?{_BODY}"
    r"(?:\s(?:in|at|of|on|into)\s[^,.;:\"“”\n]{1,50}?)?\s"
    r"(?P<cue>(?:was|were|has been|have been|had been)\stold|(?:has\s|have\s|had\s)?heard)"
    r"|it\s(?P<it>was\s(?:told|heard))"
    rf"|(?:{_BODY})\s(?P<brief>told|hears))"
    r"(?:\s(?:on|yesterday|today|this|last|earlier)(?:\s[^,.;:\"“”\n]{1,30})?)?\.?\s*$"
)
_HEARD = re.compile(r"\b(?:told|heard|hears)\b")
_MARKS = frozenset("“\"‘'")


def add_audiences(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give such a sentence its whole statement, and nobody of those who listen as a source.

    Returns:
        The drafts, with these for whatever the encoder made of the sentences.
    """
    cover = Cover(drafts)
    dropped: set[int] = set()
    made = []
    for sentence in context.document.sentences:
        found = _told(context, sentence)
        if found is None:
            continue
        whole, cue = found
        held = [draft for draft, _ in cover.over(sentence)]
        for draft in held:
            _leave_listeners(context, draft, whole, sentence, cue)
            if draft.cue == cue and draft.source is None:
                draft.flag(UNSTATED)
        dropped.update(id(draft) for draft in held if not draft.content)
        if any(context.outer_in(span) for draft in held for span in draft.content):
            continue
        dropped.update(id(draft) for draft in held if _is_part(context, draft, whole, cue))
        made.append(Draft.new(whole, _SCORE, cue))
        made[-1].flag(UNSTATED)
    return [*(draft for draft in drafts if id(draft) not in dropped), *made]


def _told(context: Context, sentence: Span) -> tuple[Span, Span] | None:
    """What a body is told in a sentence, and the verb that says so."""
    text = context.text
    start = max(sentence.start, sentence.end - _REACH)
    if _HEARD.search(text, start, sentence.end) is None or text[sentence.start] in _MARKS:
        return None
    match = _AUDIENCE.search(text, start, sentence.end)
    whole = Span(sentence.start, match.start()) if match is not None else None
    if match is None or whole is None:
        return None
    # Headlines do without the article: `Clerk stole £900, court told`, whatever form the verb has.
    brief = match["brief"] is not None and len(whole.of(text).split()) >= _HEADLINE
    if not states(whole.of(text), finite=not brief):
        return None
    group = next(name for name in ("cue", "it", "brief") if match[name])
    return whole, Span(*match.span(group))


def _leave_listeners(
    context: Context, draft: Draft, whole: Span, sentence: Span, cue: Span
) -> None:
    """Take who listens out of what is said, and take it whole where they were its source.

    `A nurse took pills and told a patient to “keep quiet”, an inquest heard`: all of it was heard.
    A source in the headline is one of who listens too: `Nurse lied, inquest hears`.
    """
    source, heard = draft.source, Span(whole.end, sentence.end)
    inside = all(sentence.contains(span) for span in draft.content)
    ours = draft.cue is None or whole.contains(draft.cue) or draft.cue.overlaps(cue)
    if source is None or heard.contains(source) or _is_above(context, source, sentence):
        draft.source = None
        if inside and ours:
            draft.content, draft.cue = [whole], cue
    draft.content = [
        Span(span.start, min(span.end, whole.end)) if span.start < sentence.end else span
        for span in draft.content
        if span.start < whole.end or span.start >= sentence.end
    ]


def _is_above(context: Context, source: Span, sentence: Span) -> bool:
    """Whether a source stands in the headline over a sentence."""
    paragraph = context.paragraph(source.start)
    headline = paragraph is not None and paragraph.role in ("headline", "dek")
    return headline and not sentence.contains(source)


def _is_part(context: Context, draft: Draft, whole: Span, cue: Span) -> bool:
    """Whether a draft is what the encoder had of it: its cue, or a deed told of in it."""
    if draft.cue is None or draft.cue.overlaps(cue):
        return True
    inside = all(whole.contains(span) for span in [*draft.content, draft.cue])
    return inside and not is_plain_verb(draft.cue.of(context.text))
