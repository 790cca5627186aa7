"""Questions at a press conference, replies to letters, what is written of a video; all invented."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels

_KEPT = 'she had been "kept in the dark"'


@pytest.mark.parametrize(
    ("before", "asked", "label"),
    [
        ("The premier spoke at a news conference.", "Asked by a reporter", "press_conference"),
        ("The premier held a press conference.", "Pressed by a journalist", "press_conference"),
        ("At a briefing Vorn took questions.", "Asked by a reporter", "press_conference"),
        ("The premier visited a market.", "Asked by a reporter", "interview"),
        ("She spoke at a news conference.", "On Tuesday, asked by a reporter", "interview"),
        ("After a news conference she left.", "Asked by a reporter", "interview"),
    ],
)
def test_a_question_at_a_press_conference(before: str, asked: str, label: str) -> None:
    text = f"{before} {asked} whether she knew, she replied that {_KEPT}."
    (replied,) = channels(text, Said(_KEPT, "Vorn", "she", "replied"))
    assert replied.label == label


_LETTER = 'Vorn resigned in a letter. "I erred," she wrote.'


@pytest.mark.parametrize(
    ("before", "reply", "label"),
    [
        (_LETTER, "In his reply, Roe said it was a pity.", "private"),
        (_LETTER, "In a short reply Roe said it was a pity.", "private"),
        (_LETTER, "Roe wrote back, and said it was a pity.", "private"),
        ("Vorn wrote in March.", "Roe replied to the letter. Roe said it was a pity.", "private"),
        ("Vorn resigned.", "In his reply, Roe said it was a pity.", "unspecified"),
        ("Vorn wrote.", "Roe replied to an email. Roe said it was a pity.", "unspecified"),
        ("Her letter was read. Vorn spoke at a rally.", "In his reply, Roe said it was a pity.",
         "speech"),
    ],
)  # fmt: skip
def test_a_reply_to_a_letter(before: str, reply: str, label: str) -> None:
    said = [Said("I erred", "Vorn", None, None)] if "I erred" in before else []
    *_, replied = channels(f"{before} {reply}", *said, Said("it was a pity", "Roe", "Roe", "said"))
    assert replied.label == label


def test_the_reply_is_what_states_it() -> None:
    text = f"{_LETTER} In his reply, Roe said it was a pity."
    (replied,) = channels(text, Said("it was a pity", "Roe", "Roe", "said"))
    assert replied.evidence is not None and replied.evidence.of(text) == "In his reply"
    assert replied.platform == "letter"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ('In a video Vorn thanked them. Roe was moved. It was, he wrote, "plain".', "unspecified"),
        ('Vorn spoke in a video on YouTube. Roe wrote that it was "plain".', "unspecified"),
        ('In a video on YouTube, Roe thanked them. It was, he wrote, "plain".', "social_media"),
        ('In a post on Facebook Roe thanked them. It was, he wrote, "plain".', "social_media"),
    ],
)
def test_what_somebody_else_wrote_of_a_video(text: str, label: str) -> None:
    source = "he" if " he " in text else "Roe"
    (wrote,) = channels(text, Said('"plain"', "Roe", source, "wrote"))
    assert wrote.label == label


def test_a_telethon_is_on_air() -> None:
    text = '"The road is open," Roe said on the telethon.'
    (said,) = channels(text, Said('"The road is open,"', "Roe", "Roe", "said"))
    assert said.label == "broadcast"


@pytest.mark.parametrize(
    ("outlet", "told", "platform"),
    [
        ("evening-lantern", "the Lantern", "Lantern"),
        ("Karsa Kurier", "the Kurier", "Kurier"),
        ("evening-lantern", "the Board", None),
        ("evening-lantern", "the Evening", None),
        (None, "the Lantern", None),
    ],
)
def test_the_own_outlet_is_told(outlet: str | None, told: str, platform: str | None) -> None:
    text = f"Roe told {told} that it was late."
    (said,) = channels(text, Said("it was late", "Roe", "Roe", "told"), outlet=outlet)
    assert said.platform == platform
    assert (said.label == "interview" and said.relay is None) == (platform is not None)


@pytest.mark.parametrize("kind", ["publication", "newspaper"])
def test_an_outlet_notes(kind: str) -> None:
    text = f"Eels are back, the Courier reports. The {kind} notes that they had gone."
    (noted,) = channels(text, Said("they had gone", "Courier", f"The {kind}", "notes"))
    assert noted.label == "news_outlet"


def test_notes_that_somebody_kept() -> None:
    text = "In the notes, Roe wrote that it was late."
    (wrote,) = channels(text, Said("it was late", "Roe", "Roe", "wrote"))
    assert wrote.label == "private"


def test_notes_of_a_programme_are_no_verb() -> None:
    text = "In the programme notes Roe calls the film “a letter to a house”."
    (called,) = channels(text, Said("“a letter to a house”", "Roe", "Roe", "calls"))
    assert called.label == "document"
