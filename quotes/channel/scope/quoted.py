"""Who "was quoted as saying" something stands in the statement that was named just before."""

from __future__ import annotations

from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.labels import WRITTEN
from quotes.channel.words import Words

__all__ = ["quoted_in"]

_QUOTED = ("quoted as saying", "cited as saying")
# Sentences from the statement to what it quotes, and where "by the agency" stands behind the cue.
_NEAR, _BEHIND = 2, 4


def quoted_in(words: Words, frame: Frame, last: Frame, known: Evidence) -> bool:
    """Whether a statement is quoted in the text that the one before it is from.

    Args:
        words: The article's words.
        frame: The statement.
        last: The one before it.
        known: The channel of that one.
    """
    cue = frame.attribution.cue
    if cue is None or known.label not in WRITTEN:
        return False
    if not cue.of(words.text).lower().endswith(_QUOTED):
        return False
    near = 0 <= frame.core - last.core <= _NEAR
    return near and words.text[cue.end : cue.end + _BEHIND].strip() != "by"
