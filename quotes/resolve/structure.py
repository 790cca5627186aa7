"""Speakers of attributions whose text gives no source: by what stands around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes.records import Attribution, Step
from quotes.resolve.discourse import Discourse
from quotes.resolve.outcome import Outcome

if TYPE_CHECKING:
    from quotes.resolve.resolver import Resolver

__all__ = ["without_source"]

NOBODY = Outcome(None, 0.0)
OPENING_MARKS = "\"“”„«»‘'‹「"
PASSIVE = frozenset(["is", "are", "was", "were", "be", "been", "being", "am", "'s"])
ELIDED_REACH = 400


def without_source(resolver: Resolver, index: int) -> Outcome:
    """The speaker by structure: a continued quotation, or a quotation beside another one."""
    attribution = resolver.attributions[index]
    before = attribution.continues
    if before is not None and 0 <= before < len(resolver.attributions) and before != index:
        outcome = resolver.outcomes[before]
        if outcome.candidate is not None:
            return outcome.after(Step(None, "continued"), 0.95)
    if attribution.cue is None and opens_with_quotation(resolver, attribution):
        return beside_another(resolver, index)
    if attribution.cue is not None and is_active(resolver, attribution):
        return elided_subject(resolver, index)
    return NOBODY


def unspoken(discourse: Discourse, attribution: Attribution) -> bool:
    """Whether a participle opens the sentence of somebody else: `Asked why, Roe laughed`.

    Who asked is not said: the name that follows is the one who was asked.
    """
    cue, source = attribution.cue, attribution.source
    if cue is None or source is None or cue.of(discourse.text) not in ("Asked", "Told"):
        return False
    return source.start >= attribution.end and discourse.between(cue.start, cue.end)[:1] != []


def opens_with_quotation(resolver: Resolver, attribution: Attribution) -> bool:
    first = resolver.scene.text[attribution.start : attribution.start + 1]
    return attribution.kind == "direct" or (bool(first) and first in OPENING_MARKS)


def beside_another(resolver: Resolver, index: int) -> Outcome:
    """A bare quotation belongs to the quotation before it, here or one paragraph up."""
    discourse = resolver.scene.discourse
    attribution = resolver.attributions[index]
    paragraph = discourse.paragraph_of(attribution.start)
    best: tuple[int, int] | None = None
    following: tuple[int, int] | None = None
    for other in resolver.neighbours(index):
        candidate = resolver.attributions[other]
        if resolver.outcomes[other].candidate is None or not candidate.quoted:
            continue
        distance = paragraph - discourse.paragraph_of(candidate.end - 1)
        if candidate.end <= attribution.start and distance in (0, 1):
            best = max(best or (0, 0), (candidate.end, other))
        elif candidate.start >= attribution.end and distance == 0:
            following = min(following or (candidate.start, other), (candidate.start, other))
    if best is not None:
        same = discourse.paragraph_of(best[0] - 1) == paragraph
        step = Step(None, "same_paragraph" if same else "next_paragraph")
        return resolver.outcomes[best[1]].after(step, 0.8 if same else 0.7)
    if following is not None:
        return resolver.outcomes[following[1]].after(Step(None, "same_paragraph"), 0.7)
    return NOBODY


def is_active(resolver: Resolver, attribution: Attribution) -> bool:
    """Whether a cue can have a left-out subject: a finite verb or a participle, not passive."""
    cue = attribution.cue
    if cue is None:
        return False
    words = cue.of(resolver.scene.text).lower().split()
    if not words or words[0] in PASSIVE or any(word in ("was", "were", "been") for word in words):
        return False
    return words[0].endswith(("ed", "ing", "said", "told", "wrote", "says")) and len(words) < 4


def elided_subject(resolver: Resolver, index: int) -> Outcome:
    """`Roe rejected the plan and said ...`: the speaker earlier in the same sentence."""
    discourse = resolver.scene.discourse
    attribution = resolver.attributions[index]
    place = attribution.cue.start if attribution.cue is not None else attribution.start
    sentence = discourse.sentence_of(place)
    best: tuple[int, int] | None = None
    for other in resolver.neighbours(index):
        source = resolver.attributions[other].source
        if source is None or resolver.outcomes[other].candidate is None:
            continue
        near = place - ELIDED_REACH < source.start < place
        if near and discourse.sentence_of(source.start) == sentence:
            best = max(best or (0, 0), (source.start, other))
    if best is None:
        return NOBODY
    return resolver.outcomes[best[1]].after(Step(attribution.cue, "same_subject"), 0.6)
