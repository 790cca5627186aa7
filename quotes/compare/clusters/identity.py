"""Who speaks and when, as numbers that a join can compare."""

from __future__ import annotations

from enum import IntEnum

from quotes.compare.dates import day_number
from quotes.compare.names import initials, same_body, same_but_for_form, spelling
from quotes.records import ArticleFacts, QuoteFacts

__all__ = ["Agreement", "agreement", "day", "full_name", "one_but_for_form", "speaker_name"]

_AUTHOR = "author"


class Agreement(IntEnum):
    """How well the speakers of two quotes agree."""

    DIFFERENT = 0
    UNKNOWN = 1
    NEAR = 2
    SAME = 3


def speaker_name(quote: QuoteFacts) -> str:
    """The speaker's name in one spelling; empty where nobody is stated."""
    return spelling(quote.speaker or "", quote.speaker_kind == "person")


def full_name(quote: QuoteFacts) -> bool:
    """Whether the name says who it is beyond its article.

    A bare surname, a description and the author's own "I" do not.
    """
    name = speaker_name(quote)
    if not quote.named or not name or name == _AUTHOR:
        return False
    return quote.speaker_kind != "person" or " " in name


def agreement(a: QuoteFacts, b: QuoteFacts) -> Agreement:
    """How well the speakers of two quotes agree.

    Near is a name whose words are among the other's (a surname, "Smith" and "Jane Smith"), its
    initials ("JMM"), or the same in another form ("Bob Smith", "Robert Smith"; "Yusif", "Yousef";
    "Norland's police", "the Norlandian police").
    """
    one, other = speaker_name(a), speaker_name(b)
    if not one or not other:
        return Agreement.UNKNOWN
    if one == other and one != _AUTHOR:
        return Agreement.SAME if full_name(a) and full_name(b) else Agreement.NEAR
    bodies = "person" not in (a.speaker_kind, b.speaker_kind)
    if bodies and same_body(one, other):
        return Agreement.NEAR
    if not (a.named and b.named):
        return Agreement.UNKNOWN
    words = [name.replace(".", "").split() for name in (one, other)]
    few, many = sorted(words, key=len)
    if set(few) <= set(many) or (len(few) == 1 and few[0] == initials(many)):
        return Agreement.NEAR
    return Agreement.NEAR if one_but_for_form(a, b) else Agreement.DIFFERENT


def one_but_for_form(a: QuoteFacts, b: QuoteFacts) -> bool:
    """Whether two people have one name but for a short form of it; see `agreement`."""
    people = a.named and b.named and a.speaker_kind == b.speaker_kind == "person"
    return people and same_but_for_form(speaker_name(a), speaker_name(b))


def day(article: ArticleFacts | None) -> int | None:
    """The day of publication as a number of days; None where the date is not known."""
    return day_number(article.published) if article else None
