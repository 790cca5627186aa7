"""All evidence of an article in one pass, freed of what only looks like it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from quotes.channel.evidence import Evidence, RelayMark
from quotes.channel.nouns.evidence import noun_evidence
from quotes.channel.outlets.excerpts import Excerpt, find_excerpts
from quotes.channel.outlets.find import find_outlets
from quotes.channel.outlets.outlet import Outlet
from quotes.channel.outlets.own import OwnOutlet
from quotes.channel.outlets.own_names import OwnNames
from quotes.channel.stated.acts import act_evidence
from quotes.channel.stated.answered import letter_replies
from quotes.channel.stated.audience import audience_evidence
from quotes.channel.stated.bench import sentencing
from quotes.channel.stated.claims import claim_evidence
from quotes.channel.stated.comments import comment_evidence
from quotes.channel.stated.hearers import hearer_evidence
from quotes.channel.stated.hosts import host_evidence
from quotes.channel.stated.merging import merged_evidence
from quotes.channel.stated.messaged import messaged_on
from quotes.channel.stated.one_of_them import messages_before
from quotes.channel.stated.platforms import Platform, find_platforms, platform_evidence
from quotes.channel.stated.pressed import asked_at_conferences
from quotes.channel.stated.raised import raised_evidence
from quotes.channel.stated.relay import outlet_evidence, relay_marks
from quotes.channel.stated.same_interview import same_interviews
from quotes.channel.stated.told import told_ourselves
from quotes.channel.stated.topics import asked_about
from quotes.channel.stated.verbs import verb_evidence
from quotes.channel.stated.ways import way_evidence
from quotes.channel.stated.yielding import yielded
from quotes.channel.words import Words
from quotes.records import Document, Span

_COURT_WORDS = frozenset({"Court", "Tribunal", "Palace", "Courthouse"})

_COURT_SORTS = frozenset(
    ["federal", "district", "crown", "county", "superior", "appeals", "state", "criminal"]
)
# Whoever will go to a court, and words before its name in which that is said.
_GOES = frozenset(
    ["appeal", "appealed", "approach", "challenge", "challenged", "file", "filed", "go", "heard",
     "lodge", "lodged", "move", "petition", "take", "taken"]
)  # fmt: skip
_WILL = frozenset(["could", "may", "might", "will", "would"])
_TRIED = frozenset(
    ["attempt", "attempted", "bid", "failed", "leave", "permission", "refused", "right", "sought",
     "tried"]
)  # fmt: skip
_AWAITED = 12

__all__ = ["Found", "find_evidence"]


@dataclass(frozen=True, slots=True)
class Found:
    """Evidence and relay marks by sentence; excerpts of other outlets' texts by start."""

    evidence: tuple[Evidence, ...]
    by_sentence: dict[int, list[Evidence]]
    relays: dict[int, list[RelayMark]]
    courts: tuple[tuple[int, str], ...]
    outlets: tuple[Outlet, ...]
    platforms: tuple[Platform, ...]
    excerpts: tuple[Excerpt, ...] = ()


def find_evidence(document: Document, words: Words, own: OwnNames) -> Found:
    """Look for evidence over the whole text; `own` are names that the user adds."""
    platforms = find_platforms(words, own)
    platformed = {i for p in platforms for i in range(p.first, p.last + 1)}
    outlets = find_outlets(words, platformed, own)
    taken = frozenset(i for o in outlets if o.named and o.sure for i in range(o.first, o.last + 1))
    nouns, free = noun_evidence(words, outlets)
    candidates = [
        *platform_evidence(words, platforms),
        *outlet_evidence(words, free),
        *nouns,
        *hearer_evidence(words, document.entities, taken),
        *told_ourselves(words, OwnOutlet(document.article.outlet, outlets), taken),
        *host_evidence(words, outlets),
        *verb_evidence(words),
        *act_evidence(words, taken),
        *way_evidence(words),
        *claim_evidence(words),
        *audience_evidence(words),
        *raised_evidence(words),
        *comment_evidence(words),
        *sentencing(words),
    ]
    inside = _Quoted(document)
    furniture = _furniture(document)
    kept = [
        e
        for e in candidates
        if not inside(e.span, e.group == "outlet")
        and not furniture(e.span.start)
        and not asked_about(words, e)
    ]
    kept.sort(key=lambda e: (e.span.start, -e.span.end, e.label))
    merged = merged_evidence(words, kept, frozenset(o.first for o in outlets if o.on_air))
    merged = same_interviews(words, messaged_on(words, merged))
    merged = letter_replies(words, asked_at_conferences(words, merged))
    merged = messages_before(words, merged)
    by_sentence: dict[int, list[Evidence]] = {}
    for evidence in merged:
        by_sentence.setdefault(evidence.sentence, []).append(evidence)
    by_sentence = yielded(by_sentence)
    merged = [e for sentence in sorted(by_sentence) for e in by_sentence[sentence]]
    relays: dict[int, list[RelayMark]] = {}
    for mark in relay_marks(words, free):
        if not inside(mark.span):
            relays.setdefault(mark.sentence, []).append(mark)
    return Found(
        tuple(merged),
        by_sentence,
        relays,
        tuple(_courts(words)),
        tuple(outlets),
        tuple(platforms),
        find_excerpts(document, words, outlets),
    )


def _courts(words: Words) -> list[tuple[int, str]]:
    """Courts by name: word index and name, in order."""
    found = []
    for index, word in enumerate(words.raw):
        if word not in _COURT_WORDS:
            name = _lower_court(words, index)
            if name:
                found.append(name)
            continue
        first = last = index
        while first and not words.stops[first] and _capital(words.raw[first - 1]):
            first -= 1
        if index + 2 < len(words) and words.low[index + 1] == "of" and not words.stops[index + 1]:
            last = index + 1
            while (
                last + 1 < len(words)
                and not words.stops[last + 1]
                and (_capital(words.raw[last + 1]) and not words.possessive[last])
            ):
                last += 1
            if last == index + 1:
                last = index
        if words.low[first] == "the" and first < index:
            first += 1
        if _awaited(words, first):
            continue
        if last > first or word == "Tribunal" or (first and words.low[first - 1] == "federal"):
            found.append((first, words.span(first, last).of(words.text)))
    return found


def _awaited(words: Words, first: int) -> bool:
    """As in "an appeal would be filed before the Court of Appeal": it has said nothing yet."""
    goes = False
    for step in range(first - 1, max(-1, first - _AWAITED), -1):
        if words.stops[step + 1] or words.sentence[step] != words.sentence[first]:
            return False
        goes = goes or words.low[step] in _GOES
        if goes and words.low[step] in _WILL:
            return True
        if goes and words.low[step] == "to":
            # "a lawyer to move the High Court", but not "was refused leave to appeal"
            return step > 0 and words.low[step - 1] not in _TRIED
    return False


def _lower_court(words: Words, index: int) -> tuple[int, str] | None:
    """As in "Carrow federal court", "Brannock assizes"."""
    if words.raw[index] not in ("court", "assizes"):
        return None
    first = index - 1
    if first > 0 and words.low[first] in _COURT_SORTS and not words.stops[index]:
        first -= 1
    if first < 0 or words.stops[first + 1] or not _capital(words.raw[first]):
        return None
    if first == index - 1 and words.raw[index] == "court":
        return None
    return first, words.span(first, index).of(words.text)


def _capital(word: str) -> bool:
    return word[:1].isupper()


class _Quoted:
    """Whether a span lies between quotation marks: then it is what somebody talks about."""

    def __init__(self, document: Document) -> None:
        spans = [q.inner for q in document.quoted if not q.depth and not q.flags]
        self._spans = sorted(spans)
        self._starts = [s.start for s in self._spans]

    def __call__(self, span: Span, outlet: bool = False) -> bool:
        at = bisect_right(self._starts, span.start) - 1
        if at < 0 or not self._spans[at].contains(span):
            return False
        # “Morning Call” in quotation marks is a title and no quotation.
        slack = self._spans[at].end - self._spans[at].start - (span.end - span.start)
        return not (outlet and slack <= 2)


def _furniture(document: Document) -> Callable[[int], bool]:
    """Whether an offset lies in page furniture ("Share on Facebook", "Gift this article")."""
    spans = [(p.start, p.end) for p in document.paragraphs if p.role == "boilerplate"]
    starts = [start for start, _ in spans]

    def within(offset: int) -> bool:
        at = bisect_right(starts, offset) - 1
        return at >= 0 and offset < spans[at][1]

    return within
