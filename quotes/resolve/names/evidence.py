"""What the words around a name tell of the kind of its bearer, against a doubtful label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from quotes.records import SpeakerKind
from quotes.resolve.discourse import Discourse, Token
from quotes.resolve.heads import known_noun
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.names.entities import Cast
from quotes.resolve.names.firms import (
    calls_itself,
    employs,
    is_club,
    is_family_firm,
    is_largest,
    is_practice,
    trades,
)
from quotes.resolve.names.headed import office_before
from quotes.resolve.names.labels import opens
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.names.parts import is_body_noun
from quotes.resolve.pronouns.choice import GENDER
from quotes.resolve.vocabulary import FUNCTION_WORDS, PREPOSITIONS, is_outlet, vocabulary, wordset

__all__ = ["EITHER", "LOCATIVE", "find_persons", "is_doubtful", "is_personal", "weigh_kinds"]

LOCATIVE = frozenset(["in", "across", "throughout", "near", "outside", "around", "inside"])
TRUSTING = frozenset(
    """belief confidence faith interest trust believe believes believed trusts disappointed
    interested invested see saw sees change""".split()  # noqa: SIM905
)
"""Words that `in` follows also before persons: `faith in Roe`."""
OF_FIRMS = frozenset(
    """headquarters board shares customers shareholders ceo executive chairman subsidiary
    employees products investors workers managers engineers members""".split()  # noqa: SIM905
)
WORKS = frozenset(
    """plant factory refinery shareholders headquarters stock employees brewery smelter""".split()  # noqa: SIM905
)
"""What firms have and persons do not, also without a mark of possession: `the Roe plant`."""
PERIODICALS = frozenset(["daily", "weekly", "broadsheet", "tabloid", "fortnightly"])
SETTING = 6
DIRECTIONS = frozenset("upper lower north south east west northern southern eastern".split())  # noqa: SIM905


def weigh_kinds(discourse: Discourse, mentions: Sequence[NameMention], cast: Cast) -> None:
    """Turns persons for whom nothing but a label speaks into places and organisations.

    Names that are new to the encoder often get the label of a person; a preposition of place,
    an apposition (`Roe Lines, the operator`) or `Roe's army` tell better.
    """
    votes: dict[int, Counter[SpeakerKind]] = {}
    for mention in mentions:
        candidate = cast.candidates[mention.candidate]
        if candidate.members or not is_doubtful(candidate):
            continue
        count = votes.setdefault(candidate.index, Counter())
        found = evidence(discourse, mention)
        if found is not None:
            count[found] += 1
    for index, count in votes.items():
        candidate = cast.candidates[index]
        if candidate.kind != "person":
            if count["person"] and count["person"] == count.total() and looks_personal(candidate):
                candidate.kind = "person"
            elif candidate.kind == "place" and count["organisation"] > count["place"]:
                candidate.kind = "organisation"
            continue
        settle_person(cast, candidate, count)


def settle_person(cast: Cast, candidate: Candidate, count: Counter[SpeakerKind]) -> None:
    """Makes a body or a place of what only a label calls a person, if the text tells of one."""
    if is_club(candidate):
        candidate.kind, candidate.gender, candidate.sure = "organisation", None, True
        return
    if count["person"] or is_personal(candidate):
        return
    kinds: tuple[SpeakerKind, ...] = ("place", "organisation")
    best = max(kinds, key=lambda kind: count[kind])
    if count[best]:
        candidate.kind, candidate.gender, candidate.sure = best, None, True
    elif is_family_firm(cast, candidate):
        candidate.kind, candidate.gender = "organisation", None
    elif candidate.words[0] in DIRECTIONS and len(candidate.words) == 2:
        candidate.kind, candidate.gender = "place", None


def find_persons(discourse: Discourse, mentions: Sequence[NameMention], cast: Cast) -> None:
    """Turns places and organisations into persons where their office stands behind the name.

    Before roles are collected, so that the office is one: `Ole Roe, head of the bank,`.
    """
    votes: dict[int, Counter[SpeakerKind]] = {}
    for mention in mentions:
        candidate = cast.candidates[mention.candidate]
        doubtful = candidate.kind in ("place", "organisation") and looks_personal(candidate)
        if not doubtful or candidate.members or not is_doubtful(candidate):
            continue
        found = evidence(discourse, mention)
        votes.setdefault(candidate.index, Counter()).update([found] if found else [])
    for index, count in votes.items():
        if count["person"] and count["person"] == count.total():
            candidate = cast.candidates[index]
            candidate.kind = "person"
            candidate.gender = vocabulary().name_gender.get(candidate.words[0])


def is_doubtful(candidate: Candidate) -> bool:
    """Whether nothing but the encoder's label tells the kind of a name."""
    if candidate.kind == "person":
        return True
    words = vocabulary()
    known = " ".join(candidate.words) in words.places or is_outlet(candidate.words)
    firm = not words.organisation_words.isdisjoint(candidate.words)
    return not known and not firm and not candidate.name.isupper()


def looks_personal(candidate: Candidate) -> bool:
    """Whether a name has as many words as a first name and a surname."""
    return 2 <= len(candidate.words) <= 3


def is_personal(candidate: Candidate) -> bool:
    """Whether title, role or first name prove a person."""
    words = vocabulary()
    if any(words.is_person_noun(noun) for noun in candidate.nouns):
        return True
    if candidate.modifiers & (words.honorifics | words.titles.keys()):
        return True
    return candidate.words[0] in words.name_gender


def by_title(prefix: Sequence[Token]) -> SpeakerKind:
    """What the last word before a name makes its bearer: a gang's or a charity's is no person's."""
    return "organisation" if any(is_body_noun(token) for token in prefix[-1:]) else "person"


def evidence(discourse: Discourse, mention: NameMention) -> SpeakerKind | None:
    """What one mention shows."""
    tokens = discourse.tokens
    first, last = discourse.index_at(mention.full.start), discourse.index_at(mention.end)
    before = tokens[first - 1].lower if first else ""
    lead = tokens[first - 2].lower if first > 1 else ""
    after = [token.lower for token in tokens[last : last + 4]] + ["", "", "", ""]
    if mention.parts.prefix or after[:2] == [",", "who"] or after[0] in GENDER:
        return by_title(mention.parts.prefix)
    noun = vocabulary().is_person_noun(before) and before not in vocabulary().organisations
    heads = mention.label == "person" and office_before(discourse, first) is not None
    if noun or heads:
        # "retired judge Jo Poe", "head of the police Jo Poe"
        return "person"
    if before in ("met", "interviewed", "married", "befriended", "jailed"):
        return "person"
    if after[0] == "," and after[1].isdigit() and len(after[1]) < 3 and after[2] in (",", "."):
        return "person"
    if not mention.possessive and before in LOCATIVE and lead not in TRUSTING:
        return "place"
    if before == "of" and lead in wordset("regions"):
        return "place"
    if mention.possessive:
        return owned(after[1:4])
    if is_told_body(discourse, first, after):
        return "organisation"
    if is_demonym(mention) and known_noun(after[0]):
        # "the Roesian counterpart"
        return "place"
    if after[:2] == [",", "which"]:
        return "organisation"
    return apposed(tokens[last : last + 10]) or in_office(tokens[last : last + 8])


def is_told_body(discourse: Discourse, first: int, after: Sequence[str]) -> bool:
    """Whether the words around a name tell that it is a body's.

    Args:
        discourse: The article.
        first: The first token of the name.
        after: Small-letter words behind it.
    """
    tokens = discourse.tokens
    before = tokens[first - 1].lower if first else ""
    lead = tokens[first - 2].lower if first > 1 else ""
    trade = before in vocabulary().organisations or before.endswith("maker")
    if trade or before in PERIODICALS or after[0] in WORKS:
        # "the shipyard group Roe", "the toymaker Roe"
        return True
    if employs(lead, before) or trades(after):
        return True
    studio = before == "," and lead in vocabulary().organisations and after[0] in (",", ".")
    if studio and not is_setting(discourse, first - 2):
        # "The studio, Roe Lanterns,", but "Outside court, Jo Poe,"
        return True
    # "her solicitors, Roe Moll, wrote", "a group calling itself Roe Moll"
    return is_practice(discourse, first, after) or calls_itself(tokens[max(0, first - 4) : first])


def is_setting(discourse: Discourse, last: int) -> bool:
    """Whether a phrase tells where or when it was, at the start of its sentence."""
    start = last
    while last - start < SETTING and not opens(discourse, start):
        start -= 1
    first = discourse.tokens[start]
    return opens(discourse, start) and (first.lower in PREPOSITIONS or first.lower == "outside")


def is_demonym(mention: NameMention) -> bool:
    """Whether a name is one word with an ending of adjectives made from places."""
    words = mention.parts.words
    return len(words) == 1 and words[0].endswith(("ian", "ean", "ese", "ish", "ine"))


def owned(following: Sequence[str]) -> SpeakerKind | None:
    """What the words behind a possessive tell of the owner: `Roe's army`, `Roe's headquarters`."""
    of_states = wordset("owned_by_states")
    for word in following[:2]:
        if word in of_states:
            return "place"
        if word in OF_FIRMS:
            return "organisation"
    return None


def apposed(tokens: Sequence[Token]) -> SpeakerKind | None:
    """`, the port's operator,` makes an organisation, `, the committee's chair,` a person."""
    if len(tokens) < 3 or tokens[0].text != "," or tokens[1].lower not in ("the", "a", "an"):
        return None
    words, noun = vocabulary(), None
    if is_largest(tokens[2:]):
        return "organisation"
    for token in tokens[2:]:
        if not token.is_word and not token.is_possessive:
            break
        if token.lower in ("of", "in", "for", "at", "that", "which", "who", "and", "to"):
            break
        if noun in words.organisations and (token.lower in MADE or token.lower.endswith("ed")):
            # "Save Roe, a group formed last spring,"
            break
        noun = token.lower
    if noun is None:
        return None
    if noun in EITHER:
        # "Roe Line, the port's biggest customer", "Jo Roe, the shop's best customer"
        return None
    if words.is_person_noun(noun) and noun not in words.organisations:
        return "person"
    return "organisation" if noun in words.organisations or noun in FIRMS else None


def in_office(tokens: Sequence[Token]) -> SpeakerKind | None:
    """`, chief executive of` behind a name makes it a person's, also without an article."""
    if len(tokens) < 3 or tokens[0].text != ",":
        return None
    titles = vocabulary().titles
    for token, following in pairwise(tokens[1:]):
        if token.is_capital or not token.is_word or token.lower in FUNCTION_WORDS:
            return None
        if following.lower in ("of", "at", "for"):
            return "person" if token.lower in titles or token.lower in JOBS else None
    return None


JOBS = frozenset(
    """editor executive founder head lecturer manager researcher scientist spokesman spokesperson
    spokeswoman""".split()  # noqa: SIM905
)
"""What persons are to a firm or a body that are no titles before a name: `, founder of Roe,`."""
FIRMS = frozenset(["line", "ferry-operator", "airline"])
MADE = frozenset(["based", "led", "made", "run", "set"])
EITHER = frozenset(["customer", "client", "owner", "rival"])
"""What firms and persons alike may be to somebody."""
