"""Papers of science, of the police and of offices; who has seen them, and who is told."""

from __future__ import annotations

import pytest
from channel_passages import Misleading, Said, Stated, channels, check_misleading, check_stated

STATED: list[Stated] = [
    ("The authors caution in the paper that it is cold.", "that it is cold", "The authors",
     "caution", "document"),
    ("“It is cold,” the researchers write in the journal Polar Letters.", "“It is cold,”",
     "the researchers", "write", "document"),
    ("Writing in the journal Cell, Professor Roe said it is cold.", "it is cold",
     "Professor Roe", "said", "document"),
    ("The FIR says it is cold.", "it is cold", "The FIR", "says", "document"),
    ("According to the FIR, it is cold.", "it is cold", "the FIR", "According to", "document"),
    ("The chargesheet says it is cold.", "it is cold", "The chargesheet", "says", "court"),
    ("In the chargesheet, police said it was cold.", "it was cold", "police", "said", "court"),
    ("The weather service said in its morning bulletin that it is cold.", "that it is cold",
     "The weather service", "said", "document"),
    ("The bureau said in an 11 a.m. update that it is cold.", "that it is cold", "The bureau",
     "said", "official_statement"),
    ("The embassy said in a travel alert that it is cold.", "that it is cold", "The embassy",
     "said", "official_statement"),
    ("The center said in its 8 a.m. advisory that it is cold.",
     "in its 8 a.m. advisory that it is cold", "The center", "said", "document"),
    ("It is cold, according to minutes seen by the Globe.", "It is cold",
     "minutes seen by the Globe", "according to", "document"),
    ("WhatsApp messages seen by the Globe show that it is cold.", "that it is cold",
     "the Globe", "show", "private"),
    ("An email sent by Roe and shown to the jury said it is cold.", "it is cold", "the jury",
     "said", "private"),
    ("A message sent by the pilot said it is cold.", "it is cold", "A message sent by the pilot",
     "said", "private"),
    ("“It is cold,” Ada Vorn told mediapersons.", "“It is cold,”", "Ada Vorn", "told",
     "press_conference"),
    ("Ada Vorn told newspersons that it is cold.", "that it is cold", "Ada Vorn", "told",
     "press_conference"),
    ("Interacting with media persons, Ada Vorn said it is cold.", "it is cold", "Ada Vorn",
     "said", "press_conference"),
    ("Ada Vorn told MPs trains were late.", "MPs trains were late", "Ada Vorn", "told",
     "legislature"),
    ("Ada Vorn told parliament trains were late.", "parliament trains were late", "Ada Vorn",
     "told", "legislature"),
]  # fmt: skip

MISLEADING: list[Misleading] = [
    # A newspaper, and what was printed.
    ("Ada Vorn saw it in the paper and said it is cold.", "it is cold", "Ada Vorn", "said"),
    ("“It is cold,” said Professor Roe, whose study was published in the journal Cell.",
     "“It is cold,”", "Professor Roe", "said"),
    ("The scientists, who appeared in the journal Cell, said it is cold.", "it is cold",
     "The scientists", "said"),
    ("Ada Vorn said within minutes that it is cold.", "that it is cold", "Ada Vorn", "said"),
    ("The town was on alert and Ada Vorn said it is cold.", "it is cold", "Ada Vorn", "said"),
    ("A letter sent in May was lost, Ada Vorn said.", "A letter sent in May was lost", "Ada Vorn",
     "said"),
    ("Ada Vorn asked a retired judge to report.", "a retired judge to report", "Ada Vorn",
     "asked"),
]  # fmt: skip


@pytest.mark.parametrize("row", STATED, ids=lambda row: row[0][:50])
def test_papers_and_hearers_state_their_channel(row: Stated) -> None:
    check_stated(row)


@pytest.mark.parametrize("row", MISLEADING, ids=lambda row: row[0][:50])
def test_what_only_looks_like_one(row: Misleading) -> None:
    check_misleading(row)


def test_a_station_reads_its_bulletin_on_air() -> None:
    text = "On the morning bulletin, Ada Vorn said it is cold."
    (said,) = channels(text, Said("it is cold", "Ada Vorn", "Ada Vorn", "said"))
    assert said.label == "broadcast"


def test_the_call_is_the_one_with_analysts() -> None:
    text = (
        "On a call with analysts, Ada Vorn said it was cold.\n"
        "Finance chief Raj Menon told the call that it was late."
    )
    _, said = channels(
        text,
        Said("it was cold", "Ada Vorn", "Ada Vorn", "said"),
        Said("that it was late", "Raj Menon", "Finance chief Raj Menon", "told"),
    )
    assert said.label == "press_conference"
