"""From tag scores to spans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from quotes.encoder.pieces import Pieces
from quotes.encoder.viterbi import decode, transitions
from quotes.records import Paragraph, Span

__all__ = ["Tagged", "decode_spans"]


@dataclass(frozen=True, slots=True)
class Tagged:
    """A span that a head found.

    Attributes:
        span: Where it stands in the text.
        label: Its type.
        first: Its first piece.
        last: Its last piece.
        score: Mean probability of its type over its pieces, 0 to 1.
    """

    span: Span
    label: str
    first: int
    last: int
    score: float


def decode_spans(
    pieces: Pieces,
    scores: npt.NDArray[np.float32],
    labels: Sequence[str],
    paragraphs: Sequence[Paragraph],
    restart_penalty: dict[str, float],
    outside_penalty: float = 0.0,
) -> tuple[Tagged, ...]:
    """The best spans under the tagging rules; none crosses a paragraph's border.

    Args:
        pieces: The word pieces.
        scores: Log probabilities, (n_pieces, n_labels).
        labels: The head's labels: `O`, then begin and inside of each type.
        paragraphs: The paragraphs.
        restart_penalty: See `viterbi.transitions`.
        outside_penalty: Taken from every score of the outside tag.
    """
    if not len(pieces):
        return ()
    borders = np.searchsorted(pieces.start, [paragraph.start for paragraph in paragraphs])
    starts = np.unique(np.append(borders[borders < len(pieces)], 0)).astype(np.int64)
    leaning = scores.copy()
    leaning[:, 0] -= outside_penalty
    tags = decode(leaning, starts, transitions(labels, restart_penalty))
    # A span goes on while its inside tag does and no segment begins.
    begins = (tags > 0) & (tags % 2 == 1)
    ends = np.ones(len(tags), dtype=bool)
    goes_on = (tags > 0) & (tags % 2 == 0)
    goes_on[starts] = False
    ends[:-1] = ~goes_on[1:]
    firsts = np.flatnonzero(begins)
    stops = np.flatnonzero(ends & (tags > 0))
    lasts = stops[np.searchsorted(stops, firsts)] if len(stops) else stops
    probabilities = np.exp(scores)
    found = []
    for first, last in zip(firsts.tolist(), lasts.tolist(), strict=True):
        tag = int(tags[first])
        score = float(probabilities[first : last + 1, tag : tag + 2].sum(axis=1).mean())
        span = Span(int(pieces.start[first]), int(pieces.end[last]))
        found.append(Tagged(span, labels[tag][2:], first, last, score))
    return tuple(found)
