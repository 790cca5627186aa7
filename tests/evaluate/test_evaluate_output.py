"""Evaluations for people and programs."""

from pathlib import Path

import pytest
from rich.console import Console

from quotes.evaluate.figures import Agreement, CalibrationError, Count, Miss, Score, Share
from quotes.evaluate.output import evaluation_rows, evaluation_to_dict, sections
from quotes.evaluate.run import Evaluation, Result
from quotes.report.evaluation import EvaluationReport

FIGURES = {
    "statements": Count(1234),
    "found": Share(2, 3),
    "stated": Agreement(1, 2, 4),
    "calibration error of speaker": CalibrationError(0.0444, 1200),
}
MISSES = [Miss(sort, f"a{n}", "\x1b[2J[red]") for n in range(3) for sort in ("speaker", "channel")]


def evaluation():
    score = Score("gold", 20, 0, FIGURES, {"confusions": {"court as speech": 2}}, MISSES)
    return Evaluation({"gold": Result(Path("g.jsonl"), "12", score)})


def rendered(width: int, errors: int = 0) -> str:
    console = Console(width=width, color_system=None)
    with console.capture() as captured:
        console.print(EvaluationReport(sections(evaluation(), errors), ["m 1.0"]))
    lines = captured.get().splitlines()
    assert all(len(line) <= width for line in lines)
    return "\n".join(" ".join(line.split()) for line in lines)


def test_schema():
    data = evaluation_to_dict(evaluation(), 2)["data"]["gold"]
    assert data["figures"] == {
        "statements": 1234,
        "found": 66.7,
        "stated": [50.0, 25.0, 33.3],
        "calibration error of speaker": 0.044,
    }
    assert data["confusions"] == {"court as speech": 2}
    assert [error["where"] for error in data["errors"]] == ["a0", "a1", "a0", "a1"]


def test_rows():
    rows = list(evaluation_rows(evaluation()))
    expected = {"data": "gold", "figure": "stated", "value": 33.3}
    assert rows[2] == {**expected, "precision": 50.0, "recall": 25.0}
    assert rows[1] == {"data": "gold", "figure": "found", "value": 66.7}


@pytest.mark.parametrize("width", [72, 100])
def test_report(width):
    shown = rendered(width)
    for line in (
        "Accuracy · m 1.0",
        "gold · 20 articles · g.jsonl",
        "statements 1,234",
        "found 66.7",
        "stated 33.3 precision 50.0, recall 25.0",
        "calibration error of speaker 0.044 1,200 answers",
        "confusions court as speech: 2",
    ):
        assert line in shown
    assert "a0" not in shown


def test_errors_are_foreign_text():
    shown = rendered(80, errors=1)
    assert "speaker a0: [2J[red]" in shown
    assert "a1" not in shown and "\x1b" not in shown


def test_nothing_to_show():
    with pytest.raises(ValueError, match="has 0"):
        EvaluationReport([])
