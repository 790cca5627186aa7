"""Makes a narrower network of a finished one: fewer attention heads, fewer inner channels.

Attention heads and inner channels are dropped where the loss would miss them least, to first
order (Michel et al. 2019; Molchanov et al. 2019): a factor on a channel, at 1, changes the loss
by the sum of weight times gradient over the weights that read the channel.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import torch
from torch import Tensor, nn

from quotes.errors import ConfigError
from quotes.train.batches import Batch
from quotes.train.config import TrainConfig
from quotes.train.loss import batch_losses, total
from quotes.train.model import HEAD_SIZE, Network

__all__ = ["narrowed"]


def narrowed(parent: Network, config: TrainConfig, batches: Iterable[Batch]) -> Network:
    """A network of `config`'s sizes with the parent's most useful heads and channels.

    Args:
        parent: A finished network; its weights stay as they are.
        config: Says how many heads and channels each layer keeps, and how losses are weighed.
        batches: Training batches on which usefulness is measured.

    Raises:
        ConfigError: The parent is narrower than asked for.
    """
    network = Network(config.dropout, config.link_dropout, config.heads, config.inner)
    sizes, wanted = parent.sizes, network.sizes
    if sizes == wanted:
        network.load_state_dict(parent.state_dict())
        return network
    if sizes[0] < wanted[0] or sizes[1] < wanted[1]:
        raise ConfigError(f"heads and inner are {wanted}, those of the start only {sizes}")
    heads, channels = _usefulness(parent, config, batches)
    layers: list[Any] = list(network.encoder.layers)
    weights = {
        name: value
        for name, value in parent.state_dict().items()
        if not name.startswith("encoder.layers.")
    }
    network.load_state_dict(weights, strict=False)
    for layer, source, by_head, by_channel in zip(
        layers, parent.encoder.layers, heads, channels, strict=True
    ):
        _copy_attention(layer, source, _best(by_head, config.heads))
        _copy_inner(layer, source, _best(by_channel, config.inner))
    return network


def _usefulness(
    parent: Network, config: TrainConfig, batches: Iterable[Batch]
) -> tuple[list[Tensor], list[Tensor]]:
    """By layer, the usefulness of every head, (n_heads,), and inner channel, (n_inner,)."""
    layers: list[Any] = list(parent.encoder.layers)
    heads = [torch.zeros(layer.out.in_features // HEAD_SIZE) for layer in layers]
    channels = [torch.zeros(layer.down.in_features) for layer in layers]
    parent.eval()
    for batch in batches:
        parent.zero_grad(set_to_none=True)
        total(batch_losses(parent, batch, autocast=True), config).backward()  # type: ignore[no-untyped-call]
        for layer, by_head, by_channel in zip(layers, heads, channels, strict=True):
            by_head += _change(layer.out).view(-1, HEAD_SIZE).sum(1).abs()
            by_channel += _change(layer.down).abs()
    parent.zero_grad(set_to_none=True)
    return heads, channels


def _change(reader: nn.Linear) -> Tensor:
    """The derivative of the loss by a factor on each input of `reader`, (n_inputs,)."""
    weight = reader.weight
    change = weight.detach() * weight.grad if weight.grad is not None else torch.zeros(weight.shape)
    return change.sum(0)


def _best(values: Tensor, count: int) -> Tensor:
    """Places of the `count` highest values, in their order."""
    return values.topk(count).indices.sort().values


@torch.no_grad()
def _copy_attention(layer: Any, source: Any, heads: Tensor) -> None:
    columns = (heads[:, None] * HEAD_SIZE + torch.arange(HEAD_SIZE)).flatten()
    width = source.out.in_features
    rows = torch.cat([columns + part * width for part in range(3)])
    layer.qkv.weight.copy_(source.qkv.weight[rows])
    layer.qkv.bias.copy_(source.qkv.bias[rows])
    layer.out.weight.copy_(source.out.weight[:, columns])
    layer.out.bias.copy_(source.out.bias)
    layer.norm1.load_state_dict(source.norm1.state_dict())


@torch.no_grad()
def _copy_inner(layer: Any, source: Any, channels: Tensor) -> None:
    layer.up.weight.copy_(source.up.weight[channels])
    layer.up.bias.copy_(source.up.bias[channels])
    layer.down.weight.copy_(source.down.weight[:, channels])
    layer.down.bias.copy_(source.down.bias)
    layer.norm2.load_state_dict(source.norm2.state_dict())
