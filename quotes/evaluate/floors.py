"""Figures that may rise and never fall: floors in a JSON file, pinned to the data's hash.

A floor stands a little below the figure that it was taken from, because processors round
differently: one point, or as much as one answer weighs where that is more. Calibration errors
have one hundredth. Where a low figure is the good one, the floor is a ceiling.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from quotes.errors import ConfigError, NotFoundError
from quotes.evaluate.figures import CalibrationError, Measured, Score
from quotes.evaluate.run import Evaluation, Result

__all__ = ["Breach", "Floors", "breaches", "moved", "read_floors", "unchecked"]

FLOORS_SCHEMA = "quotes/floors@1"
# What people agree on does not change with the model.
_UNPINNED = {"human"}


@dataclass(frozen=True, slots=True)
class Pinned:
    """The floors of one data set.

    Attributes:
        sha256: Of the data that they were measured on.
        floors: By name of the figure; of several numbers the last (F1) is meant.
    """

    sha256: str
    floors: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Lowered:
    """A floor that was lowered, or given up (`new` is None), and why."""

    data: str
    figure: str
    old: float
    new: float | None
    reason: str


@dataclass(frozen=True, slots=True)
class Floors:
    """What a floors file holds."""

    data: Mapping[str, Pinned] = field(default_factory=dict)
    lowered: tuple[Lowered, ...] = ()

    def to_json(self) -> str:
        """The file's text."""
        document = {
            "schema": FLOORS_SCHEMA,
            "data": {name: asdict(pinned) for name, pinned in self.data.items()},
            "lowered": [asdict(item) for item in self.lowered],
        }
        return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


@dataclass(frozen=True, slots=True)
class Breach:
    """A floor that does not hold.

    Attributes:
        figure: The figure's name; None where the data are other ones.
        message: In words for the user.
    """

    data: str
    figure: str | None
    message: str


def read_floors(path: Path) -> Floors:
    """The floors in a file.

    Raises:
        NotFoundError: There is no such file.
        ConfigError: It is no floors file.
    """
    try:
        document: Any = json.loads(path.read_text(encoding="utf-8"))
        if document["schema"] != FLOORS_SCHEMA:
            raise ValueError(f"the schema is {document['schema']!r}, not {FLOORS_SCHEMA!r}")
        return Floors(
            {name: Pinned(**pinned) for name, pinned in document["data"].items()},
            tuple(Lowered(**item) for item in document["lowered"]),
        )
    except FileNotFoundError:
        raise NotFoundError(f"{path}: no such file") from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ConfigError(f"{path}: no floors file ({type(error).__name__}: {error})") from error


def breaches(floors: Floors, evaluation: Evaluation) -> tuple[Breach, ...]:
    """What does not hold of the floors of those data sets that were measured."""
    found: list[Breach] = []
    for name, result in evaluation.data.items():
        if pinned := floors.data.get(name):
            if pinned.sha256 != result.sha256:
                message = f"{name}: not the data that the floors belong to: {result.path} changed"
                found.append(Breach(name, None, message))
            found.extend(_fallen(pinned, result.score))
    return tuple(found)


def unchecked(floors: Floors, evaluation: Evaluation) -> tuple[str, ...]:
    """Data sets that have floors and were not measured."""
    return tuple(name for name in floors.data if name not in evaluation.data)


def moved(floors: Floors, evaluation: Evaluation, reason: str | None = None) -> Floors:
    """The floors, raised to what was measured.

    Args:
        floors: Those so far.
        evaluation: Data sets that it lacks keep their floors.
        reason: Why floors may be lowered to figures that are below them.

    Raises:
        ConfigError: A figure is below its floor, and no reason is given.
    """
    data = dict(floors.data)
    lowered = list(floors.lowered)
    for name, result in evaluation.data.items():
        if name in _UNPINNED:
            continue
        pinned = floors.data.get(name, Pinned(result.sha256, {}))
        fallen = {breach.figure: breach for breach in _fallen(pinned, result.score)}
        if fallen and reason is None:
            raise ConfigError("; ".join(breach.message for breach in fallen.values()))
        new = _raised(pinned, result, fallen)
        data[name] = Pinned(result.sha256, new)
        for figure in fallen:
            if figure is not None:
                old = pinned.floors[figure]
                lowered.append(Lowered(name, figure, old, new.get(figure), reason or ""))
    return Floors(data, tuple(lowered))


def _raised(
    pinned: Pinned, result: Result, fallen: Mapping[str | None, Breach]
) -> dict[str, float]:
    """The new floor of each figure: the better one of old and measured, but where it fell."""
    new: dict[str, float] = {}
    for name, figure in result.score.measured.items():
        floor = _floor(figure)
        if name in pinned.floors and name not in fallen:
            better = max if figure.better == "higher" else min
            floor = better(floor, pinned.floors[name])
        new[name] = floor
    return new


def _fallen(pinned: Pinned, score: Score) -> Iterator[Breach]:
    """The figures that are worse than their floors, and floors without a figure."""
    for name, floor in pinned.floors.items():
        figure = score.measured.get(name)
        if figure is None:
            message = f"{score.data}: {name} has a floor and is not measured"
        elif figure.better == "higher" and figure.numbers[-1] < floor:
            message = f"{score.data}: {name} {figure.numbers[-1]} is below its floor {floor}"
        elif figure.better == "lower" and figure.numbers[-1] > floor:
            message = f"{score.data}: {name} {figure.numbers[-1]} is above its ceiling {floor}"
        else:
            continue
        yield Breach(score.data, name, message)


def _floor(figure: Measured) -> float:
    """The number that a later figure may not be worse than."""
    fraction = isinstance(figure, CalibrationError)
    tolerance = max(0.01 if fraction else 1.0, figure.weight)
    scale = 1000 if fraction else 10
    # Rounded to the tolerant side; the inner rounding takes away what binary fractions add.
    if figure.better == "higher":
        return max(0.0, math.floor(round((figure.numbers[-1] - tolerance) * scale, 6)) / scale)
    return math.ceil(round((figure.numbers[-1] + tolerance) * scale, 6)) / scale
