# ruff: noqa: E501 -- one case a line reads better
"""What somebody is begged to do is said, though the encoder passed over it."""

import pytest
from attribution_samples import run, shown


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        ("The fire brigade begged sightseers {1to stay away}. It rained.", ("The fire brigade", "begged", ["sightseers to stay away"])),
        ("The mayor implored residents not to panic after the blast.", ("The mayor", "implored", ["residents not to panic"])),
        ("The police pleaded with fans to go home, but few did.", ("The police", "pleaded with", ["fans to go home"])),
        ("On Monday, the union urged members to vote.", ("the union", "urged", ["members to vote"])),
        ("She has begged them to come back.", ("She", "begged", ["them to come back"])),
    ],
)  # fmt: skip
def test_a_plea_is_found(marked: str, wanted: tuple[str, str, list[str]]) -> None:
    text, (one,) = run(marked)
    assert shown(text, one) == wanted
    assert one.stance == "asks"


@pytest.mark.parametrize(
    "text",
    [
        "She begged to stay.",
        "The plan urges caution to be shown.",
        "The union urged measures to end the strike.",
        "The dog begged food to eat.",
        "Sightseers were begged to stay away.",
        "The appeal raised enough to pay for it.",
    ],
)
def test_anything_else_is_none(text: str) -> None:
    assert run(text)[1] == ()


def test_what_somebody_else_says_of_a_plea_stays_his() -> None:
    marked = "{1The charity has begged donors to give more}, [1its chairman] <1said>."
    text, (one,) = run(marked)
    assert shown(text, one)[2] == ["The charity has begged donors to give more"]
