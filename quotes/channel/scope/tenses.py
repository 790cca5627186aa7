"""Two tellings of one speaker: what she "says" to this article, and what she "told" elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable

from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.words import Words

__all__ = ["present", "told_before"]

_PRESENT = re.compile(r"(?:says|adds|explains|argues|notes|insists|tells|recalls|continues)\b")
_PAST = re.compile(r"(?:\w+ )?(?:said|told|added|explained|spoke)\b")


def told_before(
    words: Words, evidence: Evidence, told: Frame, frame: Frame, before: Iterable[Frame]
) -> bool:
    """Whether a statement is of another telling than what would hold for it.

    As in "“It snows,” says Roe. She told Radio Nord that it rained. It will pass, Roe says."

    Args:
        words: The article's words.
        evidence: What would hold: an outlet that was told something.
        told: The statement that it was last stated for or carried to.
        frame: The statement in question.
        before: Statements in front of `told` without a channel.
    """
    if evidence.outlet is None or evidence.own or not present(words, frame):
        return False
    if not _PAST.match(_cue(words, told)):
        return False
    return any(other.key == frame.key and present(words, other) for other in before)


def present(words: Words, frame: Frame) -> bool:
    """Whether a statement stands in the present: "Roe says"."""
    return _PRESENT.match(_cue(words, frame)) is not None


def _cue(words: Words, frame: Frame) -> str:
    cue = frame.attribution.cue
    return cue.of(words.text).lower() if cue is not None else ""
