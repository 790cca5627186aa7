"""Joins contents, cues and sources into attributions by the encoder's link scores."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
import numpy.typing as npt

from quotes.encoder.labels import LINKS, QUOTED
from quotes.encoder.session import Encoded, Link, LinkScorer
from quotes.encoder.spans import Tagged
from quotes.records import Attribution, Document

__all__ = ["link"]

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
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
# Queries that are scored together.
_BLOCK = 256
_MAX_ANTECEDENTS = 3


@dataclass(frozen=True, slots=True, eq=False)
class _Side:
    """Spans of one role with their vectors.

    Attributes:
        spans: The spans, by start.
        starts: First piece of each, (n_spans,).
        paragraphs: The paragraph that each stands in, (n_spans,).
        sentences: The sentences in which they begin and end, (2, n_spans).
        queries: What they look for by each link type of which they ask, (n_spans, width).
        keys: What they are found by, likewise.
    """

    spans: tuple[Tagged, ...]
    starts: Ints
    paragraphs: Ints
    sentences: Ints
    queries: Mapping[Link, Floats]
    keys: Mapping[Link, Floats]

    def near(self, starts: Ints) -> list[list[int]]:
        """First and last but one of the spans within reach of each piece."""
        reach = np.searchsorted(self.starts, np.stack([starts - _REACH, starts + _REACH], axis=1))
        found: list[list[int]] = reach.tolist()
        return found


@dataclass(frozen=True, slots=True, eq=False)
class _Answers:
    """Scores of one query's candidates.

    Attributes:
        first: Index of the first candidate within reach.
        scores: Of it and those behind it, and last of "none of them".
    """

    first: int
    scores: Floats

    @property
    def best(self) -> int | None:
        """The best candidate, None for none of them; of equals "none" wins, then the first."""
        place = int(self.scores[:-1].argmax()) if len(self.scores) > 1 else -1
        if place < 0 or self.scores[place] <= self.scores[-1]:
            return None
        return self.first + place


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
    groups = {"content": contents, "cue": cues, "source": sources, "entity": entities}
    sides = _sides(document, encoded, scorer, groups)
    linker = _Linker(scorer, sides, _quoted_odds(document, encoded, contents))
    made = [linker.attribution(group, cue) for group, cue in linker.groups()]
    return tuple(sorted(made, key=lambda item: (item.start, item.end)))


def _sides(
    document: Document,
    encoded: Encoded,
    scorer: LinkScorer,
    groups: Mapping[str, Sequence[Tagged]],
) -> dict[str, _Side]:
    """The spans of every role with the vectors that the links of that role need."""
    sides = {}
    for role, spans in groups.items():
        covers = [(span.first, span.last) for span in spans]
        asking, asked = ([link for link in LINKS if link[end] == role] for end in (0, 1))
        queries = scorer.queries(encoded, covers, asking)
        keys = scorer.keys(encoded, covers, asked)
        sides[role] = _side(document, spans, queries, keys)
    return sides


def _side(
    document: Document,
    spans: Sequence[Tagged],
    queries: Mapping[Link, Floats],
    keys: Mapping[Link, Floats],
) -> _Side:
    starts = np.array([span.first for span in spans], dtype=np.int64)
    begins = np.array([span.span.start for span in spans], dtype=np.int64)
    ends = np.array([span.span.end for span in spans], dtype=np.int64)
    borders = np.array([paragraph.start for paragraph in document.paragraphs], dtype=np.int64)
    places = np.searchsorted(borders, begins, side="right")
    sentences = np.array([sentence.start for sentence in document.sentences], dtype=np.int64)
    reach = np.searchsorted(sentences, np.stack([begins, ends - 1]), side="right")
    return _Side(tuple(spans), starts, places, reach, queries, keys)


def _quoted_odds(
    document: Document, encoded: Encoded, contents: Sequence[Tagged]
) -> list[float | None]:
    """Mean log odds that each content's quotation is one; None without marks in or around it."""
    outer = [span for span in document.quoted if span.depth == 0]
    ends = [span.end for span in outer]
    scores = encoded.labels["quoted"]
    odds = scores[:, QUOTED.index("quote")] - scores[:, QUOTED.index("other")]
    found: list[float | None] = []
    for item in contents:
        index = bisect_right(ends, item.span.start)
        marked = index < len(outer) and outer[index].start < item.span.end
        inside = encoded.pieces.inside[item.first : item.last + 1] > 0
        part = odds[item.first : item.last + 1][inside]
        found.append((float(part.mean()) if len(part) else 0.0) if marked else None)
    return found


def _least(values: Sequence[float | None]) -> float | None:
    return min((value for value in values if value is not None), default=None)


class _Linker:
    """Decisions over the link scores of one article."""

    def __init__(
        self, scorer: LinkScorer, sides: dict[str, _Side], odds: Sequence[float | None]
    ) -> None:
        self.scorer = scorer
        self.sides = sides
        self.odds = odds
        self.quoted = np.array([value is not None for value in odds], dtype=np.bool_)
        self.answers = {link: list(self._answers(*link)) for link in LINKS}

    def _answers(self, query: str, candidate: str) -> Iterator[_Answers]:
        """What each query of a link type gets, block by block: an article may be long."""
        link = query, candidate
        asking, asked = self.sides[query], self.sides[candidate]
        for first in range(0, len(asking.spans), _BLOCK):
            block = slice(first, first + _BLOCK)
            starts = asking.starts[block]
            reach = asked.near(starts)
            near = slice(reach[0][0], reach[-1][1])
            scores = self.scorer.score(
                link, asking.queries[link][block], starts,
                asked.keys[link][near], asked.starts[near], _REACH,
            )  # fmt: skip
            scores[:, :-1] -= self._penalties(query, block, candidate, near)
            for row, (low, high) in zip(scores, reach, strict=True):
                # Overwrites a span out of reach, or "none of them" by itself.
                row[high - near.start] = row[-1]
                yield _Answers(low, row[low - near.start : high - near.start + 1])

    def _penalties(self, query: str, block: slice, candidate: str, near: slice) -> Floats:
        """What the ends of paragraphs and sentences between two spans cost.

        Returns:
            (n_queries, n_candidates) float32.
        """
        asking, asked = self.sides[query], self.sides[candidate]
        if candidate == "entity":
            return np.zeros((1, 1), np.float32)
        between = np.abs(asked.paragraphs[None, near] - asking.paragraphs[block, None])
        first, last = asking.sentences[:, block, None]
        begin, end = asked.sentences[:, None, near]
        apart = (begin > last) | (end < first)
        # A cue has its source in its own sentence, and a paraphrase its cue and its source.
        counts = True if query == "cue" else ~self.quoted[block, None]
        costs = _PARAGRAPH_PENALTY * between + _SENTENCE_PENALTY * (apart & counts)
        if candidate == "cue":
            # A paraphrase has its cue in its own paragraph, or none that the encoder saw.
            costs = np.where((between > 0) & counts, _NEVER, costs)
        return np.asarray(costs, dtype=np.float32)

    def groups(self) -> list[tuple[list[int], int | None]]:
        """Contents that belong together, with their cue."""
        by_cue: dict[int, list[int]] = defaultdict(list)
        alone: list[tuple[list[int], int | None]] = []
        for index, answers in enumerate(self.answers["content", "cue"]):
            cue = answers.best
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
            scores=tuple((item.span, item.score) for item in contents),
            source_score=source_score,
            quoted_odds=_least([self.odds[index] for index in group]),
            antecedents=self._antecedents(source) if source is not None else (),
        )

    def _source(self, group: list[int], cue: int | None) -> tuple[int | None, float]:
        """The source by the mean vote of the contents and, as much, the vote of the cue."""
        votes = [self.answers["content", "source"][index] for index in group]
        weights = [1.0 / len(group)] * len(group)
        if cue is not None:
            votes.append(self.answers["cue", "source"][cue])
            weights.append(1.0)
        total = _sum(votes, weights)
        best = total.best
        top = total.scores[-1 if best is None else best - total.first]
        return best, float(1.0 / np.exp(total.scores - top).sum())

    def _antecedents(self, source: int) -> tuple[tuple[int, float], ...]:
        answers = self.answers["source", "entity"][source]
        entities = self.sides["entity"].spans
        named = (
            (answers.first + place, float(np.exp(answers.scores[place])))
            for place in np.argsort(-answers.scores[:-1], kind="stable").tolist()
            # Nationalities, events and the like speak for nobody.
            if entities[answers.first + place].label != "other"
        )
        return tuple(islice(named, _MAX_ANTECEDENTS))


def _sum(votes: Sequence[_Answers], weights: Sequence[float]) -> _Answers:
    """The weighted sum of several queries' scores; whom one could not reach gets a low one."""
    first = min(vote.first for vote in votes)
    stop = max(vote.first + len(vote.scores) - 1 for vote in votes)
    total = np.zeros(stop - first + 1, dtype=np.float32)
    for vote, weight in zip(votes, weights, strict=True):
        row = np.full(stop - first + 1, _FLOOR, dtype=np.float32)
        start = vote.first - first
        row[start : start + len(vote.scores) - 1] = vote.scores[:-1]
        row[-1] = vote.scores[-1]
        total += weight * row
    return _Answers(first, total)
