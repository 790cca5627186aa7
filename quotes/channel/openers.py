"""Channels named in a sentence that quotes nobody, for the quotes that follow."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from quotes.channel.evidence import Evidence
from quotes.channel.find import Found
from quotes.channel.frames import Frame
from quotes.channel.themes import POLLS
from quotes.channel.words import Words
from quotes.records import Document, Span, Speaker

__all__ = ["Held", "find_openers"]

_BACKGROUND = frozenset({"while", "after", "before", "since", "until", "when"})
_MIN_WEIGHT = 0.7
# Of a very long sentence, only what stands this near (characters) tells who is meant.
_REACH = 1000


@dataclass(frozen=True, slots=True)
class Held:
    """A channel that may still hold.

    Attributes:
        keys: Speakers it is known to be of; empty if the sentence names nobody.
        owner: Index of the attribution that stated it, or None for a sentence without quote.
        paragraph: Where it last held.
        sentence: Likewise.
    """

    evidence: Evidence
    keys: frozenset[str]
    owner: int | None
    paragraph: int
    sentence: int


def find_openers(
    document: Document,
    words: Words,
    found: Found,
    frames: list[Frame],
    chosen: Iterable[Evidence],
    taken: set[int],
) -> list[Held]:
    """Evidence that no attribution states, but that may open a run of quotes.

    Args:
        document: The article.
        words: Its words.
        found: All evidence.
        frames: The attributions.
        chosen: What attributions state as their channel.
        taken: `id` of evidence that stands beside some attribution.
    """
    used = {id(evidence) for evidence in chosen}
    reported = _union(s for f in frames for s in f.attribution.content)
    paragraphs = [p.start for p in document.paragraphs] or [0]
    speakers = tuple({f.key: f.speaker for f in frames if f.speaker is not None}.values())
    naming = cache(lambda start, end: _keys(words.text, Span(start, end), speakers))
    spoken = {
        e.sentence
        for e in found.evidence
        if e.label != "news_outlet" and e.form in ("adjunct", "cue") and e.weight >= _MIN_WEIGHT
    }
    openers = []
    for evidence in found.evidence:
        # An occasion named beside one quote may still be that of the next speaker's.
        gone = id(evidence) in (used if evidence.shared else taken)
        if gone or not _strong(words, evidence) or _inside(reported, evidence.span):
            continue
        if evidence.label == "news_outlet" and evidence.sentence in spoken:
            continue
        sentence = words.sentences[evidence.sentence]
        start = max(sentence.start, evidence.span.start - _REACH)
        keys = naming(start, min(sentence.end, evidence.span.end + _REACH))
        needs_name = evidence.label == "news_outlet" or (
            evidence.label == "document" and evidence.form == "adjunct"
        )
        if keys or not needs_name:
            paragraph = max(0, bisect_right(paragraphs, evidence.span.start) - 1)
            openers.append(Held(evidence, keys, None, paragraph, evidence.sentence))
    return openers


def _strong(words: Words, evidence: Evidence) -> bool:
    if evidence.form == "mention" or evidence.weight < _MIN_WEIGHT or not evidence.opens:
        return False
    if evidence.group in POLLS or (evidence.form == "source" and evidence.group != "outlet"):
        return False
    return not _subordinate(words, evidence)


def _subordinate(words: Words, evidence: Evidence) -> bool:
    """Tell "... while the Front was holding its rally", which is background."""
    step = evidence.first
    while step and evidence.first - step < 10 and words.stops[step] != ".":
        step -= 1
        if words.low[step] in _BACKGROUND:
            return True
    return False


def _keys(text: str, span: Span, speakers: tuple[Speaker, ...]) -> frozenset[str]:
    sentence = span.of(text)
    return frozenset(s.id for s in speakers if _named(sentence, span, s))


def _named(sentence: str, span: Span, speaker: Speaker) -> bool:
    """Whether a sentence mentions the speaker, by a known mention or the last name."""
    at = bisect_right(speaker.mentions, span.start, key=lambda m: m.start - 1)
    if at < len(speaker.mentions) and span.contains(speaker.mentions[at]):
        return True
    name = speaker.name.split()
    if not name or not speaker.named:
        return False
    last = name[-1] if speaker.kind == "person" else speaker.name
    return len(last) > 2 and last in sentence


def _union(spans: Iterable[Span]) -> list[Span]:
    """Overlapping spans joined, by start."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _inside(spans: list[Span], span: Span) -> bool:
    at = bisect_right(spans, span.start, key=lambda s: s.start) - 1
    return at >= 0 and spans[at].contains(span)
