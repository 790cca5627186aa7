"""What was said apart from where a channel is stated: outside the court, before the interview."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from quotes.channel import wording
from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.labels import SPOKEN
from quotes.channel.scope.long_since import LongSince
from quotes.channel.scope.named import Naming
from quotes.channel.scope.outdoors import leaves
from quotes.channel.scope.proceedings import goes_in, presides
from quotes.channel.stated.find import Found
from quotes.channel.words import Words
from quotes.records import ChannelLabel

__all__ = ["Apart"]

_LATER = re.compile(
    r"\b(?:afterwards?|later (?:told|said|spoke)"
    r"|later,?(?: \w+){1,4}? (?:told|said|spoke)|(?:[Ss]peaking|told|spoke)(?: \w+){1,4} later"
    r"|after the (?:meeting|vote|debate|hearing|session|match|game|speech|ceremony|service))\b",
    re.IGNORECASE,
)
# Where a chamber's sitting is over for whoever speaks: what he says next is said outside too.
_OUT = re.compile(
    r"\b(?:[Ss]peaking|[Ss]aid|[Tt]old(?: \w+){1,4}|[Ss]poke(?: \w+){0,4}) (?:after|following) "
    r"(?:the|that|\w+[’']s) (?:\w+ )?"
    r"(?:vote|meeting|debate|hearing|session|sitting)\b"
)
_AFTERWARDS = re.compile(r"\bafterwards\b", re.IGNORECASE)
# What is told later does not stand in a text that was out by then; "later added" may.
_TOLD_LATER = re.compile(
    r"\b[Ll]ater(?! (?:in|on)\b)(?:,?(?: [\w’'-]+){1,4}?)? (?:admitted|apologi[sz]ed|claimed"
    r"|conceded|denied|explained|insisted|maintained|said|told)\b"
)
_TEXTS: frozenset[ChannelLabel] = frozenset({"social_media", "official_statement"})
_LONGEST = 400
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_RECORDED = frozenset(["audio", "clip", "livestream", "recording", "video", "videos"])
# Paragraphs of a lead, which may well sum up what is told later on.
_LEAD = 3


class Apart:
    """Tells where a channel cannot hold, whoever would carry it there.

    Args:
        words: The article's words.
        found: All evidence.
        frames: The attributions.
    """

    def __init__(self, words: Words, found: Found, frames: Sequence[Frame]) -> None:
        self._words = words
        self._naming = Naming(words, list(frames))
        self._long_since = LongSince(words, frames)
        self._out = [
            (words.sentences[f.core].start, f.key)
            for f in frames
            if f.key is not None and _OUT.search(wording.outside(words, f))
        ]
        left = leaves(words, frames)
        inside = [e.span.start for e in found.evidence if goes_in(words, e)] if left else []
        self._moves = sorted([*((at, False) for at in left), *((at, True) for at in inside)])

    def forbids(self, frame: Frame, evidence: Evidence) -> bool:
        """Whether a statement was made elsewhere than evidence tells, by place or time."""
        if evidence.sentence in frame.sentences:
            return False
        return (
            self._outdoors(frame, evidence)
            or self._out_of_chamber(frame, evidence)
            or self._sooner(frame, evidence)
            or self._later(frame, evidence)
            or self._written(frame, evidence)
            or self._long_since.parts(frame, evidence)
        )

    def _written(self, frame: Frame, evidence: Evidence) -> bool:
        """As in `In a video the mayor apologised. His rival ... It was, he wrote, "too little"`.

        Only whoever speaks in a recording may also have written below it.
        """
        named = self._words.low[evidence.first : evidence.last + 1]
        if frame.key is None or _RECORDED.isdisjoint(named):
            return False
        if not wording.wrote(wording.outside(self._words, frame)):
            return False
        sentence = self._words.sentences[evidence.sentence]
        start = max(sentence.start, evidence.span.start - _LONGEST)
        end = min(sentence.end, evidence.span.end + _LONGEST)
        return frame.key not in self._naming.keys(start, end)

    def _later(self, frame: Frame, evidence: Evidence) -> bool:
        """As in `Roe wrote on X that she won. She later claimed ...`: no part of that post."""
        if evidence.label not in _TEXTS or evidence.span.start > frame.start:
            return False
        told = wording.outside(self._words, frame)
        # "He later said on the same channel that ..."
        return _TOLD_LATER.search(told) is not None and "the same " not in told

    def _outdoors(self, frame: Frame, evidence: Evidence) -> bool:
        """Whether what a court heard does not hold, as the article has left it since."""
        if evidence.label != "court" or not self._moves or presides(self._words, frame):
            return False
        at = bisect_right(self._moves, (self._words.sentences[frame.core].end, True)) - 1
        if at < 0 or self._moves[at][1]:
            return False
        return evidence.span.start < self._moves[at][0]

    def _out_of_chamber(self, frame: Frame, evidence: Evidence) -> bool:
        """As in `Speaking after the vote, she said ...`: neither that nor what she adds."""
        if evidence.label != "legislature" or not self._out:
            return False
        end = self._words.sentences[frame.core].end
        return any(
            key == frame.key and evidence.span.start < start < end for start, key in self._out
        )

    def _sooner(self, frame: Frame, evidence: Evidence) -> bool:
        """Whether it was said before the occasion: `“...,” he said. Afterwards he told me`."""
        if evidence.label not in SPOKEN or evidence.span.start < frame.end:
            return False
        if self._afterwards(frame, evidence):
            return True
        if frame.attribution.kind == "indirect" and frame.paragraph < _LEAD:
            return False
        sentence = self._words.sentences[evidence.sentence]
        near = max(sentence.start, evidence.span.start - 120)
        told = self._words.text[near : min(sentence.end, evidence.span.end + 120)]
        return _LATER.search(_QUOTED.sub("", told)) is not None

    def _afterwards(self, frame: Frame, evidence: Evidence) -> bool:
        """As in `“...,” he said. Answering a question, he said`, `He was less guarded afterwards`.

        What is answered is that one question; nor was it said afterwards before.
        """
        asked = self._words.low[evidence.first : evidence.last + 1]
        if evidence.label == "press_conference" and "question" in asked:
            return True
        if not evidence.sentence or evidence.sentence - 1 in frame.sentences:
            return False
        before = self._words.sentences[evidence.sentence - 1]
        told = self._words.text[max(before.start, before.end - _LONGEST) : before.end]
        return _AFTERWARDS.search(_QUOTED.sub("", told)) is not None
