"""Channels as courts, councils, foreign and science desks write them; all invented."""

from __future__ import annotations

import pytest
from channel_passages import Misleading, Said, Stated, channels, check_misleading, check_stated
from channel_passages import words_of as evidence_of

STATED: list[Stated] = [
    # Courts.
    ("In a 41-page opinion, Vorn said it held.", "it held", "Vorn", "said", "court"),
    ("In its motion, the firm argued it held.", "it held", "the firm", "argued", "court"),
    ("Vorn said in an order on Friday that it held.", "it held", "Vorn", "said", "court"),
    ("In a reply brief, Vorn said it held.", "it held", "Vorn", "said", "court"),
    (
        "“It holds,” Judge Vorn wrote for the three-judge panel.",
        "“It holds,”",
        "Judge Vorn",
        "wrote",
        "court",
    ),
    ("“It holds,” Vorn told her in sentencing remarks.", "“It holds,”", "Vorn", "told", "court"),
    (
        "“He fled,” counsel Vorn told the hearing, opposing bail.",
        "“He fled,”",
        "counsel Vorn",
        "told",
        "court",
    ),
    (
        "The inquest had earlier heard from Vorn, who said it held.",
        "it held",
        "Vorn",
        "said",
        "court",
    ),
    ("Cross-examining, Vorn said it held.", "it held", "Vorn", "said", "court"),
    ("Ilse Vorn pleaded not guilty.", "not guilty", "Ilse Vorn", "pleaded", "court"),
    # Chambers.
    ("Vorn warned the Security Council that it held.", "it held", "Vorn", "warned", "legislature"),
    (
        "Giving evidence to the river committee, Vorn said it held.",
        "it held",
        "Vorn",
        "said",
        "legislature",
    ),
    ("Moll council met. Vorn told members that it held.", "it held", "Vorn", "told", "legislature"),
    (
        "Moll council's chairman, Vorn, told the meeting it held.",
        "it held",
        "Vorn",
        "told",
        "legislature",
    ),
    # The press.
    (
        "Vorn said in a call with foreign journalists that it held.",
        "it held",
        "Vorn",
        "said",
        "press_conference",
    ),
    (
        "Vorn said during a gaggle aboard Air Force One that it held.",
        "it held",
        "Vorn",
        "said",
        "press_conference",
    ),
    (
        "It held, the business daily Le Chiffre reported.",
        "It held",
        "the business daily Le Chiffre",
        "reported",
        "news_outlet",
    ),
    ("Vorn told the Moll daily Kurier Nova that it held.", "it held", "Vorn", "told", "interview"),
    ("Vorn told broadcasters that it held.", "it held", "Vorn", "told", "broadcast"),
    ("Vorn said on RTP on Monday that it held.", "it held", "Vorn", "said", "broadcast"),
    ("Vorn told Lenta Moll, an online outlet, it held.", "it held", "Vorn", "told", "interview"),
    ("Vorn told Gazzetta di Moll that it held.", "it held", "Vorn", "told", "interview"),
    # Papers and messages.
    (
        "It leaked, a study in the journal Wet Nature suggests.",
        "It leaked",
        "a study in the journal Wet Nature",
        "suggests",
        "document",
    ),
    (
        "It held, according to the river board's monthly bulletin.",
        "It held",
        "the river board's monthly bulletin",
        "according to",
        "document",
    ),
    ("Vorn said in its planning application that it held.", "it held", "Vorn", "said", "document"),
    (
        "“It holds,” Vorn wrote in a post on the company blog.",
        "“It holds,”",
        "Vorn",
        "wrote",
        "document",
    ),
    (
        "It held, according to accounts filed in Moll.",
        "It held",
        "accounts filed in Moll",
        "according to",
        "document",
    ),
    ("Vorn got a letter saying it held.", "it held", "a letter", "saying", "private"),
    ("A decree says it held.", "it held", "A decree", "says", "document"),
    (
        "Vorn is expected to say in a speech that it held.",
        "to say in a speech that it held",
        None,
        "is expected",
        "speech",
    ),
    # Before the quotation, and to an audience.
    (
        "Vorn dismissed it at a rally in Moll as “needless”.",
        "it at a rally in Moll as “needless”",
        "Vorn",
        "dismissed",
        "speech",
    ),
    ("In a talk in Moll, Vorn said it held.", "it held", "Vorn", "said", "speech"),
    ("Speaking to a packed house, Vorn said it held.", "it held", "Vorn", "said", "speech"),
    (
        "A river council met. Vorn told the Hay Growers meeting it held.",
        "it held",
        "Vorn",
        "told",
        "speech",
    ),
    ("“It holds,” Vorn said during Friday prayers.", "“It holds,”", "Vorn", "said", "speech"),
]  # fmt: skip

MISLEADING: list[Misleading] = [
    ("Vorn told Odo Karn, a newspaper editor, that it held.", "it held", "Vorn", "told"),
    ("In his opinion it held, Vorn said.", "it held", "Vorn", "said"),
    ("The firm said in an order for 20 boats that it held.", "it held", "The firm", "said"),
    (
        "Odo Karn, of RBC Capital Markets, said it held.",
        "it held",
        "Odo Karn, of RBC Capital Markets,",
        "said",
    ),
    (
        "Odo Karn, of the Sun Alliance, said it held.",
        "it held",
        "Odo Karn, of the Sun Alliance,",
        "said",
    ),
    ("Outside court, Ilse Vorn said it held.", "it held", "Ilse Vorn", "said"),
    ("Ilse Vorn pleaded with officers to look north.", "to look north", "Ilse Vorn", "pleaded"),
    ("Asked about the e-mail, Ilse Vorn said it held.", "it held", "Ilse Vorn", "said"),
    (
        "The office would not make Ilse Vorn available for an interview.",
        "make Ilse Vorn available for an interview",
        "The office",
        "would not",
    ),
    ("Ilse Vorn vetoed the bill, citing its cost.", "its cost", "Ilse Vorn", "citing"),
]  # fmt: skip


@pytest.mark.parametrize("row", STATED)
def test_what_states_a_channel(row: Stated) -> None:
    check_stated(row)


@pytest.mark.parametrize("row", MISLEADING)
def test_what_only_looks_like_it(row: Misleading) -> None:
    check_misleading(row)


def test_an_outlet_that_the_article_introduced_is_known_again() -> None:
    text = "It held, the news site Moll Signal said. Ilse Vorn told Moll Signal it leaked."
    first, last = channels(
        text,
        Said("It held", "Moll Signal", "the news site Moll Signal", "said", "organisation"),
        Said("it leaked", "Ilse Vorn", "Ilse Vorn", "told"),
    )
    assert (first.label, last.label) == ("news_outlet", "interview")
    assert first.platform == last.platform == "Moll Signal"


@pytest.mark.parametrize(
    ("byline", "agency", "name"),
    [
        ("By Ilse Vorn and Moll Press", "the agency", "Moll Press"),
        ("By Our Staff and Moll Press", "the agency", "Moll Press"),
        ("By Moll News Agency", "the agency", "Moll News Agency"),
        ("By Ilse Vorn, AFP", "the news agency", "AFP"),
        ("By Ilse Vorn", "the news agency", None),
    ],
)
def test_an_agency_of_the_byline_has_its_own_name(byline: str, agency: str, name: str) -> None:
    text = f"Dam leaks\n\n{byline}\n\nA guard told {agency} it leaked."
    (said,) = channels(text, Said("it leaked", "a guard", "A guard", "told"))
    assert (said.label, said.platform) == ("interview", name)


def test_a_foreign_article_before_a_name_that_reports_is_an_outlet() -> None:
    text = "It held, Le Quotidien reported."
    name = "Le Quotidien"
    (said,) = channels(text, Said("It held", name, name, "reported", "organisation"))
    assert (said.label, said.platform) == ("news_outlet", name)


def test_a_message_on_a_messenger_that_was_put_out_is_for_everybody() -> None:
    labels = []
    for where in ("in a message on Telegram", "in an audio message released on Telegram"):
        text = f"“It holds,” Ilse Vorn said {where}."
        (said,) = channels(text, Said("“It holds,”", "Ilse Vorn", "Ilse Vorn", "said"))
        labels.append(said.label)
    assert labels == ["private", "social_media"]


def test_who_wrote_what_one_learns_from_need_not_be_named_before() -> None:
    text = "Parents of Hay learned it from a WhatsApp message. “It leaks,” Ilse Vorn wrote."
    (said,) = channels(text, Said("“It leaks,”", "Ilse Vorn", "Ilse Vorn", "wrote"))
    assert (said.label, said.platform) == ("private", "WhatsApp")


def test_a_company_called_like_a_study_is_none() -> None:
    text = "It holds, according to a poll by Vorn Research."
    source = "a poll by Vorn Research"
    (said,) = channels(text, Said("It holds", source, source, "according to", "organisation"))
    assert (said.label, evidence_of(text, said)) == ("document", "a poll")


def test_the_shortest_words_state_it() -> None:
    text = "The watchdog said in its annual review that rules were broken."
    (said,) = channels(text, Said("rules were broken", "The watchdog", "The watchdog", "said"))
    assert evidence_of(text, said) == "in its annual review"


def test_members_and_councils_alone_are_no_platform() -> None:
    for hearer in ("MPs", "the Council"):
        text = f"Ilse Vorn told {hearer} that it held."
        (said,) = channels(text, Said("it held", "Ilse Vorn", "Ilse Vorn", "told"))
        assert (said.label, said.platform) == ("legislature", None)


def test_a_member_speaks_where_the_chamber_was_told_something() -> None:
    text = (
        "Odo Karn told Moll council that the dam held.\nCllr Ilse Vorn said it leaked.\n"
        "Asta Hay, a farmer, said it rained."
    )
    told, member, farmer = channels(
        text,
        Said("the dam held", "Odo Karn", "Odo Karn", "told"),
        Said("it leaked", "Ilse Vorn", "Cllr Ilse Vorn", "said"),
        Said("it rained", "Asta Hay", "Asta Hay, a farmer,", "said"),
    )
    assert [told.label, member.label, farmer.label] == ["legislature", "legislature", "unspecified"]
    assert member.basis == "carried"


def test_somewhere_else_ends_the_interview() -> None:
    text = (
        "In an interview with the Moll Courier, Ilse Vorn said it held. Visiting Hay on Monday,"
        " Ilse Vorn said it leaked. The next morning Ilse Vorn said it rained."
    )
    first, *others = channels(
        text,
        Said("it held", "Ilse Vorn", "Ilse Vorn", "said"),
        Said("it leaked", "Ilse Vorn", "Ilse Vorn", "said"),
        Said("it rained", "Ilse Vorn", "Ilse Vorn", "said"),
    )
    assert first.label == "interview"
    assert [said.label for said in others] == ["unspecified", "unspecified"]


def test_nobody_denies_on_a_recording_what_is_heard_there() -> None:
    text = "“It leaks,” Ilse Vorn said on a leaked recording. Ilse Vorn denied that she had lied."
    heard, denied = channels(
        text,
        Said("“It leaks,”", "Ilse Vorn", "Ilse Vorn", "said"),
        Said("that she had lied", "Ilse Vorn", "Ilse Vorn", "denied"),
    )
    assert (heard.label, denied.label) == ("private", "unspecified")


def test_a_statement_that_was_not_given_opens_nothing() -> None:
    text = "Neither ministry released a statement. Ilse Vorn said it held."
    (said,) = channels(text, Said("it held", "Ilse Vorn", "Ilse Vorn", "said"))
    assert said.label == "unspecified"


def test_what_was_sent_to_somebody_is_quoted_next() -> None:
    text = "Ilse Vorn sent her wife a text message from the hut. “It holds,” Ilse Vorn wrote."
    (said,) = channels(text, Said("“It holds,”", "Ilse Vorn", "Ilse Vorn", "wrote"))
    assert (said.label, said.platform) == ("private", "text message")


def test_a_lead_sums_up_what_a_committee_was_told() -> None:
    text = "Ilse Vorn said it leaked.\n“They knew,” Ilse Vorn told the senate committee."
    lead, told = channels(
        text,
        Said("it leaked", "Ilse Vorn", "Ilse Vorn", "said"),
        Said("“They knew,”", "Ilse Vorn", "Ilse Vorn", "told"),
    )
    assert (lead.label, told.label) == ("legislature", "legislature")


def test_a_reporters_question_was_put_where_it_was_answered() -> None:
    text = (
        "It held, Ilse Vorn told a briefing. A reporter asked if it leaked."
        " “No,” Ilse Vorn replied."
    )
    told, asked, replied = channels(
        text,
        Said("It held", "Ilse Vorn", "Ilse Vorn", "told"),
        Said("if it leaked", "a reporter", "A reporter", "asked"),
        Said("“No,”", "Ilse Vorn", "Ilse Vorn", "replied"),
    )
    assert {told.label, asked.label, replied.label} == {"press_conference"}


def test_what_was_said_there_was_said_in_the_sentence_before() -> None:
    text = "She put it gently on Radio Moll on Friday. “It holds,” Ilse Vorn said there."
    (said,) = channels(text, Said("“It holds,”", "Ilse Vorn", "Ilse Vorn", "said"))
    assert said.label == "broadcast"


def test_the_court_a_ruling_is_about_did_not_make_it() -> None:
    text = "“The Supreme Court of Moll erred,” Judge Vorn wrote for the panel."
    (said,) = channels(
        text, Said("“The Supreme Court of Moll erred,”", "Judge Vorn", "Judge Vorn", "wrote")
    )
    assert (said.label, said.platform) == ("court", None)
