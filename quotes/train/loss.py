"""The losses of a batch: one for every head, one for the links, one for the antecedents."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from quotes.encoder.labels import HEADS, LINKS, TAGS
from quotes.train.batches import Batch, LinkBatch
from quotes.train.config import TrainConfig
from quotes.train.measure import Measure
from quotes.train.model import Links, Network
from quotes.train.targets import UNKNOWN
from quotes.train.teachers import COARSE_TAGS, coarse

__all__ = ["batch_losses", "link_scores", "total"]

# For each coarse tag the places of the tags that count as it.
_COARSE = [
    [place for place, tag in enumerate(TAGS) if coarse(tag) == label] for label in COARSE_TAGS
]


def total(losses: dict[str, Tensor], config: TrainConfig) -> Tensor:
    """The weighted sum that is minimised; a task without examples in the batch adds nothing."""
    weights = config.weights()
    return torch.stack([weights[name] * value for name, value in losses.items()]).sum()


def batch_losses(
    network: Network,
    batch: Batch,
    *,
    autocast: bool,
    measure: Measure | None = None,
    parent: Tensor | None = None,
) -> dict[str, Tensor]:
    """Run the network on a batch; the encoder in bfloat16 with `autocast`.

    Args:
        network: The network.
        batch: The batch.
        autocast: Whether the encoder computes in bfloat16.
        measure: Told what the network answered, if it is given.
        parent: Hidden vectors that the network's should be like, (batch, n, hidden).

    Returns:
        The mean loss of each task that the batch has labels for, a scalar each, by name: the heads,
        `links`, `antecedents`, `teachers` where there are soft labels, `hidden` with `parent`.
    """
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=autocast):
        *logits, hidden = network(batch.features, batch.mask)
    losses = {}
    for name, scores in zip(HEADS, logits, strict=True):
        wanted = batch.labels[name]
        if (wanted != UNKNOWN).any():
            losses[name] = F.cross_entropy(
                scores.float().flatten(0, 1), wanted.flatten(), ignore_index=UNKNOWN
            )
            if measure is not None:
                measure.add_labels(name, scores, wanted)
    if batch.soft is not None:
        losses["teachers"] = _divergence(logits[0].float(), batch.soft)
    if parent is not None:
        losses["hidden"] = _distance(hidden[batch.mask].float(), parent[batch.mask].float())
    return losses | _link_losses(network.links, batch, hidden.float(), measure)


def _distance(hidden: Tensor, parent: Tensor) -> Tensor:
    """Mean square distance of two (n, hidden), as a share of the variance of the second."""
    return F.mse_loss(hidden, parent) / parent.var(0).mean()


def _divergence(logits: Tensor, soft: Tensor) -> Tensor:
    """Mean cross entropy with the teachers' probabilities, where there are any.

    Teachers tell begin from inside and no more: a single piece counts as begin, an end as inside.
    """
    taught = soft.sum(-1) > 0
    scores = torch.log_softmax(logits[taught], -1)
    coarse = torch.stack([torch.logsumexp(scores[:, group], 1) for group in _COARSE], 1)
    return -(soft[taught] * coarse).sum(1).mean()


def _link_losses(
    links: Links, batch: Batch, hidden: Tensor, measure: Measure | None
) -> dict[str, Tensor]:
    if not len(batch.ends):
        return {}
    window, first, last = batch.ends.unbind(1)
    queries, keys = links(torch.cat([hidden[window, first], hidden[window, last]], dim=1))
    losses: dict[str, Tensor] = {}
    for kind, items in enumerate(batch.links):
        name = "links" if kind < len(LINKS) - 1 else "antecedents"
        parts = []
        for item in items:
            scores = link_scores(links, queries, keys, kind, item)
            parts.append(_nll(scores, item.right))
            if measure is not None:
                measure.add_links(name, scores, item.right)
        if parts:
            loss = torch.cat(parts).mean()
            losses[name] = losses[name] + loss if name in losses else loss
    return losses


def link_scores(links: Links, queries: Tensor, keys: Tensor, kind: int, item: LinkBatch) -> Tensor:
    """Scores of one window's candidates and, last, of none of them.

    Returns:
        (n_queries, n_candidates + 1) float32.
    """
    query = queries[item.queries, kind]
    scores = query @ keys[item.candidates, kind].T
    scores = scores + links.distance[kind][item.distance] + links.rank[kind][item.rank]
    none = query @ links.none[kind] + links.none_bias[kind]
    return torch.cat([scores, none[:, None]], dim=1)


def _nll(scores: Tensor, right: Tensor) -> Tensor:
    """Negative log of the probability of all right candidates together, (n_queries,)."""
    hit = scores.masked_fill(~right, float("-inf"))
    return torch.logsumexp(scores, dim=1) - torch.logsumexp(hit, dim=1)
