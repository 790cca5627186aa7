"""What was said long ago and what is said now; who speaks of a case without being in court."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels

_LONG_AGO = [
    ("Jean Pell told the inquest in 2019 that it was cold.", "that it was cold", "told"),
    ("Last year Jean Pell told a parliamentary inquiry that it was cold.", "that it was cold",
     "told"),
    ("In a podcast in May, Jean Pell said it was cold.", "it was cold", "said"),
    ("Two years ago Jean Pell told Radio Nord that it was cold.", "that it was cold", "told"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "content", "cue"), _LONG_AGO)
@pytest.mark.parametrize(
    "now",
    [
        "Her dog barks. “He would like it here,” she says.",
        "Today home is Moll. “He would like it here,” she said.",
        "Now home is Moll. “He would like it here,” she said.",
    ],
)
def test_an_occasion_of_years_ago_does_not_hold_today(
    before: str, content: str, cue: str, now: str
) -> None:
    then, said = channels(
        f"{before} {now}",
        Said(content, "Jean Pell", "Jean Pell", cue),
        Said("“He would like it here,”", "Jean Pell", "she", "says" if "says" in now else "said"),
    )
    assert then.label != "unspecified"
    assert said.label == "unspecified"


@pytest.mark.parametrize(
    ("before", "now", "label"),
    [
        # She goes on there.
        ("In a podcast in May, Jean Pell said it was cold.", "“I froze,” she said.", "broadcast"),
        # All of the article is told in the present.
        ("In a podcast in May, Jean Pell says it was cold.", "“I froze,” she says.", "broadcast"),
        # These days.
        ("At a rally on Monday, Jean Pell said it was cold.", "“I froze,” she says.", "speech"),
        # A book says today what it said then.
        ("In her 2019 memoir, Jean Pell says it was cold.", "“I froze,” she writes.", "document"),
    ],
)
def test_what_goes_on_there_keeps_the_occasion(before: str, now: str, label: str) -> None:
    first = "said" if "said it" in before else "says"
    second = now.rstrip(".").rpartition(" ")[2]
    _, said = channels(
        f"{before} {now}",
        Said("it was cold", "Jean Pell", "Jean Pell", first),
        Said("“I froze,”", "Jean Pell", "she", second),
    )
    assert said.label == label


@pytest.mark.parametrize(
    ("source", "label"),
    [
        ("Health Minister Eva Stone", "unspecified"),
        ("The mayor, Eva Stone,", "unspecified"),
        ("Sen. Eva Stone", "unspecified"),
        ("Dr Eva Stone", "court"),
        ("A nurse, Eva Stone,", "court"),
    ],
)
def test_who_holds_an_office_speaks_of_a_case_outside_the_court(source: str, label: str) -> None:
    text = f"Ken Ambler told the court that he was late.\n{source} said it was cold."
    _, said = channels(
        text,
        Said("that he was late", "Ken Ambler", "Ken Ambler", "told"),
        Said("it was cold", "Eva Stone", source.rstrip(","), "said"),
    )
    assert said.label == label


def test_a_minister_is_a_witness_of_an_inquiry() -> None:
    text = "Ken Ambler was late, an inquiry heard.\nHealth Minister Eva Stone said no."
    _, said = channels(
        text,
        Said("Ken Ambler was late", None, None, "heard"),
        Said("no", "Eva Stone", "Health Minister Eva Stone", "said"),
    )
    assert said.label == "court"


@pytest.mark.parametrize("lead", ["Speaking afterwards, ", "Reacting to the case, "])
def test_afterwards_is_outside_the_court(lead: str) -> None:
    text = f"Ken Ambler told jurors that he was late.\n{lead}Moira Keane said it was cold."
    _, said = channels(
        text,
        Said("that he was late", "Ken Ambler", "Ken Ambler", "told"),
        Said("it was cold", "Moira Keane", "Moira Keane", "said"),
    )
    assert said.label == "unspecified"


@pytest.mark.parametrize(
    ("before", "label"),
    [
        ("told the council that it was cold.", "legislature"),
        ("told the jury that it was cold.", "court"),
        ("told reporters that it was cold.", "press_conference"),
        ("said in Moll that it was cold.", "speech"),
    ],
)
def test_laughter_goes_on_where_somebody_was_just_heard(before: str, label: str) -> None:
    text = f"Gus Hay {before} “They skate,” he said to laughter."
    cue = before.split()[0]
    _, said = channels(
        text,
        Said("that it was cold", "Gus Hay", "Gus Hay", cue),
        Said("“They skate,”", "Gus Hay", "he", "said"),
    )
    assert said.label == label


def test_a_readout_is_of_one_talk_and_of_nothing_said_before() -> None:
    text = "The office said it was cold.\nAnn Roe offered ice, according to a readout."
    first, second = channels(
        text,
        Said("it was cold", "The office", "The office", "said", "organisation"),
        Said("Ann Roe offered ice", "The office", "a readout", "according to", "organisation"),
    )
    assert (first.label, second.label) == ("unspecified", "official_statement")
