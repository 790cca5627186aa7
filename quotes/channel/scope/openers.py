"""Channels named in a sentence that quotes nobody, for the quotes that follow."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.scope.named import Naming
from quotes.channel.scope.senders import sent_at
from quotes.channel.scope.themes import POLLS
from quotes.channel.stated.find import Found
from quotes.channel.stretches import inside, union
from quotes.channel.words import Words
from quotes.records import ChannelLabel, Document

__all__ = ["Held", "find_openers"]

_BACKGROUND = frozenset({"while", "after", "before", "since", "until", "when"})
_MIN_WEIGHT = 0.7
# "was curt when reached by phone": the occasion itself.
_REACHED = frozenset(["contacted", "phoned", "reached", "telephoned"])
_NEGATIONS = frozenset(["neither", "nobody", "none", "no", "not", "never", "without", "nor"])
_SUBJECTS = frozenset(["he", "it", "she", "they"])
_NEGATED = 6
# Characters of a bare object, and of what may stand in it before the evidence.
_SHORT, _LEAD = 65, 45
_PUT_OUT: frozenset[ChannelLabel] = frozenset(
    {"social_media", "private", "official_statement", "broadcast"}
)
# A clause is said; what it names is where its own subject spoke.
_CLAUSES = frozenset(["that", "whether", "if", "he", "she", "they", "it", "we", "i"])
_MARKS = frozenset('“”"«»')
_BESIDE = 4
_STATING = frozenset(["wrote", "said", "announced", "posted", "warned", "added", "claimed", "news"])
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
    used = {evidence.span for evidence in chosen}
    reported = union(s for f in frames for s in f.attribution.content)
    objects = _Objects(words, frames)
    paragraphs = [p.start for p in document.paragraphs] or [0]
    naming = Naming(words, frames)
    spoken = {
        e.sentence
        for e in found.evidence
        if e.label != "news_outlet" and e.form in ("adjunct", "cue") and e.weight >= _MIN_WEIGHT
    }
    openers = []
    for evidence in found.evidence:
        # An occasion named beside one quote may still be that of the next speaker's.
        gone = evidence.span in used if evidence.shared else id(evidence) in taken
        if gone or not _strong(words, evidence):
            continue
        if inside(reported, evidence.span) and not objects.named_by(evidence):
            continue
        if evidence.label == "news_outlet" and evidence.sentence in spoken:
            continue
        sentence = words.sentences[evidence.sentence]
        start = max(sentence.start, evidence.span.start - _REACH)
        keys = naming.keys(start, min(sentence.end, evidence.span.end + _REACH))
        sent = sent_at(words, evidence) if keys else None
        if sent is not None:
            keys = naming.keys(start, sent)
            if not keys:
                # Those whom it went to are known, who wrote it is not.
                continue
        needs_name = evidence.label == "news_outlet" or (
            evidence.label == "document" and evidence.form == "adjunct"
        )
        if not keys and _states(words, evidence):
            # Somebody else's statement, of whom no quote was found.
            continue
        if keys or not needs_name:
            paragraph = max(0, bisect_right(paragraphs, evidence.span.start) - 1)
            openers.append(Held(evidence, keys, None, paragraph, evidence.sentence))
    return openers


class _Objects:
    """What is taken for a statement and only names a text: `published | a long post on VK`."""

    def __init__(self, words: Words, frames: list[Frame]) -> None:
        spans = [
            span
            for frame in frames
            for span in frame.attribution.content
            if span.end - span.start <= _SHORT
            and _MARKS.isdisjoint(words.text[span.start : span.end])
            and words.low[words.at(span.start)] not in _CLAUSES
        ]
        self._words = words
        self._spans = sorted(spans)

    def named_by(self, evidence: Evidence) -> bool:
        """Whether evidence stands in one of them, near its beginning."""
        if evidence.label not in _PUT_OUT or self._words.low[evidence.head].endswith("s"):
            # "a million tweets" are no text that is quoted next.
            return False
        at = bisect_right(self._spans, evidence.span) - 1
        if at < 0 or not self._spans[at].contains(evidence.span):
            return False
        return evidence.span.start - self._spans[at].start <= _LEAD


def _strong(words: Words, evidence: Evidence) -> bool:
    if evidence.form == "mention" or evidence.weight < _MIN_WEIGHT or not evidence.opens:
        return False
    if evidence.group in POLLS or (evidence.form == "source" and evidence.group != "outlet"):
        return False
    denied = evidence.form == "opener" and _denied(words, evidence)
    return not denied and not _subordinate(words, evidence)


def _denied(words: Words, evidence: Evidence) -> bool:
    """As in "Neither ministry published a readout", "did not issue a statement"."""
    for step in range(evidence.first - 1, max(-1, evidence.first - _NEGATED), -1):
        if words.stops[step + 1]:
            return False
        if words.low[step] in _NEGATIONS or words.low[step].endswith(("n't", "n’t")):
            return True
    return False


def _states(words: Words, evidence: Evidence) -> bool:
    """Whether it stands beside a verb of saying: "an engineer wrote in a post on Reddit"."""
    lead = words.low[max(0, evidence.first - _BESIDE) : evidence.first]
    return not _STATING.isdisjoint(lead) and evidence.form == "adjunct"


def _subordinate(words: Words, evidence: Evidence) -> bool:
    """Tell "... while the Front was holding its rally", which is background."""
    step = evidence.first
    while step and evidence.first - step < 10 and words.stops[step] != ".":
        step -= 1
        if words.low[step] in _BACKGROUND:
            return not _himself(words, step)
    return False


def _himself(words: Words, index: int) -> bool:
    """As in "Roe was no calmer | when she addressed parliament": what follows is from there."""
    if words.low[index] != "when" or index + 1 >= len(words):
        return False
    return words.low[index + 1] in _SUBJECTS or words.low[index + 1] in _REACHED
