"""Two heads on the encoder's vectors: what a statement's channel is, whether a place states one.

The first learns from our labels, the second from silver labels: whether, by what the rules are sure
of, some statement has the place for its channel.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from quotes.channel.learned.statements import statement_vectors
from quotes.train.carry.surveys import NONE, Surveyed

__all__ = ["Labelled", "place_head", "quote_head"]

Floats = npt.NDArray[np.float32]

# Evidence beside a statement with this score is right nearly always.
_SURE = 0.9
_QUOTE_DECAY, _PLACE_DECAY = 1e-2, 1e-3
_STEPS = 80


@dataclass(frozen=True, slots=True, eq=False)
class Labelled:
    """A labelled article with what the first head learns from.

    Attributes:
        item: The article.
        vectors: Of its labelled statements, (n, 4 * hidden) float32.
        labels: Indices into `LABELS`, or `NONE`, (n,) int64.
    """

    item: Surveyed
    vectors: Floats
    labels: npt.NDArray[np.int64]

    @classmethod
    def of(cls, item: Surveyed) -> Labelled:
        """Look up the vectors of an article's labelled statements."""
        gold = item.gold or {}
        frames = [frame for frame in item.survey.frames if frame.index in gold]
        labels = np.array([gold[frame.index] for frame in frames], np.int64)
        return cls(item, statement_vectors(item.survey, item.vectors, frames), labels)


def quote_head(articles: Sequence[Labelled]) -> Floats:
    """From the vectors of a statement to its channel.

    Returns:
        (4 * hidden + 1, n_labels + 1) float32, the bias last.
    """
    vectors = np.concatenate([article.vectors for article in articles])
    labels = np.concatenate([article.labels for article in articles])
    return _logistic(vectors, labels, NONE + 1, _QUOTE_DECAY)


def place_head(articles: Sequence[Surveyed]) -> Floats:
    """From the vector of a place to the log odds that it states a channel.

    Returns:
        (hidden + 1,) float32, the bias last.
    """
    rows, used = [], []
    for item in articles:
        sure = {scored[0][1].span for scored in item.survey.owned.values() if scored[0][0] >= _SURE}
        places = item.survey.places()
        vectors = item.vectors.mean([evidence.span for evidence in places])
        for evidence, vector in zip(places, vectors, strict=True):
            if evidence.span in sure or evidence.form == "mention":
                rows.append(vector)
                used.append(evidence.span in sure)
    both = _logistic(np.stack(rows), np.array(used, np.int64), 2, _PLACE_DECAY)
    return both[:, 1] - both[:, 0]


def _logistic(vectors: Floats, labels: npt.NDArray[np.int64], size: int, decay: float) -> Floats:
    """Multinomial logistic regression with weights decayed, (n + 1, size) float32."""
    mean, spread = vectors.mean(axis=0), vectors.std(axis=0) + 1e-3
    inputs = torch.from_numpy((vectors - mean) / spread)
    wanted = torch.from_numpy(labels)
    weight = torch.zeros(inputs.shape[1], size, requires_grad=True)
    bias = torch.zeros(size, requires_grad=True)
    optimizer = torch.optim.LBFGS([weight, bias], max_iter=_STEPS)

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        value = torch.nn.functional.cross_entropy(inputs @ weight + bias, wanted)
        value = value + decay * (weight**2).sum()
        torch.autograd.backward(value)
        return value

    optimizer.step(loss)  # type: ignore[no-untyped-call]
    scaled = weight.detach().numpy() / spread[:, None]
    shifted = bias.detach().numpy() - mean @ scaled
    return np.concatenate([scaled, shifted[None]]).astype(np.float32)
