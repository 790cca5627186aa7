"""Occasions at which several speak, and for whom of them they hold."""

from __future__ import annotations

import re

from quotes.channel import wording
from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.scope.backward import Carried
from quotes.channel.scope.openers import Held
from quotes.channel.scope.themes import is_turn
from quotes.channel.stated.acts import passing
from quotes.channel.stated.bench import JUDGE, LAWYER
from quotes.channel.stated.chambers import sits
from quotes.channel.words import Words
from quotes.records import ChannelLabel

__all__ = ["at_scene", "heard_there"]

# Whoever is quoted next was seldom in the interview, often at the rally.
_OPEN: frozenset[ChannelLabel] = frozenset({"speech", "broadcast", "court"})
_JOINT = re.compile(r"\bjoint\b", re.IGNORECASE)
_PLEA = re.compile(r"\sto\s[a-z]")
# Paragraphs over which a sitting goes on.
_SITTING = 3
# Sentences within which question, objection and ruling follow.
_EXCHANGE = 3
_LEFT = re.compile(r"\b(?:outside|afterwards?|later|after the (?:hearing|verdict|ruling|trial))\b")


def at_scene(words: Words, held: Held, frame: Frame, text: str) -> Carried | None:
    """Whether a statement was made where somebody else just spoke.

    Args:
        words: The article's words.
        held: The occasion.
        frame: The statement.
        text: Its attributing sentence without the content.

    Returns:
        Strength (0 to 1) and evidence.
    """
    evidence = held.evidence
    if evidence.form == "scene" and is_turn(words.text, frame):
        return 0.75, evidence
    if _sits(words, held, frame) or _in_session(words, held, frame, text):
        return 0.6, evidence
    joined = evidence.label in _OPEN or evidence.group.endswith("hearing")
    if held.owner is None and joined and frame.paragraph - held.paragraph <= 1:
        return 0.6, evidence
    answers = wording.answers(text) and not _requests(words, frame)
    if frame.core - held.sentence <= 1 and answers:
        return 0.6, evidence
    joint = _JOINT.search(words.text, max(0, evidence.span.start - 12), evidence.span.end)
    # "At a joint press conference ...": the other one speaks there too.
    return (0.6, evidence) if joint and frame.core - held.sentence <= 2 else None


def _requests(words: Words, frame: Frame) -> bool:
    """As in "has asked | both sides to wait": no question that was put there, and no reply."""
    cue = frame.attribution.cue
    if cue is None or not cue.of(words.text).lower().endswith(("asked", "asks")):
        return False
    plea = _PLEA.search(words.text, frame.start, frame.end)
    return plea is not None and not wording.asks(words, frame)


def heard_there(words: Words, evidence: Evidence) -> bool:
    """Whether others may speak where it was said: on an occasion for all, or in the witness box."""
    if evidence.shared:
        return True
    said = words.low[evidence.head].startswith(("testif", "cross-exam"))
    return evidence.label == "court" and evidence.form == "cue" and said


def _in_session(words: Words, held: Held, frame: Frame, text: str) -> bool:
    """Whether a judge or a lawyer speaks where the court has just heard somebody."""
    evidence, speaker, source = held.evidence, frame.speaker, frame.attribution.source
    if evidence.label != "court" or speaker is None or source is None or _LEFT.search(text):
        return False
    described = f"{speaker.role or ''} {source.of(words.text)[:80]}"
    if JUDGE.search(described):
        return frame.paragraph - held.paragraph <= _SITTING
    near = frame.core - held.sentence <= _EXCHANGE
    return near and frame.attribution.kind == "direct" and bool(LAWYER.search(described))


def _sits(words: Words, held: Held, frame: Frame) -> bool:
    """Whether a member of a chamber speaks where the chamber was just told something."""
    source, evidence = frame.attribution.source, held.evidence
    if evidence.label != "legislature" or passing(evidence) or source is None:
        return False
    role = frame.speaker.role if frame.speaker is not None else None
    member = sits(source.of(words.text)) or (role is not None and sits(role))
    return frame.paragraph - held.paragraph <= _SITTING and member
