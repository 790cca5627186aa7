"""What holds for a whole article: transcripts, polls, press releases, one great occasion.

These look beyond one speaker's run and so come last and with the lowest confidence.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from quotes.channel.evidence import Evidence
from quotes.channel.find import Found
from quotes.channel.frames import Frame
from quotes.channel.words import Words
from quotes.records import ChannelLabel, Document, Span

__all__ = ["POLLS", "add_themes", "is_turn", "occasion_mentions"]

_HEADER = re.compile(
    r"(?:for immediate release|(?:press|news|media) release|(?:joint )?statement (?:by|from|of) )",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"\b(?:\d+(?:\.\d+)? ?(?:percent|per cent|%)|(?:\w+|\d+) (?:in|of|out of) (?:\w+|\d+)\b|"
    r"majorit(?:y|ies)|respondents|(?:a )?(?:half|third|quarter) of|two-thirds|three-quarters)|\d%",
    re.IGNORECASE,
)
POLLS = frozenset({"poll", "survey", "opinion poll", "exit poll", "polling", "polling average"})
_PIECES = frozenset({"article", "piece", "story", "profile", "feature", "exposé", "expose"})
_ELSEWHERE = re.compile(
    r"\b(?:previously|in the past|last (?:week|month|year)|has said|have said)\b"
)
_LEAD = 3
# Mentions of the occasion from which an article is about it.
_MANY = 5


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
        _Transcript(words, found),
        _Poll(words, found),
        _Piece(document, words, found),
        _Occasion(document, words),
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


class _Transcript:
    """As in "WALLACE: ...": all of it was said on the occasion named before."""

    _LABELS: frozenset[ChannelLabel] = frozenset(
        {"broadcast", "interview", "press_conference", "legislature", "court", "speech"}
    )

    def __init__(self, words: Words, found: Found) -> None:
        self._words = words
        self._occasions = [
            e
            for e in found.evidence
            if e.label in self._LABELS and (e.form != "mention" or e.shared) and e.weight >= 0.3
        ]

    def evidence(self, frame: Frame) -> tuple[float, Evidence] | None:
        if not is_turn(self._words.text, frame):
            return None
        before = _before(self._occasions, frame.start)
        return (0.75, before) if before else None


def is_turn(text: str, frame: Frame) -> bool:
    """Whether an attribution is a turn of a transcript ("Q: ...", "GOV. STEEN: ...")."""
    start = frame.attribution.start
    line = max(text.rfind("\n", max(0, start - 60), start) + 1, start - 60, 0)
    lead = text[line:start].rstrip(' \t\xa0“"')
    return lead.endswith(":") and 1 < len(lead) < 50 and lead[:-1].upper() == lead[:-1]


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


class _Piece:
    """An article that retells one piece of another outlet."""

    def __init__(self, document: Document, words: Words, found: Found) -> None:
        pieces = [e for e in found.evidence if e.group in _PIECES and e.label == "news_outlet"]
        starts = [p.start for p in document.paragraphs]
        early = [o for o in found.outlets if o.named and o.kind == "paper" and o.sure]
        lead_end = starts[_LEAD] if len(starts) > _LEAD else len(document.text)
        early = [o for o in early if words.starts[o.first] < lead_end]
        told = len(pieces) >= 2 and bool(early)
        self._pieces = pieces if told else []

    def evidence(self, frame: Frame) -> tuple[float, Evidence] | None:
        before = _before(self._pieces, frame.start)
        return (0.5, before) if before else None


def occasion_mentions(document: Document, words: Words) -> list[Evidence]:
    """Every mention of the debate or town hall that an article is about, if it is."""
    by_name: dict[str, list[int]] = {}
    for index, word in enumerate(words.low):
        name = word.removesuffix("s")
        if name == "debate":
            by_name.setdefault(name, []).append(index)
        elif word == "hall" and index and words.low[index - 1] == "town":
            by_name.setdefault("town hall", []).append(index)
    starts = [p.start for p in document.paragraphs]
    lead_end = starts[2] if len(starts) > 2 else len(document.text)
    for name, places in by_name.items():
        if len(places) >= _MANY and words.starts[places[0]] < lead_end:
            return [_occasion(words, name, index) for index in places]
    return []


def _occasion(words: Words, name: str, index: int) -> Evidence:
    first = index - 1 if name == "town hall" else index
    return Evidence(
        span=words.span(first, index),
        label="speech",
        form="scene",
        first=first,
        last=index,
        head=index,
        sentence=words.sentence[index],
        weight=0.5,
        shared=True,
        group=name,
    )


class _Occasion:
    """A debate or hearing that the whole article is about."""

    def __init__(
        self,
        document: Document,
        words: Words,
    ) -> None:
        self._words = words
        self._mentions = occasion_mentions(document, words)

    def evidence(self, frame: Frame) -> tuple[float, Evidence] | None:
        speaker = frame.speaker
        if speaker is None or speaker.kind != "person" or not speaker.named:
            return None
        span = self._words.sentences[frame.core]
        if _ELSEWHERE.search(self._words.text[span.start : min(span.end, span.start + 200)]):
            return None
        before = _before(self._mentions, frame.attribution.end)
        return (0.5, before) if before else None
