"""Whom one faces, tells or writes to: media, boards, panels that judge, a body's own website."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels


def _label(text: str, *said: Said) -> str:
    return channels(text, *said)[-1].label


@pytest.mark.parametrize(
    ("verb", "label"),
    [
        ("fronted the media outside his home", "press_conference"),
        ("faced the cameras in Tarrow", "press_conference"),
        ("spoke to the media outside", "press_conference"),
        ("faced media scrutiny for months", "unspecified"),
        ("faced a judge in May", "unspecified"),
        ("faced the council's anger", "unspecified"),
    ],
)
def test_whoever_faces_the_media_speaks_to_it(verb: str, label: str) -> None:
    text = f"It was cold.\nDylan Kess {verb}.\n“I know what I did,” he said."
    assert _label(text, Said("“I know what I did,”", "Dylan Kess", "he", "said")) == label


@pytest.mark.parametrize(
    ("lead", "label"),
    [
        (
            "The Corbin County school board voted to close it. Board member Al Fox left.",
            "legislature",
        ),
        ("The elementary school will close.", "legislature"),
        ("The company board met in May.", "unspecified"),
        ("The mine will close.", "unspecified"),
    ],
)
def test_a_school_superintendent_tells_a_board_in_public(lead: str, label: str) -> None:
    text = f"{lead} Superintendent Jo Hay told the board that it was dear."
    assert (
        _label(text, Said("that it was dear", "Jo Hay", "Superintendent Jo Hay", "told")) == label
    )


@pytest.mark.parametrize(
    ("vote", "label"),
    [("the deciding vote", "legislature"), ("a tie-breaking vote", "legislature"),
     ("her vote in Tarrow", "unspecified")],
)  # fmt: skip
def test_the_deciding_vote_is_cast_at_a_sitting(vote: str, label: str) -> None:
    text = f"“I lost sleep,” Jo Hay said before casting {vote}."
    assert _label(text, Said("“I lost sleep,”", "Jo Hay", "Jo Hay", "said")) == label


@pytest.mark.parametrize(
    ("lead", "label"),
    [
        ("A tribunal published its ruling.", "court"),
        ("The disciplinary body met.", "court"),
        ("A House committee met.", "legislature"),
    ],
)
def test_a_panel_that_rules_is_no_chamber(lead: str, label: str) -> None:
    text = f"{lead} The panel rejected Kess's argument that his samples were mixed up."
    content = "Kess's argument that his samples were mixed up"
    assert (
        _label(text, Said(content, "the panel", "The panel", "rejected", "organisation")) == label
    )


@pytest.mark.parametrize(
    ("who", "label"),
    [("The panel, set up by a tribunal,", "court"), ("The High Court", "court"),
     ("The ministry", "unspecified")],
)  # fmt: skip
def test_an_order_is_a_ruling_where_a_court_gives_it(who: str, label: str) -> None:
    text = f"{who} said in its order that it was void."
    assert _label(text, Said("that it was void", who, who, "said", "organisation")) == label


def test_a_court_that_one_will_go_to_has_not_ruled() -> None:
    text = (
        "An appeal would be filed before the Court of Appeal, he said. "
        "According to the ruling, he will lose it."
    )
    (ruling,) = channels(text, Said("he will lose it", "the ruling", "the ruling", "According to"))
    assert (ruling.label, ruling.platform) == ("court", None)
    text = "Roe lost at the Court of Appeal. According to the ruling, he will lose it."
    (ruling,) = channels(text, Said("he will lose it", "the ruling", "the ruling", "According to"))
    assert ruling.platform == "Court of Appeal"


@pytest.mark.parametrize(
    ("paper", "label"),
    [
        ("the agreed statement of facts", "court"),
        ("a victim impact statement", "court"),
        ("a statement", "official_statement"),
    ],
)
def test_papers_that_only_courts_are_given(paper: str, label: str) -> None:
    text = f"According to {paper}, Maddock burned two ledgers."
    assert _label(text, Said("Maddock burned two ledgers", paper, paper, "According to")) == label


@pytest.mark.parametrize(
    ("told", "label", "platform"),
    [
        ("told ABC Grandstand", "broadcast", "ABC Grandstand"),
        ("told BBR Radio Hexley", "broadcast", "BBR Radio Hexley"),
        ("told BBR Radio Tuesday", "broadcast", "BBR Radio"),
        ("told Sportsnight", "broadcast", "Sportsnight"),
        ("told the club's website", "interview", None),
        ("told the mayor's website designer", "unspecified", None),
    ],
)
def test_names_of_stations_and_bodies_own_media(
    told: str, label: str, platform: str | None
) -> None:
    (channel,) = channels(
        f"“It leaks,” Jo Roe {told}.", Said("“It leaks,”", "Jo Roe", "Jo Roe", "told")
    )
    assert (channel.label, channel.platform) == (label, platform)


def test_initials_that_one_speaks_to_are_an_outlet() -> None:
    text = "Speaking to PNI, analyst Jo Roe said it would hold."
    (channel,) = channels(text, Said("it would hold", "Jo Roe", "analyst Jo Roe", "said"))
    assert (channel.label, channel.platform) == ("interview", "PNI")
    assert _label(
        text.replace("PNI", "NATO"), Said("it would hold", "Jo Roe", "Jo Roe", "said")
    ) == ("unspecified")


def test_an_agency_is_told_by_the_first_word_of_its_name() -> None:
    text = "(Merrow Newswire) - It rained.\nTwo people told Merrow last month that it leaked."
    (channel,) = channels(text, Said("that it leaked", "Two people", "Two people", "told"))
    assert (channel.label, channel.platform) == ("interview", "Merrow Newswire")


def test_a_journal_relays_no_study() -> None:
    source = "a study published in the Northern Journal of Metabolism"
    text = f"It rained, according to {source}."
    (channel,) = channels(text, Said("It rained", source, source, "according to", "document"))
    assert (channel.label, channel.relay) == ("document", None)
    poll = "a poll published in the Northern Courier"
    (channel,) = channels(
        f"It rained, according to {poll}.",
        Said("It rained", poll, poll, "according to", "document"),
    )
    assert channel.relay is not None


def test_a_record_label_is_no_text() -> None:
    text = "Tickets are left, his label said."
    said = Said("Tickets are left", "his label", "his label", "said", "organisation")
    assert _label(text, said) == "unspecified"
    text = "The label says it holds nuts."
    assert _label(text, Said("it holds nuts", "The label", "The label", "says", "document")) == (
        "document"
    )


def test_a_council_is_written_to_by_letter() -> None:
    text = "Penn Ashby wrote to the council last week claiming that it broke the law."
    said = Said("that it broke the law", "Penn Ashby", "Penn Ashby", "claiming", "organisation")
    assert _label(text, said) == "private"


def test_whoever_is_curt_when_reached_by_phone_is_quoted_from_there() -> None:
    text = (
        "Her father, judge Harold Vale, was curt when reached by phone at his home.\n"
        "“I will not talk,” he said."
    )
    assert _label(text, Said("“I will not talk,”", "Harold Vale", "he", "said")) == "private"
