"""Titles, seats and bodies directly in front of a name: `MP for Stelling`, `CNN's Jane Roe`."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.records import Span
from quotes.resolve.descriptions.beside import widened
from quotes.resolve.discourse import Discourse, Token
from quotes.resolve.names.headed import office_before
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.names.parts import NO_TITLES
from quotes.resolve.vocabulary import FUNCTION_WORDS, MEMBERS, is_mood, vocabulary, wordset

__all__ = ["attached"]

ADJECTIVE_ENDINGS = ("al", "ic", "ive", "ian", "ary", "ish", "ean", "ese", "ous", "less", "crat")
NUMBERED = frozenset({"minister", "lady", "gentleman", "secretary", "lieutenant", "officer"})
FRAMES = frozenset("acting deputy ex former incoming interim outgoing retired then".split())  # noqa: SIM905
SEAT = 4


def attached(discourse: Discourse, mention: NameMention) -> list[Span]:
    """Titles in front of a name, with the words that go with them: `House Speaker`."""
    tokens = discourse.tokens
    first = discourse.index_at(mention.full.start)
    end = discourse.index_at(mention.start)
    words = vocabulary()
    seat = seat_before(discourse, end)
    if seat is not None:
        return [Span(tokens[seat].start, tokens[end - 1].end)]
    office = office_before(discourse, first)
    if office is not None:
        return [Span(tokens[extend_left(discourse, office)].start, tokens[first - 1].end)]
    while first < end and tokens[first].bare in words.honorifics:
        first += 1
    preceding = tokens[first - 1] if first else None
    if first == end:
        if preceding is None or not touches(discourse, preceding, tokens[end].start):
            return []
        short_ending = (
            preceding.text in "'’" and first > 1 and tokens[first - 2].lower.endswith("s")
        )
        if preceding.is_possessive or short_ending:
            return affiliation(discourse, first - 1)
        if preceding.is_capital or not words.is_person_noun(preceding.lower):
            return []
    start = extend_left(discourse, first)
    start = widened(discourse, first - 1, start) if first == end else start
    while end - 1 > start and tokens[end - 1].bare in words.honorifics:
        if is_ordinal(tokens[end - 2], tokens[end - 1]):
            break
        # "Undersecretary for Education Mr. Roe"
        end -= 1
    while start < end and is_no_role(tokens[start], last=start + 1 == end):
        if is_ordinal(tokens[start], tokens[start + 1]):
            break
        start += 1
    return [Span(tokens[start].start, tokens[end - 1].end)] if start < end else []


def is_no_role(token: Token, *, last: bool) -> bool:
    """Whether a word tells nothing of an office that comes behind it: `shocked`, `winch | man`."""
    word = token.lower
    return word in FUNCTION_WORDS or is_mood(word) or (word in NO_TITLES and not last)


def seat_before(discourse: Discourse, end: int) -> int | None:
    """Where `MP for Stelling` or `Minister for the Environment` begins, directly before a name."""
    tokens, here = discourse.tokens, end
    while here and end - here < SEAT and tokens[here - 1].is_capital:
        if not touches(discourse, tokens[here - 1], tokens[here].start):
            return None
        here -= 1
    here -= bool(here) and tokens[here - 1].lower == "the"
    if here == end or here < 2 or tokens[here - 1].lower not in ("for", "of"):
        return None
    if tokens[here - 1].lower == "for" and tokens[here - 2].bare in MEMBERS:
        return extend_left(discourse, here - 2)
    return extend_left(discourse, here - 2) if is_office(tokens, here - 2) else None


def is_office(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is an office in capitals, or ends one: `Secretary of State`."""
    title = tokens[at]
    if title.lower == "state" and at > 1 and tokens[at - 1].lower == "of":
        title = tokens[at - 2]
    return title.is_capital and title.bare in vocabulary().titles


def affiliation(discourse: Discourse, mark: int) -> list[Span]:
    """`CNN` in `CNN's Jane Roe`: a short name in front of a possessive ending."""
    start = mark
    tokens = discourse.tokens
    while start > 0 and mark - start < 4 and tokens[start - 1].is_capital:
        if "\n" in discourse.text[tokens[start - 1].end : tokens[start].start]:
            break
        start -= 1
    if start == mark:
        return []
    if discourse.tokens[start].lower in FUNCTION_WORDS:
        start += 1
    return (
        [Span(discourse.tokens[start].start, discourse.tokens[mark - 1].end)]
        if start < mark
        else []
    )


def touches(discourse: Discourse, token: Token, position: int) -> bool:
    return 0 <= position - token.end <= 2 and "\n" not in discourse.text[token.end : position]


def extend_left(discourse: Discourse, first: int) -> int:
    """Walks back over the words of a role in front of a title."""
    tokens = discourse.tokens
    start = first
    while start > 0 and first - start < 6:
        token = tokens[start - 1]
        if not touches(discourse, token, tokens[start].start) or not token.is_word:
            break
        of_title = (
            token.lower == "of" and start > 1 and tokens[start - 2].bare in vocabulary().titles
        )
        of_title = of_title or is_ordinal(token, tokens[start])
        if token.lower in FUNCTION_WORDS and not of_title:
            break
        plain = token.is_capital or of_title or modifies(token.lower)
        if not plain and not is_framed(discourse, start - 1):
            break
        start -= 1
    return start


def is_framed(discourse: Discourse, at: int) -> bool:
    """Whether a word stands between `former` and a role, which it then belongs to."""
    if not at:
        return False
    before, token = discourse.tokens[at - 1 : at + 1]
    adverb = token.lower.endswith("ly") or not token.text.isalpha()
    return before.lower in FRAMES and not adverb and touches(discourse, before, token.start)


def is_ordinal(token: Token, title: Token) -> bool:
    """Whether a number belongs to the title behind it: `First Minister`."""
    return token.lower in ("first", "second", "third") and title.lower in NUMBERED


def modifies(word: str) -> bool:
    """Whether a lower-case word can stand before a role: an adjective or another noun for one."""
    words = vocabulary()
    noun = words.is_person_noun(word) or word in words.organisations
    listed = noun or word in wordset("role_modifiers")
    return listed or "-" in word or word.endswith(ADJECTIVE_ENDINGS)
