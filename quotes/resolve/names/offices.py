"""Offices that only one person holds: neither its deputy nor a former holder is `the mayor`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quotes.resolve.descriptions.roles import nouns_for
from quotes.resolve.discourse import Discourse, Token
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.names.entities import Cast
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.names.portfolios import are_other_portfolios, is_portfolio
from quotes.resolve.vocabulary import PREPOSITIONS, wordset

__all__ = [
    "LESSER",
    "PREMIERS",
    "WITHOUT",
    "is_denied",
    "is_other_minister",
    "note_offices",
    "sort_offices",
]

LESSER = frozenset({"deputy", "vice", "assistant"})
# "Shadow" ministers and former ones hold the office as little as a deputy does.
WITHOUT = LESSER | {"former", "ex", "onetime", "shadow"}
MINISTERS = frozenset({"minister", "secretary"})
PREMIERS = frozenset({"pm", "premier", "prime-minister"})


def note_offices(discourse: Discourse, mentions: Iterable[NameMention], cast: Cast) -> None:
    """Fills the offices that candidates hold, and those of which they are said to be less.

    Args:
        discourse: The article.
        mentions: Its names, with the titles in front of them.
        cast: Who bears them, their roles collected.
    """
    for mention in mentions:
        sort_offices(cast.candidates[mention.candidate], mention.parts.prefix)
    for candidate in cast.candidates:
        for role in candidate.roles:
            sort_offices(candidate, discourse.between(role.start, role.end))
    name_ministers(cast)


def name_ministers(cast: Cast) -> None:
    """Lets a secretary with a portfolio be `the minister` where the article has no other one."""
    if any(is_minister(candidate) for candidate in cast.candidates):
        return
    for candidate in cast.candidates:
        if "minister" in candidate.held:
            candidate.nouns.add("minister")


def is_minister(candidate: Candidate) -> bool:
    """Whether somebody is a minister by that word, and not the prime minister."""
    return "minister" in candidate.nouns and not is_premier(candidate)


def is_premier(candidate: Candidate) -> bool:
    """Whether somebody is prime minister, and no minister for anything besides."""
    chief = "prime-minister" in candidate.held or not PREMIERS.isdisjoint(candidate.nouns)
    return chief and "minister" not in candidate.held


def sort_offices(candidate: Candidate, phrase: Sequence[Token]) -> None:
    """Enters the offices in the head of a role: held, or with `deputy` or `former` before."""
    less, before = False, ""
    # Without ranks and trades, kept for life or shared: "the general" is a former general, too.
    sole = wordset("sole_offices")
    for token in phrase:
        word = token.lower
        if word in PREPOSITIONS:
            return
        if word in WITHOUT:
            less = True
        elif word == "and" or not token.is_word:
            less = False
        office = office_of(before, word)
        if office in sole:
            (candidate.lesser if less else candidate.held).update(nouns_for(office) & sole)
        if office == "secretary" and is_portfolio(before) and not less:
            # "the Health Secretary"
            candidate.held.add("minister")
        before = word


def office_of(before: str, noun: str) -> str:
    """A noun for an office with the word that belongs to it: `prime-minister`."""
    return whole if (whole := f"{before}-{noun}") in wordset("sole_offices") else noun


def is_other_minister(candidate: Candidate, phrase: Sequence[Token]) -> bool:
    """Whether a description is of a minister, and somebody is one for something else.

    Args:
        candidate: Whom the description may mean.
        phrase: Its tokens, the noun last.
    """
    words = [token.lower for token in phrase]
    if words[-1] in PREMIERS or "prime" in words:
        return "minister" in candidate.held and "prime-minister" not in candidate.held
    if words[-1] not in MINISTERS:
        return False
    if words[-1] == "minister" and is_premier(candidate):
        return True
    return are_other_portfolios(words, candidate.modifiers)


def is_denied(candidate: Candidate, phrase: Sequence[Token]) -> bool:
    """Whether a description is of an office of which the text makes somebody less.

    Args:
        candidate: Whom the description may mean.
        phrase: Its tokens, the noun last.
    """
    lowers = ["", *(token.lower for token in phrase)]
    if not WITHOUT.isdisjoint(lowers):
        return False
    return office_of(*lowers[-2:]) in candidate.lesser - candidate.held
