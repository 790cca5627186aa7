"""Where it was said or put, by what stands beside whoever hears or asks."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels, words_of


@pytest.mark.parametrize(
    ("where", "label", "platform"),
    [
        ("told fans on Instagram", "social_media", "Instagram"),
        ("told supporters in an email", "private", "email"),
        ("told worshippers in a statement", "official_statement", None),
        ("told supporters at a rally", "speech", None),
    ],
)
def test_a_crowd_that_is_told_on_a_platform_stood_nowhere(
    where: str, label: str, platform: str | None
) -> None:
    text = f"Ada Rook {where} that she would stay."
    (channel,) = channels(text, Said("that she would stay", "Ada Rook", "Ada Rook", "told"))
    assert (channel.label, channel.platform) == (label, platform)


@pytest.mark.parametrize(
    ("where", "label"),
    [
        ("Speaking in the Commons", "legislature"),
        ("Speaking in the House of Lords", "legislature"),
        ("In the Dáil", "legislature"),
        ("At Prime Minister’s Questions", "legislature"),
        ("During PMQs", "legislature"),
        ("Speaking in House Springs", "speech"),
        ("Speaking in Assembly Square", "speech"),
    ],
)
def test_houses_of_parliament(where: str, label: str) -> None:
    text = f"{where}, Ada Rook said the line was cut."
    (channel,) = channels(text, Said("the line was cut", "Ada Rook", "Ada Rook", "said"))
    assert channel.label == label


def test_his_own_podcast_is_not_on_the_station_of_somebody_else() -> None:
    text = "Odo Karn told Radio Nord it was late. On her podcast, Ada Rook said it was not."
    _, rook = channels(
        text,
        Said("it was late", "Odo Karn", "Odo Karn", "told"),
        Said("it was not", "Ada Rook", "Ada Rook", "said"),
    )
    assert (rook.label, rook.platform, rook.relay) == ("broadcast", None, None)


def test_the_same_programme_is_the_one_before() -> None:
    text = "Odo Karn told Radio Nord it was late. On the same programme, Ada Rook said it was not."
    _, rook = channels(
        text,
        Said("it was late", "Odo Karn", "Odo Karn", "told"),
        Said("it was not", "Ada Rook", "Ada Rook", "said"),
    )
    assert (rook.label, rook.platform) == ("broadcast", "Radio Nord")


def test_the_same_programme_may_be_a_show() -> None:
    text = (
        "Odo Karn told Radio Nord it was late. On the Tonight Show, Ada Rook said it was not. Ilse "
        "Vorn, on the same programme, said it was."
    )
    *_, vorn = channels(
        text,
        Said("it was late", "Odo Karn", "Odo Karn", "told"),
        Said("it was not", "Ada Rook", "Ada Rook", "said"),
        Said("it was.", "Ilse Vorn", "Ilse Vorn", "said"),
    )
    assert (vorn.label, vorn.platform) == ("broadcast", "Tonight Show")


def test_a_programme_may_have_an_owner_of_several_words() -> None:
    text = "Ada Rook said on Nord Coast Media’s Tonight Show that it was late."
    (channel,) = channels(text, Said("that it was late", "Ada Rook", "Ada Rook", "said"))
    assert (channel.label, channel.platform) == ("broadcast", "Tonight Show")


@pytest.mark.parametrize(
    ("asked", "evidence"),
    [
        ("Pressed on the cost by Radio Nord", "by Radio Nord"),
        ("Asked about the cost on Radio Nord", "on Radio Nord"),
        ("When asked over the cost by Radio Nord", "by Radio Nord"),
    ],
)
def test_an_answer_is_given_where_the_question_was_put(asked: str, evidence: str) -> None:
    text = f"Ada Rook told the Courier it was late.\n{asked}, Rook said: “It is high.”"
    at = asked.index("the cost")
    _, _, answer = channels(
        text,
        Said("it was late", "Ada Rook", "Ada Rook", "told"),
        Said(asked[at:], None, None, asked[: at - 1]),
        Said("“It is high.”", "Ada Rook", "Rook", "said"),
    )
    assert (answer.label, answer.platform) == ("broadcast", "Radio Nord")
    assert words_of(text, answer) == evidence


def test_what_a_source_tells_of_is_not_where_it_goes_on() -> None:
    text = "A source told Reuters that Karn had spoken by phone. The source said it was tense."
    _, later = channels(
        text,
        Said("that Karn had spoken by phone", "a source", "A source", "told"),
        Said("it was tense", "a source", "The source", "said"),
    )
    assert (later.label, later.platform) == ("interview", "Reuters")


@pytest.mark.parametrize("heard", ["Tarrow Crown Court heard", "The jury was told"])
def test_a_court_hears_and_others_go_on_there(heard: str) -> None:
    text = f"{heard} that Karn had two horses.\n“It was a plan,” prosecutor Ada Rook said."
    said, rook = channels(
        text,
        Said("that Karn had two horses", None, None, heard.split(" ", 2)[-1].split()[-1]),
        Said("“It was a plan,”", "Ada Rook", "prosecutor Ada Rook", "said"),
    )
    assert (said.label, said.basis) == ("court", "stated")
    assert (rook.label, rook.basis) == ("court", "carried")


@pytest.mark.parametrize(
    ("where", "platform"),
    [
        ("has been speaking in the House", "House"),
        ("was speaking in the Senate", "Senate"),
        ("spoke in parliament", None),
    ],
)
def test_who_has_been_speaking_in_a_house_said_it_there(where: str, platform: str | None) -> None:
    text = f"Ada Rook {where}. “The line is cut,” she said."
    (channel,) = channels(text, Said("“The line is cut,”", "Ada Rook", "she", "said"))
    assert (channel.label, channel.platform) == ("legislature", platform)
    assert channel.basis == "carried"


@pytest.mark.parametrize("outlet", ["Kanal 5", "Morava 2", "Nord 24", "Kanal Sever"])
@pytest.mark.parametrize("lead", ["told", "said in an interview with"])
def test_stations_with_a_number(lead: str, outlet: str) -> None:
    text = f"Ada Rook {lead} {outlet} that the line was cut."
    quote = "that the line was cut" if lead == "told" else "the line was cut"
    (channel,) = channels(text, Said(quote, "Ada Rook", "Ada Rook", lead.split()[0]))
    assert (channel.label, channel.platform) == ("broadcast", outlet)
    assert channel.relay is not None
    assert channel.relay.platform == outlet


@pytest.mark.parametrize("whom", ["Class 7", "Unit 31", "Room 12", "May 1 marchers"])
def test_not_all_that_has_a_number_is_a_station(whom: str) -> None:
    text = f"Ada Rook told {whom} that the line was cut."
    (channel,) = channels(text, Said("that the line was cut", "Ada Rook", "Ada Rook", "told"))
    assert channel.label != "broadcast"


@pytest.mark.parametrize(
    ("clause", "label"),
    [
        ("who was interviewed by the Moll Courier", "interview"),
        ("who had been interviewed by the Moll Courier", "interview"),
        ("who was praised by the Moll Courier", "unspecified"),
    ],
)
def test_who_was_interviewed_by_a_paper_said_it_to_it(clause: str, label: str) -> None:
    text = f"Ada Rook, {clause}, said the line was cut."
    (channel,) = channels(text, Said("the line was cut", "Ada Rook", "Ada Rook", "said"))
    assert channel.label == label


@pytest.mark.parametrize(
    ("claim", "label"),
    [
        ("Their claim, filed at Moll County Court in May,", "court"),
        ("An appeal lodged in June with the High Court", "court"),
        ("Their claim, filed at the insurer in May,", "unspecified"),
    ],
)
def test_a_claim_that_a_court_was_given_is_its(claim: str, label: str) -> None:
    text = f"{claim} says the line was cut."
    (channel,) = channels(text, Said("the line was cut", "Ada Rook", claim, "says"))
    assert channel.label == label
