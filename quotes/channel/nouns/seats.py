"""Seats with a name, debates and houses: the stand of a court, the benches of a parliament."""

from __future__ import annotations

from quotes.channel.phrases import phrase_ends
from quotes.channel.stated.houses import house_at
from quotes.channel.words import Words
from quotes.records import ChannelLabel

__all__ = ["SEATS", "address", "building", "debated", "seated"]

# Nouns that are a court's only where the article speaks of one.
SEATS = frozenset({"stand", "dock", "bench"})
_ALONE = frozenset(["the", "to"])
_COURTLY = frozenset(
    ["attorney", "charged", "charges", "convicted", "coroner", "counsel", "court", "courtroom",
     "defendant", "guilty", "inquest", "judge", "judges", "jurors", "jury", "justice", "justices",
     "magistrate", "murder", "oath", "plea", "pleaded", "prosecutor", "prosecutors", "ruling",
     "sentence", "sentenced", "testified", "testify", "testimony", "trial", "tribunal", "witness",
     "witnesses"]
)  # fmt: skip
_HALLS = frozenset({"town hall", "town-hall", "townhall"})
# What people do in a hall who are heard there.
_GATHERED = frozenset(
    ["addressed", "addressing", "appeared", "appearing", "campaigned", "campaigning", "crowd",
     "gathered", "held", "hosted", "meeting", "packed", "rally", "speaking", "speech", "spoke",
     "told", "took"]
)  # fmt: skip
# What kinds of court there are.
_SORTS = frozenset(
    ["appeal", "appellate", "circuit", "city", "constitutional", "county", "criminal", "crown",
     "district", "family", "federal", "high", "immigration", "juvenile", "labour", "magistrate",
     "magistrates", "municipal", "probate", "sessions", "sheriff", "state", "superior", "supreme",
     "tax", "trial", "world", "youth"]
)  # fmt: skip
_THERE = frozenset(["at", "in", "near", "of", "outside"])
# Beside the words of a trial: what tells that a court sits.
_HEARD = frozenset(
    ["appeal", "appeared", "bail", "case", "heard", "hearing", "hears", "jailed", "lawsuit",
     "lawyer", "lawyers", "ruled", "solicitor", "sued", "told"]
)  # fmt: skip
_DEBATES = frozenset({"debate", "discussion"})
# Whose benches are a chamber's.
_PARTIES = frozenset(
    ["back", "conservative", "cross", "front", "government", "labour", "opposition", "treasury",
     "tory"]
)  # fmt: skip
_IN_POWER = frozenset(["government", "treasury"])
# Words on each side in which a court, or a chamber, is looked for.
_NEAR = 60
_CHAMBER = frozenset(
    ["assembly", "bill", "chamber", "commons", "house", "legislature", "lords", "mp",
     "mps", "minister", "motion", "parliament", "sabha", "senate", "speaker"]
)  # fmt: skip


def seated(words: Words, first: int, noun: str, label: ChannelLabel) -> ChannelLabel | None:
    """Where one speaks from a seat; None where it is no place of a court or a chamber.

    Args:
        words: The article's words.
        first: The noun.
        noun: Its singular.
        label: What the lexicon says of it.
    """
    before = words.low[first - 1] if first and not words.stops[first] else ""
    if noun == "bench" and before in _PARTIES:
        # "the opposition bench" is the other team's as well.
        sure = before in _IN_POWER or words.low[first].endswith("es")
        return "legislature" if sure or _around(words, first, _CHAMBER) else None
    # "in the away stand", "from a park bench"
    return label if before in _ALONE and _around(words, first, _COURTLY) else None


def address(words: Words, first: int) -> bool:
    """As in "Residents of Downing Court", "a fire at Palm Court": where people live.

    Args:
        words: The article's words.
        first: The word "Court".
    """
    if first < 2 or words.raw[first] != "Court" or any(words.stops[first - 1 : first + 1]):
        return False
    name = words.raw[first - 1]
    if not name[:1].isupper() or name.lower() in _SORTS or words.possessive[first - 1]:
        return False
    led = words.low[first - 2] in _THERE
    return led and not _around(words, first, _COURTLY - {"court"} | _HEARD)


def building(words: Words, first: int, noun: str) -> bool:
    """As in "a path from the courthouse to the river", "starts at the town hall": a mere place.

    What is said next is only said there where the sentence tells of a sitting, or of speakers.

    Args:
        words: The article's words.
        first: The noun.
        noun: Its singular.
    """
    if noun == "courthouse":
        return _COURTLY.isdisjoint(_sentence(words, first))
    if noun not in _HALLS or not first or words.low[first - 1] != "the":
        # "at a town hall in Moll": one holds them.
        return False
    return _GATHERED.isdisjoint(_sentence(words, first))


def _sentence(words: Words, index: int) -> list[str]:
    """The words near another in its sentence."""
    near = range(max(0, index - _NEAR), min(len(words), index + _NEAR))
    return [words.low[step] for step in near if words.sentence[step] == words.sentence[index]]


def debated(words: Words, first: int, noun: str) -> bool:
    """As in "a debate in the Lok Sabha", "Intervening in the discussion" in a parliament's report.

    Args:
        words: The article's words.
        first: The noun.
        noun: Its singular.
    """
    if noun not in _DEBATES:
        return False
    if words.low[max(0, first - 3) : first - 1] == ["intervening", "in"]:
        return _around(words, first, _CHAMBER)
    if words.low[first + 1 : first + 2] != ["in"] or words.stops[first + 1]:
        return False
    house = house_at(words, first + 2)
    return house is not None and phrase_ends(words, house[1])


def _around(words: Words, index: int, wanted: frozenset[str]) -> bool:
    """Whether one of some words stands near a word."""
    return not wanted.isdisjoint(words.low[max(0, index - _NEAR) : index + _NEAR])
