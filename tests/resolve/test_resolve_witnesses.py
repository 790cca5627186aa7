"""Whom `the witness` means, and names that end in a common word."""

import pytest
from resolve_cases import Case

from quotes.records import EntityLabel

PEOPLE: list[tuple[str, EntityLabel]] = [
    ("Bethany Crook", "person"),
    ("Helena Varley", "person"),
    ("Tom Hay", "person"),
]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Giving evidence, Bethany Crook| said it rained.", "Bethany Crook"),
        ("Cross-examined by Helena Varley, Bethany Crook| said it rained.", "Bethany Crook"),
        ("Bethany Crook| said it rained. Tom Hay gave evidence on Friday.", "Tom Hay"),
        # Nobody is examined; two are told of together.
        ("Bethany Crook| said it rained. Police spoke to a witness.", "the witness"),
        ("Tom Hay gave evidence and Bethany Crook| said it rained.", "the witness"),
    ],
)
def test_the_witness_is_the_one_who_was_examined(before: str, name: str) -> None:
    text = f"{before.replace('|', '')}\nVarley sat down. “It is so,” the witness agreed."
    first = ("Bethany Crook| said", "it rained")
    assert (
        Case(text, first, ("the witness| agreed", "“It is so,”"), entities=PEOPLE).names[1] == name
    )


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Then Sky One said it rained.", "Sky One", "Sky One"),
        ("Then Clean Taps Now said it rained.", "Clean Taps Now", "Clean Taps Now"),
        ("It fell in the U.S. Now Tom Hay said it rained.", "Tom Hay", "Tom Hay"),
        ("Then Tom Hay Monday said it rained.", "Tom Hay", "Tom Hay"),
    ],
)
def test_a_name_may_end_in_a_common_word(text: str, source: str, name: str) -> None:
    case = Case(text, (source, "it rained"), entities=PEOPLE)
    assert case.names == [name]
    assert (case.speaker().kind == "organisation") is (name not in "Tom Hay")  # type: ignore[union-attr]
