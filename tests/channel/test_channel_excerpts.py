"""Excerpts of another outlet's text: whoever speaks there is heard through that outlet."""

from __future__ import annotations

import pytest
from channel_passages import Said, attributed, channels, document, words_of

from quotes.channel.classify import survey
from quotes.channel.learned import Choice
from quotes.channel.outlets.excerpts import find_excerpts
from quotes.channel.outlets.own_names import OwnNames
from quotes.channel.scope.heard import heard_through
from quotes.channel.stated.find import find_evidence
from quotes.channel.words import read_words
from quotes.records import Article, Document, SetOff

LEAD = "The dam is older than the town."


def excerpts(text: str, set_off: str | None = None) -> list[str]:
    made = document(text)
    if set_off:
        start = text.index(set_off)
        blocks = (SetOff(start, start + len(set_off)),)
        made = Document(Article(text, set_off=blocks), made.paragraphs, made.sentences, made.quoted)
    words = read_words(made)
    outlets = find_evidence(made, words, OwnNames()).outlets
    return [excerpt.span.of(text) for excerpt in find_excerpts(made, words, outlets)]


@pytest.mark.parametrize(
    "line",
    [
        "From the Moll Courier:",
        "Via Moll Courier:",
        "The Moll Courier reports:",
        "The Moll Courier looked into the figures, reporting:",
        "From Ilse Vorn writing at the Moll Courier:",
        "Ilse Vorn of the Moll Courier writes:",
        "It is, as the Moll Courier notes:",
    ],
)
def test_a_line_with_an_outlet_introduces_its_text(line: str) -> None:
    assert excerpts(f"{LEAD}\n{line}\n“It leaks,” Roe said.\nNobody moved.") == [
        "“It leaks,” Roe said."
    ]


@pytest.mark.parametrize(
    "line",
    [
        # Said to the outlet, not by it.
        "Roe told the Moll Courier on Monday:",
        "In an interview with the Moll Courier, Roe explained:",
        # An opinion is no news.
        "Moll Courier columnist Ilse Vorn writes:",
        # No outlet, and a sentence that introduces nothing.
        "Roe writes:",
        "The Moll Courier reports on dams.",
        "The facts at the Moll Courier:",
    ],
)
def test_other_lines_introduce_no_text(line: str) -> None:
    assert excerpts(f"{LEAD}\n{line}\n“It leaks,” Roe said.\nNobody moved.") == []


def test_a_reporter_whose_outlet_has_been_named() -> None:
    sent = "The Moll Courier sent its reporter, Ilse Vorn, to the dam."
    assert excerpts(f"{sent}\nVorn reports:\n“It leaks,” Roe said.") == ["“It leaks,” Roe said."]
    assert excerpts("Ilse Vorn is a nurse.\nVorn reports:\n“It leaks,” Roe said.") == []


def test_a_quotation_of_several_paragraphs_ends_where_its_first_mark_is_closed() -> None:
    whole = ["“The dam leaks.", "“‘I saw it,’ Roe said.", "“Nobody else did.”"]
    text = "\n".join(["From the Moll Courier:", *whole, "“We did,” Karn told us."])
    assert excerpts(text) == ["\n".join(whole)]


def test_a_paragraph_that_is_one_quotation_is_all_of_the_excerpt() -> None:
    text = "From the Moll Courier:\n“The dam leaks, “badly”, they say.”\n“We know,” Karn told us."
    assert excerpts(text) == ["“The dam leaks, “badly”, they say.”"]


def test_where_marks_of_both_kinds_are_mixed_the_outer_one_counts() -> None:
    whole = ['"The dam leaks. “Yes,” Roe said.', '“I saw it,” she said. It was late."']
    text = "\n".join(["From the Moll Courier:", *whole, "“We did,” Karn told us."])
    assert excerpts(text) == ["\n".join(whole)]


def test_a_block_quotation_is_an_excerpt_without_marks() -> None:
    block = "The dam leaks, Roe said.\nShe had seen it."
    text = f"{LEAD}\nThe Moll Courier reports:\n{block}\nNobody moved."
    assert excerpts(text, block) == [block]
    assert excerpts(text) == []


def test_plain_text_ends_before_the_line_that_leads_to_the_rest() -> None:
    text = f"From the Moll Courier:\nThe dam leaks, Roe said.\n{LEAD}\nRead the rest here."
    assert excerpts(text) == [f"The dam leaks, Roe said.\n{LEAD}"]
    assert excerpts(text.replace("Read the rest here.", "Nobody moved.")) == []


def test_the_article_goes_on() -> None:
    first = "From the Moll Courier:\n“It leaks,” Roe said.\n"
    assert excerpts(f"{first}The article ends with her son.\n“It does,” he said.") == [
        "“It leaks,” Roe said.",
        "“It does,” he said.",
    ]
    assert excerpts(f"{first}His doubts are described at length:\n“Well,” he said.") == [
        "“It leaks,” Roe said.",
        "“Well,” he said.",
    ]
    assert excerpts(f"{first}Karn has another view:\n“Well,” he said.") == ["“It leaks,” Roe said."]


def test_who_speaks_in_an_excerpt_is_heard_through_the_outlet() -> None:
    text = (
        "“We knew,” Karn said.\nFrom the Moll Courier:\n“It leaks,” Roe said.\n"
        "Nobody moved.\n“We go,” Tarn said."
    )
    karn, roe, tarn = channels(
        text,
        Said("“We knew,”", "Karn", "Karn", "said"),
        Said("“It leaks,”", "Roe", "Roe", "said"),
        Said("“We go,”", "Tarn", "Tarn", "said"),
    )
    assert (karn.label, tarn.label) == ("unspecified", "unspecified")
    assert (roe.label, roe.platform, roe.basis) == ("news_outlet", "Moll Courier", "carried")
    assert words_of(text, roe) == "From the Moll Courier"
    assert roe.relay is not None and roe.relay.platform == "Moll Courier"


def test_a_channel_of_its_own_is_kept_and_relayed() -> None:
    text = "From the Moll Courier:\n“It leaks,” Roe wrote on Facebook."
    (roe,) = channels(text, Said("“It leaks,”", "Roe", "Roe", "wrote"))
    assert (roe.label, roe.platform) == ("social_media", "Facebook")
    assert roe.relay is not None and roe.relay.platform == "Moll Courier"


def test_what_holds_before_an_excerpt_ends_there() -> None:
    text = "“It leaks,” Roe said at a rally.\nFrom the Moll Courier:\n“It is safe,” Roe said."
    first, second = channels(
        text,
        Said("“It leaks,”", "Roe", "Roe", "said"),
        Said("“It is safe,”", "Roe", "Roe", "said"),
    )
    assert (first.label, second.label) == ("speech", "news_outlet")


def test_an_occasion_inside_an_excerpt_is_kept() -> None:
    text = (
        "From the Moll Courier:\n“It leaks,” Karn said in his speech.\n“It is safe,” he said.\n"
        "“Is it?” she said."
    )
    said = [
        Said("“It leaks,”", "Karn", "Karn", "said"),
        Said("“It is safe,”", "Karn", "he", "said"),
        Said("“Is it?”", "Roe", "she", "said"),
    ]
    assert [c.label for c in channels(text, *said)] == ["speech", "speech", "news_outlet"]
    # What the model would carry from the excerpt stays, but for "his speech" where she speaks.
    attributions, speakers = attributed(text, *said)
    seen = survey(document(text), attributions, speakers)
    assert seen is not None
    choice = Choice(seen.owned[0][0][1], 0.7, ("unspecified", 0.2))
    assert heard_through(seen, {1: choice, 2: choice}).keys() == {2}
    assert heard_through(seen, {1: Choice(None, 0.9, ("speech", 0.1))}).keys() == {1, 2}
