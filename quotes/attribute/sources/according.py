"""`According to the Courier, Roe said that it leaks`: Roe's words, which the Courier passes on."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.properties.cues import read_cue
from quotes.attribute.sources.misread import SPEAKERS_SCORE, speaks
from quotes.records import Span

__all__ = ["mend_according"]

# Where the statement begins: a colon, a quotation mark or "that".
_INTO = r"(?::\s|,\s(?=[“\"])|\s(?=that\s|[“\"]))"
_WHEN = r"\s(?:on|at|in|to|during|late|early|last|earlier|after|later|yesterday|today)\b"
_WORDS = r"[^,.;:“”\"\n]"
_SAID = re.compile(
    rf"(?P<subject>{_WORDS}{{2,60}}?(?:,\s{_WORDS}{{2,60}},)?)\s(?:has |had |have )?"
    r"(?:also |later )?(?:"
    rf"(?P<told>told|tells)\s{_WORDS}{{1,60}}?{_INTO}"
    r"|(?P<said>said|says|wrote|writes|announced|warned|warns|claimed|claims|confirmed|posted"
    rf"|tweeted|insisted|insists)(?:(?:{_WHEN}{_WORDS}{{0,60}}?)?{_INTO}|\s(?!(?:to|nothing)\b))"
    r")"
)
_NAME = re.compile(r"[^\W\d_a-z][\w'’.\-]+(?:\s[^\W\d_a-z][\w'’.\-]+){0,3}|he|she|they")
_FRONTED = re.compile(rf"\s(?P<source>{_WORDS}{{2,90}}),\s[“\"]?")
_REACH = 240
_FEWEST_WORDS = 2


_NOUN = re.compile(r"(?:an?|the|its|his|her|their|this)\s(?:[\w’'\-]+\s){0,3}[\w’'\-]+")
# `according to its bulletin, | which urged people | to “move”`
_WHICH = re.compile(r"(?P<which>which|who)\s(?:also\s)?(?P<cue>[a-z]{3,12})\s(?P<said>\S)")


def mend_according(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give what begins with `Roe said` to Roe, where `according to` somebody else stands first.

    Where nothing stands for whom it is according to, that is all up to the comma; what a clause
    with `which` tells more of that text is a statement of its own.

    Returns:
        The drafts with those of such clauses.
    """
    made = [part for draft in drafts for part in _part_which(context.text, draft)]
    for draft in drafts:
        _give_stated(context.text, draft)
        said = _said(context.text, draft)
        if said is None:
            continue
        end = draft.content[-1].end
        start = draft.content[0].start + said.end()
        kept = [Span(max(s.start, start), s.end) for s in draft.content if s.end > start]
        if not kept or len(context.text[kept[0].start : end].split()) < _FEWEST_WORDS:
            continue
        at, verb = draft.content[0].start, "told" if said["told"] else "said"
        draft.content = kept
        draft.cue = Span(at + said.start(verb), at + said.end(verb))
        draft.replace_source(Span(at, at + len(said["subject"].split(",")[0])), SPEAKERS_SCORE)
    return [*drafts, *made]


def _part_which(text: str, draft: Draft) -> list[Draft]:
    """Makes a source of the noun behind `according to` that was taken for a part of the content.

    Returns:
        What `which` says behind its comma, as a draft.
    """
    cue = draft.cue
    if cue is None or draft.source is not None or cue.of(text) != "according to":
        return []
    at = next((i for i, s in enumerate(draft.content) if 0 <= s.start - cue.end <= 1), 0)
    noun, behind = draft.content[at], draft.content[at + 1 :]
    if not at or not (_NOUN.fullmatch(text, noun.start, noun.end) or speaks(noun.of(text))):
        return []
    which = _WHICH.match(text, behind[0].start, behind[0].end) if behind else None
    reading = read_cue([which["cue"]]) if which is not None else None
    if behind and (which is None or reading is None or text[noun.end : behind[0].start] != ", "):
        return []
    draft.content = draft.content[:at]
    draft.give(None, noun, SPEAKERS_SCORE)
    if which is None:
        return []
    said = Draft.new(Span(which.start("said"), behind[0].end), SPEAKERS_SCORE)
    said.give(Span(*which.span("cue")), Span(*which.span("which")), SPEAKERS_SCORE)
    for span in behind[1:]:
        said.add(span)
    return [said]


def _give_stated(text: str, draft: Draft) -> None:
    """Give a draft what stands between `According to` and the comma before its content."""
    cue, start = draft.cue, draft.content[0].start
    if cue is None or draft.source is not None or cue.of(text) != "According to":
        return
    stated = _FRONTED.fullmatch(text, cue.end, start) if cue.end < start else None
    if stated is not None:
        draft.give(None, Span(*stated.span("source")), SPEAKERS_SCORE)


def _said(text: str, draft: Draft) -> re.Match[str] | None:
    """Who says what in the content of a draft that a fronted `according to` attributes."""
    cue, source, content = draft.cue, draft.source, draft.content
    if cue is None or source is None or cue.of(text).lower() != "according to":
        return None
    if not cue.end <= source.start < source.end <= content[0].start:
        return None
    if text[source.end : content[0].start].strip() != ",":
        return None
    said = _SAID.match(text[content[0].start : min(content[-1].end, content[0].start + _REACH)])
    if said is None:
        return None
    subject = said["subject"].split(",")[0]
    return said if _NAME.fullmatch(subject) or speaks(subject) else None
