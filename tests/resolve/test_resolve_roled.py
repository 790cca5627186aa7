"""Descriptions that a name with a role explains, and whoever asks for something."""

import pytest
from resolve_cases import Case, attribution, document

from quotes.records import EntityLabel
from quotes.resolve import resolve

PEOPLE: list[tuple[str, EntityLabel]] = [
    (name, "person") for name in ("Ruta Kaspi", "Tomas Velu", "Ann Roe", "Jo Poe", "Eze", "Okoro")
]
AGENCY: list[tuple[str, EntityLabel]] = [("Tarn Agency", "organisation")]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("His neighbour, 61-year-old Ruta Kaspi,", "Ruta Kaspi"),
        ("One of its authors, engineer Tomas Velu,", "Tomas Velu"),
        ("Another resident, retired teacher Ann Roe,", "Ann Roe"),
        ("The minister, Ann Roe’s deputy Jo Poe,", "Jo Poe"),
        ("Her lawyer, human rights advocate Jo Poe,", "Jo Poe"),
        # Whose name it is stays open, or it is one of several.
        ("A friend of the victim, plumber Jo Poe,", "a friend of the victim"),
        ("A spokesman for the owner, builder Jo Poe,", "a spokesman for the owner"),
        ("His neighbour, who knew engineer Tomas Velu,", "his neighbour"),
        ("Two neighbours, farmer Jo Poe and teacher Ann Roe,", "Two neighbours"),
    ],
)
def test_a_name_behind_a_role_explains_a_description(source: str, name: str) -> None:
    case = Case(f"{source} said it was late.", (source, "it was late"), entities=PEOPLE)
    assert case.names == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("One of the passengers, Mr. Sunday Eze,", "Sunday Eze"),
        ("Chief Monday Okoro", "Monday Okoro"),
        ("Mr. Eze", "Eze"),
    ],
)
def test_a_day_behind_a_form_of_address_is_a_first_name(source: str, name: str) -> None:
    case = Case(f"On Sunday {source} said it was late.", (source, "it was late"), entities=PEOPLE)
    assert case.names == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The Managing Director of the Tarn Agency, Mrs. Ann Roe,", "Ann Roe"),
        ("The Permanent Secretary of the Tarn Agency, Jo Poe,", "Jo Poe"),
        ("Managing Director Jo Poe", "Jo Poe"),
    ],
)
def test_an_office_in_capitals_is_no_name(source: str, name: str) -> None:
    names = [*PEOPLE, *AGENCY]
    case = Case(f"{source} said it was late.", (source, "it was late"), entities=names)
    assert case.names == [name]


@pytest.mark.parametrize(
    ("source", "content", "name"),
    [
        ("the member for Tarn, Jo Poe", "the minister to call the firm", "Jo Poe"),
        ("the mayor of Tarn, Jo Poe", "his firm to pay", "Jo Poe"),
        ("Jo Poe", "about the wall", None),
        ("the mayor, Jo Poe", "whether he would go to Tarn", None),
    ],
)
def test_whoever_asks_for_something_is_not_asked(
    source: str, content: str, name: str | None
) -> None:
    text = f"On Monday {source}, asked {content}."
    made = attribution(text, source, content, "asked")
    speakers = resolve(document(text, PEOPLE), [made]).speakers
    assert [one.name for one in speakers] == ([name] if name else [])


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("a doctor", "a doctor"),
        ("Two aid workers", "Two aid workers"),
        ("the villagers", "the villagers"),
    ],
)
def test_whoever_is_there_is_no_there(before: str, name: str) -> None:
    case = Case(f"It was late, {before} there said.", ("there", "It was late"))
    assert case.names == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Tarn-based Moll Foods", "Moll Foods"),
        ("New Tarn-based Moll Foods", "Moll Foods"),
        ("Tarn-born Jo Poe", "Jo Poe"),
        ("The Faith-Based Office of Tarn", "Faith-Based Office of Tarn"),
        ("A Tarn-based firm", "a Tarn-based firm"),
    ],
)
def test_a_seat_is_no_part_of_a_name(source: str, name: str) -> None:
    names: list[tuple[str, EntityLabel]] = [*PEOPLE, ("Moll Foods", "organisation")]
    case = Case(f"{source} said it was late.", (source, "it was late"), entities=names)
    assert case.names == [name]


@pytest.mark.parametrize(
    ("source", "role"),
    [
        ("But counsel to the governor, Jo Poe,", "counsel to the governor"),
        ("In his last address, counsel to the governor, Jo Poe,", "counsel to the governor"),
        ("the lawyer for the mayor, Jo Poe,", "lawyer for the mayor"),
        ("former design head Jo Poe", "former design head"),
        ("the acting school head Jo Poe", "acting school head"),
        ("the governor, Jo Poe,", "governor"),
        ("Only then did formerly sad head Jo Poe", "head"),
    ],
)
def test_a_role_is_whole(source: str, role: str) -> None:
    text = f"The day was long.\n{source} said it was late."
    case = Case(text, ("Jo Poe", "it was late"), entities=PEOPLE)
    speaker = case.speaker()
    assert speaker is not None
    assert (speaker.name, speaker.role) == ("Jo Poe", role)
