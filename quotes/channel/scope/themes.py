"""What holds for a whole article: transcripts, polls, press releases.

A debate or hearing that an article often mentions is no such thing: most articles that do
so are about its rules, its date or who stays away, and each speaker has to be placed there.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from quotes.channel import wording
from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.labels import PAPERS
from quotes.channel.stated.acts import ACT
from quotes.channel.stated.find import Found
from quotes.channel.stretches import inside, union
from quotes.channel.words import Words, wordset
from quotes.records import ChannelLabel, Document, Span

__all__ = ["POLLS", "Transcript", "add_themes", "is_turn"]

_HEADER = re.compile(
    r"(?:for immediate release|(?:press|news|media) release|(?:joint )?statement (?:by|from|of) )",
    re.IGNORECASE,
)
_NUMBER = (
    r"\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty"
    r"|seventy|eighty|ninety|hundred"
)
_SHARE = re.compile(
    rf"\b(?:(?:\d+(?:\.\d+)?|(?:{_NUMBER})[ -]?\w*) ?(?:percent|per cent|%)|"
    rf"(?:{_NUMBER}) (?:in|of|out of) (?:every )?(?:{_NUMBER})\b|"
    r"majorit(?:y|ies)|respondents|(?:a )?(?:half|third|quarter|fifth)\b"
    r"|two-thirds|three-quarters)|\d%",
    re.IGNORECASE,
)
POLLS = frozenset({"poll", "survey", "opinion poll", "exit poll", "polling", "polling average"})
_REPORTED = frozenset({"debate", "hall", "hearing", "hustings", "trial", "inquest"})
# People of a group or page, and sentences over which its paragraph goes on.
_MEMBER = re.compile(
    r"(?:an?|another|one|others?|some|several|the group[’']s) (?:\w+ ){0,2}?"
    r"(?:members?|users?|commenters?|posters?|administrators?|admins?|moderators?|followers?)\b",
    re.IGNORECASE,
)
_SPOKEN_ON = ("phone", "voicemail", "video call", "Zoom")
_POSTED = ("adjunct", "cue", "opener")
_THREAD = 6
_LEAD = 4
_WROTE = frozenset({"wrote", "writes"})
_CUE = 4
_PAGES = 12
# A writer who is described is new there, and so is what he wrote.
_SHORT = 24
# Mentions of the occasion from which an article is about it.
_MANY = 4
_LABEL = re.compile(r'["“]?[A-Z][A-Z .’\'-]{2,40}:\s')


def add_themes(
    document: Document,
    words: Words,
    found: Found,
    frames: list[Frame],
    known: dict[int, tuple[float, Evidence]],
) -> dict[int, tuple[float, Evidence]]:
    """Evidence for attributions that nothing else covers.

    Args:
        document: The article.
        words: Its words.
        found: All evidence.
        frames: The attributions.
        known: Evidence stated or carried so far, by index of the attribution.

    Returns:
        What is added, by index of the attribution.
    """
    added: dict[int, tuple[float, Evidence]] = {}
    rules = (
        _Header(document, words),
        _Poll(words, found),
        _Occasion(document, words, found),
        _Written(words, found),
        _Members(document, words, found),
    )
    for frame in frames:
        if frame.index in known:
            continue
        for rule in rules:
            result = rule.evidence(frame)
            if result is not None:
                added[frame.index] = result
                break
    return added


def _before(evidence: list[Evidence], offset: int) -> Evidence | None:
    """The last evidence that begins before an offset."""
    at = bisect_left(evidence, offset, key=lambda e: e.span.start) - 1
    return evidence[at] if at >= 0 else None


class _Header:
    """A press release says so above its text, and then holds for all of it."""

    def __init__(self, document: Document, words: Words) -> None:
        self._evidence: Evidence | None = None
        top = document.paragraphs[:2]
        for paragraph in top:
            line = document.text[paragraph.start : min(paragraph.end, paragraph.start + 120)]
            match = _HEADER.match(line)
            if match and len(line) < 100 and line.strip()[:1].isupper():
                start = paragraph.start + match.start()
                first = words.at(start)
                self._evidence = Evidence(
                    span=Span(start, paragraph.start + len(line[: match.end()].rstrip())),
                    label="official_statement",
                    form="scene",
                    first=first,
                    last=first,
                    head=first,
                    sentence=words.sentence[first],
                    group="header",
                )
                break

    def evidence(self, frame: Frame) -> tuple[float, Evidence] | None:
        if self._evidence is None or frame.start < self._evidence.span.end:
            return None
        return 0.75, self._evidence


class Transcript:
    """As in "WALLACE: ...": all of it was said on the occasion named last before it."""

    _LABELS: frozenset[ChannelLabel] = frozenset(
        {"broadcast", "interview", "press_conference", "legislature", "court", "speech"}
    )

    def __init__(self, words: Words, found: Found, frames: Sequence[Frame]) -> None:
        self._words = words
        said = union(s for f in frames for s in f.attribution.content)
        self._occasions = [
            e
            for e in found.evidence
            if e.label in self._LABELS
            and (e.form != "mention" or e.shared)
            and e.weight >= 0.3
            and not inside(said, e.span)
        ]

    def evidence(self, frame: Frame) -> tuple[float, Evidence] | None:
        """The occasion of a turn, None for whatever is no turn."""
        if not is_turn(self._words.text, frame):
            return None
        before = _before(self._occasions, frame.start)
        return (0.75, before) if before else None


def is_turn(text: str, frame: Frame) -> bool:
    """Whether an attribution is a turn of a transcript ("Q: ...", "GOV. STEEN: ...")."""
    start = frame.start
    line = max(text.rfind("\n", max(0, start - 60), start) + 1, start - 60, 0)
    lead = text[line:start].strip(' \t\xa0“"')
    if lead.endswith(":") and 1 < len(lead) < 50 and lead[:-1].upper() == lead[:-1]:
        return True
    # The label may have been taken for the first of what is said.
    return bool(_LABEL.match(text, start)) and not lead


class _Poll:
    """As in "73 percent said": the answers of those whom the poll asked."""

    def __init__(self, words: Words, found: Found) -> None:
        self._words = words
        self._polls = [e for e in found.evidence if e.group in POLLS]

    def evidence(self, frame: Frame) -> tuple[float, Evidence] | None:
        source = frame.attribution.source
        if source is None or not self._polls:
            return None
        if not _SHARE.search(source.of(self._words.text)[:80]):
            return None
        before = _before(self._polls, frame.start)
        return 0.7, (before or self._polls[0])


class _Written:
    """As in "Roe wrote": what was written is the letter, post or paper named last."""

    def __init__(self, words: Words, found: Found) -> None:
        self._words = words
        self._papers = [
            e
            for e in found.evidence
            if e.label in PAPERS
            and e.platform not in _SPOKEN_ON
            and (e.form in _POSTED or (e.form == "source" and e.label == "document"))
            and not e.group.startswith(ACT)
            and e.weight >= 0.7
        ]

    def evidence(self, frame: Frame) -> tuple[float, Evidence] | None:
        cue, source = frame.attribution.cue, frame.attribution.source
        if cue is None or source is None or source.end - source.start > _SHORT:
            return None
        first, last = self._words.at(cue.start), self._words.at(cue.end - 1)
        if _WROTE.isdisjoint(self._words.low[first : min(last, first + _CUE) + 1]):
            return None
        before = _before(self._papers, frame.start)
        if before is None or frame.core - before.sentence > _PAGES:
            return None
        return 0.5, before


class _Members:
    """As in "another member said", where the paragraph is about a group or page: a post there."""

    def __init__(self, document: Document, words: Words, found: Found) -> None:
        self._words = words
        self._starts = [p.start for p in document.paragraphs]
        self._posts = [e for e in found.evidence if e.label == "social_media" and e.form in _POSTED]

    def evidence(self, frame: Frame) -> tuple[float, Evidence] | None:
        source = frame.attribution.source
        if source is None or not _MEMBER.match(source.of(self._words.text)[:60]):
            return None
        before = _before(self._posts, source.start)
        if before is None or frame.core - before.sentence > _THREAD:
            return None
        between = self._starts[bisect_left(self._starts, before.span.start + 1) :][:1]
        # Below the paragraph other people speak elsewhere.
        return None if between and between[0] <= source.start else (0.6, before)


class _Occasion:
    """A debate or hearing that the whole article reports.

    Its opening must say that somebody did something there. That the article often mentions
    a debate is not enough: many that do so are about its rules, its date or who stays away.
    """

    def __init__(self, document: Document, words: Words, found: Found) -> None:
        self._words = words
        self._there: list[Evidence] = []
        starts = [p.start for p in document.paragraphs if p.role != "boilerplate"]
        lead_end = starts[_LEAD] if len(starts) > _LEAD else len(document.text)
        often = {k for k in _REPORTED if words.low.count(k) + words.low.count(f"{k}s") >= _MANY}
        for evidence in found.evidence if often else ():
            if evidence.span.start >= lead_end:
                break
            kind = evidence.group.rsplit(" ", 1)[-1]
            reported = evidence.form == "adjunct" and evidence.shared and kind in often
            if reported and not self._to_come(evidence):
                self._there = [
                    e
                    for e in found.evidence
                    if e.shared and e.group.endswith(kind) and e.label == evidence.label
                ]
                break

    def _to_come(self, evidence: Evidence) -> bool:
        """Whether the sentence speaks of an occasion ahead, or of one that is skipped."""
        span = self._words.sentences[evidence.sentence]
        first, last = self._words.at(span.start), self._words.at(span.end - 1)
        near = self._words.low[max(first, evidence.first - 40) : min(last, evidence.last + 20) + 1]
        return not wordset("themes_to_come").isdisjoint(near)

    def evidence(self, frame: Frame) -> tuple[float, Evidence] | None:
        speaker = frame.speaker
        if not self._there or speaker is None or speaker.kind != "person" or not speaker.named:
            return None
        led = wording.led(self._words, frame)
        if wording.elsewhen(led) or wording.refuses(led) or wording.wrote(led):
            return None
        before = _before(self._there, frame.end)
        return (0.5, before) if before else None
