"""Which evidence stands beside which attribution: channels stated in its own sentence."""

from __future__ import annotations

import re
from bisect import bisect_left

from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.scope.heads import mentioned, of_source, speaks
from quotes.channel.scope.swallowed import swallowed
from quotes.channel.stated.acts import ACT
from quotes.channel.stated.find import Found
from quotes.channel.stated.ways import WAY
from quotes.channel.words import Words, wordset
from quotes.records import ChannelLabel, Span

__all__ = ["Scored", "stated"]

Scored = tuple[float, Evidence]

_FORM_BONUS = {
    "cue": 0.3,
    "adjunct": 0.2,
    "source": 0.1,
    "opener": 0.0,
    "scene": 0.0,
    "mention": 0.0,
}
_APART = frozenset({"adjunct", "opener", "cue"})
_MIN_SCORE = 0.35
_ASKS = re.compile(r"ask(?:ed|s)\b")
_ASKED = re.compile(
    r"(?:when |was |if |being )?(?:asked|pressed|questioned|quizzed)\b", re.IGNORECASE
)
_SAYING = frozenset({"wrote", "writes", "tweeted", "posted", "spoke"})
_SAYS = frozenset(["said", "spoke", "told", "wrote"])
_RELATIVE = frozenset({"who", "whose", "which", "where"})
# What is given as much as said, so that "in a statement" is no part of what is told.
_GIVEN: frozenset[ChannelLabel] = frozenset({"official_statement", "social_media", "interview"})
_DOING = (f"{ACT} ", f"{WAY} ")
# Characters from a cue to what stands just behind it.
_BEHIND_CUE = 3
_OPINION = frozenset({"editorial", "op-ed", "opinion piece", "opinion article", "column"})
# How many attributions on each side of evidence are looked at in one sentence.
_NEAR = 12


def stated(
    words: Words, found: Found, frames: list[Frame]
) -> tuple[dict[int, list[Scored]], set[int]]:
    """Evidence of each attribution's own sentences, best first.

    Returns:
        Scored evidence by the attribution's index, and the identities (`id`) of all
        evidence that stands beside some attribution.
    """
    by_sentence: dict[int, list[Frame]] = {}
    for frame in sorted(frames, key=lambda f: f.start):
        for sentence in frame.sentences:
            by_sentence.setdefault(sentence, []).append(frame)
    owned: dict[int, list[Scored]] = {}
    taken: set[int] = set()
    for sentence, here in by_sentence.items():
        for evidence in found.by_sentence.get(sentence, ()):
            near = _nearby(evidence, here)
            if _describes(words, evidence, near):
                taken.add(id(evidence))
                continue
            for frame, score in _owners(words, evidence, near):
                taken.add(id(evidence))
                owned.setdefault(frame.index, []).append((score, evidence))
    for scored in owned.values():
        scored.sort(key=lambda item: (-item[0], item[1].span.start))
        _editorial_first(scored)
    return owned, taken


def _editorial_first(scored: list[Scored]) -> None:
    """An outlet that speaks "in an editorial" or "in a statement" does not report news."""
    if scored[0][1].label != "news_outlet":
        return
    for place, (_, evidence) in enumerate(scored):
        issued = evidence.label == "official_statement"
        if evidence.form == "adjunct" and (issued or evidence.group in _OPINION):
            scored.insert(0, (scored[0][0], scored.pop(place)[1]))
            return


def _nearby(evidence: Evidence, frames: list[Frame]) -> list[Frame]:
    if len(frames) <= 2 * _NEAR:
        return frames
    at = bisect_left(frames, evidence.span.start, key=lambda f: f.start)
    return frames[max(0, at - _NEAR) : at + _NEAR]


def _describes(words: Words, evidence: Evidence, frames: list[Frame]) -> bool:
    """Whether the evidence only says who a source is ("the Democrat on the committee")."""
    if evidence.form not in ("adjunct", "opener") or evidence.group in ("platform", "outlet"):
        return False
    sources = [f.attribution.source for f in frames]
    return any(
        s is not None and s.contains(evidence.span) and not _ends(words, evidence, s)
        for s in sources
    )


def _owners(words: Words, evidence: Evidence, frames: list[Frame]) -> list[tuple[Frame, float]]:
    """The attribution nearest to the evidence, and others of the same speaker beside it."""
    near = [
        (_distance(evidence.span, frame, frames), frame)
        for frame in frames
        if _possible(words, evidence, frame)
    ]
    if not near:
        return []
    near.sort(key=lambda item: (item[0], item[1].index))
    best = near[0][1]
    owners: list[tuple[Frame, float]] = []
    for away, frame in near:
        same = frame is best or (best.key is not None and frame.key == best.key)
        if best.key is None and not owners[1:] and frame.key is not None:
            # "On Open Line, asked about the dam, Roe said": nobody owns "asked".
            same = same or evidence.form == "adjunct"
        if frame.key is None and _asks(words, frame):
            # "Roe told reporters when asked whether ...": asked there.
            same = same or evidence.form in ("adjunct", "cue")
        if same or (evidence.group == "outlet" and _inside(frame, best)):
            score = _score(words, evidence, frame, away)
            if score >= _MIN_SCORE:
                owners.append((frame, score))
    return owners


def _asks(words: Words, frame: Frame) -> bool:
    cue = frame.attribution.cue
    return cue is not None and _ASKED.match(cue.of(words.text)) is not None


def _inside(inner: Frame, outer: Frame) -> bool:
    """Whether one attribution stands within what another reports."""
    return any(s.contains(inner.attribution.content[0]) for s in outer.attribution.content)


def _possible(words: Words, evidence: Evidence, frame: Frame) -> bool:
    """Whether evidence may be of this attribution at all, near or far."""
    attribution = frame.attribution
    span, cue, source = evidence.span, attribution.cue, attribution.source
    leads = evidence.form == "opener" and abs(span.start - frame.start) < 3
    if leads and cue is not None and cue.end <= frame.start:
        # "They sent | a letter opposing ...": the content names what it is.
        return True
    head = Span(words.starts[evidence.head], words.ends[evidence.head])
    if evidence.group == "outlet" and evidence.form == "cue" and _runs_on(span, cue):
        # "was quoted as saying | by the agency Sever": no part of what is said.
        return True
    if evidence.form == "source" and _according_to(words, evidence, cue):
        # "a record, according to | its bulletin, which ...": taken for a part of what is said.
        return True
    for content in attribution.content:
        # It begins within the words for the channel: "at Monday'| s hearing", "told | MPs taxes".
        told = content.end > span.end and _tells(words, evidence, cue)
        if span.start < content.start < span.end and (evidence.form == "adjunct" or told):
            continue
        if content.contains(span) or content.overlaps(head):
            return swallowed(words, evidence, frame, content)
    if evidence.form == "mention":
        return mentioned(words, evidence, frame)
    if evidence.form == "source":
        return speaks(words, evidence, frame)
    if evidence.form == "cue" and evidence.weight < 0.7 and cue is not None:
        return span.overlaps(cue)
    if evidence.form == "adjunct" and evidence.label == "document" and evidence.weight < 0.7:
        return source is None
    within = source is not None and source.contains(span)
    if within and evidence.form == "cue" and evidence.label == "press_conference":
        # "members who spoke with reporters"
        return words.low[evidence.first - 1] in _RELATIVE
    return not within or evidence.group in ("platform", "outlet") or _ends(words, evidence, source)


def _tells(words: Words, evidence: Evidence, cue: Span | None) -> bool:
    """Whether evidence is whom one "told" by this cue; who is "asked" is no channel."""
    told = evidence.form == "cue" and words.low[evidence.first] in wordset("hearers_told")
    return told and cue is not None and cue.overlaps(evidence.span)


def _according_to(words: Words, evidence: Evidence, cue: Span | None) -> bool:
    """Whether evidence stands just behind a cue of this form, as what is the source."""
    if cue is None or not 0 < evidence.span.start - cue.end < _BEHIND_CUE:
        return False
    return cue.of(words.text).lower() == "according to"


def _runs_on(span: Span, cue: Span | None) -> bool:
    """Whether the words for a channel hold the cue and go on behind it."""
    return cue is not None and span.contains(cue) and cue.end < span.end


def _ends(words: Words, evidence: Evidence, source: Span | None) -> bool:
    """Whether a source ran on over the channel ("Castellan in a statement | said")."""
    if source is None or evidence.form != "adjunct":
        return False
    # "said Roe, a fisherman, | by telephone", but not "the man in the recording"
    means = evidence.label == "private" and words.low[evidence.first] == "by"
    if evidence.label not in _GIVEN and not means:
        return False
    return evidence.span.start > source.start and source.end - evidence.span.end < 3


def _distance(span: Span, frame: Frame, frames: list[Frame]) -> int:
    """Characters between evidence and attribution, the content itself not counted."""
    best = 10_000
    for anchor in frame.anchors[:8]:
        if anchor.overlaps(span):
            return 0
        if span.end <= anchor.start:
            left, right = span.end, anchor.start
        else:
            left, right = anchor.end, span.start
        gap = right - left
        for content in frame.attribution.content[:8]:
            gap -= max(0, min(right, content.end) - max(left, content.start))
        for other in frames:
            cue = other.attribution.cue
            # Somebody else's cue in between makes it theirs.
            if other.key != frame.key and cue is not None and left <= cue.start < right:
                gap += 60
        best = min(best, gap)
    return best


def _score(words: Words, evidence: Evidence, frame: Frame, distance: int) -> float:
    """How well evidence suits an attribution; about 1.3 at best."""
    attribution = frame.attribution
    source, cue = attribution.source, attribution.cue
    score = evidence.weight + _FORM_BONUS[evidence.form]
    done = cue is not None and evidence.span.overlaps(cue)
    if done:
        score += 0.4
    overlaps = source is not None and evidence.span.overlaps(source)
    named = source is not None and of_source(words, evidence, source)
    if (overlaps or named) and evidence.form in ("source", "mention"):
        score += 0.4
    elif evidence.label == "news_outlet":
        # Whoever reports it, what the speaker used is the channel.
        score -= 0.45
    elif evidence.form == "source" and source is not None and not overlaps:
        score -= 0.25
    if evidence.label == "news_outlet" and cue is not None and _ASKS.match(cue.of(words.text)):
        # Where a reporter's question was asked tells more than for whom.
        score -= 0.9
    if evidence.label == "legislature" and evidence.weight < 0.7 and distance > 20:
        score -= 0.4
    if evidence.group.startswith(_DOING):
        # "ruled in an order": where it stands tells more than what was done.
        score -= 0.45
    if evidence.sentence != frame.core:
        score -= 0.3
    if evidence.form in _APART and not done and _in_relative_clause(words, evidence, cue):
        score -= 0.9
    return score - min(distance, 250) * 0.002


def _in_relative_clause(words: Words, evidence: Evidence, cue: Span | None) -> bool:
    """Tell "Roe, who was named in the lawsuit, said": the lawsuit is no channel.

    What the clause itself tells of is said there: "Roe, who had said on the radio that ...".
    """
    step = evidence.first
    if words.stops[step]:
        return False
    while step and evidence.first - step < 10 and words.stops[step] != ".":
        step -= 1
        if words.low[step] in _RELATIVE:
            if "interviewed" in words.low[step + 2 : min(step + 4, evidence.last)]:
                # "Roe, who was interviewed by the Courier"
                return evidence.group != "outlet"
            within = cue is not None and words.starts[step] < cue.start < evidence.span.start
            if within and cue is not None and words.low[words.at(cue.end - 1)] in _SAYS:
                return False
            return words.low[step + 1] not in _SAYS
        said = words.low[step] in wordset("nouns_saying") or words.low[step] in _SAYING
        if words.stops[step] == "," and (said or step < evidence.first - 1):
            # "Roe, who lives there, | said in an interview"
            return False
    return False
