"""Who a reader has in mind at a place of the text, for pronouns and short descriptions."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from quotes.records import Span
from quotes.resolve.discourse import Discourse
from quotes.resolve.names.candidates import Candidate
from quotes.resolve.names.entities import Cast

__all__ = ["OBJECT", "POSSESSOR", "QUOTED", "SOURCE", "SUBJECT", "Ranked", "Salience", "put_first"]

# Weights were tried in steps on development articles; the order matters more than the values.
SOURCE, SUBJECT, OBJECT, POSSESSOR, QUOTED = 3.0, 2.0, 1.1, 0.9, 0.25
SENTENCE_DECAY, PARAGRAPH_DECAY, REPEATED = 0.72, 0.9, 0.25
WINDOW = 60
# By how much somebody whom the sentence itself singles out leads whoever draws most attention.
LEAD = 1.6


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with the reader's attention on it."""

    candidate: Candidate
    score: float
    last: Span


class Salience:
    """The mentions so far in order, and the attention that each candidate draws from them."""

    def __init__(self, discourse: Discourse, cast: Cast) -> None:
        self.discourse = discourse
        self.cast = cast
        self.events: list[tuple[int, int, int, float]] = []
        self.places: dict[int, tuple[int, int]] = {}

    def note(self, span: Span, candidate: int, weight: float) -> None:
        """Enters one mention."""
        insort(self.events, (span.start, span.end, candidate, weight))
        joint = self.cast.candidates[candidate]
        for member in joint.members:
            insort(self.events, (span.start, span.end, member, 0.5 * weight))

    def between(self, start: int, end: int) -> list[tuple[int, int, int, float]]:
        """The mentions that begin inside a stretch: place, end, candidate, weight."""
        return self.events[bisect_left(self.events, (start,)) : bisect_left(self.events, (end,))]

    def fill(self, events: list[tuple[int, int, int, float]]) -> None:
        """Enters many mentions at once."""
        self.events = sorted(events)

    def rank(
        self,
        position: int,
        accept: Callable[[Candidate], float],
        exclude: Span | None = None,
    ) -> list[Ranked]:
        """Candidates by attention just before a position, the strongest first.

        Args:
            position: Where the pronoun or description stands.
            accept: Factor for a candidate, 0 where it cannot be meant.
            exclude: A stretch whose mentions do not count: the speaker's own words.
        """
        sentence = self.discourse.sentence_of(position)
        paragraph = self.discourse.paragraph_of(position)
        scores: dict[int, float] = {}
        last: dict[int, Span] = {}
        end = bisect_left(self.events, (position,))
        for start, stop, index, weight in reversed(self.events[max(0, end - WINDOW) : end]):
            if exclude is not None and exclude.start <= start < exclude.end:
                continue
            place = self.places.get(start)
            if place is None:
                place = (self.discourse.sentence_of(start), self.discourse.paragraph_of(start))
                self.places[start] = place
            distance, breaks = sentence - place[0], paragraph - place[1]
            value = weight * SENTENCE_DECAY**distance * PARAGRAPH_DECAY**breaks
            if index in scores:
                high, low = max(scores[index], value), min(scores[index], value)
                scores[index] = high + REPEATED * low
            else:
                scores[index], last[index] = value, Span(start, stop)
        ranked = []
        for index, score in scores.items():
            candidate = self.cast.candidates[index]
            factor = accept(candidate)
            if factor > 0:
                ranked.append(Ranked(candidate, score * factor, last[index]))
        ranked.sort(key=lambda one: (-one.score, -one.last.start))
        return ranked


def put_first(ranked: Sequence[Ranked], chosen: Ranked) -> list[Ranked]:
    """Candidates with one of them, or a new one, clearly ahead of the others."""
    others = [one for one in ranked if one.candidate is not chosen.candidate]
    best = max((one.score for one in others), default=0.0)
    return [replace(chosen, score=max(chosen.score, LEAD * best)), *others]
