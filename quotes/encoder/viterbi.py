"""The best row of tags under the rules of their scheme, for many segments at once.

Segments (paragraphs) do not influence each other, so the dynamic programme steps through all of
them together: as many numpy steps as the longest segment has pieces, not as the article has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

__all__ = ["Moves", "decode", "rules"]

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
_NEVER = np.float32(-1e9)


@dataclass(frozen=True, slots=True, eq=False)
class Moves:
    """What it adds to a row's score to go from one tag to the next.

    Attributes:
        between: From row to column, (n_labels, n_labels) float32.
        first: For a segment's first tag, (n_labels,) float32.
        last: For its last tag, (n_labels,) float32.
    """

    between: Floats
    first: Floats
    last: Floats


@cache
def rules(labels: tuple[str, ...]) -> Moves:
    """Zero for what the scheme allows and `_NEVER` for the rest.

    Args:
        labels: `O`, then for each type begin and inside, or begin, inside, end and single.
    """
    count = len(labels)
    goes_on = np.array([label[0] in "IE" for label in labels])
    # With end labels in the set a span must reach its end; without them it just stops.
    closing = {label[2:] for label in labels if label[0] == "E"}
    is_open = np.array([label[0] in "BI" and label[2:] in closing for label in labels])
    can_go_on = np.array([label[0] in "BI" for label in labels])
    kinds = np.array([label[2:] for label in labels])
    same = kinds[:, None] == kinds[None, :]
    fits = np.where(goes_on[None, :], can_go_on[:, None] & same, ~is_open[:, None])
    return Moves(
        np.where(fits, np.float32(0), _NEVER).reshape(count, count),
        np.where(goes_on, _NEVER, np.float32(0)),
        np.where(is_open, _NEVER, np.float32(0)),
    )


def decode(scores: Floats, starts: Ints, moves: Moves) -> Ints:
    """Viterbi over independent segments.

    Args:
        scores: Log probabilities, (n_pieces, n_labels).
        starts: First piece of each segment, rising, the first of them 0.
        moves: What tags in a row add.

    Returns:
        The best label of each piece, (n_pieces,).
    """
    total = len(scores)
    if total == 0:
        return np.zeros(0, dtype=np.int64)
    lengths = np.diff(np.append(starts, total))
    order = np.argsort(-lengths, kind="stable")
    starts, lengths = starts[order], lengths[order]
    # How many segments are still running at each step, and the pieces of one step after those of
    # the step before, the longest segment's first.
    running = np.searchsorted(-lengths, -np.arange(lengths[0]), side="left")
    first = np.cumsum(running) - running
    segment = np.arange(total) - np.repeat(first, running)
    places = starts[segment] + np.repeat(np.arange(len(running)), running)
    steps = list(zip(first.tolist(), running.tolist(), strict=True))
    best = _forward(np.ascontiguousarray(scores.T[:, places]), moves, steps)
    out = np.empty(total, dtype=np.int64)
    out[places] = _trace(np.ascontiguousarray(best.T), moves, steps)
    return out


def _forward(best: Floats, moves: Moves, steps: Sequence[tuple[int, int]]) -> Floats:
    """The score of the best row up to each piece that ends in each tag.

    Tags come before pieces, as numpy takes the greatest over a first axis much faster.

    Args:
        best: Log probabilities in the order of steps, (n_labels, n_pieces); it is overwritten.
        moves: What tags in a row add.
        steps: First place and number of pieces of each step.

    Returns:
        `best`.
    """
    best[:, : steps[0][1]] += moves.first[:, None]
    between = moves.between[:, :, None]
    before = 0
    for start, live in steps[1:]:
        paths = best[:, None, before : before + live] + between
        best[:, start : start + live] += paths.max(axis=0)
        before = start
    return best


def _trace(best: Floats, moves: Moves, steps: Sequence[tuple[int, int]]) -> Ints:
    """The tags of the best rows, from their ends back.

    What led to a tag is looked for again, for the one tag that was taken: to keep it for all of
    them while going forward takes longer than everything else.

    Args:
        best: What `_forward` gives, pieces before tags.
        moves: What tags in a row add.
        steps: Likewise.

    Returns:
        A label for each piece in the order of steps.
    """
    labels = np.empty(len(best), dtype=np.int64)
    into = np.ascontiguousarray(moves.between.T)
    behind, taken = 0, labels[:0]
    for start, live in reversed(steps):
        rows = best[start : start + live]
        rows[:behind] += into[taken]
        rows[behind:] += moves.last
        taken = labels[start : start + live] = rows.argmax(axis=1)
        behind = live
    return labels
