"""`The union`, `the airline`: bodies whose name says that they are another kind, and recipients."""

import pytest
from resolve_cases import Case

from quotes.records import EntityLabel

NAMES: list[tuple[str, EntityLabel]] = [
    (name, "organisation")
    for name in (
        "Norland Freight", "Norvik Air", "Holm Hospital", "Halden Capital", "Calder Athletic",
        "Labour Ministry", "High Court", "Exchange Commission", "Security Council", "Acme Pumps",
        "Environment Agency", "Stokers' Union", "United Health Workers", "Holm Trust", "FIFA",
        "Press Council", "Transport Authority", "Royal College of Nursing", "Unite", "Norvik Ltd",
    )
]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("Staff at Norland Freight rejected the deal.", "Their union", "their union"),
        ("Staff at Norvik Air rejected the deal.", "The union", "the union"),
        ("Holm Hospital will close a ward.", "The union", "the union"),
        ("Holm Hospital will close a ward.", "The charity", "the charity"),
        ("Halden Capital wants to buy Calder Athletic.", "The federation", "the federation"),
        ("Halden Capital wants to buy Calder Athletic.", "The club", "Calder Athletic"),
        ("The Environment Agency fined Acme Pumps.", "The company", "Acme Pumps"),
        ("The Stokers' Union met Acme Pumps.", "The company", "the company"),
        ("The Transport Authority wrote in May.", "The airline", "the airline"),
        ("The Security Council met in May.", "The agency", "the agency"),
        # Names that do not say so, or say that they are one.
        ("Norvik Air fell in May.", "The airline", "Norvik Air"),
        ("The Stokers' Union met Acme Pumps.", "The union", "Stokers' Union"),
        ("The Royal College of Nursing met Acme Pumps.", "The union", "Royal College of Nursing"),
        ("Unite called a strike.", "The union", "Unite"),
        ("The Holm Trust raised money.", "The charity", "Holm Trust"),
        ("FIFA met in May.", "The federation", "FIFA"),
        ("The Environment Agency met in May.", "The agency", "Environment Agency"),
        ("Halden Capital fell in May.", "The firm", "Halden Capital"),
    ],
)
def test_a_noun_is_no_body_of_another_kind(before: str, source: str, name: str) -> None:
    case = Case(f"{before} {source} said it was ready.", (source, "it was ready"), entities=NAMES)
    assert case.names == [name]


@pytest.mark.parametrize(
    ("opening", "source", "name"),
    [
        ("In a letter to the Labour Ministry,", "the union", "the union"),
        ("In a letter to Norvik Air,", "the airline", "the airline"),
        ("In papers filed with Norvik Ltd,", "the company", "the company"),
        ("In a reply to the Press Council,", "the paper", "the paper"),
        ("In a report to Norvik Ltd,", "the agency", "the agency"),
        # Nothing is written to it, or it is what the noun calls.
        ("In a row over Norvik Air,", "the airline", "Norvik Air"),
        ("In a letter to the Stokers' Union,", "the union", "Stokers' Union"),
    ],
)
def test_who_is_written_to_is_not_who_writes(opening: str, source: str, name: str) -> None:
    case = Case(f"{opening} {source} said it was ready.", (source, "it was ready"), entities=NAMES)
    assert case.names == [name]
