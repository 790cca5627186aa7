"""The news agency that an article is taken from, by its authors and its credit lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from quotes.records import Analysis
from quotes.resources import lexicon
from quotes.resources.given_names import is_given_name

__all__ = ["UNNAMED_AGENCY", "agency"]

UNNAMED_AGENCY = "a news agency"

_FIRST = 6
_LAST = 4
_LONGEST_LINE = 8
# Characters: no credit is longer, and patterns are not let loose on more.
_LONGEST_CREDIT = 1_000
# "RENO, Nev. (AP) - ...", "Dec 29 (Reuters) - ...", "(AFP) - ...": place and date have capitals.
_DATELINE = re.compile(
    r"(?P<place>(?:(?:[^\W\d_a-z][\w.,’'-]*|\d{1,4},?|de|la|of|the|and)\s+){0,9})"
    r"\((?P<agency>[^()]{2,40})\)\s*(?:--|[-–—:])\s"
)
_SHOUTED = re.compile(r"[^\W\d_a-z]{3,}")
_INITIALS = re.compile(r"[A-Z]{2,6}")
# Names that say by their form that they are agencies' ("Halvard News Agency").
_FORM = (
    r"(?:[A-Z][\w’'.-]*\s){1,4}(?:News Agency|Press Agency|News Service|Wire Service|Newswires?)"
)
_AGENCY_OUTLET = re.compile(
    r"\b(?:news agency|press agency|news service|wire service|newswires?)$|(?<!^the) wire$"
)
# What the outlet's own name may leave out ("Continental Press" is "Continental Press Agency").
_AGENCY_FORM = re.compile(r"\s(?:news agency|agency|news service|wire service|newswires?)$")
# "By Our Staff and Corvane Press": among other names, only where an agency is sure to be meant.
_PRESS = re.compile(
    r"(?:^|[,;|/•·(–—-]\s?|\b(?:and|by|with|from|via|for)\s|&\s)(?:[Tt]he\s)?"
    r"(?P<agency>(?:[A-Z][\w’'.-]*\s){1,3}Press)(?=\s?(?:$|[,;|/•·).]|and\b|&|contribut))"
)
_CREDITED = re.compile(r"^by\b|\b(?:contribut\w*|additional|reporting|staff|files)\b", re.I)
# A surname behind what may be a given name.
_BESIDE_NAME = re.compile(r" (?!(?:News|Agency|Staff|Writer|Reporter|Correspondent)\b)[^\W\d_a-z]")
# "(Reporting by A; Editing by B)" closes an agency's report.
_HANDS = re.compile(r"\(.*\b[Rr]eporting by\b.*\b[Ee]diting by\b[^()]*\)\.?", re.DOTALL)
# A paper that thanks an agency for a part has written the rest.
_SHARED_WORK = re.compile(r"\b(?:with|and|contribut\w*|additional|assist\w*|files)\b", re.I)


def agency(analysis: Analysis) -> str | None:
    """The agency that wrote the article; None where it is the outlet itself, or there is none.

    Read are the authors, a dateline, a byline or a last line that consists of an agency's
    name, and the line that names an agency's reporter and editor. Who "contributed" did not
    write the article. An agency has its full name where the lexicon knows it.

    Returns:
        A name, or `UNNAMED_AGENCY` where the form of the last line shows one and no credit has a
        name that could be its.
    """
    outlet = re.sub(r"[-_\s]+", " ", analysis.article.outlet or "").strip()
    own = False
    for name in _named(analysis):
        if name == UNNAMED_AGENCY:
            # Whoever names itself in a dateline has reporters and editors of its own.
            own = own or _own(name, outlet) or _signed(analysis, outlet)
            return None if own else _mentioned(analysis, outlet)
        if not _own(name, outlet):
            return _full(name)
        own = True
    return None


def _mentioned(analysis: Analysis, outlet: str) -> str:
    """The agency that a byline, a credit or the dateline names beside others, if it is one."""
    first, last = _ends(analysis)
    filed = [match["agency"].strip() for match in map(_filed, first) if match is not None]
    if len(filed) == 1:
        return _full(filed[0].removeprefix("The "))
    lines = [*analysis.article.authors, *filter(_CREDITED.search, (*first, *last))]
    found = {
        _full(name)
        for line in lines
        if len(line) <= _LONGEST_CREDIT and len(line.split()) <= 2 * _LONGEST_LINE
        for name in _in_credit(line)
        if not _own(name, outlet)
    }
    return found.pop() if len(found) == 1 else UNNAMED_AGENCY


def _in_credit(line: str) -> Iterator[str]:
    yield from (match[0] for match in (*_agencies(line), *re.finditer(_FORM, line)))
    yield from (match["agency"] for match in _PRESS.finditer(line))


def _agencies(line: str) -> Iterator[re.Match[str]]:
    """Known agencies in a line; in "Petra Halloran" none is, but a given name."""
    for match in _known().finditer(line):
        if not is_given_name(match[0]) or _BESIDE_NAME.match(line, match.end()) is None:
            yield match


def _ends(analysis: Analysis) -> tuple[list[str], list[str]]:
    """The lines with which an article begins, below its headline, and ends."""
    text = analysis.article.text
    lines = [(item.span.of(text).strip(), item.role) for item in analysis.paragraphs]
    first = [line for line, role in lines if role not in ("boilerplate", "headline")][:_FIRST]
    return first, [line for line, _ in lines[-_LAST:]]


def _named(analysis: Analysis) -> Iterator[str]:
    for author in (item[:_LONGEST_CREDIT] for item in analysis.article.authors):
        found = next(_agencies(author), None) or re.search(_FORM, author)
        if found is not None and not _SHARED_WORK.search(author[: found.start()]):
            yield found[0]
    first, last = _ends(analysis)
    for line in first:
        yield from _dateline(line)
        yield from _whole(line)
    for line in last:
        yield from _whole(line)
    if any(len(line) <= _LONGEST_CREDIT and _HANDS.fullmatch(line) for line in last):
        yield UNNAMED_AGENCY


def _dateline(line: str) -> Iterator[str]:
    match = _DATELINE.match(line[:_LONGEST_CREDIT])
    if match is None:
        return
    name = match["agency"].strip().removeprefix("The ")
    shouted = _SHOUTED.match(match["place"]) and _INITIALS.fullmatch(name)
    if shouted or _known().fullmatch(name) or re.fullmatch(_FORM, name):
        yield name


def _signed(analysis: Analysis, outlet: str) -> bool:
    """Whether a dateline has the name of the outlet: "VELIGRAD, March 14 (Interworld Press) -"."""
    names = map(_filed, _ends(analysis)[0])
    return any(match is not None and _same(match["agency"], outlet) for match in names)


def _filed(line: str) -> re.Match[str] | None:
    """A dateline with whatever name stands in its brackets, behind a place in capitals."""
    match = _DATELINE.match(line[:_LONGEST_CREDIT])
    return match if match is not None and _SHOUTED.match(match["place"]) else None


def _same(name: str, outlet: str) -> bool:
    name = name.strip().removeprefix("The ")
    return name.casefold() == outlet.casefold() or (
        " " in outlet and _INITIALS.fullmatch(name) is not None and name == _initials(outlet)
    )


def _whole(line: str) -> Iterator[str]:
    """The agency's name where a line is nothing but a credit."""
    if len(line) <= _LONGEST_CREDIT and len(line.split()) <= _LONGEST_LINE:
        match = _credit().fullmatch(line)
        if match is not None and not _SHARED_WORK.search(line):
            yield match["agency"]


@cache
def _credit() -> re.Pattern[str]:
    copied = r"(?:©|Copyright(?:\s+©)?|\([cC]\))\s*(?:\d{4}\s*)?"
    who = r"(?:(?:By|From|Source:|via)\s+)?(?:[A-Z][\w.’'-]*\s){0,4}(?:[A-Z][\w.’'-]*,\s+)?"
    role = r"(?:\s+(?:[Ss]taff|[Ww]riters?|[Rr]eporters?|[Cc]orrespondent))*"
    return re.compile(
        rf"[-–—(\[\s]*(?:{copied}|{who})(?:[Tt]he\s+)?(?P<agency>{_known().pattern}|{_FORM})"
        rf"{role}[)\].\s]*(?:All rights reserved\.?)?"
    )


def _own(name: str, outlet: str) -> bool:
    if name == UNNAMED_AGENCY:
        known = re.search(_known().pattern, outlet, re.I)
        return bool(known or _AGENCY_OUTLET.search(outlet.casefold()))
    spellings = {name, _full(name)}
    if any(re.search(rf"\b{re.escape(item)}\b", outlet, re.I) for item in spellings):
        return True
    if outlet and outlet.casefold() == _AGENCY_FORM.sub("", name.casefold()):
        return True
    # Initials that only the form shows to be an agency's may be those of the outlet.
    return not _is_known(name) and name == _initials(outlet)


def _is_known(name: str) -> bool:
    return name.casefold() in {item.casefold() for item in _names()}


def _full(name: str) -> str:
    """The full name for initials that the lexicon's names have ("AP", "dpa")."""
    return _full_names().get(name.upper(), name)


@cache
def _full_names() -> dict[str, str]:
    known = {name.upper() for name in _names()}
    full: dict[str, str] = {}
    for name in sorted(_names()):
        initials = _initials(re.sub(r"\b(?:of|the|and)\b|-", " ", name))
        if " " in name and initials in known:
            full.setdefault(initials, name)
    return full


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split()).upper()


def _names() -> Sequence[str]:
    names: Sequence[str] = lexicon("outlets")["agency"]
    return names


@cache
def _known() -> re.Pattern[str]:
    names = sorted(_names(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
