"""Deputies and former holders of an office, who are not its holder."""

from __future__ import annotations

import pytest
from resolve_cases import Case

from quotes.records import EntityLabel


def second(role: str, later: str) -> list[str | None]:
    """Who is meant by a description behind somebody with a role."""
    text = f"{role} Bev Strand came. “I am sad,” she said.\n\n{later} said it rained."
    entities = [("Bev Strand", "person")]
    case = Case(text, ("she", "“I am sad,”"), (later, "it rained"), entities=entities)
    return case.names


@pytest.mark.parametrize(
    ("role", "later"),
    [
        ("Deputy mayor", "The mayor"),
        ("Deputy Mayor", "The mayor"),
        ("Former mayor", "The mayor"),
        ("Deputy prime minister", "The prime minister"),
        ("Assistant coach", "The coach"),
        ("Vice President", "The president"),
        ("Shadow chancellor", "The chancellor"),
        ("Deputy attorney general", "The attorney general"),
        ("The deputy mayor,", "The mayor"),
    ],
)
def test_neither_a_deputy_nor_a_former_holder_is_the_holder(role: str, later: str) -> None:
    assert second(role, later) == ["Bev Strand", later[0].lower() + later[1:]]


@pytest.mark.parametrize(
    ("role", "later"),
    [
        ("Deputy mayor", "The deputy mayor"),
        ("Former mayor", "The former mayor"),
        ("Deputy prime minister", "The minister"),
        ("Acting mayor", "The mayor"),
        ("Mayor", "The mayor"),
        # Trades and ranks are kept, or shared by many.
        ("Former nurse", "The nurse"),
        ("Assistant professor", "The professor"),
        ("Retired general", "The general"),
    ],
)
def test_a_role_is_taken_up_otherwise(role: str, later: str) -> None:
    assert second(role, later) == ["Bev Strand"] * 2


def test_an_office_said_without_restriction_is_held() -> None:
    text = "Bev Strand, mayor and former coach, came. “I am sad,” she said.\n\nThe mayor wept."
    case = Case(text.replace("wept", "said it rained"), ("The mayor", "it rained"))
    assert case.names == ["Bev Strand"]


def test_the_holder_named_further_on_is_found() -> None:
    text = "The mayor said it rained. Deputy mayor Bev Strand came.\n\nMayor Jo Park came late."
    assert Case(text, ("The mayor", "it rained")).names == ["Jo Park"]


MINISTERS: list[tuple[str, EntityLabel]] = [("Bev Strand", "person"), ("Jo Park", "person")]


@pytest.mark.parametrize(
    ("lead", "later", "name"),
    [
        ("Health Secretary Bev Strand met Prime Minister Jo Park.", "the minister", "Bev Strand"),
        ("Prime Minister Jo Park met Bev Strand, a fish minister.", "the minister", "Bev Strand"),
        ("Prime Minister Jo Park met Bev Strand.", "the prime minister", "Jo Park"),
        ("Transport Minister Bev Strand met Jo Park.", "the roads minister", "Bev Strand"),
        ("Defence Minister Jo Park met Bev Strand.", "the defense minister", "Jo Park"),
        ("Energy Minister Jo Park met Bev Strand.", "the climate minister", "Jo Park"),
        ("Minister Jo Park met Bev Strand.", "the health minister", "Jo Park"),
        ("Transport Minister Bev Strand met Jo Park.", "the health minister", None),
        ("Transport Secretary Bev Strand met Jo Park.", "the health secretary", None),
        ("Former Health Secretary Bev Strand met Jo Park.", "the minister", None),
        ("Bev Strand, secretary of the transport union, met Jo Park.", "the minister", None),
        ("Foreign Secretary Jo Park met Trade Minister Bev Strand.", "the minister", "Bev Strand"),
        ("Housing Secretary Bev Strand met Jo Park.", "the prime minister", None),
        ("Housing Secretary Bev Strand met Jo Park.", "the planning minister", None),
        ("The PM met Bev Strand.", "the planning minister", None),
    ],
)
def test_ministers_are_told_apart_by_what_they_are_for(
    lead: str, later: str, name: str | None
) -> None:
    text = f"It rained. {lead} “Fish like it,” {later} said."
    case = Case(text, (later, "“Fish like it,”"), entities=MINISTERS)
    assert case.names == [name or later]
