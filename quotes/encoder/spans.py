"""From tag scores to spans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from quotes.encoder.pieces import Pieces
from quotes.encoder.viterbi import decode, rules
from quotes.records import Paragraph, Span

__all__ = ["Tagged", "decode_spans"]

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


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
    scores: Floats,
    labels: Sequence[str],
    paragraphs: Sequence[Paragraph],
    leaning: Floats | None = None,
) -> tuple[Tagged, ...]:
    """The best spans under the tagging rules; none crosses a paragraph's border.

    Args:
        pieces: The word pieces.
        scores: Log probabilities, (n_pieces, n_labels).
        labels: The head's labels: `O`, then begin and inside (and end and single) of each type.
        paragraphs: The paragraphs.
        leaning: Like `scores`; added to them while the best row of labels is looked for.
    """
    if not len(pieces):
        return ()
    borders = np.searchsorted(pieces.start, [paragraph.start for paragraph in paragraphs])
    starts = np.unique(np.append(borders[borders < len(pieces)], 0)).astype(np.int64)
    tags = decode(scores if leaning is None else scores + leaning, starts, rules(tuple(labels)))
    # A span goes on while its inside or end tag does and no segment begins.
    goes_on = np.array([label[0] in "IE" for label in labels])[tags]
    goes_on[starts] = False
    firsts = np.flatnonzero((tags > 0) & ~goes_on)
    ends = np.append(~goes_on[1:], True) & (tags > 0)
    lasts = np.flatnonzero(ends)
    kinds = [label[2:] for label in labels]
    sums = _sums(scores, kinds, tags, firsts, lasts)
    found = []
    for first, last, total in zip(firsts.tolist(), lasts.tolist(), sums.tolist(), strict=True):
        span = Span(int(pieces.start[first]), int(pieces.end[last]))
        kind = kinds[int(tags[first])]
        found.append(Tagged(span, kind, first, last, total / (last + 1 - first)))
    return tuple(found)


def _sums(scores: Floats, kinds: Sequence[str], tags: Ints, firsts: Ints, lasts: Ints) -> Doubles:
    """For each span the probabilities of its type, summed over its pieces.

    Returns:
        (n_spans,) float64.
    """
    types = sorted(set(kinds))
    probabilities = np.exp(scores)
    masses = [probabilities[:, [kind == each for kind in kinds]].sum(axis=1) for each in types]
    own = np.array([types.index(kind) for kind in kinds])[tags]
    # One zero more, as a last span may end where the pieces do.
    mass = np.append(np.stack(masses)[own, np.arange(len(tags))].astype(np.float64), 0.0)
    ends = np.stack([firsts, lasts + 1], axis=1).ravel()
    return np.add.reduceat(mass, ends)[::2] if len(ends) else np.zeros(0)
