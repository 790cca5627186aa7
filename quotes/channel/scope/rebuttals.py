"""Those who answer what somebody else told an outlet: they were not on with it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.scope.beside import Scored
from quotes.channel.words import Words
from quotes.records import ChannelLabel, Span

__all__ = ["Rebuttals", "taken_up"]

_ONE_TO_ONE: frozenset[ChannelLabel] = frozenset({"interview", "broadcast"})
_REBUTS = re.compile(
    r"\b(?:counter(?:ed|s)|den(?:ied|ies)|disagree[sd]|dismiss(?:ed|es)|disput(?:ed|es)"
    r"|(?:fired|fires|hit|hits|shot) back|rebutt?(?:ed|s)|reject(?:ed|s)|retort(?:ed|s))\b"
)
# What such a sentence rejects, told by the one before.
_TAKEN_UP = frozenset(
    ["it", "that", "this", "that account", "that claim", "that version", "the accusation",
     "the accusations", "the allegation", "the allegations", "the charge", "the charges",
     "the claim", "the claims", "this claim", "any wrongdoing", "wrongdoing"]
)  # fmt: skip


class Rebuttals:
    """Tells where an interview cannot hold, as whoever speaks answers the one who gave it.

    Args:
        words: The article's words.
        frames: The attributions.
        owned: Scored evidence by index of the attribution.
    """

    def __init__(
        self, words: Words, frames: Sequence[Frame], owned: Mapping[int, Sequence[Scored]]
    ) -> None:
        self._words = words
        self._owners: dict[Span, list[Frame]] = {}
        for frame in frames:
            for _, evidence in owned.get(frame.index, ()):
                self._owners.setdefault(evidence.span, []).append(frame)

    def forbids(self, frame: Frame, evidence: Evidence) -> bool:
        """Whether a statement answers what somebody else said to one outlet alone.

        On an occasion for all, or in the same paragraph, it may have been answered at once.
        """
        if evidence.label not in _ONE_TO_ONE or evidence.shared or frame.key is None:
            return False
        owners = self._owners.get(evidence.span, [])
        if not owners or evidence.span.end > frame.start:
            return False
        if any(o.key in (frame.key, None) or o.paragraph == frame.paragraph for o in owners):
            return False
        return rebuts(self._words, frame)


def rebuts(words: Words, frame: Frame) -> bool:
    """Whether the cue is one of answering somebody who was not agreed with."""
    cue = frame.attribution.cue
    return cue is not None and _REBUTS.search(cue.of(words.text)) is not None


def taken_up(words: Words, frames: Sequence[Frame]) -> dict[int, int]:
    """Statements that only say no, with the one behind that says why: `Roe denied it. He said`.

    Returns:
        The index of the second by that of the first.
    """
    order = sorted(frames, key=lambda f: (f.start, f.index))
    found = {}
    for one, other in pairwise(order):
        same = one.key is not None and one.key == other.key and one.paragraph == other.paragraph
        content = one.attribution.content
        if not same or other.core - one.core != 1 or len(content) > 1 or not rebuts(words, one):
            continue
        if content[0].of(words.text).strip(" .").lower() in _TAKEN_UP:
            found[one.index] = other.index
    return found
