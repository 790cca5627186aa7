"""`it` takes up the body that the sentence before is about, rather than one only spoken of."""

from __future__ import annotations

from dataclasses import replace

import pytest
from resolve_cases import Case, attribution, document

from quotes.records import EntityLabel
from quotes.resolve import resolve

NAMES: list[tuple[str, EntityLabel]] = [
    ("Dunmore Ferries", "organisation"),
    ("Orla Finch", "person"),
    ("Port Trust", "organisation"),
    ("Salt Alliance", "organisation"),
]


def said(lead: str, *before: tuple[str, str]) -> str | None:
    text = f"{lead} It said that the ship was sound."
    return Case(text, *before, ("It", "the ship was sound"), entities=NAMES).names[-1]


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("The union wrote to Dunmore Ferries.", "the union"),
        ("On Monday the union met Dunmore Ferries.", "the union"),
        ("In a long letter, the union blamed Dunmore Ferries.", "the union"),
        ("The coast’s largest union blamed Dunmore Ferries.", "the coast’s largest union"),
        ("A committee of parliament visited Dunmore Ferries.", "a committee of parliament"),
        ("The shipping company Salt Alliance, has met Dunmore Ferries.", "Salt Alliance"),
    ],
)
def test_the_subject_of_the_sentence_before(lead: str, name: str) -> None:
    assert said(lead) == name


@pytest.mark.parametrize(
    "lead",
    [
        "The union leader met Dunmore Ferries.",
        "The head of the union met Dunmore Ferries.",
        "The fire hit Dunmore Ferries.",
    ],
)
def test_a_body_that_only_belongs_to_the_subject_is_none(lead: str) -> None:
    assert said(lead) == "Dunmore Ferries"


def test_a_new_subject_goes_before_who_spoke_last() -> None:
    lead = "The Port Trust said the quay was shut. It said the crane fell.\nSalt Alliance owns it."
    before = ("The Port Trust", "the quay was shut"), ("It", "the crane fell")
    assert said(lead, *before) == "Salt Alliance"


def test_who_speaks_in_the_sentence_goes_before_its_subject() -> None:
    lead = "Salt Alliance sold a ship, the Port Trust said."
    assert said(lead, ("the Port Trust", "Salt Alliance sold a ship")) == "Port Trust"


def test_a_quotation_of_it_has_the_subject_before_the_quotation() -> None:
    text = "The union met Dunmore Ferries. “Nothing was agreed,” it said."
    assert Case(text, ("it", "“Nothing was agreed,”"), entities=NAMES).names == ["the union"]


def test_a_verb_that_is_also_a_noun_does_not_hide_the_body_of_a_paraphrase() -> None:
    text = "The airline will not fly to Moll, it said."
    case = Case(text, ("it", "The airline will not fly to Moll"), entities=[("Moll", "place")])
    assert case.names == ["the airline"]


def test_a_headline_gives_no_fuller_name_to_a_body() -> None:
    text = "Court backs watchdog against ferries\nThe watchdog said that the ship was sound."
    plain = document(text)
    head, body = plain.paragraphs
    made = replace(plain, paragraphs=(replace(head, role="headline"), body))
    (speaker,) = resolve(made, [attribution(text, "The watchdog", "the ship was sound")]).speakers
    assert speaker.name == "the watchdog"


LONE: list[tuple[str, EntityLabel]] = [("Sorrand", "person"), ("Maria Tarn", "person"), *NAMES]


def quoted(lead: str) -> str | None:
    text = f"{lead} “We did nothing,” it said."
    return Case(text, ("it", "“We did nothing,”"), entities=LONE).names[0]


@pytest.mark.parametrize(
    "lead",
    [
        "Salt Alliance sold a ship. Sorrand denied the charge.",
        "Salt Alliance sued Sorrand. Sorrand was calm.",
        "The Port Trust put up fees. Sorrand followed on Monday.",
    ],
)
def test_a_lone_name_before_it_is_a_body(lead: str) -> None:
    assert quoted(lead) == "Sorrand"


@pytest.mark.parametrize(
    "lead",
    [
        # It may be the other body of the sentence, and the encoder is sure of the person.
        "Sorrand blamed Salt Alliance.",
        "Salt Alliance sold a ship. Sorrand, the mayor, was angry.",
        "Salt Alliance sold a ship. Mr Sorrand was angry.",
        "Salt Alliance sold a ship. Sorrand was angry and he wept.",
        "Maria Tarn spoke. Salt Alliance sold a ship. Tarn was angry.",
    ],
)
def test_a_person_before_it_is_none(lead: str) -> None:
    assert quoted(lead) == "Salt Alliance"
