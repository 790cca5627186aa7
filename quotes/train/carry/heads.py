"""A head on the encoder's vectors: what a statement's channel is, whatever states it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from quotes.channel.learned.statements import statement_vectors
from quotes.train.carry.surveys import NONE, Surveyed

__all__ = ["Labelled", "quote_head"]

Floats = npt.NDArray[np.float32]

_DECAY = 1e-2
_STEPS = 80


@dataclass(frozen=True, slots=True, eq=False)
class Labelled:
    """A labelled article with what the head learns from.

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
        frames = [frame for frame in item.survey.frames if frame.index in item.gold]
        labels = np.array([item.gold[frame.index] for frame in frames], np.int64)
        return cls(item, statement_vectors(item.survey, item.vectors, frames), labels)


def quote_head(articles: Sequence[Labelled]) -> Floats:
    """From the vectors of a statement to its channel.

    Returns:
        (4 * hidden + 1, n_labels + 1) float32, the bias last.
    """
    vectors = np.concatenate([article.vectors for article in articles])
    labels = np.concatenate([article.labels for article in articles])
    return _logistic(vectors, labels, NONE + 1, _DECAY)


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
