"""Turns of an interview whose speakers are labelled by initials."""

import pytest
from attribution_samples import run, shown


@pytest.mark.parametrize(
    "labels",
    [
        ("Post", "Jane Roe", "Post", "JR"),
        ("NCB", "Dr Roe", "NCB", "JR"),
        ("NCB", "Jane Roe-Fenn", "NCB", "JRF"),
    ],
)
def test_initials_are_labels_of_a_turn(labels: tuple[str, ...]) -> None:
    said = ("Were you there?", "Yes, all day.", "And who else?", "We were alone.")
    pairs = zip(labels, said, strict=True)
    text, found = run("\n\n".join(f"{label}: {line}" for label, line in pairs))
    expected = [(label, ":", [line]) for label, line in zip(labels, said, strict=True)]
    assert [shown(text, one) for one in found] == expected


def test_initials_mean_the_one_person_named_ahead_who_has_them() -> None:
    turns = "NCB: Were you there?\n\nJR: Yes, all day.\n\nNCB: And who else?\n\nJR: Nobody."
    for lead, known in (("Jane Roe led it.", 1), ("Jane Roe and Jim Rand led it.", 0)):
        _, found = run(f"{lead}\n\n{turns}", names=("Jane Roe", "Jim Rand"))
        assert len(found[1].antecedents) == known
