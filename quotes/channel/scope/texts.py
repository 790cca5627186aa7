"""A text that speaks on: "it read", "he said in it", "its authors wrote"."""

from __future__ import annotations

import re
from bisect import bisect_left

from quotes.channel import wording
from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.labels import PAPERS
from quotes.channel.stated.find import Found
from quotes.channel.words import Words
from quotes.records import Span

__all__ = ["Texts"]

_READ = re.compile(r"(?:also )?(?:read|reads|begins?|began|ends?|ended|continues|concludes)\b")
_IT = frozenset({"it", "this", "that"})
_IN_IT = re.compile(r"\b(?:said|says|wrote|writes|add(?:s|ed)|call(?:s|ed)) in (?:it|them)\b")
_AUTHORS = re.compile(
    r"(?:its|the|their) (?:co-)?(?:authors?|writers?|researchers)\b", re.IGNORECASE
)
_REACH = 2
_MAX_LOOKED_AT = 12


class Texts:
    """Looks up the text last spoken of.

    Args:
        words: The article's words.
        found: All evidence.
    """

    def __init__(self, words: Words, found: Found) -> None:
        self._words = words
        self._written = [e for e in found.evidence if e.label in PAPERS]

    def evidence(self, frame: Frame) -> tuple[float, Evidence] | None:
        """The text that is quoted, if the attribution speaks of one."""
        source, cue = self._of(frame.attribution.source), self._of(frame.attribution.cue)
        reads = source.lower() in _IT and _READ.match(cue) is not None
        authors = _AUTHORS.match(source) is not None
        if not (reads or authors or _IN_IT.search(wording.outside(self._words, frame))):
            return None
        start = min(frame.start, *(a.start for a in frame.anchors))
        at = bisect_left(self._written, start, key=lambda e: e.span.start) - 1
        for evidence in reversed(self._written[max(0, at - _MAX_LOOKED_AT) : at + 1]):
            if frame.core - evidence.sentence > _REACH:
                return None
            if not authors or evidence.label == "document":
                return 0.7, evidence
        return None

    def _of(self, span: Span | None) -> str:
        return self._words.text[span.start : min(span.end, span.start + 80)] if span else ""
