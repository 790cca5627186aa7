"""Vectors of stretches of the text: the mean of the encoder's last hidden vectors over them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from quotes.encoder.session import Encoded
from quotes.records import Span

__all__ = ["SpanVectors"]

Floats = npt.NDArray[np.float32]


class SpanVectors:
    """Looks up the pieces of spans.

    Args:
        encoded: What the encoder says of the text.
    """

    def __init__(self, encoded: Encoded) -> None:
        self._hidden = encoded.hidden
        self._start = encoded.pieces.start
        self._end = encoded.pieces.end

    @property
    def width(self) -> int:
        """Numbers a vector."""
        return int(self._hidden.shape[1])

    def mean(self, spans: Sequence[Span]) -> Floats:
        """The mean vector of each span, zeros where it holds no piece.

        Returns:
            (n_spans, width) float32.
        """
        means = np.zeros((len(spans), self.width), np.float32)
        first = np.searchsorted(self._end, [span.start for span in spans], side="right")
        last = np.searchsorted(self._start, [span.end for span in spans], side="left")
        # Several statements stand in one sentence: each stretch is summed once.
        known: dict[tuple[int, int], int] = {}
        for row, stretch in enumerate(zip(first.tolist(), last.tolist(), strict=True)):
            a, b = stretch
            if stretch in known:
                means[row] = means[known[stretch]]
            elif a < b:
                known[stretch] = row
                part = self._hidden[a:b]
                means[row] = np.add.reduce(part, axis=0, dtype=np.float32) / len(part)
        return means
