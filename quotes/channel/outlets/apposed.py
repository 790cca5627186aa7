"""Outlets that are explained behind their name: `Torna, the state news agency, is citing ...`."""

from __future__ import annotations

from quotes.channel.outlets.names import name_run, text_of
from quotes.channel.outlets.outlet import Outlet
from quotes.channel.outlets.own_names import OutletKind
from quotes.channel.outlets.some_outlet import sure_nouns
from quotes.channel.words import Words, wordset

__all__ = ["apposed_subject"]

_ARTICLES = frozenset(["a", "an", "the"])
# Words of "the Torvenian state | news agency".
_BEFORE = 4


def apposed_subject(words: Words, index: int) -> Outlet | None:
    """An outlet that opens its clause, with its kind between commas before its verb.

    It reaches to the end of what explains it, so that its verb stands beside it.

    Args:
        words: The article's words.
        index: The first word of the name.
    """
    opens = index == 0 or words.stops[index] != ""
    if not opens or not words.raw[index][:1].isupper():
        return None
    if words.low[index] in wordset("outlets_not_first"):
        return None
    last = name_run(words, index)
    step = last + 1
    if step >= len(words) or words.stops[step] != "," or words.possessive[last]:
        return None
    owned = words.possessive[step] and words.raw[step][:1].isupper()
    if not owned and words.low[step] not in _ARTICLES:
        return None
    noun = _kind(words, step + 1)
    if noun is None:
        return None
    return Outlet(index, noun[0], text_of(words, index, last), noun[1])


def _kind(words: Words, start: int) -> tuple[int, OutletKind] | None:
    """The last word of the noun that ends the explanation, and the kind that it tells."""
    for step in range(start, min(len(words), start + _BEFORE + 1)):
        if words.stops[step] or words.low[step] in wordset("nouns_prepositions"):
            return None
        noun = sure_nouns().match(words, step)
        if noun is not None and not words.possessive[noun[0]] and _goes_on(words, noun[0] + 1):
            return noun
    return None


def _goes_on(words: Words, step: int) -> bool:
    """Whether a comma and a verb that reports stand behind."""
    if step >= len(words) or words.stops[step] != ",":
        return False
    return words.low[step] in wordset("relay_reports") or words.low[step] in wordset("relay_aux")
