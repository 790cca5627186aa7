"""All figures of the data sets that are there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from quotes.errors import EmptyInputError
from quotes.evaluate.attributions import evaluate_humans, evaluate_polnear
from quotes.evaluate.corpus import evaluate_corpus
from quotes.evaluate.data import DataSets
from quotes.evaluate.figures import Score
from quotes.evaluate.gum.figures import evaluate_gum
from quotes.evaluate.passages import evaluate_challenge, evaluate_passages
from quotes.evaluate.predictions import Predictions
from quotes.evaluate.statements import evaluate_gold
from quotes.records import ModelInfo

__all__ = ["Evaluation", "Result", "evaluate"]

_FIGURES: dict[str, Callable[[Path, Predictions], Score]] = {
    "corpus": evaluate_corpus,
    "polnear": evaluate_polnear,
    "gold": evaluate_gold,
    "passages": evaluate_passages,
    "challenge": evaluate_challenge,
    "gum": evaluate_gum,
    "human": lambda path, _: evaluate_humans(path),
}


@dataclass(frozen=True, slots=True)
class Result:
    """A data set and what it says."""

    path: Path
    sha256: str
    score: Score


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All figures of one run.

    Attributes:
        data: By sort of the data set, in a fixed order.
        models: The models whose analyses were measured.
        left_out: Data sets of which nothing is analysed.
    """

    data: Mapping[str, Result]
    models: tuple[ModelInfo, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def missing(self) -> Iterator[tuple[str, int]]:
        """Data sets of which some articles, and how many, have no analysis."""
        for name, result in self.data.items():
            if result.score.missing:
                yield name, result.score.missing


def evaluate(data: DataSets, predictions: Predictions) -> Evaluation:
    """Measure analyses on data sets.

    Args:
        data: The data sets. One of which no article is analysed is left out.
        predictions: The analyses.

    Raises:
        InputError: A data set cannot be read, or an analysis is of another text.
        EmptyInputError: Nothing is left to measure on.
    """
    done: dict[str, Result] = {}
    left_out: list[str] = []
    for name, figures in _FIGURES.items():
        path = data.given.get(name)
        if path is None:
            continue
        score = figures(path, predictions)
        if score.missing < score.articles:
            done[name] = Result(path, data.sha256(name), score)
        else:
            left_out.append(name)
    if not done:
        sets = ", ".join(left_out)
        raise EmptyInputError(f"nothing to measure: no analyses of {sets or 'any data set'}")
    return Evaluation(done, predictions.models, tuple(left_out))
