"""The network: word pieces to one vector a text, in two sizes.

A transformer as MiniLM's (Wang et al. 2020), the mean of its last vectors scaled to length 1
(Reimers and Gurevych 2019). The small one has fewer layers, and a table of few numbers a word
piece that a matrix widens (Lan et al. 2020): the table is half of the published weights.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from quotes.train.model import (
    ATTENTION_HEADS,
    HIDDEN,
    INNER,
    LAYERS,
    POSITIONS,
    VOCABULARY,
    Encoder,
    Layer,
    load_pretrained,
)

__all__ = ["Reader", "large", "small"]


class Reader(nn.Module):
    """Texts to vectors.

    Args:
        layers: How many transformer layers.
        rank: Numbers a word piece; `HIDDEN` for the whole table.
        dropout: Share of channels dropped behind attention and inner layers.
    """

    def __init__(self, layers: int, rank: int = HIDDEN, dropout: float = 0.0) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, rank)
        self.widen = nn.Linear(rank, HIDDEN, bias=False) if rank < HIDDEN else nn.Identity()
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(ATTENTION_HEADS, INNER, dropout) for _ in range(layers))

    def forward(self, pieces: Tensor, mask: Tensor | None = None) -> Tensor:
        """Encode `pieces` (batch, n) int64 into unit vectors (batch, hidden).

        `mask` is (batch, n) bool, true for real pieces; None where all are real.
        """
        x = self.widen(self.words(pieces)) + self.positions.weight[: pieces.shape[1]]
        x = self.norm(x)
        wide = mask[:, None, None, :] if mask is not None else None
        for layer in self.layers:
            x = layer(x, wide)
        x = x.float()
        if mask is None:
            mean = x.mean(dim=1)
        else:
            kept = mask[:, :, None].to(x.dtype)
            mean = (x * kept).sum(dim=1) / kept.sum(dim=1)
        return F.normalize(mean, dim=-1)


def large(weights: Mapping[str, Tensor], dropout: float = 0.0) -> Reader:
    """The network of the published weights (Hugging Face names)."""
    encoder = Encoder()
    load_pretrained(encoder, weights)
    reader = Reader(LAYERS, dropout=dropout)
    for part in ("words", "positions", "norm", "layers"):
        getattr(reader, part).load_state_dict(getattr(encoder, part).state_dict())
    # The table keeps what it knows of words that the stories do not have.
    reader.words.weight.requires_grad_(False)
    return reader


def small(teacher: Reader, layers: Sequence[int], rank: int, dropout: float = 0.0) -> Reader:
    """A network with some of the layers, and the best table of so many numbers a piece."""
    reader = Reader(len(layers), rank, dropout)
    table = teacher.words.weight.detach()
    with torch.no_grad():
        left, sizes, right = torch.linalg.svd(table, full_matrices=False)
        reader.words.weight.copy_(left[:, :rank] * sizes[:rank].sqrt())
        widen: Any = reader.widen
        widen.weight.copy_((sizes[:rank].sqrt()[:, None] * right[:rank]).T)
    reader.positions.load_state_dict(teacher.positions.state_dict())
    reader.norm.load_state_dict(teacher.norm.state_dict())
    for layer, number in zip(reader.layers, layers, strict=True):
        layer.load_state_dict(teacher.layers[number].state_dict())
    return reader
