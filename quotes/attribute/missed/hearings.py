"""What a court, an inquiry or a committee hears: said there, by somebody who is not named."""

from __future__ import annotations

import re

from quotes.records import Span

__all__ = ["heard"]

_HEARS = re.compile(r"(?:(?:has|have|had)\s(?:\w+\s)?)?(?:heard|hears)", re.IGNORECASE)
_BODY = re.compile(
    r"\b(?:court|jury|jurors|inquest|inquiry|tribunal|hearing|committee|panel|magistrates?|coroner|judge|sheriff)"
    r"(?:\s(?:in|at|of|on|into)\s[^,.;:\"“”\n]{1,60})?,?\s(?:was\s|were\s|(?:has|have|had)\s)?$",
    re.IGNORECASE,
)
_REACH = 100


def heard(text: str, cue: Span) -> bool:
    """Whether a cue tells what such a body heard: `Tarrow Crown Court heard that ...`.

    Args:
        text: The article.
        cue: The cue's span.
    """
    if _HEARS.fullmatch(cue.of(text)) is None:
        return False
    return _BODY.search(text[max(0, cue.start - _REACH) : cue.start]) is not None
