"""Which prediction answers which gold attribution, and whether its source is the same mention.

The measures follow the field's habit for overlapping spans: contents are matched by the share of
characters in common, one to one; two mentions are the same when they share half of the shorter.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quotes.records import Span

__all__ = ["Pair", "Triple", "characters", "match", "same_mention"]

_LEAST_OVERLAP = 0.5


@dataclass(frozen=True, slots=True)
class Triple:
    """One attribution as spans: what gold and predictions have in common."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold attribution and the prediction that answers it.

    Attributes:
        gold: Index of the gold attribution.
        guess: Index of the prediction.
        source: Whether the two name the same source mention.
    """

    gold: int
    guess: int
    source: bool


def match(gold: Sequence[Triple], guesses: Sequence[Triple]) -> tuple[Pair, ...]:
    """Match predictions to gold attributions by their contents, one to one.

    A gold attribution takes the free prediction with which its content shares most characters,
    relative to both together, if that is at least half; of several equal ones the last.
    Attributions without content take no part.
    """
    wanted = [(index, characters(item.content)) for index, item in enumerate(gold)]
    offered = {index: characters(item.content) for index, item in enumerate(guesses)}
    pairs = []
    for index, content in wanted:
        if not content:
            continue
        best, score = -1, 0.0
        for other, offer in offered.items():
            if content.isdisjoint(offer):
                continue
            overlap = len(content & offer) / len(content | offer)
            if overlap >= score:
                best, score = other, overlap
        if score >= _LEAST_OVERLAP:
            del offered[best]
            right = same_mention(gold[index].source, guesses[best].source)
            pairs.append(Pair(index, best, right))
    return tuple(pairs)


def same_mention(gold: Sequence[Span], guess: Sequence[Span]) -> bool:
    """Whether two mentions are the same: they share half of the shorter, and the guess is short."""
    a, b = characters(gold), characters(guess)
    if not a or not b:
        return not a and not b
    return len(a & b) >= 0.5 * min(len(a), len(b)) and len(b) <= 4 * len(a) + 40


def characters(spans: Iterable[Span]) -> set[int]:
    """The places that the spans cover."""
    return {place for span in spans for place in range(span.start, span.end)}
