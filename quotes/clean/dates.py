"""When an article was published, where a line at its top says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.clean.bylines import dates_in
from quotes.records import Paragraph

__all__ = ["printed_day"]

# The head of an article ends with its first sentence of so many words.
_PROSE = 12
_FARTHEST = 30  # paragraphs
# A mail's header, which is furniture otherwise.
_SENT = re.compile(r"(?:Date|Sent):\s+")
# "MOLL, March 3, 2024 (Harbour Press) - ": an agency's, with its year.
_DATELINE = re.compile(
    r"[A-Z][A-Z.’' -]{1,40},\s(?P<when>[^()\n—–]{8,30}?)\s{0,2}"
    r"\([^()\n]{2,40}\)\s{0,2}(?:—|–|--?)\s"
)


def printed_day(text: str, paragraphs: Sequence[Paragraph]) -> str | None:
    """The day that a line of nothing but names and dates above the first sentence gives.

    Args:
        text: The article's text.
        paragraphs: Its paragraphs with their roles.

    Returns:
        The day in ISO 8601; None where there is no such line, or its date could be two days. A date
        below the headline counts more than one above it (many pages begin with today's), and
        that of the first version more than that of an update. Where no line gives one, the day of
        the agency's dateline that the first sentence begins with.
    """
    best: tuple[bool, bool, int] | None = None
    day: str | None = None
    headed = False
    for place, paragraph in enumerate(paragraphs[:_FARTHEST]):
        line = text[paragraph.start : min(paragraph.end, paragraph.start + 400)]
        if paragraph.role == "headline":
            headed = True
        elif paragraph.role == "body" and len(line.split()) >= _PROSE:
            return day or _filed(line)
        if paragraph.role != "byline" and not _SENT.match(line):
            continue
        for item in dates_in(line):
            rank = (item.updated, not headed, place)
            if best is None or rank < best:
                best, day = rank, item.day
    return day


def _filed(line: str) -> str | None:
    """The day that a paragraph's dateline gives with its year."""
    filed = _DATELINE.match(line)
    days = dates_in(filed["when"]) if filed is not None else ()
    return days[0].day if len(days) == 1 else None
