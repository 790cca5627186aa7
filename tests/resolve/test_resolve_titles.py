"""Names behind long offices and forms of address, and capitals that name nobody."""

import pytest
from resolve_cases import Case

from quotes.records import EntityLabel

LABELS: list[tuple[str, EntityLabel]] = [
    ("Anil Rao", "person"),
    ("Jane Roe", "person"),
    ("Karl Dorn", "person"),
    ("United Nations", "organisation"),
    ("Acme Corp", "organisation"),
    ("NYSE", "organisation"),
]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("A spokesman for Sir Derek", "a spokesman for Sir Derek"),
        ("A representative for Dr. Roe", "a representative for Dr. Roe"),
        ("A spokeswoman for Prince Karl", "a spokeswoman for Prince Karl"),
        ("A lawyer for Mayor Anil Rao", "a lawyer for Mayor Anil Rao"),
        ("Secretary of State Jane Roe", "Jane Roe"),
        ("The army chief of staff Gen. Karl Dorn", "Karl Dorn"),
        ("Undersecretary for Education Mr. Karl Dorn", "Karl Dorn"),
    ],
)
def test_whoever_speaks_for_somebody_with_a_title_is_not_he(source: str, name: str) -> None:
    assert Case(f"{source} said it rained.", (source, "it rained")).names == [name]


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        ("The Chief Minister, Anil Rao,", "Anil Rao", "Chief Minister"),
        ("The Home Minister, Mr. Anil Rao,", "Anil Rao", "Home Minister"),
        ("The Foreign Secretary, Jane Roe,", "Jane Roe", "Foreign Secretary"),
        ("The British Ambassador to France, Jane Roe,", "Jane Roe", "British Ambassador to France"),
        ("The Vice President of Norland, Jane Roe,", "Jane Roe", "Vice President of Norland"),
        ("The Attorney General, Jane Roe,", "Jane Roe", "Attorney General"),
        ("Permanent Representative to the United Nations Jane Roe", "Jane Roe", None),
        ("The engineer, Engr. Karl Dorn,", "Karl Dorn", "engineer"),
        ("Smt. Jane Roe", "Jane Roe", None),
        ("Shri Anil Rao", "Anil Rao", None),
        ("Alhaji Musa Bello", "Musa Bello", None),
        ("Sri Lanka", "Sri Lanka", None),
        ("Michael Mayor of Tarn", "Michael Mayor", None),
        ("The Prime Minister", "the Prime Minister", None),
    ],
)
def test_a_long_office_is_a_role_and_no_name(source: str, name: str, role: str | None) -> None:
    case = Case(f"{source} said it rained.", (source, "it rained"), entities=LABELS)
    speaker = case.speaker()
    assert speaker is not None
    assert (speaker.name, speaker.role) == (name, role)


def test_an_office_takes_up_its_holder() -> None:
    text = (
        "The Chief Minister, Anil Rao, came. The road was shut. The Chief Minister said it rained."
    )
    assert Case(text, ("The Chief Minister| said", "it rained"), entities=LABELS).names == [
        "Anil Rao"
    ]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Nurses on 4 West ward are angry.", None),
        ("Nurses in Theatre 4 are angry.", None),
        ("The ship was lost at 0415 GMT.", None),
        ("Local 417 of the Stokers met.", "Local 417"),
        ("Shares rose (NYSE: ACM) in May.", None),
    ],
)
def test_wards_zones_and_tickers_say_nothing(before: str, name: str | None) -> None:
    assert Case(f"{before} It said: “Go.”", ("It| said", "“Go.”")).names == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Acme Corp. (NYSE: ACM), a leader in pumps,", "Acme Corp"),
        ("Local 417 of the Stokers", "Local 417"),
        ("Teamsters Local 12", "Teamsters Local 12"),
        ("Channel 4", "Channel 4"),
    ],
)
def test_numbers_and_tickers_beside_names(source: str, name: str) -> None:
    assert Case(f"{source} said it rained.", (source, "it rained"), entities=LABELS).names == [name]


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("The motion was seconded by Jane Roe of Hadramir", "Jane Roe"),
        ("The motion was opposed by Karl Dorn from Selm", "Karl Dorn"),
        ("He came for the family of Jane Roe", "Jane Roe"),
    ],
)
def test_who_belongs_to_a_person_and_not_to_his_place(lead: str, name: str) -> None:
    case = Case(f"{lead}, who said it rained.", ("who", "it rained"), entities=LABELS)
    assert case.names == [name]


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        ("Head of the regional police Karl Dorn", "Karl Dorn", "Head of the regional police"),
        ("Deputy head of the tax office Jane Roe", "Jane Roe", "Deputy head of the tax office"),
        ("The chair of the city council Anil Rao", "Anil Rao", "chair of the city council"),
        ("Director of the United Nations Anil Rao", "Anil Rao", None),
        ("A spokesman for the army Karl Dorn", "Karl Dorn", "spokesman for the army"),
        ("Commander of the Southern Group General Karl Dorn", "Karl Dorn", None),
    ],
)
def test_whoever_heads_a_body_is_named_directly_behind_it(
    source: str, name: str, role: str | None
) -> None:
    labels = [one for one in LABELS if one[0] != "Karl Dorn" or "Group" not in source]
    if "Group" in source:
        # The encoder cuts the name behind the first name.
        labels += [("Southern Group General Karl", "organisation"), ("Dorn", "person")]
    speaker = Case(f"{source} said it rained.", (source, "it rained"), entities=labels).speaker()
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (name, "person")
    assert role is None or speaker.role == role


@pytest.mark.parametrize(
    "source",
    [
        "The widow of army sergeant Karl Dorn",
        "The head of the office of Karl Dorn",
        "A spokesman for Acme Corp founder Karl Dorn",
        "A lawyer for the army and Karl Dorn",
        "A spokesman for the United Nations' Karl Dorn",
    ],
)
def test_others_named_behind_a_body_do_not_head_it(source: str) -> None:
    names = Case(f"{source} said it rained.", (source, "it rained"), entities=LABELS).names
    assert "Karl Dorn" not in names
