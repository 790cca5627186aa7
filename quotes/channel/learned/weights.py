"""The numbers of the model, as they ship."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from quotes.channel.labels import CHANNEL_LABELS
from quotes.errors import ModelError
from quotes.records import ChannelLabel

__all__ = ["FILE", "FORMAT", "LABELS", "Weights", "read_named_weights"]

Floats = npt.NDArray[np.float32]

FILE = "channels.json"
FORMAT = "quotes/channels@3"
# Every label that needs evidence, in the order of the columns.
LABELS: tuple[ChannelLabel, ...] = tuple(
    info.label for info in CHANNEL_LABELS if info.label != "unspecified"
)


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """The model.

    Attributes:
        pair: One weight a pair feature, (n_pair,) float32.
        none: One weight a feature of "none of them", (n_none,) float32.
        quote: From the vectors of a statement (`Statements.vectors`) to a score of each of
            `LABELS` and, last, of `unspecified`: (4 * hidden + 1, n_labels + 1) float32; the
            last row is the bias.
        accept: Least probability (0 to 1) of a channel that the rules did not choose.
        drop: Least probability of "none of them" that takes away what the rules carried.
        least_words: Shorter articles are left to the rules: shares and distances mean something
            else there than in those that the weights were fitted on.
    """

    pair: Floats
    none: Floats
    quote: Floats
    accept: float
    drop: float
    least_words: int


def read_named_weights(folder: Path, pair: Sequence[str], none: Sequence[str]) -> Weights:
    """Read the weights in a model folder.

    Args:
        folder: The model's folder.
        pair: Names of the pair features that this version computes.
        none: Likewise of "none of them".

    Raises:
        ModelError: The file cannot be read, or was made for other features.
    """
    path = folder / FILE
    try:
        content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if content["format"] != FORMAT:
            raise ModelError(f"{FILE} has the format {content['format']!r}, not {FORMAT!r}")
        if list(content["pair"]) != list(pair) or list(content["none"]) != list(none):
            raise ModelError(f"{FILE} was made for other features than this version has")
        return Weights(
            pair=np.array(list(content["pair"].values()), np.float32),
            none=np.array(list(content["none"].values()), np.float32),
            quote=np.array(content["quote"], np.float32),
            accept=float(content["accept"]),
            drop=float(content["drop"]),
            least_words=int(content["least_words"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelError(f"the model's {FILE} cannot be read: {error}") from error
