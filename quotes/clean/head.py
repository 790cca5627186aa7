"""What stands above an article's first paragraph: headline, dek, byline, caption."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from quotes.clean.bylines import is_byline, is_names, is_signed_date
from quotes.clean.evidence import Evidence
from quotes.clean.mail import is_contact
from quotes.clean.phrases import phrases, plain_line
from quotes.records import ParagraphRole

__all__ = ["head_roles"]

# "Africa | Asia | Europe", "Home > News > Coast"
_SEPARATOR = re.compile(r"\S {0,2}[|>›»·•/] {1,2}[^|>›»·•/]{1,60} [|>›»·•/] ")
# "BC-CAN--Harbour Nurses, 1st Ld-Writethru", and what it tells editors: no reader's headline.
_WIRE = re.compile(r"(?:[A-Z]{2}-(?:[A-Z]{2,6}-)+-\w|E(?:ds|DS|ditors)(?:[’']? [Nn]ote)?:\s)")
_OPENING, _CLOSING = frozenset("“‘\"'«"), frozenset("”’\"'»")
_FARTHEST_HEAD = 25  # paragraphs; navigation above an article is longer than its head
_MINUSCULE = {
    "a",
    "an",
    "the",
    "of",
    "in",
    "on",
    "for",
    "and",
    "to",
    "at",
    "by",
    "with",
    "as",
    "or",
    "from",
    "is",
    "but",
    "over",
    "into",
    "after",
    "that",
}


def head_roles(items: Sequence[Evidence]) -> dict[int, ParagraphRole]:
    """Roles of what stands above the first paragraph of prose, by index.

    Without such a paragraph nothing is called a head: what it heads is not there.
    """
    lead = _first_prose(items)
    if lead is None:
        return {}
    roles: dict[int, ParagraphRole] = {}
    lead = _behind_byline(items, lead)
    headline: int | None = None
    for index in range(lead):
        item = items[index]
        if item.is_furniture or _WIRE.match(item.text):
            roles[index] = "boilerplate"
        elif item.caption:
            roles[index] = "caption"
        elif is_byline(item.text) or _is_beside_byline(items, index, roles):
            roles[index] = "byline"
        elif is_contact(item.text) or (_SEPARATOR.search(item.text) and not item.ended):
            roles[index] = "boilerplate"
        elif headline is None:
            if plain_line(item.text) in phrases().kickers:
                roles[index] = "boilerplate"
            elif _is_title(item, items[index + 1 : lead + 1]):
                roles[index], headline = "headline", index
        elif index <= headline + 4 and item.words >= 5:
            roles[index] = "dek"
    if headline is None and len(items) > 1 and _is_capitalised_title(items[0], items[1]):
        roles[0] = "headline"
    return roles


def _is_beside_byline(
    items: Sequence[Evidence], index: int, roles: Mapping[int, ParagraphRole]
) -> bool:
    """Whether a line of names or jobs has a date, or a byline above or a date below it."""
    item = items[index]
    if "headline" not in roles.values():
        return False
    if is_signed_date(item.text):
        return True
    if not 2 <= item.words <= 8 or item.ended:
        return False
    beside = roles.get(index - 1) == "byline" or is_byline(items[index + 1].text)
    return beside and is_names(item.text.strip())


def _first_prose(items: Sequence[Evidence]) -> int | None:
    """Index of the first paragraph that reads like an article."""
    labelled = sum(item.labelled for item in items[:6]) >= 2
    for index, item in enumerate(items[:_FARTHEST_HEAD]):
        if item.is_furniture or item.caption or _WIRE.match(item.text):
            continue
        if item.set_off:
            return index - 1 if index and _introduces(items[index - 1]) else index
        if is_byline(item.text):
            continue
        # "DELL, March 15, 2025 — From our correspondent" has no story behind its dash.
        filed = item.dateline and (item.ended or not is_signed_date(item.text))
        if filed or (labelled and item.labelled):
            return index
        if item.ended and (item.words >= 12 or (item.reports and item.words >= 5)):
            return index
    return None


def _introduces(item: Evidence) -> bool:
    """Whether a paragraph over a block quotation is a sentence that leads to it."""
    leads = item.ended or item.text.endswith(":")
    return leads and not (item.is_furniture or item.caption or is_byline(item.text))


def _behind_byline(items: Sequence[Evidence], lead: int) -> int:
    """Where the article begins, if what looked like its first paragraph is a dek.

    A dek reads like a sentence; that it stands over the byline gives it away.
    """
    if lead == 0:
        return lead
    for index in range(lead + 1, min(lead + 3, len(items))):
        above = items[lead:index]
        if is_byline(items[index].text):
            short = all(item.words <= 45 and not item.dateline for item in above)
            later = _first_prose(items[index + 1 :])
            return index + 1 + later if short and later is not None and later < 5 else lead
    return lead


def _is_title(item: Evidence, below: Sequence[Evidence]) -> bool:
    if not 2 <= item.words <= 25 or len(item.text) > 200:
        return False
    if item.text.endswith((".", ",", ":", ";")) or not any(map(str.isalpha, item.text)):
        return False
    # A section's name, or a logo, over the real headline; neither stands in quotation marks.
    if item.words <= 3 and not _is_quoted(item.text):
        return not any(
            4 <= other.words <= 25
            and not other.ended
            and not other.is_furniture
            and not other.caption
            and not is_byline(other.text)
            for other in below[:3]
        )
    return True


def _is_quoted(text: str) -> bool:
    """Whether a line opens and ends with quotation marks."""
    return text[:1] in _OPENING and text[-1:] in _CLOSING


def _is_capitalised_title(item: Evidence, following: Evidence) -> bool:
    """Whether a first line that ends like a sentence is set In Title Case."""
    if not 4 <= item.words <= 20 or following.words < item.words or item.labelled:
        return False
    words = [word.strip("“”\"'‘’.,:;!?") for word in item.text.split()]
    telling = [word for word in words if word[:1].isalpha() and word.lower() not in _MINUSCULE]
    return len(telling) >= 4 and sum(word[0].isupper() for word in telling) >= 0.9 * len(telling)
