"""Occasions of years ago: "told the inquest in 2019" holds for nothing that she says today."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.channel import wording
from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.labels import SPOKEN
from quotes.channel.scope.tenses import present
from quotes.channel.words import Words

__all__ = ["LongSince"]

_TODAY = re.compile(r"\W*(?:Today|Now|Nowadays|These days)\b")
# "In 2019, she told the inquest"
_OPENED = re.compile(r"\W*(?:In|Last|Earlier|Two|Three|A|Some|Several|Many)\s[\w\s]{2,30},")
# Sentences behind the occasion in which an article may come back to the present.
_REACH = 20


class LongSince:
    """Tells what was said these days from what the article says was said long ago.

    Args:
        words: The article's words.
        frames: The attributions.
    """

    def __init__(self, words: Words, frames: Sequence[Frame]) -> None:
        self._words = words
        self._in: dict[int, list[Frame]] = {}
        for frame in frames:
            self._in.setdefault(frame.core, []).append(frame)

    def told(self, evidence: Evidence) -> bool:
        """Whether evidence is of an occasion long ago: "Last year she told a committee"."""
        telling = self._telling(evidence)
        if telling is None:
            return wording.past(self._clause(evidence))
        if present(self._words, telling):
            # "In a podcast last month, she says": that is how this article tells everything.
            return False
        return wording.past(wording.outside(self._words, telling))

    def parts(self, frame: Frame, evidence: Evidence) -> bool:
        """Whether a statement is of these days, and an occasion named before it is not."""
        if evidence.label not in SPOKEN | {"court"} or evidence.span.start > frame.start:
            return False
        now = present(self._words, frame) or self._returns(evidence.sentence, frame.core)
        return now and self.told(evidence)

    def _returns(self, told: int, core: int) -> bool:
        """As in "Today she runs a shelter." between the two."""
        between = self._words.sentences[told + 1 : min(core, told + _REACH) + 1]
        return any(_TODAY.match(self._words.text, s.start, s.end) for s in between)

    def _clause(self, evidence: Evidence) -> str:
        """The words around evidence without what another clause tells of other days.

        As in "She fell ill in 2019, | an inquest heard".
        """
        sentence = self._words.sentences[evidence.sentence]
        start, end = evidence.span.start, evidence.span.end
        comma = self._words.text.rfind(",", sentence.start, start)
        at = self._words.text.find(",", end, sentence.end)
        opens = _OPENED.match(self._words.text, sentence.start, sentence.end)
        first = sentence.start if opens and opens.end() > comma else max(comma, sentence.start)
        return self._words.text[first : at if at >= 0 else sentence.end]

    def _telling(self, evidence: Evidence) -> Frame | None:
        """The attribution of the sentence that is nearest to some evidence."""
        here = self._in.get(evidence.sentence, [])
        at = evidence.span.start
        return min(
            here,
            key=lambda frame: min(abs(anchor.start - at) for anchor in frame.anchors),
            default=None,
        )
