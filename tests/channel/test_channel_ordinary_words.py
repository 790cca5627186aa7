"""Words of courts, chambers and letters in their everyday sense, and the same words in earnest."""

from __future__ import annotations

import pytest
from channel_passages import Misleading, Said, Stated, channels, check_misleading, check_stated

MISLEADING: list[Misleading] = [
    # What somebody said about a decision is no ruling.
    ("Asked about the weir, Ada Vorn said no decision had been taken.",
     "the weir", None, "Asked about"),
    ("Asked about the weir, Ada Vorn said no ruling had been made.",
     "the weir", None, "Asked about"),
    ("Ada Vorn, 45, said the complaint was dropped.", "the complaint was dropped", "Ada Vorn",
     "said"),
    # What people are struck down by.
    ("Two girls were struck down by a bug, Ada Vorn said.", "Two girls", "Ada Vorn", "said"),
    ("Struck down with flu, Ada Vorn said the weir is old.", "the weir is old", "Ada Vorn", "said"),
    ("She was struck down by a lorry and Ada Vorn said it was late.", "it was late", "Ada Vorn",
     "said"),
    # What a council says back without a vote.
    ("The council rejected the criticism.", "the criticism", "The council", "rejected"),
    ("The council rejected claims that it slept.", "claims that it slept", "The council",
     "rejected"),
    ("The committee rejected the allegations.", "the allegations", "The committee", "rejected"),
    ("The council confirmed that the road is shut.", "that the road is shut", "The council",
     "confirmed"),
    # Cables that carry cabins, and updates of a program.
    ("Freed from a cable car, Ada Vorn said the weir is old.", "the weir is old", "Ada Vorn",
     "said"),
    ("In an update to the app, Ada Vorn said the weir is old.", "the weir is old", "Ada Vorn",
     "said"),
    # Trees, and houses that are called courts.
    ("In a fir, a bird sang and Ada Vorn said it was old.", "it was old", "Ada Vorn", "said"),
    ("Residents of Downing Court said the lift is old.", "the lift is old",
     "Residents of Downing Court", "said"),
]  # fmt: skip

STATED: list[Stated] = [
    ("“The weir is old,” says the report.", "“The weir is old,”", "the report", "says",
     "document"),
    ("The wall will fall, said the ruling.", "The wall will fall", "the ruling", "said", "court"),
    ("The law is void, says a ruling published on Monday.", "The law is void", "a ruling", "says",
     "court"),
    ("The court struck down the law as “cruel”.", "the law as “cruel”", "The court",
     "struck down", "court"),
    ("Judge Ada Vorn struck down the ban.", "the ban", "Judge Ada Vorn", "struck down", "court"),
    ("The council rejected the motion.", "the motion", "The council", "rejected", "legislature"),
    ("The council approved the plan.", "the plan", "The council", "approved", "legislature"),
    ("In a cable to Moll, Ada Vorn said the weir is old.", "the weir is old", "Ada Vorn", "said",
     "private"),
    ("Ada Vorn told a judge at Karsa Court that she was ill.", "that she was ill", "Ada Vorn",
     "told", "court"),
]  # fmt: skip


@pytest.mark.parametrize("row", MISLEADING, ids=lambda row: row[0][:50])
def test_ordinary_words_state_no_channel(row: Misleading) -> None:
    check_misleading(row)


@pytest.mark.parametrize("row", STATED, ids=lambda row: row[0][:50])
def test_the_same_words_in_earnest(row: Stated) -> None:
    check_stated(row)


@pytest.mark.parametrize(
    ("place", "label"),
    [
        ("The lanes will run from the courthouse to the river.", "unspecified"),
        ("The parade starts at the courthouse at noon.", "unspecified"),
        ("A cafe will open in the courthouse in May.", "unspecified"),
        ("The tram starts at the town hall.", "unspecified"),
        ("Witnesses spoke for hours in the courthouse.", "court"),
        ("The trial began at the courthouse on Monday.", "court"),
        ("Voters packed the room for a rally at the town hall.", "speech"),
    ],
)
def test_a_building_is_an_occasion_only_where_somebody_is_heard_in_it(
    place: str, label: str
) -> None:
    text = f"{place} “It is late,” Ada Vorn said."
    (said,) = channels(text, Said("“It is late,”", "Ada Vorn", "Ada Vorn", "said"))
    assert said.label == label


def test_emailed_questions_that_got_no_answer_open_nothing() -> None:
    text = "The firm did not respond to emailed questions. “We warned them,” Ada Vorn said."
    (said,) = channels(text, Said("“We warned them,”", "Ada Vorn", "Ada Vorn", "said"))
    assert said.label == "unspecified"


def test_a_house_with_a_name_is_no_chamber() -> None:
    text = (
        "A manager told a nurse to lie, a jury heard.\n"
        "She denies falsifying records at Fernlea House between March and June in 2024.\n"
        "Giving evidence, Ada Vorn said it was late."
    )
    (said,) = channels(text, Said("it was late", "Ada Vorn", "Ada Vorn", "said"))
    assert said.label == "court"
