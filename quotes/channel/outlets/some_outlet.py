"""Outlets that go without a name: `told a Swedish newspaper`, `in an interview with a daily`."""

from __future__ import annotations

from functools import cache

from quotes.channel.outlets.leads import TOLD
from quotes.channel.outlets.outlet import Outlet
from quotes.channel.outlets.own_names import OutletKind
from quotes.channel.words import Phrases, Words, wordset
from quotes.resources import lexicon

__all__ = ["is_outlet_noun", "some_outlet", "sure_nouns"]

# Nouns that are no outlet's without its name: "a research paper", "a fashion show".
_OTHERS = frozenset(
    ["agency", "channel", "fortnightly", "journal", "monthly", "network", "outlet", "paper",
     "programme", "publication", "quarterly", "show", "station", "website"]
)  # fmt: skip
_LEADS = TOLD | {"to", "with"}
_ARTICLES = frozenset(["a", "an"])
# Words between the article and the noun: "a big Swedish business daily".
_BETWEEN = 3
_BEHIND = frozenset(["last", "this", "yesterday", "today", "earlier", "later", "the", "its", "his",
                     "her", "their"])  # fmt: skip


def some_outlet(words: Words, index: int) -> Outlet | None:
    """An outlet of which only the kind is told, where somebody speaks to it.

    Args:
        words: The article's words.
        index: The noun, which no name follows.
    """
    noun = sure_nouns().match(words, index)
    if noun is None or not _closed(words, noun[0]):
        return None
    for step in range(index - 1, max(0, index - 2 - _BETWEEN), -1):
        if words.stops[step + 1]:
            return None
        if words.low[step] in _ARTICLES:
            if words.stops[step] or words.low[step - 1] not in _LEADS:
                return None
            name = words.span(step + 1, noun[0]).of(words.text)
            return Outlet(index, noun[0], name, noun[1], named=False)
    return None


@cache
def sure_nouns() -> Phrases[OutletKind]:
    """Nouns that tell an outlet without its name: "newspaper", but not "paper"."""
    nouns = lexicon("channel_outlet_forms")["nouns"]
    return Phrases(
        [(noun, kind) for kind, names in nouns.items() for noun in names if noun not in _OTHERS]
    )


@cache
def _any_nouns() -> frozenset[str]:
    nouns = lexicon("channel_outlet_forms")["nouns"]
    return frozenset(noun for names in nouns.values() for noun in names)


def is_outlet_noun(word: str) -> bool:
    """Whether a word tells the kind of an outlet: "newspaper", "publication"."""
    return word in _any_nouns()


def _closed(words: Words, last: int) -> bool:
    """Whether the noun ends its phrase: "told a daily | on Friday", not "a daily briefing"."""
    step = last + 1
    if words.possessive[last]:
        return False
    return (
        step >= len(words)
        or words.stops[step] != ""
        or words.low[step] in _BEHIND
        or words.low[step] in wordset("hearers_breakers")
        or words.low[step] in wordset("nouns_prepositions")
        or words.low[step] in wordset("outlets_days")
    )
