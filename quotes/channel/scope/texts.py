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
# Somebody reads it out: "read a statement outside court", "a letter from Roe was read by a clerk".
_READ_OUT = re.compile(
    r"\breads? (?:out |aloud |from )?(?:an? |another )(?:[\w-]+ ){0,3}?\w[\w-]*$"
)
_WAS_READ = re.compile(r"^[^.;:“”\"]{0,80}? (?:was|is) (?:also |then |later )?read\b")
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
        read = _READ.match(cue) is not None
        reads = source.lower() in _IT and read
        authors = _AUTHORS.match(source) is not None
        spoken = reads or authors or _IN_IT.search(wording.outside(self._words, frame))
        # "It said", "she read" behind a text that is read out: those are its words.
        if not spoken and not (source.lower() in _IT or read):
            return None
        start = min(frame.start, *(a.start for a in frame.anchors))
        at = bisect_left(self._written, start, key=lambda e: e.span.start) - 1
        for evidence in reversed(self._written[max(0, at - _MAX_LOOKED_AT) : at + 1]):
            if frame.core - evidence.sentence > _REACH:
                return None
            if not spoken and not self._read_out(evidence):
                continue
            if not authors or evidence.label == "document":
                return 0.7, evidence
        return None

    def _read_out(self, evidence: Evidence) -> bool:
        """Whether somebody reads a text to those who are there."""
        sentence, text = self._words.sentences[evidence.sentence], self._words.text
        before = text[sentence.start : evidence.span.end]
        behind = text[evidence.span.end : sentence.end]
        return _READ_OUT.search(before) is not None or _WAS_READ.match(behind) is not None

    def _of(self, span: Span | None) -> str:
        return self._words.text[span.start : min(span.end, span.start + 80)] if span else ""
