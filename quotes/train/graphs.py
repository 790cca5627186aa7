"""Writes networks as ONNX graphs, and graphs in int8."""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from quotes.config import without_telemetry

__all__ = ["quantize", "trace"]


def trace(
    module: nn.Module,
    example: Tensor,
    path: Path,
    inputs: Sequence[str],
    outputs: Sequence[str],
    moving: Mapping[str, Mapping[int, str]],
) -> None:
    """Write a network as a float32 graph.

    Args:
        module: The network.
        example: An input.
        path: Where to.
        inputs: Names of what goes in.
        outputs: Names of what comes out.
        moving: By these names, the axes whose length may be another one.
    """
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            module,
            (example,),
            str(path),
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_axes=moving,
            opset_version=17,
            dynamo=False,
        )


def quantize(source: Path, target: Path, kept: Sequence[str] = ()) -> None:
    """Write a float32 graph in int8.

    Args:
        source: The float32 graph.
        target: Where to.
        kept: Names of nodes that stay in float32.
    """
    without_telemetry()
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        str(source),
        str(target),
        weight_type=QuantType.QInt8,
        per_channel=True,
        # Seven-bit weights: on processors without VNNI eight bits overflow the 16-bit sums.
        reduce_range=True,
        nodes_to_exclude=list(kept),
    )
