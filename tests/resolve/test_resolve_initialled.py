"""Offices by their initials: `the CM` is the chief minister."""

import pytest
from resolve_cases import Case

from quotes.records import EntityLabel

PEOPLE: list[tuple[str, EntityLabel]] = [
    ("Anil Rane", "person"),
    ("Tara Bose", "person"),
    ("General Motors", "organisation"),
    ("Ravi Das", "person"),
]


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("Chief Minister Anil Rane came.", "The CM", "Anil Rane"),
        ("Anil Rane, chief minister of Tarn, came.", "The CM", "Anil Rane"),
        ("District Attorney Tara Bose came.", "The DA", "Tara Bose"),
        ("Deputy Commissioner Ravi Das came.", "The DC", "Ravi Das"),
        ("The CM came. Tarn Chief Minister Anil Rane left.", "The CM", "Anil Rane"),
        # His deputy, one of two, a name that the article spells out, another office.
        ("Deputy Chief Minister Anil Rane came.", "The CM", "CM"),
        ("Former Chief Minister Anil Rane came.", "The CM", "CM"),
        ("Chief Minister Anil Rane met Chief Minister Tara Bose.", "The CM", "CM"),
        ("General manager Ravi Das left General Motors.", "The GM", "General Motors"),
        ("Chief Minister Anil Rane came to CM Park and CM College.", "The EU", "EU"),
    ],
)
def test_initials_of_an_office_mean_its_holder(before: str, source: str, name: str) -> None:
    text = f"{before} He left. {source} said it rained."
    content = "it rained"
    assert Case(text, (f"{source}| said", content), entities=PEOPLE).names == [name]
