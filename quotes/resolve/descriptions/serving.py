"""Whose spokesman, lawyer or aide somebody is: `her spokesman` is not the union's."""

from __future__ import annotations

from quotes.records import Span
from quotes.resolve.descriptions.natures import PUBLIC
from quotes.resolve.descriptions.roles import nouns_for
from quotes.resolve.discourse import POSSESSIVE_MARKS, Discourse, Token
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.sources.reading import SourcePhrase
from quotes.resolve.vocabulary import FUNCTION_WORDS, vocabulary, wordset

__all__ = ["SERVING", "leads_another", "serves_another"]

SERVING = frozenset(
    """adviser advisor agent aide assistant attorney barrister counsel deputy lawyer manager
    publicist solicitor spokesman spokesperson spokeswoman""".split()  # noqa: SIM905
)
LEADERS = frozenset(
    """boss ceo chair chairman chairwoman chief director executive founder head manager
    owner""".split()  # noqa: SIM905
)
"""Whoever leads a body by name shares its spokesman."""
OFFICIAL = PUBLIC | {"central", "fire", "party", "union"}
COMPLEMENT = 6


def serves_another(
    discourse: Discourse, candidate: Candidate, phrase: SourcePhrase, owner: Candidate | None
) -> bool:
    """Whether the text tells of somebody that he is spokesman, lawyer or aide of another.

    Args:
        discourse: The article.
        candidate: Somebody with that role.
        phrase: The description: `her spokesman`.
        owner: Whose spokesman is meant.
    """
    if owner is None or owner.kind != "person" or phrase.head not in SERVING:
        return False
    heads = nouns_for(phrase.head)
    employers = [name for role in candidate.roles if (name := employer(discourse, role, heads))]
    if employers and all(is_foreign(name, owner) for name in employers):
        return True
    served = [whom for role in candidate.roles if (whom := complement(discourse, role, heads))]
    return bool(served) and all(is_foreign(whom, owner) for whom in served)


def employer(discourse: Discourse, role: Span, heads: set[str]) -> list[Token]:
    """The name that stands before a role as its owner: `Roe` in `Roe's lawyer, Jo Poe`."""
    tokens = discourse.tokens
    first, last = discourse.index_at(role.start), discourse.index_at(role.end)
    if first < 2 or heads.isdisjoint(token.lower for token in tokens[first:last]):
        return []
    here = first - 1
    if tokens[here].lower not in POSSESSIVE_MARKS:
        return []
    while here and tokens[here - 1].is_capital and tokens[here - 1].lower not in FUNCTION_WORDS:
        here -= 1
    return list(tokens[here : first - 1])


def complement(discourse: Discourse, role: Span, heads: set[str]) -> list[Token]:
    """The words that tell for whom: `the union` in `spokesman for the union`."""
    tokens = discourse.tokens
    first, last = discourse.index_at(role.start), discourse.index_at(role.end)
    for index in range(first, min(last, len(tokens))):
        if tokens[index].lower not in heads:
            continue
        behind = tokens[index + 1 : index + 2 + COMPLEMENT]
        if not behind or behind[0].lower not in ("for", "of", "to"):
            return [token for token in tokens[first:index] if is_body(token)]
        words = []
        for token in behind[1:]:
            if not token.is_word or (token.lower in FUNCTION_WORDS and token.lower != "the"):
                break
            words.append(token)
        return words
    return []


def is_body(token: Token) -> bool:
    """Whether a word before a role is a common noun for those who are served: `union`."""
    words = vocabulary()
    return token.lower in words.organisations or token.lower in words.groups


def is_foreign(whom: list[Token], owner: Candidate) -> bool:
    """Whether those served have nothing to do with an owner, as far as the text tells."""
    words = {token.lower for token in whom}
    # What may be the owner's own, where nothing tells it: "a campaign spokesman" is hers.
    known = {*owner.words, *owner.nouns, *owner.modifiers, *wordset("shared_bodies")}
    printed = " ".join(token.lower for token in whom)
    if not known.isdisjoint(words) or any(one in printed for one in vocabulary().metonyms):
        return False
    named = any(token.is_capital for token in whom)
    return not (named and owner.nouns & LEADERS)


def leads_another(candidate: Candidate, phrase: SourcePhrase, body: NameMention) -> bool:
    """Whether somebody heads a public body, and whoever is described one with another name.

    `The boss of Roe Foods` is not the central bank's, nor the chief of police.

    Args:
        candidate: Somebody with that role.
        phrase: The description.
        body: The name in it behind its noun.
    """
    if phrase.head not in LEADERS:
        return False
    official = OFFICIAL & candidate.modifiers
    return bool(official) and (candidate.modifiers | OFFICIAL).isdisjoint(body.parts.words)
