"""Who wrote an article, where a line at its top says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quotes.records import Paragraph

__all__ = ["printed_authors"]

_BY = re.compile(
    r"(?:(?:story|written|reported|words|text|reporting)\s)?by:?\s+|(?:words|text|story):\s+",
    re.IGNORECASE,
)
# What stands beside names: a date, an outlet, a place, a job.
_BESIDE = re.compile(
    r"\s*[|·•\t(\[]|\s[-–—/]\s|\s(?:in|at|for|from|of|with)\s|\s*\d"
    r"|\s(?:published|updated|posted|(?:mon|tues?|wed|thu|fri|sat|sun)[a-z]*)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:,|;|&|\band\b)\s*", re.IGNORECASE)
_NAME = re.compile(
    r"[^\W\d_a-z][\w.’'-]*(?: (?:[^\W\d_a-z][\w.’'-]*|al|bin|d[aeiou]|el|la|v[ao]n)){1,4}"
)
# "By Our Staff", "Crime Reporter", "Continental Press": nobody's name.
_NO_NAME = re.compile(
    r"^(?:our|the|an?) |\b(?:staff|news|press|agency|agencies|bureau|desk|team|correspondent"
    r"|reporter|writer|editor|columnist|contributor|analyst|fellow|service|network|online|media"
    r"|(?:chief|city|crime|court|education|environment|foreign|health|local|national|political"
    r"|science|senior|special|sports?|technology|world) \w+)\b",
    re.IGNORECASE,
)


def printed_authors(text: str, paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """The names that a byline above the article's text gives, as printed.

    Args:
        text: The article's text.
        paragraphs: Its paragraphs with their roles.

    Returns:
        Full names of people, in order, each once; none of jobs, places, outlets and agencies.
    """
    found: dict[str, None] = {}
    for paragraph in paragraphs:
        if paragraph.role == "body":
            break
        if paragraph.role == "byline":
            for line in text[paragraph.start : paragraph.end].splitlines():
                found.update(dict.fromkeys(_names(line.strip())))
    return tuple(found)


def _names(line: str) -> Iterator[str]:
    """The people that a line names behind its "by"."""
    by = _BY.match(line)
    if by is None:
        return
    beside = _BESIDE.search(line, by.end())
    names = line[by.end() : beside.start() if beside else len(line)]
    for part in _BETWEEN.split(names):
        name = part.strip(" .:")
        if _NAME.fullmatch(name) and not _NO_NAME.search(name):
            yield name
