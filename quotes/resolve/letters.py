"""Letters behind a person's name, which are no part of it: `Jo Poe MP`, `Sir Jo Poe KC`."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import TYPE_CHECKING

from quotes.records import Entity
from quotes.resolve.vocabulary import vocabulary

if TYPE_CHECKING:
    from quotes.resolve.discourse import Token

__all__ = ["part_letters"]

AMBIGUOUS = frozenset(["AM", "JP", "MD", "MEP", "MLA", "MP", "MSP", "PC", "SC", "TD"])
"""Letters that other words may stand before: `a Labour MP`, `Columbia SC`."""
# Words of a person's name at most.
NAME = 8


def part_letters(
    tokens: Sequence[Token], entities: Sequence[Entity]
) -> tuple[list[Token], dict[int, tuple[Token, ...]]]:
    """Takes the letters behind persons' names out of the tokens, so that names end before them.

    Args:
        tokens: Of an article.
        entities: The names that the encoder found in it.

    Returns:
        The other tokens, and by the end of the name the letters behind it.
    """
    known = vocabulary().letters
    if not any(token.text in known for token in tokens):
        # So it is with most articles.
        return list(tokens), {}
    places, surnames = persons_in(tokens, entities)
    kept: list[Token] = []
    found: dict[int, tuple[Token, ...]] = {}
    here = 0
    while here < len(tokens):
        last = here
        while last < len(tokens) and tokens[last].text in known and follows(tokens, last):
            last += 1
        if last > here and ends_name(tokens, here, last, places, surnames):
            found[kept[-1].end] = tuple(tokens[here:last])
            surnames.add(kept[-1].bare)
        else:
            last = last if last > here else here + 1
            kept.extend(tokens[here:last])
        here = last
    return kept, found


def persons_in(tokens: Sequence[Token], entities: Sequence[Entity]) -> tuple[set[int], set[str]]:
    """Where words behind a person's first name begin, and what persons' names end in."""
    letters = vocabulary().letters
    places: set[int] = set()
    surnames: set[str] = set()
    here = 0
    for entity in sorted(entities):
        if entity.label != "person":
            continue
        while here < len(tokens) and tokens[here].start < entity.start:
            here += 1
        words = (token for token in tokens[here : here + NAME] if token.start < entity.end)
        names = [token for token in words if token.text not in letters]
        places.update(token.start for token in names[1:])
        surnames.update(token.bare for token in names[-1:])
    return places, surnames


def follows(tokens: Sequence[Token], here: int) -> bool:
    """Whether nothing but a space stands between a token and the one before."""
    return here > 0 and tokens[here].start - tokens[here - 1].end == 1


def ends_name(
    tokens: Sequence[Token], here: int, last: int, places: Set[int], surnames: Set[str]
) -> bool:
    """Whether a person's name ends before letters, and no other name goes on behind.

    Args:
        tokens: Of the article.
        here: The first letters among them.
        last: The token behind the letters.
        places: Where words behind a person's first name begin, as far as the encoder tells.
        surnames: What persons' names end in.
    """
    if last < len(tokens) and tokens[last].is_capital and follows(tokens, last):
        # "BBC MD Jo Poe": his office stands before his name.
        return False
    surname, first = tokens[here - 1], here - 1
    if not surname.is_capital or surname.text.isupper():
        return False
    while tokens[first - 1].is_capital and follows(tokens, first):
        first -= 1
    articles = {token.lower for token in tokens[max(0, first - 1) : first + 1]}
    if not articles.isdisjoint(("the", "a", "an")):
        # "The South Tarn MP"
        return False
    words, front = vocabulary(), [token.bare for token in tokens[first : here - 1]]
    if surname.start in places or surname.bare in surnames:
        return True
    if not words.honorifics.isdisjoint(front) or any(map(words.is_person_noun, front)):
        return True
    if not words.name_gender.keys().isdisjoint(front):
        return True
    named = front and " ".join((*front, surname.bare)) not in words.places
    return bool(named) and tokens[here].text not in AMBIGUOUS
