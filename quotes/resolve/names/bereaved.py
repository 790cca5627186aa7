"""Names that only tell whom somebody lost: `Jo Roe, whose son Ned drowned, wept. She said`."""

from __future__ import annotations

import re

from quotes.resolve.discourse import Discourse
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.vocabulary import vocabulary

__all__ = ["dies_at", "is_bystander"]

# "whose 19-year-old twin sons and daughter"
KIN_REACH = 6
DIES_REACH = 80
DIES = re.compile(
    r"(?:,? \(?\d{1,3}\)?)?,?(?: who)?(?: had| later| both| also)?"
    r" (?:died|drowned|perished|(?:was|were|been) (?:[a-z]+ly )?(?:killed|murdered|drowned))\b"
)


def is_bystander(discourse: Discourse, mention: NameMention) -> bool:
    """Whether a name is that of another person's kin, or of somebody who dies there.

    What follows is rarely about them: they are named to tell who somebody else is.
    """
    return is_whose_kin(discourse, mention) or dies_at(discourse.text, mention.end)


def is_whose_kin(discourse: Discourse, mention: NameMention) -> bool:
    """Whether it is `whose daughter Ivy` or `whose late brother, Ned,`."""
    first = discourse.index_at(mention.full.start)
    lead = [token.lower for token in discourse.tokens[max(0, first - KIN_REACH) : first]]
    if lead[-1:] == [","]:
        lead.pop()
    if not lead or lead[-1] not in vocabulary().kin or "whose" not in lead:
        return False
    between = lead[lead.index("whose") + 1 : -1]
    return all(word[:1].isalnum() for word in between)


def dies_at(text: str, end: int) -> bool:
    """Whether the verb behind a mention that ends at a place says that its bearer died."""
    return DIES.match(text, end, end + DIES_REACH) is not None
