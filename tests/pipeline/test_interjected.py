"""Words behind `and I quote`, end to end."""

from __future__ import annotations

import pytest

from quotes import analyze


def rows(text: str) -> list[tuple[str | None, str]]:
    """Who says what."""
    analysis = analyze(text)
    names = {speaker.id: speaker.name for speaker in analysis.speakers}
    return [
        (names.get(one.speaker or ""), " ... ".join(span.of(text) for span in one.content))
        for one in analysis.quotes
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sir Derek Oldroyd said Halden were, and I quote, “custodians, not customers”.",
            ("Derek Oldroyd", "Halden were ... “custodians, not customers”"),
        ),
        (
            "Mayor Anna Roe called the report, and I quote, “a heap of rubbish”.",
            ("Anna Roe", "the report ... “a heap of rubbish”"),
        ),
        (
            "“They are,” Mr Fenn said — and I quote — “a bunch of crooks.”",
            ("Fenn", "“They are,” ... “a bunch of crooks.”"),
        ),
        (
            "The mayor told the hall that they were, and I'm quoting her, “ungrateful people”.",
            ("the mayor", "that they were ... “ungrateful people”"),
        ),
        (
            "Ed Fenn said it would rain. And I quote: “Cats and dogs.”",
            ("Ed Fenn", "it would rain ... “Cats and dogs.”"),
        ),
        (
            "The law says, and I quote: “No vessel may enter the harbour.”",
            ("the law", "“No vessel may enter the harbour.”"),
        ),
    ],
)
def test_the_words_are_those_of_whoever_is_quoted(text: str, expected: tuple[str, str]) -> None:
    assert rows(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "I quote from the report: “The wall was not looked at.”",
        "I said the ship would sink: “It will sink by nine.”",
    ],
)
def test_the_writer_keeps_his_own_words(text: str) -> None:
    assert {name for name, _ in rows(text)} == {"AUTHOR"}
