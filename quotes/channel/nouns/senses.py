"""Nouns that name a channel elsewhere and mean something else here: "in a sign of unease"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from quotes.channel.nouns.lexicon import Noun
from quotes.channel.nouns.papers import PAPERS_OF_SCIENCE, written_in
from quotes.channel.phrases import NounPhrase
from quotes.channel.stated.posts import POSTS, put_online
from quotes.channel.words import Words, wordset
from quotes.resources import lexicon

__all__ = ["other_sense", "stands_there"]

_LOOKED = frozenset(["glanced", "look", "looked", "looking", "looks", "stared"])
_OWNERS = frozenset(["his", "her", "their", "my", "your", "its"])


@dataclass(frozen=True, slots=True)
class _Sense:
    """Where a noun means something else.

    Attributes:
        leads: Behind these prepositions.
        bare: Behind these, without a determiner.
        owned: Behind these, with somebody's ("on her phone").
        kinds: Behind these words ("the phone book").
        but: Not before these.
        behind: Before these phrases.
    """

    leads: frozenset[str]
    bare: frozenset[str]
    owned: frozenset[str]
    kinds: frozenset[str]
    but: frozenset[str]
    behind: tuple[list[str], ...]


@cache
def _senses() -> dict[str, _Sense]:
    return {noun: _sense(row) for row in lexicon("channel_senses") for noun in row["nouns"]}


def _sense(row: Mapping[str, Any]) -> _Sense:
    def some(name: str) -> frozenset[str]:
        return frozenset(row.get(name, "").split())

    return _Sense(
        leads=some("leads"),
        bare=some("bare"),
        owned=some("owned"),
        kinds=some("kinds"),
        but=some("but"),
        behind=tuple(phrase.split() for phrase in row.get("behind", ())),
    )


def other_sense(words: Words, first: int, last: int, noun: Noun, phrase: NounPhrase) -> bool:
    """Whether a noun that a preposition leads to means something else there.

    Args:
        words: The article's words.
        first: The noun's first word.
        last: Its last word.
        noun: What the lexicon knows of it.
        phrase: Its phrase.
    """
    lead = "" if phrase.before is None else words.low[phrase.before]
    if noun.name in PAPERS_OF_SCIENCE and noun.label == "document" and noun.prepositions:
        return lead not in noun.prepositions or not written_in(words, first, phrase.before)
    if lead not in noun.prepositions:
        return False
    if lead == "at" and phrase.before and words.low[phrase.before - 1] in _LOOKED:
        # "looked at chats with the bot"
        return True
    if noun.name in POSTS:
        return not put_online(words, last, phrase)
    sense = _senses().get(noun.name)
    if sense is None:
        return False
    step = last + 1
    if step < len(words) and not words.stops[step]:
        if words.low[step] in sense.but:
            return False
        if any(words.low[step : step + len(them)] == them for them in sense.behind):
            return True
    owned = words.low[phrase.start] in _OWNERS or words.possessive[phrase.start]
    bare = phrase.start == first and not phrase.determined
    kind = words.low[first - 1] if phrase.start < first else ""
    return (
        lead in sense.leads
        or kind in sense.kinds
        or (bare and lead in sense.bare)
        or (owned and lead in sense.owned)
    )


def stands_there(words: Words, lead: str, noun: Noun, phrase: NounPhrase) -> bool:
    """Whether a paper is where something stands: "on a sign", "came out with a report".

    "Working on a book" and "a man with a book" say nothing of where it was said.
    """
    if noun.label != "document":
        return True
    if lead == "on":
        return noun.name.rpartition(" ")[2] in wordset("senses_surfaces")
    if lead == "with":
        return bool(phrase.before) and words.low[(phrase.before or 0) - 1] in wordset(
            "senses_came_out"
        )
    return True
