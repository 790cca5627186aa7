# ruff: noqa: E501 -- one case a line reads better
"""Bodies with names like persons, and the names that bodies and persons go by."""

import pytest
from resolve_cases import Case

import quotes
from quotes.records import EntityLabel

PEOPLE: list[tuple[str, EntityLabel]] = [
    (name, "person")
    for name in ("Penn Ashby", "Jo Poe", "Ann Moll", "Geoff Dunmore", "Dunmore Pumps", "Ruth Banks",
                 "Grey Heron", "Max Roe", "Moll Banks")
]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("The group's solicitors, Penn Ashby,", "Penn Ashby", "organisation"),
        ("His agents, Penn Ashby,", "Penn Ashby", "organisation"),
        ("Her solicitor, Penn Ashby,", "Penn Ashby", "person"),
        ("Two lawyers, Jo Poe, 40, and Ann Moll,", "Jo Poe", "person"),
        ("A group calling itself Grey Heron", "Grey Heron", "organisation"),
        ("A collective called Grey Heron", "Grey Heron", "organisation"),
        ("A gang that calls itself Grey Heron", "Grey Heron", "organisation"),
        ("A man calling himself Max Roe", "Max Roe", "person"),
        ("A group calling for Max Roe to resign", "a group calling for Max Roe to resign", "organisation"),
    ],
)  # fmt: skip
def test_who_works_together_under_a_name_is_a_firm(source: str, name: str, kind: str) -> None:
    case = Case(f"{source} said it was late.", (source, "it was late"), entities=PEOPLE)
    speaker = case.speaker()
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (name, kind)


@pytest.mark.parametrize(
    ("source", "rest", "name"),
    [
        ("A group", "calling itself Grey Heron", "Grey Heron"),
        ("A group", "which calls itself the Grey Heron", "Grey Heron"),
        ("A man", "calling himself Max Roe", "Max Roe"),
        ("A group", "calling for Max Roe to go", "a group"),
        ("A group", "led by Max Roe", "a group"),
    ],
)
def test_a_name_that_somebody_goes_by_stands_behind_a_source(
    source: str, rest: str, name: str
) -> None:
    case = Case(f"{source} {rest} said it was late.", (source, "it was late"), entities=PEOPLE)
    assert case.names == [name]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Owner Geoff Dunmore wept.", "organisation"),
        ("The owner wept.", "person"),
        ("Owner Geoff Dunmore wept with Ruth Pumps.", "person"),
    ],
)
def test_a_family_firm_has_the_name_of_its_owner(text: str, kind: str) -> None:
    names = [*PEOPLE, ("Ruth Pumps", "person")]
    case = Case(
        f"{text} Dunmore Pumps said it was late.", ("Dunmore Pumps", "it was late"),
        entities=names,  # type: ignore[arg-type]
    )  # fmt: skip
    speaker = case.speaker()
    assert speaker is not None
    assert speaker.kind == kind


def test_one_source_of_two_statements_is_one_speaker() -> None:
    case = Case(
        "A rep for Max Roe confirmed the split and said it was sad.",
        ("A rep for Max Roe", "the split"),
        ("A rep for Max Roe", "it was sad"),
        entities=PEOPLE,
    )
    assert [one.kind for one in case.resolution.speakers] == ["person"]


def test_the_union_of_two_trades_is_no_joint_speaker() -> None:
    text = "The United Bakery and Mill Workers union said it was late. The Tarn Gazette and Roe Lines said so."
    names: list[tuple[str, EntityLabel]] = [("United Bakery", "organisation"), ("Mill Workers", "organisation"),
        ("Tarn Gazette", "organisation"), ("Roe Lines", "organisation")]  # fmt: skip
    case = Case(
        text,
        ("The United Bakery and Mill Workers union", "it was late"),
        ("The Tarn Gazette and Roe Lines", "so"),
        entities=names,
    )
    assert case.reasons(0)[0] == "description"
    assert case.reasons(1)[0] == "joint"


@pytest.mark.model
def test_a_country_is_no_short_form_of_a_firm() -> None:
    text = (
        "A professor is at the centre of odd gifts, a USA TODAY analysis shows.\n\n"
        "A company called Sanlor USA, owned by Adam Yild, sold the lot."
    )
    analysis = quotes.analyze(text)
    named = [analysis.speaker(quote) for quote in analysis.quotes]
    assert all(speaker is None or speaker.name != "Sanlor USA" for speaker in named[:1])


@pytest.mark.parametrize(
    ("source", "rest", "name"),
    [
        ("A man, who identified himself simply as Max Roe,", "", "Max Roe"),
        ("A man", ", who identified himself simply as Max Roe,", "Max Roe"),
        ("A man", " who asked to be identified only as Max Roe", "Max Roe"),
        ("A man", " who gave his name as Max Roe", "Max Roe"),
        ("A man, who described it simply as Max Roe did,", "", "a man"),
        ("A man", ", who identified the driver as Max Roe,", "a man"),
    ],
)
def test_a_name_that_somebody_gives_is_his(source: str, rest: str, name: str) -> None:
    case = Case(f"{source}{rest} said it was late.", (source, "it was late"), entities=PEOPLE)
    assert case.names == [name]
