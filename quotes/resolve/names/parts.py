"""Sequences of capitalised words taken apart into titles and names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from quotes.resolve.discourse import QUOTE_MARKS, Token
from quotes.resolve.names.bodies import is_holders, is_staff
from quotes.resolve.names.sequences import is_function_word
from quotes.resolve.vocabulary import PARTICLES, parent_in, vocabulary, wordset
from quotes.resources.short_names import same_given_name

__all__ = [
    "FRIENDS",
    "NO_TITLES",
    "NameParts",
    "initials",
    "is_acronym",
    "is_body_noun",
    "is_initial",
    "parse_run",
    "same_first_name",
]

INITIAL = re.compile(r"[A-Z]|(?:[A-Z]\.)+")
SEATED = ("-based", "-born", "-headquartered", "-listed", "-owned")
NO_TITLES = frozenset({"guy", "man", "woman", "boy", "girl", "person", "child", "one"})
"""Nouns for persons that never stand before a name as titles do."""
FRIENDS = frozenset(["chum", "colleague", "friend", "mate", "pal", "workmate"])
"""Nouns that popular papers set before a first name and a surname: `Pal Jo Poe`."""
RELATIVES = frozenset(
    """boyfriend daughter fiance fiancé fiancee fiancée girlfriend granddaughter grandson husband
    son stepdaughter stepson widow widower wife""".split()  # noqa: SIM905
)
AIDES = frozenset(["assistant", "associate", "deputy"])
"""Nouns for persons that before another office only make it a lesser one."""
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class NameParts:
    """One name as printed, cut into its parts.

    Attributes:
        tokens: The name itself, titles left out.
        titles: Titles and role words set before it, in lower case without full stops.
        prefix: The tokens of those titles.
        person: True where a title proves a person, False where a word proves an organisation.
        words: Lower-case words of the name without nicknames in quotation marks.
    """

    tokens: tuple[Token, ...]
    prefix: tuple[Token, ...]
    titles: tuple[str, ...]
    person: bool | None
    words: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", plain_words(self.tokens))

    @property
    def start(self) -> int:
        """Where the name begins."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where the name ends."""
        return self.tokens[-1].end


def plain_words(tokens: Sequence[Token]) -> tuple[str, ...]:
    words, skip, last = [], False, -1
    for token in tokens:
        ending = token.text in "'’" and token.start == last and not skip
        last = token.end
        if (token.text in QUOTE_MARKS or token.text in "'’‘()") and not ending:
            skip = not skip
        elif not skip and token.is_word:
            words.append(token.bare)
    return tuple(words) or tuple(token.bare for token in tokens)


def parse_run(
    tokens: Sequence[Token], opens: Token | None, *, named: bool = False
) -> NameParts | None:
    """The name in a capitalised sequence, or None where titles are all there is.

    Args:
        tokens: The sequence.
        opens: The title with `of` before it, as in `Secretary of` and `State Jane Roe`.
        named: Whether the first word is a first name, though it may be another word: `Will`.
    """
    words = vocabulary()
    first = seat_length(tokens)
    while not named and first < len(tokens) and is_function_word(tokens[first]):
        first += 1
    tokens = tokens[first:]
    if not tokens:
        return None
    branch = tokens[-1].text.isdigit() or names_office(tokens)
    if (branch or tokens[-1].lower in words.organisation_words) and len(tokens) > 1:
        return NameParts(tuple(tokens), (), (), False)
    cut = title_length(tokens)
    titles = [token.bare for token in tokens[:cut]]
    if opens is not None and not cut:
        departments = wordset("departments")
        while cut < len(tokens) and tokens[cut].lower in departments:
            cut += 1
        titles = [opens.bare] if cut else []
    while cut < len(tokens) and (not tokens[cut].is_capital) and tokens[cut].lower not in PARTICLES:
        cut += 1
    rest = tokens[cut:]
    if not rest or not any(token.is_word for token in rest):
        return None
    person = True if cut and has_title(tokens[:cut], titles) else None
    return NameParts(tuple(rest), tuple(tokens[:cut]), tuple(titles), person)


def seat_length(tokens: Sequence[Token]) -> int:
    """How many tokens tell a seat or an origin before the name: `New York-based Roe Foods`."""
    cuts = [index + 1 for index, token in enumerate(tokens[:-1]) if token.text.endswith(SEATED)]
    return cuts[0] if cuts and tokens[cuts[0]].is_capital else 0


def names_office(tokens: Sequence[Token]) -> bool:
    """Whether a sequence names a body by who heads it: `Prosecutor's Office of Roe`."""
    return is_staff([token.lower for token in tokens]) or any(
        token.is_possessive and is_holders(before.lower, behind.lower)
        for before, token, behind in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )


def has_title(prefix: Sequence[Token], titles: Sequence[str]) -> bool:
    words = vocabulary()
    return any(
        title in words.honorifics or title in words.titles or title in words.dotted
        or title in words.persons or title in FRIENDS or parent_in(title) for title in titles
    ) or not prefix  # fmt: skip


def title_length(tokens: Sequence[Token]) -> int:
    """How many tokens at the front are titles: up to the last title with a name behind it."""
    words = vocabulary()
    cut = 0
    for index, token in enumerate(tokens[:-1]):
        bare = token.bare
        known = bare in words.titles or bare in words.honorifics or bare in words.persons
        known = known or parent_in(bare) is not None
        known = known or (not index and is_label(tokens))
        known = known and bare not in NO_TITLES and not are_initials(token, tokens[index + 1])
        dotted = token.text.endswith(".") and bare in words.dotted
        if dotted and bare in ("jr", "sr", "st"):
            continue
        if bare in words.name_gender and len(tokens) == index + 2 and not leads_office(tokens, cut):
            continue  # Dean Roe is a man of that name rather than the dean
        if (known or dotted) and tokens[index + 1].lower not in SUFFIXES:
            cut = index + 1
    return cut


def is_label(tokens: Sequence[Token]) -> bool:
    """Whether a name begins with what popular papers set before one: `Pal Jo Poe`, `Gran Jo Poe`.

    Nouns for kin only before a first name that is listed, `Sister Roe House` has none; before a
    first name alone only those that are no title, `Husband Jo` but not `Mother Ann`.
    """
    words, first = vocabulary(), tokens[0].lower
    if len(tokens) == 2:
        return first in RELATIVES and tokens[1].lower in words.name_gender
    if len(tokens) < 3:
        return False
    return first in FRIENDS or (first in words.kin and tokens[1].lower in words.name_gender)


def leads_office(tokens: Sequence[Token], cut: int) -> bool:
    """Whether words in front make an office of a first name: `Harvard Dean Roe`, `Vice Dean Roe`.

    So they do unless they are a role by themselves: `Plumber Dean Roe`.
    """
    return bool(len(tokens) > 2 and (cut != len(tokens) - 2 or tokens[cut - 1].lower in AIDES))


def are_initials(token: Token, behind: Token) -> bool:
    """Whether capitals that read like a short title are given names: `CR Roe`, but `CR ROE`."""
    short = len(token.text) == 2 and token.text.isupper() and token.bare in vocabulary().dotted
    return short and not behind.text.isupper()


def is_initial(token: Token) -> bool:
    """Whether a word stands for a given name, or several do: `K.`, `K`, `S.K.`."""
    return INITIAL.fullmatch(token.text) is not None


def is_body_noun(token: Token) -> bool:
    """Whether a word before a name tells that it is a body's, and no department of an office."""
    word, words = token.lower, vocabulary()
    body = word in words.organisations and not words.is_person_noun(word)
    return body and word not in wordset("departments") and word not in words.titles


def initials(words: Sequence[str]) -> set[str]:
    """First letters, for acronyms, with small words and without: `sec`, `saec`."""
    small = ("of", "the", "and", "for", "on", "in", "to", "&")
    return {"".join(word[0] for word in words if word not in skip) for skip in ((), small)}


def is_acronym(text: str) -> bool:
    """Whether a word is written like an acronym: `SEC`, `S.E.C.`, `NATO`."""
    letters = text.replace(".", "")
    return 2 <= len(letters) <= 7 and letters.isupper() and letters.isalpha()


def same_first_name(one: str, other: str) -> bool:
    """Whether two first names may be one person's: equal, initial, or short form."""
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return same_given_name(one, other)
