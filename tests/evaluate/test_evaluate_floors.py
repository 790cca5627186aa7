"""Floors: what breaks them, how they rise, and when they may fall."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.errors import ConfigError, NotFoundError
from quotes.evaluate.figures import Agreement, CalibrationError, Count, Score, Share
from quotes.evaluate.floors import Floors, breaches, moved, read_floors, unchecked
from quotes.evaluate.run import Evaluation, Result

NONE = Floors()


def evaluation(*, found=900, invented=100, error=0.04, sha256="1", data="gold"):
    figures = {
        "statements": Count(1000),
        "found": Share(found, 1000),
        "invented": Share(invented, 1000, "lower"),
        "stated": Agreement(8, 10, 10),
        "calibration": CalibrationError(error, 500),
    }
    return Evaluation({data: Result(Path("x"), sha256, Score(data, 20, 0, figures))})


def messages(floors, measured):
    return [breach.message for breach in breaches(floors, measured)]


def test_floors_stand_a_little_below_what_was_measured():
    pinned = moved(NONE, evaluation()).data["gold"]
    # One of ten stated channels weighs ten points.
    assert pinned.floors == {"found": 89.0, "invented": 11.0, "stated": 70.0, "calibration": 0.05}


def test_what_is_worse_than_its_floor_is_named():
    floors = moved(NONE, evaluation())
    assert messages(floors, evaluation(found=890, invented=110, error=0.05)) == []
    assert messages(floors, evaluation(found=889, invented=111, error=0.051)) == [
        "gold: found 88.9 is below its floor 89.0",
        "gold: invented 11.1 is above its ceiling 11.0",
        "gold: calibration 0.051 is above its ceiling 0.05",
    ]


def test_other_data_are_a_breach():
    (message,) = messages(moved(NONE, evaluation()), evaluation(sha256="2"))
    assert "not the data" in message


def test_a_floor_without_a_figure_is_a_breach():
    measured = evaluation()
    score = measured.data["gold"].score
    rest = {name: figure for name, figure in score.figures.items() if name != "found"}
    less = Evaluation({"gold": replace(measured.data["gold"], score=replace(score, figures=rest))})
    floors = moved(NONE, measured)
    assert messages(floors, less) == ["gold: found has a floor and is not measured"]
    assert "found" not in moved(floors, less, "measured no more").data["gold"].floors


def test_floors_rise_and_do_not_fall():
    floors = moved(NONE, evaluation())
    better = moved(floors, evaluation(found=950, invented=60))
    assert better.data["gold"].floors["found"] == 94.0
    assert better.data["gold"].floors["invented"] == 7.0
    # Still above its floor, but not by the tolerance.
    assert moved(better, evaluation(found=945, invented=60)) == better
    with pytest.raises(ConfigError, match=r"found 90\.0 is below"):
        moved(better, evaluation(invented=60))


def test_with_a_reason_they_fall_and_the_reason_is_kept(tmp_path):
    better = moved(NONE, evaluation(found=950))
    lower = moved(better, evaluation(), "half the model, twice the speed")
    assert lower.data["gold"].floors["found"] == 89.0
    (item,) = lower.lowered
    assert (item.figure, item.old, item.new) == ("found", 94.0, 89.0)
    path = tmp_path / "floors.json"
    path.write_text(lower.to_json())
    assert read_floors(path) == lower
    assert "twice the speed" in path.read_text()


def test_data_sets_that_were_not_measured_keep_their_floors():
    floors = moved(moved(NONE, evaluation()), evaluation(data="polnear"))
    assert set(floors.data) == {"gold", "polnear"}
    assert unchecked(floors, evaluation()) == ("polnear",)
    assert messages(floors, evaluation()) == []


def test_people_have_no_floors():
    assert moved(NONE, evaluation(data="human")).data == {}


@given(st.integers(0, 1000), st.integers(0, 1000), st.floats(0, 1))
def test_what_was_measured_never_breaks_its_own_floors(found, invented, error):
    measured = evaluation(found=found, invented=invented, error=error)
    assert messages(moved(NONE, measured), measured) == []


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema": "quotes/floors@9"}'])
def test_what_is_no_floors_file(tmp_path, text):
    path = tmp_path / "floors.json"
    path.write_text(text)
    with pytest.raises(ConfigError, match="no floors file"):
        read_floors(path)
    with pytest.raises(NotFoundError):
        read_floors(tmp_path / "none.json")
