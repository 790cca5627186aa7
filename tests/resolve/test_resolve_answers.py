"""Whoever is asked answers, though the one who asks is the subject of the sentence before."""

import pytest
from resolve_cases import Case

from quotes.records import EntityLabel

PEOPLE: list[tuple[str, EntityLabel]] = [
    ("Dan Roe", "person"),
    ("Ted Bloom", "person"),
    ("Anna Bloom", "person"),
    ("Tom Poe", "person"),
    ("Calloway", "person"),
]


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Dan Roe| asked Ted Bloom about the money.", "Ted Bloom"),
        ("Dan Roe| asked Mayor Ted Bloom whether he would go.", "Ted Bloom"),
        ("Dan Roe| pressed surgeon Ted Bloom, who sat, on the money.", "Ted Bloom"),
        ("Dan Roe| asked Calloway why he had lied.", "Calloway"),
        ("Dan Roe| put it to Ted Bloom that he had lied.", "Ted Bloom"),
        ("Dan Roe| asked him about the money.", "Tom Poe"),
        ("Dan Roe| asked the mayor about the money.", "Tom Poe"),
        # For something, for action, of a woman, of nobody: he speaks on.
        ("Dan Roe| asked for money.", "Dan Roe"),
        ("Dan Roe| asked Ted Bloom to go.", "Dan Roe"),
        ("Dan Roe| urged Ted Bloom to go.", "Dan Roe"),
        ("Dan Roe| asked Anna Bloom about the money.", "Tom Poe"),
        ("It was May when Dan Roe| asked Ted Bloom about the money.", "Dan Roe"),
        ("Dan Roe| asked why it was late.", "Dan Roe"),
    ],
)
def test_an_answer_is_given_by_whoever_is_asked(question: str, name: str) -> None:
    text = f"Tom Poe came.\n{question.replace('|', '')} “It is all there,” he said."
    rest = question.partition("| ")[2].partition(" ")[2]
    case = Case(text, (question, rest), ("he| said", "“It is all there,”"), entities=PEOPLE)
    assert case.names[-1] == name
