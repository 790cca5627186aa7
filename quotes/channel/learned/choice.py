"""From scores to the channel that holds, or to none."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from quotes.channel.evidence import Evidence
from quotes.channel.learned.pairs import Block, blocks
from quotes.channel.learned.survey import Survey, Vectors
from quotes.channel.learned.weights import LABELS, Weights
from quotes.channel.scope.themes import is_turn
from quotes.records import ChannelLabel

__all__ = ["Choice", "choose", "probabilities"]

Floats = npt.NDArray[np.float64]

# A transcript has so many turns, and so large a share of its statements are turns.
_TURNS, _SHARE = 3, 1 / 3


@dataclass(frozen=True, slots=True)
class Choice:
    """What holds for a statement that states no channel itself.

    Attributes:
        evidence: The place that states its channel, None for `unspecified`.
        probability: That the label is right, 0 to 1.
        runner_up: The second label and its probability.
    """

    evidence: Evidence | None
    probability: float
    runner_up: tuple[ChannelLabel, float]


def choose(survey: Survey, vectors: Vectors, weights: Weights) -> dict[int, Choice]:
    """Weigh every statement that states no channel itself.

    What the rules carried stays unless "none of them" is much likelier, and a channel that they
    did not choose is taken only where it is likely: rules are right more often than their
    likelihood tells on texts like those that they were written for.

    Short texts and transcripts are left to the rules: who speaks, and how far away, means something
    else there than in the articles that the weights were fitted on.

    Returns:
        A choice by index of the attribution.
    """
    chosen: dict[int, Choice] = {}
    if len(survey.words) < weights.least_words or _transcribed(survey):
        return chosen
    for block in blocks(survey, vectors, weights):
        places, labels = probabilities(block, weights)
        for row, frame in enumerate(block.statements):
            ruled = survey.ruled.get(frame.index)
            taken = ruled.evidence if ruled else None
            chosen[frame.index] = _one(block, places[row], labels[row], taken, weights)
    return chosen


def _transcribed(survey: Survey) -> bool:
    turns = sum(is_turn(survey.words.text, frame) for frame in survey.frames)
    return turns >= max(_TURNS, _SHARE * len(survey.frames))


def probabilities(block: Block, weights: Weights) -> tuple[Floats, Floats]:
    """How likely each place and each label is.

    Returns:
        Of the places, (n_statements, n_window) float64; and of `LABELS` and, last, of
        `unspecified`, (n_statements, n_labels + 1) float64.
    """
    pairs = np.where(block.barred, -np.inf, block.pairs @ weights.pair)
    scores = np.concatenate([pairs, (block.none @ weights.none)[:, None]], axis=1).astype(
        np.float64
    )
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares = odds / odds.sum(axis=1, keepdims=True)
    labels = np.zeros((len(shares), len(LABELS) + 1))
    for column, label in enumerate(block.places.label[block.window].tolist()):
        labels[:, label] += shares[:, column]
    labels[:, -1] = shares[:, -1]
    return shares[:, :-1], labels


def _one(
    block: Block, places: Floats, labels: Floats, ruled: Evidence | None, weights: Weights
) -> Choice:
    none = len(LABELS)
    before = none if ruled is None else LABELS.index(ruled.label)
    best = int(labels.argmax())
    if ruled is None:
        take = best if labels[best] >= weights.accept else none
    else:
        take = none if best == none and labels[none] >= weights.drop else before
    rest = labels.copy()
    rest[take] = -1
    second = int(rest.argmax())
    runner_up = ("unspecified" if second == none else LABELS[second], float(rest[second]))
    evidence = None
    if take == before and ruled is not None:
        evidence = ruled
    elif take != none:
        here = np.where(block.places.label[block.window] == take, places, -1)
        evidence = block.places.evidence[block.window][int(here.argmax())]
    return Choice(evidence, float(labels[take]), runner_up)
