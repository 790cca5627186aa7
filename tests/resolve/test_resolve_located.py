# ruff: noqa: E501 -- one case a line reads better
"""Towns that bodies are named after, and campaigns with the name of a town."""

import pytest
from resolve_cases import Case

from quotes.records import EntityLabel

NAMES: list[tuple[str, EntityLabel]] = [
    ("Hexley Gazette", "organisation"), ("Hexley", "place"), ("Tessaro Bank", "organisation"),
    ("Tessaro", "organisation"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "source", "name", "kind"),
    [
        ("Traders in Hexley met. The Hexley Gazette saw it.", "Hexley", "Hexley", "place"),
        ("Homes in Hexley fell. The Hexley Gazette saw it.", "The Gazette", "Hexley Gazette", "organisation"),
        # Nothing is in it.
        ("Tessaro Bank fell in May.", "Tessaro", "Tessaro Bank", "organisation"),
    ],
)  # fmt: skip
def test_a_town_is_no_short_form_of_what_is_named_after_it(
    text: str, source: str, name: str, kind: str
) -> None:
    case = Case(f"{text} {source} said it was late.", (f"{source} |said", "it was late"), entities=NAMES)  # fmt: skip
    speaker = case.speaker()
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (name, kind)


def test_a_campaign_is_not_its_town() -> None:
    case = Case(
        "The board in Hadley met. The group Save Hadley said it would sue. The group said it was late.",
        ("The group Save Hadley", "it would sue"),
        ("The group |said it was", "it was late"),
        entities=[("Hadley", "place")],
    )  # fmt: skip
    assert case.names == ["Save Hadley", "Save Hadley"]
    assert {one.kind for one in case.resolution.speakers} == {"organisation"}


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("Save Hadley, a group formed in May,", "Save Hadley", "organisation"),
        ("Keep Marlow Green, a campaign,", "Keep Marlow Green", "organisation"),
        ("Marlow Green, a campaigner,", "Marlow Green", "person"),
    ],
)
def test_an_appeal_is_the_name_of_a_campaign(source: str, name: str, kind: str) -> None:
    names: list[tuple[str, EntityLabel]] = [("Marlow Green", "person"), ("Hadley", "person")]
    case = Case(f"{source} said it was late.", (source, "it was late"), entities=names)
    speaker = case.speaker()
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (name, kind)
