"""Names and words near a statement that belong to another occasion, or to none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from channel_passages import Said, attributed, channels, document, words_of

from quotes.channel import classify
from quotes.channel.outlets.own import OwnOutlet
from quotes.records import Channel, Entity


def with_organisation(text: str, name: str, *said: Said, outlet: str | None = None) -> Channel:
    """The first statement's channel where the encoder has marked an organisation."""
    at = text.index(name)
    entity = Entity(at, at + len(name), "organisation")
    marked = replace(document(text, outlet), entities=(entity,))
    return classify(marked, *attributed(text, *said))[0]


@pytest.mark.parametrize(
    "body",
    ["the Coastal Rescue Service", "the Moll Ambulance Service", "the panel"],
)
def test_a_body_is_no_occasion(body: str) -> None:
    text = f"Nine boats sank, according to {body}."
    (channel,) = channels(text, Said("Nine boats sank", body, body, "according to"))
    assert channel.label == "unspecified"


def test_a_service_in_lower_case_is_one() -> None:
    text = "Ida Falk said at a service in Moll that it was over."
    (channel,) = channels(text, Said("that it was over", "Ida Falk", "Ida Falk", "said"))
    assert channel.label == "speech"


@pytest.mark.parametrize(
    ("lead", "label"),
    [
        ("The council met.", "legislature"),
        ("The council met. The anglers' club did too.", "unspecified"),
    ],
)
def test_members_are_those_of_what_was_named_last(lead: str, label: str) -> None:
    text = f"{lead} Jo Lunt reminded members to keep away."
    (channel,) = channels(text, Said("to keep away", "Jo Lunt", "Jo Lunt", "reminded"))
    assert channel.label == label


@pytest.mark.parametrize(
    ("lead", "label"),
    [("The rally began.", "speech"), ("The council voted.", "unspecified")],
)
def test_whoever_shouts_in_the_council_gives_no_speech(lead: str, label: str) -> None:
    text = f"{lead} “Shame!” one man shouted."
    (channel,) = channels(text, Said("“Shame!”", "one man", "one man", "shouted"))
    assert channel.label == label


@pytest.mark.parametrize("when", ["after court", "outside court", "before the trial"])
def test_the_occasion_behind_whom_one_tells_is_another(when: str) -> None:
    text = f"“It is over,” Ida Falk told WKLM {when}."
    (channel,) = channels(text, Said("“It is over,”", "Ida Falk", "Ida Falk", "told"))
    assert (channel.label, channel.platform) == ("broadcast", "WKLM")


def test_four_letters_of_a_body_are_no_station() -> None:
    text = "“It is over,” Ida Falk told WADA."
    (channel,) = channels(text, Said("“It is over,”", "Ida Falk", "Ida Falk", "told"))
    assert channel.label == "unspecified"


def test_what_a_question_was_about_asked_nothing() -> None:
    text = "Mads Lier, asked by a visitor about Western media reports, said the port had lied."
    (channel,) = channels(text, Said("the port had lied", "Mads Lier", "Mads Lier", "said"))
    assert channel.label == "unspecified"


@pytest.mark.parametrize(
    "text",
    [
        "The wall was sound, Ole Brandt said, the Nordfax agency reported.",
        "The wall was sound, Ole Brandt was quoted as saying by the Nordfax agency.",
    ],
)
def test_an_agency_that_passes_on_is_named_before_its_noun(text: str) -> None:
    (channel,) = channels(text, Said("The wall was sound", "Ole Brandt", "Ole Brandt"))
    assert (channel.label, channel.platform) == ("news_outlet", "Nordfax")
    assert channel.relay is not None


def test_another_agency_passes_nothing_on() -> None:
    text = "The wall was sound, Ole Brandt said of the Harbour agency."
    (channel,) = channels(text, Said("The wall was sound", "Ole Brandt", "Ole Brandt", "said"))
    assert channel.label == "unspecified"


def test_an_outlet_said_it_behind_which() -> None:
    text = "The first report was by Harbour News Weekly, which said that divers had seen it."
    source = "Harbour News Weekly"
    (channel,) = channels(
        text, Said("that divers had seen it", source, "which", "said", "organisation")
    )
    assert (channel.label, channel.platform) == ("news_outlet", "Harbour News Weekly")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("At the UN, Jan Tell called it a lesson.", "legislature"),
        ("At the United Nations, Jan Tell called it a lesson.", "legislature"),
        ("Jan Tell, an envoy at the UN, called it a lesson.", "unspecified"),
    ],
)
def test_at_the_united_nations(text: str, label: str) -> None:
    (channel,) = channels(text, Said("it a lesson", "Jan Tell", "Jan Tell", "called"))
    assert channel.label == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The owners said in a brief on Monday that it was late.", "court"),
        ("The owners said in their brief that it was late.", "court"),
        ("The owners said in a brief, angry voice that it was late.", "unspecified"),
    ],
)
def test_a_brief_that_was_filed(text: str, label: str) -> None:
    (channel,) = channels(text, Said("that it was late", "owners", "The owners", "said"))
    assert channel.label == label


def test_once_said_is_another_time() -> None:
    text = (
        "Nils Oye once said that the wall would stand. “I was wrong,” Oye told the presenter "
        "on Monday."
    )
    once, told = channels(
        text,
        Said("that the wall would stand", "Nils Oye", "Nils Oye", "said"),
        Said("“I was wrong,”", "Nils Oye", "Oye", "told"),
    )
    assert (once.label, told.label) == ("unspecified", "broadcast")


@pytest.mark.parametrize(
    ("name", "label"), [("Harbour Nation", "interview"), ("Harbour", "unspecified")]
)
def test_speaking_to_an_organisation(name: str, label: str) -> None:
    text = f"Ida Falk, speaking to {name} after the visit, said it was over."
    said = Said("it was over", "Ida Falk", "Ida Falk", "said")
    channel = with_organisation(text, name, said)
    assert channel.label == label


def test_an_interview_is_not_on_the_programme_of_another_day() -> None:
    text = "“We dried them,” Una Hay told Lichen. She later told the programme Tide that it rained."
    channel = with_organisation(
        text,
        "Lichen",
        Said("“We dried them,”", "Una Hay", "Una Hay", "told"),
        Said("that it rained", "Una Hay", "She", "told"),
        outlet="lichen-science",
    )
    assert (channel.label, channel.first_hand, channel.relay) == ("interview", True, None)
    assert words_of(text, channel) == "told Lichen"


@pytest.mark.parametrize(
    ("outlet", "mention", "own"),
    [
        ("lichen-science", "Lichen", True),
        ("Daily Sentinel", "The Daily", False),
        ("Radio Nord", "Radio", False),
        ("lichen-science", "Science", True),
        ("lichen-science", "Lichens", False),
    ],
)
def test_an_outlet_by_the_first_words_of_its_name(outlet: str, mention: str, own: bool) -> None:
    assert OwnOutlet(outlet, ()).meant(mention) is own


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Luis Rook told the Cobb school board that it was cold.", "legislature"),
        ("The school board met. Luis Rook told the board that it was cold.", "legislature"),
        ("The mill shut. Luis Rook told the board that it was cold.", "unspecified"),
        ("The school board met. Luis Rook told the mill board that it was cold.", "unspecified"),
    ],
)
def test_boards_that_sit_in_public(text: str, label: str) -> None:
    (channel,) = channels(text, Said("that it was cold", "Luis Rook", "Luis Rook", "told"))
    assert channel.label == label


@pytest.mark.parametrize("lead", ["did not speak to", "never spoke to", "hasn't talked to"])
def test_who_did_not_speak_to_the_press_said_nothing_there(lead: str) -> None:
    text = f"Ann Dool {lead} reporters, but her sister, Una, said it was cold."
    (channel,) = channels(text, Said("it was cold", "Una Dool", "her sister, Una,", "said"))
    assert channel.label == "unspecified"


@pytest.mark.parametrize(("audience", "platform"), [("viewers", None), ("listeners", "Radio Tarn")])
def test_a_radio_station_has_no_viewers(audience: str, platform: str | None) -> None:
    text = f"Ike Benn told Radio Tarn that it was cold. “It was,” Roy Stubbs told {audience}."
    _, channel = channels(
        text,
        Said("that it was cold", "Ike Benn", "Ike Benn", "told"),
        Said("“It was,”", "Roy Stubbs", "Roy Stubbs", "told"),
    )
    assert (channel.label, channel.platform) == ("broadcast", platform)


def test_what_auditors_wrote_stands_in_the_audit() -> None:
    text = (
        "The union said in a news release that it was cold. A state audit found a leak. "
        "“Nobody looked,” auditors wrote."
    )
    said = channels(
        text,
        Said("that it was cold", "The union", "The union", "said", kind="organisation"),
        Said("a leak", "A state audit", "A state audit", "found", kind="document"),
        Said("“Nobody looked,”", "auditors", "auditors", "wrote", kind="group"),
    )
    assert [c.label for c in said] == ["official_statement", "document", "document"]


def test_what_somebody_wrote_was_not_said_by_telephone() -> None:
    text = (
        "A worker told Nordfax by telephone that it was cold. The mill shut.\n"
        "“It was not,” one of the bloggers wrote."
    )
    _, channel = channels(
        text,
        Said("that it was cold", "A worker", "A worker", "told"),
        Said("“It was not,”", "one of the bloggers", "one of the bloggers", "wrote"),
    )
    assert channel.label == "unspecified"


def test_a_conference_call_is_no_conference() -> None:
    text = "Bo Lind told a conference call that it would be mended."
    (channel,) = channels(text, Said("that it would be mended", "Bo Lind", "Bo Lind", "told"))
    assert channel.label == "press_conference"
