# ruff: noqa: E501 -- one case a line reads better
"""The pronoun of a quotation and the sentence right before it."""

import pytest
from resolve_cases import Case

from quotes.records import EntityLabel

BEFORE = "The harbour master, Anna Fell, said the quay would close. “The piles are rotten,” she said. “I will not sign for them,” Fell said.\n"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Minister Clara Bodin shut the door.", "Clara Bodin"),
        ("Clara Bodin, a minister, shut the door.", "Clara Bodin"),
        ("The minister of transport, Clara Bodin, shut the door.", "Clara Bodin"),
        ("Fell’s deputy, Clara Bodin, kept quiet.", "Clara Bodin"),
        ("Bodin Lines spokeswoman Clara Hoyt shut the door.", "Clara Hoyt"),
        # Who is asked answers; a lost child says nothing; a man is not she.
        ("Minister Clara Bodin pressed Fell on it.", "Anna Fell"),
        ("Clara Bodin drowned there in May.", "Anna Fell"),
        ("Minister James Bodin shut the door.", "Anna Fell"),
        # Nothing but capitals tells a name.
        ("Marlow Point shut its gates.", "Anna Fell"),
    ],
)
def test_a_quotation_behind_a_sentence_is_its_subjects(sentence: str, name: str) -> None:
    text = f"{BEFORE}{sentence} “Not today,” she said."
    case = Case(
        text,
        ("The harbour master, Anna Fell,", "the quay would close"),
        ("she", "“The piles are rotten,”"),
        ("Fell| said.", "“I will not sign for them,”"),
        ("she| said", "“Not today,”"),
    )
    assert case.names == ["Anna Fell"] * 3 + [name]


def test_a_quotation_behind_another_one_is_its_speakers() -> None:
    text = f"{BEFORE}“Clara Bodin knew,” Hanna Moll said. “She knew in May,” she added."
    case = Case(
        text,
        ("Fell| said", "“I will not sign for them,”"),
        ("Hanna Moll", "“Clara Bodin knew,”"),
        ("she| added", "“She knew in May,”"),
    )
    assert case.names[-1] == "Hanna Moll"


def test_whoever_asks_without_a_name_is_answered_by_somebody_else() -> None:
    text = (
        "The harbour master, Anna Fell, came. A reporter asked Fell how she felt. She said: “Old.”"
    )
    case = Case(text, ("A reporter| asked", "how she felt"), ("She| said", "“Old.”"))
    assert case.names[-1] == "Anna Fell"


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("A driver who uses it daily, Lena Voss, laughed.", "Lena Voss"),
        ("A retired teacher who takes her girls along it to school, Lena Voss, sighed.", None),
        ("One resident who signed the letter, Lena Voss, shook her head.", "Lena Voss"),
        ("Ada Kerr met a driver who uses it daily, Lena Voss, on Monday.", "Ada Kerr"),
        ("The mayor met a driver who uses it daily, Lena Voss, on Monday.", "Ada Kerr"),
    ],
)
def test_somebody_named_behind_a_relative_clause_opens_the_sentence(
    lead: str, name: str | None
) -> None:
    text = f"Ada Kerr said the road was safe. {lead} “It is bad,” she said."
    people: list[tuple[str, EntityLabel]] = [("Ada Kerr", "person"), ("Lena Voss", "person")]
    pairs = ("Ada Kerr", "the road was safe"), ("she", "“It is bad,”")
    assert Case(text, *pairs, entities=people).names[-1] == (name or "Lena Voss")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Tom’s mother, Clara Bodin, moved in.", "Clara Bodin"),
        ("A local teacher, Clara Bodin, moved in.", "Clara Bodin"),
        # He is not she, the dead say nothing, and nobody is brought in.
        ("Tom’s father, James Bodin, moved in.", "Anna Fell"),
        ("Her neighbour, Clara Bodin, died in the flood.", "Anna Fell"),
        ("The wall came down.", "Anna Fell"),
    ],
)
def test_she_is_whoever_the_sentence_before_brings_in(sentence: str, name: str) -> None:
    text = f"{BEFORE}{sentence} She says it is late."
    case = Case(
        text,
        ("The harbour master, Anna Fell,", "the quay would close"),
        ("she", "“The piles are rotten,”"),
        ("Fell| said.", "“I will not sign for them,”"),
        ("She| says it", "it is late"),
    )
    assert case.names[-1] == name
