"""People who stand up at a meeting: those who speak there without being said to tell it.

`Residents spoke at a council meeting. Roe stood up and said` was said at that meeting.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from quotes.channel import wording
from quotes.channel.evidence import Evidence, over
from quotes.channel.frames import Frame
from quotes.channel.nouns.lexicon import nouns
from quotes.channel.stated.chambers import at_court, meets
from quotes.channel.stretches import inside, union
from quotes.channel.words import Words
from quotes.records import ChannelLabel

__all__ = ["Floor"]

_STANDS = re.compile(
    r"\b(?:st(?:ood|ands|anding) up (?:and|to)"
    r"|rose (?:and (?:asked|said|told)|to (?:ask|object|say|speak|tell))"
    r"|(?:got|rose) to (?:his|her|their) feet|t(?:ook|aking) (?:to )?the "
    r"(?:floor|lectern|microphone|mic|podium)|(?:at|from) the (?:lectern|microphone|mic|podium)"
    r"|from the (?:audience|back of the (?:hall|room)|floor)"
    r"|to (?:\w+ )?(?:applause|boos|cheers|jeers))\b"
)
# Occasions with an audience, by the last word of what they are called.
_HELD: frozenset[ChannelLabel] = frozenset({"speech", "legislature"})
_MEETS = ("comment", "hall", "hearing", "meeting", "session")
_ELSEWHERE: frozenset[ChannelLabel] = frozenset(
    {"press_conference", "interview", "broadcast", "court"}
)


class Floor:
    """The meetings of an article, for those who stand up there; to be asked in order.

    Args:
        words: The article's words.
        evidence: All evidence.
    """

    def __init__(self, words: Words, evidence: Sequence[Evidence]) -> None:
        self._words = words
        self._found = evidence
        self._standing: tuple[Frame, Evidence] | None = None

    @cached_property
    def _evidence(self) -> list[Evidence]:
        """All evidence and the meetings that are only spoken of; in most articles nobody asks."""
        known = union(e.span for e in self._found)
        named = [e for e in _named(self._words) if not inside(known, e.span)]
        return sorted([*self._found, *named], key=lambda e: e.span)

    def evidence(self, frame: Frame) -> tuple[float, Evidence] | None:
        """The meeting named last before a statement whose speaker stands up to make it.

        He goes on speaking there in the next paragraph.
        """
        if frame.speaker is None or frame.speaker.kind not in ("person", "group"):
            return None
        text = wording.outside(self._words, frame)
        if wording.elsewhen(text) or wording.refuses(text) or frame.attribution.act != "speech":
            return None
        if _STANDS.search(text) is None:
            on, self._standing = self._standing, None
            if on is None or on[0].key != frame.key or frame.paragraph - on[0].paragraph > 1:
                return None
            self._standing = (frame, on[1])
            return 0.5, on[1]
        meeting = self._before(frame.end)
        self._standing = (frame, meeting) if meeting is not None else None
        return (0.6, meeting) if meeting is not None else None

    def _before(self, offset: int) -> Evidence | None:
        """The meeting named last before an offset, if nobody was interviewed since."""
        for evidence in reversed(self._evidence):
            if evidence.span.start >= offset:
                continue
            if evidence.label in _ELSEWHERE and evidence.form != "mention":
                return None
            if evidence.label in _HELD and _meets(evidence):
                return evidence
        return None


def _meets(evidence: Evidence) -> bool:
    """Whether people meet there: at a meeting, or where somebody told it something."""
    return evidence.group.endswith(_MEETS) or evidence.group in ("told speech", "told legislature")


def _named(words: Words) -> list[Evidence]:
    """Meetings that are only spoken of: "packed the school board meeting"."""
    found = []
    for first, last, readings in nouns().matches(words):
        noun = next((noun for noun in readings if noun.scene or noun.name == "meeting"), None)
        if noun is None or not noun.name.endswith(_MEETS):
            continue
        if first and words.low[first - 1] in noun.turns and not words.stops[first]:
            continue
        label = "legislature" if noun.name == "meeting" and meets(words, first) else noun.label
        other = noun.name == "meeting" and label != "legislature"
        if label in _HELD and not other and not at_court(words, first):
            found.append(over(words, first, last, label, "scene", 0.5, noun.name))
    return found
