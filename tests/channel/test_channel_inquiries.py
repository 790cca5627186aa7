"""Whoever speaks to a public inquiry speaks as in court; to a parliament's, as there."""

from __future__ import annotations

import pytest
from channel_passages import Said, Stated, channels, check_stated, words_of

STATED: list[Stated] = [
    ("The bolts fell, Vorn told the inquiry.", "The bolts fell", "Vorn", "told", "court"),
    ("“It shook,” Vorn told the Moll Bridge Inquiry.", "“It shook,”", "Vorn", "told", "court"),
    ("“It shook,” Vorn told the Larch House inquiry.", "“It shook,”", "Vorn", "told", "court"),
    ("“It shook,” Vorn said in evidence to the inquiry.", "“It shook,”", "Vorn", "said", "court"),
    ("In testimony to the inquiry Vorn said it shook.", "it shook", "Vorn", "said", "court"),
    ("Vorn told the commission of inquiry that it shook.", "it shook", "Vorn", "told", "court"),
    ("Vorn told the royal commission that it shook.", "it shook", "Vorn", "told", "court"),
    ("The commission of inquiry heard that it shook.", "it shook", None, "heard", "court"),
    ("“It shook,” Vorn told an inquiry hearing.", "“It shook,”", "Vorn", "told", "court"),
    # A parliament's.
    ("Vorn told a Senate inquiry that it shook.", "it shook", "Vorn", "told", "legislature"),
    ("Vorn told the parliamentary inquiry it shook.", "it shook", "Vorn", "told", "legislature"),
    ("Vorn told the House inquiry that it shook.", "it shook", "Vorn", "told", "legislature"),
    ("Vorn told the committee's inquiry it shook.", "it shook", "Vorn", "told", "legislature"),
    ("Vorn told an inquiry by MPs that it shook.", "it shook", "Vorn", "told", "legislature"),
    ("The Senate inquiry heard that it shook.", "it shook", None, "heard", "legislature"),
    ("Vorn said in evidence to the Commons it shook.", "it shook", "Vorn", "said", "legislature"),
    ("Vorn told the county commission it shook.", "it shook", "Vorn", "told", "legislature"),
]  # fmt: skip


@pytest.mark.parametrize("row", STATED, ids=lambda row: row[0])
def test_where_an_inquiry_hears(row: Stated) -> None:
    check_stated(row)


def test_an_inquiry_goes_on_as_what_it_was() -> None:
    text = (
        "A Senate inquiry into the bridge met on Monday. “It shook,” Ilse Vorn told the inquiry. "
        "A public inquiry met as well. “It fell,” Jon Hay told the inquiry."
    )
    first, second = channels(
        text,
        Said("“It shook,”", "Ilse Vorn", "Ilse Vorn", "told"),
        Said("“It fell,”", "Jon Hay", "Jon Hay", "told"),
    )
    assert (first.label, second.label) == ("legislature", "court")


def test_its_platform_is_its_own_name_alone() -> None:
    text = (
        "Marn High Court fined the builder. The House met. “It shook,” Ilse Vorn told the inquiry. "
        "“It fell,” Jon Hay told the Moll Bridge Inquiry."
    )
    first, second = channels(
        text,
        Said("“It shook,”", "Ilse Vorn", "Ilse Vorn", "told"),
        Said("“It fell,”", "Jon Hay", "Jon Hay", "told"),
    )
    assert first.platform is None
    assert words_of(text, first) == "told the inquiry"
    assert second.platform == "Moll Bridge Inquiry"


def test_evidence_shown_to_anybody_is_no_channel() -> None:
    text = "Vorn, who had shown the evidence to reporters, said it shook."
    (channel,) = channels(text, Said("it shook", "Vorn", "Vorn", "said"))
    assert channel.label == "unspecified"
