# ruff: noqa: E501 -- one case a line reads better
"""Subjects that a relative clause or a date parts from their cue."""

import pytest
from attribution_samples import run

NAMES = ("Roe Foods", "Jo Poe")


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("In a statement, Roe Foods, which runs a plant there, <1denied> {1that it had leaked}.", "Roe Foods"),
        ("The union, whose members walked out, <1warned> {1that nobody is safe}.", "The union"),
        ("Roe Foods, which runs a plant, <1denied> {1that it had leaked}. [1The clerk] came.", "Roe Foods"),
        ("A letter from Jo Poe to Roe Foods, dated May 3rd and seen by the Ledger, <1warned of> {1“faults”}.", "A letter from Jo Poe to Roe Foods"),
        ("A leaked email from the board to staff, seen by [1the Ledger], <1said> {1that it leaked}.", "A leaked email from the board to staff"),
        ("A letter from Jo Poe to [1Roe Foods, seen by the Ledger], <1accused> {1it of “lies”}.", "A letter from Jo Poe to Roe Foods"),
    ],
)  # fmt: skip
def test_a_cue_finds_its_subject_behind_the_aside(marked: str, source: str) -> None:
    text, found = run(marked, names=NAMES)
    assert [one.source.of(text) if one.source else None for one in found] == [source]


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("The flood, which hit the plant, <1warned of> {1worse}.", None),
        ("Roe Foods, which runs a plant, <1was told> {1that it had leaked}.", None),
        ("A letter from [1Jo Poe], sent in May, <1said> {1that it leaked}.", "Jo Poe"),
        (
            "Roe Foods, which runs a plant, said no and [1Jo Poe] <1denied> {1that it had leaked}.",
            "Jo Poe",
        ),
    ],
)
def test_other_cues_keep_what_they_have(marked: str, source: str | None) -> None:
    text, found = run(marked, names=NAMES)
    assert [one.source.of(text) if one.source else None for one in found] == [source]
