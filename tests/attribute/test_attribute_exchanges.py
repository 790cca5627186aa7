"""Questions and short answers among lines that nobody is known to say."""

from __future__ import annotations

import pytest
from attribution_samples import run


def told(marked: str, *names: str) -> list[tuple[str | None, str]]:
    """Each quotation with its source, or that of the one that it goes on with."""
    text, found = run(marked, names=names)
    rows = []
    for one in found:
        lines = " / ".join(span.of(text) for span in one.content)
        while one.continues is not None:
            one = found[one.continues]
        rows.append((one.source.of(text) if one.source is not None else None, lines))
    return rows


CRITIC = "{1“The best play of the year,”} [1Jo Poe] <1wrote>."


@pytest.mark.parametrize("reply", ["“No.”", "“Yes, I was.”", "“At home.”"])
def test_lines_of_a_play_are_not_the_critics(reply: str) -> None:
    marked = f"Two figures sit in the dark.\n{{1“Were you there?”}}\n{{1{reply}}}\n{CRITIC}"
    assert told(marked, "Jo Poe") == [
        (None, "“Were you there?”"),
        (None, reply),
        ("Jo Poe", "“The best play of the year,”"),
    ]


def test_a_question_is_not_whose_answer_it_gets() -> None:
    marked = "The tape begins.\n{1“Were you there?”}\n{1“No,”} <1says> [1a woman]."
    assert told(marked) == [(None, "“Were you there?”"), ("a woman", "“No,”")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # No question; no answer to it; a question that one puts to oneself.
        ("“We need help.”", "“We need it now,”"),
        ("“What have they done for us?”", "“Nothing that I ever heard of in my life,”"),
        ("“Who built it?”", "“Our fathers,”"),
    ],
)
def test_whoever_goes_on_keeps_his_words(first: str, second: str) -> None:
    marked = f"The city is broke.\n{{1{first}}}\n{{1{second}}} [1Ed Wray] <1said>."
    assert told(marked, "Ed Wray") == [("Ed Wray", f"{first} / {second}")]


def test_whoever_questions_somebody_asks() -> None:
    marked = (
        "{1Ivo Renn} <1was questioned> on Monday by [1Una Dale].\n{2“Were you there?”}\n{3“No.”}"
    )
    assert told(marked, "Ivo Renn", "Una Dale")[1:] == [
        ("Una Dale", "“Were you there?”"),
        ("Ivo Renn", "“No.”"),
    ]
