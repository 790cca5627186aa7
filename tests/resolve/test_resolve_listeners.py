"""Outlets that only hear what is said are not who speaks next."""

from __future__ import annotations

from dataclasses import replace

import pytest
from resolve_cases import Case, attribution, document

from quotes.records import EntityLabel
from quotes.resolve import resolve

NAMES: list[tuple[str, EntityLabel]] = [
    ("Orla Finch", "person"),
    ("Tarn Herald", "organisation"),
    ("Moll Lines", "organisation"),
]
LEAD = "“It leaks,” Orla Finch told the Tarn Herald."


@pytest.mark.parametrize(
    ("who", "between"), [("It", " Rain fell. Fog came."), ("The group", ""), ("The company", "")]
)
def test_the_paper_that_was_told_is_not_meant(who: str, between: str) -> None:
    text = f"Moll Lines sold a ship.{between}\n{LEAD}\n{who} said that the ship was sound."
    case = Case(text, ("Orla Finch", "“It leaks,”"), (who, "the ship was sound"), entities=NAMES)
    assert case.names[-1] == "Moll Lines"


def test_a_description_rather_stays_one_than_to_mean_the_paper() -> None:
    text = f"{LEAD} The group said that the ship was sound."
    case = Case(
        text, ("Orla Finch", "“It leaks,”"), ("The group", "the ship was sound"), entities=NAMES
    )
    assert case.names[-1] == "the group"


@pytest.mark.parametrize("who", ["It", "The paper"])
@pytest.mark.parametrize("lead", ["The Tarn Herald has closed an office.", LEAD])
def test_a_paper_that_acts_or_is_called_one_is_meant(who: str, lead: str) -> None:
    if lead == LEAD and who == "It":
        lead = "The Tarn Herald said the ship leaked."
    text = f"{lead} {who} said that the ship was sound."
    case = Case(text, (who, "the ship was sound"), entities=NAMES)
    assert case.names == ["Tarn Herald"]


def test_the_outlet_of_the_article_is_known_by_its_name() -> None:
    names: list[tuple[str, EntityLabel]] = [*NAMES, ("Veld Now", "organisation")]
    text = "“It leaks,” Orla Finch told Veld Now. The group said that the ship was sound."
    item = attribution(text, "The group", "the ship was sound")
    article = document(text, names)
    (plain,) = resolve(article, [item]).speakers
    own = replace(article, article=replace(article.article, outlet="veld-now"))
    (speaker,) = resolve(own, [item]).speakers
    assert (plain.name, speaker.name) == ("Veld Now", "the group")


CLAIM = (
    "Orla Finch, who told the Tarn Herald so, is one of 30 tenants who are suing.\n"
    "Their claim, filed in May, says that it leaked. It accuses the owner of deceit."
)


def test_their_claim_is_the_groups_and_so_is_it() -> None:
    case = Case(
        CLAIM,
        ("Their claim, filed in May,", "it leaked"),
        ("It", "the owner of deceit"),
        entities=[*NAMES],
    )
    assert case.names == ["30 tenants", "30 tenants"]


def test_it_is_not_the_claim_behind_somebody_elses_words() -> None:
    text = CLAIM.replace("It accuses", "Moll Lines denied that. It accuses")
    case = Case(
        text,
        ("Their claim, filed in May,", "it leaked"),
        ("Moll Lines", "that|. It"),
        ("It", "the owner of deceit"),
        entities=NAMES,
    )
    assert case.names[-1] == "Moll Lines"


def test_a_name_before_its_plant_is_a_firms() -> None:
    text = "Rain fell on the Harrow plant. It said that Harrow was sound."
    case = Case(text, ("It", "Harrow was sound"), entities=[("Harrow", "person")])
    assert case.names == ["Harrow"]
