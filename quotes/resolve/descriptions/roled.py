"""A name with a bare role before it that explains a description: `, 61-year-old Jo Poe,`."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.resolve.discourse import POSSESSIVE_MARKS, Token
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.vocabulary import FUNCTION_WORDS, PREPOSITIONS, vocabulary

__all__ = ["with_role"]

REACH = 8


def with_role(
    tokens: Sequence[Token], end: int, comma: int, names: Sequence[NameMention]
) -> NameMention | None:
    """The person behind a comma and a role without an article: `One of them, engineer Jo Poe,`.

    The role may be somebody's: `The minister, Ann Roe's deputy Jo Poe,`.

    Args:
        tokens: Of a source mention.
        end: Where the noun phrase of its head ends.
        comma: Its comma.
        names: The names in it.
    """
    if not is_one(tokens[:end]) or holds_another(tokens[end:comma]):
        return None
    rest = tokens[comma + 1 : comma + 1 + REACH]
    for name in names:
        lead = [token for token in rest if token.start < name.full.start]
        inside = comma + 1 < len(tokens) and name.full.start > tokens[comma + 1].start
        full = name.label == "person" and len(name.parts.words) > 1 and not name.possessive
        if inside and full and len(lead) < REACH and is_role(lead, names):
            return name
    return None


def is_one(head: Sequence[Token]) -> bool:
    """Whether a noun phrase is about one person: `his neighbour`, `one`, no `two neighbours`."""
    words = vocabulary()
    noun = head[-1].lower
    return noun in ("one", "another") or (
        words.is_person_noun(noun) and words.singular(noun) is None and noun not in words.groups
    )


def holds_another(complement: Sequence[Token]) -> bool:
    """Whether one person more stands before the comma: `a friend of the victim` may name him."""
    return any(
        vocabulary().is_person_noun(token.lower) and not token.is_capital for token in complement
    )


def is_role(lead: Sequence[Token], names: Sequence[NameMention]) -> bool:
    """Whether words before a name are nothing but a role, with its owner or without."""
    owners = [name for name in names if lead and name.full.start == lead[0].start]
    if owners:
        lead = [token for token in lead if token.start >= owners[0].end]
        if not lead or lead[0].text not in POSSESSIVE_MARKS:
            return False
        lead = lead[1:]
    if not lead or not vocabulary().is_person_noun(lead[-1].lower):
        return False
    return all(
        token.is_word and not token.is_capital and token.lower not in FUNCTION_WORDS | PREPOSITIONS
        for token in lead
    )
