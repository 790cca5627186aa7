"""`The company` right behind what nameless people tell of one, and behind a lone name."""

import pytest
from resolve_cases import Case

from quotes.records import EntityLabel

NAMES: list[tuple[str, EntityLabel]] = [
    ("Stonegate Partners", "organisation"), ("Calloway Foods", "organisation"),
    ("Norland Air", "organisation"), ("Norvane-Halden", "person"), ("Kessell", "person"),
    ("Dylan Kessell", "person"), ("Jo Poe", "person"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("teller", "source", "name"),
    [
        ("Two people", "The company", "Calloway Foods"),
        ("Sources", "The firm", "Calloway Foods"),
        # Somebody with a name, or the noun tells which body it is.
        ("Stonegate Partners", "The company", "Stonegate Partners"),
        ("Two people", "The ministry", "the ministry"),
    ],
)
def test_the_company_is_the_one_told_of(teller: str, source: str, name: str) -> None:
    text = (
        "Stonegate Partners said it was ice. Stonegate Partners declined to talk.\n\n"
        f"{teller} told the press that Calloway Foods had hired bankers. {source} said it was late."
    )
    case = Case(
        text,
        ("Stonegate Partners", "it was ice"),
        (f"{teller} |told", "that Calloway Foods had hired bankers"),
        (source, "it was late"),
        entities=NAMES,
    )
    assert case.names[-1] == name


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("Norvane-Halden did not wait.", "The Danish-registered team", "Norvane-Halden"),
        ("Norvane-Halden did not wait.", "The team", "Norvane-Halden"),
        # A person, another body in the sentence, or a noun that takes up no body.
        ("Jo Poe did not wait.", "The team", "the team"),
        ("Dylan Kessell won. Kessell did not wait.", "The team", "the team"),
        ("Norvane-Halden did not wait for Norland Air.", "The airline", "Norland Air"),
        ("Norvane-Halden did not wait.", "The ministry", "the ministry"),
    ],
)
def test_a_lone_name_is_the_team(before: str, source: str, name: str) -> None:
    case = Case(f"{before} {source} said it was late.", (source, "it was late"), entities=NAMES)
    assert case.names == [name]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Jo Poe accused the council of telling staff in an email.", "the email"),
        ("Jo Poe criticised the council for sacking staff in an email.", "the email"),
        ("Jo Poe apologised to staff in an email.", "Jo Poe"),
        ("Jo Poe accused the council of bad faith in an email.", "Jo Poe"),
    ],
)
def test_the_email_of_those_who_are_blamed_is_not_the_blamers(before: str, name: str) -> None:
    said = before.removeprefix("Jo Poe ").split(" ", 1)[1].rstrip(".")
    case = Case(
        f"{before} The email said it was “late”.",
        ("Jo Poe", said),
        ("The email", "it was “late”"),
        entities=NAMES,
    )
    assert case.names[-1] == name


def test_the_ministry_of_a_state_is_not_one_that_is_named_later() -> None:
    names: list[tuple[str, EntityLabel]] = [
        ("Tavria", "place"),
        ("Foreign Ministry", "organisation"),
    ]
    text = (
        "Tavria spoke of a breach, in what its foreign ministry said was late.\n\n"
        "The Foreign Ministry of the other side said no."
    )
    case = Case(text, ("its foreign ministry", "was late"), entities=names)
    assert case.names == ["Tavria foreign ministry"]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("The Bill", "document"), ("The Act", "document"), ("His label", "organisation"),
        ("The label", "document"), ("Sections of the home crowd", "group"),
        ("The maker of the pies", "organisation"), ("The forward", "person"),
    ],
)  # fmt: skip
def test_nouns_with_two_uses_are_told_by_what_stands_beside_them(source: str, kind: str) -> None:
    case = Case(f"{source} said it was late.", (source, "it was late"))
    speaker = case.speaker()
    assert speaker is not None
    assert (speaker.kind, speaker.named) == (kind, False)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("One directeur sportif, who had won, said it was late.", "person"),
        ("One directeur sportif said it was late.", "document"),
    ],
)
def test_who_tells_a_person(text: str, kind: str) -> None:
    speaker = Case(text, ("One directeur sportif", "it was late")).speaker()
    assert speaker is not None
    assert speaker.kind == kind


def test_a_state_is_no_university() -> None:
    case = Case(
        "A state argues.\n\nLakeland State University found it.",
        ("A state", "argues"),
        entities=[("Lakeland State University", "organisation")],
    )
    assert case.names == ["a state"]
