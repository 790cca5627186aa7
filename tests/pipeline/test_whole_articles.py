"""Whole texts that went wrong once, with the shipped model."""

from __future__ import annotations

import io
import json

import pytest

import quotes
from quotes.read import ReadOptions, read_stream
from quotes.read.options import format_of
from quotes.records import Analysis, Article
from quotes.resources import model_directory

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(
        not (model_directory() / "manifest.json").exists(), reason="no model in the package"
    ),
]


def said(text: str, analysis: Analysis | None = None) -> list[tuple[str, str | None, str]]:
    """Content, speaker and channel of each quote."""
    analysis = analysis or quotes.analyze(text)
    names = {speaker.id: speaker.name for speaker in analysis.speakers}
    return [(q.text(text), names.get(q.speaker or ""), q.channel.label) for q in analysis.quotes]


def test_a_body_that_only_a_description_names_repeats_the_lead() -> None:
    text = (
        "Watchdog calls raid piracy\n\nA watchdog said the raid “was a crude act of piracy”. "
        "The watchdog said it would answer.\n\nOthers were silent on Monday.\n\n"
        "Drosk's foreign ministry said: “It was a crude act of piracy at sea.”\n"
    )
    speakers = [speaker for _, speaker, _ in said(text)]
    assert speakers[1:] == ["Drosk's foreign ministry"] * 3


@pytest.mark.parametrize("end", [", 62,", ", 62", ",", ", 62, a"])
def test_a_text_may_end_anywhere(end: str) -> None:
    text = f"“It leaks,” said Jane Roe{end}"
    assert said(text)[0][:2] == ("“It leaks,”", "Jane Roe")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("EASTON, March 4, 2024 — Norris Health today announced a clinic.", "Norris Health"),
        (
            "EASTON, Pa., March 4, 2024 (GLOBE NEWSWIRE) -- Norris Health today announced it.",
            "Norris Health",
        ),
        (
            "LONDON (AP) — The pound fell Monday after minister Ann Roe resigned, saying she "
            "had lost faith in the plan.",
            "Ann Roe",
        ),
    ],
)
def test_the_place_of_a_dateline_says_nothing(text: str, speaker: str) -> None:
    assert [name for _, name, _ in said(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Lon Tate was warned that the bridge was unsafe.",
        "Jurors were told that he lied.",
        "Residents were urged to leave.",
        "He was informed that the bridge was shut.",
    ],
)
def test_whoever_is_told_does_not_speak(text: str) -> None:
    assert [name for _, name, _ in said(text)] == [None]


def test_people_who_are_called_like_a_channel() -> None:
    text = "Michael Bloomberg said the city was broke. Bloomberg said he would stay."
    assert [row[1:] for row in said(text)] == [("Michael Bloomberg", "unspecified")] * 2
    text = "Former adviser Carter Page said he did nothing wrong."
    assert said(text)[0][1:] == ("Carter Page", "unspecified")
    text = "Bloomberg reported that the bank would close."
    assert said(text)[0][2] == "news_outlet"


def test_a_judge_in_the_sentence_before_is_no_ruling() -> None:
    text = "Jane Roe met the judge on Monday. Ann Poe rules the yard and said the wall will hold."
    assert said(text)[0][2] == "unspecified"
    text = "Jane Roe met the baker on Monday. The judge rules that the wall will hold."
    assert said(text)[0][2] == "court"


@pytest.mark.parametrize("outlet", ["Valmere Courier", "valmere-courier", "valmere_courier"])
def test_an_outlet_is_itself_under_the_name_of_its_folder(outlet: str) -> None:
    text = "“It will hold,” Jane Roe told the Valmere Courier."
    (quote,) = quotes.analyze(Article(text, outlet=outlet)).quotes
    assert quote.channel.first_hand
    assert quote.channel.relay is None


GERMAN = (
    "Die Brücke über die Karsa wird im nächsten Jahr gesperrt. „Ich kann das nicht mehr "
    "verantworten“, sagte die Bürgermeisterin Anna Schmidt am Freitag im Rathaus. Die Gewerkschaft "
    'will klagen. "Das war schon lange überfällig", sagte ihr Sprecher, der die Pläne seit Jahren '
    "kennt und sie immer wieder kritisiert hat. Der Film „Die Brücke“ läuft heute im Kino."
)


def test_in_other_languages_quotations_are_listed_and_titles_are_not() -> None:
    analysis = quotes.analyze(GERMAN)
    assert "language" in analysis.flags
    assert [(quote.text(GERMAN), quote.kind) for quote in analysis.quotes] == [
        ("„Ich kann das nicht mehr verantworten“", "direct"),
        ('"Das war schon lange überfällig"', "direct"),
    ]


@pytest.mark.parametrize("headline", ["Why the bridge matters", "Floods, fear and one farmer"])
def test_a_headline_that_attributes_nothing_is_said_by_nobody(headline: str) -> None:
    text = f"{headline}\n\nThe Mill Bridge will close for a year, the county said on Monday.\n"
    assert [content for content, _, _ in said(text)] == ["The Mill Bridge will close for a year"]


@pytest.mark.parametrize(
    "mark", ["— Lon Tate, mayor of Halden", "— Lon Tate (@lontate) May 1, 2024"]
)
@pytest.mark.parametrize("bullet", ["", "• "])
def test_a_name_behind_a_dash_signs_whoever_spoke_before(mark: str, bullet: str) -> None:
    text = (
        "Fay Loom, an engineer, said the deck was sound.\n\n"
        f"{bullet}“The bridge is a death trap.” {mark}\n"
    )
    assert [row[:2] for row in said(text)] == [
        ("the deck was sound", "Fay Loom"),
        ("“The bridge is a death trap.”", "Lon Tate"),
    ]


def test_share_buttons_are_no_channel() -> None:
    text = (
        "Bridge to close\n\nBy Ann Bel\n\nShare on Facebook\n\nShare on X\n\nThe bridge will close "
        "for a year, the county's union said on Friday, because the deck is worn out.\n"
    )
    assert {channel for _, _, channel in said(text)} == {"unspecified"}


def test_load_knows_the_names_of_the_user(tmp_path) -> None:
    names = tmp_path / "names.json"
    names.write_text(
        json.dumps({"platforms": [{"name": "Gabble", "forms": ["Gabble"], "bare": "social_media"}]})
    )
    settings = quotes.Settings(lexicon=names)
    text = "“It will hold,” Jane Roe wrote on Gabble."
    (quote,) = quotes.load(settings)(text)._.quotes
    assert quote.channel.platform == "Gabble"


def test_a_model_is_loaded_once_for_equal_settings() -> None:
    from quotes.pipeline import _analyzer

    quotes.analyze("Nobody spoke.", quotes.Settings(threads=1))
    before = _analyzer.cache_info().misses
    quotes.analyze("Nobody spoke.", quotes.Settings(threads=1))
    assert _analyzer.cache_info().misses == before


@pytest.mark.parametrize(
    "text",
    [
        "An accountant stole £40,000 from a charity to fund a gambling habit, a jury at Tarrow "
        "Crown Court heard on Monday.",
        "Tarrow Crown Court heard that Farrow had bought two horses.",
        "Jurors heard that Farrow had bought two horses.",
        "The inquest heard that Farrow had fallen from a ladder.",
    ],
)
def test_whoever_hears_does_not_speak(text: str) -> None:
    ((_, speaker, channel),) = said(text)
    assert (speaker, channel) == (None, "court")


def test_a_person_who_hears_something_is_its_source() -> None:
    assert [row[1] for row in said("Ann Roe heard that the road would close.")] in ([], ["Ann Roe"])


def test_what_was_told_long_ago_is_over() -> None:
    text = (
        "Senator Ada Rook told Radio Nord in June that the dam was unsafe.\n\nRook said on Tuesday "
        "that she would vote for it. “They showed me the numbers,” she said."
    )
    assert [channel for *_, channel in said(text)] == ["broadcast", "unspecified", "unspecified"]


def read_as(name: str, text: str) -> list[tuple[str, str | None, str]]:
    """Content, speaker and channel of each quote of a file with a name."""
    options = ReadOptions(format=format_of(name))
    (article,) = read_stream(io.BytesIO(text.encode()), options, lambda *_: None)
    return said(article.text, quotes.analyze(article))


def test_block_quotations_of_a_page_are_quotes() -> None:
    page = (
        "<html><body><article><h1>Mud stays in Port Ansel</h1>"
        "<p>Harbour chief Lena Ostrow was cross on Friday.</p>"
        "<blockquote class='twitter-tweet'><p>They never saw the mud. Come and look.</p>"
        "&mdash; Lena Ostrow (@lostrow) <a href='https://x.com/lostrow/status/2'>May 4, 2024</a>"
        "</blockquote><p>The transport ministry released this statement:</p>"
        "<blockquote><p>The port is safe for every ship.</p><p>We will dredge in spring.</p>"
        "</blockquote><p>The union said it would wait.</p></article></body></html>"
    )
    found = read_as("a.html", page)
    assert found == [
        ("They never saw the mud. Come and look.", "Lena Ostrow", "social_media"),
        (
            "The port is safe for every ship. ... We will dredge in spring.",
            "the transport ministry",
            "official_statement",
        ),
        ("it would wait", "the union", "unspecified"),
    ]


def test_a_post_of_several_lines_is_one_quote_whatever_it_reports() -> None:
    page = (
        "<html><body><article><h1>Mud stays in Port Ansel</h1>"
        "<p>The harbour board said on Friday that the mud would stay until spring.</p>"
        "<blockquote><p>the mud is a DISASTER<br><br>It told us nothing #mud</p>"
        "&mdash; Ada Brandt (@brandt) <a href='https://bsky.app/x/2'>May 4, 2024</a></blockquote>"
        "<p>Mayor Rosa Lind posted this on Facebook:</p>"
        "<blockquote>I am staying in Ansel.<br><br>We will clean up.<br>&mdash; Rosa Lind"
        "</blockquote><p>The union said it would wait.</p></article></body></html>"
    )
    assert read_as("a.html", page)[1:] == [
        ("the mud is a DISASTER ... It told us nothing #mud", "Ada Brandt", "social_media"),
        ("I am staying in Ansel. ... We will clean up.", "Rosa Lind", "social_media"),
        ("it would wait", "the union", "unspecified"),
    ]


def test_markup_of_markdown_does_not_get_in_the_way() -> None:
    page = (
        "---\ntitle: Mud stays\n---\n\n# Mud stays in Port Ansel\n\n"
        "In a letter to members, the [Mud Society](https://mud.example) wrote:\n\n"
        "> We are sad. We will fight this.\n\n"
        "Harbour chief Lena Ostrow told the *Ansel Mail* that the mud was rich.\n\n"
        '- **Bo Tarn, diver:** "The mud is everywhere."\n\n'
        '> "I will miss the crabs."\n>\n> — Ada Brandt, 9\n'
    )
    found = read_as("a.md", page)
    assert found[0] == ("We are sad. We will fight this.", "Mud Society", "private")
    assert found[1][1:] == ("Lena Ostrow", "interview")
    assert [(text, name) for text, name, _ in found[2:]] == [
        ('"The mud is everywhere."', "Bo Tarn"),
        ('"I will miss the crabs."', "Ada Brandt"),
    ]


def test_bold_names_of_an_interview_are_turns() -> None:
    page = (
        "# A row over mud\n\nLena Ostrow is suing the port.\n\n**Mika Sand:** Why do you sue?\n\n"
        "**Lena Ostrow:** Because nobody else would.\n\n**Sand:** And did you win?\n\n"
        "**Ostrow:** Not yet.\n"
    )
    assert [name for _, name, _ in read_as("a.md", page)] == ["Mika Sand", "Lena Ostrow"] * 2


def test_the_subject_of_a_mail_is_its_title() -> None:
    text = (
        "From: press@ansel.example\nTo: desk@mail.example\nSubject: Fwd: Mud stays\n"
        "Date: Mon, 2 Dec 2024\n\nThe harbour board said on Monday that the mud would stay.\n"
    )
    assert quotes.analyze(text).article.title == "Mud stays"


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_name_in_a_byline_says_nothing_of_the_headline_above(gap: str) -> None:
    text = (
        f"Ferry on which 30 drowned ‘did not float’, says inquest{gap}By RUTH EMBER\n"
        "Published: 3 May 2025\n\nBARNLEY — Thirty people were drowned when a ferry went down off "
        "Barnley, the coroner found.\n\nAnna Moll, who lost a son, said the owners had known.\n"
    )
    assert said(text)[0][:2] == ("Ferry on which 30 drowned ‘did not float’", "inquest")


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("The magistrate told Pratt that he was lucky.", "court"),
        ("Sentencing him, Judge Ann Moreton told Crane that he had shown no remorse.", "court"),
        ("Dee Okafor told CPB's The Hour on Monday that fines were too low.", "broadcast"),
        ("Dee Okafor told Harbour Nation on Monday that fines were too low.", "interview"),
    ],
)
def test_a_defendant_is_no_outlet_and_a_programme_has_its_station(text: str, channel: str) -> None:
    assert [row[2] for row in said(text)] == [channel]


def test_answers_and_what_nobody_is_known_to_answer() -> None:
    page = (
        "# Rail was on the list, inquest told\n\n"
        "Craig Mowbray told the inquest the rail was off. He had complained, he said, three times."
        '\n\n"And what did they say to that?" asked Simon Farquhar.'
        '\n\n"That it was on the list."\n\n'
        "Bo Tarn and Una Dale of the silo crew spoke after lunch on the second day of the hearing."
        '\n\n"Did you see the car?" asked Lou Kent.\n\n"Yes, it was red."\n'
    )
    found = [(text, name) for text, name, _ in read_as("a.md", page)]
    assert found[-4:] == [
        ('"And what did they say to that?"', "Simon Farquhar"),
        ('"That it was on the list."', "Craig Mowbray"),
        ('"Did you see the car?"', "Lou Kent"),
        ('"Yes, it was red."', None),
    ]
    assert ("the rail was off", "Craig Mowbray") in found
