"""How far a channel holds that is stated once."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels, words_of

from quotes.channel import classify
from quotes.records import Article, Attribution, Document, Paragraph, Span, Speaker


def test_it_holds_for_the_same_speaker() -> None:
    text = "“We stay,” Ada Rook said on Telegram. She put the number of tents at forty."
    first, second = channels(
        text,
        Said("“We stay,”", "Ada Rook", "Ada Rook", "said"),
        Said("the number of tents at forty", "Ada Rook", "She", "put"),
    )
    assert (first.label, first.basis) == ("social_media", "stated")
    assert (second.label, second.basis, second.platform) == ("social_media", "carried", "Telegram")
    assert second.evidence == first.evidence
    assert second.confidence < first.confidence


def test_it_does_not_leak_to_another_speaker_and_survives_him() -> None:
    text = (
        "The line is cut, Ada Rook said on Telegram. Nobody was hurt, the mayor said.\n"
        "Repairs would take a week, Rook added."
    )
    rook, mayor, again = channels(
        text,
        Said("The line is cut", "Ada Rook", "Ada Rook", "said"),
        Said("Nobody was hurt", "the mayor", "the mayor", "said"),
        Said("Repairs would take a week", "Ada Rook", "Rook", "added"),
    )
    assert rook.label == "social_media"
    assert mayor.label == "unspecified"
    assert (again.label, again.basis) == ("social_media", "carried")


@pytest.mark.parametrize(
    "second",
    [
        "Rook had said in 2013 that the line was weak.",
        "The line is weak, Rook now says.",
        "Rook has long said the line was weak.",
        "On Friday Rook said the line was weak.",
    ],
)
def test_another_time_is_another_occasion(second: str) -> None:
    text = f"The line is cut, Ada Rook said on Telegram on Monday. {second}"
    quote = "The line is weak" if "The line is weak" in second else "the line was weak"
    _, later = channels(
        text,
        Said("The line is cut", "Ada Rook", "Ada Rook", "said"),
        Said(quote, "Ada Rook", "Rook", "says" if "says" in second else "said"),
    )
    assert later.label == "unspecified"


def test_a_refusal_to_comment_is_not_made_in_the_speech() -> None:
    text = "“We rise,” Odo Karn told supporters. Mr Karn declined to comment on the ledger."
    _, refusal = channels(
        text,
        Said("“We rise,”", "Odo Karn", "Odo Karn", "told"),
        Said("comment on the ledger", "Odo Karn", "Mr Karn", "declined"),
    )
    assert refusal.label == "unspecified"


def test_did_not_say_there_is_about_that_very_post() -> None:
    text = "Ada Rook announced on X that she would run but did not say there who had asked her."
    first, second = channels(
        text,
        Said("that she would run", "Ada Rook", "Ada Rook", "announced"),
        Said("who had asked her", "Ada Rook", "Ada Rook", "did not say"),
    )
    assert first.label == second.label == "social_media"


@pytest.mark.parametrize(
    ("opening", "label", "platform"),
    [
        ("Orla Denvers broke the news in a letter to staff.", "private", "letter"),
        (
            "Orla Denvers set out her terms in an interview with the Ostrand Gazette.",
            "interview",
            "Ostrand Gazette",
        ),
        ("Orla Denvers broke her silence in a video on YouTube.", "social_media", "YouTube"),
        ("Orla Denvers gave a speech in Tarrow on Sunday.", "speech", None),
        ("Orla Denvers issued a statement.", "official_statement", None),
        ("Orla Denvers held a news conference.", "press_conference", None),
    ],
)
def test_a_sentence_without_quote_opens_the_run(
    opening: str, label: str, platform: str | None
) -> None:
    text = f"{opening}\n“The yard will close in June,” she said."
    (channel,) = channels(
        text, Said("“The yard will close in June,”", "Orla Denvers", "she", "said")
    )
    assert (channel.label, channel.platform, channel.basis) == (label, platform, "carried")


def test_background_opens_nothing() -> None:
    text = "The yard burned while Orla Denvers was giving a speech.\n“It is gone,” said Ned Pym."
    (channel,) = channels(text, Said("“It is gone,”", "Ned Pym", "Ned Pym", "said"))
    assert channel.label == "unspecified"


def test_a_lead_takes_the_channel_of_the_quote_it_sums_up() -> None:
    text = (
        "Tarrow's mayor says the bridge must go.\n"
        "Ned Pym has run the town since May.\n"
        "“It is rust and hope,” Pym told the Valmere Courier."
    )
    lead, quote = channels(
        text,
        Said("the bridge must go", "Ned Pym", "Tarrow's mayor", "says"),
        Said("“It is rust and hope,”", "Ned Pym", "Pym", "told"),
    )
    assert (quote.label, quote.basis) == ("interview", "stated")
    assert (lead.label, lead.basis) == ("interview", "carried")
    assert lead.confidence < quote.confidence


def test_a_paraphrase_takes_the_channel_of_the_quote_behind_it() -> None:
    paragraphs = [f"Line {n} of the story says nothing." for n in range(6)]
    text = "\n".join([*paragraphs, "Pym condemned the delay. “It is rust,” he told reporters."])
    paraphrase, _ = channels(
        text,
        Said("the delay", "Ned Pym", "Pym", "condemned"),
        Said("“It is rust,”", "Ned Pym", "he", "told"),
    )
    assert (paraphrase.label, paraphrase.basis) == ("press_conference", "carried")


def test_question_and_answer_share_an_occasion() -> None:
    text = (
        "Asked at a news conference whether the bridge would close, Ned Pym laughed. "
        "“It closed itself,” he replied."
    )
    question, answer = channels(
        text,
        Said("whether the bridge would close", None, None, "Asked"),
        Said("“It closed itself,”", "Ned Pym", "he", "replied"),
    )
    assert question.label == answer.label == "press_conference"


def test_a_transcript_belongs_to_the_occasion_above_it() -> None:
    text = (
        "Full text of the governor's news conference on the flood\n"
        "GOV. STEEN: The levee is holding.\n"
        "REPORTER: For how long?"
    )
    answers = channels(
        text,
        Said("The levee is holding.", "STEEN", "GOV. STEEN", ":"),
        Said("For how long?", "REPORTER", "REPORTER", ":"),
    )
    assert {a.label for a in answers} == {"press_conference"}
    assert {a.basis for a in answers} == {"carried"}


def test_shares_of_voters_speak_through_the_poll() -> None:
    text = "A Dataline poll has Holt ahead. Some 61 percent said they trusted her."
    (channel,) = channels(
        text, Said("they trusted her", "61 percent", "61 percent", "said", kind="group")
    )
    assert (channel.label, channel.basis) == ("document", "carried")


def test_a_press_release_is_one_throughout() -> None:
    text = "FOR IMMEDIATE RELEASE\nBluefinch today announced a plant. “It is big,” said Minna Rau."
    plant, big = channels(
        text,
        Said("a plant", "Bluefinch", "Bluefinch", "announced", kind="organisation"),
        Said("“It is big,”", "Minna Rau", "Minna Rau", "said"),
    )
    assert plant.label == big.label == "official_statement"
    assert words_of(text, big) == "FOR IMMEDIATE RELEASE"


def test_a_continued_quotation_keeps_the_channel() -> None:
    text = "“We stay,” Ada Rook said in a sermon.\n“And we sing.”"
    rook = Speaker("s1", "Ada Rook")
    attributions = (
        Attribution((Span(0, 10),), cue=Span(20, 24), source=Span(11, 19)),
        Attribution((Span(text.index("“And"), len(text)),), continues=0),
    )
    doc = Document(
        Article(text),
        (Paragraph(0, text.index("\n")), Paragraph(text.index("\n") + 1, len(text))),
        (Span(0, text.index("\n")), Span(text.index("\n") + 1, len(text))),
    )
    first, second = classify(doc, attributions, (rook, rook))
    assert (first.label, second.label, second.basis) == ("speech", "speech", "carried")


@pytest.mark.parametrize(
    ("after", "label"),
    [
        ("She was answering rumours on Facebook.", "social_media"),
        ("She broke the news in a LinkedIn post.", "social_media"),
        ("She was speaking in an interview with the Valmere Courier.", "interview"),
        ("She was quoted by the agency Sever-Press.", "news_outlet"),
    ],
)
def test_the_sentence_behind_tells_where_it_was_said(after: str, label: str) -> None:
    text = f"The dam is safe, Ada Rook insisted. {after}"
    (channel,) = channels(text, Said("The dam is safe", "Ada Rook", "Ada Rook", "insisted"))
    assert (channel.label, channel.basis) == (label, "carried")


def test_who_leaves_something_out_is_still_speaking() -> None:
    text = "Both broke the truce, Ada Rook said at a briefing. She did not say which was first."
    _, silent = channels(
        text,
        Said("Both broke the truce", "Ada Rook", "Ada Rook", "said"),
        Said("which was first", "Ada Rook", "She", "did not say"),
    )
    assert silent.label == "press_conference"


def test_who_declines_on_another_occasion_is_not() -> None:
    text = "Both broke the truce, Ada Rook said at a briefing.\nRook declined to comment on Friday."
    _, silent = channels(
        text,
        Said("Both broke the truce", "Ada Rook", "Ada Rook", "said"),
        Said("to comment", "Ada Rook", "Rook", "declined"),
    )
    assert silent.label == "unspecified"


def test_two_speak_at_a_joint_press_conference() -> None:
    text = (
        "At a joint press conference, Ada Rook said the deal would hold. "
        "Bo Tarn, standing beside her, said he had heard that before."
    )
    first, second = channels(
        text,
        Said("the deal would hold", "Ada Rook", "Ada Rook", "said"),
        Said("he had heard that before", "Bo Tarn", "Bo Tarn, standing beside her,", "said"),
    )
    assert first.label == second.label == "press_conference"


def test_the_platform_is_the_one_named_last() -> None:
    text = "“No,” Ada Rook posted on X. Bo Tarn replied on the platform that it was settled."
    _, reply = channels(
        text,
        Said("“No,”", "Ada Rook", "Ada Rook", "posted"),
        Said("it was settled", "Bo Tarn", "Bo Tarn", "replied"),
    )
    assert (reply.label, reply.platform) == ("social_media", "X")


def test_texts_that_were_released_are_quoted_next() -> None:
    text = "Text messages between the two were released on Friday.\n“Run,” Ada Rook wrote."
    (channel,) = channels(text, Said("“Run,”", "Ada Rook", "Ada Rook", "wrote"))
    assert (channel.label, channel.basis) == ("private", "carried")


def test_a_statement_that_was_missed_does_not_leak() -> None:
    text = "It hums, an engineer wrote in a post on Reddit.\nBo Tarn said it was measuring noise."
    (channel,) = channels(text, Said("it was measuring noise", "Bo Tarn", "Bo Tarn", "said"))
    assert channel.label == "unspecified"


def test_her_speeches_open_no_run() -> None:
    text = "Ada Rook has been careful in her speeches. “The dam holds,” Rook said."
    (channel,) = channels(text, Said("“The dam holds,”", "Ada Rook", "Rook", "said"))
    assert channel.label == "unspecified"


def test_a_town_hall_where_reporters_are_told_something_is_a_house() -> None:
    text = "Vorn told reporters at the town hall that the dam held. Roe said that eels were a pest."
    vorn, roe = channels(
        text,
        Said("that the dam held", "Vorn", "Vorn", "told reporters"),
        Said("that eels were a pest", "Roe", "Roe", "said"),
    )
    assert (vorn.label, roe.label) == ("press_conference", "unspecified")


@pytest.mark.parametrize(
    ("behind", "label", "evidence"),
    [
        ("Rook made the remarks during a rally in Tarn.", "speech", "during a rally"),
        ("Ms. Rook made this statement on Radio Nord.", "broadcast", "on Radio Nord"),
        ("Ada Rook was speaking to reporters in Tarn.", "press_conference", "to reporters"),
        # Somebody else, another time, another thing.
        ("Karn made the remarks during a rally in Tarn.", "unspecified", None),
        ("Rook spoke at a rally in Tarn in 2009.", "unspecified", None),
        ("Rook made this statue for a rally in Tarn.", "unspecified", None),
    ],
)
def test_a_sentence_behind_tells_where_it_was_said(
    behind: str, label: str, evidence: str | None
) -> None:
    text = f"“We stay,” Ada Rook said. {behind}"
    (channel,) = channels(text, Said("“We stay,”", "Ada Rook", "Ada Rook", "said"))
    assert channel.label == label
    assert evidence is None or evidence in (words_of(text, channel) or "")
