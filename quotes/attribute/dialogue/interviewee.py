"""Who is interviewed, where an article announces its interview."""

from __future__ import annotations

import re
from bisect import bisect_left

from quotes.attribute.context import Context
from quotes.records import Entity, Span

__all__ = ["interviewee"]

_ANNOUNCED = re.compile(
    r"\b(?:interview(?:s|ed)?|Q\s?&\s?A"
    r"|(?:speaks|spoke|talks|talked|chats|chatted) (?:to|with|about)"
    r"|was (?:talking|speaking) to|sat down|sits down|caught up with|catches up with"
    r"|(?:answers|answered|put|asked) [\w’'\- ]{0,60}questions|(?:five|ten|two) minutes with)\b",
    re.IGNORECASE,
)
# What leads from the one who asks to the one who is asked; a role may stand in between.
_LEADING = (
    r"\b(?i:interview(?:s|ed)?(?: with)?|Q\s?&\s?A with|(?:speaks|spoke|talks|talked) (?:to|with)"
    r"|(?:sat|sits) down with|(?:caught|catches) up with|minutes with|meets|met"
    r"|asked|questions (?:to|for))\s"
)
_TOWARDS = re.compile(_LEADING + r"(?:[\w’'\-]+\s){0,6}$")
# And the name that it leads to; behind `the` stands an outlet, behind `in` a place.
_NAME = re.compile(_LEADING + r"(?:[a-z][\w’'\-]*\s){0,6}?(?P<name>[A-Z])")
_NO_PERSON = re.compile(r"\b(?:the|in|on|at|during|by|after|before|about|from|for|of)\s$")
# And who asks: `Roe was talking to Ina Gram.`, `As told to Ina Gram`, `Interview by Ina Gram`.
_ASKS = re.compile(
    r"(?:\b(?i:was (?:talking|speaking) to|told to|interview(?:ed)? by|words? by|reporting by)"
    r"|^(?i:by))(?P<name>(?:\s[A-Z][\w’'\-]+){1,4})",
    re.MULTILINE,
)
# Who is asked may also be the subject: `Roe, the mayor, sat down with the Courier`.
_SUBJECT = re.compile(
    r"(?:,[^,.\n]{3,60},|\s\([^)\n]{1,20}\))?\s(?:has\s|had\s)?"
    r"(?:(?:speaks|spoke|spoken|talks|talked) (?:to|with)|(?:sat|sits) down with"
    r"|was (?:talking|speaking) to|answers|answered|gave (?:us )?an interview)\b"
)
_REACH = 80


def interviewee(context: Context, first: int, last: int) -> Span | None:
    """The first full name of the one person whom the questions are put to.

    That is the only person whom the article names in full around its questions, its writer left
    out; or, of several, the only one to whom what announces the interview leads, or who is its
    subject. Nobody where nothing announces one, or where it leads to a name of another kind.

    Args:
        context: The document.
        first: Where the first question begins.
        last: Where the last answer ends.
    """
    around = [Span(0, first), Span(last, len(context.text))]
    if not any(_ANNOUNCED.search(context.text, part.start, part.end) for part in around):
        return None
    named = [entity for part in around for entity in _in_full(context, part)]
    asking = _writers(context, around)
    if any(_leads_elsewhere(context, part, named, asking) for part in around):
        return None
    named = [one for one in named if _last_word(context, one) not in asking]
    people = {_last_word(context, one) for one in named}
    for picked in (_is_asked, _answers):
        if len(people) > 1:
            kept = {_last_word(context, one) for one in named if picked(context, one)}
            people = kept or people
    if len(people) != 1:
        return None
    return next(one.span for one in named if _last_word(context, one) in people)


def _in_full(context: Context, part: Span) -> list[Entity]:
    """The persons named with more than one word in a stretch, outside of quotations."""
    entities = context.document.entities
    begin = bisect_left(entities, part.start, key=lambda entity: entity.start)
    end = bisect_left(entities, part.end, key=lambda entity: entity.start)
    return [
        one
        for one in entities[begin:end]
        if one.label == "person"
        and " " in one.span.of(context.text).strip()
        and not context.outer_in(one.span)
    ]


def _writers(context: Context, around: list[Span]) -> set[str]:
    """The words of bylines and of the names of those who ask."""
    text = context.text
    words = [one["name"] for part in around for one in _ASKS.finditer(text, part.start, part.end)]
    words += [one.span.of(text) for one in context.document.paragraphs if one.role == "byline"]
    return {word.strip(".,|").lower() for line in words for word in line.split()}


def _leads_elsewhere(context: Context, part: Span, named: list[Entity], asking: set[str]) -> bool:
    """Whether the questions are put to a name that is no person's full name, as far as is known.

    Args:
        context: The document.
        part: Where they may be announced.
        named: The full names there.
        asking: The words of the names of those who ask.
    """
    text = context.text
    for found in _NAME.finditer(text, part.start, part.end):
        place = found.start("name")
        if _NO_PERSON.search(text, found.start(), place):
            continue
        first = text[place : found.end() + _REACH].split()[0].strip(".,").lower()
        known = any(entity.start <= place < entity.end for entity in named)
        if not known and first not in asking:
            return True
    return False


def _last_word(context: Context, entity: Entity) -> str:
    return entity.span.of(context.text).split()[-1].removesuffix("’s").removesuffix("'s").lower()


def _is_asked(context: Context, entity: Entity) -> bool:
    return _TOWARDS.search(context.text, max(entity.start - _REACH, 0), entity.start) is not None


def _answers(context: Context, entity: Entity) -> bool:
    return _SUBJECT.match(context.text, entity.end, entity.end + _REACH) is not None
