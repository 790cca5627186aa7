# ruff: noqa: E501 -- one case a line reads better
"""Whose spokesman or press service is meant, and heads of state."""

from __future__ import annotations

import pytest
from resolve_cases import Case

from quotes.records import EntityLabel

PEOPLE: list[tuple[str, EntityLabel]] = [
    ("Ivo Brand", "person"),
    ("Ana Milk", "person"),
    ("Oren Halvik", "person"),
    ("State Security Service", "organisation"),
    ("Defence Ministry", "organisation"),
    ("Orl Fire Service", "organisation"),
]


@pytest.mark.parametrize(
    ("role", "who", "name"),
    [
        ("a spokesman for the union", "Her spokesman", "her spokesman"),
        ("a lawyer for the rebels", "Her lawyer", "her lawyer"),
        ("an aide to Jon Roe", "Her aide", "her aide"),
        ("a union spokesman", "Her spokesman", "her spokesman"),
        ("a spokesman for Milk", "Her spokesman", "Ivo Brand"),
        ("a spokesman for the president", "Her spokesman", "Ivo Brand"),
        ("a spokesman for the White House", "Her spokesman", "Ivo Brand"),
        ("a campaign spokesman", "Her spokesman", "Ivo Brand"),
        ("her longtime lawyer", "Her lawyer", "Ivo Brand"),
        ("a spokesman for the union", "The spokesman", "Ivo Brand"),
    ],
)
def test_a_spokesman_is_of_whom_the_text_says(role: str, who: str, name: str) -> None:
    text = f"“We shall win it,” said Ivo Brand, {role}. President Ana Milk smiled. “Nobody will,” she said.\n{who} said it was over."
    case = Case(
        text,
        ("Ivo Brand", "“We shall win it,”"),
        ("she", "“Nobody will,”"),
        (who, "it was over"),
        entities=PEOPLE,
    )
    assert case.names[-1] == name


@pytest.mark.parametrize(
    ("body", "who", "name"),
    [
        ("State Security Service", "the ministry's press service", "the ministry's press service"),
        ("State Security Service", "the press service", "the press service"),
        ("Orl Fire Service", "the city's fire service", "Orl Fire Service"),
    ],
)
def test_a_press_service_is_its_ministrys(body: str, who: str, name: str) -> None:
    text = f"The Defence Ministry moved.\n“They were thrown back,” {who} said.\nThe {body} came."
    assert Case(text, (who, "“They were thrown back,”"), entities=PEOPLE).names == [name]


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("the head of state", "Oren Halvik"),
        ("the head of government", "Ana Milk"),
        ("the head of the state bank", "the head of the state bank"),
    ],
)
def test_heads_of_state_and_of_government(who: str, name: str) -> None:
    text = f"President Oren Halvik met Prime Minister Ana Milk. “We grieve with them,” {who} said."
    assert Case(text, (who, "“We grieve with them,”"), entities=PEOPLE).names == [name]


@pytest.mark.parametrize(
    ("source", "role"),
    [
        ("A commander who goes by the nom de guerre Falcon", "commander"),
        ("A spokesman for the rebels, who goes by the name of Falcon,", "spokesman for the rebels"),
        ("A clerk of the Porters' Union, known as Falcon,", "clerk of the Porters' Union"),
        ("A soldier who uses the call sign Falcon", "soldier"),
        ("A sniper, call sign Falcon,", None),
        ("A man who goes by Falcon", None),
    ],
)
def test_a_name_of_ones_own_choice(source: str, role: str | None) -> None:
    text = f"{source} said it rained. Falcon said it snowed."
    case = Case(text, (source, "it rained"), ("Falcon| said it sn", "it snowed"))
    assert case.names == ["Falcon"] * 2
    if role is not None:
        assert [one.role for one in case.resolution.speakers] == [role]


def test_a_name_that_a_clause_only_mentions() -> None:
    text = "A commander who fought beside Falcon said it rained."
    assert Case(text, ("A commander who fought beside Falcon", "it rained")).names == [
        "a commander"
    ]


def test_what_belongs_to_a_firm_is_not_the_firm() -> None:
    text = "Marlin will close it, its chief executive said."
    case = Case(
        text, ("its chief executive", "Marlin will close it"), entities=[("Marlin", "person")]
    )
    assert case.names == ["its chief executive"]


@pytest.mark.parametrize(
    ("source", "role"),
    [
        ("MP for Stelling Joanna Firth", "MP for Stelling"),
        ("the MEP for the East Joanna Firth", "MEP for the East"),
        ("Labour MP for Stelling Joanna Firth", "Labour MP for Stelling"),
        ("Labour MP Joanna Firth", "Labour MP"),
    ],
)
def test_a_seat_before_a_name(source: str, role: str) -> None:
    names: list[tuple[str, EntityLabel]] = [("Joanna Firth", "person"), ("East", "place")]
    case = Case(f"It rained, {source} said.", (source, "It rained"), entities=names)
    (speaker,) = case.resolution.speakers
    assert (speaker.name, speaker.role) == ("Joanna Firth", role)


@pytest.mark.parametrize("slug", ["UPDATE 2-", "WRAPUP 1-", "CORRECTED-UPDATE 3-", "EXCLUSIVE-"])
def test_a_slug_is_no_part_of_a_name(slug: str) -> None:
    text = f"{slug}Vardenia says it rained\n\nIt rained, Vardenia said on Monday."
    case = Case(text, (f"{slug}Vardenia", "it rained"), ("Vardenia| said", "It rained,"))
    assert case.names == ["Vardenia"] * 2
