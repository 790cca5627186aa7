"""A text that speaks on: "it read", "he said in it", "its authors wrote", "it said" when sent."""

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
# Somebody sends it, or it is sent: "sent out a letter", "An email was circulated".
_SENT = re.compile(
    r"^(?:(?!\b(?:said|says|that|told|not|never)\b)[^;:“”\"])*?\b"
    r"(?:circulated|distributed|emailed|filed|issued|posted|published|put|released|sent|shared"
    r"|submitted|wrote) (?:out )?(?:an? |another )(?:[\w-]+ ){0,3}?\w[\w-]*$"
)
_WAS_SENT = re.compile(
    r"^[^.,;:“”\"]{0,60}? (?:was|were) (?:also |then |later )?"
    r"(?:circulated|delivered|distributed|issued|posted|published|released|sent)\b"
)
# An outlet has it: "the contract, a copy of which has been seen by the Courier".
_WAS_SEEN = re.compile(
    r"^,? (?:(?:a copy|copies) of )?(?:(?:which|that) )?"
    r"(?:(?:(?:has|have) been |was |were )?(?:obtained|reviewed|seen|viewed) by"
    r"|(?:[\w’'-]+ ){1,4}(?:has|have) (?:obtained|reviewed|seen|viewed))\b"
)
_PRESENT = re.compile(r"(?:also )?[a-z]+s\b")
# "to all parents | of the school", "to the council | on Monday"
_RECIPIENT = re.compile(r"\bto ((?:(?!(?:on|in|at|of|last|this|late|early)\b)[\w’'-]+ ?)+)")
_MANY = ("s", "staff", "people", "press", "media", "personnel")
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
        # The statement of "it" that was found last.
        self._followed: tuple[Frame, Evidence] | None = None

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
        it = source.lower() == "it"
        if it and (known := self._further(frame)) is not None:
            return 0.65, known
        start = min(frame.start, *(a.start for a in frame.anchors))
        at = bisect_left(self._written, start, key=lambda e: e.span.start) - 1
        for evidence in reversed(self._written[max(0, at - _MAX_LOOKED_AT) : at + 1]):
            if frame.core - evidence.sentence > _REACH:
                return None
            next_to = it and frame.core - evidence.sentence == 1
            meant = next_to and (self._sent(frame, evidence) or self._seen(frame, cue, evidence))
            if not spoken and not meant and not self._read_out(evidence):
                continue
            if not authors or evidence.label == "document":
                if it:
                    self._followed = frame, evidence
                return 0.7, evidence
        return None

    def _further(self, frame: Frame) -> Evidence | None:
        """As in "It said the plant would close. It also said ...": the same text, at once."""
        if self._followed is None:
            return None
        before, evidence = self._followed
        if before.key != frame.key or frame.core - before.core > 1:
            return None
        self._followed = frame, evidence
        return evidence

    def _read_out(self, evidence: Evidence) -> bool:
        """Whether somebody reads a text to those who are there."""
        before, behind = self._around(evidence)
        return _READ_OUT.search(before) is not None or _WAS_READ.match(behind) is not None

    def _sent(self, frame: Frame, evidence: Evidence) -> bool:
        """Whether a text is sent to those who do not themselves say what "it" says."""
        before, behind = self._around(evidence)
        if frame.speaker is not None and frame.speaker.name.lower() in behind.lower():
            # "sent a letter to the council. It said it would answer"
            return False
        opens = self._words.sentences[evidence.sentence].start == evidence.span.start
        passive = opens and _WAS_SENT.match(behind) is not None
        return (passive or _SENT.search(before) is not None) and not _to_one(behind)

    def _seen(self, frame: Frame, cue: str, evidence: Evidence) -> bool:
        """As in "The filing did not mention the contract, seen by the Courier. It says ...".

        Bodies say things as well, texts do so in the present tense.
        """
        body = frame.speaker is not None and frame.speaker.kind != "document"
        _, behind = self._around(evidence)
        return not body and _PRESENT.match(cue) is not None and _WAS_SEEN.match(behind) is not None

    def _around(self, evidence: Evidence) -> tuple[str, str]:
        """Its sentence up to the end of the evidence, and what stands behind."""
        sentence, text = self._words.sentences[evidence.sentence], self._words.text
        end = evidence.span.end
        return text[sentence.start : end], text[end : sentence.end]

    def _of(self, span: Span | None) -> str:
        return self._words.text[span.start : min(span.end, span.start + 80)] if span else ""


def _to_one(behind: str) -> bool:
    """Whether it goes to a body, which may answer as "it"; "to staff", "to parents" are many."""
    match = _RECIPIENT.search(behind)
    return match is not None and not match[1].rstrip().lower().endswith(_MANY)
