"""Persons taken up by where they come from, how old they are, or what they are."""

from __future__ import annotations

import pytest
from resolve_cases import Case, attribution, document

from quotes.records import EntityLabel
from quotes.resolve import resolve

PEOPLE: list[tuple[str, EntityLabel]] = [
    ("Joss Tarn", "person"),
    ("Orla Finch", "person"),
    ("Kenyan", "other"),
]


@pytest.mark.parametrize("who", ["the Kenyan", "the 61-year-old", "the Briton"])
def test_the_one_person_just_named(who: str) -> None:
    text = f"Rain fell on Joss Tarn's field. “Fish like it,” {who} said."
    assert Case(text, (who, "“Fish like it,”"), entities=PEOPLE).names == ["Joss Tarn"]


def test_somebody_of_another_age() -> None:
    text = "Joss Tarn, 34, ran. “Fish like it,” the 61-year-old said."
    case = Case(text, ("the 61-year-old", "“Fish like it,”"), entities=PEOPLE)
    assert case.names == ["the 61-year-old"]


@pytest.mark.parametrize("label", ["person", "organisation", "other"])
@pytest.mark.parametrize("who", ["Senegalese", "Swede"])
def test_who_speaks_for_himself_is_one_person(who: str, label: EntityLabel) -> None:
    text = f"Driver Joss Tarn ran. Then Moll waved.\nIt rained.\n“I like it,” the {who} said."
    names: list[tuple[str, EntityLabel]] = [("Joss Tarn", "person"), ("Moll", "person")]
    case = Case(text, (f"the {who}", "“I like it,”"), entities=[*names, (who, label)])
    assert case.names == ["Joss Tarn"]


@pytest.mark.parametrize("who", ["Senegalese", "Swede", "Kenyan"])
def test_somebody_from_a_place_of_whom_no_name_is_told(who: str) -> None:
    text = f"It rained. “I like it,” the {who} said."
    (speaker,) = Case(text, (f"the {who}", "“I like it,”")).resolution.speakers
    assert (speaker.name, speaker.kind, speaker.named) == (f"the {who}", "person", False)


def test_many_from_a_place_are_not_the_one_just_named() -> None:
    text = "Joss Tarn ran. The Senegalese said they like it."
    case = Case(text, ("The Senegalese", "they like it"), entities=[("Joss Tarn", "person")])
    assert case.names == ["Senegalese"]


def test_an_outlet_is_no_demonym() -> None:
    text = "Joss Tarn ran. It rained, the Guardian said."
    case = Case(text, ("the Guardian", "It rained"), entities=[("Joss Tarn", "person")])
    assert case.names == ["Guardian"]


def test_a_number_that_counts_is_nobody() -> None:
    text = "The leaders of the five Moll states met.\n“Fish like it,” they said."
    case = Case(text, ("they", "“Fish like it,”"))
    assert case.names == ["the leaders of the five Moll states"]


def test_the_person_whom_the_sentence_before_is_about() -> None:
    text = "Fish like rain.\nOne farmer in the crowd was unmoved. “They do not,” she said."
    assert Case(text, ("she", "“They do not,”")).names == ["one farmer in the crowd"]


def test_somebody_known_keeps_the_pronoun() -> None:
    text = "Ms Orla Finch spoke. A man was led away. “They do not,” she said."
    case = Case(text, ("she", "“They do not,”"), entities=PEOPLE)
    assert case.names == ["Orla Finch"]


def test_where_a_company_sits_tells_no_other_company() -> None:
    text = "Tarn Energy said it rained. The Moll-based company said fish like it."
    case = Case(text, ("Tarn Energy", "it rained"), ("The Moll-based company", "fish like it"))
    assert case.names == ["Tarn Energy", "Tarn Energy"]


def test_a_setting_is_no_source() -> None:
    text = "In a lawsuit filed in Veld County, Moll, Joss Tarn and Orla Finch allege it rained."
    source = "a lawsuit filed in Veld County, Moll, Joss Tarn and Orla Finch"
    item = attribution(text, source, "it rained", "allege")
    (speaker,) = resolve(document(text, PEOPLE), [item]).speakers
    assert speaker.name == "Joss Tarn and Orla Finch"


RIVAL = "Joss Tarn said it rained.\n"


@pytest.mark.parametrize("role", ["Kenya's consul", "The Kenya's chief envoy"])
def test_a_role_of_a_place_that_opens_a_paragraph(role: str) -> None:
    text = f"{RIVAL}{role} was called in. He told us fish like it."
    names: list[tuple[str, EntityLabel]] = [("Joss Tarn", "person"), ("Kenya", "place")]
    case = Case(text, ("Joss Tarn", "it rained"), ("He", "fish like it"), entities=names)
    assert case.names == ["Joss Tarn", role.replace("The", "the")]


@pytest.mark.parametrize(
    "lead",
    [
        "Kenya's rain was called in.",
        "Kenya's consul met Joss Tarn.",
        "It rained. Kenya's consul was called in.",
        "The consul was called in.",
    ],
)
def test_others_do_not_take_the_pronoun_of_somebody_named(lead: str) -> None:
    text = f"{RIVAL}{lead} He told us fish like it."
    names: list[tuple[str, EntityLabel]] = [("Joss Tarn", "person"), ("Kenya", "place")]
    case = Case(text, ("Joss Tarn", "it rained"), ("He", "fish like it"), entities=names)
    assert case.names == ["Joss Tarn", "Joss Tarn"]


def test_whoever_asks_is_not_who_answers() -> None:
    text = "Joss Tarn spoke. Asked by a member whether it rained, he said fish like it."
    case = Case(
        text,
        ("a member", "whether it rained"),
        ("he| said", "fish like it"),
        entities=[("Joss Tarn", "person")],
    )
    assert case.names == ["a member", "Joss Tarn"]
