"""Headlines that end with who says so."""

from __future__ import annotations

import pytest
from attribution_samples import run, shown

BODY = "\n\nRain fell, and the mill stood still."


def headline(line: str) -> list[tuple[str | None, str | None, list[str]]]:
    text, found = run(line + BODY, roles={0: "headline"})
    return [shown(text, one) for one in found]


@pytest.mark.parametrize(
    "line",
    [
        # The encoder took the noun for the cue, or saw nothing.
        "{1Mill could burn again}, says <1report>",
        "Mill could burn again, says report",
    ],
)
def test_a_report_that_closes_a_headline_is_its_source(line: str) -> None:
    assert headline(line) == [("report", "says", ["Mill could burn again"])]


def test_so_is_a_body_and_a_longer_phrase() -> None:
    assert headline("Mill breaks the law, warns fire watchdog") == [
        ("fire watchdog", "warns", ["Mill breaks the law"])
    ]
    assert headline("{1Mill ‘could burn’ again}, says new <1report> by guild") == [
        ("new report by guild", "says", ["Mill ‘could burn’ again"])
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Mill owner quits post, says nothing to police",
        "Mill workers walk out, call for minister",
        "Mill burns again, injures worker",
        "Mill, says report",
    ],
)
def test_other_endings_are_none(line: str) -> None:
    assert headline(line) == []


def test_below_the_headline_nothing_is_added() -> None:
    assert run("Rain fell" + BODY + "\n\nMill could burn again, says report")[1] == ()


def test_what_the_encoder_attributes_stays() -> None:
    line = "{1Mill could burn again}, <1says> [1report]"
    assert headline(line) == [("report", "says", ["Mill could burn again"])]


@pytest.mark.parametrize(
    "said",
    ["{1A truce was agreed}, {1the} two ministries", "{1A truce was agreed, the} two ministries"],
)
def test_who_announces_is_no_part_of_what_is_announced(said: str) -> None:
    text, found = run(f"{said} <1announced>.")
    assert [shown(text, one) for one in found] == [
        ("the two ministries", "announced", ["A truce was agreed"])
    ]


@pytest.mark.parametrize(
    "said", ["{1A truce was agreed}, the day was", "{1It rained, the mill burned and}"]
)
def test_what_cannot_speak_announces_nothing(said: str) -> None:
    text, found = run(f"{said} <1announced>.")
    assert [shown(text, one)[0] for one in found] in ([], [None])
