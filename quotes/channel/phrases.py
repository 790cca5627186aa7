"""The phrase around a noun: where it begins, what leads to it, what it is the subject of.

There is no parser here. A walk over a few words to each side, ended by closed lists of
words, is right where channels are named, and its cost does not depend on the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from quotes.channel.words import Words, wordset

__all__ = [
    "YEAR",
    "NounPhrase",
    "capital_on",
    "demanded",
    "genitive",
    "left_phrase",
    "names_title",
    "of_meeting",
    "on_show",
    "phrase_ends",
    "plural_subject",
    "says",
]

_MAX_LEFT = 7
YEAR = re.compile(r"(?:1[89]|20)\d\d")
_MAX_RIGHT = 16
# "a letter saying that": further on such a word is somebody else's.
_TELLING = frozenset(["saying", "stating", "telling", "informing", "notifying", "advising"])
_READABLE = frozenset(["leaked", "obtained", "published", "released", "reviewed", "seen", "shared"])
# "the sports show"
_SHOWN = frozenset(["news", "sports", "his", "this", "business", "politics"])


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """Where the noun phrase around a noun begins, and the word that leads to it.

    Attributes:
        start: Index of its first word (determiner or modifier).
        before: Index of the word before, in the same clause, or None.
    """

    start: int
    before: int | None
    determined: bool


def left_phrase(words: Words, index: int) -> NounPhrase:
    """Walk left from a noun over adjectives and names to where its phrase begins."""
    step = index
    comma: int | None = None
    while step and index - step < _MAX_LEFT:
        stop = "" if _in_date(words, step) else words.stops[step]
        if stop == "." or (stop and (comma is not None or words.raw[step - 1][:1].isupper())):
            return NounPhrase(step if comma is None else comma, None, False)
        if stop:
            comma = step
        word = words.low[step - 1]
        if word == "that" and words.low[index].endswith("s"):
            # "in its review that rules were broken"
            return NounPhrase(step, None, False)
        if word in wordset("nouns_determiners") and not words.possessive[step - 1]:
            before = step - 2 if step >= 2 and words.stops[step - 1] != "." else None
            led = before is not None and words.low[before] in wordset("nouns_prepositions")
            if comma is not None and not led:
                return NounPhrase(comma, None, False)
            return NounPhrase(step - 1, before, True)
        if (
            word in wordset("nouns_prepositions")
            or word in wordset("nouns_breakers")
            or _participle(words, step - 1)
        ):
            return (
                NounPhrase(step, step - 1, False)
                if comma is None
                else NounPhrase(comma, None, False)
            )
        step -= 1
    return NounPhrase(step if comma is None else comma, None, False)


def _in_date(words: Words, index: int) -> bool:
    """Whether a comma belongs to a date ("in a July 9 | , 2012 | , cable")."""
    if words.stops[index] != ",":
        return False
    year = index if words.raw[index].isdigit() else index - 1
    return year > 1 and bool(YEAR.fullmatch(words.raw[year])) and words.raw[year - 1].isdigit()


def _participle(words: Words, index: int) -> bool:
    """As in "alone in his flat watching cable": a verb form that is no adjective."""
    if (
        not words.low[index].endswith("ing")
        or not index
        or words.low[index] in wordset("nouns_adjectives")
    ):
        return False
    before = words.low[index - 1]
    led = (
        before in wordset("nouns_determiners")
        or before in wordset("nouns_prepositions")
        or words.possessive[index - 1]
    )
    return not led or words.stops[index] != ""


def names_title(words: Words, start: int) -> bool:
    """As in "In “The Long Corridor”, her memoir": the title stands between preposition and noun."""
    if not start:
        return False
    between = words.text[words.ends[start - 1] : words.starts[start]]
    if between not in ("”, ", '", ', ",” ", '," ', "’, ", "', "):
        return False
    step = start - 1
    while step and start - step < 12 and not words.stops[step]:
        step -= 1
    return step > 0 and words.low[step - 1] in ("in", "on")


def says(words: Words, last: int) -> int:
    """Number of words to the verb of saying that the noun is the subject of; 0 if none."""
    step = last + 1
    limit = min(len(words), last + _MAX_RIGHT)
    while step < limit and words.stops[step] != "." and words.low[step] in wordset("nouns_skip"):
        step += 1
    if step >= limit or words.stops[step] == ".":
        return 0
    if not words.stops[step] and (
        words.low[step] in wordset("nouns_saying") or words.low[step] in _TELLING
    ):
        return step - last
    if not words.stops[step] and words.low[step] not in wordset("nouns_after_noun"):
        return 0
    while step < limit and words.stops[step] != ".":
        previous = words.low[step - 1]
        if words.stops[step] and words.low[step].endswith("ing"):
            # "vetoed the bill, citing its cost": that does the one who vetoed it.
            return 0
        if words.low[step] in wordset("nouns_saying") and previous not in (
            "to",
            "the",
            "a",
            "be",
            "was",
            "were",
        ):
            return 0 if _others(words, last, step) else step - last
        step += 1
    return 0


def _others(words: Words, last: int, verb: int) -> bool:
    """Whether it is somebody else's verb: "in 150 years of state law, Roe said"."""
    opened = words.stops[last + 1] == "," and not words.stops[verb]
    subject = words.raw[verb - 1][:1].isupper() or words.low[verb - 1] in ("he", "she", "they")
    return opened and subject and words.low[last + 1] not in wordset("nouns_after_noun")


def plural_subject(words: Words, index: int) -> bool:
    """Whether several things stand there, so that "show" behind them is a verb."""
    word = words.low[index]
    plural = word.endswith("s") and not words.possessive[index]
    if word in wordset("nouns_determiners"):
        # "its report", "this report"
        return False
    return (plural or word in ("men", "women", "people", "data")) and word not in _SHOWN


def on_show(words: Words, last: int) -> bool:
    """As in "in an appearance on “Morning Call”": whatever has a name there is on air."""
    step = last + 2
    if step >= len(words) or words.low[last + 1] != "on" or words.stops[last + 1]:
        return False
    return words.raw[step][:1].isupper() and words.low[step] not in wordset("outlets_days")


def capital_on(words: Words, index: int) -> bool:
    """Whether a capitalised word follows on the one before."""
    return words.raw[index][:1].isupper() and not words.stops[index]


def genitive(words: Words, index: int) -> bool:
    """Whether a name stands in the genitive: "the Post's", "Ostrand News’"."""
    if words.possessive[index]:
        return True
    end = words.ends[index]
    return words.low[index].endswith("s") and words.text[end : end + 2] in ("’ ", "' ")


def of_meeting(words: Words, first: int, last: int) -> bool:
    """Minutes that can be read, and not those that pass."""
    following = words.low[last + 1] if last + 1 < len(words) else ""
    owned = first > 0 and words.low[first - 1] in ("the", "its", "their")
    # "according to minutes seen by the Globe"
    return owned or following == "of" or following in _READABLE


def demanded(words: Words, last: int) -> bool:
    """As in "his call for a ban", "on welfare programs": what one wants or pays for."""
    called = words.low[last] in ("call", "calls") and words.low[last + 1 : last + 2] == ["for"]
    return called or words.low[last] in ("programs", "programmes")


def phrase_ends(words: Words, last: int) -> bool:
    """Whether a phrase goes no further than a word: "in the Senate", not "in the Senate race"."""
    step = last + 1
    if step >= len(words) or words.stops[step]:
        return True
    following = words.low[step]
    return any(
        following in wordset(name)
        for name in ("outlets_days", "nouns_prepositions", "hearers_breakers")
    )
