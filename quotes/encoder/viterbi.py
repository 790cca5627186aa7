"""The best row of tags under the rules of their scheme, for many segments at once.

Segments (paragraphs) do not influence each other, so the dynamic programme steps through all of
them together: as many numpy steps as the longest segment has pieces, not as the article has.
"""

from __future__ import annotations

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
    total, count = scores.shape
    if total == 0:
        return np.zeros(0, dtype=np.int64)
    lengths = np.diff(np.append(starts, total))
    order = np.argsort(-lengths, kind="stable")
    starts, lengths = starts[order], lengths[order]
    longest = int(lengths[0])
    # How many segments are still running at each step.
    running = np.searchsorted(-lengths, -np.arange(longest), side="left")
    best = scores[starts] + moves.first
    back = np.zeros((longest, len(starts), count), dtype=np.int8)
    into = np.ascontiguousarray(moves.between.T)
    for step in range(1, longest):
        live = int(running[step])
        paths = best[:live, None, :] + into
        choice = paths.argmax(axis=2)
        back[step, :live] = choice
        top = np.take_along_axis(paths, choice[:, :, None], axis=2)[:, :, 0]
        best[:live] = top + scores[starts[:live] + step]
    return _trace(best + moves.last, back, starts, lengths, running)


def _trace(
    best: Floats, back: npt.NDArray[np.int8], starts: Ints, lengths: Ints, running: Ints
) -> Ints:
    out = np.zeros(int(lengths.sum()), dtype=np.int64)
    label = best.argmax(axis=1)
    rows = np.arange(len(starts))
    for step in range(len(back) - 1, -1, -1):
        live = int(running[step])
        out[starts[:live] + step] = label[:live]
        if step:
            label[:live] = back[step, rows[:live], label[:live]]
    return out
