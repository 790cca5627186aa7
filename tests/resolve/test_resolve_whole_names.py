"""Names that a role noun, a plural's ending or a hyphen must not cut."""

from __future__ import annotations

import pytest
from resolve_cases import Case

from quotes.records import EntityLabel


@pytest.mark.parametrize(
    ("text", "source", "entity", "label", "name"),
    [
        (
            "It will rain, said Ilka Bremmen, an analyst at Tarn Bank.",
            "Ilka Bremmen, an analyst at Tarn Bank",
            "Ilka Bremmen",
            "person",
            "Ilka Bremmen",
        ),
        (
            "Its lawyer, Guy Tarn, said it rained.",
            "Its lawyer, Guy Tarn,",
            "Guy Tarn",
            "person",
            "Guy Tarn",
        ),
        (
            "Tenant Rights Watch said it rained.",
            "Tenant Rights Watch",
            "Tenant Rights Watch",
            "organisation",
            "Tenant Rights Watch",
        ),
        (
            "Drosk jeweller Moll & Sons said it rained.",
            "Drosk jeweller Moll & Sons",
            "Moll & Sons",
            "organisation",
            "Moll & Sons",
        ),
        (
            "Later, navy chief of staff Rear Adm Omar Tarn al-Moll said it rained.",
            "navy chief of staff Rear Adm Omar Tarn al-Moll",
            "Omar Tarn al-Moll",
            "person",
            "Omar Tarn al-Moll",
        ),
    ],
)
def test_name_is_whole(text: str, source: str, entity: str, label: EntityLabel, name: str) -> None:
    content = "It will rain" if text.startswith("It will") else "it rained"
    assert Case(text, (source, content), entities=[(entity, label)]).names == [name]


def test_role_that_the_encoder_took_for_a_name_goes_with_the_name_behind_it() -> None:
    text = "Sprinter Joss Tarn sent a note.\n“Wait for me,” he wrote."
    entities: list[tuple[str, EntityLabel]] = [("Sprinter", "person"), ("Joss Tarn", "person")]
    assert Case(text, ("he", "“Wait for me,”"), entities=entities).names == ["Joss Tarn"]


def test_first_word_of_a_company_is_its_short_form() -> None:
    text = "Tarnfield Gas met on Monday. Tarnfield said it rained."
    entities: list[tuple[str, EntityLabel]] = [("Tarnfield Gas", "organisation")]
    assert Case(text, ("Tarnfield| said", "it rained"), entities=entities).names == [
        "Tarnfield Gas"
    ]


def test_the_woman_is_nobody_whom_the_text_named_beside_her() -> None:
    text = "Orla Finch drove to Moll to watch the parade with the woman.\nThe woman said it rained."
    assert Case(text, ("The woman", "it rained")).names == ["the woman"]
