"""Bodies that explain `the biggest creditor`, and persons whose first name is a word."""

import pytest
from resolve_cases import Case

from quotes.records import EntityLabel

NAMES: list[tuple[str, EntityLabel]] = [
    ("Kessel Pension Fund", "organisation"),
    ("Arlberg", "organisation"),
    ("Marlow Estate", "organisation"),
    ("Will Tran", "person"),
    ("June Roe", "person"),
    ("Jo Poe", "person"),
    ("Moira Keane", "person"),
]


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("The biggest creditor, the Kessel Pension Fund,", "Kessel Pension Fund", "organisation"),
        ("Its holder, the Arlberg family trust,", "the Arlberg family trust", "organisation"),
        ("The landlord, the Marlow Estate,", "Marlow Estate", "organisation"),
        ("The landlord, the actor Jo Poe,", "Jo Poe", "person"),
        ("The buyer, the third that day,", "the buyer", "person"),
        ("Her spokesman, Will Tran,", "Will Tran", "person"),
        ("The mayor's aide, June Roe,", "June Roe", "person"),
    ],
)  # fmt: skip
def test_whom_an_apposition_names(source: str, name: str, kind: str) -> None:
    case = Case(f"It was late. {source} said it rained.", (source, "it rained"), entities=NAMES)
    speaker = case.speaker()
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (name, kind)


def test_a_month_before_a_name_is_no_first_name() -> None:
    entities: list[tuple[str, EntityLabel]] = [("May Jo Poe", "person")]
    case = Case("In May Jo Poe said it rained.", ("Jo Poe", "it rained"), entities=entities)
    assert case.names == ["Jo Poe"]


def test_a_question_asks_what_somebody_will_do() -> None:
    entities: list[tuple[str, EntityLabel]] = [("Will Poe", "person"), ("Jo Poe", "person")]
    text = "Will Poe leave the mill?\nJo Poe stayed. Poe said it rained."
    assert Case(text, ("Poe| said", "it rained"), entities=entities).names == ["Jo Poe"]


def test_whoever_speaks_outside_court_is_no_court() -> None:
    text = (
        "Judge Ida Venn left.\nOutside court, Moira Keane, whose husband died, said it rained.\n"
        "She said it snowed."
    )
    source = "Outside court, Moira Keane, whose husband died,"
    case = Case(text, (source, "it rained"), ("She", "it snowed"), entities=NAMES)
    assert case.names == ["Moira Keane"] * 2
