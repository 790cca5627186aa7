"""A subject that a comma parts from its verb: `The minister, Jo Roe, | was quoted`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.nearby import subject_before
from quotes.records import Span

__all__ = ["CIRCUMSTANCE", "subject_with_apposition"]

_REACH = 200
_ASIDE = r"[^,.;:!?“”\"\n]{2,80}"
# "The minister, Jo Roe,", "General Roe, the army chief," and, with a comma too many, "Jo Roe,".
_SUBJECT = re.compile(rf"(?P<first>{_ASIDE})(?:,\s(?P<second>{_ASIDE}))?,\s*$")
# What begins with these tells when or where: "On Monday, Roe,".
CIRCUMSTANCE = re.compile(
    r"(?:on|in|at|by|from|to|for|with|after|before|during|despite|amid|as|when|while|later|earlier"
    r"|meanwhile|however|but|and|who|which|then|also)\b",
    re.IGNORECASE,
)


def subject_with_apposition(context: Context, end: int) -> Span | None:
    """Who speaks, where a comma ends the subject in front of a verb.

    Args:
        context: The document.
        end: Where the verb begins.

    Returns:
        The name; a description and the name beside it as one; None without a comma before the
        verb, or where what it ends is no name and no description of somebody.
    """
    sentence = context.sentence(max(end - 1, 0))
    start = max(sentence.start, end - _REACH)
    found = _SUBJECT.search(context.text, start, end)
    if found is None:
        return None
    ends = [found.end(group) for group in ("first", "second") if found[group]]
    first = _subject(context, ends[0])
    if len(ends) == 1 or first is None:
        return first or (_subject(context, ends[1]) if len(ends) > 1 else None)
    name = _name_at(context, found.start("second"), ends[1])
    if name and not _name_at(context, first.start, ends[0]):
        return Span(first.start, ends[1])
    return first


def _subject(context: Context, end: int) -> Span | None:
    """The phrase that ends at a comma, if it is somebody and not when or where it was."""
    found = subject_before(context, end)
    if found is None or CIRCUMSTANCE.match(context.text, found.start, found.end):
        return None
    return found


def _name_at(context: Context, start: int, end: int) -> bool:
    """Whether a stretch ends with a person's name."""
    inside = (one for one in context.entities_from(start, 4) if one.end <= end)
    return any(one.label == "person" and one.end == end for one in inside)
