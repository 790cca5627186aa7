"""Somebody who adds to what was just said to an audience: a second executive on a call."""

from __future__ import annotations

from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.words import Words

__all__ = ["joins_in"]

_ADDING = frozenset(["add", "added", "adding", "adds"])
_SPEAKING = frozenset(["cue", "adjunct", "opener"])


def joins_in(words: Words, frame: Frame, last: Frame, evidence: Evidence) -> bool:
    """Whether a person `added` something to what another one said before an audience.

    `Pell told analysts on a call that cash was tight. Roe added that ...`: in the next sentence of
    the same paragraph, where everybody who speaks is heard by the same people.

    Args:
        words: The words of the article.
        frame: What is added.
        last: The statement before it.
        evidence: That one's channel.
    """
    cue = frame.attribution.cue
    if cue is None or not evidence.shared or evidence.form not in _SPEAKING:
        return False
    beside = frame.paragraph == last.paragraph and frame.core - last.core == 1
    people = all(one.speaker is not None and one.speaker.kind == "person" for one in (frame, last))
    return beside and people and cue.of(words.text).lower().split()[-1] in _ADDING
