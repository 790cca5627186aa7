"""Offices that nothing tells, of whoever meets the press in the sentence before."""

from __future__ import annotations

import pytest

import quotes

AGENT = (
    'Piet Anselm, the player\'s agent, said on the radio that he "has played his last game". It was'
    " time, Anselm said, to move.\n\n"
)


def speakers(text: str) -> list[str | None]:
    analysis = quotes.analyze(text)
    found = [analysis.speaker(quote) for quote in analysis.statements]
    return [one.name if one is not None else None for one in found]


@pytest.mark.parametrize(
    "lead",
    [
        "Maud Ferrier looked tired when she met the press. The coach said that she was ill.",
        "Greta Holm looked pale when she faced reporters. The manager said that she was ill.",
        "Bea Lund spoke to waiting reporters after the match. The defender said that she was ill.",
    ],
)
def test_the_next_description_is_whoever_met_the_press(lead: str) -> None:
    text = f'Striker to train alone\n\n{AGENT}{lead} "I will wait," she said.'
    assert speakers(text)[2:] == [" ".join(lead.split()[:2])] * 2


def test_so_is_the_bare_office_of_the_line_below_the_headline() -> None:
    text = (
        "Tarnby dig in over Dravic\n\n"
        "Coach says striker must train alone after agent claims he has 'played his last game'\n\n"
        "Philippa Rooke\nWednesday 21 January 2026\n\n" + AGENT + "Maud Ferrier looked tired when"
        " she met the press. The coach said that she had talked to Dravic on Monday."
    )
    assert speakers(text)[0] == speakers(text)[-1] == "Maud Ferrier"


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        # Who passes judgement, a job told before, another sentence between, no press.
        ("Karl Holm met the media on Sunday. The referee said that it rained.", "the referee"),
        ("Mia Webb briefed reporters. The spokeswoman said that it rained.", "the spokeswoman"),
        ("Mia Webb met a friend. The coach said that it rained.", "the coach"),
    ],
)
def test_others_stay_without_a_name(lead: str, name: str) -> None:
    assert speakers(f"Norland lost\n\nIt was a long night in Sarn.\n\n{lead}")[-1] == name
