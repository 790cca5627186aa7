"""What a headline or lead quotes of somebody whom the article names where it prints it in full."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from quotes.records import Attribution, Span, Step
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.outcome import Outcome
from quotes.resolve.scene import Scene
from quotes.resources.abridged import abridges

__all__ = ["unite_repeats"]

WORD = re.compile(r"\w+")
LEAD_PARAGRAPHS = 8
# How many early attributions, fragments of each and later attributions are looked at.
EARLY, FRAGMENTS, LATER = 12, 4, 400
# A fragment as short as this may stand in anybody's statement.
FEWEST_WORDS, FEWEST_LETTERS = 2, 10
LONGEST = 2000
CLAIM = re.compile(
    r"\b(?:after|amid|as|but|despite|when|while)\s(?:[\w'’.-]+\s){1,5}?(?:accuse[ds]?|admit(?:s|ted)"
    r"|allege[ds]?|argue[ds]?|called|calls|claim(?:s|ed)|complain(?:s|ed)|insist(?:s|ed)|reveal(?:s|ed)"
    r"|said|says|suggest(?:s|ed)|told|tells|vow(?:s|ed)|warn(?:s|ed))\b"
)
"""Another voice between the beginning of a statement and what it quotes."""
# Words of a headline's fragment that may stand apart in the body.
FEWEST_ABRIDGED, LONGEST_ABRIDGED = 3, 12
CONFIDENCE = 0.8


def unite_repeats(
    scene: Scene, attributions: Sequence[Attribution], outcomes: list[Outcome]
) -> None:
    """Gives early speakers without a name the name of whoever says the same words below.

    `Union boss says members ‘will not be timed like parcels’` in a headline is said by whoever
    says `we will not be timed like parcels` in the body; and so is what else that boss says.
    """
    order = sorted(range(len(attributions)), key=lambda i: attributions[i].start)
    early = [i for i in order if is_open(scene, attributions[i], outcomes[i])][:EARLY]
    wanted = {i: keys for i in early if (keys := fragments(scene, attributions[i]))}
    if not wanted:
        return
    said = [
        (i, f" {key(scene, attributions[i].content)} ")
        for i in islice((i for i in order if is_somebody(outcomes[i])), LATER)
    ]
    same: dict[int, Candidate] = {}
    for index, keys in wanted.items():
        found = {
            i: outcomes[i].candidate
            for i, text in said
            if attributions[i].start > attributions[index].end
            and i != index
            and repeats(scene, attributions[index], keys, text)
        }
        before = outcomes[index].candidate
        bearers = {one.index: one for one in found.values() if one is not None and one.named}
        if not bearers and before is None:
            # Whoever has no name says it in the headline too: rather that than nobody.
            bearers = {one.index: one for one in found.values() if one is not None}
        if len(bearers) == 1:
            (bearer,) = bearers.values()
            if before is not None and not before.named and before.kind == bearer.kind:
                same[before.index] = bearer
            step = Step(attributions[min(found)].content[0], "repeated")
            take(outcomes, index, bearer, step)
    for index, outcome in enumerate(outcomes):
        if outcome.candidate is not None and outcome.candidate.index in same:
            bearer = same[outcome.candidate.index]
            # Whom a description alone names ("Drosk's foreign ministry") has no mention.
            mention = bearer.mentions[0] if bearer.mentions else None
            take(outcomes, index, bearer, Step(mention, "repeated"))


def take(outcomes: list[Outcome], index: int, bearer: Candidate, step: Step) -> None:
    outcome = outcomes[index]
    outcomes[index] = replace(
        outcome, candidate=bearer, confidence=CONFIDENCE, chain=(*outcome.chain, step)
    )


def is_open(scene: Scene, attribution: Attribution, outcome: Outcome) -> bool:
    """Whether an early quotation lacks a name: nobody, a description, or a mere place."""
    if scene.discourse.paragraph_of(attribution.start) >= LEAD_PARAGRAPHS:
        return False
    one = outcome.candidate
    if one is None or one.kind == "place":
        return True
    described = outcome.chain[:1] and outcome.chain[0].reason == "description"
    top = scene.discourse.role_at(attribution.start) in ("headline", "dek")
    if described and (top or scene.discourse.in_headline(attribution.start)):
        # "Mayor: ...": which mayor, the words below tell better than the title.
        return True
    return not one.named and not one.plural


def is_somebody(outcome: Outcome) -> bool:
    one = outcome.candidate
    return one is not None and not one.members and one.kind != "place"


def fragments(scene: Scene, attribution: Attribution) -> list[str]:
    """The quoted stretches of an attribution, as keys."""
    own = (span for span in attribution.quoted if not is_anothers(scene, attribution, span))
    keys = (key(scene, (span,)) for span in own)
    long = (k for k in keys if k.count(" ") + 1 >= FEWEST_WORDS and len(k) >= FEWEST_LETTERS)
    return list(islice(long, FRAGMENTS))


def is_anothers(scene: Scene, attribution: Attribution, quoted: Span) -> bool:
    """Whether what is quoted is somebody else's claim: `must rest after agent says he is ‘out’`."""
    return CLAIM.search(scene.text, attribution.start, quoted.start) is not None


def repeats(scene: Scene, attribution: Attribution, fragments: list[str], text: str) -> bool:
    """Whether a key has one of the fragments of an attribution; headlines leave words out."""
    if any(f" {fragment} " in text for fragment in fragments):
        return True
    if scene.discourse.role_at(attribution.start) not in ("headline", "dek"):
        return False
    split = (fragment.split() for fragment in fragments)
    short = [words for words in split if FEWEST_ABRIDGED <= len(words) <= LONGEST_ABRIDGED]
    said = text.split() if short else []
    return any(abridges(words, said) for words in short)


def key(scene: Scene, spans: Sequence[Span]) -> str:
    """Words without case and marks, to be found in others."""
    text = " ".join(scene.text[span.start : min(span.end, span.start + LONGEST)] for span in spans)
    return " ".join(WORD.findall(text.lower()))
