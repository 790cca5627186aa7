"""Outlets without a name, short forms of names, and those who only carry what was said."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels, words_of


@pytest.mark.parametrize(
    ("where", "label", "relay"),
    [
        ("in comments carried by state television", "broadcast", "state television"),
        ("on state television", "broadcast", "state television"),
    ],
)
def test_state_television_is_not_the_station_of_the_byline(
    where: str, label: str, relay: str
) -> None:
    text = f"By Ina Gram, Radio Nord\n\n“It holds,” Vorn said {where}."
    (said,) = channels(text, Said("“It holds,”", "Vorn", "Vorn", "said"))
    assert said.relay is not None
    assert (said.label, said.platform, said.relay.platform) == (label, None, relay)


def test_state_media_are_not_the_outlet_of_the_byline() -> None:
    text = "By Ina Gram, North Channel News\n\nState media cited Vorn as saying that it held."
    (said,) = channels(text, Said("that it held", "Vorn", "Vorn", "cited"))
    assert (said.label, said.platform) == ("news_outlet", None)


def test_the_station_that_was_named_goes_without_saying() -> None:
    text = "Vorn came to Radio Nord on Monday. “It holds,” Vorn said on air."
    (said,) = channels(text, Said("“It holds,”", "Vorn", "Vorn", "said"))
    assert (said.label, said.platform) == ("broadcast", "Radio Nord")


@pytest.mark.parametrize(
    "text",
    [
        "Vorn told NPB it held. Karn told the Nordic Press Bureau (NPB) it fell.",
        "By Ina Gram, Nordic Press Bureau (NPB)\n\nVorn told NPB it held.",
        "MOLL (Nordic Press Bureau, NPB) - Vorn told NPB it held.",
    ],
)
def test_a_short_form_that_is_explained_stands_for_the_name(text: str) -> None:
    said = channels(text, Said("it held", "Vorn", "Vorn", "told"))[0]
    assert said.relay is not None
    name = "Nordic Press Bureau"
    assert (said.label, said.platform, said.relay.platform) == ("interview", name, name)


@pytest.mark.parametrize(
    "text",
    [
        "Vorn told AFP it held. Karn told the Nordic Press Bureau (NPB) it fell.",
        "Vorn told AFP it held. The Fen Protection Agency (AFP) kept silent.",
        "Vorn told AFP it held. The Ash Farm Project (AFP) kept silent.",
    ],
)
def test_a_short_form_of_something_else_stays(text: str) -> None:
    said = channels(text, Said("it held", "Vorn", "Vorn", "told"))[0]
    assert said.platform == "AFP"


@pytest.mark.parametrize(
    ("whom", "label", "platform"),
    [
        ("a Swedish newspaper last week", "interview", None),
        ("an Italian magazine", "interview", None),
        ("a French daily on Friday", "interview", None),
        ("a local newspaper", "interview", None),
        ("a German radio station", "broadcast", None),
        ("Dagens Handel on Friday", "interview", "Dagens Handel"),
        ("Aften Kurir yesterday", "interview", "Aften Kurir"),
        ("Radio Nord Friday", "broadcast", "Radio Nord"),
        ("a Swedish minister", "unspecified", None),
        ("a magazine editor", "unspecified", None),
        ("a daily briefing", "press_conference", None),
        ("Anna Berg on Friday", "unspecified", None),
    ],
)
def test_a_nationality_is_no_name_of_a_paper(whom: str, label: str, platform: str | None) -> None:
    text = f"Vorn told {whom} that it held."
    (said,) = channels(text, Said("that it held", "Vorn", "Vorn", "told"))
    assert (said.label, said.platform) == (label, platform), words_of(text, said)


@pytest.mark.parametrize(
    ("where", "label"),
    [
        ("in remarks quoted by state news agency TASS", "news_outlet"),
        ("in comments carried on Monday by Interfax", "news_outlet"),
        ("in remarks published by the Guardian", "news_outlet"),
        ("in remarks broadcast by state television", "broadcast"),
        ("in remarks quoted late on Monday by Interfax", "news_outlet"),
        ("in remarks to the Guardian", "interview"),
        ("in an interview published by the Guardian", "interview"),
        ("in remarks at a rally carried by state television", "speech"),
    ],
)
def test_who_carries_remarks_has_not_asked_for_them(where: str, label: str) -> None:
    text = f"“It holds,” Vorn said {where}."
    (said,) = channels(text, Said("“It holds,”", "Vorn", "Vorn", "said"))
    assert said.label == label
    assert said.relay is None or said.relay.label == "news_outlet"


@pytest.mark.parametrize(
    ("whom", "label", "own"),
    [
        ("our YouTube channel", "broadcast", True),
        ("our newspaper", "interview", True),
        ("our children", "private", False),
        ("his wife", "private", False),
    ],
)
def test_a_conversation_with_ourselves_is_on_the_record(whom: str, label: str, own: bool) -> None:
    text = f"“It holds,” Vorn said in a conversation with {whom}."
    (said,) = channels(text, Said("“It holds,”", "Vorn", "Vorn", "said"))
    assert (said.label, said.first_hand) == (label, own)
