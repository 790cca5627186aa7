# ruff: noqa: E501 -- one case a line reads better
"""The pronoun of a quotation behind a sentence about somebody without a name."""

from __future__ import annotations

import pytest
from resolve_cases import Case

from quotes.records import EntityLabel

TOM: list[tuple[str, EntityLabel]] = [("Tom Brack", "person"), ("Anna Brack", "person")]
SAID = "“It will hold for years,” Tom Brack said.\n"


def behind(sentence: str, pronoun: str = "he", before: str = SAID) -> str | None:
    text = f"{before}{sentence} “It will fall soon,” {pronoun} said."
    pairs = [("Tom Brack", "“It will hold for years,”")] if before == SAID else []
    last = (f"{pronoun}| said", "“It will fall soon,”")
    return Case(text, *pairs, last, entities=TOM).names[-1]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The mayor is less sure.", "the mayor"),
        ("The mayor of Orl is less sure.", "the mayor of Orl"),
        ("The town's bishop, however, is not convinced.", "the town's bishop"),
        ("The deputy defence minister was not convinced.", "the deputy defence minister"),
        ("The bishop was less sure. He had seen the cracks.", "the bishop"),
        ("A retired general who studied the map disagrees.", "a retired general"),
        ("A farmer from Orl shook his head.", "a farmer from Orl"),
        ("Another engineer, who asked not to be named, disagreed.", "another engineer"),
        ("One former inspector doubts it.", "one former inspector"),
        ("A second engineer was blunter.", "a second engineer"),
        ("But a neighbour who lives under it was angry.", "a neighbour"),
        ("On Monday, a farmer looked at the piles.", "a farmer"),
        # The text tells no other for these, or a role of his own.
        ("Brack is the mayor of Orl. The mayor is sure.", "Tom Brack"),
        ("The former mayor is sure.", "Tom Brack"),
        ("The driver braked in time.", "Tom Brack"),
        ("The mayor's office is less sure.", "Tom Brack"),
        ("The mayor and the bishop stayed away.", "Tom Brack"),
        # Who dies, asks or is greeted says nothing; a woman is not he.
        ("A man was killed there in May.", "Tom Brack"),
        ("A reporter asked the engineer about it.", "Tom Brack"),
        ("A supporter hugged him.", "Tom Brack"),
        ("A spokeswoman disagreed.", "Tom Brack"),
        # The description only opens a clause about somebody else.
        ("An engineer by training, he has built ten.", "Tom Brack"),
        ("A former engineer, Brack has built ten.", "Tom Brack"),
        # A new paragraph is about somebody else again.
        ("A farmer from Orl shook his head.\n", "Tom Brack"),
    ],
)
def test_who_the_sentence_before_is_about(sentence: str, name: str) -> None:
    assert behind(sentence) == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The mayor was late.", "the mayor"),
        ("The prime minister arrived late.", "the prime minister"),
        ("The minister looked tired when she addressed parliament.", "the minister"),
        ("The baker waved.", "the baker"),
        ("The chairman looked tired.", None),
        ("The mayor's office was late.", None),
    ],
)
def test_who_it_is_where_nobody_is_named(sentence: str, name: str | None) -> None:
    assert behind(sentence, "she", "") == name


def test_a_pronoun_behind_a_voice_without_a_name() -> None:
    text = f"{SAID}“It is bad for us all,” said a farmer who knows Brack. “It is a poor map,” he said. “It is very old,” he added."
    case = Case(
        text,
        ("Tom Brack", "“It will hold for years,”"),
        ("a farmer who knows Brack", "“It is bad for us all,”"),
        ("he| said.", "“It is a poor map,”"),
        ("he| added", "“It is very old,”"),
        entities=TOM,
    )
    assert case.names == ["Tom Brack"] + ["a farmer"] * 3


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("A farmer", "a farmer"),
        ("A commander who goes by the nom de guerre Falcon", "Falcon"),
        ("A spokesman for the rebels, known as Falcon,", "Falcon"),
    ],
)
def test_who_told_something_goes_on(source: str, name: str) -> None:
    text = f"{SAID}{source} told reporters that he would stay. “It will fall soon,” he said."
    case = Case(
        text,
        ("Tom Brack", "“It will hold for years,”"),
        (source, "he would stay"),
        ("he| said.", "“It will fall soon,”"),
        entities=[*TOM, ("Falcon", "person")],
    )
    assert case.names == ["Tom Brack", name, name]


def test_a_name_given_in_the_sentence_before() -> None:
    assert behind("A man who gave his name as Vesna wept.") == "Vesna"


def test_a_description_is_entered_once() -> None:
    text = "A farmer shook his head. He said it was bad. “It will fall soon,” he added."
    case = Case(text, ("He| said", "it was bad"), ("he| added", "“It will fall soon,”"))
    assert case.names == ["a farmer"] * 2
    assert len(case.resolution.speakers) == 1


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Lindqvist briefed the council on Friday.", "Lindqvist"),
        ("Orsu shrugged.", "Orsu"),
        ("Orsu recalled its kettles.", None),
        ("Norway looked tired.", None),
    ],
)
def test_a_surname_alone(sentence: str, name: str | None) -> None:
    text = f"{sentence} “It will fall soon,” she said."
    names: list[tuple[str, EntityLabel]] = [("Lindqvist", "place"), ("Orsu", "other")]
    case = Case(text, ("she| said", "“It will fall soon,”"), entities=names)
    assert case.names == [name]
