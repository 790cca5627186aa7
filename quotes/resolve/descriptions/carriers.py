"""Whose role a person's noun only completes: `the mayor` in `the lawyer for the mayor, Jo Poe`."""

from __future__ import annotations

from quotes.resolve.descriptions.appositions import DETERMINERS
from quotes.resolve.discourse import Discourse
from quotes.resolve.names.labels import opens
from quotes.resolve.vocabulary import FUNCTION_WORDS, vocabulary

__all__ = ["LINKS", "carrier_of"]

# Behind them stands no more of the noun that heads a role.
LINKS = frozenset(["of", "for", "to", "assisting", "representing", "advising"])
WORDS = 6


def carrier_of(discourse: Discourse, start: int) -> int | None:
    """The first token of the role that the phrase behind an article only completes.

    Only of one certain person, for in `a friend of the mayor, Jo Poe` the name may be the mayor's.

    Args:
        discourse: The article.
        start: The token of the article.
    """
    first = outer(discourse, start)
    if first is None:
        return None
    further = carrier_of(discourse, first)
    if further is not None:
        return further
    return first + (discourse.tokens[first].lower in DETERMINERS)


def outer(discourse: Discourse, start: int) -> int | None:
    """The article, or the first word, of `the lawyer for` in front of a token."""
    tokens = discourse.tokens
    noun = start - 2
    if noun < 0 or tokens[start - 1].lower not in LINKS:
        return None
    if noun > 1 and tokens[noun].lower == "staff":
        # "the chief of staff to"
        noun -= 2
    if not vocabulary().is_person_noun(tokens[noun].lower):
        return None
    for first in range(noun, max(-1, noun - WORDS), -1):
        if tokens[first].lower in DETERMINERS:
            return first if first < noun else None
        if tokens[first].lower in ("as", "but", "while") or ends_phrase(discourse, first):
            return first + 1
        if tokens[first].lower in FUNCTION_WORDS or not tokens[first].is_word:
            return None
        if opens(discourse, first):
            return first
    return None


def ends_phrase(discourse: Discourse, comma: int) -> bool:
    """Whether a comma ends what stands before a role: `In his address, counsel to the mayor`.

    Not behind a name, which the role would tell of.
    """
    tokens = discourse.tokens
    plain = comma > 0 and tokens[comma - 1].is_word and not tokens[comma - 1].is_capital
    return tokens[comma].text == "," and plain
