"""Fits the weights of pairs on our labels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import torch

from quotes.channel.learned import NONE_FEATURES, PAIR_FEATURES, Weights, blocks
from quotes.train.carry.heads import Labelled, quote_head
from quotes.train.carry.surveys import NONE, Surveyed

__all__ = ["fitted", "parts"]

Floats = npt.NDArray[np.float32]

_DECAY = 30.0
_FOLDS = 5
_STEPS = 300
_LEAST_SCALE = 0.05
_SEED = 20261125


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    """Pairs and "none of them" of many statements, one after the other.

    Attributes:
        features: (n_rows, n_pair + n_none) float32.
        statement: Which statement a row belongs to, (n_rows,) int64, rising.
        right: Whether the row's label is the labelled one, (n_rows,) bool.
    """

    features: torch.Tensor
    statement: torch.Tensor
    right: torch.Tensor


def parts(articles: Sequence[Labelled]) -> list[tuple[list[Labelled], list[Labelled]]]:
    """The articles in so many parts, each with all others; of a single article it is both."""
    order = np.random.default_rng(_SEED).permutation(len(articles)).tolist()
    found = []
    for fold in range(min(_FOLDS, len(articles))):
        part = set(order[fold::_FOLDS])
        others = [article for i, article in enumerate(articles) if i not in part]
        found.append(([articles[i] for i in sorted(part)], others or list(articles)))
    return found


def fitted(articles: Sequence[Labelled], start: Weights) -> Weights:
    """All weights; `start` has the thresholds.

    On articles that the head for statements has learnt it looks surer than it is. So the weights
    of pairs are fitted on what heads say that have learnt from others (stacking, Wolpert 1992).
    """
    seen: list[tuple[Surveyed, Weights]] = []
    for part, others in parts(articles):
        heads = replace(start, quote=quote_head(others))
        seen += [(article.item, heads) for article in part]
    weights = _fit(_rows(seen))
    size = len(PAIR_FEATURES)
    return replace(start, quote=quote_head(articles), pair=weights[:size], none=weights[size:])


def _rows(articles: Iterable[tuple[Surveyed, Weights]]) -> _Rows:
    """The pairs of labelled articles, each as seen with the heads beside it."""
    features, statement, right = [], [], []
    count = 0
    for item, heads in articles:
        for block in blocks(item.survey, item.vectors, heads):
            labels = block.places.label[block.window]
            for row, frame in enumerate(block.statements):
                gold = item.gold.get(frame.index)
                # A channel that no place states cannot be chosen and teaches nothing.
                if gold is None or (gold != NONE and gold not in labels):
                    continue
                pairs = np.pad(block.pairs[row], ((0, 1), (0, len(NONE_FEATURES))))
                pairs[-1, len(PAIR_FEATURES) :] = block.none[row]
                features.append(pairs)
                statement += [count] * len(pairs)
                right += [*(labels == gold), gold == NONE]
                count += 1
    return _Rows(
        torch.from_numpy(np.concatenate(features)),
        torch.tensor(statement),
        torch.tensor(right, dtype=torch.bool),
    )


def _fit(rows: _Rows) -> Floats:
    """Weights of a conditional logit; of several right rows of a statement any will do."""
    scale = rows.features.pow(2).mean(dim=0).sqrt().clamp(min=_LEAST_SCALE)
    inputs = rows.features / scale
    count = int(rows.statement[-1]) + 1
    weight = torch.zeros(inputs.shape[1], requires_grad=True)
    optimizer = torch.optim.LBFGS(
        [weight], max_iter=_STEPS, line_search_fn="strong_wolfe", tolerance_change=1e-7
    )

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        scores = inputs @ weight
        hits = scores.masked_fill(~rows.right, -1e9)
        gap = _log_sums(scores, rows.statement, count) - _log_sums(hits, rows.statement, count)
        value = gap.sum() + _DECAY / 2 * (weight**2).sum()
        torch.autograd.backward(value)
        return value

    optimizer.step(loss)  # type: ignore[no-untyped-call]
    return np.asarray((weight.detach() / scale).numpy(), np.float32)


def _log_sums(scores: torch.Tensor, group: torch.Tensor, count: int) -> torch.Tensor:
    """Logarithm of the sum of exponentials of each group's scores."""
    start = torch.full((count,), -1e9)
    top = start.scatter_reduce(0, group, scores.detach(), "amax")
    sums = torch.zeros(count).index_add(0, group, torch.exp(scores - top[group]))
    return top + torch.log(sums)
