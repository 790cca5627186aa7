"""The wording of page furniture, compiled once from the lexicon.

All patterns are alternations of fixed words with bounded gaps, so matching is linear in the
length of a paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from quotes.resources import lexicon

__all__ = ["Phrases", "phrases", "plain_line"]

_GAP = r"(?:\S{1,40}\s+){0,4}\S{1,40}"
_EDGES = ' \t\xa0.,:;…!?|·•*>»›→►▶▼▸-–—_#[](){}"“”«‹←+=~'
_COUNT_BEHIND = re.compile(r"[ (]+\d[\d,.]{0,9}[km]?\)?$")
_COUNT_BEFORE = re.compile(r"^\d[\d,.]{0,9}[km]?\s+")


@dataclass(frozen=True, slots=True)
class Phrases:
    """The lexicon as sets and patterns.

    Attributes:
        widgets: Whole lines, as `plain_line` gives them.
        forms: Whole lines with words of any sort in them, up to five for each `*`.
        buttons: Whole lines that are furniture only beside other furniture.
        kickers: Names of sections that stand over a headline.
        lists: Headings over links.
        appeals: Headings over a newsletter box or an appeal for money.
        endings: Headings and lines behind which an article is over.
        leads: Beginning of a one-line insert; group `sure` if any wording may follow.
        certain: Phrases that news prose hardly ever has, in text in lower case.
        likely: Phrases that count only together with others, likewise.
        credit: The end of a picture's caption, or its beginning.
        reporting: A reporting verb, likewise.
    """

    widgets: frozenset[str]
    forms: re.Pattern[str]
    buttons: frozenset[str]
    kickers: frozenset[str]
    lists: re.Pattern[str]
    appeals: re.Pattern[str]
    endings: frozenset[str]
    leads: re.Pattern[str]
    certain: re.Pattern[str]
    likely: re.Pattern[str]
    credit: re.Pattern[str]
    reporting: re.Pattern[str]


@cache
def phrases() -> Phrases:
    """The compiled lexicon `boilerplate`."""
    entries: dict[str, list[str]] = lexicon("boilerplate")
    agencies = _alternation(entries["agencies"])
    leads = _alternation(entries["leads"])
    starts = _alternation(entries["credits"])
    return Phrases(
        widgets=frozenset(plain_line(entry) for entry in entries["widgets"] if "*" not in entry),
        forms=_whole([entry for entry in entries["widgets"] if "*" in entry]),
        buttons=frozenset(entries["buttons"]),
        kickers=frozenset(entries["kickers"]),
        lists=_whole(entries["lists"]),
        appeals=_whole(entries["appeals"]),
        endings=frozenset(entries["endings"]),
        leads=re.compile(
            rf"[\W_]{{0,6}}(?P<lead>{leads})\b(?P<colon>\s{{0,3}}[:|–—»›→►]| - )?",
            re.IGNORECASE,
        ),
        certain=_anywhere(entries["certain"]),
        likely=_anywhere(entries["likely"]),
        credit=re.compile(
            rf"(?:^[\W_]{{0,3}}(?i:{starts})"
            # "Ann Bel/HNA", "City of Kolvino / Handout", at the very end
            rf"|[\w.)\]’'-]\s?[/|]\s?(?:{agencies})(?:\s?[/|,]\s?[\w .-]{{1,30}})?[)\]]?\.?$"
            # "(Ann Bel/HNA)", "[Ann Bel/The Herald]", but not "(AP/QP)", which is a poll
            r"|[(\[][A-Z][\w.’'-]*(?: [\w.’'-]+){1,5}\s?/\s?[A-Z][\w.’' -]{1,70}[)\]]$"
            # "Photo by Ann Bel.", "(Credit: Ann Bel)", "Ann Bel via HNA"
            rf"|[.!?”\")(\[]\s{{0,2}}[(\[]?(?i:{starts})[^.!?\n]{{1,60}}[.)\]]{{0,2}}$)"
        ),
        reporting=_anywhere(entries["reporting"]),
    )


def plain_line(line: str) -> str:
    """A line in lower case without bullets, brackets, end marks and counts.

    ``"► Comments (12)"`` gives ``"comments"``.
    """
    plain = " ".join(line.lower().replace("’", "'").split()).strip(_EDGES)
    return _COUNT_BEFORE.sub("", _COUNT_BEHIND.sub("", plain)).strip(_EDGES)


def _one(entry: str) -> str:
    words = [_GAP if word == "*" else re.escape(word) for word in entry.split()]
    return r"\s+".join(words).replace("'", "['’]").replace(r"\*!", _GAP + "!")


def _alternation(entries: list[str]) -> str:
    # Longest first: of two that fit, the regex takes the first.
    return "|".join(_one(entry) for entry in sorted(entries, key=len, reverse=True))


def _anywhere(entries: list[str]) -> re.Pattern[str]:
    # To be sought in lower case: of phrases in either case no first letter is looked at before the
    # whole phrase is, which takes four times as long.
    phrases = _alternation([entry.lower() for entry in entries])
    return re.compile(rf"(?<!\w)(?:{phrases})(?!\w)")


def _whole(entries: list[str]) -> re.Pattern[str]:
    return re.compile(rf"[\W_]{{0,6}}(?:{_alternation(entries)})[\W_]{{0,4}}$", re.IGNORECASE)
