"""What was fitted on labelled pairs of quotes: trees for a first judgement and for closer ones."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache, cached_property
from importlib import resources
from typing import Any

import numpy as np
from numpy.typing import NDArray

from quotes.encoder.graphs import open_graph
from quotes.encoder.meaning import FOLDER
from quotes.errors import ModelError

__all__ = ["FOLDER", "Alone", "Judge", "Trees", "shipped"]

Floats = NDArray[np.float64]


class Trees:
    """An ensemble of regression trees in ONNX's form, opened when it is first asked.

    Args:
        data: The graph: features (p, k) float32 in, log odds (p, 1) out.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data

    @cached_property
    def _session(self) -> Any:
        try:
            # One thread: sums in another order differ in their last digits.
            return open_graph(self._data, threads=1)
        except Exception as error:
            raise ModelError(f"the trees that compare quotes cannot be read ({error})") from error

    def probabilities(self, features: Floats) -> Floats:
        """Probability that the quotes of each pair are the same utterance, (p,).

        Args:
            features: (p, k), columns in the order that the trees were fitted on.

        Raises:
            ModelError: The graph cannot be read.
        """
        if not len(features):
            return np.zeros(0)
        given = {self._session.get_inputs()[0].name: features.astype(np.float32)}
        odds: Floats = self._session.run(None, given)[0][:, 0].astype(np.float64)
        result: Floats = 1 / (1 + np.exp(-odds))
        return result


@dataclass(frozen=True, slots=True)
class Alone:
    """Decides about pairs by themselves.

    Attributes:
        first: Knows the features of `PLAIN`.
        last: Knows those of `CLOSE` as well.
        told: Knows likeness of meaning too; for pairs of one story.
    """

    first: Trees
    last: Trees
    told: Trees


@dataclass(frozen=True, slots=True)
class Judge:
    """Decides about pairs.

    Attributes:
        alone: By themselves.
        together: For pairs of one story; knows what the others of the story are judged to be.
    """

    alone: Alone
    together: Trees


@cache
def shipped() -> Judge:
    """The one that ships with the package, loaded once.

    Raises:
        ModelError: It cannot be read.
    """
    folder = resources.files("quotes.resources") / FOLDER

    def read(name: str) -> Trees:
        return Trees((folder / f"{name}.onnx").read_bytes())

    return Judge(Alone(*(read(part.name) for part in fields(Alone))), read("together"))
