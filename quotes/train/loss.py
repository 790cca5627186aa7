"""The loss of a batch: tags, entities, links and antecedents."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from quotes.encoder.labels import LINKS
from quotes.train.batches import Batch, LinkBatch
from quotes.train.config import TrainConfig
from quotes.train.examples import UNKNOWN
from quotes.train.model import Links, Network

__all__ = ["Losses", "batch_losses", "link_scores"]


@dataclass(frozen=True, slots=True, eq=False)
class Losses:
    """Mean losses of one batch, each a scalar tensor."""

    tags: Tensor
    entities: Tensor
    links: Tensor
    antecedents: Tensor

    def total(self, config: TrainConfig) -> Tensor:
        """The weighted sum that is minimised."""
        return (
            self.tags
            + config.entity_weight * self.entities
            + config.link_weight * self.links
            + config.antecedent_weight * self.antecedents
        )


def batch_losses(network: Network, batch: Batch, *, autocast: bool) -> Losses:
    """Run the network on a batch; the encoder in bfloat16 with `autocast`."""
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=autocast):
        tags, entities, hidden = network(batch.features, batch.mask)
    tag_loss = F.cross_entropy(
        tags.float().flatten(0, 1), batch.tags.flatten(), ignore_index=UNKNOWN
    )
    known = (batch.entities != UNKNOWN).any()
    entity_loss = (
        F.cross_entropy(
            entities.float().flatten(0, 1), batch.entities.flatten(), ignore_index=UNKNOWN
        )
        if known
        else tag_loss.new_zeros(())
    )
    losses = _link_losses(network.links, batch, hidden.float())
    roles = torch.stack(losses[:-1]).sum() if losses else tag_loss.new_zeros(())
    return Losses(tag_loss, entity_loss, roles, losses[-1])


def _link_losses(links: Links, batch: Batch, hidden: Tensor) -> list[Tensor]:
    if not len(batch.ends):
        return [hidden.new_zeros(()) for _ in LINKS]
    window, first, last = batch.ends.unbind(1)
    queries, keys = links(torch.cat([hidden[window, first], hidden[window, last]], dim=1))
    losses = []
    for kind, items in enumerate(batch.links):
        parts = [_nll(link_scores(links, queries, keys, kind, item), item.right) for item in items]
        losses.append(torch.cat(parts).mean() if parts else hidden.new_zeros(()))
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
