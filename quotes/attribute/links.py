"""Joins contents, cues and sources into attributions by the encoder's link scores."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from quotes.encoder.session import Encoded, LinkScorer
from quotes.encoder.spans import Tagged
from quotes.records import Attribution, Document

__all__ = ["link"]

Floats = npt.NDArray[np.float32]
# A pair of spans was never seen farther apart in training than one window.
_REACH = 446
# Log probability that a link loses for every paragraph's end between its spans. The encoder
# sees paragraphs, but sees too few links across them to learn how rare they are: on the
# held-out training articles this takes linked F1 from 58.3 to 64.5, and the source of quoted
# spans from 83.7 to 92.0 %. Swept 1 to 8: flat from 4 on.
_PARAGRAPH_PENALTY = 4.0
# The same for a sentence's end. It holds from cue to source, and for contents without quotation
# marks: 1 % of those have their cue in another sentence, against 23 % of the quoted ones.
_SENTENCE_PENALTY = 3.0
_FLOOR = -10.0
_NEVER = 100.0
_MAX_ANTECEDENTS = 3


@dataclass(frozen=True, slots=True, eq=False)
class _Side:
    """Spans of one role with their vectors."""

    spans: tuple[Tagged, ...]
    starts: npt.NDArray[np.int64]
    paragraphs: list[int]
    sentences: list[tuple[int, int]]
    queries: Floats
    keys: Floats

    def near(self, start: int) -> slice:
        """The spans within reach of a piece."""
        first, last = np.searchsorted(self.starts, (start - _REACH, start + _REACH))
        return slice(int(first), int(last))


def link(
    document: Document,
    encoded: Encoded,
    scorer: LinkScorer,
    contents: Sequence[Tagged],
    cues: Sequence[Tagged],
    sources: Sequence[Tagged],
    entities: Sequence[Tagged],
) -> tuple[Attribution, ...]:
    """Build attributions.

    Every content takes its best cue or none; contents with one cue are one attribution; its
    source is the best by cue and contents together.

    Args:
        document: With paragraphs, sentences and quoted spans.
        encoded: The encoder's output.
        scorer: The link scorer of the same model.
        contents: Contents by start.
        cues: Cues by start.
        sources: Sources by start.
        entities: Named mentions by start, in the order of `Document.entities`.

    Returns:
        Raw attributions by start; kind, act and stance are not decided here.
    """
    sides = {
        role: _side(document, encoded, scorer, spans)
        for role, spans in (
            ("content", contents),
            ("cue", cues),
            ("source", sources),
            ("entity", entities),
        )
    }
    linker = _Linker(scorer, sides, _quoted(document, contents))
    made = [linker.attribution(group, cue) for group, cue in linker.groups()]
    return tuple(sorted(made, key=lambda item: (item.start, item.end)))


def _side(
    document: Document, encoded: Encoded, scorer: LinkScorer, spans: Sequence[Tagged]
) -> _Side:
    covers = [(span.first, span.last) for span in spans]
    queries, keys = scorer.project(encoded, covers)
    starts = np.array([span.first for span in spans], dtype=np.int64)
    borders = [paragraph.start for paragraph in document.paragraphs]
    places = [bisect_right(borders, span.span.start) for span in spans]
    begins = [sentence.start for sentence in document.sentences]
    sentences = [
        (bisect_right(begins, span.span.start), bisect_right(begins, span.span.end - 1))
        for span in spans
    ]
    return _Side(tuple(spans), starts, places, sentences, queries, keys)


def _quoted(document: Document, contents: Sequence[Tagged]) -> list[bool]:
    """Whether each content has quotation marks in it or around it."""
    outer = [span for span in document.quoted if span.depth == 0]
    ends = [span.end for span in outer]
    found = []
    for item in contents:
        index = bisect_right(ends, item.span.start)
        found.append(index < len(outer) and outer[index].start < item.span.end)
    return found


class _Linker:
    """Decisions over the link scores of one article."""

    def __init__(self, scorer: LinkScorer, sides: dict[str, _Side], quoted: list[bool]) -> None:
        self.scorer = scorer
        self.sides = sides
        self.quoted = quoted

    def scores(self, query: str, index: int, candidate: str) -> dict[int | None, float]:
        """Log probabilities of the candidates within reach; None stands for "none of them"."""
        asking, asked = self.sides[query], self.sides[candidate]
        start = int(asking.starts[index])
        near = asked.near(start)
        scores = self.scorer.score(
            (query, candidate), asking.queries[index], start, asked.keys[near], asked.starts[near]
        ).tolist()
        found: dict[int | None, float] = {None: scores[-1]}
        for other, value in zip(range(near.start, near.stop), scores, strict=False):
            found[other] = value - self._penalty(query, index, candidate, other)
        return found

    def _penalty(self, query: str, index: int, candidate: str, other: int) -> float:
        """What the ends of paragraphs and sentences between two spans cost."""
        if candidate == "entity":
            return 0.0
        asking, asked = self.sides[query], self.sides[candidate]
        between = abs(asked.paragraphs[other] - asking.paragraphs[index])
        first, last = asking.sentences[index]
        begin, end = asked.sentences[other]
        apart = begin > last or end < first
        counts = query == "cue" or not self.quoted[index]
        if between and counts and candidate == "cue":
            # A paraphrase has its cue in its own paragraph, or none that the encoder saw.
            return _NEVER
        return _PARAGRAPH_PENALTY * between + _SENTENCE_PENALTY * (apart and counts)

    def groups(self) -> list[tuple[list[int], int | None]]:
        """Contents that belong together, with their cue."""
        by_cue: dict[int, list[int]] = defaultdict(list)
        alone: list[tuple[list[int], int | None]] = []
        for index in range(len(self.sides["content"].spans)):
            scores = self.scores("content", index, "cue")
            cue = max(scores, key=lambda key: scores[key])
            if cue is None:
                alone.append(([index], None))
            else:
                by_cue[cue].append(index)
        return [(group, cue) for cue, group in by_cue.items()] + alone

    def attribution(self, group: list[int], cue: int | None) -> Attribution:
        contents = [self.sides["content"].spans[index] for index in group]
        source, source_score = self._source(group, cue)
        return Attribution(
            content=tuple(item.span for item in contents),
            cue=self.sides["cue"].spans[cue].span if cue is not None else None,
            source=self.sides["source"].spans[source].span if source is not None else None,
            score=min(item.score for item in contents),
            source_score=source_score,
            antecedents=self._antecedents(source) if source is not None else (),
        )

    def _source(self, group: list[int], cue: int | None) -> tuple[int | None, float]:
        votes = [self.scores("content", index, "source") for index in group]
        total = _mean(votes)
        if cue is not None:
            by_cue = self.scores("cue", cue, "source")
            keys = total.keys() | by_cue.keys()
            total = {key: total.get(key, _FLOOR) + by_cue.get(key, _FLOOR) for key in keys}
        best = max(total, key=lambda key: (total[key], -1 if key is None else -key))
        weights = np.exp(np.array(list(total.values())) - total[best])
        return best, float(1.0 / weights.sum())

    def _antecedents(self, source: int) -> tuple[tuple[int, float], ...]:
        scores = self.scores("source", source, "entity")
        entities = self.sides["entity"].spans
        named = [
            (index, float(np.exp(value)))
            for index, value in scores.items()
            # Nationalities, events and the like speak for nobody.
            if index is not None and entities[index].label != "other"
        ]
        named.sort(key=lambda item: (-item[1], item[0]))
        return tuple(named[:_MAX_ANTECEDENTS])


def _mean(votes: Sequence[dict[int | None, float]]) -> dict[int | None, float]:
    keys = {key for vote in votes for key in vote}
    return {key: sum(vote.get(key, _FLOOR) for vote in votes) / len(votes) for key in keys}
