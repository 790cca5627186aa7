"""Texts to padded tensors, and through a network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import torch
from torch import Tensor

from quotes.encoder.meaning import pieces_of
from quotes.encoder.pieces import CLS, MASK, SEP
from quotes.train.meaning.network import Reader

__all__ = ["vectors"]

# Texts that go through the network together; those of like length do, to pad little.
_TOGETHER = 48


def vectors(reader: Reader, tokenizer: Any, texts: Sequence[str], masked: float = 0.0) -> Tensor:
    """A network's unit vectors of some texts, (n, hidden).

    Args:
        reader: The network.
        tokenizer: A `tokenizers.Tokenizer` without truncation and padding.
        texts: Any texts.
        masked: Share of the pieces that are hidden from the network.
    """
    rows = [pieces_of(tokenizer, text) for text in texts]
    order = sorted(range(len(rows)), key=lambda place: len(rows[place]))
    parts = []
    for pieces, mask in _padded([rows[place] for place in order]):
        if masked:
            hidden = (torch.rand(pieces.shape) < masked) & (pieces != CLS) & (pieces != SEP)
            pieces[hidden] = MASK
        with torch.autocast("cpu", dtype=torch.bfloat16):
            parts.append(reader(pieces, mask))
    return torch.cat(parts)[torch.tensor(order).argsort()]


def _padded(rows: Sequence[Sequence[int]]) -> Iterator[tuple[Tensor, Tensor]]:
    for start in range(0, len(rows), _TOGETHER):
        part = rows[start : start + _TOGETHER]
        pieces = torch.zeros(len(part), len(part[-1]), dtype=torch.long)
        mask = torch.zeros_like(pieces, dtype=torch.bool)
        for number, row in enumerate(part):
            pieces[number, : len(row)] = torch.tensor(row)
            mask[number, : len(row)] = True
        yield pieces, mask
