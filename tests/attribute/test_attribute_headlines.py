"""A headline that is nothing but a quotation is one, of whoever is named behind it, if anybody."""

from __future__ import annotations

import pytest
from attribution_samples import run, shown

BODY = "\n\n{1“We ran out of road,”} [1Bo Tarn] <1said>. {2The truck slid}, [2police] <2said>."


def headline(line: str, body: str = BODY) -> list[tuple[str | None, str | None, list[str]]]:
    text, found = run(line + body, roles={0: "headline"})
    end = text.index("\n")
    return [shown(text, one) for one in found if one.start < end]


@pytest.mark.parametrize("marks", ["‘’", "“”", "''", '""'])
def test_a_headline_in_marks_is_a_quote(marks: str) -> None:
    said = f"{marks[0]}We ran out of road{marks[1]}"
    assert headline(said) == [(None, None, [said])]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("‘We ran out of road’: driver", ("driver", ":", ["‘We ran out of road’"])),
        ("‘The hill was ice’ — truck drivers", ("truck drivers", "—", ["‘The hill was ice’"])),
        # What is no speaker is none, but the words are somebody's.
        ("‘We ran out of road’: anger at ice", (None, None, ["‘We ran out of road’"])),
    ],
)
def test_who_is_named_behind_it_says_it(line: str, expected) -> None:
    assert headline(line) == [expected]


@pytest.mark.parametrize(
    "line",
    [
        # A title, and words set apart that nobody says below.
        "‘Out of the Ice’",
        "‘A hill of ice’: anger at police",
        "‘Road’",
        # More than the quotation.
        "‘We ran out of road’ driver walks free",
        "Driver walks free",
    ],
)
def test_any_other_headline_is_none(line: str) -> None:
    assert headline(line) == []


def test_a_short_one_is_a_quote_where_the_body_has_the_words() -> None:
    body = "\n\n[1Bo Tarn] <1called> {1the hill “sheer black ice”}."
    assert headline("‘Sheer black ice’: anger at police", body) == [
        (None, None, ["‘Sheer black ice’"])
    ]


def test_what_the_encoder_attributes_stays_as_it_is() -> None:
    line = "{3‘We ran out of road’}, <3says> [3driver]"
    assert headline(line) == [("driver", "says", ["‘We ran out of road’"])]


def test_only_headlines_are() -> None:
    _, found = run(f"‘We ran out of road’{BODY}")
    assert not any(one.start == 0 for one in found)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("‘We ran out’: anger at ice", True),
        ("‘We ran quickly out’: anger at ice", False),
        ("‘Road out of we’: anger at ice", False),
    ],
)
def test_a_headline_may_leave_words_out(line: str, found: bool) -> None:
    body = "\n\n{1“We just ran clean out of road,”} [1Bo Tarn] <1said>."
    assert bool(headline(line, body)) is found
