"""How far the name of an outlet runs."""

from __future__ import annotations

from quotes.channel.words import Words, wordset
from quotes.resources.given_names import is_given_name

__all__ = ["capital", "goes_on", "in_full", "longer_name", "name_run", "of_company", "text_of"]

_MAX_NAME = 6
_LED_BY = frozenset(["on", "telling", "tells", "to", "told", "with"])
_ENDS = frozenset(["he", "it", "radio", "she", "that", "they"])
_INNER = frozenset({"of", "and", "de", "des", "del", "della", "di", "do", "du", "la", "le", "el"})


def name_run(words: Words, index: int) -> int:
    """Index of the last word of the capitalised name that starts here."""
    last = index
    step = index + 1
    while step < len(words) and step - index < _MAX_NAME:
        if words.stops[step] or words.possessive[step - 1]:
            break
        if capital(words, step):
            last = step
        elif words.raw[step] not in _INNER:
            break
        step += 1
    while last > index + 1 and words.low[last] in wordset("outlets_days"):
        # "told Radio Nord Friday"
        last -= 1
    return last


def capital(words: Words, index: int) -> bool:
    """Whether a word may stand in a name."""
    return words.raw[index][:1].isupper() or words.raw[index][:1].isdigit()


def text_of(words: Words, first: int, last: int) -> str:
    """A name as printed, without its article."""
    if words.raw[first] == "the":
        first += 1
    return words.span(first, last).of(words.text)


def goes_on(words: Words, last: int) -> bool:
    """Whether a capitalised word follows a name at once."""
    step = last + 1
    if step >= len(words) or words.stops[step] or words.possessive[last]:
        return False
    return words.raw[step][:1].isupper()


def longer_name(words: Words, last: int) -> bool:
    """As in "Vice" in "Vice President": a word of a longer name is no outlet."""
    if not goes_on(words, last):
        return False
    if of_company(words, last):
        return True
    known = words.raw[last].isupper() or words.low[last] in ("news", "times", "post")
    return not known and words.low[last + 1] not in wordset("outlets_days")


def of_company(words: Words, last: int) -> bool:
    """As in "RBC Capital Markets", "the Times Group": the name goes on as that of a company."""
    return goes_on(words, last) and words.low[last + 1] in wordset("outlets_companies")


def in_full(words: Words, first: int, last: int) -> int:
    """The last word of a station's name: "told BBR Radio Hexley he", "told ABC Grandstand".

    The name goes on where what follows it ends the phrase, and names no person.

    Args:
        words: The article's words.
        first: The name's first word as known.
        last: Its last word as known.
    """
    step = last + 1
    if not words.raw[last].isupper() and words.raw[last] != "Radio":
        return last
    if step >= len(words) or words.stops[step] or words.possessive[last]:
        return last
    if not first or words.low[first - 1] not in _LED_BY or is_given_name(words.raw[step]):
        return last
    named = words.raw[step][:1].isupper() and words.raw[step][1:].islower()
    behind = step + 1
    if not named or words.low[step] in wordset("outlets_days") or words.possessive[step]:
        return last
    ends = (
        behind >= len(words)
        or words.stops[behind] != ""
        or words.low[behind] in _ENDS
        or words.low[behind] in wordset("nouns_prepositions")
        or words.low[behind] in wordset("outlets_days")
    )
    return step if ends else last
