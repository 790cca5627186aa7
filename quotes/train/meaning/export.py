"""From the trained network to the files that ship."""

from __future__ import annotations

import hashlib
import json
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

from quotes.compare.clusters.meaning import GRAPH, Meaning
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
    _trace(reader.eval().float(), full)
    _quantize(full, folder / GRAPH)
    full.unlink()
    data = (folder / GRAPH).read_bytes()
    with torch.no_grad():
        wanted = vectors(reader, tokenizer, texts).numpy()
    cosines = (Meaning(data, tokenizer).vectors(texts) * wanted).sum(axis=1)
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


def _trace(reader: Reader, path: Path) -> None:
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            reader,
            (torch.zeros((1, 16), dtype=torch.long),),
            str(path),
            input_names=["pieces"],
            output_names=["vector"],
            dynamic_axes={"pieces": {1: "n_pieces"}},
            opset_version=17,
            dynamo=False,
        )


def _quantize(source: Path, target: Path) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    # As the encoder (`quotes.train.export`): seven bits, for processors without VNNI.
    quantize_dynamic(
        str(source), str(target),
        weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
    )  # fmt: skip
