"""Bodies with names like persons: `her solicitors, Roe Moll,`, `Dunmore Pumps` of Geoff Dunmore."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.resolve.discourse import Discourse, Token
from quotes.resolve.names.entities import Candidate, Cast
from quotes.resolve.vocabulary import vocabulary

__all__ = ["calls_itself", "is_family_firm", "is_practice"]

PRACTICES = frozenset(
    """accountants advisers advisors agents architects attorneys auditors bankers brokers builders
    caterers consultants contractors designers developers engineers insurers landlords lawyers
    organisers organizers promoters publishers solicitors sponsors surveyors""".split()  # noqa: SIM905
)
"""Who work for others together, under one name."""
REFLEXIVE = frozenset(["itself", "themselves"])
CALLED = frozenset(["called", "dubbed", "known", "named"])
CALLING = frozenset(["call", "calling", "calls", "style", "styles", "styling"])


def is_practice(discourse: Discourse, first: int, after: Sequence[str]) -> bool:
    """Whether one name between commas explains several who work together: a firm's name.

    Args:
        discourse: The article.
        first: The first token of the name.
        after: Small-letter words behind it. A second name or an age makes it a list.
    """
    tokens = discourse.tokens
    if first < 2 or tokens[first - 1].text != "," or tokens[first - 2].text not in PRACTICES:
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
