"""Articles that report one sitting: "an inquest heard" at their head holds until they leave it.

Where they come back to it ("told the court", "in the witness box", the judge speaks) it holds
again.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from quotes.channel import wording
from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.scope.long_since import LongSince
from quotes.channel.scope.outdoors import leaves
from quotes.channel.stated.bench import JUDGE
from quotes.channel.words import Words
from quotes.records import ChannelLabel, Document

__all__ = ["Sitting", "goes_in", "presides"]

# Paragraphs at the head of which one says that a court heard it.
_HEAD = 4
_ELSEWHERE: frozenset[ChannelLabel] = frozenset(
    {"press_conference", "official_statement", "interview", "broadcast", "social_media"}
)
_HEARS = frozenset(["heard", "hears", "told"])
# A court that was told something in the lead, if it is none of many ("told a judge").
_TOLD = frozenset(["inquest", "tribunal", "jury", "jurors", "coroner", "court"])
# "The Supreme Court heard arguments": no report of what was said.
_CASES = frozenset(["appeal", "appeals", "argument", "arguments", "case", "cases"])
_OBJECT = 3
_STANDS = frozenset(["witness box", "witness stand", "cross-examination", "cross examination"])
_FOR_OTHERS = re.compile(r"\b(?:spokes\w+|friends?|neighbours?|neighbors?)\b", re.IGNORECASE)

# Who speaks of a case from an office, and is heard by a court only where one says so.
_IN_OFFICE = re.compile(
    r"\b(?:[Mm]inister|[Mm]ayor|[Gg]overnor|Gov|[Ss]enator|Sen|President|[Pp]remier"
    r"|[Cc]hancellor|[Cc]ouncillor|Cllr|MP|MEP|[Ll]awmaker|Congress(?:man|woman))\b"
)
_INQUIRIES = frozenset(["commission", "inquiry"])


class Sitting:
    """The sitting that an article reports from its head on.

    Args:
        document: The article.
        words: Its words.
        evidence: All evidence, by position.
        frames: The attributions.
    """

    def __init__(
        self,
        document: Document,
        words: Words,
        evidence: Sequence[Evidence],
        frames: Sequence[Frame],
    ) -> None:
        self._words = words
        body = [p.start for p in document.paragraphs if p.role == "body"]
        head = body[_HEAD] if len(body) > _HEAD else len(document.text)
        heard = [e for e in evidence if e.label == "court" and e.shared]
        told = (place for place, e in enumerate(heard) if _hears(words, e))
        first = next(told, len(heard))
        reports = first < len(heard) and heard[first].span.start < head
        # "She told the inquest in 2019": of her, and not of that sitting.
        reports = reports and not LongSince(words, frames).told(heard[first])
        self._heard = heard[first:] if reports else []
        self._moves = self._walk(evidence, frames) if reports else []

    def evidence(self, frame: Frame) -> tuple[float, Evidence] | None:
        """What was said there, of a person who says it while the article is in the place."""
        speaker, source = frame.speaker, frame.attribution.source
        if not self._heard or speaker is None or speaker.kind != "person":
            return None
        if not self._heard[0].span.start < frame.start or not self._there(frame):
            return None
        led = wording.led(self._words, frame)
        if wording.elsewhen(led) or wording.refuses(led) or frame.attribution.act != "speech":
            return None
        if wording.denies(led) or wording.wrote(led):
            # "Roe denies murder": that is her plea, given long before.
            return None
        described = source.of(self._words.text)[:80] if source is not None else ""
        if _FOR_OTHERS.search(described):
            return None
        if _IN_OFFICE.search(f"{speaker.role or ''} {described}") and not self._inquires():
            # "Health Minister Roe said": on the case, but not before the court.
            return None
        at = bisect_left(self._heard, frame.end, key=lambda e: e.span.start) - 1
        return 0.55, self._heard[at]

    def _inquires(self) -> bool:
        """Whether it is an inquiry, whose witnesses are often ministers."""
        return not _INQUIRIES.isdisjoint(self._words.low[e.last] for e in self._heard)

    def _there(self, frame: Frame) -> bool:
        """Whether the article is in the place where a statement's sentence ends."""
        end = max(self._words.sentences[frame.core].end, frame.end)
        at = bisect_right(self._moves, (end, True)) - 1
        return at < 0 or self._moves[at][1]

    def _walk(
        self, evidence: Sequence[Evidence], frames: Sequence[Frame]
    ) -> list[tuple[int, bool]]:
        """Where the article goes there (True) or elsewhere: a statement, another outlet."""
        start = self._heard[0].span.end
        moves = [(offset, False) for offset in leaves(self._words, frames) if offset > start]
        moves += [
            (self._words.sentences[e.sentence].start, False)
            for e in evidence
            if e.label in _ELSEWHERE and e.form != "mention" and e.span.start > start
        ]
        left = {offset for offset, _ in moves}
        moves += [(e.span.start, True) for e in evidence if goes_in(self._words, e)]
        for frame in frames:
            sentence = self._words.sentences[frame.core].start
            if presides(self._words, frame) and sentence not in left:
                moves.append((sentence, True))
        return sorted(moves)


def _hears(words: Words, evidence: Evidence) -> bool:
    """Whether it is what a court "heard" or "was told", or what somebody "told the inquest"."""
    last = words.low[evidence.last]
    if evidence.group.endswith(" court") and last in _HEARS:
        behind = words.low[evidence.last + 1 : evidence.last + 1 + _OBJECT]
        return _CASES.isdisjoint(behind)
    if words.low[evidence.first] not in ("told", "tells") or last not in _TOLD:
        return False
    # "told to leave the court"
    following = words.raw[evidence.first + 1]
    return following in ("a", "an", "the") or following[:1].isupper()


def goes_in(words: Words, evidence: Evidence) -> bool:
    """Whether evidence tells that somebody speaks to the court, not what one is due there for."""
    if evidence.label != "court" or evidence.form == "mention":
        return False
    spoken = evidence.group.endswith(" court") and evidence.shared
    testified = evidence.form == "cue" and words.low[evidence.head].startswith("testif")
    return spoken or testified or evidence.group in _STANDS


def presides(words: Words, frame: Frame) -> bool:
    """Whether a judge or a coroner speaks."""
    speaker, source = frame.speaker, frame.attribution.source
    if speaker is None or source is None or speaker.kind != "person":
        return False
    described = f"{speaker.role or ''} {source.of(words.text)[:80]}"
    return JUDGE.search(described) is not None and "assisting" not in described
