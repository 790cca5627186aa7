"""Texts that a sentence begins with, and that then read."""

import pytest
from resolve_cases import attribution, document

from quotes.resolve import resolve


@pytest.mark.parametrize(
    ("before", "cue", "name"),
    [
        ("A letter signed by doctors was printed.", "reads", "a letter signed by doctors"),
        ("The memo, seen by the Argus, is old.", "reads", "the memo"),
        ("The memo is not secret.", "says", "the memo"),
        ("A petition was handed in.", "begins", "a petition"),
        # No text, or somebody whom it means.
        ("The road was wet.", "says", None),
        ("Ole Pell said so in a statement.", "reads", "Ole Pell"),
        ("The report, by the engineers Pell & Roe, is old.", "begins", "Pell & Roe"),
        ("The Pell Group was sad. The letter came.", "says", "Pell Group"),
    ],
)  # fmt: skip
def test_a_text_that_opens_a_sentence_reads(before: str, cue: str, name: str | None) -> None:
    text = f"{before} “We are sad,” it {cue}."
    resolution = resolve(document(text), [attribution(text, f"it| {cue}", "“We are sad,”", cue)])
    identity = resolution.assignments[0].speaker
    assert next((one.name for one in resolution.speakers if one.id == identity), None) == name
