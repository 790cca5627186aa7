"""Surnames that are also common words, end to end: `Otieno Were said`."""

from __future__ import annotations

import pytest

from quotes import analyze


def rows(text: str) -> list[tuple[str | None, str | None]]:
    """Speaker and cue of each statement."""
    analysis = analyze(text)
    names = {speaker.id: speaker.name for speaker in analysis.speakers}
    return [
        (names.get(one.speaker or ""), one.cue.of(text) if one.cue else None)
        for one in analysis.quotes
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Farmers in Holm are angry. Otieno Were said the river had risen.",
            [("Otieno Were", "said")],
        ),
        (
            "Otieno Were, a farmer from Holm, said the river had risen. “We lost it,” Were said.",
            [("Otieno Were", "said")] * 2,
        ),
        (
            "Jane Will said the river had risen. “We lost the maize,” Will said.",
            [("Jane Will", "said")] * 2,
        ),
        (
            "Mark May said the plan would fail. “I told them so,” May told the Courier.",
            [("Mark May", "said"), ("Mark May", "told")],
        ),
        (
            "“It is cold,” Grace Can said. Can added it was wet.",
            [("Grace Can", "said"), ("Grace Can", "added")],
        ),
    ],
)
def test_a_surname_that_is_a_word_means_its_bearer(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Two bear it; nobody does.
        (
            "Kim May said no. Brian May said yes. “I am not sure,” May said.",
            ["Kim May", "Brian May", "May"],
        ),
        ("In May Jo Roe said it was over. Some said the same.", ["Jo Roe", "Some"]),
        ("Why Farmers Were Told To Leave\n\nThe ministry said they had to.", ["the ministry"]),
    ],
)
def test_other_words_stay_words(text: str, expected: list[str]) -> None:
    assert [name for name, _ in rows(text)] == expected
