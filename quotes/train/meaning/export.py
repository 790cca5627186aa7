"""From the trained network to the files that ship."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

from quotes.encoder.meaning import GRAPH, Meaning, lengthened
from quotes.train.graphs import quantize, trace
from quotes.train.meaning.network import Reader
from quotes.train.meaning.vectors import vectors

__all__ = ["export"]

_ABOUT = "meaning.json"


def export(
    reader: Reader, tokenizer: Any, folder: Path, texts: Sequence[str], about: dict[str, Any]
) -> None:
    """Write the int8 graph, and what is to be known of it beside it.

    Args:
        reader: The network.
        tokenizer: The `tokenizers.Tokenizer` it was trained with.
        folder: Where to.
        texts: On which both are compared.
        about: Settings, data, learning curves.
    """
    folder.mkdir(parents=True, exist_ok=True)
    full = folder / "meaning.float32.onnx"
    example = torch.zeros((1, 16), dtype=torch.long)
    moving = {"pieces": {1: "n_pieces"}}
    trace(reader.eval().float(), example, full, ["pieces"], ["vector"], moving)
    quantize(full, folder / GRAPH)
    full.unlink()
    data = (folder / GRAPH).read_bytes()
    with torch.no_grad():
        wanted = vectors(reader, tokenizer, texts).numpy()
    cosines = (lengthened(Meaning(data, tokenizer).vectors(texts)) * wanted).sum(axis=1)
    given = {
        **about,
        "cosine of the int8 graph's vectors and the network's": {
            "mean": round(float(np.mean(cosines)), 4),
            "least": round(float(np.min(cosines)), 4),
        },
        "sha256": hashlib.sha256(data).hexdigest(),
    }
    text = json.dumps(given, indent=1, ensure_ascii=False) + "\n"
    (folder / _ABOUT).write_text(text, encoding="utf-8")
