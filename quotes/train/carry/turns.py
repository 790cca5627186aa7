"""Measures rules and what was learned, each labelled article with weights fitted without it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from quotes.channel.decide import Decider
from quotes.channel.learned import LABELS, Weights, choose
from quotes.evaluate.calibration import expected_calibration_error
from quotes.train.carry.fit import fitted, parts
from quotes.train.carry.heads import Labelled
from quotes.train.carry.surveys import NONE, Surveyed, ruled_label

__all__ = ["Answer", "answers", "figures"]


@dataclass(frozen=True, slots=True)
class Answer:
    """One labelled statement; labels are indices into `LABELS`, or `NONE`.

    Attributes:
        unseen: Whether nobody read its article while writing rules.
        gold: What we labelled.
        rule: What the rules alone say.
        found: What rules and weights say together.
        confidence: How sure they are, 0 to 1.
    """

    unseen: bool
    gold: int
    rule: int
    found: int
    confidence: float


def answers(articles: Sequence[Labelled], start: Weights) -> list[Answer]:
    """The answers for every article, of weights that were fitted without it."""
    found: list[Answer] = []
    for held_out, others in parts(articles):
        weights = fitted(others, start)
        for article in held_out:
            found += _of(article.item, weights)
    return found


def _of(item: Surveyed, weights: Weights) -> Iterator[Answer]:
    seen = item.survey
    chosen = choose(seen, item.vectors, weights)
    decider = Decider(seen.words, seen.found, seen.document.article.outlet)
    for frame in (frame for frame in seen.frames if frame.index in item.gold):
        channel = decider.channel(
            frame,
            seen.owned.get(frame.index, []),
            seen.ruled.get(frame.index),
            chosen.get(frame.index),
        )
        found = NONE if channel.label == "unspecified" else LABELS.index(channel.label)
        rule = ruled_label(seen, frame.index)
        yield Answer(item.unseen, item.gold[frame.index], rule, found, channel.confidence)


def figures(given: Sequence[Answer]) -> dict[str, Any]:
    """What rules say alone and with what was learned, and which errors that removes and makes."""
    unseen = [answer for answer in given if answer.unseen]
    removed = [(item.rule, item.found) for item in given if item.rule != item.gold == item.found]
    made = [(item.rule, item.found) for item in given if item.found != item.gold == item.rule]
    return {
        "statements": len(given),
        "rules": _figures([(item.gold, item.rule) for item in given]),
        "learned": _figures([(item.gold, item.found) for item in given]),
        "unseen_rules": _figures([(item.gold, item.rule) for item in unseen]),
        "unseen_learned": _figures([(item.gold, item.found) for item in unseen]),
        "removed": _changes(removed),
        "made": _changes(made),
        "calibration_error": round(
            expected_calibration_error(
                [answer.confidence for answer in given],
                [answer.found == answer.gold for answer in given],
            ),
            4,
        ),
    }


def _figures(pairs: Sequence[tuple[int, int]]) -> dict[str, float]:
    """Share of right labels, and precision, recall and F1 of stated ones, in percent."""
    hits = sum(gold == found != NONE for gold, found in pairs)
    given = sum(found != NONE for _, found in pairs)
    wanted = sum(gold != NONE for gold, _ in pairs)
    right = sum(gold == found for gold, found in pairs)
    return {
        "right": round(100 * right / max(1, len(pairs)), 1),
        "precision": round(100 * hits / max(1, given), 1),
        "recall": round(100 * hits / max(1, wanted), 1),
        "f1": round(200 * hits / max(1, given + wanted), 1),
    }


def _changes(pairs: Sequence[tuple[int, int]]) -> list[list[Any]]:
    """Rules' label, learned label, how often; the most frequent first."""
    names = [*LABELS, "unspecified"]
    counts = Counter((names[rule], names[found]) for rule, found in pairs)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [[rule, found, count] for (rule, found), count in ranked]
