"""Whom a description means who is named far from it: long before, or only further on."""

from __future__ import annotations

from collections.abc import Callable

from quotes.records import Step
from quotes.resolve.descriptions.appositions import INDEFINITE
from quotes.resolve.descriptions.bearers import GENERIC_PERSONS
from quotes.resolve.descriptions.introduced import OTHERS
from quotes.resolve.descriptions.kinds import gender_of_noun, kind_of_noun
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.names.offices import LESSER, PREMIERS
from quotes.resolve.outcome import Outcome
from quotes.resolve.scene import Scene
from quotes.resolve.sources.reading import SourcePhrase
from quotes.resolve.vocabulary import vocabulary, wordset

__all__ = [
    "ROLE_MATCH",
    "distant",
    "first_named",
    "has_office",
    "later",
    "name_step",
    "named_beside",
    "two_named",
]

ROLE_MATCH, LEAD_PARAGRAPHS = 1.4, 4
LEAD_SCORE, SURE_LEAD_SCORE = 1.2, 2.0
# Candidates looked through one by one: bounds the time that a very long text takes.
SEARCHED = 400
# What attention the second of two must draw, beside the first; a third draws less.
LEAST_SHARE = 0.3
# How many tokens back an earlier `the woman` is looked for.
BESIDE = 80


def distant(scene: Scene, accept: Callable[[Candidate], float], start: int) -> Outcome | None:
    """Somebody with this role who was mentioned long before."""
    fitting = [
        candidate
        for candidate in scene.cast.candidates[:SEARCHED]
        if candidate.named and candidate.first < start and accept(candidate) >= ROLE_MATCH
    ]
    if not fitting:
        return None
    best = max(fitting, key=lambda one: (accept(one), one.first))
    return Outcome(best, 0.6, (name_step(best),))


def named_beside(scene: Scene, phrase: SourcePhrase) -> frozenset[int]:
    """Whom the text names in one sentence with an earlier `the woman`: that is somebody else."""
    discourse = scene.discourse
    here = discourse.index_at(phrase.span.start)
    if phrase.head not in GENERIC_PERSONS or phrase.modifiers:
        return frozenset()
    for index in range(here - 1, max(0, here - BESIDE), -1):
        token = discourse.tokens[index]
        if token.lower == phrase.head and discourse.tokens[index - 1].lower == "the":
            sentence = discourse.sentence_span(token.start)
            names = scene.reader.names_in(sentence.start, token.start)
            return frozenset(name.candidate for name in names if not name.quoted)
    return frozenset()


def first_named(scene: Scene, phrase: SourcePhrase, start: int) -> Outcome | None:
    """For `the woman`: somebody who further on goes by a first name alone.

    Whoever is called by the first name must have been brought in by a description.
    """
    gender = gender_of_noun(phrase.head)
    if gender is None or phrase.head not in GENERIC_PERSONS or phrase.modifiers:
        return None
    given = vocabulary().name_gender
    for candidate in scene.cast.candidates[:SEARCHED]:
        single = candidate.named and candidate.kind == "person" and len(candidate.words) == 1
        if single and candidate.first > start and given.get(candidate.words[0]) == gender:
            return Outcome(candidate, 0.5, (name_step(candidate),))
    return None


def two_named(scene: Scene, start: int) -> Outcome | None:
    """The two whom `Neither` and `Both` mean, where the paragraphs before are about two persons."""
    ranked = scene.salience.rank(
        start, lambda one: float(one.named and one.kind == "person" and not one.plural)
    )
    here = scene.discourse.paragraph_of(start)
    near = [one for one in ranked if here - scene.discourse.paragraph_of(one.last.start) < 2]
    clear = [one for one in near if one.score >= LEAST_SHARE * near[0].score]
    if len(clear) != 2:
        return None
    pair = sorted(clear, key=lambda one: one.candidate.first)
    joint = scene.cast.together([one.candidate.index for one in pair], start)
    return Outcome(joint, 0.55, tuple(Step(one.last, "antecedent") for one in pair))


def later(
    scene: Scene,
    phrase: SourcePhrase,
    accept: Callable[[Candidate], float],
    start: int,
    owner: Candidate | None = None,
) -> Outcome | None:
    """In headlines and leads: somebody whose name and role only come further down."""
    discourse = scene.discourse
    headline = discourse.in_headline(start)
    if not headline and discourse.paragraph_of(start) >= LEAD_PARAGRAPHS:
        return None
    if phrase.determiner in OTHERS and (phrase.determiner != "one" or not headline):
        return None
    indefinite = phrase.determiner in INDEFINITE and kind_of_noun(phrase.head)[0] == "person"
    fitting = [
        candidate
        for candidate in scene.cast.candidates[:SEARCHED]
        if candidate.named
        and not candidate.plural
        and candidate.first > start
        and accept(candidate) >= LEAD_SCORE
        and not is_deputy(candidate, phrase)
        and has_office(candidate, phrase.head)
        and not is_states_own(phrase, owner, candidate)
        and (not indefinite or speaks(scene, candidate))
    ]
    sure = [candidate for candidate in fitting if accept(candidate) >= SURE_LEAD_SCORE]
    fitting = sure or (fitting if len(fitting) == 1 else [])
    if not fitting:
        return None
    best = max(fitting, key=lambda one: (accept(one), -one.first))
    confidence = 0.75 if len(fitting) == 1 else 0.55
    return Outcome(best, confidence, (name_step(best),))


def is_states_own(phrase: SourcePhrase, owner: Candidate | None, candidate: Candidate) -> bool:
    """Whether `its foreign ministry` is a country's, and one named later may be another's."""
    of_state = owner is not None and owner.kind == "place" and phrase.head in wordset("bodies")
    return of_state and not candidate.where


def is_deputy(candidate: Candidate, phrase: SourcePhrase) -> bool:
    """Whether somebody is only the deputy of the one described."""
    return bool(LESSER & candidate.modifiers) and LESSER.isdisjoint(phrase.modifiers)


def has_office(candidate: Candidate, head: str) -> bool:
    """Whether the text prints the office of a description: `Mayor Jo Poe` for `the mayor`.

    A leader may be a president or the chancellor, but whoever is only called that is not yet.
    """
    titles = vocabulary().titles
    if head in PREMIERS and "prime-minister" in candidate.held:
        return True
    if head not in titles or head in candidate.modifiers:
        return True
    return any(head in titles.get(word, ()) for word in candidate.modifiers)


def speaks(scene: Scene, candidate: Candidate) -> bool:
    """Whether somebody is ever a source: `an officer said` brings a speaker in."""
    first, last = candidate.mentions[0].start, candidate.mentions[-1].end
    names = (n for n in scene.reader.names_in(first, last) if n.candidate == candidate.index)
    return any(scene.is_source(name) for name in names)


def name_step(candidate: Candidate) -> Step:
    """The step to the first mention of somebody known by his role."""
    return Step(candidate.mentions[0] if candidate.mentions else None, "role")
