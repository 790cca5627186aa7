"""From a pronoun that is a source to whoever it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes.records import Step
from quotes.resolve.descriptions.members import voice_of
from quotes.resolve.names.mentions import NameMention
from quotes.resolve.names.naming import by_name
from quotes.resolve.outcome import Outcome, margin_confidence
from quotes.resolve.pronouns.bindings import is_turn, subject_of_paraphrase
from quotes.resolve.pronouns.choice import (
    FIRST_PERSON,
    GENDER,
    RELATIVE,
    acceptance,
    relative_antecedent,
)
from quotes.resolve.pronouns.ranking import rank
from quotes.resolve.pronouns.rebuttals import takes_up
from quotes.resolve.pronouns.topics import surname_before
from quotes.resolve.pronouns.unnamed import opening_person, person_before
from quotes.resolve.sources.read_out import maker_of_text
from quotes.resolve.sources.reading import SourcePhrase
from quotes.resolve.sources.subjects import text_before
from quotes.resolve.sources.written import by_text

if TYPE_CHECKING:
    from quotes.resolve.resolver import Resolver

__all__ = ["by_pronoun"]

NOBODY = Outcome(None, 0.0)
FORWARD_REACH, FORWARD_FIT = 700, 0.4
BACKWARD_REACH = 400


def by_pronoun(resolver: Resolver, phrase: SourcePhrase, index: int, depth: int) -> Outcome:
    """Who is meant by a pronoun.

    Args:
        resolver: The article, with the outcomes known so far.
        phrase: The pronoun.
        index: The attribution that it is the source of.
        depth: How many references led to it.
    """
    scene, attribution, pronoun = resolver.scene, resolver.attributions[index], phrase.head
    if pronoun in FIRST_PERSON:
        return first_person(resolver, phrase, index)
    if pronoun in RELATIVE:
        return relative(resolver, phrase, index, depth)
    if pronoun in ("you", "your", "one"):
        return voice_of(resolver.describer, attribution, phrase.span)
    step = Step(phrase.span, "pronoun")
    ranked = rank(resolver, phrase.span.start, pronoun, index)
    topic = subject_of_paraphrase(scene, attribution, phrase)
    if pronoun in ("he", "she"):
        topic = person_before(scene, attribution, phrase, ranked)
        topic = topic or opening_person(scene, phrase.span.start)
    elif pronoun == "it":
        maker = maker_of_text(scene, attribution)
        maker = maker or text_before(scene, attribution, alone=not ranked)
        said = scene.reader.read(maker) if maker is not None else None
        found = resolver.refer(said, index, depth + 1) if said is not None else NOBODY
        if found.candidate is not None:
            resolver.texts.author = found.candidate
            return found.after(step, 0.9)
    opening = scene.reader.read(topic) if topic is not None else None
    if opening is not None and (opening.shape == "description" or pronoun in GENDER):
        return opening_description(resolver, opening, index, depth).after(step)
    text = None
    if pronoun == "it" and not takes_up(scene, attribution):
        text = by_text(scene, attribution, ranked)
        text = text or resolver.texts.outcome(phrase.span)
    if text is not None:
        return text
    if ranked:
        confidence, second = margin_confidence(ranked, 0.5, 0.92)
        best = ranked[0]
        chain = (step, Step(best.last, "antecedent"))
        return Outcome(best.candidate, confidence, chain, second)
    place = min(phrase.span.start, attribution.start)
    surname = surname_before(scene, place) if pronoun in ("he", "she") else None
    if surname is not None:
        bearer = scene.of(surname)
        bearer.kind, bearer.gender = "person", GENDER[pronoun]
        return by_name(scene, surname, surname.span).after(step, 0.85)
    return forward(resolver, phrase, pronoun).after(step)


def opening_description(
    resolver: Resolver, phrase: SourcePhrase, index: int, depth: int
) -> Outcome:
    """Who is meant by a description that opens a sentence; the same one each time."""
    place = phrase.span.start
    return resolver.openings.get(place) or resolver.refer(phrase, index, depth + 1)


def first_person(resolver: Resolver, phrase: SourcePhrase, index: int) -> Outcome:
    """The one who is quoted where `I` stands in a quotation; outside of all, the author."""
    around = resolver.around[index]
    turn = around is not None and is_turn(resolver.scene.text, resolver.attributions[around])
    quoted = turn or resolver.scene.discourse.is_quoted(phrase.span.start)
    if quoted and around is not None and resolver.outcomes[around].candidate is not None:
        return resolver.outcomes[around].after(Step(phrase.span, "first_person"), 0.9)
    if quoted:
        return NOBODY
    author = resolver.scene.author(phrase.span.start)
    return Outcome(author, 0.9, (Step(phrase.span, "author"),))


def relative(resolver: Resolver, phrase: SourcePhrase, index: int, depth: int) -> Outcome:
    """Who is meant by `who` or `which`: whatever stands before it in the sentence."""
    scene, step = resolver.scene, Step(phrase.span, "relative")
    place = phrase.span.start
    sentence = scene.discourse.sentence_span(place)
    found = relative_antecedent(
        scene.discourse,
        scene.reader.names_in(max(sentence.start, place - BACKWARD_REACH), place),
        lambda name: scene.of(name).kind == "person",
        place,
        phrase.head,
    )
    if isinstance(found, NameMention):
        return by_name(scene, found, found.span).after(step, 0.92)
    if found is None:
        return NOBODY
    inner = scene.reader.read(found)
    if inner is None or (inner.shape == "pronoun" and inner.head in RELATIVE):
        return NOBODY
    return resolver.refer(inner, index, depth + 1).after(step, 0.85)


def forward(resolver: Resolver, phrase: SourcePhrase, pronoun: str) -> Outcome:
    """The first fitting name behind a pronoun that opens an article."""
    accept = acceptance(pronoun, frozenset())
    start = phrase.span.start
    for mention in resolver.scene.reader.names_in(start + 1, start + FORWARD_REACH):
        candidate = resolver.scene.of(mention)
        if not mention.quoted and accept(candidate) >= FORWARD_FIT:
            return Outcome(candidate, 0.45, (Step(mention.span, "later_name"),))
    return NOBODY
