"""The role behind a name, as apposition or predicate: `, the head of X,`, `is the head`."""

from __future__ import annotations

from collections.abc import Sequence, Set

from quotes.records import Span
from quotes.resolve.descriptions.ahead import ARTICLES, DETERMINERS, NOUN_LIMIT, PHRASE_LIMIT
from quotes.resolve.discourse import Discourse, Token
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.names.evidence import EITHER
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.vocabulary import PREPOSITIONS, vocabulary

__all__ = ["after"]

CLAUSE_ENDS = frozenset(
    "who which that said says told whose when where while has had is was and".split()  # noqa: SIM905
) | frozenset(',.;:()—–"“”')
# Before the head of a phrase they make a clause of it: "have also seen income gains relative to".
CLAUSE_WORDS = frozenset(
    """
    am are be been being could did do does had has have is may might must shall should was were
    will would although because but if so though whom whose her his its my our their your
    """.split()  # noqa: SIM905
)
ADVERBS = frozenset({"also", "herself", "himself", "now", "once", "still", "then"})
SAYING = frozenset(
    """admits agrees argues blasts claims concedes confirms declares fears finds hints insists
    predicts reckons reveals suggests vows warns""".split()  # noqa: SIM905
)


def after(
    discourse: Discourse, mention: NameMention, candidate: Candidate, joints: Set[int]
) -> Span | None:
    """The apposition or predicate behind a name: `, the head of X,` or `is the head`."""
    tokens = discourse.tokens
    here = skip_brackets(discourse, discourse.index_at(mention.end))
    if (
        here + 1 < len(tokens)
        and tokens[here].lower in ("of", "in")
        and tokens[here + 1].is_capital
    ):
        here += 2
        while here < len(tokens) and tokens[here].is_capital:
            here += 1
    if here + 2 >= len(tokens) or "\n" in discourse.text[mention.end : tokens[here].end]:
        return None
    if tokens[here].text == ",":
        here += 1
        if tokens[here].text.isdigit() and len(tokens[here].text) < 3:
            candidate.nouns.add(f"{tokens[here].text}-year-old")
            if tokens[here + 1].text != ",":
                return None
            here += 2
            if here >= len(tokens):
                return None
        here = skip_relative(tokens, here)
    elif tokens[here].lower in ("is", "was", "became", "remains"):
        if tokens[here + 1].lower not in ("the", "a", "an"):
            return None
        here += 1
    else:
        return None
    return role_phrase(discourse, here, candidate, joints)


def skip_brackets(discourse: Discourse, here: int) -> int:
    tokens = discourse.tokens
    if here < len(tokens) and tokens[here].text == "(":
        for step in range(here + 1, min(here + 8, len(tokens))):
            if tokens[step].text == ")":
                return step + 1
    return here


def skip_relative(tokens: Sequence[Token], here: int) -> int:
    """`who served as`, `who is`, `now`: what may stand between the comma and the role."""
    if tokens[here].lower == "who" and here + 3 < len(tokens):
        if tokens[here + 1].lower in ("is", "was"):
            here += 2
        elif tokens[here + 2].lower == "as":
            here += 3
    return here + (tokens[here].lower in ADVERBS)


def role_phrase(
    discourse: Discourse, here: int, candidate: Candidate, joints: Set[int]
) -> Span | None:
    """A noun phrase from a token on whose head is a role, up to where its clause ends."""
    tokens = discourse.tokens
    words = vocabulary()
    if here < len(tokens) and tokens[here].lower in DETERMINERS:
        here += 1
    if is_clause(tokens[here : here + NOUN_LIMIT]):
        return None
    end, noun, heading = here, -1, True
    while end < len(tokens) and end - here < PHRASE_LIMIT:
        token = tokens[end]
        joins = token.lower == "and" and (noun < 0 or token.start in joints)
        if token.lower in CLAUSE_ENDS and not joins:
            break
        if end > here and "\n" in discourse.text[tokens[end - 1].end : token.start]:
            break
        participle = token.lower.endswith("ing") and not token.is_capital
        governed = end > here and tokens[end - 1].lower in PREPOSITIONS
        if noun >= 0 and participle and not governed:
            # Not "chair of ageing research".
            break
        heading = heading and token.lower not in PREPOSITIONS
        heading = heading and not (noun >= 0 and is_postposed(tokens[end : end + 2]))
        if heading and end - here < NOUN_LIMIT:
            person = words.is_person_noun(token.lower)
            firm = token.lower in words.organisations | EITHER
            # A name that only looks like a person's may turn out to be "the operator".
            doubtful = candidate.gender is None and not candidate.modifiers
            role = (person or (firm and doubtful)) if candidate.kind == "person" else firm
            # The head is the last noun: "a conservative lawyer" is one, "conservative views" none.
            noun = end if role else -1
        end += 1
    if noun < 0 or end == here or any(tokens[at].lower in CLAUSE_WORDS for at in range(here, noun)):
        return None
    return Span(tokens[here].start, tokens[end - 1].end)


def is_clause(tokens: Sequence[Token]) -> bool:
    """Whether it is what somebody does rather than is: `Roe Council, called the paper bad`.

    Nor what ends a headline: `Dravic won't play for Roe, insists agent`.
    """
    if tokens and tokens[0].text in SAYING:
        return True
    verb = bool(tokens) and not tokens[0].is_capital and tokens[0].lower.endswith("ed")
    return verb and any(token.lower in ARTICLES for token in tokens[1:2])


def is_postposed(tokens: Sequence[Token]) -> bool:
    """Whether an adjective behind the noun goes on: `the mechanic responsible for the fleet`."""
    if len(tokens) < 2 or tokens[0].is_capital or tokens[1].lower not in PREPOSITIONS:
        return False
    return tokens[0].lower.endswith(("ible", "iliar", "based", "involved", "tasked", "trained"))
