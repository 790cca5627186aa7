"""From a trained network to the files that ship: ONNX, int8, manifest."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from quotes.encoder.labels import HEADS, LINKS
from quotes.encoder.manifest import FILES, FORMAT
from quotes.train.graphs import quantize, trace
from quotes.train.model import HIDDEN, Network

__all__ = ["export", "write_manifest"]


class _LinkGraph(nn.Module):
    """The link heads with their constants as outputs, so that one file holds them all."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.links = network.links

    def forward(self, ends: Tensor) -> tuple[Tensor, ...]:
        queries, keys = self.links(ends)
        links = self.links
        constants = (links.none, links.none_bias, links.distance, links.rank)
        return (queries, keys, *(constant * 1.0 for constant in constants))


def export(network: Network, tokenizer: Any, folder: Path) -> None:
    """Write `encoder.onnx` (int8), `links.onnx` (float32) and `tokenizer.json`.

    Args:
        network: The trained network.
        tokenizer: The `tokenizers.Tokenizer` it was trained with.
        folder: Where the files go; made if missing. The float32 encoder is left beside them
            as `encoder.float32.onnx`, for the parity check; it does not ship.
    """
    folder.mkdir(parents=True, exist_ok=True)
    network = network.eval().float()
    example = torch.zeros((1, 16, 4), dtype=torch.long)
    full = folder / "encoder.float32.onnx"
    inputs, outputs = ["features"], [*HEADS, "hidden"]
    moving = {name: {1: "n_pieces"} for name in [*inputs, *outputs]}
    trace(network, example, full, inputs, outputs, moving)
    ends = torch.zeros((3, 2 * HIDDEN))
    names = ["queries", "keys", "none", "none_bias", "distance", "rank"]
    moving = {name: {0: "n_spans"} for name in ["ends", *names[:2]]}
    trace(_LinkGraph(network), ends, folder / "links.onnx", ["ends"], names, moving)
    # The heads are small and their logits are what is compared: they stay in float32.
    quantize(full, folder / "encoder.onnx", _head_nodes(full))
    tokenizer.save(str(folder / "tokenizer.json"))


def _head_nodes(path: Path) -> list[str]:
    """Names of the matrix products that make the logits of the heads."""
    import onnx

    graph = onnx.load(str(path)).graph
    sizes = {len(labels) for labels in HEADS.values()}
    small = {
        item.name for item in graph.initializer if len(item.dims) == 2 and item.dims[-1] in sizes
    }
    return [node.name for node in graph.node if small & set(node.input)]


def write_manifest(
    folder: Path,
    *,
    name: str,
    version: str,
    window: int,
    calibration: dict[str, list[list[float]]],
    training: dict[str, Any],
) -> None:
    """Write `manifest.json` over the files in `folder`, with their hashes."""
    files = {item: hashlib.sha256((folder / item).read_bytes()).hexdigest() for item in FILES}
    parts = json.dumps([files, calibration], sort_keys=True)
    whole = hashlib.sha256(parts.encode()).hexdigest()
    manifest = {
        "format": FORMAT,
        "name": name,
        "version": version,
        "sha256": whole,
        "files": files,
        "labels": {
            **{name: list(head) for name, head in HEADS.items()},
            "links": [list(link) for link in LINKS],
        },
        "window": window,
        "calibration": calibration,
        "training": training,
    }
    text = json.dumps(manifest, indent=1, ensure_ascii=False) + "\n"
    (folder / "manifest.json").write_text(text, encoding="utf-8")
