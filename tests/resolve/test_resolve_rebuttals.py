# ruff: noqa: E501 -- one case a line reads better
"""Who denies what was just said, and who declines to comment: `He dismissed those claims`."""

from __future__ import annotations

import pytest
from resolve_cases import attribution, document

import quotes
from quotes.records import EntityLabel
from quotes.resolve import resolve

NAMES: list[tuple[str, EntityLabel]] = [
    ("Northgate Limited", "organisation"),
    ("Court of Appeal", "organisation"),
    ("Audit Office", "organisation"),
]


def speakers(text: str) -> list[str | None]:
    """Who speaks, statement by statement, by the whole path."""
    analysis = quotes.analyze(text)
    return [one.name if (one := analysis.speaker(quote)) else None for quote in analysis.quotes]


MARSH = "Candidate Tom Marsh spoke in Dover on Monday. “Taxes will fall,” Marsh said in a barn.\n\n"


@pytest.mark.parametrize(
    ("before", "denial", "name"),
    [
        ("The Herald quoted one of Marsh's advisers as saying that he is having trouble with foreign policy.", "He brushed off these concerns.", "Tom Marsh"),
        ("A former aide to Marsh told the Herald that he slept through briefings.", "He dismissed those claims.", "Tom Marsh"),
        ("Eva Storm accused Karl Lund of taking bribes.", "He denied the allegations.", "Karl Lund"),
        ("Eva Storm accused Maria Lund of taking bribes.", "She denied the allegations.", "Maria Lund"),
        # He passes on what others say, or denies something else.
        ("Karl Lund said that critics of Marsh had called it a scam.", "He rejected the claims.", "Karl Lund"),
        ("Karl Lund accused Marsh of printing lies.", "He denied that he had taken bribes.", "Karl Lund"),
    ],
)  # fmt: skip
def test_claims_are_denied_by_somebody_else(before: str, denial: str, name: str) -> None:
    text = f"{MARSH}{before}\n\n{denial} “It is nonsense,” {denial.split()[0].lower()} said."
    assert speakers(text)[-2:] == [name, name]


def test_an_adviser_goes_on() -> None:
    text = (
        f"{MARSH}One of Marsh's advisers said that the senator was tired. “We all are,” she said."
    )
    assert speakers(text)[-1] == "one of Marsh's advisers"


@pytest.mark.parametrize(
    ("before", "cue", "content", "name"),
    [
        ("Northgate Limited said fish rot after the Court of Appeal ruled.", "declined", "to comment further", "Northgate Limited"),
        ("Northgate Limited must pay, the Court of Appeal ruled.", "declined", "to comment", "Northgate Limited"),
        ("Northgate Limited must pay, the Court of Appeal ruled.", "declined", "to hear it again", "Court of Appeal"),
        ("Nobody must pay, the Court of Appeal ruled.", "declined", "to comment", "Court of Appeal"),
    ],
)  # fmt: skip
def test_parties_are_asked_to_comment(before: str, cue: str, content: str, name: str) -> None:
    text = f"Boats leak.\n\n{before} It {cue} {content}."
    found = [attribution(text, f"It| {cue}", content, cue)]
    if before.endswith("ruled."):
        found.insert(0, attribution(text, "the Court of Appeal", before.split(",")[0], "ruled"))
    resolution = resolve(document(text, NAMES), found)
    names = {one.id: one.name for one in resolution.speakers}
    assert names[resolution.assignments[-1].speaker or ""] == name


def test_a_report_does_not_deny_what_it_says() -> None:
    text = "A report by the Audit Office accused Northgate Limited of hiding losses. It denied the claims."
    found = [
        attribution(
            text, "A report by the Audit Office", "Northgate Limited of hiding losses", "accused"
        ),
        attribution(text, "It| denied", "the claims", "denied", stance="denies"),
    ]
    resolution = resolve(document(text, NAMES), found)
    names = {one.id: one.name for one in resolution.speakers}
    assert [names[one.speaker or ""] for one in resolution.assignments] == [
        "Audit Office",
        "Northgate Limited",
    ]
