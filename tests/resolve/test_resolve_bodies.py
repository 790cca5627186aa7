"""Ministries, courts and embassies of several places in one article."""

from __future__ import annotations

import pytest
from resolve_cases import Case

from quotes.records import EntityLabel
from quotes.resolve.names.bodies import are_compatible, part_place, same_place

PLACES: list[tuple[str, EntityLabel]] = [("Norway", "place"), ("Chile", "place"), ("Oslo", "place")]


def names(*sentences: tuple[str, str]) -> list[str | None]:
    text = " ".join(f"{source} said {content}." for source, content in sentences)
    pairs = [(f"{source}| said {content}", content) for source, content in sentences]
    return Case(text, *pairs, entities=PLACES).names


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Norway’s Interior Ministry", "Chile’s Interior Ministry"),
        ("The Norwegian Interior Ministry", "The Chilean Interior Ministry"),
        ("Norway's Supreme Court", "Chile's Supreme Court"),
        ("The Norwegian interior ministry", "The Chilean interior ministry"),
        ("The Norwegian interior ministry", "The Chilean Interior Ministry"),
        ("The Chilean Embassy in Oslo", "The Chilean Embassy in Norway"),
    ],
)
def test_offices_of_two_places_are_two_speakers(first: str, second: str) -> None:
    found = names((first, "it rained"), (second, "it snowed"))
    assert [str(name).removeprefix("the ") for name in found] == [
        place.removeprefix("The ") for place in (first, second)
    ]


@pytest.mark.parametrize(
    "again", ["The Norwegian Interior Ministry", "The Interior Ministry", "The Ministry"]
)
def test_office_of_one_place_is_one_speaker(again: str) -> None:
    found = names(("Norway’s Interior Ministry", "it rained"), (again, "it snowed"))
    assert found == ["Norway’s Interior Ministry"] * 2


def test_bare_form_among_two_stays_apart() -> None:
    found = names(
        ("Norway’s Interior Ministry", "it rained"),
        ("Chile’s Interior Ministry", "it snowed"),
        ("The Interior Ministry", "it hailed"),
    )
    assert found[2] == "Interior Ministry"


def test_bare_forms_among_two_are_one() -> None:
    text = (
        "Norway’s Interior Ministry said it rained. Chile’s Interior Ministry said it snowed.\n"
        "The Interior Ministry said it hailed.\nThe Interior Ministry said it froze."
    )
    pairs = [("The Interior Ministry", "it hailed"), ("The Interior Ministry", "it froze")]
    found = Case(text, *pairs, entities=PLACES).resolution
    assert [one.name for one in found.speakers] == ["Interior Ministry"]


def test_bare_form_goes_with_the_only_one_of_its_paragraph() -> None:
    text = (
        "Norway’s Interior Ministry said it rained.\n"
        "Chile’s Interior Ministry said it snowed. The Interior Ministry said it hailed."
    )
    case = Case(text, ("The Interior Ministry", "it hailed"), entities=PLACES)
    assert case.names == ["Chile’s Interior Ministry"]


def test_name_that_only_one_bears_keeps_no_place() -> None:
    text = "Norway’s Fjordbank said it rained."
    entities: list[tuple[str, EntityLabel]] = [*PLACES, ("Fjordbank", "organisation")]
    assert Case(text, ("Norway’s Fjordbank", "it rained"), entities=entities).names == ["Fjordbank"]


def test_order_of_words_makes_no_second_office() -> None:
    found = names(
        ("Norway’s Ministry of Defence", "it rained"),
        ("The Norwegian Defense Ministry", "it snowed"),
    )
    assert found == ["Norway’s Ministry of Defence"] * 2


def test_places_and_their_adjectives() -> None:
    assert same_place("chilean", "chile")
    assert same_place("polish", "poland")
    assert same_place("american", "u.s")
    assert not same_place("austrian", "australia")
    assert not are_compatible(("north", "korean"), ("south", "korea"))
    assert part_place(("supreme", "court", "of", "peru")) == (("peru",), ("supreme", "court"))
    assert part_place(("moll", "council", "bank")) == ((), ())


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Governor's Office", "The Mayor's Office"),
        ("The Prime Minister’s Office", "The President’s Office"),
        ("The Prosecutor General's Office", "The Attorney General's Office"),
        ("Norway's Prosecutor General's Office", "Chile's Prosecutor General's Office"),
        ("The Orange County Sheriff's Department", "The Moll Coroner's Office"),
        ("The General Staff", "The Prosecutor's Office of Tarn Oblast"),
        ("The mayor's office", "The governor's office"),
    ],
)
def test_the_office_of_each_is_one(first: str, second: str) -> None:
    found = names((first, "it rained"), (second, "it snowed"))
    assert [str(name).removeprefix("the ") for name in found] == [
        place.removeprefix("The ") for place in (first, second)
    ]


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("The Mayor's Office", "The mayor's office"),
        ("The Mayor's Office", "The office"),
        ("The Prosecutor's Office of Tarn Oblast", "The Prosecutor's Office"),
        ("The Norwegian General Staff", "The General Staff"),
    ],
)
def test_an_office_is_taken_up(first: str, again: str) -> None:
    found = names((first, "it rained"), (again, "it snowed"))
    assert found == [first.removeprefix("The ")] * 2


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("General Joss Staff", "Joss Staff"),
        ("Mayor Joss Baker's office", "Mayor Joss Baker's office"),
    ],
)
def test_who_only_has_an_office_or_a_rank(source: str, name: str) -> None:
    assert names((source, "it rained")) == [name]
