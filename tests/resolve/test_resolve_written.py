# ruff: noqa: E501 -- one case a line reads better
"""Texts that speak for their author, relative clauses, and roles that end with their paragraph."""

from __future__ import annotations

from dataclasses import replace

import pytest
from resolve_cases import Case, document

from quotes.records import EntityLabel, Span
from quotes.resolve import resolve

PEOPLE: list[tuple[str, EntityLabel]] = [
    ("Orla Finch", "person"),
    ("Facebook", "organisation"),
    ("Moll Trust", "organisation"),
]


def speaker_of(text: str, source: str, cue: str) -> str | None:
    """Who says that fish like it, behind a statement that it rained."""
    case = Case(text, ("Orla Finch", "it rained"), (source, "“Fish like it,”"), entities=PEOPLE)
    first, second = case.attributions
    start = text.rindex(cue)
    second = replace(second, cue=Span(start, start + len(cue)))
    found = resolve(document(text, PEOPLE), [first, second])
    identity = found.assignments[1].speaker
    return next((one.name for one in found.speakers if one.id == identity), None)


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("Orla Finch said in a post on Facebook that it rained. “Fish like it,” it read.", "it", "read"),
        ("Orla Finch said on Facebook that it rained. “Fish like it,” it said.", "it", "said"),
        ("Orla Finch said in a letter that it rained. “Fish like it,” it said.", "it", "said"),
        ("Orla Finch wrote on Facebook that it rained. “Fish like it,” the post read.", "the post", "read"),
    ],
)  # fmt: skip
def test_text_speaks_for_whoever_just_wrote_it(text: str, source: str, cue: str) -> None:
    assert speaker_of(text, source, cue) == "Orla Finch"


def test_whatever_else_was_named_beside_the_text_may_be_it() -> None:
    text = "Orla Finch said in a letter to the Moll Trust that it rained. “Fish like it,” it said."
    assert speaker_of(text, "it", "said") == "Moll Trust"


@pytest.mark.parametrize(
    ("subject", "speaker"),
    [
        ("An aide with knowledge of the letter", "an aide with knowledge of the letter"),
        ("A nurse from the village of Tarn", "a nurse from the village of Tarn"),
    ],
)
def test_who_is_a_person_further_back(subject: str, speaker: str) -> None:
    text = f"{subject}, who said it rained, left."
    assert Case(text, ("who", "it rained")).names == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "A baker’s day\n\nBy Tom Reed\n\nAt 60, Orla Finch said it rained.",
        "She came with a baker\n\nToday, Orla Finch said it rained.",
        "With her old baker In 1958, Orla Finch said it rained.",
    ],
)
def test_role_ends_with_its_paragraph_and_before_a_date(text: str) -> None:
    speaker = Case(text, ("Orla Finch", "it rained"), entities=PEOPLE).speaker()
    assert speaker is not None
    assert speaker.role is None


@pytest.mark.parametrize(
    "role", ["First minister", "first lady", "Deputy first minister", "fire chief", "Police chief"]
)
def test_role_before_a_name_is_whole(role: str) -> None:
    text = f"{role} Orla Finch said it rained."
    speaker = Case(text, (f"{role} Orla Finch", "it rained"), entities=PEOPLE).speaker()
    assert speaker is not None
    assert (speaker.name, speaker.role) == ("Orla Finch", role)
