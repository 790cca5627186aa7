"""Bodies with names like persons: `her solicitors, Roe Moll,`, `Dunmore Pumps` of Geoff Dunmore."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from quotes.resolve.discourse import POSSESSIVE_MARKS, Discourse, Token
from quotes.resolve.heads import known_noun
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.names.entities import Cast
from quotes.resolve.vocabulary import vocabulary, wordset

__all__ = [
    "calls_itself",
    "employs",
    "is_club",
    "is_family_firm",
    "is_largest",
    "is_practice",
    "trades",
]

CHIEFS = frozenset(
    """bosses chiefs colleagues directors employees engineers executives managers officials
    staff workers""".split()  # noqa: SIM905
)
"""Who works `at` a firm or a house."""
SUPERLATIVE = re.compile(r"\w{3,}est|one|two|three|first|last")
CLUBS = frozenset(
    """afc atletico atlético borussia deportivo dinamo dynamo fc fk olympique real
    """.split()  # noqa: SIM905
)
"""With what clubs begin their names: `Real Sarn`."""
REFLEXIVE = frozenset(["itself", "themselves"])
CALLED = frozenset(["called", "dubbed", "known", "named"])
CALLING = frozenset(["call", "calling", "calls", "style", "styles", "styling"])


def is_club(candidate: Candidate) -> bool:
    """Whether a name begins as those of clubs do: its surname-like rest goes for a person's."""
    return len(candidate.words) > 1 and candidate.words[0] in CLUBS


def is_practice(discourse: Discourse, first: int, after: Sequence[str]) -> bool:
    """Whether one name between commas explains several who work together: a firm's name.

    Args:
        discourse: The article.
        first: The first token of the name.
        after: Small-letter words behind it. A second name or an age makes it a list.
    """
    tokens = discourse.tokens
    if first < 2 or tokens[first - 1].text != ",":
        return False
    # Who work for others together, under one name.
    if tokens[first - 2].text not in wordset("practices"):
        return False
    if after[0] not in (",", "."):
        return False
    end = discourse.index_at(tokens[first].end)
    while end < len(tokens) and tokens[end].text not in (",", "."):
        end += 1
    behind = tokens[end + 1] if end + 1 < len(tokens) else None
    listed = behind is not None and (behind.is_capital or behind.text.isdigit())
    return after[0] == "." or not (listed or after[1] in ("and", "who"))


def calls_itself(before: Sequence[Token]) -> bool:
    """Whether a name is what a body calls itself, or is called.

    Args:
        before: The tokens before the name: `group calling itself the`, `collective called`.
    """
    lowers = [token.lower for token in before]
    lowers = lowers[:-1] if lowers[-1:] == ["the"] else lowers
    if lowers[-1:] == ["as"]:
        lowers = lowers[:-1]
    if len(lowers) < 2:
        return False
    itself = lowers[-1] in REFLEXIVE and lowers[-2] in CALLING
    return itself or (lowers[-1] in CALLED and lowers[-2] in vocabulary().organisations)


def is_family_firm(cast: Cast, candidate: Candidate) -> bool:
    """Whether a surname of the article with a noun for wares behind it makes up a name.

    `Dunmore Pumps` beside `Geoff Dunmore`; nothing else in the article ends in that noun.
    """
    words = candidate.words
    if len(words) != 2 or words[0] in vocabulary().name_gender:
        return False
    if not words[1].endswith("s") or words[1].endswith("ss") or candidate.name.isupper():
        return False
    family = [cast.candidates[i] for i in cast.namesakes(words[0])]
    bearers = [one for one in family if one.kind == "person" and len(one.words) > 1]
    others = [cast.candidates[i] for i in cast.namesakes(words[1])]
    other = any(one.words != words for one in others)
    return not other and any(one.words[-1] == words[0] for one in bearers)


def employs(lead: str, before: str) -> bool:
    """Whether people work at what a name stands for: `Bosses at Roe Moll`.

    Args:
        lead: The second word before the name, in small letters.
        before: The word before it.
    """
    return before == "at" and lead in CHIEFS


def trades(after: Sequence[str]) -> bool:
    """Whether the words behind a name tell what its shares do: `Roe shares fell`."""
    # A person's shares do none of these: "Roe shares a flat".
    return after[0] == "shares" and after[1] in wordset("share_moves")


def is_largest(tokens: Sequence[Token]) -> bool:
    """Whether a name is one of several bodies: `the largest of the supporters' groups`."""
    if len(tokens) < 3 or tokens[1].lower != "of" or not SUPERLATIVE.fullmatch(tokens[0].lower):
        return False
    for token, behind in pairwise(tokens[2:]):
        single = vocabulary().singular(token.text)
        if single in vocabulary().organisations:
            return behind.lower not in ("'", "’") and not known_noun(behind.lower)
        if not (token.is_word or token.lower in POSSESSIVE_MARKS):
            return False
    return False
