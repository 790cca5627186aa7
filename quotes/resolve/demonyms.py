"""`the Kenyan said`: a person of whom the text has just spoken, by where he comes from."""

from __future__ import annotations

from quotes.records import Step
from quotes.resolve.entities import Candidate
from quotes.resolve.outcome import Outcome
from quotes.resolve.scene import Scene
from quotes.resolve.sources import SourcePhrase
from quotes.resolve.vocabulary import is_outlet

__all__ = ["by_demonym", "is_demonym"]

LISTED = frozenset(
    """afghan argentine bangladeshi basque bengali bosniak briton catalan cypriot czech dane
    emirati filipina filipino finn greek icelander indian iraqi israeli kazakh kosovar kurd
    cuban german kuwaiti kyrgyz lao luxembourger malagasy nepali netherlander omani pakistani pole
    qatari saudi scot serb croat slovak slovene somali spaniard swede swiss tajik texan thai
    turk turkmen uzbek yemeni zimbabwean londoner parisian berliner""".split()  # noqa: SIM905
)
ENDINGS = ("ian", "ean", "can", "yan", "uan", "lander", "burger", "yorker")
OTHERS = frozenset(
    "republican vatican anglican christian libertarian presbyterian guardian".split()  # noqa: SIM905
)
NEAR = 2
LEAST_SCORE = 0.4


def is_demonym(scene: Scene, phrase: SourcePhrase) -> bool:
    """Whether a source is `the` and a singular noun for somebody from a place."""
    name = phrase.name
    if name is None or not name.definite or name.parts.prefix or name.label == "person":
        return False
    if name.entity is not None and scene.document.entities[name.entity].label == "organisation":
        return False
    words = name.parts.words
    if len(words) != 1 or words[0] in OTHERS or is_outlet(words):
        return False
    return words[0] in LISTED or words[0].endswith(ENDINGS)


def by_demonym(scene: Scene, phrase: SourcePhrase, barred: frozenset[int]) -> Outcome | None:
    """The one person whom the sentences just before are about.

    Args:
        scene: The article.
        phrase: A source that `is_demonym`.
        barred: Candidates that cannot be meant.
    """
    start = phrase.span.start
    discourse = scene.discourse

    def accept(candidate: Candidate) -> float:
        person = candidate.kind == "person" and candidate.named and not candidate.plural
        return float(person and candidate.index not in barred)

    ranked = [
        one
        for one in scene.salience.rank(start, accept)
        if one.score >= LEAST_SCORE
        and discourse.paragraph_of(start) - discourse.paragraph_of(one.last.start) < NEAR
    ]
    if not ranked:
        return None
    second = (ranked[1].candidate, 0.2) if len(ranked) > 1 else None
    chain = (Step(phrase.span, "description"), Step(ranked[0].last, "antecedent"))
    return Outcome(ranked[0].candidate, 0.75 if second is None else 0.6, chain, second)
