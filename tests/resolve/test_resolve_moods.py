"""What popular papers set before a name: how somebody feels, whose kin he is, what befell him."""

from __future__ import annotations

import pytest

import quotes


def first_speaker(text: str) -> tuple[str, str | None]:
    analysis = quotes.analyze(text)
    speaker = analysis.speaker(analysis.statements[0])
    assert speaker is not None
    return speaker.name, speaker.role


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Frosty Lund said that she would wait. Bea Lund took over at Harlow in May.", "Bea Lund"),
        ("Furious Harlow say they have had no offer. Harlow sacked their coach.", "Harlow"),
        ("Scandal-hit Bexmoor said it would pay. Bexmoor shares fell on Monday.", "Bexmoor"),
        ("Husband Jonas, 61, said the sirens never sounded.", "Jonas"),
        # No feeling, no kin, and nobody known by the rest of the name.
        ("Mother Teresa said that love begins at home.", "Mother Teresa"),
        ("Angry Birds said it would close its studio.", "Angry Birds"),
        ("Henry Lund said that he would wait. Bea Lund took over in May.", "Henry Lund"),
    ],
)
def test_the_name_without_it(text: str, name: str) -> None:
    assert first_speaker(text)[0] == name


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ('Under-fire Dana Webb, 52, said: "I was not aware of it."', None),
        ('Her rescuer, winch man Corporal Theo Banning, said: "I have a cat."', "Corporal"),
        (
            "Harlow 'will fight on', insists chairman\n\nPat Dunn told Radio Nord: \"We wait.\"",
            None,
        ),
    ],
)
def test_no_role(text: str, role: str | None) -> None:
    assert first_speaker(text)[1] == role
