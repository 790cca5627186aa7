"""Evidence by those who listen: "to loud cheers", "as the crowd roared", "fired up the crowd"."""

from __future__ import annotations

from dataclasses import replace

from quotes.channel.evidence import Evidence, Form, over
from quotes.channel.stated.acts import ACT
from quotes.channel.stated.chambers import in_council
from quotes.channel.words import Words, wordset

__all__ = ["audience_evidence"]

# Whoever shouts alone.
_ONE = frozenset(["man", "woman", "he", "she", "resident", "heckler", "protester", "somebody"])
_REACH = 5
_MOVES = 3
_SMALL = frozenset(
    {"the", "a", "his", "her", "their", "up", "in", "into", "packed", "large", "huge"}
)
_SKIP = frozenset({"out", "in", "into", "with", "of", "was", "were", "then", "again", "members"})


def audience_evidence(words: Words) -> list[Evidence]:
    """Evidence for what a crowd does while somebody speaks to it."""
    found: list[Evidence] = []
    for index, word in enumerate(words.low):
        evidence = None
        if word in wordset("audience_noise"):
            evidence = _noise(words, index)
        elif word in wordset("audience_people"):
            evidence = _reacts(words, index) or _moved(words, index)
        elif word in wordset("verbs_chorus") and not _heckled(words, index):
            # "the marchers chanted": below 0.7 it counts only where it is the cue itself.
            evidence = _make(words, index, index, "cue", 0.65)
            evidence = replace(evidence, opens=False, group=f"{ACT} speech")
        if evidence is not None:
            found.append(evidence)
    return found


def _heckled(words: Words, index: int) -> bool:
    """As in "one man shouted" at the meeting of a council: nobody's address to a crowd."""
    return index > 0 and words.low[index - 1] in _ONE and in_council(words, index)


def _noise(words: Words, index: int) -> Evidence | None:
    """As in "to loud cheers", "drawing a round of applause"."""
    for step in range(index - 1, max(-1, index - 1 - _REACH), -1):
        if words.stops[step + 1] == ".":
            return None
        if words.low[step] in wordset("audience_gets"):
            return _make(words, step, index, "adjunct", 0.8)
        if words.low[step] not in wordset("audience_praise"):
            return None
    return None


def _reacts(words: Words, index: int) -> Evidence | None:
    """As in "as the crowd roared", "the audience broke into laughter"."""
    step = index + 1
    while step < len(words) and step - index < _MOVES and words.low[step] in _SKIP:
        step += 1
    if step >= len(words) or words.stops[step] or words.possessive[index]:
        return None
    if words.low[step] not in wordset("audience_does"):
        return None
    return _make(words, index, step, "cue", 0.75)


def _moved(words: Words, index: int) -> Evidence | None:
    """As in "fired up the crowd", "urging a packed audience"."""
    for step in range(index - 1, max(-1, index - 1 - _REACH), -1):
        if words.stops[step + 1]:
            return None
        if words.low[step] in wordset("audience_moved"):
            return _make(words, step, index, "cue", 0.8)
        if words.low[step] not in _SMALL and not words.low[step].isdigit():
            return None
    return None


def _make(words: Words, first: int, last: int, form: Form, weight: float) -> Evidence:
    return over(words, first, last, "speech", form, weight, "told speech")
