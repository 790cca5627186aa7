"""Figures and what belongs to them: shares, agreement of two sets, calibration errors, misses.

Each figure knows its numbers as they are printed and how much one answer weighs in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from quotes.evaluate.calibration import expected_calibration_error

__all__ = [
    "Agreement",
    "CalibrationError",
    "Confidences",
    "Count",
    "Figure",
    "Measured",
    "Miss",
    "Score",
    "Share",
]

Better = Literal["higher", "lower"]


@dataclass(frozen=True, slots=True)
class Count:
    """A number of things; neither good nor bad."""

    number: int

    @property
    def numbers(self) -> tuple[int]:
        """As printed."""
        return (self.number,)


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, in percent.

    Attributes:
        part: Answers that count.
        whole: All answers.
        better: Whether a good share is a high or a low one.
    """

    part: int
    whole: int
    better: Better = "higher"

    @property
    def numbers(self) -> tuple[float]:
        """Percent; 0 of nothing."""
        return (round(100 * self.part / max(self.whole, 1), 1),)

    @property
    def weight(self) -> float:
        """Points that one answer makes."""
        return 100 / max(self.whole, 1)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Precision, recall and F1 of what is given against what is wanted, in percent.

    Attributes:
        hits: How many are in both.
        given: Size of what was found.
        wanted: Size of the gold.
    """

    hits: int
    given: int
    wanted: int
    better: Better = "higher"

    @property
    def numbers(self) -> tuple[float, float, float]:
        """Precision, recall and F1."""
        precision = 100 * self.hits / max(self.given, 1)
        recall = 100 * self.hits / max(self.wanted, 1)
        both = precision + recall
        f1 = 2 * precision * recall / both if both else 0.0
        return (round(precision, 1), round(recall, 1), round(f1, 1))

    @property
    def weight(self) -> float:
        """Points of F1 that one hit makes."""
        return 200 / max(self.given + self.wanted, 1)


@dataclass(frozen=True, slots=True)
class CalibrationError:
    """How far confidence is from accuracy, 0 to 1, over bins of 50 answers and more.

    Attributes:
        error: The expected calibration error.
        answers: Answers that it was measured on.
    """

    error: float
    answers: int
    better: Better = "lower"

    @property
    def numbers(self) -> tuple[float]:
        """As printed."""
        return (round(self.error, 3),)

    @property
    def weight(self) -> float:
        """What one answer makes at most."""
        return 1 / max(self.answers, 1)


Measured = Share | Agreement | CalibrationError
Figure = Count | Measured


class Confidences:
    """Collects confidences with whether the answers were right."""

    def __init__(self) -> None:
        self._scores: list[float] = []
        self._right: list[bool] = []

    def add(self, score: float | None, right: bool) -> None:
        """One more answer; without a confidence it is left out."""
        if score is not None:
            self._scores.append(score)
            self._right.append(right)

    def figure(self) -> CalibrationError | None:
        """The calibration error; None where no answer had a confidence."""
        if not self._scores:
            return None
        error = expected_calibration_error(self._scores, self._right)
        return CalibrationError(error, len(self._scores))


@dataclass(frozen=True, slots=True)
class Miss:
    """An answer that is wrong.

    Attributes:
        sort: What was wrong: `speaker`, `channel`, `source mention` ...
        where: The article or passage, and which of its statements.
        detail: What gold has and what came instead.
    """

    sort: str
    where: str
    detail: str


@dataclass(frozen=True)
class Score:
    """What one data set says.

    Attributes:
        data: Its sort: `corpus`, `polnear`, `gold`, `challenge`, `passages`, `gum` or `human`.
        articles: Articles or passages in it.
        missing: Those of them without an analysis.
        figures: By name, in the order in which they are shown.
        tallies: Most frequent errors by heading: `confusions`, `hardest`.
        misses: All wrong answers that are listed, in the order of the data.
    """

    data: str
    articles: int
    missing: int
    figures: Mapping[str, Figure]
    tallies: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    misses: Sequence[Miss] = ()

    @cached_property
    def measured(self) -> dict[str, Measured]:
        """The figures that can be better or worse."""
        return {
            name: figure for name, figure in self.figures.items() if not isinstance(figure, Count)
        }
