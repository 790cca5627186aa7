"""Bodies that only what the text tells of them parts from persons and places."""

from __future__ import annotations

import pytest

import quotes


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            'Bosses at Kestrel Moll called the claim "a lie". "At no time were the gates open,"'
            " the firm said in a statement.",
            "Kestrel Moll",
        ),
        (
            "Fans of Montera waited. Real Montera will play on Sunday.\n\nMontera denied any"
            ' wrongdoing. "Every contact was proper," the club said in a statement.',
            "Real Montera",
        ),
        (
            "Blue Lantern, the largest of the tenants' groups, has asked landlords for time."
            ' "They have nothing to hide," the group wrote on X.',
            "Blue Lantern",
        ),
        (
            "Bexmoor shares fell on Monday. It was a bad day. Auditors left.\n\n"
            "Bexmoor shares closed at 14 crowns. The company says it will pay.",
            "Bexmoor",
        ),
    ],
)
def test_a_body_that_a_description_takes_up(text: str, name: str) -> None:
    analysis = quotes.analyze(text)
    speaker = analysis.speaker(analysis.statements[-1])
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (name, "organisation")


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        (
            "The boss of Bexmoor Foods insisted last night",
            "the boss of Bexmoor Foods",
        ),
        ("The central bank's boss insisted last night", "Henrik Saal"),
    ],
)
def test_the_boss_of_a_firm_is_not_the_central_banks(lead: str, name: str) -> None:
    text = (
        f'{lead} that "no crown is missing".\n\n'
        "Central bank chief Henrik Saal told reporters that the bank was safe."
    )
    analysis = quotes.analyze(text)
    speaker = analysis.speaker(analysis.statements[0])
    assert speaker is not None
    assert speaker.name == name


def test_a_rating_agency_is_not_the_group() -> None:
    text = (
        "Bexmoor Holdings said on Monday that it had no cash. In a filing, the group disclosed that"
        " its chief had left.\n\nCorvane, the rating agency, cut its debt to CCC.\n\n"
        "The group has promised to publish its accounts by April."
    )
    analysis = quotes.analyze(text)
    speaker = analysis.speaker(analysis.statements[-1])
    assert speaker is not None
    assert speaker.name == "Bexmoor Holdings"
