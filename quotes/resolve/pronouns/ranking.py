"""Whom a pronoun can mean, the likeliest first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quotes.resolve.descriptions.groups import note_groups
from quotes.resolve.pronouns.announced import announced
from quotes.resolve.pronouns.answers import question_before
from quotes.resolve.pronouns.bindings import askers, own_words, spoken_of, unwilling
from quotes.resolve.pronouns.choice import GENDER, PLURAL, acceptance
from quotes.resolve.pronouns.focus import note_focus
from quotes.resolve.pronouns.going_on import raise_speaker
from quotes.resolve.pronouns.owners import owners_first
from quotes.resolve.pronouns.paraphrased import raise_own_subject
from quotes.resolve.pronouns.rebuttals import without_accuser
from quotes.resolve.pronouns.salience import Ranked
from quotes.resolve.pronouns.topics import note_body, raise_topic
from quotes.resolve.sources.listeners import listeners

if TYPE_CHECKING:
    from quotes.resolve.resolver import Resolver

__all__ = ["rank"]

# The scores are overconfident about names that are new to the encoder: they only tip the scale.
ANTECEDENT_WEIGHT = 0.5


def rank(resolver: Resolver, position: int, pronoun: str, index: int) -> list[Ranked]:
    """Candidates for a pronoun with their scores, the likeliest first; none where nobody fits.

    Args:
        resolver: The article, with the outcomes known so far.
        position: Where the pronoun stands.
        pronoun: Lower-case, of the third person.
        index: The attribution that it is the source of.
    """
    scene, attribution = resolver.scene, resolver.attributions[index]
    if pronoun in PLURAL:
        note_groups(resolver.describer, position)
    elif pronoun == "it":
        note_body(scene, attribution, position)
        note_focus(resolver.describer, attribution, position)
    barred = resolver.barred(index) | askers(scene, position)
    barred |= unwilling(scene, attribution, position)
    question = None
    if pronoun in GENDER:
        barred |= spoken_of(scene, attribution, position)
        question = question_before(scene, attribution, position, pronoun)
    else:
        barred |= listeners(scene, position)
    accept = acceptance(pronoun, barred)
    own = own_words(scene, attribution, position)
    ranked = scene.salience.rank(position, accept, exclude=own)
    scores = resolver.antecedents(index)
    if scores:
        added = {key: ANTECEDENT_WEIGHT * score for key, score in scores.items()}
        ranked = [
            replace(one, score=one.score + added.get(one.candidate.index, 0.0)) for one in ranked
        ]
        ranked.sort(key=lambda one: -one.score)
    ranked = without_accuser(scene, resolver.attributions, resolver.outcomes, index, ranked)
    if pronoun == "they":
        person = resolver.singular.meant(resolver.attributions, index, ranked)
        return [person] if person is not None else ranked
    if question is not None:
        return question.answered(ranked)
    if pronoun in GENDER:
        opened = announced(scene, attribution, position, ranked)
        ranked = raise_speaker(scene, attribution, position, ranked)
        return opened or raise_topic(scene, attribution, position, ranked)
    if pronoun == "it":
        ranked = owners_first(scene, ranked)
        return raise_own_subject(scene, attribution, position, ranked)
    return ranked
