"""Two heads on the encoder's vectors, trained on what the rules are sure of.

The labels are silver: the channel of statements that state one beside them (and of the rest what
the rules carry), and of places whether a statement has them for its channel.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch

from quotes.channel.learned.places import Places
from quotes.channel.learned.statements import Statements
from quotes.train.carry.surveys import NONE, Surveyed, ruled_label

__all__ = ["place_head", "quote_head"]

Floats = npt.NDArray[np.float32]

# Evidence beside a statement with this score is right nearly always.
_SURE = 0.9
_QUOTE_DECAY, _PLACE_DECAY = 3e-3, 1e-3
_STEPS = 80


def quote_head(articles: Sequence[Surveyed]) -> Floats:
    """From the vectors of a statement to its channel.

    Returns:
        (2 * hidden + 1, n_labels + 1) float32, the bias last.
    """
    rows, labels = [], []
    for item in articles:
        owned = item.survey.owned
        frames = [
            frame
            for frame in item.survey.frames
            if frame.index not in owned or owned[frame.index][0][0] >= _SURE
        ]
        rows.append(Statements(item.survey, item.vectors, frames).vectors)
        labels += [ruled_label(item.survey, frame.index) for frame in frames]
    return _logistic(np.concatenate(rows), np.array(labels), NONE + 1, _QUOTE_DECAY)


def place_head(articles: Sequence[Surveyed]) -> Floats:
    """From the vector of a place to the log odds that it states a channel.

    Returns:
        (hidden + 1,) float32, the bias last.
    """
    rows, used = [], []
    for item in articles:
        sure = {scored[0][1].span for scored in item.survey.owned.values() if scored[0][0] >= _SURE}
        places = Places(item.survey, item.vectors)
        for evidence, vector in zip(places.evidence, places.vectors, strict=True):
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
