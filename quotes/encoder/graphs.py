"""Opens ONNX graphs on the CPU."""

from __future__ import annotations

from typing import Any

from quotes.encoder.runtime import onnxruntime

__all__ = ["open_graph"]

# Its kernel for an addition and the normalisation behind it takes four times as long as those for
# one and the other: an eighth of the encoder's time.
_SLOWER = ["SkipLayerNormFusion"]


def open_graph(graph: str | bytes, threads: int) -> Any:
    """A session of onnxruntime.

    Args:
        graph: Path of the file, or what it holds.
        threads: Threads of one operator; 0 leaves the choice to onnxruntime.

    Raises:
        Exception: It cannot be opened; onnxruntime's own exceptions share no public base class.
    """
    runtime = onnxruntime()
    options = runtime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return runtime.InferenceSession(
        graph, options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER
    )
