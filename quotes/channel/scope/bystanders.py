"""Those whom a reporter meets in the crowd: "Jane Roe, 62, a teacher", "26-year-old Jane Roe"."""

from __future__ import annotations

import re
from collections import Counter

from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.scope.beside import Scored
from quotes.channel.stated.yielding import STAGES
from quotes.channel.words import Words
from quotes.records import ChannelLabel

__all__ = ["bystanders", "silence", "unheard"]

# An age is printed for those whom nobody knows; who speaks from the stage is known.
_AGED = re.compile(r"(?: \([^()]{1,12}\))?, (?:1[3-9]|[2-9]\d)(?:,| and\b|\.|;|$)")
_YEARS = re.compile(r"\b\d\d-year-old\b")
_CAME = re.compile(r",? who (?:attended|showed up|came|drove|travell?ed|waited|stood in line)\b")
_BEHIND = 40
# Whoever is quoted more often than that is what the article is about.
_FEW = 5
_PLACES: frozenset[ChannelLabel] = frozenset({"speech", "private"})


def bystanders(words: Words, frames: list[Frame]) -> frozenset[int]:
    """Indices of the statements of people in the crowd.

    Args:
        words: The words of the article.
        frames: The attributions.
    """
    said = Counter(frame.key for frame in frames)
    met = {frame.key for frame in frames if _met(words.text, frame)}
    return frozenset(f.index for f in frames if f.key in met and said[f.key] <= _FEW)


def _met(text: str, frame: Frame) -> bool:
    """Whether the words for the source tell of an age, or of why it was there."""
    source = frame.attribution.source
    if source is None or frame.key is None:
        return False
    name, behind = source.of(text), text[source.end : source.end + _BEHIND]
    if _YEARS.search(name) or _AGED.search(name) or _CAME.search(name):
        return True
    return bool(_AGED.match(behind) or _CAME.match(behind))


def unheard(evidence: Evidence) -> bool:
    """Whether people in the crowd say nothing there, though they are at the place.

    A letter or a call is theirs, whoever they are.
    """
    if evidence.label == "private" and evidence.platform is not None:
        return False
    return evidence.label in _PLACES and evidence.form != "cue" and evidence.group not in STAGES


def silence(owned: dict[int, list[Scored]], crowd: frozenset[int]) -> None:
    """Take places from those who were only present; `owned` is changed in place."""
    for index in crowd.intersection(owned):
        left = [scored for scored in owned[index] if not unheard(scored[1])]
        if left:
            owned[index] = left
        else:
            del owned[index]
