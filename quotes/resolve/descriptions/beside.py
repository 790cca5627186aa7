"""What makes a bare noun beside a name tell something: `Roe's old roommate`, `Liberal money man`.

And the body that whoever has no other role speaks for: `Jo Poe of the Tarn Institute`.
"""

from __future__ import annotations

from quotes.records import Span
from quotes.resolve.discourse import POSSESSIVE_MARKS, Discourse
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.vocabulary import FUNCTION_WORDS, vocabulary

__all__ = ["body_behind", "widened"]

GENERIC = frozenset(["boy", "girl", "guy", "lady", "man", "woman"])
"""Nouns that tell nothing without the words before them."""
REACH = 3


def widened(discourse: Discourse, noun: int, start: int) -> int:
    """Where a role begins whose noun needs the words before it to tell anything.

    Args:
        discourse: The article.
        noun: The last word before a name, by its place among the tokens.
        start: Where the role begins by the words that are known before roles.
    """
    tokens = discourse.tokens
    kin = tokens[noun].lower in vocabulary().kin
    if not kin and tokens[noun].lower not in GENERIC:
        return start
    here = start
    while here and start - here < REACH and is_plain(discourse, here - 1):
        here -= 1
    if not kin:
        return here
    if not here or tokens[here - 1].text not in POSSESSIVE_MARKS:
        return start
    owner = here - 1
    while owner and tokens[owner - 1].is_capital and tokens[owner - 1].lower not in FUNCTION_WORDS:
        owner -= 1
    return owner if owner < here - 1 else start


def is_plain(discourse: Discourse, at: int) -> bool:
    """Whether a word can go with the noun behind it, in one line with it."""
    token, behind = discourse.tokens[at : at + 2]
    if not token.text.isalpha() or token.lower in FUNCTION_WORDS:
        return False
    return "\n" not in discourse.text[token.end : behind.start]


def body_behind(discourse: Discourse, name: NameMention, behind: NameMention | None) -> list[Span]:
    """`Tarn Institute` in `Jo Poe of the Tarn Institute`, where the text sets it beside a name."""
    if behind is None or behind.label != "organisation" or len(name.parts.words) < 2:
        return []
    between = discourse.text[name.end : behind.full.start]
    return [behind.span] if between in (" of ", " of the ") and not behind.possessive else []
