"""Do the exported files say what the network in torch says?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import torch

from quotes.encoder.pieces import CLS, SEP
from quotes.encoder.runtime import onnxruntime
from quotes.errors import ModelError
from quotes.train.examples import pieces_of
from quotes.train.model import Network

__all__ = ["TEXT", "check_export", "store_reference"]

# Exact arithmetic differs between the two run times only in its order of additions.
_TOLERANCE = 2e-3
TEXT = (
    "Ferry company denies cutting crews\n\n"
    "“We have not cut a single watch,” Lena Orsolt, who runs the Mardle Line, told reporters on "
    "Tuesday. She said the boats were “older than we would like” but safe.\n\n"
    "The union disagreed. In a letter seen by the Tarn Gazette it wrote that two of nine crews "
    "had been sent home, and that it had asked the harbour office to step in.\n"
)


def _features(tokenizer: Any, text: str) -> np.ndarray:
    rows = pieces_of(tokenizer, text).features
    return np.concatenate(([(CLS, 0, 0, 0)], rows, [(SEP, 0, 0, 0)]))[None].astype(np.int64)


def _torch_logits(network: Network, features: np.ndarray) -> list[np.ndarray]:
    with torch.no_grad():
        outputs = network.eval()(torch.from_numpy(features))
    return [output.float().numpy() for output in outputs]


def check_export(network: Network, tokenizer: Any, folder: Path) -> dict[str, float]:
    """Compare the float32 and the int8 export with the network on one text.

    Returns:
        The largest difference of a tag logit for each export, and the share of pieces whose
        best tag is the same in int8.

    Raises:
        ModelError: The float32 export differs by more than arithmetic explains.
    """
    features = _features(tokenizer, TEXT)
    wanted = _torch_logits(network, features)[0]
    figures = {}
    for key, name in (("float32", "encoder.float32.onnx"), ("int8", "encoder.onnx")):
        session = onnxruntime().InferenceSession(str(folder / name))
        tags = session.run(["tags"], {"features": features})[0]
        figures[f"{key}_difference"] = round(float(np.abs(tags - wanted).max()), 5)
        same = (tags.argmax(-1) == wanted.argmax(-1)).mean()
        figures[f"{key}_same_tag"] = round(float(same), 4)
    if figures["float32_difference"] > _TOLERANCE:
        raise ModelError(f"the ONNX export does not agree with torch: {figures}")
    return figures


def store_reference(network: Network, tokenizer: Any, folder: Path) -> None:
    """Write what torch says of `TEXT` as `parity.json`, for a test that needs no torch."""
    tags = _torch_logits(network, _features(tokenizer, TEXT))[0][0, 1:-1]
    rows = [[round(float(value), 3) for value in row] for row in tags]
    content = {"text": TEXT, "tags": rows}
    (folder / "parity.json").write_text(json.dumps(content) + "\n", encoding="utf-8")
