"""Transcripts: turns that begin with the speaker's name and a colon."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.records import Span

__all__ = ["TURN_SCORE", "add_turns"]

TURN_SCORE = 0.6
_LABEL = re.compile(
    r"[\"“”'‘«]?\s?(?P<label>[^\W\d_][\w.'’\-]*(?:[ \t][\w.'’\-]+){0,4})"
    r"(?P<cue>[:.])(?=\s|$)"
)
_QUESTION_OR_ANSWER = frozenset({"Q", "A", "Question", "Answer", "QUESTION", "ANSWER"})
_TITLE = re.compile(r"(?:MS|MR|MRS|DR|GOV|SEN|REP|GEN|PROF|LT|COL|CAPT|SGT|AMB|ST|JR|SR|[A-Z])\.")
_FEWEST_TURNS = 3
_SHARE = 0.5
_LONGEST_TURN = 8
_MARKS = '"“”'


@dataclass(frozen=True, slots=True)
class _Turn:
    """One labelled paragraph: who, the colon, and what is said."""

    label: Span
    cue: Span
    said: Span
    name: str


def add_turns(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Attribute the turns of a transcript to their labels.

    Returns:
        The drafts and one new one for every turn that none of them holds.
    """
    turns = _of_transcript(_turns(context))
    if not turns:
        return drafts
    cover = Cover(drafts)
    added = []
    for turn in turns:
        owner = cover.owner(turn.said, _SHARE)
        if owner is None:
            added.append(Draft.new(turn.said, TURN_SCORE, turn.cue, turn.label))
        elif owner.source is None and (owner.cue is None or owner.cue == turn.cue):
            owner.give(turn.cue, turn.label, TURN_SCORE)
    _fill_gaps(context, turns, Cover([*drafts, *added]))
    return [*drafts, *added]


def _fill_gaps(context: Context, turns: list[_Turn], cover: Cover) -> None:
    """Give paragraphs without a label, between two turns, to the turn before."""
    for turn, following in pairwise(turns):
        speaker = cover.owner(turn.said, _SHARE)
        first = context.paragraph_index(turn.said.start)
        last = context.paragraph_index(following.said.start)
        if speaker is None or first is None or last is None or last - first > _LONGEST_TURN:
            continue
        for paragraph in context.document.paragraphs[first + 1 : last]:
            said = _trimmed(context.text, paragraph.start, paragraph.end)
            opens = context.text[said.start : min(said.start + 1, said.end)]
            if paragraph.role == "body" and opens.isalpha() and not cover.over(said):
                speaker.add(said)


def _turns(context: Context) -> list[_Turn]:
    text = context.text
    found = []
    for paragraph in context.document.paragraphs:
        if paragraph.role not in ("body", "dek"):
            continue
        match = _LABEL.match(text, paragraph.start, min(paragraph.end, paragraph.start + 80))
        if match is None:
            continue
        said = _trimmed(text, match.end(), paragraph.end)
        if said.start < said.end and _is_label(match.group("label"), match.group("cue")):
            found.append(
                _Turn(
                    Span(match.start("label"), match.end("label")),
                    Span(match.start("cue"), match.end("cue")),
                    said,
                    match.group("label"),
                )
            )
    return found


def _trimmed(text: str, start: int, end: int) -> Span:
    """A stretch without the white space and the quotation marks at its ends."""
    while start < end and (text[start].isspace() or text[start] in _MARKS):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _MARKS):
        end -= 1
    return Span(start, end)


def _is_label(label: str, cue: str) -> bool:
    if label in _QUESTION_OR_ANSWER:
        return True
    if cue != ":":
        return False
    words = label.split()
    return all(word[0].isupper() or word in {"de", "van", "von", "of", "the"} for word in words)


def _of_transcript(turns: list[_Turn]) -> list[_Turn]:
    """The turns of a transcript: without headings and notes that only share the colon."""
    counts = Counter(turn.name for turn in turns)
    if {"Q", "A"} <= counts.keys() or {"Question", "Answer"} <= counts.keys():
        return [turn for turn in turns if turn.name in _QUESTION_OR_ANSWER]
    capitals = [turn for turn in turns if _in_capitals(turn.name)]
    if len(capitals) >= _FEWEST_TURNS and len({turn.name for turn in capitals}) >= 2:
        return capitals
    repeated = [turn for turn in turns if counts[turn.name] > 1]
    if len({turn.name for turn in repeated}) >= 2 and len(repeated) >= 0.8 * len(turns):
        return repeated
    return []


def _in_capitals(name: str) -> bool:
    return _TITLE.sub("", name).isupper() or name.isupper()
