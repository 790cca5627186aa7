"""Speakers and spans as a tagger gives them: split identities, swallowed words, far links."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels, document, words_of

from quotes.channel import classify
from quotes.records import Attribution, Document, Paragraph, QuotedSpan, Span, Speaker


def test_two_orders_of_one_name_are_one_voice() -> None:
    text = (
        "The Ministry of Health said in a statement that the wells are safe.\nThey will stay open."
    )
    _, later = channels(
        text,
        Said("the wells are safe", "Ministry of Health", "The Ministry of Health", "said"),
        Said("They will stay open", "Health ministry"),
    )
    assert (later.label, later.basis) == ("official_statement", "carried")


def test_the_spokesman_goes_on_for_his_organisation() -> None:
    text = (
        "The harbour office told the Valmere Courier that a tug was due. "
        "“It is a small tug,” the deputy harbour master, Gil Orne, said."
    )
    _, later = channels(
        text,
        Said("a tug was due", "harbour office", "The harbour office", "told", "organisation"),
        Said("“It is a small tug,”", "Gil Orne", "the deputy harbour master, Gil Orne,", "said"),
    )
    assert (later.label, later.platform) == ("interview", "Valmere Courier")


def test_somebody_elses_spokeswoman_is_another_voice() -> None:
    text = (
        "The audit office said in a report that the tug leaked. "
        "“It did not,” Pia Lund, a spokeswoman for the tug's owners, said."
    )
    source = "Pia Lund, a spokeswoman for the tug's owners,"
    _, later = channels(
        text,
        Said("the tug leaked", "audit office", "The audit office", "said", "organisation"),
        Said("“It did not,”", "Pia Lund", source, "said"),
    )
    assert later.label == "unspecified"


def test_he_is_no_place() -> None:
    text = (
        "Ivo Marr, president of Ostrand, announced the closure in a video on Telegram.\n"
        "“It stays shut,” he declares."
    )
    _, later = channels(
        text,
        Said("the closure", "Ivo Marr", "Ivo Marr, president of Ostrand,", "announced"),
        Said("“It stays shut,”", "Ostrand", "he", "declares", "place"),
    )
    assert (later.label, later.basis) == ("social_media", "carried")


def test_it_goes_on_for_the_organisation_before() -> None:
    text = "Bluefinch called the strike needless in a statement. “We regret it,” it said."
    _, later = channels(
        text,
        Said("the strike needless", "Bluefinch", "Bluefinch", "called", "organisation"),
        Said("“We regret it,”", "the Union", "it", "said", "organisation"),
    )
    assert later.label == "official_statement"


@pytest.mark.parametrize(
    ("opening", "second", "label"),
    [
        ("The head of the waterworks", "Nora Quist", "legislature"),
        ("A resident of the valley", "Nora Quist", "unspecified"),
    ],
)
def test_the_head_of_the_company_is_whom_the_next_paragraph_names(
    opening: str, second: str, label: str
) -> None:
    text = (
        f"{opening} told a committee of parliament that she had never read the report.\n"
        f"“I had not read the report,” {second} said."
    )
    cache = {
        name: Speaker(name, name, "person", name == second)
        for name in (opening.removeprefix("The "), second)
    }
    first, other = cache.values()
    content = text.index("that she"), text.index("\n") - 1
    quoted = text.index("“"), text.index("”") + 1
    attributions = (
        Attribution(
            (Span(*content),),
            cue=Span(text.index("told"), text.index("told") + 4),
            source=Span(0, len(opening)),
        ),
        Attribution(
            (Span(*quoted),),
            cue=Span(text.rindex("said"), text.rindex("said") + 4),
            source=Span(text.index(second), text.index(second) + len(second)),
        ),
    )
    _, later = classify(document(text), attributions, (first, other))
    assert later.label == label


@pytest.mark.parametrize(
    ("text", "quote", "label"),
    [
        ("Bluefinch called it “needless” in a statement.", "it “needless” in a statement", True),
        ("Bluefinch says on X that it is late.", "on X that it is late", True),
        (
            "Bluefinch denied that the mayor said so in a statement.",
            "that the mayor said so in a statement",
            False,
        ),
    ],
)
def test_content_may_run_on_over_the_channel(text: str, quote: str, label: bool) -> None:
    cue = text.split()[1]
    (channel,) = channels(text, Said(quote, "Bluefinch", "Bluefinch", cue, "organisation"))
    assert (channel.label != "unspecified") is label


@pytest.mark.parametrize(
    ("text", "quote", "source", "cue", "evidence"),
    [
        (
            "Bluefinch published a four-line statement at noon. “The plan is safe,” it read.",
            "“The plan is safe,”",
            "it",
            "read",
            "a four-line statement",
        ),
        (
            "The ministry spoke up in a written statement. “We saw nothing,” Major Roe said in it.",
            "“We saw nothing,”",
            "Major Roe",
            "said",
            "in a written statement",
        ),
        (
            "Few drink it, according to a survey of homes. Its authors wrote that trust went.",
            "that trust went",
            "Its authors",
            "wrote",
            "a survey",
        ),
    ],
)
def test_a_text_speaks_on(text: str, quote: str, source: str, cue: str, evidence: str) -> None:
    (channel,) = channels(text, Said(quote, "somebody else", source, cue))
    assert channel.basis == "carried"
    assert words_of(text, channel) == evidence


def test_a_headline_takes_the_channel_of_the_statement_it_quotes() -> None:
    text = (
        "Union boss says members “will not be timed like parcels”\n"
        "Ships lay off the port.\n"
        "“We will not be timed like parcels,” Ada Rook said in a video on Facebook."
    )
    headline, _ = channels(
        text,
        Said("members “will not be timed like parcels”", "Union boss", "Union boss", "says"),
        Said("“We will not be timed like parcels,”", "Ada Rook", "Ada Rook", "said"),
    )
    assert (headline.label, headline.basis, headline.platform) == (
        "social_media",
        "carried",
        "Facebook",
    )


def test_words_that_two_statements_share_tell_nothing() -> None:
    text = (
        "Boss says it is “timed like parcels”\n"
        "“We are timed like parcels,” Ada Rook said in a video on Facebook.\n"
        "“Nobody is timed like parcels,” Odo Karn told reporters."
    )
    headline, *_ = channels(
        text,
        Said("it is “timed like parcels”", "Boss", "Boss", "says"),
        Said("“We are timed like parcels,”", "Ada Rook", "Ada Rook", "said"),
        Said("“Nobody is timed like parcels,”", "Odo Karn", "Odo Karn", "told"),
    )
    assert headline.label == "unspecified"


def test_a_link_to_the_other_end_of_the_article_lends_no_channel() -> None:
    filler = "\n".join(f"Line {n} of the story says nothing." for n in range(8))
    text = f"“We stay,” Ada Rook said.\n{filler}\n“Support us,” Odo Karn said in a statement."
    end = text.index("“Support us,”")
    far = Attribution((Span(0, 10), Span(end, end + 13)), cue=Span(20, 24), source=Span(11, 19))
    (channel,) = classify(document(text), (far,), (Speaker("s1", "Ada Rook"),))
    assert channel.label == "unspecified"


def test_page_furniture_states_nothing() -> None:
    text = "Share on Facebook\n“We stay,” Ada Rook said."
    plain = document(text)
    furniture = Document(
        plain.article,
        (Paragraph(0, 17, "boilerplate"), Paragraph(18, len(text))),
        plain.sentences,
        plain.quoted,
    )
    said = (Attribution((Span(18, 28),), cue=Span(38, 42), source=Span(29, 37)),)
    rook = (Speaker("s1", "Ada Rook"),)
    assert classify(furniture, said, rook)[0].label == "unspecified"


def test_a_condition_in_quotation_marks_is_no_question() -> None:
    text = (
        "“If we hold they fold,” Ada Rook wrote in an email to managers. "
        "“Theft is theft,” Pia Lund said."
    )
    _, other = channels(
        text,
        Said("“If we hold they fold,”", "Ada Rook", "Ada Rook", "wrote"),
        Said("“Theft is theft,”", "Pia Lund", "Pia Lund", "said"),
    )
    assert other.label == "unspecified"


def test_a_question_without_asker_was_put_where_it_was_answered() -> None:
    text = (
        "“Nobody signed,” Ada Rook told reporters. "
        "Asked how long they could hold out, she said: “Longer than fruit.”"
    )
    _, question, answer = channels(
        text,
        Said("“Nobody signed,”", "Ada Rook", "Ada Rook", "told"),
        Said("how long they could hold out", None, None, "Asked"),
        Said("“Longer than fruit.”", "Ada Rook", "she", "said"),
    )
    assert question.label == answer.label == "press_conference"


def test_a_debate_beside_parliament_is_parliaments() -> None:
    text = (
        "Pia Lund told parliament that no soldiers would come. "
        "“They are no crane,” she said during a debate on prices."
    )
    _, later = channels(
        text,
        Said("that no soldiers would come", "Pia Lund", "Pia Lund", "told"),
        Said("“They are no crane,”", "Pia Lund", "she", "said"),
    )
    assert (later.label, later.basis) == ("legislature", "stated")


def test_another_occasion_ends_the_interview() -> None:
    text = (
        "“I will win,” Odo Karn told the Valmere Courier.\n"
        "Then came the debates, eleven of them.\n"
        "Karn claimed he paid for it all."
    )
    _, later = channels(
        text,
        Said("“I will win,”", "Odo Karn", "Odo Karn", "told"),
        Said("he paid for it all", "Odo Karn", "Karn", "claimed"),
    )
    assert later.label == "unspecified"


@pytest.mark.parametrize(
    ("hearers", "label"),
    [
        ("some 600 strikers", "speech"),
        ("hundreds of strikers", "speech"),
        ("three reporters", "press_conference"),
        ("1,200 times", "unspecified"),
    ],
)
def test_a_number_of_people_is_a_crowd(hearers: str, label: str) -> None:
    text = f"“We stay,” Ada Rook told {hearers}."
    (channel,) = channels(text, Said("“We stay,”", "Ada Rook", "Ada Rook", "told"))
    assert channel.label == label


@pytest.mark.parametrize("word", ["allowed", "authorized", "authorised"])
def test_whoever_may_not_speak_to_the_press_did_not(word: str) -> None:
    text = f"“It broke,” said a foreman, who is not {word} to speak to reporters."
    (channel,) = channels(text, Said("“It broke,”", "a foreman", "a foreman", "said"))
    assert channel.label == "unspecified"


_DEBATE = (
    "{lead}\n"
    "The debate lasted an hour. Both debates before it had been shorter.\n"
    "The debate was dull.\n"
    "Nobody left.\n"
    "“I paid,” Odo Karn said."
)


@pytest.mark.parametrize(
    ("lead", "label"),
    [
        ("Sparks flew at the mayoral debate on Monday.", "speech"),
        ("Two candidates will meet at the mayoral debate on Monday.", "unspecified"),
        ("The mayoral debate has new rules.", "unspecified"),
    ],
)
def test_a_debate_must_be_reported_not_talked_about(lead: str, label: str) -> None:
    text = _DEBATE.format(lead=lead)
    (channel,) = channels(text, Said("“I paid,”", "Odo Karn", "Odo Karn", "said"))
    assert channel.label == label


def test_members_of_both_parties_are_no_share_of_a_poll() -> None:
    text = "A Dataline poll has Holt ahead. Members of both parties called that too late."
    (channel,) = channels(
        text, Said("that too late", "Members", "Members of both parties", "called", "group")
    )
    assert channel.label == "unspecified"


def test_many_marks_cost_no_more_than_their_number() -> None:
    text = "“a long enough word” " * 3000
    quoted = tuple(QuotedSpan(at, at + 20, Span(at + 1, at + 19)) for at in range(0, 63000, 21))
    plain = document("x")
    whole = Document(
        plain.article.__class__(text), (Paragraph(0, len(text)),), (Span(0, len(text)),), quoted
    )
    spans = tuple(Span(q.start, q.end) for q in quoted)
    said = (*(Attribution((span,)) for span in spans), Attribution(spans))
    result = classify(whole, said, (None,) * len(said))
    assert {channel.label for channel in result} == {"unspecified"}


@pytest.mark.parametrize(("gap", "label"), [(" ", "official_statement"), ("\n", "unspecified")])
def test_a_spokesman_who_opens_a_paragraph_speaks_elsewhere(gap: str, label: str) -> None:
    text = (
        "The tug office said in a statement that the tug leaked."
        f"{gap}“It is a small leak,” its spokeswoman, Pia Lund, said."
    )
    _, later = channels(
        text,
        Said("the tug leaked", "tug office", "The tug office", "said", "organisation"),
        Said("“It is a small leak,”", "Pia Lund", "its spokeswoman, Pia Lund,", "said"),
    )
    assert later.label == label


@pytest.mark.parametrize(
    ("asked", "label"),
    [("both owners to wait", "unspecified"), ("whether it leaked", "press_conference")],
)
def test_a_plea_is_no_question_at_somebody_elses_news_conference(asked: str, label: str) -> None:
    text = f"Pia Lund told a news conference that the tug leaked.\nThe Bay Council asked {asked}."
    _, council = channels(
        text,
        Said("the tug leaked", "Pia Lund", "Pia Lund", "told"),
        Said(asked, "Bay Council", "The Bay Council", "asked", "organisation"),
    )
    assert council.label == label
