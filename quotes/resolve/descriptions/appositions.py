"""Names that stand in apposition to a description, or behind a title with `of`."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.resolve.descriptions.roled import with_role
from quotes.resolve.discourse import Token
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.vocabulary import MEMBERS, PREPOSITIONS, vocabulary, wordset

__all__ = [
    "BREAKS",
    "DETERMINERS",
    "INDEFINITE",
    "POSSESSIVES",
    "apposed",
    "named_body",
    "titled",
]

POSSESSIVES = frozenset(["his", "her", "their", "its", "my", "our", "your", "whose"])
DETERMINERS = frozenset(["the", "this", "that", "these", "those"]) | POSSESSIVES
INDEFINITE = frozenset(["a", "an", "another", "some", "one"])
BREAKS = PREPOSITIONS | frozenset(
    ["who", "which", "that", "whose", "whom", "where", "when", ",", "(", "—", "–", "-", ";", ":"]
)
ENVOYS = frozenset(["ambassador", "commissioner", "envoy", "representative"])
REPRESENTING = frozenset(
    """agent attorney lawyer publicist representative spokesman spokesperson spokeswoman""".split()  # noqa: SIM905
)
PHRASE = 8
ADJECTIVES = frozenset(
    ["longtime", "veteran", "fellow", "former", "prominent", "top", "senior", "noted", "renowned"]
)


def titled(tokens: list[Token], end: int, names: Sequence[NameMention]) -> NameMention | None:
    """The bearer of a title with `of`: `Secretary of State Jo Poe`, `head of the police Jo Poe`."""
    if not names or end + 1 >= len(tokens) or tokens[end].lower not in ("of", "for", "to"):
        return None
    words, last = vocabulary(), names[-1]
    title = tokens[end - 1]
    known = title.bare in words.titles or words.is_person_noun(title.lower)
    between = [token for token in tokens[end + 1 :] if token.start < last.start]
    if between and all(is_form_of_address(token) for token in between):
        # "a spokesman for Sir Jo": he does not speak for himself.
        return None
    # "a spokesman for the Army Secretary Jo Poe": only with "of" it is his own rank.
    own = tokens[end].lower == "of" or not last.parts.prefix
    if known and own and last.end == tokens[-1].end and heads_body(between, names):
        return last
    whole = last.end == tokens[-1].end and bool(last.parts.prefix)
    if not title.is_capital:
        # "army chief of staff Gen. Jo Poe"
        departments = wordset("departments")
        whole = whole and all(t.is_capital or t.lower in departments for t in between)
        return last if known and whole and len(between) < 5 else None
    whole = whole or (last.end == tokens[-1].end and seated(title, last))
    compact = len(between) < 4 and all(t.is_capital or t.lower == "the" for t in between)
    return last if known and compact and whole else None


def is_form_of_address(token: Token) -> bool:
    """Whether a word stands before a name without telling an office that ends in `of`: `Sir`."""
    words = vocabulary()
    title = token.bare in words.honorifics | words.title_gender.keys() | words.titles.keys()
    return title and token.lower not in wordset("departments")


def heads_body(between: Sequence[Token], names: Sequence[NameMention]) -> bool:
    """Whether a full name stands directly behind a body: `of the regional police Jo Poe`.

    The body is one that every place has, in small letters, or has a name of its own.
    """
    last = names[-1]
    ahead = [token for token in between if token.start < last.full.start]
    if not ahead or last.label != "person" or len(last.parts.words) < 2:
        return False
    if any(token.text in (",", "and", "(") for token in ahead):
        return False
    named = len(names) > 1 and names[-2].end == ahead[-1].end
    if named:
        return names[-2].label == "organisation" and not names[-2].possessive
    return ahead[-1].text in wordset("bodies")


def seated(title: Token, name: NameMention) -> bool:
    """Whether a title with its seat stands before a full name: `MP for Tarn Jo Poe`."""
    return title.bare in MEMBERS | ENVOYS and name.label == "person" and len(name.parts.words) > 1


def apposed(tokens: list[Token], end: int, names: Sequence[NameMention]) -> NameMention | None:
    """The name that fills the stretch between two commas: `an aide to Roe, Jo Poe,`."""
    opened = {name.full.start: name for name in names}
    spokes = tokens[end - 1].lower.startswith("spokes")
    for index in range(end, len(tokens) - 1):
        if tokens[index].text != ",":
            continue
        name = opened.get(tokens[index + 1].start) or described(tokens[index + 1 :], names)
        name = name or body(tokens[end - 1], tokens[index + 1 :], opened)
        if name is None or name.possessive:
            name = with_role(tokens, end, index, names)
        foreign = index > end and spokes and name is not None
        if name is None or (foreign and name.label != "person"):
            # "a spokesman for the owners, Roe Lines": the name is the owners'.
            continue
        if tokens[index + 1].lower == "the" and is_principal(tokens, end, index):
            # "a representative for her husband, the director Jo Poe": it is the husband's.
            continue
        rest = [token for token in tokens if token.start >= name.end]
        if not rest or rest[0].text in (",", "(", "of"):
            return name
    return None


def is_principal(tokens: Sequence[Token], end: int, comma: int) -> bool:
    """Whether whoever is spoken for stands before a comma, and not by name.

    `A lawyer for the mayor, Jo Poe,` can be either; a lawyer needs no article before his name.
    """
    speaks = tokens[end - 1].lower.removesuffix("s") in REPRESENTING
    return speaks and tokens[end].lower == "for" and not tokens[comma - 1].is_capital


def body(
    noun: Token, tokens: Sequence[Token], opened: dict[int, NameMention]
) -> NameMention | None:
    """The body that a noun for one is explained with: `their union, the Tarn Stokers,`."""
    # What bodies and persons alike may be in a business: "their lender, the Tarn Trust,".
    parties = wordset("business_parties")
    if noun.lower not in vocabulary().organisations | parties or tokens[0].lower != "the":
        return None
    name = opened.get(tokens[1].start) if len(tokens) > 1 else None
    if name is None or name.label == "person":
        return None
    behind = [token for token in tokens if token.start >= name.end][:1]
    return name if not behind or behind[0].text in (",", "(") else None


def named_body(tokens: Sequence[Token], end: int, names: Sequence[NameMention]) -> tuple[int, int]:
    """Where a body with a name and a noun of its own explains a party: `, the Roe family trust,`.

    Args:
        tokens: Of a source mention.
        end: Where the noun phrase of its head ends.
        names: The names in it.

    Returns:
        The first token of the body and the one behind it; the same number twice if there is none.
    """
    here = end + 1
    lead = [token.lower for token in tokens[end : here + 1]]
    if tokens[end - 1].lower not in wordset("business_parties") or lead != [",", "the"]:
        return end, end
    last = here + 1
    while last < len(tokens) and tokens[last].is_word:
        last += 1
    opened = here + 1 < last and any(name.start == tokens[here + 1].start for name in names)
    bodies = vocabulary().organisations | vocabulary().groups
    closed = last == len(tokens) or tokens[last].text in (",", "(")
    if not (opened and closed and tokens[last - 1].text in bodies) or last - here > PHRASE:
        return end, end
    return here, last


def described(tokens: Sequence[Token], names: Sequence[NameMention]) -> NameMention | None:
    """The person at the end of a second description: `the Channel Two anchor Jo Poe`."""
    if tokens[0].lower not in DETERMINERS | INDEFINITE | ADJECTIVES:
        return None
    for index, token in enumerate(tokens[:PHRASE]):
        if token.lower in BREAKS:
            return None
        for name in names:
            if index and name.full.start == token.start and name.label == "person":
                return name
    return None
