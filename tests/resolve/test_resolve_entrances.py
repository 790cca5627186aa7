# ruff: noqa: E501 -- one case a line reads better
"""Whom the sentence before a statement brings in: in a scene, as blunter, or as the speaker."""

from __future__ import annotations

import pytest
from resolve_cases import Case

from quotes.records import EntityLabel

PEOPLE: list[tuple[str, EntityLabel]] = [
    (name, "person") for name in ("Tom Brack", "Peter Oduya", "Carl Dane", "Lena Marsh", "Vale")
]
SAID = "Mayor Tom Brack opened it. “It will hold for years,” Brack said.\n"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Outside the bank in Mill Street, Peter Oduya, 71, a baker, was waiting.", "Peter Oduya"),
        ("In the village below it, Peter Oduya, a shepherd, was counting goats.", "Peter Oduya"),
        ("On Monday, Peter Oduya, 44, sat there.", "Peter Oduya"),
        ("Opposite the town hall, Peter Oduya stood alone.", "Peter Oduya"),
        ("At the back, Peter Oduya, who is 44, shook his head.", "Peter Oduya"),
        # What happens to somebody others tell; two are no he; a letter's reader is no writer.
        ("After the vote, Peter Oduya, 44, was arrested.", "Tom Brack"),
        ("In the market, Peter Oduya, 44, had been shot.", "Tom Brack"),
        ("Opposite the town hall, Peter Oduya and Lena Marsh were waiting.", "Tom Brack"),
        ("In a letter to Peter Oduya, Brack praised it.", "Tom Brack"),
        ("Outside Peter Oduya's house, it rained.", "Tom Brack"),
    ],
)
def test_whoever_enters_behind_a_place_or_a_time(sentence: str, name: str) -> None:
    text = f"{SAID}{sentence} “It will fall very soon,” he said."
    pairs = [("Brack", "“It will hold for years,”"), ("he| said", "“It will fall very soon,”")]
    assert Case(text, *pairs, entities=PEOPLE).names[-1] == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Vale's father, retired judge Carl Dane, was more succinct when reached.", "Carl Dane"),
        ("His deputy, engineer Carl Dane, was blunter.", "Carl Dane"),
        ("Former inspector Carl Dane disagreed.", "Carl Dane"),
        ("Carl Dane, a driver, was far less sure.", "Carl Dane"),
        ("Carl Dane took a different view.", "Carl Dane"),
        ("On Tuesday police held Carl Dane, 24, in Orl.", "Tom Brack"),
        ("Carl Dane's lawyer disagreed.", "Tom Brack"),
        ("The map of Carl Dane was clearer.", "Tom Brack"),
    ],
)
def test_whoever_is_said_to_speak_otherwise_speaks_in_the_next_paragraph(
    sentence: str, name: str
) -> None:
    text = f"{SAID}Tom Brack laughed. Brack was in a hurry. Mr Brack left.\n{sentence}\n“It will fall very soon,” he said."
    pairs = [("Brack", "“It will hold for years,”"), ("he| said", "“It will fall very soon,”")]
    assert Case(text, *pairs, entities=PEOPLE).names[-1] == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "Spokesperson Carl Dane said that the party respected Tom Brack. He declined to comment.",
            "Carl Dane",
        ),
        ("Engineer Carl Dane said that Brack was wrong. He added that it leaked.", "Carl Dane"),
    ],
)
def test_whoever_spoke_goes_on_in_the_next_sentence(sentence: str, name: str) -> None:
    first, second = sentence.split(". ")
    content = second.split(maxsplit=2)[2].rstrip(".")
    said = first.partition(" said that ")[2]
    text = f"{SAID}Mr Brack laughed. Brack, his wife said, often laughs.\n{sentence}"
    source = first.partition(" said")[0]
    case = Case(text, (source, said), ("He", content), entities=PEOPLE)
    assert case.names == [name, name]


def test_who_asks_not_to_be_named_asks_no_question() -> None:
    text = f"{SAID}One directeur sportif, who asked not to be named because of it, said it leaked. “It will fall very soon,” he said."
    case = Case(
        text,
        ("Brack", "“It will hold for years,”"),
        ("One directeur sportif|, who", "it leaked"),
        ("he| said", "“It will fall very soon,”"),
        entities=PEOPLE,
    )
    assert case.names[1:] == ["one directeur sportif"] * 2
    speaker = case.speaker()
    assert speaker is not None
    assert speaker.kind == "person"
