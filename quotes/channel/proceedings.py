"""Articles that report one sitting: "an inquest heard" at their head holds until they leave it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from quotes.channel import wording
from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.words import Words
from quotes.records import ChannelLabel, Document

__all__ = ["Sitting"]

# Paragraphs at the head of which one says that a court heard it.
_HEAD = 4
_ELSEWHERE: frozenset[ChannelLabel] = frozenset(
    {"press_conference", "official_statement", "interview", "broadcast", "social_media"}
)
_LEFT = re.compile(
    r"\b(?:Outside|Afterwards|After the (?:hearing|case|verdict|inquest|trial|sentenc\w+)"
    r"|Following the (?:hearing|case|verdict|inquest|trial|sentenc\w+)"
    r"|[Ss]peaking (?:after|outside)|[Oo]utside (?:the )?court)\b"
)
_FOR_OTHERS = re.compile(r"\b(?:spokes\w+|friends?|neighbours?|neighbors?)\b", re.IGNORECASE)


class Sitting:
    """The sitting that an article reports from its head on.

    Args:
        document: The article.
        words: Its words.
        evidence: All evidence, by position.
    """

    def __init__(self, document: Document, words: Words, evidence: Sequence[Evidence]) -> None:
        self._words = words
        body = [p.start for p in document.paragraphs if p.role == "body"]
        head = body[_HEAD] if len(body) > _HEAD else len(document.text)
        heard = [e for e in evidence if e.label == "court" and e.shared]
        self._heard = heard if heard and _hears(words, heard[0]) else []
        if self._heard and self._heard[0].span.start >= head:
            self._heard = []
        self._end = self._leaves(document, evidence)

    def evidence(self, frame: Frame) -> tuple[float, Evidence] | None:
        """What was said there, of a person who says it before the article leaves the place."""
        speaker, source = frame.speaker, frame.attribution.source
        if not self._heard or speaker is None or speaker.kind != "person" or source is None:
            return None
        if not self._heard[0].span.start < frame.start < self._end:
            return None
        led = wording.led(self._words, frame)
        if wording.elsewhen(led) or wording.refuses(led) or wording.wrote(led):
            return None
        if wording.denies(led):
            # "Roe denies murder": that is her plea, given long before.
            return None
        if _FOR_OTHERS.search(source.of(self._words.text)[:80]):
            return None
        at = bisect_left(self._heard, frame.end, key=lambda e: e.span.start) - 1
        return 0.55, self._heard[at]

    def _leaves(self, document: Document, evidence: Sequence[Evidence]) -> int:
        """Where something else begins: a sentence outside, a statement, another outlet."""
        if not self._heard:
            return 0
        start = self._heard[0].span.end
        left = _LEFT.search(document.text, start)
        ends = [left.start()] if left else []
        ends += [
            self._words.sentences[e.sentence].start
            for e in evidence
            if e.label in _ELSEWHERE and e.form != "mention" and e.span.start > start
        ][:1]
        return min(ends, default=len(document.text))


def _hears(words: Words, evidence: Evidence) -> bool:
    """Whether it is what a court "heard" or "was told"."""
    return words.low[evidence.last] in ("heard", "told") and evidence.group.endswith(" court")
