"""What kind of body a name says it is: `the airline` is no ministry, `the union` no hospital."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from quotes.resolve.discourse import Discourse
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.names.parts import is_acronym
from quotes.resolve.vocabulary import PREPOSITIONS, vocabulary, wordset

__all__ = ["PUBLIC", "is_another_body", "is_workplace"]

RULING = frozenset(
    "court courts embassy government ministry parliament senate treasury tribunal".split()  # noqa: SIM905
)
STATE = RULING | frozenset(
    """army assembly authority commission committee congress council department directorate
    inspectorate navy police secretariat""".split()  # noqa: SIM905
)
PUBLIC = STATE | {"board", "church", "college", "hospital", "school", "university"}
UNIONS = frozenset({"federation", "guild", "union", "unions"})
WORKERS = UNIONS | frozenset(
    """alliance association brotherhood college confederation congress league local order society
    solidarity united workers""".split()  # noqa: SIM905
)
LEAGUES = UNIONS | frozenset(
    """alliance assembly association board committee confederation council institute league nations
    society""".split()  # noqa: SIM905
)
TRADES = frozenset(
    """airline brewer brewery business carmaker carrier company conglomerate corporation firm giant
    insurer maker manufacturer producer retailer start-up startup supplier vendor""".split()  # noqa: SIM905
)
"""Of the nouns that take up any organisation, those for who makes or sells: a ministry goes by
`the body` and `the authority`, but by none of these."""
PRESS = frozenset(
    "broadcaster journal magazine newspaper paper publication publisher tabloid".split()  # noqa: SIM905
)
"""Who publishes: of the nouns for outlets those that no union or public body goes by, which may
well be `the agency` or `the network`."""
AGENCIES = frozenset(["administration", "agency", "bureau", "office"])
"""With what end the names of public bodies, but also of firms: `Roe News Agency`."""
UNGROUPED = frozenset(
    "agency authority council court government ministry parliament regulator watchdog".split()  # noqa: SIM905
)
"""What the text says a body is that never goes by `the group`: `Roe, the rating agency,`."""
JOINED = frozenset(["association", "federation", "guild", "league", "union"])
# Names looked through to see what stands beside them.
LOOKED_AT = 20


def is_another_body(head: str, candidate: Candidate) -> bool:
    """Whether the words of a name contradict a noun for a body.

    Args:
        head: The noun, lower-case: `airline`.
        candidate: An organisation with a name.
    """
    words = words_of(candidate)
    kind = kind_word(words)
    if head == "group" and not UNGROUPED.isdisjoint(candidate.nouns):
        return True
    if kind in denied().get(head, RULING):
        return True
    if head in TRADES and " ".join(words) in vocabulary().metonyms:
        return True
    return head in JOINED and not is_joined(head, candidate)


@cache
def denied() -> dict[str, frozenset[str]]:
    """For a noun, the words of names that cannot go by it; for others those of `RULING`."""
    # Fewer than the words in names of organisations: `Trust`, `Union` or `Council` tell of no firm.
    firms = wordset("firm_words")
    return {
        **dict.fromkeys(TRADES, PUBLIC | UNIONS | AGENCIES),
        **dict.fromkeys(PRESS, PUBLIC | UNIONS),
        **dict.fromkeys(("bank", "lender"), (PUBLIC | UNIONS) - {"authority", "board"}),
        **dict.fromkeys(("charity", "foundation"), STATE | firms | {"bank", "hospital"}),
        **dict.fromkeys(("non-profit", "nonprofit"), STATE | firms | {"bank"}),
        **dict.fromkeys(("club", "team"), PUBLIC | firms | {"bank"}),
        "agency": RULING | firms | UNIONS | {"assembly", "council", "hospital", "university"},
    }


def words_of(candidate: Candidate) -> Sequence[str]:
    """The words of a name, or of what stands for one: `Norland's transport ministry`."""
    return candidate.words or candidate.name.lower().split()


def kind_word(words: Sequence[str]) -> str:
    """The word of a name that tells what it is: `Ministry` in `Ministry of Health`."""
    end = next((i for i, word in enumerate(words) if i and word in PREPOSITIONS), len(words))
    return words[end - 1]


def is_joined(head: str, candidate: Candidate) -> bool:
    """Whether a name may be that of people, clubs or bodies who joined.

    One word alone may be: `Unite`, `Solidarity`; so may be an acronym.
    """
    known, words = vocabulary(), words_of(candidate)
    if len(words) == 1 or is_acronym(candidate.name):
        return True
    fitting = WORKERS if head == "union" else LEAGUES
    return any(word in fitting or word in known.groups or people(word) for word in words)


def people(word: str) -> bool:
    """Whether a word is a plural for persons: `Teachers`."""
    singular = vocabulary().singular(word)
    return singular is not None and vocabulary().is_person_noun(singular)


def is_workplace(discourse: Discourse, candidate: Candidate) -> bool:
    """Whether somebody is `at` a body: `staff at Norland Freight` have a union that is another."""
    tokens = discourse.tokens
    for span in candidate.mentions[:LOOKED_AT]:
        first = discourse.index_at(span.start)
        lead = [token.lower for token in tokens[max(0, first - 2) : first]]
        if lead[-1:] == ["at"] or lead == ["at", "the"]:
            return True
    return False
