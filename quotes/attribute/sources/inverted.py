"""Speakers behind their verb amid a sentence: `The saga, say those close to it, is about money`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.pieces.verbs import AUXILIARY, DO
from quotes.attribute.properties.cues import is_plain_verb
from quotes.attribute.sources.misread import SPEAKERS_SCORE, speaks
from quotes.records import Span

__all__ = ["give_to_parenthesis"]

_REACH = 160
# Who says it, between the verb and the clause's own verb.
_WHO = re.compile(
    r"\s(?P<who>[^,.;:!?“”\"\n]{3,90}),\s"
    rf"(?P<rest>(?:(?:also|never|still|now|then|only|already)\s)?(?:{AUXILIARY}|{DO})(?:n['’]t)?\s)"
)
_SOME = re.compile(r"(?:those|some|many|most|several|critics)\b")
_CLAUSE = re.compile(rf"\b(?:{AUXILIARY}|{DO}|that|he|she|it|they|we|I)\b")


def give_to_parenthesis(context: Context, drafts: list[Draft]) -> None:
    """Give such a sentence to whoever stands behind the verb; what stands before it is said too.

    Only where the verb opens a parenthesis that ends before the verb of the clause, and nothing
    but the clause's subject, without a comma, stands before it.
    """
    for draft in drafts:
        cue, source, text = draft.cue, draft.source, context.text
        if cue is None or (source is not None and source.end > cue.start):
            continue
        sentence = context.sentence(cue.start)
        subject = Span(sentence.start, cue.start - 2)
        if text[subject.end : cue.start] != ", " or not is_plain_verb(cue.of(text)):
            continue
        if source is not None and not sentence.contains(source):
            continue
        who = _WHO.match(text, cue.end, min(sentence.end, cue.end + _REACH))
        if who is None or not _is_somebody(who["who"]) or any(c in subject.of(text) for c in ",;:"):
            continue
        rest = Span(who.start("rest"), sentence.start + len(sentence.of(text).rstrip(" .\n")))
        if context.outer_in(Span(subject.start, who.end())):
            continue
        if any(not sentence.contains(span) for span in draft.content):
            continue
        draft.content = [subject, rest]
        draft.replace_source(Span(*who.span("who")), SPEAKERS_SCORE)


def _is_somebody(phrase: str) -> bool:
    """Whether a phrase names who can speak, without a verb of its own."""
    if _SOME.match(phrase):
        return True
    return speaks(phrase) and _CLAUSE.search(phrase) is None
