"""Agencies that pass on no news; stations and shows by the form of their names."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels


@pytest.mark.parametrize(
    ("agency", "label"),
    [
        ("Credit rating agency Corvane", "unspecified"),
        ("The aid agency Clearwater", "unspecified"),
        ("The UN refugee agency Havre", "unspecified"),
        ("The space agency Orbis", "unspecified"),
        ("The intelligence agency Gur", "unspecified"),
        ("The Russian agency Torna", "news_outlet"),
        ("The state news agency Torna", "news_outlet"),
        ("The agency Torna", "news_outlet"),
    ],
)
def test_only_news_agencies_are_outlets(agency: str, label: str) -> None:
    text = f"{agency} said that it was lost."
    (channel,) = channels(text, Said("that it was lost", agency, agency, "said"))
    assert channel.label == label


@pytest.mark.parametrize(
    ("words", "platform"),
    [
        ("told ATV", "ATV"),
        ("told BelaTV", "BelaTV"),
        ("told RTV Slon", "RTV Slon"),
        ("said in an interview with ATV", "ATV"),
        ("told ATV's Morning Call", "Morning Call"),
        ("said on Match Night", "Match Night"),
        ("told News Hour", "News Hour"),
        ("said on Sportsnight", "Sportsnight"),
    ],
)
def test_a_station_or_a_show_by_its_name(words: str, platform: str) -> None:
    text = f"“It is lost,” Jane Roe {words} on Monday."
    cue = words.split()[0]
    (channel,) = channels(text, Said("“It is lost,”", "Jane Roe", "Jane Roe", cue))
    assert (channel.label, channel.platform) == ("broadcast", platform)


@pytest.mark.parametrize(
    "words",
    [
        "said on an ATV",
        "said as he watched CCTV footage",
        "said of what was seen on CCTV",
        "said on Match Day",
        "said on Election Night",
        "said on News Hour Street",
    ],
)
def test_what_is_no_station_and_no_show(words: str) -> None:
    text = f"“It is lost,” Jane Roe {words}."
    (channel,) = channels(text, Said("“It is lost,”", "Jane Roe", "Jane Roe", "said"))
    assert channel.label == "unspecified"


@pytest.mark.parametrize(
    ("clause", "label"),
    [
        ("who had said on Radio Nord", "broadcast"),
        ("who has also said in a statement", "official_statement"),
        ("who said on Radio Nord", "broadcast"),
    ],
)
def test_what_a_relative_clause_tells_was_said_there(clause: str, label: str) -> None:
    text = f"That was a reply to Jane Roe, the agent, {clause} that it was lost."
    cue = clause.partition(" ")[2].partition(" on ")[0].partition(" in ")[0]
    (channel,) = channels(text, Said("that it was lost", "Jane Roe", "who", cue))
    assert (channel.label, channel.basis) == (label, "stated")


def test_what_is_said_behind_a_relative_clause_was_not() -> None:
    text = "Jane Roe, who had been named in a statement, said that it was lost."
    (channel,) = channels(text, Said("that it was lost", "Jane Roe", "Jane Roe", "said"))
    assert channel.label == "unspecified"


def test_a_question_of_nobody_in_particular_is_not_put_on_the_next_programme() -> None:
    text = "“Is that a shirt?” asked one.\n“He is a lovely lad,” Jane Roe said on Radio Nord."
    asked, _ = channels(
        text,
        Said("“Is that a shirt?”", None, "one", "asked"),
        Said("“He is a lovely lad,”", "Jane Roe", "Jane Roe", "said"),
    )
    assert asked.label == "unspecified"
