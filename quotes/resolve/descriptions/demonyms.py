"""`the Kenyan said`: a person of whom the text has just spoken, by where he comes from."""

from __future__ import annotations

from quotes.records import Attribution, Step
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.outcome import Outcome
from quotes.resolve.scene import Scene
from quotes.resolve.sources.reading import SourcePhrase
from quotes.resolve.vocabulary import is_outlet, wordset

__all__ = ["by_demonym", "is_demonym"]

DEMONYM_ENDINGS = ("ian", "ean", "can", "yan", "uan", "lander", "burger", "yorker")
OTHERS = frozenset(
    "republican vatican anglican christian libertarian presbyterian guardian".split()  # noqa: SIM905
)
# "the Portuguese" are one or many: one where "I" speaks.
EITHER = ("ese",)
ONESELF = frozenset({"i", "me", "my", "myself", "mine"})
NEAR, SPOKEN = 3, 1500
LEAST_SCORE, LONE_NAME = 0.4, 0.5


def is_demonym(scene: Scene, phrase: SourcePhrase, attribution: Attribution) -> bool:
    """Whether a source is `the` and a singular noun for somebody from a place."""
    name = phrase.name
    if name is None or not name.definite or name.parts.prefix:
        return False
    words = name.parts.words
    if words != scene.of(name).words or len(words) != 1 or words[0] in OTHERS or is_outlet(words):
        return False
    if words[0] in wordset("demonyms"):
        return True
    if not words[0].endswith(DEMONYM_ENDINGS + EITHER):
        return False
    if speaks_for_himself(scene, attribution):
        return True
    entity = scene.document.entities[name.entity] if name.entity is not None else None
    firm = entity is not None and entity.label == "organisation"
    return not firm and name.label != "person" and not words[0].endswith(EITHER)


def speaks_for_himself(scene: Scene, attribution: Attribution) -> bool:
    """Whether what stands between quotation marks has an "I"."""
    return any(
        token.lower.replace("’", "'").partition("'")[0] in ONESELF
        for span in attribution.quoted
        for token in scene.discourse.between(span.start, min(span.end, span.start + SPOKEN))
    )


def by_demonym(scene: Scene, phrase: SourcePhrase, barred: frozenset[int]) -> Outcome:
    """The one person whom the sentences just before are about; else somebody without a name.

    Args:
        scene: The article.
        phrase: A source that `is_demonym`.
        barred: Candidates that cannot be meant.
    """
    start = phrase.span.start
    discourse = scene.discourse

    def accept(candidate: Candidate) -> float:
        person = candidate.kind == "person" and candidate.named and not candidate.plural
        if not person or candidate.index in barred:
            return 0.0
        # Who only has a first name is a bystander: "when little Ned looked up".
        return 1.0 if len(candidate.words) > 1 else LONE_NAME

    ranked = [
        one
        for one in scene.salience.rank(start, accept)
        if one.score >= LEAST_SCORE
        and discourse.paragraph_of(start) - discourse.paragraph_of(one.last.start) < NEAR
    ]
    if not ranked:
        return unnamed(scene, phrase)
    second = (ranked[1].candidate, 0.2) if len(ranked) > 1 else None
    chain = (Step(phrase.span, "description"), Step(ranked[0].last, "antecedent"))
    return Outcome(ranked[0].candidate, 0.75 if second is None else 0.6, chain, second)


def unnamed(scene: Scene, phrase: SourcePhrase) -> Outcome:
    """`the Kenyan` as a speaker of his own, of whom the article tells no name."""
    if phrase.name is None:
        return Outcome(None, 0.0)
    candidate = scene.of(phrase.name)
    candidate.kind, candidate.named = "person", False
    candidate.name = f"the {phrase.name.span.of(scene.text)}"
    return Outcome(candidate, 0.9, (Step(phrase.span, "description"),))
