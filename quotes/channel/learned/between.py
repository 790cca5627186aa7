"""What is said between a statement and a place that may state its channel."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
import numpy.typing as npt

from quotes.channel.frames import Frame
from quotes.channel.learned.places import Places, codes
from quotes.channel.learned.survey import Survey
from quotes.channel.learned.weights import LABELS

__all__ = ["Between"]

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]


class Between:
    """Counts of attributions between two points, from sums up to each attribution.

    Args:
        survey: What is known of the article.
        places: Its places.
    """

    FEATURES: ClassVar[tuple[str, ...]] = (
        "others between",
        "same between",
        "another channel between",
        "another channel of the same between",
        "same channel of the same between",
    )

    def __init__(self, survey: Survey, places: Places) -> None:
        order = sorted(survey.frames, key=lambda frame: (frame.start, frame.index))
        self._place = {frame.index: place for place, frame in enumerate(order)}
        self._keys = codes([frame.key for frame in order])
        self._labels = places.label
        self._stated = np.array(
            [
                LABELS.index(survey.owned[frame.index][0][1].label)
                if frame.index in survey.owned
                else -1
                for frame in order
            ],
            np.int64,
        )
        starts = np.array([frame.start for frame in order], np.int64)
        self._left = np.searchsorted(starts, places.start, side="left")
        self._right = np.searchsorted(starts, places.start, side="right")

    def features(self, frames: list[Frame], window: slice) -> Floats:
        """(n_frames, n_window, n_features) float32."""
        at = np.array([self._place[frame.index] for frame in frames], np.int64)
        left, right = self._left[window][None], self._right[window][None]
        behind = left > at[:, None]
        low = np.where(behind, at[:, None] + 1, right)
        high = np.maximum(low, np.where(behind, left, at[:, None]))
        # Only what lies around the block is summed up, so that the work stays linear.
        first, last = int(low.min(initial=len(self._keys))), int(high.max(initial=0))
        low, high = low - first, high - first
        same = self._keys[None, first:last] == self._keys[at][:, None]
        count_same = _difference(same, low, high)
        labelled = self._stated[first:last]
        stated = np.broadcast_to(labelled >= 0, same.shape)
        all_stated = _difference(stated, low, high)
        own_stated = _difference(stated & same, low, high)
        agreeing, own_agreeing = np.zeros_like(low), np.zeros_like(low)
        labels = self._labels[window]
        for label in np.unique(labels):
            columns = labels == label
            of_label = np.broadcast_to(labelled == label, same.shape)
            lower, upper = low[:, columns], high[:, columns]
            agreeing[:, columns] = _difference(of_label, lower, upper)
            own_agreeing[:, columns] = _difference(of_label & same, lower, upper)
        return np.stack(
            [
                np.log1p(high - low - count_same),
                np.log1p(count_same),
                all_stated > agreeing,
                own_stated > own_agreeing,
                np.log1p(own_agreeing),
            ],
            axis=-1,
        ).astype(np.float32)


def _difference(marks: npt.NDArray[np.bool_], low: Ints, high: Ints) -> Ints:
    """How many marks of each row stand from one position up to another."""
    sums = np.zeros((marks.shape[0], marks.shape[1] + 1), np.int64)
    np.cumsum(marks, axis=1, out=sums[:, 1:])
    rows = np.arange(len(marks))[:, None]
    return sums[rows, high] - sums[rows, low]
