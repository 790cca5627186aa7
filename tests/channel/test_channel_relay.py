"""Speaker, channel, relaying outlet, this article."""

from __future__ import annotations

import pytest
from channel_passages import Said, channels


@pytest.mark.parametrize(
    ("text", "quote", "source", "cue", "speaker", "label", "relay"),
    [
        (
            "Ships will sail, Arkady Zel told TASS.",
            "Ships will sail",
            "Arkady Zel",
            "told",
            "Arkady Zel",
            "interview",
            "TASS",
        ),
        (
            "Ships will sail, Arkady Zel told Radio Nordfell.",
            "Ships will sail",
            "Arkady Zel",
            "told",
            "Arkady Zel",
            "broadcast",
            "Radio Nordfell",
        ),
        (
            "Ships will sail, Reuters reported, citing two officials.",
            "Ships will sail",
            "two officials",
            "citing",
            "two officials",
            "news_outlet",
            "Reuters",
        ),
        (
            "Ships will sail, Reuters reported, citing the daily Haftan.",
            "Ships will sail",
            "Reuters",
            "reported",
            "Reuters",
            "news_outlet",
            "Reuters",
        ),
        (
            "Ships will sail, Reuters reported.",
            "Ships will sail",
            "Reuters",
            "reported",
            "Reuters",
            "news_outlet",
            None,
        ),
        (
            "Ships will sail, the fleet said in a statement cited by RIA Novosti.",
            "Ships will sail",
            "the fleet",
            "said",
            "the fleet",
            "official_statement",
            "RIA Novosti",
        ),
        (
            "“Burn it,” he wrote in an email seen by the Ostrand Gazette.",
            "“Burn it,”",
            "he",
            "wrote",
            "Odo Karn",
            "private",
            "Ostrand Gazette",
        ),
        (
            "“Burn it,” he wrote in a Truth Social post first reported by the Capital Ledger.",
            "“Burn it,”",
            "he",
            "wrote",
            "Odo Karn",
            "social_media",
            "Capital Ledger",
        ),
        (
            "In an email to Reuters, Odo Karn denied that he burned it.",
            "that he burned it",
            "Odo Karn",
            "denied",
            "Odo Karn",
            "private",
            "Reuters",
        ),
        (
            "Odo Karn wrote on X that he burned it.",
            "that he burned it",
            "Odo Karn",
            "wrote",
            "Odo Karn",
            "social_media",
            None,
        ),
        (
            "Odo Karn told the jury that he burned it.",
            "that he burned it",
            "Odo Karn",
            "told",
            "Odo Karn",
            "court",
            None,
        ),
    ],
)
def test_relay(
    text: str, quote: str, source: str, cue: str, speaker: str, label: str, relay: str | None
) -> None:
    (channel,) = channels(text, Said(quote, speaker, source, cue))
    assert channel.label == label
    got = channel.relay.platform if channel.relay else None
    assert got == relay or (relay is not None and relay in (got or ""))
    if channel.relay is not None:
        assert channel.relay.label == "news_outlet"
        assert channel.relay.evidence is not None
        assert (got or "") in channel.relay.evidence.of(text)


def test_the_agency_is_the_one_named_before() -> None:
    text = "The boat surfaced, Interfax said. An inquiry is open, according to the same agency."
    first, second = channels(
        text,
        Said("The boat surfaced", "Interfax", "Interfax", "said", kind="organisation"),
        Said("An inquiry is open", "Interfax", "the same agency", "according to"),
    )
    assert first.label == second.label == "news_outlet"
    assert second.platform == "Interfax"
    assert second.relay is None


def test_a_station_relays_its_programme() -> None:
    text = "“It smiled,” Clem Wray told BBC Radio 4's Today programme."
    (channel,) = channels(text, Said("“It smiled,”", "Clem Wray", "Clem Wray", "told"))
    assert channel.label == "broadcast"
    assert "Today" in (channel.platform or "")
    assert channel.relay is not None
    assert channel.relay.platform == "BBC Radio 4"


@pytest.mark.parametrize(
    "text",
    [
        "“It smiled,” Clem Wray told the Valmere Courier.",
        "“It smiled,” Clem Wray said in an interview with the Valmere Courier.",
        "“It smiled,” Clem Wray told me.",
        "“It smiled,” Clem Wray told this newspaper.",
        "“It smiled,” Clem Wray said in our interview.",
    ],
)
def test_said_to_this_outlet_is_first_hand(text: str) -> None:
    cue = "told" if "told" in text else "said"
    (channel,) = channels(
        text, Said("“It smiled,”", "Clem Wray", "Clem Wray", cue), outlet="The Valmere Courier"
    )
    assert channel.label == "interview"
    assert channel.first_hand
    assert channel.relay is None


@pytest.mark.parametrize(
    ("text", "outlet", "label"),
    [
        ("“It smiled,” Clem Wray told the Courier.", "valmere-courier", "interview"),
        ("“It smiled,” Clem Wray told The Gazette.", "The Ostrand Gazette", "interview"),
        ("“It smiled,” Clem Wray wrote in a letter seen by the Star.", "moll_star", "private"),
        (
            "“It smiled,” Clem Wray said in a statement to the Courier.",
            "Valmere Evening Courier",
            "official_statement",
        ),
    ],
)
def test_a_short_form_is_the_article_s_own_outlet(text: str, outlet: str, label: str) -> None:
    cue = next(word for word in ("told", "wrote", "said") if word in text)
    (channel,) = channels(text, Said("“It smiled,”", "Clem Wray", "Clem Wray", cue), outlet=outlet)
    assert channel.label == label
    assert channel.relay is None


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        # Another Courier is named, and a sibling.
        (
            "The Ostrand Courier met Clem Wray. “It smiled,” Clem Wray told the Courier.",
            "valmere-courier",
        ),
        ("“It smiled,” Clem Wray told the Courier.", "Sunday Courier"),
        ("“It smiled,” Clem Wray told the Ostrand Courier.", "valmere-courier"),
        ("“It smiled,” Clem Wray told the Courier.", "courier-gazette"),
        ("“It smiled,” Clem Wray told the Courier.", None),
    ],
)
def test_the_short_form_of_another_outlet_relays(text: str, outlet: str | None) -> None:
    (channel,) = channels(
        text, Said("“It smiled,”", "Clem Wray", "Clem Wray", "told"), outlet=outlet
    )
    assert channel.relay is not None
    assert not channel.first_hand


@pytest.mark.parametrize(
    ("outlet", "source", "cue", "label"),
    [
        ("Ostrand Echo", "the Echo", "understands", "unspecified"),
        ("ostrand-echo", "The Ostrand Echo", "has learned", "unspecified"),
        ("Moll Courier", "the Echo", "understands", "news_outlet"),
        ("Ostrand Echo", "the Echo", "reported", "news_outlet"),
    ],
)
def test_what_the_outlet_of_the_article_knows_came_through_no_outlet(
    outlet: str, source: str, cue: str, label: str
) -> None:
    said = Said("the mill will close", "Ostrand Echo", source, cue, "organisation")
    (channel,) = channels(f"{source} {cue} that the mill will close.", said, outlet=outlet)
    assert channel.label == label
    assert channel.relay is None or outlet == "Moll Courier"


def test_said_to_another_outlet_is_not() -> None:
    text = "“It smiled,” Clem Wray told the Valmere Courier."
    (channel,) = channels(
        text, Said("“It smiled,”", "Clem Wray", "Clem Wray", "told"), outlet="Ostrand Gazette"
    )
    assert not channel.first_hand
    assert channel.relay is not None


@pytest.mark.parametrize(
    ("text", "source", "cue", "relay"),
    [
        (
            "Ships will sail, Arkady Zel was quoted as saying by the state agency Vatan.",
            "Arkady Zel",
            "was quoted as saying",
            "Vatan",
        ),
        (
            "Ships will sail, Arkady Zel said, according to the state agency Vatan.",
            "Arkady Zel",
            "said",
            "Vatan",
        ),
        (
            "Ships will sail, the Nordic Press Bureau reported.",
            "the Nordic Press Bureau",
            "reported",
            None,
        ),
    ],
)
def test_who_passes_it_on(text: str, source: str, cue: str, relay: str | None) -> None:
    (channel,) = channels(text, Said("Ships will sail", source, source, cue))
    assert channel.label == "news_outlet"
    assert (channel.relay.platform if channel.relay else None) == relay


def test_an_agency_relays_by_its_name_not_by_what_explains_it() -> None:
    text = "Ole Brandt told Nordfax, the state news agency, that the wall was sound."
    (channel,) = channels(text, Said("that the wall was sound", "Ole Brandt", "Ole Brandt", "told"))
    assert channel.relay is not None
    assert (channel.platform, channel.relay.platform) == ("Nordfax", "Nordfax")


def test_what_is_described_to_an_outlet() -> None:
    text = "Gerd Vik described the fall to the Valmere Courier as slow."
    (channel,) = channels(text, Said("the fall", "Gerd Vik", "Gerd Vik", "described"))
    assert (channel.label, channel.platform) == ("interview", "Valmere Courier")
