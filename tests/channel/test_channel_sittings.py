"""Hearings that an article reports, what is said outside them, and who speaks from the bench."""

from __future__ import annotations

import pytest
from channel_passages import (
    Misleading,
    Said,
    Stated,
    channels,
    check_misleading,
    check_stated,
    words_of,
)

HEARD = [
    "A nurse missed three signs of sepsis, an inquest has been told.",
    "A nurse missed three signs of sepsis, a coroner has heard.",
    "A nurse missed three signs of sepsis, a jury had been told.",
    "A nurse missed three signs of sepsis, inquest told",
    "Inquest hears of three signs of sepsis",
    "Ada Vane told an inquest on Monday that it was dark.",
]


@pytest.mark.parametrize("lead", HEARD)
def test_a_lead_that_tells_of_a_hearing_holds_for_what_follows(lead: str) -> None:
    text = (
        f"{lead}\nCounsel for the family, Sam Oakes, said the notes had been altered.\n"
        "In a statement, the clinic said it was sorry.\nJo Hay said the ward was full."
    )
    oakes, clinic, hay = channels(
        text,
        Said("the notes had been altered", "Sam Oakes", "Sam Oakes", "said"),
        Said("it was sorry", "the clinic", "the clinic", "said", kind="organisation"),
        Said("the ward was full", "Jo Hay", "Jo Hay", "said"),
    )
    assert (oakes.label, oakes.basis) == ("court", "carried")
    assert (clinic.label, hay.label) == ("official_statement", "unspecified")


@pytest.mark.parametrize(
    "lead",
    [
        "A bridge fell, experts have told the ministry.",
        "A court has been told to rehear the case.",
        "The Supreme Court heard arguments on Tuesday.",
        "A nurse was asked about the inquest.",
        "The council has been told that a bridge fell.",
    ],
)
def test_what_is_no_hearing_holds_for_nobody(lead: str) -> None:
    text = f"{lead}\nIt was cold.\nSam Oakes said the notes had been altered."
    (said,) = channels(text, Said("the notes had been altered", "Sam Oakes", "Sam Oakes", "said"))
    assert said.label == "unspecified"


SITTING = "A nurse missed three signs of sepsis, an inquest heard.\nAda Vane said she was alone.\n"


@pytest.mark.parametrize(
    "outside",
    [
        "Speaking outside court, Jo Hay said she wanted the truth.",
        "Outside Tarrow Crown Court, Jo Hay said she wanted the truth.",
        "On the steps of the court, Jo Hay said she wanted the truth.",
        "Jo Hay said after the hearing that she wanted the truth.",
        "Following the verdict, Jo Hay said she wanted the truth.",
        "Jo Hay wept as she left Tarrow Crown Court. She said she wanted the truth.",
        "On the pavement, Jo Hay said she wanted the truth.",
    ],
)
def test_outside_the_court_is_not_in_court_until_the_judge_speaks(outside: str) -> None:
    text = (
        f"{SITTING}{outside}\n“They sent me boots,” Ms Hay said.\n"
        "Coroner Bo Lind ruled out that it was so."
    )
    source = "She" if "She said" in outside else "Jo Hay"
    vane, hay, again, judge = channels(
        text,
        Said("she was alone", "Ada Vane", "Ada Vane", "said"),
        Said("she wanted the truth", "Jo Hay", source, "said"),
        Said("“They sent me boots,”", "Jo Hay", "Ms Hay", "said"),
        Said("that it was so", "Bo Lind", "Coroner Bo Lind", "ruled out"),
    )
    assert [c.label for c in (vane, hay, again, judge)] == [
        "court", "unspecified", "unspecified", "court",
    ]  # fmt: skip


def test_the_witness_box_leads_back_into_the_court() -> None:
    text = (
        f"{SITTING}“He was kind,” Al Dunn told the Gazette.\nSam Oakes was three hours in the "
        "witness box.\nThe rail, he said, was off."
    )
    *_, dunn, oakes = channels(
        text,
        Said("she was alone", "Ada Vane", "Ada Vane", "said"),
        Said("“He was kind,”", "Al Dunn", "Al Dunn", "told"),
        Said("The rail", "Sam Oakes", "he", "said"),
    )
    assert (dunn.label, oakes.label) == ("interview", "court")


STATED: list[Stated] = [
    ("Sentencing him, Judge Roe said it was vile.", "it was vile", "Judge Roe", "said", "court"),
    ("Jailing Crane, Judge Roe said it was vile.", "it was vile", "Judge Roe", "said", "court"),
    ("The magistrate told Pratt it was vile.", "it was vile", "The magistrate", "told", "court"),
    ("Coroner Ada Roe told the family it was vile.", "it was vile", "Ada Roe", "told", "court"),
    ("The mayor told the family it was vile.", "it was vile", "The mayor", "told", "private"),
    ("The judge told his wife it was vile.", "it was vile", "The judge", "told", "private"),
    ("The coroner told reporters it was vile.", "it was vile", "The coroner", "told",
     "press_conference"),
    ("Roe, prosecuting, said in his opening address it shook.", "it shook", "Roe", "said", "court"),
    ("Roe KC said in her closing speech it shook.", "it shook", "Roe KC", "said", "court"),
    ("The mayor said in her opening address it shook.", "it shook", "The mayor", "said", "speech"),
    ("In a written statement filed with the court Roe said it shook.", "it shook", "Roe", "said",
     "court"),
    ("In a report that was read to the jury Roe said it shook.", "it shook", "Roe", "said",
     "court"),
    ("In a report submitted to parliament Roe said it shook.", "it shook", "Roe", "said",
     "document"),
    ("The suit, filed in Tarrow County Court, claims it shook.", "it shook", "The suit", "claims",
     "court"),
]  # fmt: skip


@pytest.mark.parametrize("row", STATED, ids=lambda row: row[0])
def test_who_speaks_for_a_court_and_what_it_was_given(row: Stated) -> None:
    check_stated(row)


MISLEADING: list[Misleading] = [
    ("Speaking after the verdict, Jo Park said it shook.", "it shook", "Jo Park", "said"),
    ("On the steps of the court, Jo Park said it shook.", "it shook", "Jo Park", "said"),
    ("Outside Tarrow Crown Court, Jo Park said it shook.", "it shook", "Jo Park", "said"),
    ("Sentencing reform is due, Jo Park said.", "Sentencing reform is due", "Jo Park", "said"),
    ("Judge Roe told Lichen it shook.", "it shook", "Judge Roe", "told"),
]


@pytest.mark.parametrize("row", MISLEADING, ids=lambda row: row[0])
def test_a_court_that_was_left_is_no_channel(row: Misleading) -> None:
    check_misleading(row)


def test_the_statement_that_was_filed_is_shown_with_its_court() -> None:
    text = "Roe denied in a written statement filed with the court that he was told of it."
    (said,) = channels(text, Said("that he was told of it", "Roe", "Roe", "denied"))
    assert words_of(text, said) == "in a written statement filed with the court"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The council voted. “Shame,” Cr Roe told Tuesday's meeting, to applause.", "legislature"),
        ("The council voted. At Tuesday's meeting Cr Roe cried “Shame,” twice.", "legislature"),
        ("The union voted. “Shame,” Jo Roe told Tuesday's meeting, to applause.", "speech"),
        ("The council is shut. “Shame,” Jo Roe told Tuesday's union meeting.", "speech"),
        ("The council said so. “Shame,” Jo Roe told Monday's annual meeting.", "speech"),
    ],
)
def test_the_meeting_of_a_council_by_its_day(text: str, label: str) -> None:
    source = "Cr Roe" if "Cr" in text else "Jo Roe"
    cue = "cried" if "cried" in text else "told"
    (said,) = channels(text, Said("“Shame,”", source, source, cue))
    assert (said.label, said.platform) == (label, None)


def test_another_member_speaks_at_the_meeting() -> None:
    text = (
        "The council met. “No,” Cr Jo Hay told the meeting.\nDeputy mayor Al Dunn was in tears.\n"
        "“Shame,” Deputy mayor Al Dunn said."
    )
    said = channels(
        text,
        Said("“No,”", "Jo Hay", "Cr Jo Hay", "told"),
        Said("“Shame,”", "Al Dunn", "Deputy mayor Al Dunn", "said"),
    )
    assert [c.label for c in said] == ["legislature"] * 2
