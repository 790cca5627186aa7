"""Interviews without labels: a question alone in its paragraph, and below it the answer."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.dialogue.interviewee import interviewee
from quotes.attribute.dialogue.turns import TURN_SCORE, stays
from quotes.attribute.drafts import Draft
from quotes.records import Paragraph, Span

__all__ = ["add_interview"]

_FEWEST, _FEWEST_OWN = 3, 2
_LONGEST_QUESTION = 400
_SPEAKS_OF_SELF = re.compile(r"\b(?:I|me|my|[Mm]yself|My)\b")
_SPEAKS_FOR_SEVERAL = re.compile(r"\b(?:[Ww]e|us|our|Our)\b")
_ADDRESSES = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)


def add_interview(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give the answers of an interview without marks and labels to the one who is interviewed.

    `When did you know?` and below it `I knew when I was nine.`: the page shows who speaks, where
    the article announces an interview with one person. The questions must turn to somebody and
    most answers be in the first person; else it is an explainer that asks its readers' questions.

    Returns:
        One draft for every answer, and the drafts that are outside of the interview or that are
        reported in an answer.
    """
    groups = _groups(context)
    if len(groups) < _FEWEST:
        return drafts
    questions, answers = [group[0] for group in groups], [group[1] for group in groups]
    if not _are_put(context.text, questions) or not _are_own(context, answers, drafts):
        return drafts
    name = interviewee(context, questions[0].start, answers[-1][-1].end)
    if name is None:
        return drafts
    blocks = [Span(question.start, said[-1].end) for question, said in groups]
    kept = [draft for draft in drafts if stays(draft, blocks, answers)]
    for first, *others in answers:
        draft = Draft.new(first, TURN_SCORE, None, name)
        for said in others:
            draft.add(said)
        kept.append(draft)
    return kept


def _groups(context: Context) -> list[tuple[Span, list[Span]]]:
    """Each question with the paragraphs up to the next one; of the last, those in first person."""
    body = [one for one in context.document.paragraphs if one.role in ("body", "dek")]
    marks = [index for index, one in enumerate(body) if _is_question(context, one)]
    found = []
    for place, index in enumerate(marks):
        behind = marks[place + 1] if place + 1 < len(marks) else len(body)
        said = [one.span for one in body[index + 1 : behind]]
        if place + 1 == len(marks):
            said = _while_own(context, said)
        if said:
            found.append((body[index].span, said))
    return found


def _while_own(context: Context, paragraphs: list[Span]) -> list[Span]:
    """The first paragraph, and those behind it as long as somebody speaks of himself."""
    said = paragraphs[:1]
    for paragraph in paragraphs[1:]:
        if not _SPEAKS_OF_SELF.search(_unquoted(context, paragraph)):
            break
        said.append(paragraph)
    return said


def _is_question(context: Context, paragraph: Paragraph) -> bool:
    words = paragraph.span.of(context.text).strip()
    if not words.endswith("?") or len(words) > _LONGEST_QUESTION or ": " in words[:40]:
        return False
    return not context.outer_in(Span(paragraph.start, paragraph.start + 1))


def _are_put(text: str, questions: list[Span]) -> bool:
    """Whether most questions speak to somebody or of a third, and none asks for the reader."""
    lines = [question.of(text) for question in questions]
    if any(_SPEAKS_OF_SELF.search(line) for line in lines):
        return False
    return 3 * sum(_ADDRESSES.search(line) is not None for line in lines) >= len(lines)


def _are_own(context: Context, answers: list[list[Span]], drafts: list[Draft]) -> bool:
    """Whether half of the answers speak of `me` or `us`, one of `me`, and no other one reports."""
    words = [" ".join(_unquoted(context, part) for part in said) for said in answers]
    single = [_SPEAKS_OF_SELF.search(said) is not None for said in words]
    plural = [_SPEAKS_FOR_SEVERAL.search(said) is not None for said in words]
    either = sum(one or other for one, other in zip(single, plural, strict=True))
    if not any(single) or either < _FEWEST_OWN or 2 * either < len(answers):
        return False
    return not any(
        _is_reported(context.text, said, drafts, one or other)
        for said, one, other in zip(answers, single, plural, strict=True)
    )


def _is_reported(text: str, said: list[Span], drafts: list[Draft], own: bool) -> bool:
    """Whether an answer is a report of what another said: anywhere, or if `own` from its start."""
    for draft in drafts:
        source, start = draft.source, draft.start
        if draft.cue is None or source is None or source.of(text) in ("I", "we", "We"):
            continue
        inside = any(part.contains(source) and part.contains(draft.content[0]) for part in said)
        if inside and (not own or any(start == part.start for part in said)):
            return True
    return False


def _unquoted(context: Context, part: Span) -> str:
    """What stands outside of quotation marks in a stretch."""
    pieces, place = [], part.start
    for quoted in context.outer_in(part):
        pieces.append(context.text[place : max(place, quoted.start)])
        place = max(place, quoted.end)
    return " ".join([*pieces, context.text[place : part.end]])
