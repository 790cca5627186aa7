"""What is told later than a post is no part of it; invented."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels, words_of

_POST = "Ilse Vorn wrote on X that the dam held."


@pytest.mark.parametrize(
    ("before", "told", "label"),
    [
        (_POST, "She later claimed", "unspecified"),
        (_POST, "Ilse Vorn later said", "unspecified"),
        (_POST, "Later, Ilse Vorn admitted", "unspecified"),
        ("Ilse Vorn said in a statement that the dam held.", "She later denied", "unspecified"),
        # Posts go on, and so do texts and occasions.
        (_POST, "She later added", "social_media"),
        (_POST, "She later wrote", "social_media"),
        (_POST, "Later in the post she said", "social_media"),
        (_POST, "She said", "social_media"),
        (_POST, "On the same account she later said", "social_media"),
        ("Ilse Vorn told reporters that the dam held.", "She later said", "press_conference"),
        ("Ilse Vorn later wrote on X that the dam held.", "She said", "social_media"),
    ],
)
def test_told_later(before: str, told: str, label: str) -> None:
    text = f"{before} {told} that the cellar was dry."
    first = next(cue for cue in ("wrote", "told", "said") if cue in before)
    source = next(name for name in ("Ilse Vorn", "She", "she") if name in told)
    _, said = channels(
        text,
        Said("that the dam held", "Ilse Vorn", "Ilse Vorn", first),
        Said("that the cellar was dry", "Ilse Vorn", source, told.split()[-1]),
    )
    assert said.label == label, words_of(text, said)


@pytest.mark.parametrize(("cue", "basis"), [("remembers", "none"), ("recalled", "none"),
                                            ("added", "carried")])  # fmt: skip
def test_what_somebody_remembers_is_told_elsewhere(cue: str, basis: str) -> None:
    text = f"“The dam held,” Ilse Vorn told the cameras.\n“It leaked,” Ilse Vorn {cue}."
    _, said = channels(
        text,
        Said("“The dam held,”", "Ilse Vorn", "Ilse Vorn", "told"),
        Said("“It leaked,”", "Ilse Vorn", "Ilse Vorn", cue),
    )
    assert said.basis == basis, words_of(text, said)
