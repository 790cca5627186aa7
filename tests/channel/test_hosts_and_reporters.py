"""Hosts that one sits down with, reporters that one jokes with, and demands; all invented."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels

PASSAGES: list[tuple[str, str, str, str, str]] = [
    (
        "Vorn said in an interview with talk show host Ada Hay that it held.",
        "it held",
        "Vorn",
        "said",
        "broadcast",
    ),
    (
        "Vorn sat down with radio host Ada Hay and said it held.",
        "it held",
        "Vorn",
        "said",
        "broadcast",
    ),
    ("“It holds,” Vorn joked with reporters.", "“It holds,”", "Vorn", "joked", "press_conference"),
    (
        "At a breakfast on Monday with reporters, Vorn said it held.",
        "it held",
        "Vorn",
        "said",
        "press_conference",
    ),
    (
        "Vorn described the dam during an interview as “rotten.”",
        "the dam during an interview as “rotten.”",
        "Vorn",
        "described",
        "interview",
    ),
    (
        "Vorn said during a taping of a Radio Nord town hall in Moll that it held.",
        "that it held",
        "Vorn",
        "said",
        "broadcast",
    ),
    ("Vorn took to the talk shows, saying it held.", "it held", "Vorn", "saying", "broadcast"),
    (
        "Vorn called into the morning shows, saying it held.",
        "it held",
        "Vorn",
        "saying",
        "broadcast",
    ),
    ("Vorn, contacted by Reuters, said it held.", "it held", "Vorn", "said", "interview"),
    ("Vorn has assured me it held.", "it held", "Vorn", "assured", "unspecified"),
    ("We asked our followers if it held.", "if it held", "We", "asked", "social_media"),
    ("“No dam,” the marchers chanted.", "“No dam,”", "the marchers", "chanted", "speech"),
    ("Vorn told Hay backers that it held.", "that it held", "Vorn", "told", "speech"),
    ("In his call for a ban, Vorn said it held.", "it held", "Vorn", "said", "unspecified"),
    ("On dam programs, Vorn said it held.", "it held", "Vorn", "said", "unspecified"),
]


@pytest.mark.parametrize(("text", "quote", "source", "cue", "label"), PASSAGES)
def test_by_whom_one_talks_to(text: str, quote: str, source: str, cue: str, label: str) -> None:
    (found,) = channels(text, Said(quote, source, source, cue))
    assert found.label == label


def test_what_a_company_tells_a_station_is_told_to_its_reporter() -> None:
    text = "Tarrow Dams told Radio Nord that it held."
    said = Said("that it held", "Tarrow Dams", "Tarrow Dams", "told", kind="organisation")
    (found,) = channels(text, said)
    assert (found.label, found.platform) == ("interview", "Radio Nord")
