"""Channels that a content ran on over: `called it | “needless” in a statement`."""

from __future__ import annotations

import re

from quotes.channel import wording
from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.scope.heads import before_as
from quotes.channel.words import Words, wordset
from quotes.records import ChannelLabel, Span

__all__ = ["swallowed"]

_PLACES: frozenset[ChannelLabel] = frozenset({"legislature", "speech", "press_conference"})
_PLACED = 0.6
_CLOSING = tuple("”\"’'»")
_WHEN = re.compile(
    r"\W*(?:(?:early |late )?(?:on|in|at)? ?(?:\w+day|\w+ (?:morning|afternoon|evening|night))"
    r"|(?:an?|\w+) (?:hour|day|week|month|year)s? (?:later|earlier|ago|before)"
    r"|yesterday|today|last (?:week|month|year|night)|this (?:week|month|year|morning))?\W*"
)
_OCCASIONS: frozenset[ChannelLabel] = frozenset({"speech", "press_conference", "broadcast"})
_ASKED_ON: frozenset[ChannelLabel] = frozenset({"interview", "broadcast"})
_WHERE = re.compile(rf"(?:\W+(?:in|at|outside) (?:[A-Z][\w.]*,? ?)+)?{_WHEN.pattern}")
# The rest of a clause.
_CLAUSE = re.compile(r"[^,.;:—–\n]*")
# What of an infinitive may belong to the content: "is expected | to say in a speech".
_SAY = re.compile(r"(?:to (?:say|announce|tell|warn|argue|claim))?")
# An opening quotation mark, and how far behind the evidence it is looked for.
_QUOTATION = re.compile(r"(?<!\w)[“\"«‘'](?=\w)")
_AHEAD = 90
# What is given as much as said, so that "in a statement" is no part of what is told.
_GIVEN: frozenset[ChannelLabel] = frozenset({"official_statement", "social_media", "interview"})
_SURE = 0.9


def swallowed(words: Words, evidence: Evidence, frame: Frame, content: Span) -> bool:
    """Whether content ran on over the channel ("called it | “needless” in a statement").

    Only at its very end or beginning, outside quotation marks, and where nobody else in it
    says anything.
    """
    cue, span = frame.attribution.cue, evidence.span
    if evidence.form != "adjunct" or (cue is not None and cue.end > content.start):
        return False
    if _trails(words, evidence, content) or _leads(words, evidence, content):
        return True
    if cue is None:
        return False
    if wording.puts(cue.of(words.text)) and evidence.label in _ASKED_ON:
        # "Asked about | the cost on Radio Nord, ...": where the question was put.
        return content.end - span.end <= 2
    if _begins(words, evidence, content):
        return True
    if _closes(words, evidence, content) and not wording.said(cue.of(words.text)):
        return True
    if evidence.weight >= _SURE and before_as(words, evidence, cue):
        return True
    if evidence.label not in _GIVEN or evidence.weight < _SURE:
        return False
    if span.start - content.start < 3 and evidence.group == "platform":
        return True
    if content.end - span.end > 2:
        return False
    first = words.at(content.start)
    lead = words.low[max(first, evidence.first - 60) : evidence.first]
    return not (wordset("nouns_saying") | {"that", "said", "made"}).intersection(lead)


def _begins(words: Words, evidence: Evidence, content: Span) -> bool:
    """Whether it stands between cue and clause: `expected to say | in a speech that it leaks`."""
    if evidence.weight < _SURE:
        return False
    if evidence.label not in _OCCASIONS | _GIVEN | _PLACES:
        # "said | in its 8 a.m. advisory that it leaks"
        at_once = words.text.startswith(" that ", evidence.span.end)
        return evidence.label == "document" and at_once and evidence.span.start == content.start
    lead = words.text[content.start : evidence.span.start]
    if _SAY.fullmatch(lead.strip()) is None:
        return False
    ahead = words.text[evidence.span.end : min(content.end, evidence.span.end + _AHEAD)]
    return re.search(r"\bthat\b", ahead) is not None


def _trails(words: Words, evidence: Evidence, content: Span) -> bool:
    """Whether it stands behind the quotation: `called it “needless” on the radio on Monday`."""
    least = _SURE if evidence.label not in _PLACES else _PLACED
    if evidence.label not in _PLACES | {"broadcast"} or evidence.weight < least:
        return False
    before = words.text[content.start : evidence.span.start].rstrip(" ,.")
    return before[-1:] in _CLOSING and bool(
        _WHEN.fullmatch(words.text[evidence.span.end : content.end])
    )


def _leads(words: Words, evidence: Evidence, content: Span) -> bool:
    """Whether a quotation follows: `dismissed it | at a rally in Tarrow as “needless”`."""
    if evidence.label not in _OCCASIONS | _GIVEN or evidence.weight < _SURE:
        return False
    end = min(content.end, evidence.span.end + _AHEAD)
    ahead = _QUOTATION.search(words.text, evidence.span.end, end)
    if ahead is None or _QUOTATION.search(words.text, content.start, evidence.span.start):
        return False
    between = words.text[evidence.span.end : ahead.start()].rstrip()
    between = between.removesuffix(" as").removesuffix(" for")
    return _WHERE.fullmatch(between) is not None


def _closes(words: Words, evidence: Evidence, content: Span) -> bool:
    """As in `called for a bridge | at a rally in Tarrow on Monday`: nothing is said behind it."""
    if evidence.label not in _OCCASIONS or evidence.weight < _SURE or not evidence.shared:
        return False
    tail = words.text[evidence.span.end : content.end]
    if not tail:
        # "refused to discuss | the deal at his press conference | on Thursday"
        rest = _CLAUSE.match(words.text, content.end, content.end + _AHEAD)
        tail = rest.group() if rest else ""
    return bool(tail.strip(" ,.")) and _WHERE.fullmatch(tail) is not None
