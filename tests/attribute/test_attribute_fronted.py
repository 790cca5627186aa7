"""Phrases in front of a speaker that lack their comma."""

import pytest
from attribution_samples import run, shown

FRONT = "In a meeting with [1the editorial board of the Moll Courier Harth] <1said> {1it was over}."


@pytest.mark.parametrize(
    ("marked", "names", "source"),
    [
        (FRONT, ("Lena Harth",), "Harth"),
        (
            "In a call with [1the Moll Courier Lena Harth] <1said> {1it was over}.",
            ("Lena Harth",),
            "Lena Harth",
        ),
        # Nobody else of that name: it may be the board's.
        (FRONT, (), "the editorial board of the Moll Courier Harth"),
        # With its comma the phrase is over before the source.
        (
            "In a call with Moll, [1Mayor Lena Harth] <1said> {1it was over}.",
            ("Lena Harth",),
            "Mayor Lena Harth",
        ),
        # The subject of the sentence, whole.
        (
            "[1The Karn Institute’s Lena Harth] <1said> {1it was over}.",
            ("Lena Harth",),
            "The Karn Institute’s Lena Harth",
        ),
        # A title belongs to the name.
        (
            "In a speech on [1Mayor Harth] <1said> {1it was over}.",
            ("Lena Harth",),
            "Mayor Harth",
        ),
    ],
)
def test_a_source_leaves_the_front_to_itself(
    marked: str, names: tuple[str, ...], source: str
) -> None:
    text, (attribution,) = run(f"Lena Harth runs the port. {marked}", names=names)
    assert shown(text, attribution)[0] == source
