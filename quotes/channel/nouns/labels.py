"""Which channel a noun names, by the words around it."""

from __future__ import annotations

import re

from quotes.channel.nouns.bulletins import of_office
from quotes.channel.nouns.filings import filed
from quotes.channel.nouns.lexicon import Noun, nouns
from quotes.channel.nouns.public_letters import public_letter
from quotes.channel.nouns.seats import SEATS, address, debated, seated
from quotes.channel.nouns.verbs import headed, hearsay, verb_here
from quotes.channel.outlets.outlet import Outlet, by_outlet
from quotes.channel.phrases import demanded, of_meeting, on_show
from quotes.channel.scope.outdoors import left_behind
from quotes.channel.stated.bench import pleads
from quotes.channel.stated.chambers import commented, council_cabinet, meets
from quotes.channel.stated.claims import given_to_court, noun_of_court
from quotes.channel.stated.markets import by_analyst, on_the_call
from quotes.channel.stated.talks import with_us
from quotes.channel.words import Words, wordset
from quotes.records import ChannelLabel

__all__ = ["label_of", "names_channel", "numbered"]

_OF_NAMES = frozenset(
    ["research", "statistics", "survey", "records", "data", "studies", "analytics", "affairs"]
)
_SITES = frozenset(["blog", "website", "site", "homepage"])
_ARTICLES = frozenset(["a", "the"])
_WATCHING = frozenset(["listening", "watching"])
_PRESS = frozenset(["reporters", "journalists"])
# Who listens to a company's call on its results.
_ON_THE_CALL = _PRESS | {"analysts", "investors"}
_MARKETS = frozenset(["bourse", "exchange", "investors", "nasdaq", "shareholders"])
# "opening address", "closing remarks": of counsel they are part of a trial.
_PLEADED = frozenset(["closing", "opening"])
_READ_THERE: frozenset[ChannelLabel] = frozenset({"document", "official_statement"})
_WANTED = frozenset(["available", "request", "requests", "asked", "unavailable"])
# Whose label publishes records.
_MUSICAL = frozenset(["her", "his", "music", "record", "recording", "their"])
# Parts of laws and treaties, by number.
_PARTS = frozenset(["article", "section", "subsection", "clause", "paragraph", "chapter", "annex"])
_NUMBER = re.compile(r"[0-9][0-9A-Za-z().]*|[IVXLC]+")
_MAKE = frozenset(["make", "makes", "made", "making"])
_ANAPHORS = frozenset(["the", "this", "that", "these", "those", "such", "his", "her", "their"])
_UTTERED = frozenset(["statement", "statements", "remarks", "announcement", "declaration"])
# "a Moll Courier report", "a report in the Courier"
_REPORTS = frozenset({"report"})


def names_channel(
    words: Words, first: int, last: int, noun: Noun, outlets: dict[int, Outlet]
) -> bool:
    """Whether a noun may name a channel at all, by the words beside it.

    Args:
        words: The article's words.
        first: The noun's first word.
        last: Its last word.
        noun: What the lexicon knows of it.
        outlets: The outlets by the words of their names.
    """
    return not (
        _names_nothing(words, first, last, noun, outlets)
        or _compound(words, last)
        or _month(words, first)
        or (noun.name == "fir" and not words.raw[first].startswith("FIR"))
        or _watched(words, first, noun)
        or (noun.name == "label" and words.low[first - 1] in _MUSICAL)
        or _counted(words, first, noun)
    )


def numbered(words: Words, last: int) -> int:
    """The last word of a noun with its number ("section 230", "Article IV"); the noun itself."""
    step = last + 1
    if words.low[last] not in _PARTS or step >= len(words) or words.stops[step]:
        return last
    return step if _NUMBER.fullmatch(words.raw[step]) else last


def label_of(
    words: Words, first: int, last: int, noun: Noun, start: int, outlets: dict[int, Outlet]
) -> tuple[ChannelLabel | None, Outlet | None]:
    """What the words around make of a noun's label.

    Args:
        words: The article's words.
        first: The noun's first word.
        last: Its last word.
        noun: What the lexicon knows of it; it `names_channel`.
        start: The first word of its phrase.
        outlets: The outlets by the words of their names.

    Returns:
        The label, None where it is no channel; and the outlet in front of the noun in its phrase.
    """
    if noun.name in SEATS:
        return seated(words, first, noun.name, noun.label), None
    label = _turned(words, start, first, noun)
    if label == "speech" and debated(words, first, noun.name):
        label = "legislature"
    outlet = next((outlets[i] for i in range(start, first) if i in outlets), None)
    if label is None:
        return None, outlet
    if noun.name in _REPORTS and (outlet or by_outlet(words, last, outlets) or headed(words, last)):
        label = "news_outlet"
    if of_office(words, first, noun.name, outlets):
        label = "document"
    if label == "private":
        label = public_letter(words, noun.name, first, last) or label
    label = _in_context(words, first, last, noun, label)
    if outlet and outlet.named and label in ("interview", "speech", "press_conference"):
        label = _aired(label, noun, outlet)
    return label, outlet


def _in_context(
    words: Words, first: int, last: int, noun: Noun, label: ChannelLabel
) -> ChannelLabel:
    """What the words behind, or the article before, make of a label."""
    if noun.name == "meeting" and label == "speech" and meets(words, first):
        return "legislature"
    if noun.name == "meeting" and words.low[first - 1] == "cabinet" and label == "private":
        return "legislature" if council_cabinet(words, first) else label
    if noun.name == "announcement" and _behind(words, last, _MARKETS, 6):
        # "in an announcement to the stock exchange"
        return "official_statement"
    if noun.name == "filing" and label == "court":
        return filed(words, last)
    if _in_court(words, first, last, label):
        return "court"
    if noun.name == "post" and _behind(words, last, _SITES):
        # "in a post on the company's blog"
        return "document"
    # "on a call late on Monday with analysts"
    if label == "private" and noun.name.endswith("call") and _behind(words, last, _ON_THE_CALL, 6):
        return "press_conference"
    if label == "private" and noun.name == "conversation":
        return with_us(words, last) or label
    if label == "private" and noun.name == "call" and on_the_call(words, first):
        return "press_conference"
    if label == "private" and noun.name == "note" and by_analyst(words, last):
        return "document"
    if noun.name.endswith("appearance") and on_show(words, last):
        return "broadcast"
    # "in an interview that aired on Monday"
    return (
        "broadcast"
        if label == "interview" and _behind(words, last, wordset("on_the_air"))
        else label
    )


def _in_court(words: Words, first: int, last: int, label: ChannelLabel) -> bool:
    """Whether a speech or a paper is part of a trial."""
    # "Roe KC said in her opening address"
    pleaded = not _PLEADED.isdisjoint(words.low[max(0, first - 1) : first + 1])
    if label == "speech" and pleaded and pleads(words, first):
        return True
    if noun_of_court(words, first, last):
        return True
    return label in _READ_THERE and given_to_court(words, last) is not None


def _names_nothing(
    words: Words, first: int, last: int, noun: Noun, outlets: dict[int, Outlet]
) -> bool:
    """Whether the word is no channel by itself, by what stands before it."""
    lead = words.low[max(0, first - 2) : first]
    if noun.name == "article" and (noun.label == "document") != (numbered(words, last) > last):
        # "Article 5 of the treaty", and the newspaper's
        return True
    if noun.label == "news_outlet" and first - 1 not in outlets:
        # "a Moll Courier article", "the article"
        return words.low[first - 1] not in ("the", "this")
    wanted = words.low[max(0, first - 4) : first]
    if noun.label == "interview" and "for" in wanted and not _WANTED.isdisjoint(wanted):
        # "not available for an interview"
        return True
    if _in_name(words, first, last, noun) or _made(words, first, last):
        return True
    minutes = words.low[last] == "minutes" and not of_meeting(words, first, last)
    sent = noun.name == "public comment" and not commented(words, last)
    if minutes or sent or demanded(words, last):
        return True
    if words.low[first] == "reports" and first - 1 in outlets:
        return True
    if first == last and (verb_here(words, first) or hearsay(words, first)):
        return True
    if words.low[first] == "air" and lead[-1:] not in (["on"], ["the"]):
        # "aboard Air Force One"
        return True
    if noun.label == "court" and (left_behind(words, first, last) or address(words, last)):
        return True
    if words.low[first : last + 1] == ["town", "hall"] and words.low[first - 1] == "the":
        # "told reporters at the town hall": the house, the occasion has been named.
        return not _PRESS.isdisjoint(wanted)
    if noun.weak and lead[-1:] == ["to"] and lead[0] != "according":
        # "to measure", "to note": a verb
        return True
    # "in private", but not "from a private suite"
    return words.low[first] == "private" and words.low[first - 1] != "in"


def _month(words: Words, first: int) -> bool:
    """As in "at the start of March", but not "at the March on Moll"."""
    return words.raw[first] == "March" and words.low[first - 1] not in _ARTICLES


def _watched(words: Words, first: int, noun: Noun) -> bool:
    """As in "watching on television": whoever does is not on it."""
    if noun.label != "broadcast":
        return False
    return not _WATCHING.isdisjoint(words.low[max(0, first - 4) : first])


def _made(words: Words, first: int, last: int) -> bool:
    """As in "made this statement during a debate": the debate is the occasion."""
    if first < 2 or first != last or words.stops[first] or words.stops[first - 1]:
        return False
    before = words.low[first - 2] in _MAKE and words.low[first - 1] in _ANAPHORS
    return before and words.low[first] in _UTTERED


def _counted(words: Words, first: int, noun: Noun) -> bool:
    """As in "in one of every 14 conversations": a rate is no occasion."""
    if noun.label != "private" or any(words.stops[max(0, first - 1) : first + 1]):
        return False
    return "every" in words.low[max(0, first - 2) : first]


def _in_name(words: Words, first: int, last: int, noun: Noun) -> bool:
    """As in "Northgate Research", "Soil Letters": the last word of somebody's name."""
    if first != last or not first or words.stops[first] or not words.raw[first][:1].isupper():
        return False
    before = words.raw[first - 1]
    named = before[:1].isupper() and not before.isupper() and not words.possessive[first - 1]
    # "In DMs on X, Roe said": a preposition has its capital from the sentence.
    led = words.low[first - 1] in wordset("nouns_prepositions")
    return named and (
        (noun.label == "private" and not led)
        or words.low[first] in _OF_NAMES
        or (noun.label == "speech" and words.low[first] == "service")
    )


def _compound(words: Words, last: int) -> bool:
    """Whether the noun only modifies the next word ("debate moderators", "court filing")."""
    step = last + 1
    if step >= len(words) or words.stops[step]:
        return False
    if words.possessive[last]:
        return True
    if words.low[step] in wordset("nouns_compound"):
        return True
    following = nouns().match(words, step)
    return following is not None and words.low[step] not in wordset("nouns_saying")


def _turned(words: Words, start: int, first: int, noun: Noun) -> ChannelLabel | None:
    for step in range(first - 1, start - 1, -1):
        # A capitalised word is part of a name: "a Washington Post-ABC News poll".
        # "FEC" is none: "the FEC filings".
        named = words.raw[step][:1].isupper() and not words.raw[step].isupper()
        if words.low[step] in noun.turns and not named:
            return noun.turns[words.low[step]]
    return noun.label


def _behind(words: Words, last: int, wanted: frozenset[str], reach: int = 4) -> bool:
    """Whether one of some words stands close behind, in the same clause."""
    for step in range(last + 1, min(len(words), last + reach + 1)):
        if words.stops[step]:
            return False
        if words.low[step] in wanted:
            return True
    return False


def _aired(label: ChannelLabel, noun: Noun, outlet: Outlet) -> ChannelLabel:
    """As in "a CNN town hall", "a Fox interview" are on air, "a CNN debate" stays a debate."""
    if outlet.on_air and (label == "interview" or "town" in noun.name or "forum" in noun.name):
        return "broadcast"
    return label
