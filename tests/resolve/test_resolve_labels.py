# ruff: noqa: E501 -- one case a line reads better
"""What stands before a name and is no part of it, what is, and the roles that it makes."""

from __future__ import annotations

import pytest
from resolve_cases import Case

from quotes.records import EntityLabel

LABELS: list[tuple[str, EntityLabel]] = [
    *((name, "person") for name in ("K. Balan", "T.", "N. R. Rao", "Dean Marsh", "John Moss")),
    ("Jo Poe", "person"),
    *((name, "person") for name in ("Agnes Tolland", "Gang Grey Heron", "Roe Homes", "Al Roe")),
    ("Tarn Institute", "organisation"),
    ("Tarn Rovers", "organisation"),
    ("Vale", "person"),
]


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        ("its secretary-general S. K. Balan", "S. K. Balan", "secretary-general"),
        ("Chairman T. N. R. Rao", "T. N. R. Rao", "Chairman"),
        ("Plumber Dean Marsh", "Dean Marsh", "Plumber"),
        ("Dean Marsh", "Dean Marsh", None),
        ("Harvard Dean Marsh", "Marsh", "Harvard Dean"),
        ("Gran Agnes Tolland", "Agnes Tolland", "Gran"),
        ("Teammate Jo Poe", "Jo Poe", "Teammate"),
        ("Gang Grey Heron", "Grey Heron", None),
        ("House Speaker Jo Poe", "Jo Poe", "House Speaker"),
        ("Liberal money man Jo Poe", "Jo Poe", "Liberal money man"),
        ("Vale's old roommate Jo Poe", "Jo Poe", "Vale's old roommate"),
        ("his old roommate Jo Poe", "Jo Poe", "roommate"),
        ("Jo Poe of the Tarn Institute", "Jo Poe", "Tarn Institute"),
        ("Chairman Jo Poe of the Tarn Institute", "Jo Poe", "Chairman"),
        ("Jo Poe, 58, a bus dispatcher from Orl,", "Jo Poe", "bus dispatcher from Orl"),
        ("Jo Poe, 61, a butcher,", "Jo Poe", "butcher"),
    ],
)
def test_names_and_the_words_before_them(source: str, name: str, role: str | None) -> None:
    case = Case(f"It rained. {source} said it was late.", (source, "it was late"), entities=LABELS)
    speaker = case.speaker()
    assert speaker is not None
    assert (speaker.name, speaker.role) == (name, role)


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Gang Grey Heron", "organisation"),
        ("Charity Roe Homes", "organisation"),
        ("Coach Al Roe", "person"),
    ],
)
def test_a_noun_for_a_body_makes_the_name_a_bodys(source: str, kind: str) -> None:
    case = Case(f"{source} said it was late.", (source, "it was late"), entities=LABELS)
    speaker = case.speaker()
    assert speaker is not None
    assert speaker.kind == kind


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("The forward himself", "the forward", "person"),
        ("A rep for Vale", "a rep for Vale", "person"),
        ("A caddy master who saw it", "a caddy master", "person"),
        ("The gang", "the gang", "organisation"),
        ("The plan", "the plan", "document"),
    ],
)
def test_kinds_of_rare_nouns(source: str, name: str, kind: str) -> None:
    case = Case(f"{source} said it was late.", (source, "it was late"), entities=LABELS)
    speaker = case.speaker()
    assert speaker is not None
    assert (speaker.name.removesuffix(" who saw it"), speaker.kind) == (name, kind)


@pytest.mark.parametrize(
    "source", ["Investigators", "Two officers", "Vale's sister", "Another source", "A senior aide"]
)
def test_a_role_says_more_than_the_name(source: str) -> None:
    case = Case(f"{source} said it was late.", (source, "it was late"), entities=LABELS)
    speaker = case.speaker()
    assert speaker is not None
    assert (speaker.named, speaker.role) == (False, None)


@pytest.mark.parametrize(
    ("second", "name"),
    [
        ("the insider", "a source close to the pair"),
        ("the source", "a source close to the pair"),
        ("another insider", "another insider"),
        ("the nurse", "the nurse"),
    ],
)
def test_an_insider_is_the_source_just_heard(second: str, name: str) -> None:
    text = f"A source close to the pair said it was late. “It is very friendly,” {second} said."
    case = Case(
        text, ("A source close to the pair", "it was late"), (second, "“It is very friendly,”")
    )
    assert case.names[-1] == name


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Captain John Moss", "John Moss"),
        ("John Moss", "John Moss"),
        ("Coach John Moss", "the midfielder"),
        ("Striker John Moss", "the midfielder"),
    ],
)
def test_where_somebody_plays(told: str, name: str) -> None:
    text = f"It rained. {told} apologised to all. “You deserve better than this,” the midfielder wrote."
    case = Case(text, ("the midfielder", "“You deserve better than this,”"), entities=LABELS)
    assert case.names == [name]


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("Vale's lawyer, Jo Poe,", "Marsh's lawyer", "Marsh's lawyer"),
        ("Vale's lawyer, Jo Poe,", "Vale's lawyer", "Jo Poe"),
        ("His lawyer, Jo Poe,", "Marsh's lawyer", "Jo Poe"),
        ("Vale’s spokesman Jo Poe", "Marsh’s spokesman", "Marsh’s spokesman"),
    ],
)
def test_whose_lawyer_somebody_is(before: str, source: str, name: str) -> None:
    text = f"Dean Marsh and Vale were held. {before} said it was early. {source} said it was late."
    role = before.removesuffix(",")
    case = Case(
        text,
        (role, "it was early"),
        (f"{source}| said it was late", "it was late"),
        entities=LABELS,
    )
    assert case.names[-1] == name
