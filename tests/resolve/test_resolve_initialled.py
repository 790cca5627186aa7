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


@pytest.mark.parametrize(
    ("before", "source", "name", "named"),
    [
        ("Deputy Chief Minister Anil Rane came.", "Deputy CM", "Anil Rane", True),
        ("Former Chief Minister Anil Rane came.", "Former CM", "Anil Rane", True),
        # Nobody, or not one alone, whose office that is.
        ("Chief Minister Anil Rane came.", "Deputy CM", "Deputy CM", False),
        ("Energy minister Anil Rane came.", "Deputy CM", "Deputy CM", False),
    ],
)
def test_a_lesser_office_by_its_initials(before: str, source: str, name: str, named: bool) -> None:
    case = Case(f"{before} {source} said it rained.", (source, "it rained"), entities=PEOPLE)
    speaker = case.speaker()
    assert speaker is not None
    assert (speaker.name, speaker.kind, speaker.named) == (name, "person", named)


@pytest.mark.parametrize(
    ("headline", "before", "name"),
    [
        ("CM Orders Full Probe", "Chief Minister Anil Rane came.", "Anil Rane"),
        ("DCM Orders Full Probe", "Deputy Chief Minister Anil Rane came.", "Anil Rane"),
        ("CM Orders Full Probe", "Nobody came.", "CM"),
        ("EU Orders Full Probe", "Envoy Ursula Anil Rane came.", "EU"),
    ],
)
def test_an_office_by_its_initials_in_a_headline(headline: str, before: str, name: str) -> None:
    source = headline.split()[0]
    case = Case(f"{headline}\n\n{before}", (source, "Full Probe"), entities=PEOPLE)
    assert case.names == [name]
