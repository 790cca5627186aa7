# ruff: noqa: E501 -- one case a line reads better
from __future__ import annotations

import pytest
from resolve_cases import Case

from quotes.records import EntityLabel


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Mayor Dana Okoro spoke. Ms. Okoro said it rained.", "Ms. Okoro", "Dana Okoro"),
        ("Rep. Dana Okoro (D-Veld.) said it rained.", "Rep. Dana Okoro (D-Veld.)", "Dana Okoro"),
        ("Dana Okoro came late. Okoro said it rained.", "Okoro| said", "Dana Okoro"),
        ("Dana Okoro came late. Dana said it rained.", "Dana| said", "Dana Okoro"),
        ("Ulric J. Fenn came. Ulric Fenn said it rained.", "Ulric Fenn", "Ulric J. Fenn"),
        ("Robert Fenn came. Later Bob Fenn said it rained.", "Bob Fenn", "Robert Fenn"),
        ("Maureen Fenn came. Later Mo Fenn said it rained.", "Mo Fenn", "Maureen Fenn"),
        ("Mo Fenn came. Later Maureen Fenn said it rained.", "Maureen Fenn", "Maureen Fenn"),
        ("Henry Fenn came. Later Harry Fenn said it rained.", "Harry Fenn", "Henry Fenn"),
        ("Alf Fenn came. Later Fred Fenn said it rained.", "Fred Fenn", "Fred Fenn"),
        ("Councillor Dana Okoro came. Cr Okoro said it rained.", "Cr Okoro", "Dana Okoro"),
        ("Cllr Dana Okoro came. Cr. Okoro said it rained.", "Cr. Okoro", "Dana Okoro"),
        ("CR Fenn came early. Fenn said it rained.", "Fenn| said", "CR Fenn"),
        ("MS Fenn came early. Fenn said it rained.", "Fenn| said", "MS Fenn"),
        ("House Speaker Orla Finch came. Finch said it rained.", "Finch| said", "Orla Finch"),
        ("Secretary of State Jon Adair came. Adair said it rained.", "Adair| said", "Jon Adair"),
        (
            "Prime Minister Halina Trost said it rained.",
            "Prime Minister Halina Trost",
            "Halina Trost",
        ),
        (
            "Lena van der Molen came. Van der Molen said it rained.",
            "Van der Molen",
            "Lena van der Molen",
        ),
    ],
)
def test_fullest_form_without_titles(text: str, source: str, name: str) -> None:
    assert Case(text, (source, "it rained")).names == [name]


def test_nickname_in_quotation_marks_keeps_the_person_one() -> None:
    text = "Ulric J. “Rick” Fenn came by boat. Fenn said it rained."
    assert Case(text, ("Fenn| said", "it rained")).names == ["Ulric J. “Rick” Fenn"]


def test_acronym_in_brackets() -> None:
    text = (
        "The Harbour and Fisheries Commission (HFC) met on Monday. The HFC said it rained.\n"
        "Later the H.F.C. added that fish like rain."
    )
    case = Case(text, ("The HFC", "it rained"), ("the H.F.C.", "fish like rain"))
    assert case.names == ["Harbour and Fisheries Commission"] * 2
    assert len(case.resolution.speakers) == 1
    assert case.reasons() == ["acronym", "full_name"]


@pytest.mark.parametrize(
    ("turn", "name"),
    [
        ("DK: It rained.", "Dana Kolm"),
        ("**DK:** It rained.", "Dana Kolm"),
        # Two people could be meant, or somebody who stands in the sentence.
        ("JT: It rained.", "JT"),
        ("The DK said It rained.", "DK"),
    ],
)
def test_initials_before_a_colon_are_a_persons(turn: str, name: str) -> None:
    lines = ["Dana Kolm said it snowed.", "Joss Tarn said it hailed.", "Jana Thule said it froze."]
    source = turn.split(":")[0].split(" said")[0].strip("*").removeprefix("The ")
    first = [(line.split(" said")[0], line.split("said ")[1][:-1]) for line in lines]
    case = Case("\n".join([*lines, turn]), *first, (source, "It rained"))
    assert case.names[-1] == name


def test_possessive_is_not_the_person() -> None:
    text = "Dana Okoro lost. Okoro's campaign said it rained."
    case = Case(text, ("Okoro's campaign", "it rained"))
    speaker = case.speaker()
    assert speaker is not None
    assert speaker.name != "Dana Okoro"
    assert speaker.kind == "organisation"


def test_affiliation_before_a_name_is_the_role() -> None:
    text = "KLM9's Joss Tarn said it rained."
    case = Case(text, ("KLM9's Joss Tarn", "it rained"))
    speaker = case.speaker()
    assert speaker is not None
    assert (speaker.name, speaker.role) == ("Joss Tarn", "KLM9")


def test_family_is_all_its_members() -> None:
    text = "Dana Okoro and Ben Okoro own the mill. The Okoros said it rained."
    case = Case(text, ("The Okoros", "it rained"))
    assert case.names == ["Dana Okoro and Ben Okoro"]


def test_shared_surname_by_title() -> None:
    text = (
        "Ben Okoro sold the mill to Dana Okoro. Mrs. Okoro said it rained. "
        "Mr. Okoro said it snowed."
    )
    case = Case(text, ("Mrs. Okoro", "it rained"), ("Mr. Okoro", "it snowed"))
    assert case.names == ["Dana Okoro", "Ben Okoro"]


def test_shared_surname_by_first_name_and_the_main_person() -> None:
    text = (
        "Lidia Okoro leads the council. Okoro said it rained. "
        "Her brother, Ben Okoro, said it snowed. Okoro said it hailed."
    )
    case = Case(text, ("Okoro| said", "it rained"), ("Ben Okoro", "it snowed"),
                ("Okoro| said it hailed", "it hailed"))  # fmt: skip
    assert case.names == ["Lidia Okoro", "Ben Okoro", "Lidia Okoro"]
    assert case.assignment().runner_up is not None


def test_capitals_in_a_transcript() -> None:
    text = "Sela Brand was asked on air.\nBRAND: It rained."
    case = Case(text, ("BRAND", "It rained"))
    assert case.names == ["Sela Brand"]


def test_entities_split_what_capitals_join() -> None:
    text = "In the Marlow Courier Okoro said it rained. Dana Okoro had been asked."
    entities = [("Marlow Courier", "organisation"), ("Okoro", "person"), ("Dana Okoro", "person")]
    case = Case(text, ("Okoro| said", "it rained"), entities=entities[:1] + entities[2:])
    assert case.names == ["Dana Okoro"]


def test_joint_speakers() -> None:
    text = "Lena Gray met Jack Moll. Gray and Moll said it rained."
    case = Case(text, ("Gray and Moll", "it rained"))
    speaker = case.speaker()
    assert speaker is not None
    assert (speaker.name, speaker.kind) == ("Lena Gray and Jack Moll", "person")


def test_and_inside_a_name_joins_nobody() -> None:
    text = "The Harbour and Fisheries Commission said it rained."
    case = Case(text, ("The Harbour and Fisheries Commission", "it rained"))
    assert case.names == ["Harbour and Fisheries Commission"]


@pytest.mark.parametrize(
    ("text", "source", "role"),
    [
        (
            "Joss Tarn, head of the Veld and Moll Water Trust, said it rained.",
            "Joss Tarn",
            "head of the Veld and Moll Water Trust",
        ),
        (
            "Joss Tarn, head of the Veld Water Trust and a poet, said it rained.",
            "Joss Tarn",
            "head of the Veld Water Trust",
        ),
        (
            "Joss Tarn, head of research at Corling Bank, said it rained.",
            "Joss Tarn",
            "head of research at Corling Bank",
        ),
        (
            "Furious Health Secretary Joss Tarn said it rained.",
            "Furious Health Secretary Joss Tarn",
            "Health Secretary",
        ),
        (
            "Acting Health Secretary Joss Tarn said it rained.",
            "Acting Health Secretary Joss Tarn",
            "Acting Health Secretary",
        ),
    ],
)  # fmt: skip
def test_a_role_ends_with_the_name_in_it_and_tells_no_mood(
    text: str, source: str, role: str
) -> None:
    names: list[tuple[str, EntityLabel]] = [
        ("Joss Tarn", "person"),
        ("Veld and Moll Water Trust", "organisation"),
        ("Veld Water Trust", "organisation"),
    ]
    speaker = Case(text, (source, "it rained"), entities=names).speaker()
    assert speaker is not None and speaker.role == role


@pytest.mark.parametrize("text", [
    "Cr Dana Okoro came. Councillor Okoro said it rained.",
    "Councillor Dana Okoro came. Cr Okoro said it rained.",
])  # fmt: skip
def test_the_whole_title_is_shown_before_its_short_form(text: str) -> None:
    source = "Councillor Okoro" if "Councillor Okoro" in text else "Cr Okoro"
    speaker = Case(text, (source, "it rained")).speaker()
    assert speaker is not None and speaker.role == "Councillor"


@pytest.mark.parametrize(
    ("text", "source", "role"),
    [
        ("Counsel assisting the coroner, Jo Tarn, said it rained.", "Jo Tarn", "Counsel assisting the coroner"),
        ("The lawyer for the mayor, Jo Tarn, said it rained.", "Jo Tarn", "lawyer for the mayor"),
        ("The sister of the victim, Jo Tarn, said it rained.", "Jo Tarn", "sister of the victim"),
        ("The chief of staff to the mayor, Jo Tarn, said it rained.", "Jo Tarn", "chief of staff to the mayor"),
        ("The aide to the wife of the mayor, Jo Tarn, said it rained.", "Jo Tarn", "aide to the wife of the mayor"),
        ("As lawyer for the mayor, Jo Tarn said it rained.", "Jo Tarn", "lawyer for the mayor"),
        ("They met the mayor, Jo Tarn, who said it rained.", "who", "mayor"),
        ("They spoke to the mayor, Jo Tarn, who said it rained.", "who", "mayor"),
        # Either of the two may be called so.
        ("They met a friend of the mayor, Jo Tarn, who said it rained.", "who", "mayor"),
    ],
)  # fmt: skip
def test_a_role_is_not_the_object_in_it(text: str, source: str, role: str) -> None:
    speaker = Case(text, (source, "it rained"), entities=[("Jo Tarn", "person")]).speaker()
    assert speaker is not None and speaker.role == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("In the Republican debate, Jo Tarn said it rained.", None),
        ("If Moss is the nominee, Jo Tarn said it rained.", None),
        ("If Moss is the party's nominee, Jo Tarn said it rained.", None),
        ("While the senator has won a number of states, Jo Tarn said it rained.", None),
        ("Jo Tarn, have also seen gains relative to others, said it rained.", None),
        ("Jo Tarn, who is also a host on the show, said it rained.", "host on the show"),
        ("Jo Tarn, once a pitchman for cake, said it rained.", "pitchman for cake"),
        ("The first woman to lead the bank, Jo Tarn, said it rained.", "first woman to lead the bank"),
        ("The student living in Velm, Jo Tarn, said it rained.", "student living in Velm"),
        ("The party's nominee, Jo Tarn, said it rained.", "nominee"),
        ("Real estate mogul Jo Tarn said it rained.", "Real estate mogul"),
        ("Minister for the Coast Jo Tarn said it rained.", "Minister for the Coast"),
        ("Leader of the Opposition Jo Tarn said it rained.", "Leader of the Opposition"),
        ("Secretary of State for Health Jo Tarn said it rained.", "Secretary of State for Health"),
        ("Archbishop of Velm Jo Tarn said it rained.", "Archbishop of Velm"),
    ],
)  # fmt: skip
def test_a_clause_before_or_behind_a_name_is_no_role(text: str, role: str | None) -> None:
    speaker = Case(text, ("Jo Tarn", "it rained"), entities=[("Jo Tarn", "person")]).speaker()
    assert speaker is not None and speaker.role == role


def test_the_coroner_is_not_counsel_assisting_him() -> None:
    text = "Counsel assisting the coroner, Jo Tarn, came late. The coroner said it rained."
    assert Case(text, ("The coroner", "it rained")).names == ["the coroner"]


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Jo Tarn came. Dad-of-two Tarn said it rained.", "Dad-of-two Tarn", "Jo Tarn"),
        ("Jo Tarn came. Gran-of-nine Tarn said it rained.", "Gran-of-nine Tarn", "Jo Tarn"),
        ("Mum-of-3 Jo Tarn came. The mum-of-3 said it rained.", "The mum-of-3", "Jo Tarn"),
        ("Pal Tui Tarn, 23, said it rained.", "Pal Tui Tarn, 23,", "Tui Tarn"),
        ("Friend Tui Tarn, 23, said it rained.", "Friend Tui Tarn, 23,", "Tui Tarn"),
        ("Pal Tarn said it rained.", "Pal Tarn", "Pal Tarn"),
        ("Nan Tarn said it rained.", "Nan Tarn", "Nan Tarn"),
        ("Chapel-of-ease Tarn said it rained.", "Chapel-of-ease Tarn", "Chapel-of-ease Tarn"),
    ],
)
def test_labels_of_popular_papers_are_no_part_of_a_name(text: str, source: str, name: str) -> None:
    assert Case(text, (source, "it rained")).names == [name]


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Northgate Bulk Cargo Ltd fell. Northgate said it rained.", "Northgate| said", "Northgate Bulk Cargo Ltd"),
        ("Northgate Bulk Cargo Ltd fell. Jo Northgate came. Northgate said it rained.", "Northgate| said", "Jo Northgate"),
    ],
)  # fmt: skip
def test_the_first_word_of_a_companys_name_stands_for_it(text: str, source: str, name: str) -> None:
    entities: list[tuple[str, EntityLabel]] = [
        ("Northgate Bulk Cargo Ltd", "organisation"),
        ("Jo Northgate", "person"),
        ("Northgate", "person"),
    ]
    assert Case(text, (source, "it rained"), entities=entities).names == [name]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("A source close to the family came. The pal", "a source close to the family"),
        ("Nobody came. The pal", "Tui Tarn"),
    ],
)
def test_the_pal_is_whoever_close_was_just_quoted(before: str, name: str) -> None:
    text = f"Pal Tui Tarn, 23, said fish rot. {before} said it rained."
    found = [("Pal Tui Tarn, 23,", "fish rot"), ("The pal", "it rained")]
    if "source" in before:
        text = text.replace("family came", "family said boats leak")
        found.insert(1, ("A source close to the family", "boats leak"))
    assert Case(text, *found).names[-1] == name


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Their union, the Leisure and Parks Workers,", "Leisure and Parks Workers"),
        ("The nurses' association, the Tarn Carers,", "Tarn Carers"),
        ("His employer, the Meridian Rail Trust,", "Meridian Rail Trust"),
        ("Their union, the largest in Tarn,", "their union"),
        ("Their union, the voice of workers,", "their union"),
        ("The ministry, the Foreign Office and others,", "the ministry"),
    ],
)
def test_a_body_is_named_behind_its_noun(source: str, name: str) -> None:
    entities: list[tuple[str, EntityLabel]] = [
        ("Meridian Rail Trust", "organisation"),
        ("Foreign Office", "organisation"),
    ]
    assert Case(f"{source} said it rained.", (source, "it rained"), entities=entities).names == [
        name
    ]
