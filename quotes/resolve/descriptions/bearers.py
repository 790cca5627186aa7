"""From a description (`the senator`, `its leader`, `the company`) to the one it describes."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, replace
from itertools import pairwise

from quotes.records import SpeakerKind
from quotes.resolve.descriptions.kinds import gender_of_noun
from quotes.resolve.descriptions.natures import is_another_body
from quotes.resolve.descriptions.roles import nouns_for
from quotes.resolve.discourse import Token
from quotes.resolve.names.bodies import HOLDERS, are_compatible, is_place_word
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.names.offices import LESSER, is_denied, is_other_minister
from quotes.resolve.names.parts import FRIENDS
from quotes.resolve.sources.reading import SourcePhrase
from quotes.resolve.vocabulary import Gender, calls_outlet, is_outlet, vocabulary, wordset

__all__ = ["GENERIC_PERSONS", "LED", "STATE_OFFICES", "Description", "normal_form"]

GENERIC_PERSONS = frozenset({"man", "woman", "person", "boy", "girl"})
SEATED = ("-based", "-headquartered", "-listed", "-registered")
NEUTRAL = frozenset(["company", "organisation", "organization"])
"""Nouns that an outlet goes by as well as any other body: `the airline` is none."""
# "The Democratic front-runner" is no Republican.
RIVALS = (
    ("democratic", "republican"), ("republican", "democrat"), ("republican", "democratic"),
)  # fmt: skip
STATE_OFFICES = frozenset({"chancellor", "president", "premier", "minister", "prime-minister"})
# "Opposition leader Jo Poe" is not the chancellor, a union's leader not the president.
LED = frozenset({"opposition", "shadow", "union", "council", "rebel", "protest"})
HEADS = {
    "state": frozenset(["president", "king", "queen", "monarch", "emperor", "emir", "sultan"]),
    "government": frozenset(["premier", "prime", "prime-minister", "chancellor"]),
}
"""Whom `the head of state` and `the head of government` take up."""
# "A source close to the family" is "the pal" in the next sentence.
CONFIDANTS = frozenset({"friend", "insider", "pal", "source"})
FACELESS_SOURCES = frozenset({"insider", "source"})
UNITS = frozenset(["service", "office", "bureau", "centre", "center", "department", "desk", "unit"])
PUBLICITY = frozenset(["press", "media", "communications"])
SEATS = frozenset(["city", "country", "county", "district", "nation", "state", "town"])
LEADING = frozenset(["the", "a", "an", "this", "that", "these", "those", "some"])


@dataclass(frozen=True, slots=True)
class Description:
    """What a descriptive source tells of the one it describes.

    Attributes:
        phrase: The source.
        kind: The kind its head noun stands for.
        plural: Whether that noun is plural.
        owner: The candidate that it belongs to, if one is stated.
        heads: The head noun with those that may stand for the same person.
        singular: The head noun in the singular.
        gender: The sex that the head noun tells.
    """

    phrase: SourcePhrase
    kind: SpeakerKind
    plural: bool
    owner: int | None
    heads: frozenset[str]
    singular: str
    gender: Gender | None

    @classmethod
    def of(
        cls, phrase: SourcePhrase, kind: SpeakerKind, plural: bool, owner: int | None
    ) -> Description:
        """Prepares a source for comparison with candidates."""
        head = phrase.head
        told = phrase.modifiers - {token.bare for token in phrase.tokens}
        if head == "head" and told and told <= HEADS.keys():
            # "the head of state"
            (of,) = list(told)[:1]
            phrase, heads = replace(phrase, modifiers=phrase.modifiers - told), HEADS[of]
            return cls(phrase, kind, plural, owner, heads, head, None)
        singular = vocabulary().singular(head) or head
        heads = frozenset(nouns_for(head))
        if head in FRIENDS:
            heads |= CONFIDANTS
        elif head in FACELESS_SOURCES:
            heads |= FACELESS_SOURCES
        return cls(phrase, kind, plural, owner, heads, singular, gender_of_noun(head))

    def fits(self, candidate: Candidate) -> float:
        """The factor with which a candidate fits, 0 where it does not."""
        if candidate.index == self.owner:
            return 0.0
        if self.owner is not None and candidate.owner not in (None, self.owner):
            return 0.0
        if self.gender is not None and candidate.gender not in (None, self.gender):
            return 0.0
        if self.plural:
            group = candidate.plural or candidate.kind == "group"
            return float(
                group and not candidate.nouns.isdisjoint({self.phrase.head, self.singular})
            )
        if candidate.plural or (candidate.kind == "person") != (self.kind == "person"):
            return 0.0
        # Where a company sits is told of it without having been told before.
        modifiers = frozenset(w for w in self.phrase.modifiers if not w.endswith(SEATED))
        shared = modifiers & (candidate.modifiers | set(candidate.words))
        foreign = len(modifiers) - len(shared)
        factor = (1 + 0.6 * len(shared)) * 0.85**foreign
        if self.kind == "organisation" and foreign and not shared and self._institution(candidate):
            # One foreign ministry is not the next best ministry.
            return 0.0
        if self._contradicts(candidate, modifiers):
            return 0.0
        if not self.heads.isdisjoint(candidate.nouns):
            return 2 * factor
        if self.kind == "person":
            return self._person(candidate, foreign)
        return self._organisation(candidate, foreign) * factor

    def _institution(self, candidate: Candidate) -> bool:
        """Whether it is one that needs no name, since everywhere there is one: `the parliament`."""
        known = self.phrase.head in wordset("institutions")
        return known and bool(candidate.named or candidate.modifiers)

    def _contradicts(self, candidate: Candidate, modifiers: Set[str]) -> bool:
        """Whether what else is told of both cannot be true of one."""
        if self.kind == "organisation" and (self._elsewhere(candidate) or self._part(candidate)):
            return True
        if any(one in modifiers and other in candidate.modifiers for one, other in RIVALS):
            return True
        if self._opposed(candidate) or is_denied(candidate, self.phrase.tokens):
            return True
        if is_other_minister(candidate, self.phrase.tokens):
            return True
        # The deputy commander is not the commander.
        return bool(modifiers & LESSER and not modifiers & LESSER & candidate.modifiers)

    def _opposed(self, candidate: Candidate) -> bool:
        """Whether it is an office of state, and the candidate leads something else."""
        head, printed = self.phrase.head, candidate.modifiers
        if head not in STATE_OFFICES or head in printed or printed.isdisjoint(LED):
            return False
        return LED.isdisjoint(self.phrase.modifiers)

    def _elsewhere(self, candidate: Candidate) -> bool:
        """Whether both are offices as every place has them, of different places."""
        if self.phrase.head not in wordset("bodies"):
            return False
        tokens = self.phrase.tokens
        here = [token.bare for token in tokens if token.is_capital and is_place_word(token.bare)]
        if not here:
            return False
        there = [w for w in (*candidate.words, *candidate.modifiers) if is_place_word(w)]
        return not are_compatible(here, list(dict.fromkeys(there)))

    def _part(self, candidate: Candidate) -> bool:
        """Whether it is a part of another body or another's: `the ministry's press service`."""
        known = {*candidate.words, *candidate.nouns, *candidate.modifiers}
        publicity = self.phrase.head in UNITS and self.phrase.modifiers & PUBLICITY
        if publicity and publicity.isdisjoint(known):
            return True
        nouns = (vocabulary().organisations - SEATS) | HOLDERS
        return any(
            token.lower in nouns and token.lower not in known
            for token, ending in pairwise(self.phrase.tokens)
            if ending.is_possessive
        )

    def _person(self, candidate: Candidate, foreign: int) -> float:
        aged = self.phrase.head.endswith("-year-old")
        if aged and candidate.aged:
            # Somebody of another age.
            return 0.0
        generic = self.phrase.head in GENERIC_PERSONS or aged
        if generic and not foreign:
            if aged:
                return 0.9
            return 0.8 if candidate.gender == self.gender or self.gender is None else 0.5
        owned = isinstance(self.phrase.owner, Token)
        if self.phrase.head in vocabulary().epithets and candidate.named and not owned:
            # The text never says so, but "the tycoon" takes up whoever is being spoken of.
            return 0.35
        return 0.0

    def _organisation(self, candidate: Candidate, foreign: int) -> float:
        head, synonyms = self.phrase.head, vocabulary().organisation_synonyms
        if candidate.named and head in candidate.words:
            # "The state" is no Lakeland State University.
            return 0.0 if head in SEATS and candidate.words[-1] != head else 2.0
        if candidate.named and not synonyms.get(head, frozenset()).isdisjoint(candidate.words):
            return 1.3
        if head not in vocabulary().anaphoric or not candidate.named or foreign:
            return 0.0
        fits_outlet = head in NEUTRAL or calls_outlet(head)
        if candidate.kind != "organisation" or is_outlet(candidate.words) > fits_outlet:
            return 0.0
        if is_another_body(head, candidate):
            return 0.0
        return 0.9 if candidate.sure else 0.45


def normal_form(text: str) -> str:
    """A description without article and case, to see whether two are the same."""
    pieces = text.lower().split()
    while len(pieces) > 1 and pieces[0] in LEADING:
        pieces = pieces[1:]
    return " ".join(pieces)
