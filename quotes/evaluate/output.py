"""An evaluation for programs and for people: `quotes/evaluation@1`, rows, and sections."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from quotes.evaluate.figures import CalibrationError, Count, Figure, Miss, Score
from quotes.evaluate.run import Evaluation, Result
from quotes.report.evaluation import Line, Section
from quotes.report.theme import counted

__all__ = ["EVALUATION_SCHEMA", "ROW", "evaluation_rows", "evaluation_to_dict", "sections"]

EVALUATION_SCHEMA = "quotes/evaluation@1"
ROW = ("data", "figure", "value", "precision", "recall")


def evaluation_to_dict(evaluation: Evaluation, errors: int = 0) -> dict[str, Any]:
    """An evaluation in the schema `quotes/evaluation@1`.

    Args:
        evaluation: All figures.
        errors: So many errors of each sort are listed.
    """
    return {
        "schema": EVALUATION_SCHEMA,
        "models": [asdict(model) for model in evaluation.models],
        "data": {name: _result_to_dict(result, errors) for name, result in evaluation.data.items()},
    }


def _result_to_dict(result: Result, errors: int) -> dict[str, Any]:
    score = result.score
    document: dict[str, Any] = {
        "path": str(result.path),
        "sha256": result.sha256,
        "articles": score.articles,
        "figures": {name: _numbers(figure) for name, figure in score.figures.items()},
        **{heading: dict(tally) for heading, tally in score.tallies.items()},
    }
    if errors:
        document["errors"] = [asdict(miss) for miss in _first(score, errors)]
    return document


def _numbers(figure: Figure) -> Any:
    numbers: tuple[float, ...] = figure.numbers
    return numbers[0] if len(numbers) == 1 else list(numbers)


def evaluation_rows(evaluation: Evaluation) -> Iterator[Mapping[str, Any]]:
    """One row a figure, with the columns `ROW`."""
    for name, result in evaluation.data.items():
        for figure, value in result.score.figures.items():
            numbers: tuple[float, ...] = value.numbers
            row = {"data": name, "figure": figure, "value": numbers[-1]}
            if len(numbers) == 3:
                row |= {"precision": numbers[0], "recall": numbers[1]}
            yield row


def sections(evaluation: Evaluation, errors: int = 0) -> list[Section]:
    """What the terminal shows, a section a data set.

    Args:
        evaluation: All figures.
        errors: So many errors of each sort are listed.
    """
    return [
        Section(
            title=name,
            facts=(counted(result.score.articles, _UNITS.get(name, "article")), str(result.path)),
            lines=[Line(figure, *_cells(value)) for figure, value in result.score.figures.items()],
            notes=[
                (heading, ", ".join(f"{key}: {count}" for key, count in tally.items()))
                for heading, tally in result.score.tallies.items()
                if tally
            ],
            errors=[
                (miss.sort, f"{miss.where}: {miss.detail}") for miss in _first(result.score, errors)
            ],
        )
        for name, result in evaluation.data.items()
    ]


_UNITS = {"challenge": "passage", "passages": "passage", "gum": "document"}


def _cells(figure: Figure) -> tuple[str, str]:
    """The number that counts, and what else there is to say about it."""
    if isinstance(figure, Count):
        return f"{figure.number:,}", ""
    if isinstance(figure, CalibrationError):
        return f"{figure.error:.3f}", counted(figure.answers, "answer")
    numbers: tuple[float, ...] = figure.numbers
    if len(numbers) == 1:
        return f"{numbers[0]:.1f}", ""
    return f"{numbers[2]:.1f}", f"precision {numbers[0]:.1f}, recall {numbers[1]:.1f}"


def _first(score: Score, most: int) -> list[Miss]:
    """The first errors of each sort, sort by sort."""
    sorts: dict[str, list[Miss]] = defaultdict(list)
    for miss in score.misses:
        if len(sorts[miss.sort]) < most:
            sorts[miss.sort].append(miss)
    return [miss for misses in sorts.values() for miss in misses]
