"""Letters behind a person's name belong to no name: `Jo Poe MP` is Poe."""

import pytest
from resolve_cases import Case

from quotes.records import EntityLabel

PEOPLE: list[tuple[str, EntityLabel]] = [("Sunita Rao", "person"), ("Oda Strand", "person")]


@pytest.mark.parametrize(
    ("source", "short"),
    [
        ("Prosecutor Sunita Rao KC", "Rao"),
        ("Sunita Rao MP", "Rao"),
        ("Dr Sunita Rao PhD", "Dr Rao"),
        ("Sunita Rao CBE JP", "Ms Rao"),
        ("Sunita Rao OBE, for the defence,", "Rao"),
    ],
)
def test_a_name_with_letters_is_the_name_without(source: str, short: str) -> None:
    text = f"Asked by Oda Strand KC, he left. {source} said it rained.\n{short} said it snowed."
    case = Case(text, (source, "it rained"), (short, "it snowed"), entities=PEOPLE)
    assert case.names == ["Sunita Rao"] * 2


def test_letters_are_taken_off_also_where_the_encoder_knows_no_person() -> None:
    text = "Sir Odo Vell KC said it rained. Vell KC said it snowed. Ilsa Venn OBE said it froze."
    entities: list[tuple[str, EntityLabel]] = [("Vell KC", "organisation"), ("KC", "organisation")]
    case = Case(
        text,
        ("Sir Odo Vell KC", "it rained"),
        ("Vell KC| said it snowed", "it snowed"),
        ("Ilsa Venn OBE", "it froze"),
        entities=entities,
    )
    assert case.names == ["Odo Vell", "Odo Vell", "Ilsa Venn"]


def test_who_has_a_seat_behind_the_name_is_the_member() -> None:
    text = "Sunita Rao MSP said it rained. The MSP said it snowed."
    case = Case(text, ("Sunita Rao MSP", "it rained"), ("The MSP", "it snowed"), entities=PEOPLE)
    assert case.names == ["Sunita Rao"] * 2
    speaker = case.speaker()
    assert speaker is not None
    assert speaker.role == "MSP"


def test_several_with_letters_speak_together() -> None:
    text = "Sunita Rao MP, Oda Strand MSP and Tom Vell OBE said it rained."
    case = Case(text, (text.removesuffix(" said it rained."), "it rained"), entities=PEOPLE)
    assert case.names == ["Sunita Rao and Oda Strand and Tom Vell"]


@pytest.mark.parametrize(
    ("source", "entity", "name"),
    [
        ("Sporting KC", "organisation", "Sporting KC"),
        ("Columbia SC", "place", "Columbia SC"),
        ("The South Tarn MP", "place", "South Tarn MP"),
        ("NRK MD Sunita Rao", "person", "Sunita Rao"),
    ],
)
def test_what_only_looks_like_letters_stays(source: str, entity: EntityLabel, name: str) -> None:
    text = f"{source} said it rained."
    case = Case(text, (source, "it rained"), entities=[(name, entity)])
    assert case.names == [name]
