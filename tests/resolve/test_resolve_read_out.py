# ruff: noqa: E501 -- one case a line reads better
"""Statements and letters that somebody reads out, which then go by `it`."""

from __future__ import annotations

import pytest
from resolve_cases import attribution, document

from quotes.records import EntityLabel
from quotes.resolve import resolve

NAMES: list[tuple[str, EntityLabel]] = [
    ("Ole Pell", "person"),
    ("Folau Reyes", "person"),
    ("Northgate Limited", "organisation"),
]


def speaker(before: str, cue: str = "said") -> str | None:
    text = f"Northgate Limited was sorry. {before} “We are sad,” it {cue}."
    found = attribution(text, f"it| {cue}", "“We are sad,”", cue)
    resolution = resolve(document(text, NAMES), [found])
    identity = resolution.assignments[0].speaker
    return next((one.name for one in resolution.speakers if one.id == identity), None)


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("The family's lawyer read a statement outside court.", "the family"),
        ("Outside court the family's lawyer, Folau Reyes, read a statement.", "the family"),
        ("Folau Reyes, the family’s lawyer, read out a short statement.", "the family"),
        ("A police officer read a statement on behalf of the family.", "the family"),
        ("A lawyer for the family tearfully read a letter to the court.", "the family"),
        ("A clerk read out a letter from the widow.", "the widow"),
        ("The mayor read a letter written by Ole Pell.", "Ole Pell"),
        ("On Monday, Ole Pell read a statement.", "Ole Pell"),
        ("A statement was read out by the family's lawyer on the steps of the court.", "the family"),
        ("A statement from the family was read to reporters.", "the family"),
        ("A short statement was later read by Ole Pell at the gates.", "Ole Pell"),
        ("Ole Pell read out a statement on behalf of the Reyes family.", "the Reyes family"),
        ("A clerk read a statement from Folau's parents.", "Folau's parents"),
    ],
)  # fmt: skip
def test_a_text_read_out_is_its_makers(before: str, name: str) -> None:
    assert speaker(before) == name


def test_only_a_text_reads() -> None:
    assert speaker("Ole Pell released a statement.", "read") == "Ole Pell"
    assert speaker("Ole Pell released a statement.", "said") == "Northgate Limited"


def test_a_text_that_nobody_reads_out_speaks_for_itself() -> None:
    assert speaker("The statement was widely read.", "read") == "the statement"


@pytest.mark.parametrize(
    "before",
    [
        "The judge read the letter.",
        "Ole Pell read the report.",
        "Ole Pell got a letter.",
    ],
)
def test_whoever_reads_what_others_wrote_does_not_speak_in_it(before: str) -> None:
    assert speaker(before, "read") == "Northgate Limited"


def test_a_text_that_was_read_out_goes_on() -> None:
    text = "The family's lawyer, Ole Pell, read a statement.\n\n“He was a son,” it read.\n\n“A brother,” it added."
    found = [
        attribution(text, "it| read", "“He was a son,”", "read"),
        attribution(text, "it| added", "“A brother,”", "added"),
    ]
    resolution = resolve(document(text, NAMES), found)
    assert len({one.speaker for one in resolution.assignments}) == 1
    assert [one.name for one in resolution.speakers] == ["the family"]


@pytest.mark.parametrize(
    ("verb", "name"),
    [("declined to", "Northgate Limited"), ("refused to", "Northgate Limited")],
)
def test_a_report_declines_nothing(verb: str, name: str) -> None:
    text = (
        "Boats leak, according to a pathologist's report.\n\n"
        f"Northgate Limited said fish rot. It {verb} comment further."
    )
    found = [
        attribution(text, "a pathologist's report", "Boats leak"),
        attribution(text, "Northgate Limited", "fish rot", "said"),
        attribution(text, f"It| {verb}", "comment further", verb),
    ]
    resolution = resolve(document(text, NAMES), found)
    names = {one.id: one.name for one in resolution.speakers}
    assert names[resolution.assignments[2].speaker or ""] == name
