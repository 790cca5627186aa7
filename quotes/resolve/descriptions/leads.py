"""Unites a bare description at the top with the fuller one further down."""

from __future__ import annotations

from dataclasses import replace

from quotes.records import Step
from quotes.resolve.descriptions.elsewhere import has_office
from quotes.resolve.descriptions.introduced import OTHERS
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.outcome import Outcome
from quotes.resolve.scene import Scene

__all__ = ["unite_leads"]

EARLY = 20


def unite_leads(scene: Scene, outcomes: list[Outcome]) -> None:
    """`Poll: ...` in a headline is the poll that the body describes more fully."""
    cast = scene.cast
    chosen = {o.candidate.index: o.candidate for o in outcomes if o.candidate is not None}
    fuller: dict[int, Candidate] = {}
    early = [one for one in chosen.values() if is_early(scene, one.first)]
    for one in early[:EARLY]:
        if one.named or one.modifiers or is_other(scene, one):
            continue
        for other in chosen.values():
            same = other.nouns & one.nouns and other.kind == one.kind
            if same and is_office(other, one) and other.modifiers and other.first > one.first:
                fuller[one.index] = other
                break
    for number, outcome in enumerate(outcomes):
        if outcome.candidate is not None and outcome.candidate.index in fuller:
            better = cast.candidates[fuller[outcome.candidate.index].index]
            step = Step(None, "fuller")
            outcomes[number] = replace(
                outcome, candidate=better, chain=(*outcome.chain, step), confidence=0.6
            )


def is_early(scene: Scene, place: int) -> bool:
    """Whether something stands in the first paragraph, or in a line under the headline."""
    return not scene.discourse.paragraph_of(place) or scene.discourse.role_at(place) == "dek"


def is_other(scene: Scene, one: Candidate) -> bool:
    """Whether it is a voice among several: `another tailor`, and below headlines `one tailor`."""
    word = one.name.partition(" ")[0].lower()
    top = scene.discourse.role_at(one.first) == "headline"
    return word in OTHERS and not (top and word == "one")


def is_office(other: Candidate, one: Candidate) -> bool:
    """Whether the fuller description or the name has the office of the bare one."""
    head = one.name.split()[-1].lower()
    return head in other.name.lower().split() or has_office(other, head)
