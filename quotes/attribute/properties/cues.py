"""Reads a cue: what it says about act and stance, from a lexicon of dictionary forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import cast, get_args

from quotes.records import Act, Stance
from quotes.resources import lexicon
from quotes.resources.verbs import inflected

__all__ = ["Reading", "is_adverb", "is_plain_verb", "read_cue", "words_of"]

_WORD = re.compile(r"\w+(?:['’\-]\w+)*|['’](?:s|re|m|ve)\b")
_LONGEST = 4
# Characters; real cues are a tenth of it.
_LONGEST_CUE = 300
_ADVERBS = frozenset(
    (
        "also",
        "still",
        "now",
        "once",
        "then",
        "just",
        "even",
        "already",
        "often",
        "always",
        "again",
        "later",
        "first",
        "soon",
        "ever",
        "previously",
        "since",
        "best",
        "well",
        "thus",
        "so",
        "too",
        "instead",
        "yet",
        "twice",
        "here",
        "only",
        "rather",
        "quite",
        "very",
        "almost",
        "perhaps",
        "maybe",
        "further",
        "sometimes",
        "long",
        "widely",
        "such",
        "not",
        "never",
        "all",
        "both",
    )
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a lexicon entry says about the words that it matches.

    Attributes:
        weak: A verb that decides only where the cue holds nothing better ("make").
    """

    act: Act
    stance: Stance
    weak: bool = False


def words_of(text: str) -> list[str]:
    """The first words of a cue in lower case, with straight apostrophes."""
    return [word.replace("’", "'").lower() for word in _WORD.findall(text[:_LONGEST_CUE])]


def is_adverb(word: str) -> bool:
    """Whether a word may stand between the parts of a cue without changing what it is."""
    return word in _ADVERBS or (len(word) > 4 and word.endswith("ly") and word != "reply")


def read_cue(words: list[str]) -> Reading | None:
    """The reading of a cue: of its first entry in the lexicon, weak verbs last.

    A participle behind it may turn the stance: "wrote a letter asking".

    Args:
        words: As `words_of` gives them.

    Returns:
        None where the lexicon knows none of the words.
    """
    bare = [
        word
        for place, word in enumerate(words)
        if not is_adverb(word) or words[place : place + 2] == ["not", "guilty"]
    ]
    matches = list(_matches(bare))
    matches = matches or list(_matches(words))
    if not matches:
        return None
    first = next((match for match in matches if not match[0].weak), matches[0])
    for reading, word in matches[matches.index(first) + 1 :]:
        if first[0].stance == "asserts" and reading.stance != "asserts" and word.endswith("ing"):
            return replace(first[0], stance=reading.stance)
    return first[0]


def is_plain_verb(word: str) -> bool:
    """Whether a word is a form of a verb that stands beside whole quoted sentences ("said")."""
    return word.lower() in _plain_forms()


def _matches(words: list[str]) -> Iterator[tuple[Reading, str]]:
    """The entries that the words hold, each with its first word."""
    table = _table()
    position = 0
    while position < len(words):
        for length in range(min(_LONGEST, len(words) - position), 0, -1):
            reading = table.get(tuple(words[position : position + length]))
            if reading is not None:
                yield reading, words[position]
                position += length
                break
        else:
            position += 1


@cache
def _table() -> dict[tuple[str, ...], Reading]:
    """All inflected forms of all entries, adverbs inside phrases left out."""
    entries = lexicon("cues")
    weak = set(entries["weak"])
    table: dict[tuple[str, ...], Reading] = {}
    for act in get_args(Act):
        for stance, phrases in entries[act].items():
            for phrase in phrases:
                reading = Reading(act, cast(Stance, stance), phrase in weak)
                _enter(table, phrase.split(), reading)
    return table


def _enter(table: dict[tuple[str, ...], Reading], phrase: list[str], reading: Reading) -> None:
    rest = tuple(phrase[1:])
    for form in inflected(phrase[0]):
        key = (form, *rest)
        known = table.get(key)
        # The plain form of one entry goes before the inflected form of another
        # ("found", to establish; "found", of "find").
        if known is None or form == phrase[0]:
            table[key] = reading


@cache
def _plain_forms() -> frozenset[str]:
    return frozenset(form for word in lexicon("cues")["plain"] for form in inflected(word))
