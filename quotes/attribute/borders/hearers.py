"""Whom one tells something, before a bare plural: `told parliament | consular officials were`."""

from __future__ import annotations

import re
from functools import cache

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.missed.second_verbs import person_nouns
from quotes.records import Span
from quotes.resources import lexicon

__all__ = ["leave_hearers"]

_REACH = 140
_TELLS = re.compile(r"\b(?:told|tells|telling)$")
# The subject of what is told and its verb: up to four words, of which the last has no article.
# `told reporters in Tarn | that Roe was ill` has its `that` already.
_CLAUSE = (
    r"(?P<subject>(?!(?:that|to|about|of|how|why|what|whether|if|not|and|or|who|which)\s)"
    r"(?:(?!that\s)[\w’'\-]+\s){0,3}?(?P<head>(?!that\s)[\w’'\-]+))\s"
    r"(?:(?:also|still|now|already|never|no\slonger)\s)?"
    r"(?:would|will|had|have|has|was|were|are|is|could|can|should|must|may|might|do|did)\b"
)
# Behind a body's name these are its own people: `parliament members`, `the committee staff`.
_OWN = frozenset(
    """members member staff officials official leaders aides employees workers guards buildings
    offices sessions meetings hearings elections candidates delegates representatives lawyers
    rules reporters sources reports documents sittings votes seats officers chambers""".split()  # noqa: SIM905
)
# Words that end like plurals and are none.
_SINGULAR = re.compile(r"(?:ss|us|is|['’]s)$")
_CHANNELS = ("legislature", "court", "press_conference")


def leave_hearers(context: Context, drafts: list[Draft]) -> None:
    """Take out of what is told the body or the people who hear it, where no `that` parts them.

    Only where a plural or a name follows that can be a subject without an article. A subject that
    the encoder left behind with the hearer comes back: `told the council residents | were angry`.
    """
    for draft in drafts:
        if draft.cue is None or not _TELLS.search(draft.cue.of(context.text)):
            continue
        index = next((i for i, s in enumerate(draft.content) if s.start > draft.cue.end), None)
        if index is None or context.outer_in(draft.content[index]):
            continue
        start = _start(context, draft.cue.end + 1, draft.content[index])
        if start is not None:
            draft.content[index] = Span(start, draft.content[index].end)


def _start(context: Context, place: int, content: Span) -> int | None:
    """Where what is told begins, if a hearer and a subject stand right behind the cue."""
    text, end = context.text, min(content.end, place + _REACH)
    match = _pattern().match(text, place, end)
    if match is None or content.start > match.end("head") + 1:
        return None
    subject, head = match["subject"].split(), match["head"]
    people = match["people"] is not None
    if not people and subject[0].lower() in _OWN:
        return None
    plural = head == "police" or (head.endswith("s") and not _SINGULAR.search(head))
    # In `told the judge Ann Orr was wrong` the name may be the judge's.
    named = head[:1].isupper() and match["noun"] not in person_nouns()
    return match.start("subject") if plural or named else None


@cache
def _pattern() -> re.Pattern[str]:
    """A hearer, with an article or as a bare plural or body, and the clause that follows."""
    told = lexicon("channel_hearers")
    words = [noun for label in _CHANNELS for noun in told[label]]
    nouns = [noun for noun in words if "'" not in noun and noun[:4] != "the "]
    people = [noun for noun in nouns if noun.endswith("s") and not noun.endswith("ss")]
    bodies = [noun for noun in nouns if noun not in people]
    bare, body, either = (_either(group) for group in (people, bodies, nouns))
    theirs = rf"(?:the|an?|his|her|its|their)\s(?:[\w\-]+\s){{0,2}}(?P<noun>{either})"
    return re.compile(rf"(?:(?P<people>{bare})|{theirs}|{body})\s{_CLAUSE}")


def _either(words: list[str]) -> str:
    """A pattern for one of some words, whatever their case; the longest that fits."""
    return f"(?i:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"
