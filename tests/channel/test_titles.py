"""Titles of books behind the noun for them; all invented."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels


@pytest.mark.parametrize(
    ("book", "title"),
    [
        ("In her 2003 book, Low Tide, Vorn noted", "Low Tide"),
        ("In her memoir “The Long Corridor” Vorn noted", "The Long Corridor"),
        ("In her memoir, “The Long Corridor,” Vorn noted", "The Long Corridor"),
        ("In her memoir, The Long Corridor: A Life in Ports, she noted", "The Long Corridor"),
        ("In the book The Long Corridor, Vorn noted", "The Long Corridor"),
        ("In a memoir of her youth entitled Eels of the North, Vorn noted", "Eels of the North"),
        ("In her 2003 book Jana Vorn noted", None),
        ("In her book, Jana Vorn, the mayor of Moll, noted", None),
        ("In her book, Vorn noted", None),
        ("In her book “of no use to anybody” Vorn noted", None),
    ],
)
def test_the_title_of_a_book(book: str, title: str | None) -> None:
    text = f"{book} that the dam held."
    source = "she" if "she noted" in text else "Vorn"
    (said,) = channels(text, Said("that the dam held", "Jana Vorn", source, "noted"))
    assert (said.label, said.platform) == ("document", title)


def test_the_book_named_before_is_the_book_but_another_one_is_not() -> None:
    text = (
        "Vorn wrote in her memoir, Low Tide, that the dam held. In the book she called eels a "
        "pest. In another book she called them a delight."
    )
    _, same, other = channels(
        text,
        Said("that the dam held", "Vorn", "Vorn", "wrote"),
        Said("eels a pest", "Vorn", "she", "called"),
        Said("them a delight", "Vorn", "she", "called"),
    )
    assert (same.platform, other.platform) == ("Low Tide", None)
