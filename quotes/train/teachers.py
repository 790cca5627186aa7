"""What finished models say of the training texts, for a model that learns from them as well.

Annotators agree on 7 of 10 contents to the letter. The mean of several models keeps more of that
doubt than one annotator's tags do, and a student may learn from both (Hinton et al. 2015).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from quotes.encoder.labels import ROLES, bio
from quotes.encoder.pieces import Pieces
from quotes.encoder.runtime import onnxruntime
from quotes.encoder.session import run_windows
from quotes.train.examples import pieces_of
from quotes.train.labelled import LabelledText

__all__ = ["COARSE_TAGS", "Teachers", "coarse"]

Floats = npt.NDArray[np.float32]
# All that models of different tag sets have in common.
COARSE_TAGS = bio(ROLES)
_BEGINS = {"B": "B", "S": "B", "I": "I", "E": "I"}


def coarse(tag: str) -> str:
    """The tag in terms of begin and inside: a single piece begins, an end is inside."""
    return tag if tag == "O" else _BEGINS[tag[0]] + tag[1:]


class Teachers:
    """The mean of several finished models.

    Args:
        folders: Model folders, of this version's tag set or of an earlier one.
        tokenizer: The `tokenizers.Tokenizer` that all of them share.

    Raises:
        OSError: A file of a model is missing.
    """

    def __init__(self, folders: Sequence[Path], tokenizer: Any) -> None:
        self._tokenizer = tokenizer
        self._models = [_Teacher(folder) for folder in folders]

    def __call__(self, source: LabelledText) -> Floats:
        """Their mean probabilities of the coarse tags, (n_pieces, n_coarse)."""
        pieces = pieces_of(self._tokenizer, source.text)
        return np.mean([model(pieces) for model in self._models], axis=0, dtype=np.float32)


class _Teacher:
    """One finished model."""

    def __init__(self, folder: Path) -> None:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        self._window = manifest["window"]
        tags = [COARSE_TAGS.index(coarse(tag)) for tag in manifest["labels"]["tags"]]
        self._groups = np.eye(len(COARSE_TAGS), dtype=np.float32)[tags]
        full = folder / "encoder.float32.onnx"
        path = full if full.exists() else folder / "encoder.onnx"
        self._session = onnxruntime().InferenceSession(str(path))

    def __call__(self, pieces: Pieces) -> Floats:
        parts = [np.zeros((0, len(COARSE_TAGS)), dtype=np.float32)]
        for (scores,) in run_windows(self._session, pieces, self._window, ["tags"]):
            odds = np.exp(scores - scores.max(axis=1, keepdims=True))
            parts.append(odds / odds.sum(axis=1, keepdims=True) @ self._groups)
        return np.concatenate(parts)
