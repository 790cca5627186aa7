"""Seats that are no court's, people called like outlets, stations by number; all invented."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels

SEATS = [
    ("“Give it back,” said Leo Roe, 40, in the away stand.", "unspecified"),
    ("“Give it back,” said Leo Roe at a burger stand.", "unspecified"),
    ("“Give it back,” said Leo Roe from the opposition bench.", "unspecified"),
    ("“Give it back,” said Leo Roe from the subs' bench.", "unspecified"),
    ("“Give it back,” said Leo Roe at the dock.", "unspecified"),
    ("“Give it back,” said Leo Roe from the treasury benches.", "legislature"),
    ("“Give it back,” said Leo Roe from the Opposition benches.", "legislature"),
    ("The trial began. “Give it back,” said Leo Roe from the stand.", "court"),
    ("“Give it back,” said Leo Roe from the witness stand.", "court"),
    ("“Give it back,” Judge Hay ordered. “Now,” said Leo Roe from the dock.", "court"),
]


@pytest.mark.parametrize(("text", "label"), SEATS)
def test_a_seat_is_a_courts_where_a_court_is(text: str, label: str) -> None:
    quote = "“Now,”" if "Now" in text else "“Give it back,”"
    (found,) = channels(text, Said(quote, "Leo Roe", "Leo Roe", "said"))
    assert found.label == label


NAMES = [
    ("“He is innocent,” his wife Petra said.", "Petra", "said", None),
    ("Dawn Roe wept. “He is innocent,” Dawn said.", "Dawn", "said", None),
    ("“He is innocent,” Petra said.", "Petra", "said", None),
    ("“He is innocent,” Petra reported.", "Petra", "reported", "Petra"),
    ("“He is innocent,” the news agency Petra said.", "Petra", "said", "Petra"),
    ("“He is innocent,” Pakistan's Dawn said.", "Dawn", "said", "Dawn"),
]


@pytest.mark.parametrize(("text", "source", "cue", "platform"), NAMES)
def test_given_names_are_no_outlets(text: str, source: str, cue: str, platform: str | None) -> None:
    (found,) = channels(text, Said("“He is innocent,”", source, source, cue))
    assert found.platform == platform
    assert found.label == ("news_outlet" if platform else "unspecified")


HEARERS = [
    ("“It holds,” Ada Vorn told 6 News.", "broadcast", "6 News"),
    ("“It holds,” Ada Vorn told 9News.", "broadcast", "9News"),
    ("“It holds,” Ada Vorn told 11 Alive on Monday.", "broadcast", "11 Alive"),
    ("“It holds,” Ada Vorn told 60 miners.", "speech", None),
    ("“It holds,” Ada Vorn told Dawn.", "interview", "Dawn"),
    ("The tanker Selka Dawn sank. “It holds,” Ada Vorn told Dawn.", "unspecified", None),
    ("“It holds,” Ada Vorn told the state news agency, Torna.", "interview", "Torna"),
    ("In an interview with NCB, Ada Vorn told all. “It holds.”", "interview", "NCB"),
]


@pytest.mark.parametrize(("text", "label", "platform"), HEARERS)
def test_who_hears_it(text: str, label: str, platform: str | None) -> None:
    quote = "“It holds.”" if "“It holds.”" in text else "“It holds,”"
    (found,) = channels(text, Said(quote, "Ada Vorn", "Ada Vorn", "told"))
    assert (found.label, found.platform) == (label, platform)


REPORTS = [
    ("It leaks, Kepler Science reports.", "Kepler Science", "reports", "news_outlet"),
    ("It leaks, the Torvenian state agency, Torna, reported.", "Torna", "reported", "news_outlet"),
    ("It leaks, Committee reports say.", "Committee reports", "say", "document"),
    ("It leaks, police reports say.", "police reports", "say", "document"),
]


@pytest.mark.parametrize(("text", "source", "cue", "label"), REPORTS)
def test_whoever_reports_at_the_end_is_an_outlet(
    text: str, source: str, cue: str, label: str
) -> None:
    (found,) = channels(text, Said("It leaks", source, source, cue, "organisation"))
    assert found.label == label
    if label == "news_outlet":
        assert found.platform == source


POSTS = [
    ("“It leaks,” wrote Ada Vorn in a GitHub issue.", "Ada Vorn", "wrote", "GitHub"),
    ("“It leaks,” GitHub user ada77 commented.", "GitHub user ada77", "commented", "GitHub"),
    ("“It leaks,” a Reddit user wrote.", "a Reddit user", "wrote", "Reddit"),
    ("“It leaks,” Ada Vorn wrote on Hacker News.", "Ada Vorn", "wrote", "Hacker News"),
    ("“It leaks,” Ada Vorn said in an Insta rant.", "Ada Vorn", "said", "Instagram"),
    ("“It leaks,” Facebook users said.", "Facebook users", "said", None),
]


@pytest.mark.parametrize(("text", "source", "cue", "platform"), POSTS)
def test_forums_are_social_media(text: str, source: str, cue: str, platform: str | None) -> None:
    (found,) = channels(text, Said("“It leaks,”", source, source, cue))
    assert found.platform == platform
    assert found.label == ("social_media" if platform else "unspecified")
