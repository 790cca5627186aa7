"""Channels stated by what was done, by what speaks, and by turns of phrase; all invented."""

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

# Text, quote, source, cue, label.

STATED: list[Stated] = [
    # What courts and chambers do.
    (
        "The Moll council voted down the toll on bridges.",
        "the toll on bridges",
        "The Moll council",
        "voted down",
        "legislature",
    ),
    (
        "Ilse Vorn voted for the bill to dredge the canal.",
        "the bill to dredge the canal",
        "Ilse Vorn",
        "voted for",
        "legislature",
    ),
    (
        "The Norland Senate passed a ban on eel traps.",
        "a ban on eel traps",
        "The Norland Senate",
        "passed",
        "legislature",
    ),
    (
        "Ilse Vorn introduced a bill that would dredge the canal.",
        "that would dredge the canal",
        "Ilse Vorn",
        "introduced a bill",
        "legislature",
    ),
    (
        "Odo Karn has sued the port, saying the crane was rotten.",
        "the crane was rotten",
        "Odo Karn",
        "saying",
        "court",
    ),
    (
        "A Moll judge blocked the sale of the canal.",
        "the sale of the canal",
        "A Moll judge",
        "blocked",
        "court",
    ),
    (
        "Judge Holt struck down the levy on boats.",
        "the levy on boats",
        "Judge Holt",
        "struck down",
        "court",
    ),
    (
        "The order issued Friday said the crane must stay.",
        "the crane must stay",
        "The order issued Friday",
        "said",
        "court",
    ),
    # What speaks.
    (
        "The legislation would forbid eel traps.",
        "would forbid eel traps",
        "The legislation",
        None,
        "document",
    ),
    (
        "Holt leads by two, according to an average of recent polls.",
        "Holt leads by two",
        "an average of recent polls",
        "according to",
        "document",
    ),
    (
        "Nine percent of those surveyed say the dam leaks.",
        "the dam leaks",
        "Nine percent of those surveyed",
        "say",
        "document",
    ),
    (
        "A University of Moll poll shows Holt in front.",
        "Holt in front",
        "A University of Moll poll",
        "shows",
        "document",
    ),
    (
        "Leaked emails showed the crane was rotten.",
        "the crane was rotten",
        "Leaked emails",
        "showed",
        "private",
    ),
    ("The dam must go, the note says.", "The dam must go", "the note", "says", "private"),
    (
        "The dam is safe, the editorial board writes.",
        "The dam is safe",
        "the editorial board",
        "writes",
        "document",
    ),
    (
        "Norlandish media reported that the dam leaks.",
        "that the dam leaks",
        "Norlandish media",
        "reported",
        "news_outlet",
    ),
    (
        "This latest spot calls Holt a spendthrift.",
        "Holt a spendthrift",
        "This latest spot",
        "calls",
        "speech",
    ),
    # Turns of phrase.
    (
        "The port stated in a release on Tuesday that it would close.",
        "that it would close",
        "The port",
        "stated",
        "official_statement",
    ),
    (
        "Holt's campaign sent out a press release saying Karn was late.",
        "Karn was late",
        "Holt's campaign",
        "saying",
        "official_statement",
    ),
    (
        "A port spokesman emailed reporters, arguing the crane was sound.",
        "the crane was sound",
        "A port spokesman",
        "arguing",
        "official_statement",
    ),
    (
        "Ilse Vorn wrote to investors, telling them the port was sound.",
        "the port was sound",
        "Ilse Vorn",
        "telling them",
        "private",
    ),
    (
        "Speaking in Moll, Ilse Vorn said the dam held.",
        "the dam held",
        "Ilse Vorn",
        "said",
        "speech",
    ),
    ("On the stump, Ilse Vorn says the dam holds.", "the dam holds", "Ilse Vorn", "says", "speech"),
    (
        "In an appearance on “Morning Call,” Ilse Vorn said the dam held.",
        "the dam held",
        "Ilse Vorn",
        "said",
        "broadcast",
    ),
    (
        "It was widely reported that the dam leaked.",
        "that the dam leaked",
        "It",
        "was widely reported",
        "news_outlet",
    ),
    (
        "The dam holds, she asserted to reporters on Tuesday.",
        "The dam holds",
        "she",
        "asserted",
        "press_conference",
    ),
]

MISLEADING: list[Misleading] = [
    ("Ilse Vorn's proposal to dredge the canal", "to dredge the canal", "Ilse Vorn's", "proposal"),
    ("Voters said the council had voted.", "the council had voted", "Voters", "said"),
    ("Ilse Vorn introduced her husband as a cook.", "her husband as a cook", "Ilse Vorn", None),
    (
        "The strike blocked the road, Odo Karn said.",
        "The strike blocked the road",
        "Odo Karn",
        "said",
    ),
    ("Odo Karn ruled out a second term.", "a second term", "Odo Karn", "ruled out"),
    ("It is time to measure, Odo Karn said.", "It is time", "Odo Karn", "said"),
    ("Ilse Vorn, speaking softly, said the dam held.", "the dam held", "Ilse Vorn", "said"),
    ("In a tight spot, Ilse Vorn said the dam held.", "the dam held", "Ilse Vorn", "said"),
    ("During the same stretch, tax men show, the port sank.", "the port sank", "tax men", "show"),
    (
        "Odo Karn wrote to the last line, she said.",
        "Odo Karn wrote to the last line",
        "she",
        "said",
    ),
]


@pytest.mark.parametrize("row", STATED, ids=lambda row: row[0][:50])
def test_stated(row: Stated) -> None:
    check_stated(row)


@pytest.mark.parametrize("row", MISLEADING, ids=lambda row: row[0][:50])
def test_misleading(row: Misleading) -> None:
    check_misleading(row)


def test_an_act_holds_for_nothing_said_later() -> None:
    text = "Ilse Vorn voted against the dam bill. She said the eels were hers."
    voted, said = channels(
        text,
        Said("the dam bill", "Ilse Vorn", "Ilse Vorn", "voted against"),
        Said("the eels were hers", "Ilse Vorn", "She", "said"),
    )
    assert voted.label == "legislature"
    assert said.label == "unspecified"


def test_where_it_was_said_tells_more_than_what_was_done() -> None:
    text = "Ilse Vorn wrote to the Karns in a post on X that the dam held."
    (channel,) = channels(text, Said("that the dam held", "Ilse Vorn", "Ilse Vorn", "wrote"))
    assert channel.label == "social_media"


def test_a_channel_beside_a_cue_that_nobody_owns_is_the_next_speakers() -> None:
    text = "On Radio Nordfell, when asked about the dam, Ilse Vorn said it held."
    asked, said = channels(
        text,
        Said("the dam", None, None, "asked about"),
        Said("it held", "Ilse Vorn", "Ilse Vorn", "said"),
    )
    assert asked.label == "broadcast"
    assert said.label == "broadcast"


def test_a_row_of_brackets_credits_the_items_before_them() -> None:
    items = [
        ("Ilse Vorn: the dam holds.", "the dam holds", "Ilse Vorn", "Courier"),
        ("Odo Karn finds the port is late.", "the port is late", "Odo Karn", "NordPost"),
        ("Mina Holt says eels are back.", "eels are back", "Mina Holt", "Gallup"),
        ("Jon Hay thinks it will rain.", "it will rain", "Jon Hay", "Courier"),
    ]
    said = [Said(quote, name, name) for _, quote, name, _ in items]
    text = "\n".join(f"{line} [{credit}.]" for line, _, _, credit in items)
    found = channels(text, *said)
    labels = [c.label for c in found]
    assert labels == ["news_outlet", "news_outlet", "document", "news_outlet"]
    assert words_of(text, found[1]) == "NordPost"
    # One bracket may be anything.
    (alone,) = channels("Ilse Vorn: the dam holds. [Courier.]", said[0])
    assert alone.label == "unspecified"
