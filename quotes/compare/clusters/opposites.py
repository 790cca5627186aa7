"""Statements of which one says what the other says is not so.

"The inspection was a formality" and "was not a formality" share nearly all words, and so do a
statement and its denial. They are rare among labelled pairs, so that no trees learn them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from quotes.compare.clusters.steps import steps
from quotes.compare.clusters.words import Normalizer, stem, stop_words
from quotes.records import QuoteFacts

__all__ = ["NEGATIONS", "NOT", "SAYING", "Opposites", "negates_alone", "reversing"]

# What may stand between "not" and what is not so.
_BETWEEN = frozenset(["a", "an", "the", "very", "so", "really", "at", "all", "in", "any"])
NOT = frozenset(["not", "never"])
_SAYING_NO = "no nobody nothing none neither nor without deny denies denied"
# Words with which a quote says no of itself.
NEGATIONS = NOT | frozenset(_SAYING_NO.split())
# What a "not" stands behind where a whole sentence is negated, and no "X, not Y".
_VERBS = """is are was were be been being am do does did has have had will would can could should
    shall may might must need ought"""
_HELPING = frozenset(_VERBS.split())
# Whoever says one of these says no, whatever stands beside it ("ruled out a strike").
_REFUSALS = """rule ruled rules ruling refusal refuse refused refuses refusing reject rejected
    rejects decline declined declines dismiss dismissed dismisses oppose opposed opposes against
    avoid avoided stop stopped halt fail failed fails lack lacks lacked unlikely impossible
    hardly scarcely rarely seldom far instead rather doubt doubted disputed disputes denial
    false untrue wrong"""
_REFUSING = NEGATIONS | frozenset(_REFUSALS.split())
# "I never said that": what follows is somebody's words for it, not his.
SAYING = frozenset(["say", "said", "saying", "claim", "claimed", "suggest", "suggested", "mean"])
_DENIALS = frozenset(["deny", "denies", "denied", "denying"])
# "safe" and "unsafe", "legal" and "illegal"; a short word behind "in" is mostly another.
_UN = re.compile(r"(?:un|il|ir|im|non)(?=[a-z]{4})|in(?=[a-z]{6})")
# "It is not true that ..."
_TRUE = frozenset(["true", "right", "case", "fact"])
# "Not only" is no negation.
_ONLY = frozenset(["only", "just", "merely", "simply"])
# More words than these beside a "no" say something of their own.
_FEW = 3
_Stretches = tuple[Sequence[str], Sequence[str]]
# Share of their content words that a statement and its opposite have in common (Dice).
_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class _Words:
    """What of a quote is compared.

    Attributes:
        content: Stems of its content words.
        negated: Those that stand behind a "not", and nowhere else.
        refuses: Whether its words or its cue say no.
        denied: Whether it is what somebody denies.
        retracts: Whether somebody says in it that he did not say something.
        words: Its content words.
        reversed: What its words with a negating syllable negate ("safe" of "unsafe").
    """

    content: frozenset[str]
    negated: frozenset[str]
    refuses: bool
    denied: bool
    retracts: bool
    words: frozenset[str]
    reversed: frozenset[str]


class Opposites:
    """Compares quotes; each is looked at once.

    Args:
        quotes: All quotes.
    """

    def __init__(self, quotes: Sequence[QuoteFacts]) -> None:
        self._quotes = quotes
        self._normalizer = Normalizer()
        self._known: dict[int, _Words] = {}

    def contradict(self, a: int, b: int) -> bool:
        """Whether one of two quotes negates what the other says.

        Args:
            a: Index of a quote.
            b: Index of another.
        """
        one, other = self._of(a), self._of(b)
        shared, sizes = len(one.content & other.content), (len(one.content), len(other.content))
        if not shared or 2 * shared < _ALIKE * sum(sizes):
            return False
        if one.retracts != other.retracts:
            return True
        if one.denied != other.denied and not (one.refuses or other.refuses):
            return True
        return any(
            (no.negated & yes.content or no.reversed & yes.words - no.words) and not yes.refuses
            for no, yes in ((one, other), (other, one))
        )

    def turned(self, a: int, b: int) -> bool:
        """Whether a negation of one quote stands among words that both print.

        "There is no money", "There is money"; not where it stands in what the other leaves out:
        "The rail was broken. We do not know for how long."

        Args:
            a: Index of a quote.
            b: Index of another.
        """
        one, other = (self._words(self._quotes[index].text) for index in (a, b))
        return any(
            negates_alone(part, rest) or negates_alone(rest, part)
            for part, rest in _differing(one, other)
        )

    def _of(self, index: int) -> _Words:
        known = self._known.get(index)
        if known is None:
            known = self._known[index] = self._read(self._quotes[index])
        return known

    def _words(self, text: str) -> list[str]:
        """The words of a text, "has yet to begin" as "has not yet begin"."""
        words = self._normalizer.words(text)
        for at in range(1, len(words) - 1):
            if words[at] == "yet" and words[at + 1] == "to" and words[at - 1] in _HELPING:
                words[at : at + 2] = ["not", "yet"]
        return words

    def _read(self, quote: QuoteFacts) -> _Words:
        words = self._words(quote.text)
        places = {place for place, word in enumerate(words) if word not in stop_words()}
        nots = [at for at in range(len(words)) if _negates(words, at)]
        negated = places & {_behind(words, at) for at in nots}
        cue = self._normalizer.words(quote.cue or "")
        denied = quote.stance == "denies" and not _DENIALS.isdisjoint(cue)
        plain = {words[place] for place in places}
        return _Words(
            content=frozenset(stem(words[place]) for place in places),
            negated=frozenset(stem(words[place]) for place in negated)
            - {stem(words[place]) for place in places - negated},
            refuses=not _REFUSING.isdisjoint(words if denied else [*words, *cue]),
            denied=denied and NOT.isdisjoint(words),
            retracts=any(not SAYING.isdisjoint(words[at + 1 : at + 2]) for at in nots),
            words=frozenset(plain),
            reversed=frozenset() if nots else frozenset(map(_base, plain)) - {""},
        )


def _differing(one: Sequence[str], other: Sequence[str]) -> Iterator[_Stretches]:
    """Words that stand in each other's place beside words that both have."""
    found = steps(one, other)
    for number, step in enumerate(found):
        parts = one[step.start : step.end], other[step.place : step.stop]
        # What one has before the first or behind the last common word, the other may have cut;
        # hardly a "no" alone, unless it only stresses another: "Nobody will read it. Nobody."
        last = number == len(found) - 1
        cut = not all(parts) and (last or number == 0)
        alone = len(parts[0]) + len(parts[1]) == 1
        stresses = last and not (NEGATIONS.isdisjoint(one) or NEGATIONS.isdisjoint(other))
        if not step.equal and (not cut or (alone and not stresses)):
            yield parts


def negates_alone(part: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether words say no and nothing else that the words in their place do not say.

    Args:
        part: Words of one quote.
        rest: Words of another in their place, none for some.
    """
    no = (word for word, behind in zip_longest(part, part[1:]) if behind not in _ONLY)
    if NEGATIONS.isdisjoint(no) or not NEGATIONS.isdisjoint(rest):
        return False
    known = {stem(word) for word in rest}
    said = [word for word in part if word not in NEGATIONS and word not in _TRUE]
    beside = (word in stop_words() or stem(word) in known for word in said)
    return len(said) <= _FEW and all(beside)


def reversing(words: Collection[str]) -> set[str]:
    """Those of some words that negate another of them ("unsafe", where there is "safe")."""
    return {word for word in words if _base(word) in words}


def _base(word: str) -> str:
    """What a word with a negating syllable negates; empty for others."""
    syllable = _UN.match(word)
    return word[syllable.end() :] if syllable else ""


def _negates(words: Sequence[str], at: int) -> bool:
    if words[at] not in NOT:
        return False
    return words[at] == "never" or (at > 0 and words[at - 1] in _HELPING)


def _behind(words: Sequence[str], at: int) -> int:
    """Index of the word that a "not" belongs to."""
    place = at + 1
    while place < len(words) and words[place] in _BETWEEN:
        place += 1
    return place
