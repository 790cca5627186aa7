"""Quotations under the label "Quote:", and those behind a manner of speaking; all invented."""

from __future__ import annotations

import pytest
from attribution_samples import run, shown


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ulla Fenn on Facebook", "Ulla Fenn"),
        ("Ulla Fenn, head of the Moll council, on Telegram", "Ulla Fenn"),
        ("press service of the Moll fire brigade", "press service of the Moll fire brigade"),
        ("Mayor Ulla Fenn in an interview with Radio Nord", "Mayor Ulla Fenn"),
    ],
)
def test_the_source_above_says_the_quote_below(line: str, name: str) -> None:
    text, found = run(
        f"[1Source]<1:> {{1{line}}}\n\nQuote: {{2“The pier is old. It leaks.”}}\n\n"
        "Details: <3According to> [3Tarn], {3it was built in May}."
    )
    assert [shown(text, one) for one in found] == [
        (name, None, ["“The pier is old. It leaks.”"]),
        ("Tarn", "According to", ["it was built in May"]),
    ]


def test_details_are_no_part_of_the_quote() -> None:
    text, found = run(
        "Source: Ulla Fenn on Facebook\n\nQuote: {1“The pier is old. It leaks.”}\n\n"
        "Details: <1According to> [1Tarn], {1it was built in May}."
    )
    assert [shown(text, one)[0] for one in found] == ["Ulla Fenn", "Tarn"]


def test_a_label_may_name_who_is_quoted() -> None:
    text, found = run("Quote from Fenn: {1“The pier is old. It leaks.”}")
    assert [shown(text, one)[0] for one in found] == ["Fenn"]


def test_a_credit_below_the_article_is_no_label() -> None:
    text, found = run("[1Bo Tarn] <1said> {1the pier is old}.\n\nSource: [2Reuters] <2said> {2so}.")
    assert [shown(text, one)[0] for one in found] == ["Bo Tarn", "Reuters"]


@pytest.mark.parametrize("manner", ["weeping", "sobbing", "smiling"])
def test_a_manner_of_speaking_is_no_cue_of_its_own(manner: str) -> None:
    text, found = run(
        f"{{1“I heard a whistle,”}} [1[2she]] <1told> Bo by phone, <2{manner}>. "
        "{2“It was a shoe.”}"
    )
    assert [shown(text, one)[1:] for one in found] == [
        ("told", ["“I heard a whistle,”", "“It was a shoe.”"])
    ]


def test_a_cry_of_somebody_else_is_not_joined() -> None:
    _, found = run(
        "{1“I heard a whistle,”} [1she] <1told> Bo Tarn. [2Her son] was there, <2weeping>. "
        "{2“It was a shoe.”}"
    )
    assert len(found) == 2
