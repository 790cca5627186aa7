"""The channel labels: the one place that defines them."""

from __future__ import annotations

from dataclasses import dataclass

from quotes.records import ChannelLabel

__all__ = ["CHANNEL_LABELS", "PAPERS", "SPOKEN", "WRITTEN", "LabelInfo", "label_info"]

# What one writes and what one says; papers and outlets may be either.
WRITTEN: frozenset[ChannelLabel] = frozenset(
    {"social_media", "official_statement", "document", "private"}
)
# What may be read, papers of a court as well.
PAPERS: frozenset[ChannelLabel] = WRITTEN | {"court"}
SPOKEN: frozenset[ChannelLabel] = frozenset(
    ["interview", "broadcast", "press_conference", "speech", "legislature"]
)


@dataclass(frozen=True, slots=True)
class LabelInfo:
    """What one label means.

    Attributes:
        label: Name in data and filters.
        definition: One line.
        examples: Phrases that state this channel.
    """

    label: ChannelLabel
    definition: str
    examples: tuple[str, ...]


CHANNEL_LABELS: tuple[LabelInfo, ...] = (
    LabelInfo(
        "social_media",
        "A public post on a social platform, messenger channels open to everybody included.",
        ("wrote on Telegram", "tweeted", "in a Facebook post"),
    ),
    LabelInfo(
        "official_statement",
        "A prepared statement issued by or for the source.",
        ("in a statement", "a press release said", "in a joint communiqué"),
    ),
    LabelInfo(
        "press_conference",
        "Said to the press together: a news conference, briefing or media call.",
        ("told reporters", "at a news conference", "during the daily briefing"),
    ),
    LabelInfo(
        "interview",
        "Said to one journalist or outlet, not on air.",
        ("in an interview", "told the Valmere Courier", "told me"),
    ),
    LabelInfo(
        "broadcast",
        "Said on television, radio or a podcast, interviews on air included.",
        ("on Radio Ostrand", "told the programme's host", "in a televised address"),
    ),
    LabelInfo(
        "speech",
        "A public address to an audience: rally, debate, sermon, remarks, advertisement.",
        ("at a rally in Tarrow", "told delegates", "in her victory speech"),
    ),
    LabelInfo(
        "news_outlet",
        "The source is a news outlet, or the statement is relayed from one.",
        ("the Valmere Courier reported", "state media quoted him", "according to the agency"),
    ),
    LabelInfo(
        "document",
        "Published writing that is not news: report, study, poll, book, law, website, data.",
        ("a study found", "the poll shows", "in his memoir"),
    ),
    LabelInfo(
        "court",
        "Court proceedings and papers: ruling, filing, testimony; inquests and public inquiries.",
        ("told the jury", "the indictment says", "in an affidavit"),
    ),
    LabelInfo(
        "legislature",
        "Proceedings of a parliament, council or the United Nations: hearing, floor, vote.",
        ("told lawmakers", "at a Senate hearing", "voted"),
    ),
    LabelInfo(
        "private",
        "Not public when made: email, letter, call, message, closed meeting, leaked recording.",
        ("in an email to staff", "by phone", "in a leaked recording"),
    ),
    LabelInfo(
        "unspecified",
        "Nothing in the article states how the statement was made.",
        ("said", "according to the mayor"),
    ),
)


def label_info(label: ChannelLabel) -> LabelInfo:
    """The definition of one label.

    Raises:
        KeyError: There is no such label.
    """
    for info in CHANNEL_LABELS:
        if info.label == label:
            return info
    raise KeyError(label)
