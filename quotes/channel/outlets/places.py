"""Outlets that only their place in a sentence tells: "told People", "state media"."""

from __future__ import annotations

import re
from functools import cache

from quotes.channel.outlets.names import capital, longer_name, name_run, text_of
from quotes.channel.outlets.on_air import numbered
from quotes.channel.outlets.outlet import Outlet
from quotes.channel.outlets.own_names import OutletKind
from quotes.channel.words import Phrases, Words, wordset
from quotes.resources import lexicon
from quotes.resources.given_names import is_given_name

__all__ = ["generic", "placed"]

_ARTICLES = frozenset(["Le", "La", "Les", "El", "Los", "Il", "Die", "Der", "Das", "Het"])
_INITIALS = re.compile(r"[A-Z]{2,5}\d?")


@cache
def generic() -> Phrases[OutletKind]:
    """Phrases that mean outlets without naming one."""
    phrases = lexicon("channel_outlet_forms")["generic"]
    return Phrases([(noun, kind) for kind, names in phrases.items() for noun in names])


def placed(words: Words, index: int) -> Outlet | None:
    """An outlet that begins at a word, by what stands before it or by its common noun."""
    named = (
        _told(words, index)
        or numbered(words, index)
        or _reporting(words, index)
        or _abroad(words, index)
        or _closes(words, index)
        or _interviewing(words, index)
    )
    return named or _unnamed(words, index)


@cache
def _only_told() -> Phrases[OutletKind]:
    names = lexicon("channel_outlet_forms")["told"]
    return Phrases([(name, "paper") for name in names], cased=True)


def _told(words: Words, index: int) -> Outlet | None:
    """As in "told People", "added to People": elsewhere the name is a common word."""
    if not index or words.stops[index]:
        return None
    told = words.low[index - 1] in ("told", "tells", "telling")
    said = words.low[index - 1] in ("to", "with") and words.low[index - 2] in wordset("relay_talk")
    name = _only_told().match(words, index) if told or said else None
    if name is None or longer_name(words, name[0]):
        return None
    return Outlet(index, name[0], text_of(words, index, name[0]), "paper", listed=True)


def _reporting(words: Words, index: int) -> Outlet | None:
    """As in "reported by Northern Watch": a name that nothing else tells to be an outlet."""
    if words.low[index - 2 : index] != ["reported", "by"] or words.stops[index]:
        return None
    if not words.raw[index][:1].isupper() or words.low[index] in wordset("outlets_not_first"):
        return None
    last = name_run(words, index)
    return Outlet(index, last, text_of(words, index, last), "paper", sure=False)


def _abroad(words: Words, index: int) -> Outlet | None:
    """As in "Le Quotidien reported": a foreign article before a name that reports."""
    if words.raw[index] not in _ARTICLES:
        return None
    last = name_run(words, index)
    step = last + 1
    if last == index or step >= len(words) or words.stops[step]:
        return None
    if words.low[step] not in ("reported", "reports"):
        return None
    return Outlet(index, last, text_of(words, index, last), "paper", sure=False)


def _closes(words: Words, index: int) -> Outlet | None:
    """As in "..., Kepler Science reports.": the name and its verb close the sentence."""
    if not index or words.stops[index] != "," or words.low[index] in wordset("outlets_not_first"):
        return None
    last = name_run(words, index)
    verb = last + 1
    if not index < last < len(words) - 1 or words.low[verb] not in ("reports", "reported"):
        return None
    ends = verb + 1 >= len(words) or words.sentence[verb + 1] != words.sentence[verb]
    if not ends or words.stops[verb] or is_given_name(words.raw[index]):
        # "Jane Roe reports": its correspondent
        return None
    return Outlet(index, last, text_of(words, index, last), "paper", sure=False)


def _interviewing(words: Words, index: int) -> Outlet | None:
    """As in "in an interview with NCB": initials that nothing else tells to be an outlet's."""
    word = words.raw[index]
    lead = words.low[index - 2 : index] if index > 1 else []
    opens = lead == ["speaking", "to"] and words.raw[index - 2] == "Speaking"
    if lead != ["interview", "with"] and not opens:
        return None
    closed = index + 1 >= len(words) or words.stops[index + 1] != ""
    if not _INITIALS.fullmatch(word) or not closed or words.stops[index]:
        return None
    if word.lower() in wordset("hearers_no_outlet"):
        return None
    return Outlet(index, index, word, "paper", sure=False)


def _unnamed(words: Words, index: int) -> Outlet | None:
    """As in "state media": an outlet without a name."""
    phrase = generic().match(words, index)
    if phrase is None:
        return _of_a_country(words, index)
    name = words.span(index, phrase[0]).of(words.text)
    return Outlet(index, phrase[0], name, phrase[1], named=False)


def _of_a_country(words: Words, index: int) -> Outlet | None:
    """As in "Norlandish media", "Ostrand newspapers"."""
    if index + 1 >= len(words) or words.stops[index + 1] or not capital(words, index):
        return None
    if words.low[index + 1] not in ("media", "newspapers", "outlets"):
        return None
    if words.low[index] in wordset("outlets_not_first") or words.low[index] == "social":
        return None
    name = words.span(index, index + 1).of(words.text)
    return Outlet(index, index + 1, name, "paper", named=False)
