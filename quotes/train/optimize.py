"""The optimizer and its schedule, the same for both sorts of training."""

from __future__ import annotations

import torch
from torch import nn

__all__ = ["adamw", "schedule"]

# Tables that the published weights do not have: they learn as fast as heads.
_FRESH_TABLES = ("encoder.shapes", "encoder.inside", "encoder.breaks")


def adamw(
    network: nn.Module, rate: float, head_factor: float, weight_decay: float
) -> torch.optim.Optimizer:
    """AdamW with faster heads and no decay on vectors.

    Args:
        network: With the pretrained part as its attribute `encoder`.
        rate: Peak rate of the encoder, kept as `peak` of each group.
        head_factor: All else learns this many times faster.
        weight_decay: Of matrices.
    """
    groups: dict[tuple[bool, bool], list[nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        fresh = not name.startswith("encoder.") or name.startswith(_FRESH_TABLES)
        groups.setdefault((fresh, parameter.dim() > 1), []).append(parameter)
    return torch.optim.AdamW(
        [
            {
                "params": parameters,
                "peak": rate * (head_factor if fresh else 1.0),
                "weight_decay": weight_decay if matrix else 0.0,
            }
            for (fresh, matrix), parameters in groups.items()
        ],
        lr=rate,
    )


def schedule(progress: float, warmup: float) -> float:
    """Factor of the peak rate: a linear rise, then a linear fall to zero."""
    if progress < warmup:
        return max(progress / warmup, 0.01)
    return (1 - progress) / (1 - warmup)
