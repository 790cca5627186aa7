"""Offices called by their initials: `the CM` for `Chief Minister Jo Poe`, `the DA`."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence, Set

from quotes.resolve.discourse import Discourse, Token
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.names.entities import Cast
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.names.offices import WITHOUT
from quotes.resolve.names.parts import is_acronym
from quotes.resolve.vocabulary import PREPOSITIONS

__all__ = ["give_initials"]

FEWEST, MOST = 2, 3
OFFICE_INITIALS = frozenset(["CJI", "CM", "DCM", "DPM", "FM", "PM"])
"""Offices that headlines shorten to their initials."""


def give_initials(discourse: Discourse, mentions: Sequence[NameMention], cast: Cast) -> None:
    """Lets initials that an article uses like an office mean its one holder.

    Only where nothing else in the article has these initials for a name.

    Args:
        discourse: The article.
        mentions: Its names.
        cast: Who bears them, their roles collected.
    """
    found: dict[int, list[NameMention]] = {}
    for mention in mentions:
        if is_lesser(mention):
            settle(discourse, mention, cast)
        elif is_initials(cast.candidates[mention.candidate]):
            if is_topped(discourse, mention):
                settle(discourse, mention, cast)
            else:
                found.setdefault(mention.candidate, []).append(mention)
    for named in found.values():
        if not any(mention.definite for mention in named):
            continue
        letters = named[0].parts.words[0]
        if not all(is_office(discourse, mention) for mention in named):
            continue
        holders = [one for one in cast.candidates if holds(discourse, one, letters)]
        if len(holders) == 1:
            # A headline sets them beside others who are meant: `says official; CM orders`.
            for mention in (one for one in named if one.definite):
                mention.candidate = holders[0].index
                insort(holders[0].mentions, mention.span)


def is_lesser(mention: NameMention) -> bool:
    """Whether initials stand behind `Deputy` or `Former`, as no name does: `Deputy CM`."""
    *before, last = (*mention.parts.prefix, *mention.parts.tokens)
    short = FEWEST <= len(last.text) <= MOST and is_acronym(last.text)
    return short and bool(before) and WITHOUT.issuperset(token.lower for token in before)


def is_topped(discourse: Discourse, mention: NameMention) -> bool:
    """Whether initials are of an office that headlines shorten so, and stand in a headline."""
    known = mention.parts.tokens[0].text in OFFICE_INITIALS and not mention.parts.prefix
    top = discourse.role_at(mention.start) in ("headline", "dek")
    return known and (top or discourse.in_headline(mention.start))


def settle(discourse: Discourse, mention: NameMention, cast: Cast) -> None:
    """Gives initials to whoever alone holds their office, or takes them for no name."""
    *before, last = (*mention.parts.prefix, *mention.parts.tokens)
    letters, lesser = last.bare, {token.lower for token in before}
    holders = [one for one in cast.candidates if holds(discourse, one, letters, lesser)]
    if len(holders) == 1:
        mention.candidate = holders[0].index
        insort(holders[0].mentions, mention.span)
        return
    whoever = cast.candidates[mention.candidate]
    if len(whoever.mentions) == 1:
        whoever.name, whoever.kind, whoever.named = mention.full.of(discourse.text), "person", False
        whoever.roles.clear()


def is_initials(candidate: Candidate) -> bool:
    """Whether a name is nothing but a few capitals: `CM`."""
    bare = len(candidate.words) == 1 and not candidate.members and candidate.kind != "place"
    return bare and FEWEST <= len(candidate.name) <= MOST and is_acronym(candidate.name)


def is_office(discourse: Discourse, mention: NameMention) -> bool:
    """Whether initials stand like an office: with an article, or in a headline or quotation."""
    loose = mention.quoted or discourse.role_at(mention.start) in ("headline", "dek")
    return mention.definite or loose or discourse.in_headline(mention.start)


def holds(
    discourse: Discourse, candidate: Candidate, letters: str, lesser: Set[str] = frozenset()
) -> bool:
    """Whether an office that a person holds begins with these letters, word by word.

    Args:
        discourse: The article.
        candidate: The person.
        letters: Lower-case.
        lesser: What stands before the office, and only before it: `deputy`.
    """
    if candidate.kind != "person" or not candidate.named:
        return False
    roles = [discourse.between(role.start, role.end) for role in candidate.roles]
    return any(abbreviates(letters, role, lesser) for role in roles)


def abbreviates(letters: str, role: Sequence[Token], lesser: Set[str]) -> bool:
    """Whether a role ends in an office with these initials: `Tarn Chief Minister`."""
    words = [token.lower for token in role if token.is_word]
    full = [word for word in words if word not in PREPOSITIONS and word != "the"]
    of = next((i for i, word in enumerate(words) if word in PREPOSITIONS), len(words))
    for office in (words[:of], full):
        start = len(office) - len(letters)
        initials = "".join(word[0] for word in office[start:]) if start >= 0 else ""
        if initials == letters and WITHOUT.intersection(office[:start]) == lesser:
            return True
    return False
