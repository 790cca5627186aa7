"""Outlets that a noun beside their name tells: "the newspaper Izvestia", "the Haftan daily"."""

from __future__ import annotations

from functools import cache

from quotes.channel.outlets.agencies import agency_reports, of_another_kind
from quotes.channel.outlets.introduced import ADJECTIVES
from quotes.channel.outlets.names import name_run, text_of
from quotes.channel.outlets.on_air import call_letters
from quotes.channel.outlets.outlet import Outlet
from quotes.channel.outlets.own_names import OutletKind
from quotes.channel.words import Phrases, Words, wordset
from quotes.resources import lexicon

__all__ = ["after_noun", "apposed", "before_noun", "outlet_nouns", "with_noun"]

_TO_OUTLETS = frozenset(["told", "telling", "to", "with", "by", "in"])
_GOES_ON = frozenset(["based", "in", "which", "that", "run", "owned", "close", "on"])
_AUXILIARIES = frozenset(["also", "has", "had", "later", "which"])


@cache
def outlet_nouns() -> Phrases[OutletKind]:
    """Nouns that tell the kind of an outlet: "newspaper", "radio station"."""
    nouns = lexicon("channel_outlet_forms")["nouns"]
    return Phrases([(noun, kind) for kind, names in nouns.items() for noun in names])


def with_noun(words: Words, outlet: Outlet) -> Outlet:
    """A common noun behind the name may tell its kind: "the Star breakfast show"."""
    step = outlet.last + 1
    if step < len(words) and not words.stops[step] and not words.possessive[outlet.last]:
        noun = outlet_nouns().match(words, step)
        if noun and noun[1] == "broadcaster" and outlet.kind in ("paper", "agency"):
            return Outlet(outlet.first, outlet.last, outlet.name, "broadcaster")
    return outlet


def after_noun(words: Words, index: int, platforms: set[int]) -> Outlet | None:
    """As in "the newspaper Izvestia", "the programme “Open Line”"."""
    noun = outlet_nouns().match(words, index)
    if noun is None or (index and index - 1 in platforms) or of_another_kind(words, noun[0]):
        return None
    start = noun[0] + 1
    if start >= len(words) or start in platforms or words.possessive[noun[0]]:
        return None
    if not words.raw[start][:1].isupper() and not call_letters(words, start):
        return None
    between = words.text[words.ends[noun[0]] : words.starts[start]]
    if between == ", ":
        return _behind_comma(words, noun[0], noun[1])
    if between not in (" ", " “", ' "', " ‘", " '", " «", " « "):
        return None
    if words.sentence[start] != words.sentence[index]:
        return None
    if words.low[noun[0]] == "journal" and _of_study(words, index):
        # "a study in the journal Soil Letters suggests": the study does.
        return None
    last = name_run(words, start)
    if words.low[noun[0]] in ADJECTIVES and not _closed(words, last):
        # "the daily White House briefing"
        return None
    return Outlet(start, last, text_of(words, start, last), noun[1])


def _behind_comma(words: Words, noun: int, kind: OutletKind) -> Outlet | None:
    """As in "the state news agency, Torna, said": one that has its name between commas."""
    start = noun + 1
    named = start < len(words) and words.raw[start][:1].isupper() and words.stops[start] == ","
    if not named or words.sentence[start] != words.sentence[noun] or words.possessive[noun]:
        return None
    last = name_run(words, start)
    step = last + 1
    if step < len(words) and words.sentence[step] == words.sentence[noun]:
        verb = words.low[step] in wordset("relay_reports") or words.low[step] in _AUXILIARIES
        if words.stops[step] != "," or not verb:
            return None
    return Outlet(start, last, text_of(words, start, last), kind)


def _of_study(words: Words, index: int) -> bool:
    """Whether a study is what the journal in question printed."""
    return not wordset("outlets_studies").isdisjoint(words.low[max(0, index - 6) : index])


def _closed(words: Words, last: int) -> bool:
    """Whether a name ends its phrase, so that it is what the word in front of it introduces."""
    step = last + 1
    return (
        step >= len(words)
        or words.stops[step] != ""
        or words.low[step] not in wordset("outlets_heads")
    )


def apposed(words: Words, index: int) -> Outlet | None:
    """As in "told Novaya Volna, an online outlet": the noun stands behind the name."""
    if not words.raw[index][:1].isupper() or not index or words.low[index - 1] not in _TO_OUTLETS:
        return None
    last = name_run(words, index)
    step = last + 1
    if step >= len(words) or words.stops[step] != "," or words.low[step] not in ("a", "an", "the"):
        return None
    for place in range(step + 1, min(len(words), step + 4)):
        if words.stops[place]:
            return None
        noun = outlet_nouns().match(words, place)
        if noun is None:
            continue
        if of_another_kind(words, noun[0]):
            return None
        behind = noun[0] + 1
        ends = behind >= len(words) or words.stops[behind] or words.low[behind] in _GOES_ON
        named = not words.possessive[noun[0]] and ends
        return Outlet(index, last, text_of(words, index, last), noun[1]) if named else None
    return None


def before_noun(words: Words, index: int) -> Outlet | None:
    """As in "the Haftan newspaper", "the Long Way Down podcast"."""
    if not words.raw[index][:1].isupper() or words.low[index] in wordset("outlets_not_first"):
        return None
    last = name_run(words, index)
    step = last + 1
    if step >= len(words) or words.possessive[last]:
        return None
    between = words.text[words.ends[last] : words.starts[step]]
    if between not in (" ", "” ", '" ', "’ ", "' "):
        return None
    noun = outlet_nouns().match(words, step)
    if noun is None or words.low[step] in ("paper", "outlet", "channel", "station"):
        return None
    if _behind_comma(words, noun[0], noun[1]) is not None:
        # "The Torvenian state news agency, Torna, said"
        return None
    if words.low[step] == "agency" and not agency_reports(words, index, step):
        # "the Space agency"
        return None
    named = noun[0] + 1 < len(words) and not words.stops[noun[0] + 1]
    if (named and words.raw[noun[0] + 1][:1].isupper()) or words.low[step] in ADJECTIVES:
        # "the Moscow newspaper Kommersant"
        return None
    if words.low[step] == "show" and last == index and words.low[index].endswith("s"):
        # "Polls show": a verb.
        return None
    if last == index and words.low[index - 1] in ("a", "an") and not words.stops[index]:
        # "a Swedish newspaper": that is no name.
        return None
    return Outlet(index, last, text_of(words, index, last), noun[1], sure=False)
