"""The network in torch: MiniLM-L6 with three feature embeddings and its heads.

The encoder is BERT's (Devlin et al. 2019) in MiniLM's size (Wang et al. 2020); it is written
out here because that makes the export to ONNX a plain graph without masks or generic machinery.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from quotes.encoder.labels import (
    DISTANCE_BUCKETS,
    HEADS,
    LINKS,
    RANK_BUCKETS,
)
from quotes.encoder.pieces import BREAKS, INSIDE, SHAPES

__all__ = [
    "ATTENTION_HEADS",
    "HEAD_SIZE",
    "HIDDEN",
    "INNER",
    "LAYERS",
    "LINK_WIDTH",
    "POSITIONS",
    "VOCABULARY",
    "Encoder",
    "Layer",
    "Links",
    "Network",
    "load_pretrained",
    "set_rounding",
]

HIDDEN = 384
LAYERS = 6
HEAD_SIZE = 32
# Of the published weights; `quotes.train.prune` leaves fewer.
ATTENTION_HEADS = 12
INNER = 1536
VOCABULARY = 30522
POSITIONS = 512
LINK_WIDTH = 192


class Dropout(nn.Module):
    """Drops whole channels of a window, the same at every piece.

    A mask over pieces and channels costs half as much again as the step itself on a CPU; one over
    channels alone (Gal and Ghahramani 2016) costs next to nothing.
    """

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        """Drop channels of `x` (batch, n_pieces, hidden) in training."""
        if not self.training or not self.share:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2]) >= self.share
        return x * (kept.to(x.dtype) / (1 - self.share))


class Dense(nn.Linear):
    """A linear layer that can compute with the rounding that int8 inference will bring.

    Inputs are rounded to 8 bits over each window and weights to 7 bits a row, as
    `quotes.train.export` does it; the gradient passes as if they were not (Jacob et al. 2018).
    """

    quantized = False

    def forward(self, x: Tensor) -> Tensor:
        """Multiply `x` (batch, n_pieces, in) to (batch, n_pieces, out)."""
        if not self.quantized:
            return super().forward(x)
        return F.linear(_rounded_input(x), _rounded_weight(self.weight), self.bias)


def set_rounding(network: nn.Module, on: bool) -> None:
    """Have a network compute with the rounding of int8 from here on, or without it."""
    for module in network.modules():
        if isinstance(module, Dense):
            module.quantized = on


def _rounded_input(x: Tensor) -> Tensor:
    with torch.no_grad():
        wide = x.float()
        low = wide.amin(dim=(1, 2), keepdim=True).clamp(max=0.0)
        high = wide.amax(dim=(1, 2), keepdim=True).clamp(min=0.0)
        step = (high - low).clamp(min=1e-8) / 255
        zero = torch.round(-low / step)
        change = (torch.round(wide / step) + zero).clamp_(0, 255).sub_(zero).mul_(step).sub_(wide)
    return x + change.to(x.dtype)


def _rounded_weight(weight: Tensor) -> Tensor:
    with torch.no_grad():
        step = weight.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 64
        change = torch.round(weight / step) * step - weight
    return weight + change


def _attend(query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None) -> Tensor:
    """Attention over all heads, each argument (batch, n_pieces, n_heads * head_size)."""
    shape = (*query.shape[:2], query.shape[2] // HEAD_SIZE, HEAD_SIZE)
    heads = [part.reshape(shape).transpose(1, 2) for part in (query, key, value)]
    mixed = F.scaled_dot_product_attention(heads[0], heads[1], heads[2], attn_mask=mask)
    return mixed.transpose(1, 2).reshape(query.shape)


class _Attention(torch.autograd.Function):
    """Attention that exports as onnxruntime's one operator for it, a twentieth faster."""

    @staticmethod
    def forward(_: Any, query: Tensor, key: Tensor, value: Tensor, _heads: int) -> Tensor:
        return _attend(query, key, value, None)

    @staticmethod
    def symbolic(graph: Any, query: Any, key: Any, value: Any, heads: int) -> Any:
        node = graph.op("com.microsoft::MultiHeadAttention", query, key, value, num_heads_i=heads)
        return node.setType(query.type())


class Layer(nn.Module):
    """One transformer layer with the norm behind the residual, as in BERT.

    Args:
        heads: Attention heads, each `HEAD_SIZE` wide.
        inner: Width between the two products behind the attention.
        dropout: Share of channels dropped behind either part.
    """

    def __init__(self, heads: int, inner: int, dropout: float = 0.0) -> None:
        super().__init__()
        self.dropout = Dropout(dropout)
        self.qkv = Dense(HIDDEN, 3 * heads * HEAD_SIZE)
        self.out = Dense(heads * HEAD_SIZE, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = Dense(HIDDEN, inner)
        self.down = Dense(inner, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Transform `x` (batch, n_pieces, hidden); `mask` (batch, 1, 1, n_pieces) or None."""
        parts = self.qkv(x).chunk(3, dim=-1)
        if torch.onnx.is_in_onnx_export():
            heads = self.out.in_features // HEAD_SIZE
            mixed = _Attention.apply(*parts, heads)  # type: ignore[no-untyped-call]
        else:
            mixed = _attend(parts[0], parts[1], parts[2], mask)
        x = self.norm1(x + self.dropout(self.out(mixed)))
        normed: Tensor = self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))
        return normed


class Encoder(nn.Module):
    """Word pieces and their features to hidden vectors."""

    def __init__(
        self, dropout: float = 0.0, heads: int = ATTENTION_HEADS, inner: int = INNER
    ) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.shapes = nn.Embedding(len(SHAPES), HIDDEN)
        self.inside = nn.Embedding(len(INSIDE), HIDDEN)
        self.breaks = nn.Embedding(len(BREAKS), HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(heads, inner, dropout) for _ in range(LAYERS))
        for table in (self.shapes, self.inside, self.breaks):
            nn.init.normal_(table.weight, std=0.02)

    def forward(self, features: Tensor, mask: Tensor | None = None) -> Tensor:
        """Encode `features` (batch, n_pieces, 4) int64 into (batch, n_pieces, hidden).

        `mask` is (batch, n_pieces) bool, true for real pieces; None where all are real.
        """
        x = self.words(features[..., 0]) + self.positions.weight[: features.shape[1]]
        x = x + self.shapes(features[..., 1]) + self.inside(features[..., 2])
        x = self.norm(x + self.breaks(features[..., 3]))
        wide = mask[:, None, None, :] if mask is not None else None
        for layer in self.layers:
            x = layer(x, wide)
        encoded: Tensor = x
        return encoded


class Links(nn.Module):
    """Scores of candidate spans for query spans, one bilinear form a link type."""

    def __init__(self, dropout: float = 0.0) -> None:
        super().__init__()
        kinds = len(LINKS)
        self.dropout = nn.Dropout(dropout)
        self.query = nn.Linear(2 * HIDDEN, kinds * LINK_WIDTH)
        self.key = nn.Linear(2 * HIDDEN, kinds * LINK_WIDTH)
        self.none = nn.Parameter(torch.zeros(kinds, LINK_WIDTH))
        self.none_bias = nn.Parameter(torch.zeros(kinds))
        self.distance = nn.Parameter(torch.zeros(kinds, DISTANCE_BUCKETS))
        self.rank = nn.Parameter(torch.zeros(kinds, RANK_BUCKETS))

    def forward(self, ends: Tensor) -> tuple[Tensor, Tensor]:
        """Project spans given by their end pieces.

        Args:
            ends: Hidden vectors of first and last piece, (n_spans, 2 * hidden).

        Returns:
            Queries and keys, each (n_spans, n_link_types, link_width).
        """
        shape = (-1, len(LINKS), LINK_WIDTH)
        ends = self.dropout(ends)
        return self.query(ends).view(shape) / LINK_WIDTH**0.5, self.key(ends).view(shape)


class Network(nn.Module):
    """Encoder and heads."""

    def __init__(
        self,
        dropout: float = 0.0,
        link_dropout: float = 0.0,
        heads: int = ATTENTION_HEADS,
        inner: int = INNER,
    ) -> None:
        super().__init__()
        self.encoder = Encoder(dropout, heads, inner)
        self.heads = nn.ModuleDict({name: nn.Linear(HIDDEN, len(h)) for name, h in HEADS.items()})
        self.links = Links(link_dropout)

    @property
    def sizes(self) -> tuple[int, int]:
        """Attention heads and inner channels of a layer."""
        layer: Any = self.encoder.layers[0]
        return layer.out.in_features // HEAD_SIZE, layer.down.in_features

    def forward(self, features: Tensor, mask: Tensor | None = None) -> tuple[Tensor, ...]:
        """Logits of every head in `HEADS`, each (batch, n, n_labels), then hidden vectors."""
        hidden = self.encoder(features, mask)
        return (*(head(hidden) for head in self.heads.values()), hidden)


def load_pretrained(encoder: Encoder, weights: Mapping[str, Tensor]) -> None:
    """Copy a BERT checkpoint (Hugging Face names) into the encoder.

    The token type of a first segment is added to the positions: it is the same everywhere.
    """

    def take(name: str) -> Tensor:
        return weights[name] if name in weights else weights["bert." + name]

    with torch.no_grad():
        encoder.words.weight.copy_(take("embeddings.word_embeddings.weight"))
        kind = take("embeddings.token_type_embeddings.weight")[0]
        encoder.positions.weight.copy_(take("embeddings.position_embeddings.weight") + kind)
        encoder.norm.weight.copy_(take("embeddings.LayerNorm.weight"))
        encoder.norm.bias.copy_(take("embeddings.LayerNorm.bias"))
        for index, layer in enumerate(encoder.layers):
            base = f"encoder.layer.{index}"
            for kind_of in ("weight", "bias"):
                parts = [
                    take(f"{base}.attention.self.{n}.{kind_of}") for n in ("query", "key", "value")
                ]
                getattr(layer.qkv, kind_of).copy_(torch.cat(parts))
                for ours, theirs in (
                    (layer.out, "attention.output.dense"),
                    (layer.norm1, "attention.output.LayerNorm"),
                    (layer.up, "intermediate.dense"),
                    (layer.down, "output.dense"),
                    (layer.norm2, "output.LayerNorm"),
                ):
                    getattr(ours, kind_of).copy_(take(f"{base}.{theirs}.{kind_of}"))
