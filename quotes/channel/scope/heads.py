"""Whether a noun that names a channel is what speaks: the head of a source, or the cue."""

from __future__ import annotations

import re

from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.words import Words, wordset
from quotes.records import Span

__all__ = ["before_as", "mentioned", "of_source", "speaks"]

_JUDGES = re.compile(
    r"(?:has |have |had )?"
    r"(?:call|describ|dismiss|label|denounc|criticis|criticiz|reject|prais|brand)"
)
# Room for "from the" between a channel and the source it is of.
_OF_SOURCE = 12
# Below these a noun is often no channel: bare, and as what speaks.
_WEAK = 0.3
_WEAK_SOURCE = 0.7
_HANDED = frozenset(["from", "read", "sent", "shown", "written"])
_RELATIVE = frozenset({"that", "which"})
_BOOKS = frozenset({"book", "memoir", "autobiography", "novel", "biography", "film"})
# "White House bureau chief"
_TITLE = 5
# Who is of an outlet without writing for it.
_NO_NAMES = frozenset({"The", "Readers", "Viewers", "Listeners", "Subscribers", "Owners", "Fans"})


def mentioned(words: Words, evidence: Evidence, frame: Frame) -> bool:
    """Whether a bare noun heads the source, is the speaker, or makes up the cue."""
    attribution = frame.attribution
    source, cue, span = attribution.source, attribution.cue, evidence.span
    if source is not None and of_source(words, evidence, source):
        return True
    if cue is not None and cue.contains(span):
        if evidence.weight < _WEAK:
            # "his proposal to deport": what is said, not where.
            return False
        if _JUDGES.match(cue.of(words.text)):
            # "called the report “half a story”": it is spoken of.
            return False
        # "began his speech by marveling", but not "an assessment of".
        return evidence.label != "private" and cue.end - cue.start > span.end - span.start + 4
    if source is not None:
        return _heads(words, evidence, source) or _writes_for(words, evidence, source)
    speaker = frame.speaker
    if speaker is None or evidence.group == "outlet" or speaker.kind != "document":
        return False
    return span.of(words.text).lower() in speaker.name.lower()


def speaks(words: Words, evidence: Evidence, frame: Frame) -> bool:
    """Whether what speaks by its own form is the source of this attribution."""
    source, span, cue = frame.attribution.source, evidence.span, frame.attribution.cue
    if source is None and evidence.weight < _WEAK_SOURCE and cue is not None:
        return words.text[span.end : cue.start].strip() in ("", *_RELATIVE)
    if source is None or evidence.group in ("outlet", "platform"):
        return True
    if 0 <= source.start - span.end <= _OF_SOURCE:
        # "a paper | that", but not "the result, as | he later explained"
        return evidence.weight >= _WEAK_SOURCE or words.low[evidence.last + 1] in _RELATIVE
    if span.overlaps(source):
        return _heads(words, evidence, source)
    if cue is not None and _handed_on(words, evidence, source, cue):
        return True
    # "..., court papers show" behind what somebody else is said to have said.
    return span.start > frame.end and words.stops[evidence.first] != ""


def _handed_on(words: Words, evidence: Evidence, source: Span, cue: Span) -> bool:
    """As in "An email sent by her deputy and shown to | the jury | said": the email said it."""
    if evidence.label != "private" or not evidence.span.end < source.start < cue.start:
        return False
    behind = words.low[evidence.last + 1 : evidence.last + 2]
    # "A letter sent in May was lost, | Roe said"
    led = words.stops[words.at(source.start)] == ""
    return led and not _HANDED.isdisjoint(behind)


def _heads(words: Words, evidence: Evidence, source: Span) -> bool:
    """Whether the noun is the head of the source and no part of its description."""
    if evidence.span.end <= source.start:
        return False
    if evidence.span.start > source.start + 2:
        first = max(words.at(source.start), evidence.first - 40)
        if words.stops[evidence.first] or not _leads(words, first, evidence.first):
            return False
        if evidence.group == "outlet" and words.raw[first] in _NO_NAMES - {"The"}:
            return False
    if evidence.weight < _WEAK and words.starts[evidence.head] >= source.end:
        return False
    step = evidence.last + 1
    while step < len(words) and words.low[step] in wordset("nouns_skip") and not words.stops[step]:
        # "guidelines | recently issued"
        step += 1
    if step >= len(words) or words.starts[step] >= source.end or words.stops[step]:
        return True
    if evidence.group in _BOOKS and words.raw[step][:1].isupper():
        # "her book The Ledger"
        return True
    if words.low[step] == "and" or '"' in words.text[words.ends[step - 1] : words.starts[step]]:
        # "the report and its author", "his book "The Ledger""
        return True
    return words.low[step] in wordset("nouns_after_noun") or words.low[step].endswith("ed")


def _leads(words: Words, first: int, last: int) -> bool:
    """Whether the words of a source before a noun leave it the head."""
    for step in range(first, last):
        word = words.low[step]
        if word in ("of", "for") and step > first:
            # "University of Tarrow poll", "a copy of the memo", "half of those polled"
            named = _capital(words, step - 1) and _capital(words, step + 1)
            if named or words.low[step - 1] in wordset("frames_parts"):
                continue
        if word in wordset("frames_not_headed"):
            return False
    return True


def _capital(words: Words, index: int) -> bool:
    return words.raw[index][:1].isupper()


def _writes_for(words: Words, evidence: Evidence, source: Span) -> bool:
    """Whether the source writes for an outlet: "Post columnist Ann Roe", "Jon Hay of the Post"."""
    if evidence.group != "outlet" or not source.contains(evidence.span):
        return False
    if evidence.span.start - source.start <= len("The "):
        return _titled_writer(words, evidence.last + 1, source)
    lead = words.raw[words.at(source.start) : evidence.first]
    if not lead:
        return False
    if lead[-1] in ("of", "in", "at"):
        return all(word[:1].isupper() for word in lead[:-1]) and lead[0] not in _NO_NAMES
    # "A reporter | for the Post"
    described = lead[0].lower() in wordset("nouns_determiners") and len(lead) < _TITLE
    return lead[-1] == "for" and described and lead[-2] in wordset("outlets_writers")


def _titled_writer(words: Words, start: int, source: Span) -> bool:
    """As in "Post | White House bureau chief Ann Roe": what the source is at its outlet."""
    for step in range(start, min(len(words), start + _TITLE)):
        if words.stops[step] or words.starts[step] >= source.end:
            return False
        if words.low[step] in wordset("outlets_writers"):
            return True
    return False


def of_source(words: Words, evidence: Evidence, source: Span) -> bool:
    """Whether it is "a tweet from the embassy", where the source is "the embassy".

    Or "a law | which", where the pronoun stands for the noun just before it.
    """
    gap = source.start - evidence.span.end
    if evidence.group == "outlet" or not 0 <= gap <= _OF_SOURCE:
        return False
    between = words.text[evidence.span.end : source.start].strip()
    if source.of(words.text) in _RELATIVE:
        return between in ("", ",")
    return between in ("from", "by", "of")


def before_as(words: Words, evidence: Evidence, cue: Span) -> bool:
    """As in `described the dam | in an interview | as rotten`."""
    verbs = cue.of(words.text).lower().split()
    return words.low[evidence.last + 1 : evidence.last + 2] == ["as"] and not wordset(
        "beside_as"
    ).isdisjoint(verbs)
