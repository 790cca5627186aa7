"""Reports of a sitting of a parliament, where one speaker answers the other.

`Roe informed the House that trains ran late. "A scandal," averred Hay` was said in the House.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.channel import wording
from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.stretches import inside, union
from quotes.channel.words import Words
from quotes.records import ChannelLabel

__all__ = ["Debate"]

# What members do to each other's words; none of it is what an interview is reported with.
_DEBATES = re.compile(
    r"\b(?:averred|interjected|interven(?:ed|ing)|opined|quipped|rejoined|retorted|shot back"
    r"|thundered|wondered)\b"
)
_ELSEWHERE: frozenset[ChannelLabel] = frozenset(
    {"press_conference", "official_statement", "interview", "broadcast", "social_media", "court"}
)
_STRENGTH = 0.55
# Sentences from one speech to the next, paragraphs over which a speaker goes on.
_REACH = 8
_ON = 1


class Debate:
    """The chamber of which an article reports the sitting; to be asked in order.

    Args:
        words: The article's words.
        evidence: All evidence, by position; what members speak of ("on television") is no place.
        frames: The attributions.
    """

    def __init__(self, words: Words, evidence: Sequence[Evidence], frames: Sequence[Frame]) -> None:
        self._words = words
        said = union(span for frame in frames for span in frame.attribution.content)
        self._evidence = [e for e in evidence if e.form != "mention" and not inside(said, e.span)]
        self._last: tuple[Frame, Evidence] | None = None

    def evidence(self, frame: Frame) -> tuple[float, Evidence] | None:
        """Where a member debates: in the chamber that was told something shortly before.

        He goes on speaking there in the next paragraph.
        """
        if frame.speaker is None or frame.speaker.kind != "person":
            return None
        text = wording.outside(self._words, frame)
        if frame.attribution.act != "speech" or wording.elsewhen(text) or wording.refuses(text):
            return None
        there = self._chamber(frame) if _DEBATES.search(text) else self._going_on(frame)
        if there is None:
            return None
        self._last = (frame, there)
        return _STRENGTH, there

    def _going_on(self, frame: Frame) -> Evidence | None:
        """The chamber of the statement before, if it is of the same speaker."""
        if self._last is None:
            return None
        before, there = self._last
        away = frame.paragraph - before.paragraph
        same = (before.key == frame.key and 0 <= away <= _ON) or (not away and self._again(frame))
        return there if same and not self._left(before.end, frame.start) else None

    def _again(self, frame: Frame) -> bool:
        """Whether a pronoun says that the speaker before goes on."""
        source = frame.attribution.source
        return source is not None and source.of(self._words.text).lower() in ("he", "she")

    def _chamber(self, frame: Frame) -> Evidence | None:
        """The chamber that was named last before a statement, or in which the last one was made."""
        if self._last is not None:
            before, there = self._last
            if frame.core - before.core <= _REACH and not self._left(before.end, frame.start):
                return there
        for evidence in reversed(self._evidence):
            if evidence.span.start >= frame.start:
                continue
            if frame.core - evidence.sentence > _REACH or evidence.label in _ELSEWHERE:
                return None
            if evidence.label == "legislature" and evidence.shared:
                return evidence
        return None

    def _left(self, start: int, end: int) -> bool:
        """Whether the article goes elsewhere between two statements."""
        return any(e.label in _ELSEWHERE and start <= e.span.start < end for e in self._evidence)
