"""Where a filing was made: with a court, or with a market and those who watch over it."""

from __future__ import annotations

from itertools import islice

from quotes.channel.words import Words, wordset
from quotes.records import ChannelLabel

__all__ = ["FILINGS", "filed"]

FILINGS = frozenset(["filing", "filings"])
_WITH = frozenset(["with", "to", "before", "in", "at"])
_GOES_ON = _WITH | {"and"}
_COURTS = frozenset(
    ["court", "courts", "courtroom", "judge", "judges", "jury", "magistrate", "tribunal",
     "prosecutors", "prosecutor", "lawsuit", "plaintiff", "plaintiffs", "defendant", "defendants",
     "attorney", "attorneys", "lawyers", "lawyer", "sued", "suing", "indictment", "bankruptcy",
     "legal"]
)  # fmt: skip
_BENCH = frozenset(["court", "courts", "judge", "magistrate", "tribunal"])
_MARKETS = frozenset(["exchange", "exchanges", "nasdaq", "euronext", "bourse", "securities",
                      "shareholders", "shares", "stock"])  # fmt: skip
# Those with whom companies, charities and campaigns file.
_OVERSEERS = _MARKETS | {
    "authority", "commission", "commissioner", "registry", "registrar", "regulator", "regulators",
    "watchdog", "market", "companies", "sec", "fec", "fca", "irs", "fcc", "ftc", "cvm", "sebi",
}  # fmt: skip
# What tells so only together with others of them, and never of a court: "listed", "quarter".
_BUSINESS = frozenset(
    ["campaign", "contributions", "dividend", "donations", "donors", "earnings", "fundraising",
     "investor", "investors", "ipo", "listed", "merger", "pac", "profit", "profits", "quarter",
     "quarterly", "regulator", "regulators", "revenue", "revenues", "shareholder", "takeover"]
)  # fmt: skip
_TOGETHER = 2
# Words in front of "filing" that tell whose it is.
_IN_FRONT = frozenset(["regulatory", "securities", "stock", "exchange", "market", "sec", "fec"])
# Words behind "filing" that name the body, in front of it, on each side in which another filing
# or the matter of the article is looked for, and how many others are.
_BEHIND, _FRONT, _FAR, _OTHERS = 12, 3, 250, 6


def filed(words: Words, last: int) -> ChannelLabel:
    """What a filing is: a document where it was made with a market or an overseer, else of a court.

    A filing that does not say so itself is the one that does, before it or else behind; where none
    does, one of a market if the article around speaks of shares, of investors and their profits, or
    of a campaign and its donors, and of no court.

    Args:
        words: The article's words.
        last: The word "filing".
    """
    before = range(last - 1, max(-1, last - _FAR), -1)
    behind = range(last + 1, min(len(words), last + _FAR))
    for steps in ((last,), _others(words, before), _others(words, behind)):
        for step in steps:
            told = _told(words, step)
            if told is not None:
                return told
    around = set(words.low[max(0, last - _FAR) : last + _FAR])
    traded = not _MARKETS.isdisjoint(around) or len(_BUSINESS & around) >= _TOGETHER
    return "document" if traded and _COURTS.isdisjoint(around) else "court"


def _others(words: Words, steps: range) -> list[int]:
    return list(islice((step for step in steps if words.low[step] in FILINGS), _OTHERS))


def _told(words: Words, index: int) -> ChannelLabel | None:
    """What the words beside a filing make of it; None where they do not tell."""
    for step in range(index - 1, max(-1, index - 1 - _FRONT), -1):
        if words.stops[step + 1] or words.low[step] in wordset("nouns_determiners"):
            break
        if words.low[step] in _COURTS:
            return "court"
        if words.low[step] in _IN_FRONT:
            return "document"
    led = False
    for step in range(index + 1, min(len(words), index + _BEHIND)):
        if words.stops[step] == "." or words.low[step] in wordset("hearers_breakers") - _GOES_ON:
            break
        led = led or words.low[step] in _WITH
        if led and words.low[step] in _BENCH:
            return "court"
        if led and words.low[step] in _OVERSEERS:
            return "document"
    return None
