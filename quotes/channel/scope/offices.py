"""Messages of public offices on networks with channels: `the governor said in a Telegram message`.

They are posts for everybody; those of anybody else are messages to somebody.
"""

from __future__ import annotations

from dataclasses import replace

from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.scope.beside import Scored
from quotes.channel.words import Words, tokens

__all__ = ["open_messages"]

_NETWORKS = frozenset(["Telegram"])
_MESSAGES = frozenset(["message", "messages"])
_OFFICES = frozenset(
    ["administration", "administrator", "army", "brigade", "command", "commissioner",
     "council", "department", "embassy", "government", "governor", "mayor", "mayor's", "military",
     "minister", "ministry", "navy", "police", "premier", "president", "presidency", "prosecutor",
     "prosecutors", "service"]
)  # fmt: skip
# Those who only work for one, and whoever held one.
_OTHERS = frozenset(["aide", "employee", "ex", "former", "officer", "official", "source", "staffer",
                     "wife", "husband"])  # fmt: skip


def open_messages(words: Words, frames: list[Frame], owned: dict[int, list[Scored]]) -> None:
    """Take the message of an office that names no recipient for a post.

    Args:
        words: The article's words.
        frames: The attributions.
        owned: Scored evidence by index of the attribution; changed in place.
    """
    for frame in frames:
        if frame.index not in owned:
            continue
        score, evidence = owned[frame.index][0]
        if _message(words, evidence) and _office(words, frame):
            owned[frame.index][0] = (score, replace(evidence, label="social_media"))


def _message(words: Words, evidence: Evidence) -> bool:
    """Whether evidence is a message to nobody in particular on a network with channels."""
    if evidence.label != "private" or evidence.form != "adjunct":
        return False
    named = words.low[evidence.first : evidence.last + 1]
    if evidence.platform not in _NETWORKS or _MESSAGES.isdisjoint(named):
        return False
    addressed = words.low[evidence.last + 1 : evidence.last + 2] in (["to"], ["with"])
    return not addressed and named[0] in ("in", "via", "on", "through")


def _office(words: Words, frame: Frame) -> bool:
    speaker, source = frame.speaker, frame.attribution.source
    if speaker is None:
        return False
    described = f"{speaker.name} {speaker.role or ''} {source.of(words.text) if source else ''}"
    told = {word.lower() for word in tokens(described[:300])}
    return not _OFFICES.isdisjoint(told) and _OTHERS.isdisjoint(told)
