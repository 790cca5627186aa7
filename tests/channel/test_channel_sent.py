"""Letters and mails: what "it" says that was sent, and what those say whom it went to; invented."""

from __future__ import annotations

from dataclasses import replace

import pytest
from channel_passages import Said, attributed, channels, document, words_of

from quotes.channel import classify
from quotes.records import Entity


@pytest.mark.parametrize(
    ("before", "label", "platform"),
    [
        ("Ilse Vorn sent an email to staff on Monday.", "private", "email"),
        ("Ilse Vorn sent out a letter to all parents.", "private", "letter"),
        ("An internal email was circulated on Monday.", "private", "email"),
        ("Ilse Vorn circulated a memo.", "document", None),
        ("Ilse Vorn issued a statement late on Monday.", "official_statement", None),
        ("A report was published on Monday.", "document", None),
        # Those whom it went to may answer, and others may be meant.
        ("Ilse Vorn sent a letter to the council.", "unspecified", None),
        ("Ilse Vorn received an email.", "unspecified", None),
        ("Ilse Vorn never sent an email.", "unspecified", None),
        ("The clerk said Ilse Vorn had sent an email.", "unspecified", None),
        ("Ilse Vorn sent an email to staff. The dam was shut.", "unspecified", None),
    ],
)
def test_it_is_what_was_sent(before: str, label: str, platform: str | None) -> None:
    text = f"{before} It said the cellar was dry. It also said that nobody would be sacked."
    at = text.find("Ilse Vorn")
    people = (Entity(at, at + len("Ilse Vorn"), "person"),) if at >= 0 else ()
    said = classify(
        replace(document(text), entities=people),
        *attributed(
            text,
            Said("the cellar was dry", None, "It", "said"),
            Said("that nobody would be sacked", None, "It", "also said"),
        ),
    )
    assert [(one.label, one.platform) for one in said] == [(label, platform)] * 2


def test_a_body_that_a_letter_goes_to_is_not_the_letter() -> None:
    text = "Ilse Vorn sent staff a letter about Odo Dams. It said the cellar was dry."
    (said,) = channels(text, Said("the cellar was dry", "Odo Dams", "It", "said", "organisation"))
    assert said.label == "unspecified", words_of(text, said)


@pytest.mark.parametrize(
    ("sent", "speaker", "label"),
    [
        ("Ilse Vorn sent a letter to Odo Karn", "Ilse Vorn", "private"),
        ("Ilse Vorn sent a letter to Odo Karn", "Odo Karn", "unspecified"),
        ("Ilse Vorn sent Odo Karn a letter", "Odo Karn", "unspecified"),
        ("Ilse Vorn wrote an email to Odo Karn", "Odo Karn", "unspecified"),
        ("Ilse Vorn and Odo Karn sent a letter to staff", "Odo Karn", "private"),
    ],
)
def test_who_gets_a_letter_did_not_write_it(sent: str, speaker: str, label: str) -> None:
    text = f"{sent} by hand early on Monday. “It leaks,” {speaker} said."
    (said,) = channels(text, Said("“It leaks,”", speaker, speaker, "said"))
    assert said.label == label, words_of(text, said)


@pytest.mark.parametrize(
    ("before", "label", "evidence"),
    [
        ("did not mention the contract, seen by the Courier", "document", "the contract"),
        ("left out the contract, a copy of which was seen by Reuters", "document", "the contract"),
        ("skirts the memo, which the Courier has obtained", "document", "the memo"),
        ("did not mention the contract", "official_statement", "The statement"),
        ("mentioned the memo that was seen as a threat", "official_statement", "The statement"),
    ],
)
def test_it_is_what_an_outlet_has_seen(before: str, label: str, evidence: str) -> None:
    text = f"The statement {before}. It says the fee is due."
    _, said = channels(
        text,
        Said(before.split(",")[0][-12:], "the statement", "The statement", None, "document"),
        Said("the fee is due", "the statement", "It", "says", "document"),
    )
    assert (said.label, words_of(text, said)) == (label, evidence)


def test_a_body_may_say_something_of_what_was_seen() -> None:
    text = "The bank did not dispute the memo, seen by Reuters. It says the fee is due."
    (said,) = channels(text, Said("the fee is due", "the bank", "It", "says", "organisation"))
    assert said.label == "unspecified", words_of(text, said)
