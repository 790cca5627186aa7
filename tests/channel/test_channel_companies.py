"""Companies: what they file and announce, the calls on their results, notes about them."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels, words_of


@pytest.mark.parametrize(
    ("where", "label"),
    [
        ("in a filing with the Financial Conduct Authority", "document"),
        ("in a filing to the Nordsund Stock Exchange", "document"),
        ("in filings on Monday with the Federal Election Commission", "document"),
        ("in a filing to the Securities and Exchange Commission", "document"),
        ("in a filing with Companies House", "document"),
        ("in a stock exchange filing", "document"),
        ("in a filing to the High Court", "court"),
        ("in a filing in federal court", "court"),
        ("in a court filing", "court"),
        ("in a filing on Monday", "court"),
    ],
)
def test_a_filing_is_where_it_was_made(where: str, label: str) -> None:
    text = f"Vorn Mills said {where} that it was lost."
    said = Said("that it was lost", "Vorn Mills", "Vorn Mills", "said", "organisation")
    (channel,) = channels(text, said)
    assert channel.label == label, words_of(text, channel)


@pytest.mark.parametrize(
    ("before", "label"),
    [
        ("The mill made a filing with the Nordsund Stock Exchange.", "document"),
        ("The mill made a regulatory filing.", "document"),
        ("The mill’s shares fell by a third.", "document"),
        ("The mill made a filing with the appeals court.", "court"),
        ("The mill’s shares fell when a judge spoke.", "court"),
        ("The mill burnt down.", "court"),
        ("The mill, listed in Tarn, made a profit.", "document"),
        ("Her campaign raised a million in the last quarter.", "document"),
        ("The mill, listed in Tarn, made a profit and was sued.", "court"),
        ("Her campaign is over.", "court"),
    ],
)
def test_the_filing_is_the_one_that_was_named(before: str, label: str) -> None:
    text = f"{before}\n“It was lost,” the filing said."
    (channel,) = channels(text, Said("“It was lost,”", "the filing", "the filing", "said"))
    assert channel.label == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The mill told the Nordsund Stock Exchange that it was lost.", "official_statement"),
        ("The mill told the Nasdaq that it was lost.", "official_statement"),
        ("The mill told the Takeover Panel that it was lost.", "official_statement"),
        ("The mill told the Australian stock exchange that it was lost.", "official_statement"),
        ("The mill told the ASX that it was lost.", "official_statement"),
        ("The mill told the market on Tuesday that it was lost.", "official_statement"),
        ("The mill told investors that it was lost.", "private"),
        ("The company told investors that it was lost.", "official_statement"),
        ("The company told two investors that it was lost.", "private"),
        ("The mill said in a stock exchange announcement that it was lost.", "official_statement"),
        (
            "The mill said in an announcement to the exchange that it was lost.",
            "official_statement",
        ),
        ("The mill said in a trading update that it was lost.", "official_statement"),
        ("The mill told the panel that it was lost.", "legislature"),
        ("The mill told the exchange students that it was lost.", "speech"),
        ("The mill said in an announcement at the town hall that it was lost.", "speech"),
    ],
)
def test_what_a_market_is_told_is_for_everybody(text: str, label: str) -> None:
    source = text[: text.index(" told" if " told" in text else " said")]
    said = Said("that it was lost", source, source, text.split()[2], "organisation")
    (channel,) = channels(text, said)
    assert (channel.label, channel.platform, channel.relay) == (label, None, None)


@pytest.mark.parametrize(
    ("told", "label"),
    [
        ("informed the Australian bourse", "official_statement"),
        ("notified the Hong Kong Stock Exchange", "official_statement"),
        ("disclosed to the Tokyo bourse late on Friday", "official_statement"),
        ("informed Bursa Malaysia", "official_statement"),
        ("told the market vendors", "unspecified"),
        ("told the market's owners", "unspecified"),
        ("notified parents", "unspecified"),
        ("notified to the Commission", "unspecified"),
        ("told the Australian government", "unspecified"),
        ("told the Australian", "interview"),
    ],
)
def test_a_market_is_no_newspaper(told: str, label: str) -> None:
    text = f"Vorn Mills {told} that it was lost."
    said = Said("that it was lost", "Vorn Mills", "Vorn Mills", told.split()[0], "organisation")
    (channel,) = channels(text, said)
    assert channel.label == label


@pytest.mark.parametrize(
    "text",
    [
        "On the call Monday, CEO Bo Lind was upbeat. “It was lost,” Lind said.",
        "“It was lost,” chief executive Bo Lind said on Monday’s call.",
        "Profits and margins fell. “It was lost,” Bo Lind said on the call.",
        "The mill held an earnings call. “It was lost,” Bo Lind said on the call.",
        "“It was lost,” Bo Lind said at the mill’s results presentation.",
    ],
)
def test_the_call_is_the_one_on_results(text: str) -> None:
    (channel,) = channels(text, Said("“It was lost,”", "Bo Lind", "Lind", "said"))
    assert (channel.label, channel.platform) == ("press_conference", None)


@pytest.mark.parametrize(
    "text",
    [
        "The chief executive phoned his wife. “It was lost,” Bo Lind said on the call.",
        "The chief executive met the minister. “It was lost,” Bo Lind said on the call.",
        "“It was lost,” Bo Lind said on the call.",
        "“It was lost,” Bo Lind said on the call. The president of Orrin left. Investors wept.",
        "The chief executive resigned. “It was lost,” Bo Lind said on a call with his wife.",
    ],
)
def test_the_call_of_two_is_none_on_results(text: str) -> None:
    (channel,) = channels(text, Said("“It was lost,”", "Bo Lind", "Bo Lind", "said"))
    assert (channel.label, channel.platform) == ("private", "phone")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Bo Lind of Tarn Securities argued in a note that it was lost.", "document"),
        ("Bo Lind, an analyst, wept. Later Lind said in a note that it was lost.", "document"),
        ("Its shares and profits fell. Bo Lind argued in a note that it was lost.", "document"),
        ("Its shares and profits fell. Bo Lind said in a note that it was lost.", "private"),
        ("Bo Lind argued in a note that it was lost.", "private"),
    ],
)
def test_the_notes_of_those_who_watch_companies(text: str, label: str) -> None:
    (channel,) = channels(text, Said("that it was lost", "Bo Lind", "Lind"))
    assert channel.label == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Vorn referred to an earlier statement saying it was lost.", "official_statement"),
        ("Vorn referred reporters to a statement saying it was lost.", "official_statement"),
        ("Vorn referred to the statement and said it was lost.", "unspecified"),
    ],
)
def test_one_may_refer_to_a_statement(text: str, label: str) -> None:
    cue = "saying" if "saying" in text else "said"
    (channel,) = channels(text, Said("it was lost", "Vorn", "Vorn", cue))
    assert channel.label == label
