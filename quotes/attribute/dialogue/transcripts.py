"""Transcripts: turns that begin with the speaker's name and a colon."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

from quotes.attribute.context import Context
from quotes.attribute.dialogue.turns import TURN_SCORE, stays
from quotes.attribute.drafts import Draft
from quotes.records import Span

__all__ = ["add_turns"]

_LABEL = re.compile(
    r"[\"“”'‘«]?\s?(?P<label>[^\W\d_][\w.'’\-]*(?:[ \t][\w.'’\-]+){0,4})"
    r"(?P<cue>[:.])(?=\s|$)"
)
_QUESTION_OR_ANSWER = frozenset({"Q", "A", "Question", "Answer", "QUESTION", "ANSWER"})
_TITLE = re.compile(r"(?:MS|MR|MRS|DR|GOV|SEN|REP|GEN|PROF|LT|COL|CAPT|SGT|AMB|ST|JR|SR|[A-Z])\.")
_SHORT_TITLE = re.compile(r"^(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame)\.?\s")
_MOST_INITIALS = 4
_FEWEST_TURNS = 3
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

    The page says who speaks and how far, so a turn replaces what the encoder made of it; only
    what a turn reports in its turn ("she told me that ...") stays.

    Returns:
        One draft for every turn, and the drafts that lie outside of turns or inside one.
    """
    turns = _of_transcript(context, _turns(context))
    if not turns:
        return drafts
    contents = [[turn.said] for turn in turns]
    for index, (turn, following) in enumerate(pairwise(turns)):
        contents[index] += _unlabelled(context, turn, following)
    blocks = [
        Span(turn.label.start, said[-1].end) for turn, said in zip(turns, contents, strict=True)
    ]
    kept = [draft for draft in drafts if stays(draft, blocks, contents)]
    for turn, (first, *others) in zip(turns, contents, strict=True):
        draft = Draft.new(first, TURN_SCORE, turn.cue, turn.label)
        draft.origin = replace(draft.origin, antecedents=_meant(context, turn))
        for said in others:
            draft.add(said)
        kept.append(draft)
    return kept


def _unlabelled(context: Context, turn: _Turn, following: _Turn) -> list[Span]:
    """Paragraphs without a label, between two turns: they go on with the first."""
    first = context.paragraph_index(turn.said.start)
    last = context.paragraph_index(following.said.start)
    if first is None or last is None or last - first > _LONGEST_TURN:
        return []
    found = []
    for paragraph in context.document.paragraphs[first + 1 : last]:
        said = _trimmed(context, paragraph.start, paragraph.end)
        opens = context.text[said.start : min(said.start + 1, said.end)]
        if paragraph.role == "body" and opens.isalpha():
            found.append(said)
    return found


def _turns(context: Context) -> list[_Turn]:
    text = context.text
    found = []
    for paragraph in context.document.paragraphs:
        if paragraph.role not in ("body", "dek"):
            continue
        match = _LABEL.match(text, paragraph.start, min(paragraph.end, paragraph.start + 80))
        if match is None:
            continue
        said = _trimmed(context, match.end(), paragraph.end)
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


def _trimmed(context: Context, start: int, end: int) -> Span:
    """A stretch without the white space and the quotation marks around the whole of it."""
    text = context.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    whole = Span(start, end)
    # Marks of a quotation that takes up only a part of what is said belong to that part.
    inside = [
        quoted
        for quoted in (*context.outer_in(whole), *context.nested_in(whole))
        if whole.contains(quoted.span) and quoted.span != whole
    ]
    opening = {quoted.start for quoted in inside}
    closing = {quoted.end for quoted in inside}
    while start < end and start not in opening and _is_margin(text[start]):
        start += 1
    while end > start and end not in closing and _is_margin(text[end - 1]):
        end -= 1
    return Span(start, end)


def _is_margin(char: str) -> bool:
    return char.isspace() or char in _MARKS


def _is_label(label: str, cue: str) -> bool:
    if label in _QUESTION_OR_ANSWER:
        return True
    if cue != ":":
        return False
    words = label.split()
    return all(word[0].isupper() or word in {"de", "van", "von", "of", "the"} for word in words)


def _of_transcript(context: Context, turns: list[_Turn]) -> list[_Turn]:
    """The turns of a transcript: without headings and notes that only share the colon."""
    same = _full_names({turn.name for turn in turns})
    counts = Counter(same[turn.name] for turn in turns)
    if {"Q", "A"} <= counts.keys() or {"Question", "Answer"} <= counts.keys():
        return [turn for turn in turns if turn.name in _QUESTION_OR_ANSWER]
    capitals = [turn for turn in turns if _in_capitals(turn.name)]
    counted = len(capitals)
    if any(_meant(context, turn) for turn in capitals):
        # `Dr Roe: ...` once, and then `JR: ...`: initials of somebody named ahead are no heading.
        counted += sum(_SHORT_TITLE.match(turn.name) is not None for turn in turns)
    if counted >= _FEWEST_TURNS and len({turn.name for turn in capitals}) >= 2:
        # Beside them `Dr Roe: ...`, and in full whom initials stand for from then on.
        known = {name for turn in capitals for name in (turn.name, same[turn.name])}
        return [turn for turn in turns if turn.name in known or _SHORT_TITLE.match(turn.name)]
    repeated = [turn for turn in turns if counts[same[turn.name]] > 1]
    if len({same[turn.name] for turn in repeated}) >= 2 and len(repeated) >= 0.8 * len(turns):
        return repeated
    return []


def _full_names(labels: set[str]) -> dict[str, str]:
    """For each label the longer one that it stands for: first the full name, then a part of it.

    Or its initials: `Jane Roe: ...`, and from then on `JR: ...`.
    """
    longer: dict[str, set[str]] = {}
    for label in labels:
        words = label.split()
        for part in {words[0], words[-1], *_initials(label)} if len(words) > 1 else ():
            longer.setdefault(part, set()).add(label)
    return {
        label: next(iter(longer[label])) if len(longer.get(label, ())) == 1 else label
        for label in labels
    }


def _initials(name: str) -> set[str]:
    """The first letters of a name's words, and of their parts: `AO` and `AOL`, Ana Okonjo-Lind."""
    words = _SHORT_TITLE.sub("", name).split()
    letters = "".join(word[0] for word in words)
    return {letters, "".join(part[0] for word in words for part in word.split("-") if part)}


def _meant(context: Context, turn: _Turn) -> tuple[tuple[int, float], ...]:
    """The person named ahead whose initials a label is, if it is one alone."""
    if not (turn.name.isalpha() and turn.name.isupper() and 2 <= len(turn.name) <= _MOST_INITIALS):
        return ()
    text = context.text
    found: dict[str, int] = {}
    for index, entity in enumerate(context.document.entities):
        if entity.start >= turn.label.start:
            break
        name = _SHORT_TITLE.sub("", entity.span.of(text))
        if entity.label == "person" and turn.name in _initials(name):
            found.setdefault(name, index)
    return ((next(iter(found.values())), TURN_SCORE),) if len(found) == 1 else ()


def _in_capitals(name: str) -> bool:
    return _TITLE.sub("", name).isupper() or name.isupper()
