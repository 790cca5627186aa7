"""The model folder: its files, checked against the manifest before anything is loaded."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from quotes.encoder.labels import HEADS, LINKS
from quotes.errors import ModelError
from quotes.records import ModelInfo

__all__ = ["FILES", "FORMAT", "Manifest", "read_manifest"]

FORMAT = "quotes/model@3"
FILES = ("encoder.onnx", "links.onnx", "tokenizer.json", "channels.json")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a model says about itself.

    Attributes:
        info: Name, version and hash of the whole model (over its files' hashes).
        window: Pieces a window, the special ones left out.
        calibration: For each score, the knots of a rising piecewise linear map to
            probabilities: pairs of raw score and probability.
        details: The rest: settings, data hashes, learning curve.
    """

    info: ModelInfo
    window: int
    calibration: dict[str, list[list[float]]]
    details: dict[str, Any] = field(default_factory=dict)


def read_manifest(folder: Path) -> Manifest:
    """Read and check a model folder.

    Raises:
        ModelError: A file is missing or altered, or the labels are not this version's.
    """
    try:
        content = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ModelError(f"no model in {folder}: manifest.json is missing") from None
    except (OSError, ValueError) as error:
        raise ModelError(f"the model's manifest cannot be read: {error}") from error
    if content.get("format") != FORMAT:
        raise ModelError(f"the model's format is {content.get('format')!r}, this needs {FORMAT!r}")
    expected = {
        **{name: list(labels) for name, labels in HEADS.items()},
        "links": [list(x) for x in LINKS],
    }
    if content["labels"] != expected:
        raise ModelError("the model was trained for other labels than this version has")
    for name in FILES:
        _check(folder / name, content["files"].get(name))
    return Manifest(
        info=ModelInfo(content["name"], content["version"], content["sha256"]),
        window=content["window"],
        calibration=content.get("calibration", {}),
        details=content.get("training", {}),
    )


def _check(path: Path, expected: str | None) -> None:
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise ModelError(f"the model's file {path.name} cannot be read: {error}") from error
    if digest != expected:
        raise ModelError(f"the model's file {path.name} is damaged: its sha256 is {digest}")
