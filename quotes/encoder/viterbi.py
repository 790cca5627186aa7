"""The best row of tags under the rules of begin-inside-outside, for many segments at once.

Segments (paragraphs) do not influence each other, so the dynamic programme steps through all of
them together: as many numpy steps as the longest segment has pieces, not as the article has.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

__all__ = ["decode", "transitions"]

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
_NEVER = np.float32(-1e9)


def transitions(labels: Sequence[str], restart_penalty: dict[str, float]) -> Floats:
    """Scores of going from one tag to the next.

    Args:
        labels: `O` and then `B-x`, `I-x` of each type.
        restart_penalty: What it costs to begin a span of a type right behind another of it.

    Returns:
        (n_labels, n_labels) float32, from row to column.
    """
    count = len(labels)
    scores = np.zeros((count, count), dtype=np.float32)
    for i, before in enumerate(labels):
        for j, after in enumerate(labels):
            kind = after[2:]
            if after.startswith("I-") and before[2:] != kind:
                scores[i, j] = _NEVER
            elif after.startswith("B-") and before[2:] == kind:
                scores[i, j] = -restart_penalty.get(kind, 0.0)
    return scores


def decode(scores: Floats, starts: Ints, moves: Floats) -> Ints:
    """Viterbi over independent segments.

    Args:
        scores: Log probabilities, (n_pieces, n_labels).
        starts: First piece of each segment, rising, the first of them 0.
        moves: From `transitions`.

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
    inside = (moves <= _NEVER).any(axis=0)
    best = scores[starts] + np.where(inside, _NEVER, np.float32(0))
    back = np.zeros((longest, len(starts), count), dtype=np.int8)
    for step in range(1, longest):
        live = int(running[step])
        paths = best[:live, :, None] + moves[None, :, :]
        back[step, :live] = paths.argmax(axis=1)
        best[:live] = paths.max(axis=1) + scores[starts[:live] + step]
    return _trace(best, back, starts, lengths, running)


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
