"""`Mr` and `Mrs` before a surname that several have."""

import pytest
from resolve_cases import Case

from quotes.records import EntityLabel

PEOPLE: list[tuple[str, EntityLabel]] = [
    (name, "person") for name in ("Megan Dwyer", "Sue Dwyer", "Tom Hale", "George Hale")
]


def test_a_title_is_for_the_one_who_was_just_told_of() -> None:
    text = (
        "Megan Dwyer said it rained. Her mother, Sue Dwyer, said it snowed. "
        "Mrs Dwyer said it froze. Ms Dwyer said it thawed."
    )
    pairs = (("Mrs Dwyer", "it froze"), ("Ms Dwyer", "it thawed"))
    assert Case(text, *pairs, entities=PEOPLE).names == ["Sue Dwyer", "Megan Dwyer"]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Tom Hale said it froze. His father, George Hale, said it was cold.", "George Hale"),
        # Who went by the title before keeps it; a relative told of beside him is not meant.
        ("Tom Hale came. Mr Hale said it froze. His son, George Hale, said so.", "Tom Hale"),
        ("Tom Hale said it froze. He lives with his son George Hale.", "Tom Hale"),
        ("Tom Hale said it froze. His wife, Sue Hale, said it was cold.", "Tom Hale"),
    ],
)
def test_whom_mr_means(before: str, name: str) -> None:
    text = f"{before} Then Mr Hale said it rained."
    assert Case(text, ("Mr Hale| said it rained", "it rained"), entities=PEOPLE).names == [name]


def test_who_goes_by_the_surname_keeps_it_beside_relatives_known_better() -> None:
    text = (
        "After Jeb Poe left, it rained. Poe was tired.\n"
        + "It went on like that for a long time, as everybody at the weir could tell. " * 9
        + "\nThe friends of George Poe and Sue Poe were late. Mr. Poe said it snowed."
    )
    people: list[tuple[str, EntityLabel]] = [
        (name, "person") for name in ("Jeb Poe", "George Poe", "Sue Poe")
    ]
    assert Case(text, ("Mr. Poe", "it snowed"), entities=people).names == ["Jeb Poe"]
