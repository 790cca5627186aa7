"""What a paragraph looks like, before its neighbours are considered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from quotes.clean.bylines import dates_in
from quotes.clean.corrections import is_correction
from quotes.clean.phrases import Phrases, phrases, plain_line
from quotes.records import Span

__all__ = ["Evidence", "Furniture", "observe"]

Furniture = Literal["none", "button", "line", "notice", "appeal", "list", "ending"]

# Furniture is short. Longer paragraphs are prose without a closer look, which also bounds
# the time that patterns with gaps can take.
_LONGEST_FURNITURE = 2000
_QUOTED = re.compile(r"“[^”“]*”|\"[^\"]*\"|«[^»«]*»|‘[^’‘]{8,}’")
_MARKS = re.compile(r"[“”\"«»„]")
_TERMINAL = re.compile(r"[.!?…][\"”»’')\]]{0,3}$")
# "US" is a country.
_READER = re.compile(r"\b(?:[Yy]ou|YOU|[Yy]ours?|YOUR)\b")
_ADDRESS = re.compile(r"\b(?:[Ww]e|WE|us|[Oo]ur|OUR|[Oo]urs|[Yy]ou|YOU|[Yy]ours?|YOUR)\b")
_PLEA = re.compile(r"\b(?:support|donat|contribut|member|journalis|fund|dear)", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|^\W{0,3}copyright\b)[^.]{0,60}\b(?:19|20)\d\d\b|\ball rights reserved\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"(?:(?:e-?mail|tel|phone|fax|mobile|web|website|twitter|x)\b[:.]?\s*)?"
    r"(?:[\w.+-]{1,64}@[\w.-]{1,64}|@\w{1,30}|\+?[\d() .-]{7,25}|(?:https?://|www\.)\S{1,200})",
    re.IGNORECASE,
)
# No sentence of an article asks its reader to sign up with its first words, whoever praises it.
_OFFER = re.compile(r"\s*(?:download|sign up|subscribe)\b", re.IGNORECASE)
# `Sign up for Pier to Peak, our free newsletter`: what the outlet sends has a name of its own.
_OWN_OFFER = re.compile(
    r"\s*(?:sign up|subscribe)\s(?:for|to)\s[^.!?“”\"\n]{1,60}\bour\s(?:[\w-]+\s){0,3}"
    r"(?:newsletter|briefing|bulletin|e-?mail|digest|podcast|round-?up)s?\b",
    re.IGNORECASE,
)
# A reader's praise beside the offer that it is printed for.
_PRAISE = re.compile(r"“”\s{1,3}says\s(?:our\s|one\s|a\s)?(?:reader|subscriber|member|listener)\b")
_BESIDE = re.compile(
    r"\b(?:(?:sign up|subscribe|join)\s(?:here|now|today)|in your inbox|your free trial)\b",
    re.IGNORECASE,
)
# "MORE ON 6: Download the 6 News app": what is sold stands behind.
_SOLD = re.compile(r"\s*(?:APP|FOLLOW|GET|MORE|WATCH)\b[A-Z0-9 ]{0,20}:")
_LONGEST_OFFER = 60  # words
_LABEL = re.compile(r"(?:[A-Z][\w.’'-]*(?: [A-Z(][\w.’')-]*){0,4}|[QA]|Question|Answer)\s?:\s")
_DATELINE = re.compile(
    r"[A-Z][A-Z.’' -]{2,40}(?:,[^—–]{1,40})?(?: \([^()]{1,30}\))? ?(?:—|–|--| - )"
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a paragraph shows by itself.

    Attributes:
        words: Number of stretches without white space.
        furniture: What its wording makes it: `button` is furniture only beside other
            furniture; `line` stands alone; behind `notice` a little more may follow; `appeal`,
            `list` and `ending` open blocks that go on in the paragraphs below.
        prose: How much it looks like an article's prose; 2 and more speak for it.
        ended: Ends as a sentence does.
        reports: Has a reporting verb.
        address: Speaks of "we" or to "you", outside quotation marks.
        labelled: Begins with a speaker's name and a colon.
        dateline: Begins with the place that the story is filed from.
        caption: Carries a picture's credit.
        set_off: Stands in a block quotation.
    """

    span: Span
    text: str
    words: int
    furniture: Furniture = "none"
    prose: int = 0
    ended: bool = False
    reports: bool = False
    address: bool = False
    labelled: bool = False
    dateline: bool = False
    caption: bool = False
    set_off: bool = False

    @property
    def is_furniture(self) -> bool:
        """Whether the wording alone makes it furniture."""
        return self.furniture not in ("none", "button")


def observe(text: str, span: Span) -> Evidence:
    """Look at one paragraph of a text."""
    paragraph = span.of(text)
    if len(paragraph) > _LONGEST_FURNITURE:
        return Evidence(span, paragraph, words=_LONGEST_FURNITURE // 6, prose=5, ended=True)
    known = phrases()
    words = len(paragraph.split())
    bare = _QUOTED.sub(" “” ", paragraph)
    quoted = bool(_MARKS.search(paragraph))
    reports = bool(known.reporting.search(bare.lower()))
    address = bool(_ADDRESS.search(bare))
    ended = bool(_TERMINAL.search(paragraph))
    furniture = _furniture(known, paragraph, bare, words, quoted, reports, address)
    return Evidence(
        span=span,
        text=paragraph,
        words=words,
        furniture=furniture,
        prose=_prose(words, ended, quoted, reports, address),
        ended=ended,
        reports=reports,
        address=address,
        labelled=bool(_LABEL.match(paragraph)),
        dateline=bool(_DATELINE.match(paragraph)),
        caption=words <= 60 and not (quoted and reports) and bool(known.credit.search(paragraph)),
    )


def _prose(words: int, ended: bool, quoted: bool, reports: bool, address: bool) -> int:
    score = (words >= 8) + (words >= 20) + (words >= 40)
    if reports:
        score += 2 if quoted else 1
    elif quoted:
        score += 1
    if address:
        score -= 3
    return score if ended else score - 2


def _furniture(
    known: Phrases,
    paragraph: str,
    bare: str,
    words: int,
    quoted: bool,
    reports: bool,
    address: bool,
) -> Furniture:
    if words <= 12:
        heading = _heading(known, paragraph)
        if heading != "none":
            return heading
    if words <= 60 and not quoted and _COPYRIGHT.search(paragraph):
        return "ending"
    if is_correction(paragraph):
        return "line"
    found = known.leads.match(paragraph) if words <= 30 else None
    # A date in numbers is no number to call.
    if (found and found["colon"]) or (_CONTACT.fullmatch(paragraph) and not dates_in(paragraph)):
        return "line"
    if _is_appeal(known, paragraph, bare, words, quoted, reports, address):
        # A box of one full sentence is often complete; a plea for money never stops there.
        return "notice" if _TERMINAL.search(paragraph) and not _PLEA.search(bare) else "appeal"
    # Without a colon these may also be the beginnings of sentences.
    insert = found and " " in found["lead"] and words <= 25 and not quoted and not reports
    return "line" if insert else "none"


def _is_appeal(
    known: Phrases,
    paragraph: str,
    bare: str,
    words: int,
    quoted: bool,
    reports: bool,
    address: bool,
) -> bool:
    """Whether the phrases of a paragraph, taken together, are those of appeals and notices."""
    sold = _SOLD.match(paragraph)
    if _LABEL.match(paragraph) and not sold:
        return False  # said in an interview or a briefing
    offer = paragraph[sold.end() :] if sold else paragraph
    offered = known.certain.match(offer.lstrip().lower()) or _OWN_OFFER.match(offer)
    if words <= _LONGEST_OFFER and _OFFER.match(offer) and offered:
        return True
    if words <= _LONGEST_OFFER and _PRAISE.search(bare) and _BESIDE.search(bare):
        return True
    low = bare.lower()
    certain = len(set(known.certain.findall(low)))
    if not certain and not address:
        return False
    if certain and words <= 20 and not reports and not quoted:
        return True
    # What is part of a certain phrase must not count again as a likely one.
    rest = known.certain.sub(" ", low) if certain else low
    likely = len(set(known.likely.findall(rest)))
    score = 2 * certain + likely + address - 3 * (quoted and reports)
    # Journalists write about their trade, too; only an appeal asks its reader for something.
    telling = certain > 0 or (likely >= 3 and bool(_READER.search(bare)))
    return telling and score >= (4 if words <= 80 else 6)


def _heading(known: Phrases, paragraph: str) -> Furniture:
    plain = plain_line(paragraph)
    if plain in known.endings or paragraph.lower() in known.endings:
        return "ending"
    if known.appeals.match(paragraph):
        return "appeal"
    if known.lists.match(paragraph):
        return "list"
    if plain in known.widgets or known.forms.match(paragraph):
        return "line"
    if plain in known.buttons:
        return "button"
    return "none"
