"""Lines that say who wrote an article and when: "By Ada Vorn", "Wed 13 March 2024 06.00 GMT"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import dropwhile

__all__ = ["PrintedDate", "dates_in", "is_byline", "is_names", "is_signed_date"]

# A line of dates and times is told word by word; one pattern for the whole line would have
# many ways to fail on a long row of digits.
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_WHEN = re.compile(
    rf"{_MONTH}|{_DAY}|(?:19|20)\d\d|\d{{4}}-\d\d-\d\d(?:t[\d:.z+-]+)?|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}"
    r"|\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ap]\.?m\.?|z)?|\d{1,2}[ap]\.?m\.?|ago|read|today|yesterday"
)
_AROUND_WHEN = re.compile(
    r"\d{1,3}(?:st|nd|rd|th)?|[ap]\.?m\.?|gmt|utc|bst|[ecmp][sd]?t|ist|msk|an?|at|on|of|in|last|first"
    r"|(?:re)?published|updated?|posted|modified|created|date|filed|issued|time|reading|edition"
    r"|comments?|replies|shares|views"
    r"|(?:second|sec|minute|min|hour|hr|day|week|month|year)s?|[^\w\s]{1,3}"
)
_PUBLISHED = {"published", "updated", "last", "modified", "posted", "first"}
_BY = re.compile(
    r"(?:(?:story|written|reported|words|text|reporting|posted|analysis|opinion|exclusive"
    r"|interview(?:ed)?|as told)\s)?(?:by|to):?\s+"
    r"|(?:words|text|interview|reporting|story|as told to):\s+",
    re.I,
)
_NAME_WORD = re.compile(
    r"[A-Z][\w.’'-]*[,;.]?|(?:and|for|of|in|the|at|with|de|van|von|der|al|bin|la|du|&|\||-|–|—|/|special|to),?|@\w+,?|\(\w+\)"
)
_JOB = re.compile(
    r"(?:staff|senior|chief|political|foreign|special|contributing|investigative|diplomatic|local|news|science|health|business|sports|world|national|crime|court)?,?\s?(?:writer|reporter|correspondent|editor|columnist|contributor|analyst|fellow)s?,?",
    re.I,
)
_SIGN_OFF = re.compile(
    r"[(\[]?(?:(?:additional |with )?(?:reporting|writing|editing) by|compiled by"
    r"|with files from|with inputs? from|additional reporting)\b",
    re.I,
)
_NOT_NAMES = re.compile(rf"{_MONTH}|{_DAY}|the|an?|it|he|she|they", re.I)

# A whole date; what comes in numbers alone is told by `_of_numbers`.
_DATE = re.compile(
    rf"(?<![\w/.-])(?:"
    rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<m1>{_MONTH}),?[\s-]+(?P<y1>\d{{4}})"
    rf"|(?P<m2>{_MONTH})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})"
    rf"|(?P<y3>\d{{4}})(?P<s3>[-/])(?P<m3>\d\d)(?P=s3)(?P<d3>\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?"
    rf"|(?P<a4>\d{{1,2}})(?P<s4>[./-])(?P<b4>\d{{1,2}})(?P=s4)(?P<y4>\d{{4}})"
    r")(?![\w/-])",
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# A fixed range: the same text must give the same date in any year.
_YEARS = range(1990, 2100)
_UPDATED = re.compile(r"\b(?:updat|modif|revis|correct|edited|last)", re.IGNORECASE)
# What parts a line into who, where and when.
_PARTS = re.compile(r"[|·•,;()\[\]–—\t]| [-/] ")
_ZONE = re.compile(r"[+-]\d\d:?\d\d")
_MAIL = re.compile(r"\S{1,64}@\S{1,64}")
_STAFF = re.compile(r"\s(?:staff|agencies|and agencies)$")
# "From our correspondent and CPA": who filed it has no name.
_DESK = re.compile(
    r"from (?:our|a|the) (?:own |special |staff |foreign )?(?:correspondent|reporter|bureau|desk)s?"
    r"(?:,? and agencies|,? (?:and|in|at)\b)?\s*",
    re.IGNORECASE,
)
# Words of names beside a date where no "by" leads to them.
_MOST_NAMES = 5


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date in a byline.

    Attributes:
        day: In ISO 8601.
        updated: It is said to be that of a later version.
    """

    day: str
    updated: bool = False


def is_byline(text: str) -> bool:
    """Whether a line says who wrote it or when, and nothing else."""
    words = text.split()
    if not words or len(words) > 20 or len(text) > 200:
        return False
    if _SIGN_OFF.match(text):
        return True
    if _is_stamp(words):
        return True
    by = _BY.match(text)
    if not by:
        return False
    names = text[by.end() :].split("|")[0].removeprefix("the ")
    return is_names(names) or is_signed_date(text)


def is_names(text: str) -> bool:
    """Whether a text consists of names, with jobs, places and outlets at most."""
    names = _JOB.sub("", text).split()
    if not names:
        return True
    first = names[0].strip(",.;")
    initial = len(first) == 1 and names[0][1:2] == "."
    if not first[:1].isupper() or (_NOT_NAMES.fullmatch(first) and not initial):
        return False
    return len(names) <= 14 and all(_NAME_WORD.fullmatch(word) for word in names)


def _is_stamp(words: list[str]) -> bool:
    """Whether all words belong to a date or time, and at least one says when."""
    plain = [word.lower().strip(",:()[]|•·") for word in words]
    when = sum(_WHEN.fullmatch(word) is not None for word in plain)
    # "Published" alone: on many pages the date stands on the next line.
    return (when > 0 or set(plain) <= _PUBLISHED) and all(
        not word or _WHEN.fullmatch(word) or _AROUND_WHEN.fullmatch(word) for word in plain
    )


def is_signed_date(text: str) -> bool:
    """Whether a line holds a whole date, and names at most beside it ("Ada Vorn, 3 May 2024")."""
    found = _signed(text)
    return found is not None and len(found) > 0


def dates_in(text: str) -> tuple[PrintedDate, ...]:
    """The dates of a line that is nothing but a byline or a date; none of any other.

    Dates that could be two days (``03/04/2024``) are left out, and so are several of which the
    line does not say which is that of an update.
    """
    found = _signed(text) or []
    first = {item.day for item in found if not item.updated}
    return tuple(found) if len(first) <= 1 else tuple(item for item in found if item.updated)


def _signed(text: str) -> list[PrintedDate] | None:
    """The dates of a line, in order; None where it holds more than names, jobs and times."""
    if len(text) > 200 or not any(map(str.isdigit, text)):
        return None
    matches = list(_DATE.finditer(text))
    if not matches or not all(map(_beside_date, _rest(text, matches))):
        return None
    found, end = [], 0
    for match in matches:
        day = _day(match)
        if day is not None:
            found.append(PrintedDate(day, bool(_UPDATED.search(text, end, match.start()))))
        end = match.end()
    return found


def _rest(text: str, matches: list[re.Match[str]]) -> Iterator[str]:
    """What a line holds beside its dates, part by part."""
    end = 0
    for match in matches:
        yield from _PARTS.split(text[end : match.start()])
        end = match.end()
    yield from _PARTS.split(text[end:])


def _beside_date(part: str) -> bool:
    """Whether a part of a line says who, where or at what time."""
    words = _MAIL.sub("", part).strip(" :.-\xa0\u200b").split()
    # "7:02pm by Ada Vorn", "in Moll"
    names = " ".join(dropwhile(_is_time, words))
    if by := _BY.match(names):
        # "By The Skelby Echo | 3 May 2024"; without a date it may be a heading: "By The Numbers".
        return is_names(names[by.end() :].removeprefix("the ").removeprefix("The "))
    names = _STAFF.sub("", _DESK.sub("", names, 1) if _DESK.match(names) else names)
    return len(names.split()) <= _MOST_NAMES and is_names(names)


def _is_time(word: str) -> bool:
    plain = word.lower().strip(",:()[]")
    known = _WHEN.fullmatch(plain) or _AROUND_WHEN.fullmatch(plain) or _ZONE.fullmatch(plain)
    return not plain or known is not None


def _day(match: re.Match[str]) -> str | None:
    """The day of a date, None where it is none or could be two."""
    if match["y4"]:
        return _of_numbers(int(match["a4"]), int(match["b4"]), int(match["y4"]), match["s4"])
    for at in "123":
        if match["y" + at]:
            month = match["m" + at]
            number = int(month) if month.isdigit() else 1 + _MONTHS.index(month[:3].lower())
            return _iso(int(match["y" + at]), number, int(match["d" + at]))
    return None


def _of_numbers(first: int, second: int, year: int, separator: str) -> str | None:
    """Between dots the day comes first; elsewhere it is clear only beyond twelve."""
    if first > 12 or first == second or (separator == "." and second <= 12):
        return _iso(year, second, first)
    return _iso(year, first, second) if second > 12 else None


def _iso(year: int, month: int, day: int) -> str | None:
    if year not in _YEARS:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
