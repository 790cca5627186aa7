# ruff: noqa: E501 -- one case a line reads better
"""Whom one speaks to, what is rated or checked, and who wrote the article: nothing that is said."""

import pytest
from attribution_samples import run, shown


@pytest.mark.parametrize(
    "marked",
    [
        "[1Poe] <1tried to reassure> {1investors}.",
        "[1She] <1has convinced> {1her critics}.",
        "[1The clerk] <1alerted> {1police} on Monday.",
        "[1Tarnby] <1have reported> {1Montera to the Averland FA over an illegal approach}.",
        "[1A neighbour] <1reported> {1him to the council}.",
        "[1The union] <1reported> {1the firm to the regulator}.",
        "[1Furious investors] <1demand> {1answers}.",
        "[1The families] <1are still seeking> {1clear answers}.",
        "[1Rating agency Corvane] <1downgraded> {1Larkspur's debt to CCC}.",
        "[1The bank] <1upgraded> {1the stock}.",
        "A clerk had rung a bank in Lissova <1to confirm> {1a balance}.",
    ],
)  # fmt: skip
def test_nothing_is_said_there(marked: str) -> None:
    assert run(marked, names=("Montera",))[1] == ()


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ("[1Poe] <1reassured> {1investors that their money was safe}.", "investors that their money was safe"),
        ("[1He] <1notified> {1the board of the theft}.", "the board of the theft"),
        ("[1Poe] <1reassured> {1the “nervous”}.", "the “nervous”"),
        ("[1He] <1reported> {1a theft to police}.", "a theft to police"),
        ("[1The firm] <1reported> {1losses to shareholders}.", "losses to shareholders"),
        ("[1Police] <1reported> {1three deaths}.", "three deaths"),
        ("[1Parents] <1demand> {1an inquiry}.", "an inquiry"),
        ("[1Parents] <1demand> {1answers over the crash}.", "answers over the crash"),
        ("[1The bank] <1downgraded> {1its growth forecast to 1 percent}.", "its growth forecast to 1 percent"),
        ("[1Officials] tried <1to confirm> {1the report}.", "the report"),
    ],
)  # fmt: skip
def test_what_is_said_stays(marked: str, said: str) -> None:
    text, (one,) = run(marked)
    assert shown(text, one)[2] == [said]


def test_a_byline_says_nothing() -> None:
    marked = "Flood kills 23\n{1Anselm Pryce in Sabel}\n{2Friday 3 May}\n{3The dam held}, [3Poe] <3said>."
    text, found = run(marked, roles={0: "headline", 1: "byline", 2: "byline"})
    assert [shown(text, one)[2] for one in found] == [["The dam held"]]
