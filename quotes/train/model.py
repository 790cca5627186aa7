"""The network in torch: MiniLM-L6 with three feature embeddings and four kinds of heads.

The encoder is BERT's (Devlin et al. 2019) in MiniLM's size (Wang et al. 2020); it is written
out here because that makes the export to ONNX a plain graph without masks or generic machinery.
"""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from quotes.encoder.labels import (
    DISTANCE_BUCKETS,
    ENTITY_LABELS,
    LINKS,
    RANK_BUCKETS,
    TAGS,
)
from quotes.encoder.pieces import BREAKS, INSIDE, SHAPES

__all__ = ["HIDDEN", "LINK_WIDTH", "Encoder", "Links", "Network", "load_pretrained"]

HIDDEN = 384
LAYERS = 6
HEADS = 12
INNER = 1536
VOCABULARY = 30522
POSITIONS = 512
LINK_WIDTH = 192


class Layer(nn.Module):
    """One transformer layer with the norm behind the residual, as in BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, INNER)
        self.down = nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Transform `x` (batch, n_pieces, hidden); `mask` (batch, 1, 1, n_pieces) or None."""
        batch, length, _ = x.shape
        qkv = self.qkv(x).view(batch, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(qkv[0], qkv[1], qkv[2], attn_mask=mask)
        mixed = mixed.transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.norm1(x + self.out(mixed))
        normed: Tensor = self.norm2(x + self.down(F.gelu(self.up(x))))
        return normed


class Encoder(nn.Module):
    """Word pieces and their features to hidden vectors."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.shapes = nn.Embedding(len(SHAPES), HIDDEN)
        self.inside = nn.Embedding(len(INSIDE), HIDDEN)
        self.breaks = nn.Embedding(len(BREAKS), HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
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

    def __init__(self, dropout: float = 0.0, link_dropout: float = 0.0) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.dropout = nn.Dropout(dropout)
        self.tags = nn.Linear(HIDDEN, len(TAGS))
        self.entities = nn.Linear(HIDDEN, len(ENTITY_LABELS))
        self.links = Links(link_dropout)

    def forward(
        self, features: Tensor, mask: Tensor | None = None
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Tag logits (batch, n, n_tags), entity logits (batch, n, n_labels), hidden vectors."""
        hidden = self.dropout(self.encoder(features, mask))
        return self.tags(hidden), self.entities(hidden), hidden


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
