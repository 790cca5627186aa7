"""Whom `he` takes up from a short sentence of dissent, or from whoever owns what it tells of."""

from __future__ import annotations

import pytest

import quotes

LISLE = "Owen Lisle, who played for Sarn, told Radio Nord that the striker was lazy. "


def last_speaker(text: str) -> str | None:
    analysis = quotes.analyze(text)
    speaker = analysis.speaker(analysis.statements[-1])
    return speaker.name if speaker is not None else None


@pytest.mark.parametrize(
    ("dissent", "name"),
    [
        ("Salvo Mancuso disagrees. The player, he said, makes his own decisions.", "Salvo Mancuso"),
        ("Peter Holm disagreed strongly. The player, he said, was fit.", "Peter Holm"),
        ("John Webb begs to differ. He said the player was fit.", "John Webb"),
        # Somebody of whom more is told, and whoever is a woman.
        ("The winger Jan Moll lives abroad. The player, he said, was fit.", "Owen Lisle"),
        ("Anna Moll disagreed. The player, he said, was fit.", "Owen Lisle"),
    ],
)
def test_who_is_of_another_mind(dissent: str, name: str) -> None:
    assert last_speaker(LISLE + dissent) == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "Niko Dravic's only public comment has been on Instagram, where on Monday he posted the"
            ' words "Soon you will know".',
            "Niko Dravic",
        ),
        (
            'Karl Holm\'s reply came in a letter, in which he wrote that "nothing is new".',
            "Karl Holm",
        ),
        (
            'Karl Holm\'s message to fans came on Sunday, when he wrote that "it is over".',
            "Karl Holm",
        ),
        # Somebody else acts there, or it is nothing that is said.
        ("Pat Dunn's speech was praised by John Holm, who said that he was moved.", "John Holm"),
    ],
)
def test_whose_comment_opens_the_sentence(sentence: str, name: str) -> None:
    assert last_speaker(f"{LISLE}\n\n{sentence}") == name
