"""Reports of reports: `..., citing two officials`, `..., Roe said on X, Reuters reported`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.sources.misread import SPEAKERS_SCORE, speaks
from quotes.records import Span

__all__ = ["mend_citations", "mend_reports"]

_CITING = re.compile(r"\b(?:quot(?:es?|ed|ing)|cit(?:es?|ed|ing))$", re.IGNORECASE)
_AS_SAYING = re.compile(r"\bas (?:say|tell|writ|warn|add|claim)ing\b")
# Behind the source: the outlet reports what stands in front of it.
_REPORTS = re.compile(r"\s(?:has |had )?(?:reported|reports|said|says|quoted|quotes)\b")
# "..., the governor, Jane Roe, said on Telegram": who said it, in the words before the outlet.
_SAID = re.compile(
    r"(?P<end>,[”\"’]?|[”\"’])\s"
    r"(?P<subject>[^,.;:“”\"\n]{2,60}(?:,\s[^,.;:“”\"\n]{2,60},)?)"
    r"\s(?P<cue>(?:has |had )?"
    r"(?:said|says|told|tells|wrote|writes|announced|posted|tweeted|warned|claimed|confirmed))\b"
    r"(?P<rest>[^,.;:!?“”\"\n]{0,80})$"
)
# How the words got out, behind the text in which they stood: `in a note, leaked to the Courier`.
_HANDED_ON = re.compile(
    r",\s(?:(?:which|that)\s(?:was|has been|had been)\s)?(?:(?:later|first|then)\s)?"
    r"(?:leaked|passed|forwarded|sent|shown|given|handed|seen|obtained|published)"
    r"(?:\s(?:to|by))?\s$"
)
_LETTER = re.compile(
    rf"\s(?P<text>(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s[^,.;:“”\"\n]{{3,60}})"
    rf"{_HANDED_ON.pattern.removesuffix('$')}(?:the\s)?"
)
_NAME = re.compile(r"[^\W\d_a-z][\w'’\-]+|he|she|they")
_BEFORE = 260
_LONGEST = 160
_FEWEST_WORDS = 3


def mend_reports(context: Context, drafts: list[Draft]) -> None:
    """Give a statement to who made it where whoever passes it on was found.

    `The depot burns, the governor said on Telegram, Reuters reported`: the governor's, and the
    channel stage makes Reuters its relay. `“It burns,” Roe said, according to Karn`: Roe's words.
    """
    for draft in drafts:
        _give_text(context.text, draft)
        start, said = _made_by(context, draft)
        subject = said["subject"].split(",")[0] if said is not None else ""
        if said is not None and (_NAME.fullmatch(subject) or speaks(subject)):
            _give(draft, start, said)


def _made_by(context: Context, draft: Draft) -> tuple[int, re.Match[str] | None]:
    """Where it was looked for who made a statement, and what was found there."""
    source, text = draft.source, context.text
    if source is None or source.start < draft.content[-1].end:
        return _handed_on(context, draft)
    start = max(draft.content[0].start, source.start - _BEFORE)
    before = text[start : source.start].removesuffix("the ").removesuffix("The ")
    quoted = before.removesuffix("according to ")
    if quoted != before and context.outer_in(draft.content[0]):
        before = quoted
    elif not _REPORTS.match(text, source.end):
        return _handed_on(context, draft)
    return start, _SAID.search(before[:-2]) if before.endswith(", ") else None


def _give_text(text: str, draft: Draft) -> None:
    """`“...,” said a letter, leaked to the Courier`: the letter said so."""
    cue, source = draft.cue, draft.source
    if cue is None or source is None or source.start < cue.end:
        return
    letter = _LETTER.fullmatch(text, cue.end, source.start)
    if letter is not None and speaks(letter["text"]):
        draft.replace_source(Span(*letter.span("text")), SPEAKERS_SCORE)


def _handed_on(context: Context, draft: Draft) -> tuple[int, re.Match[str] | None]:
    """Who wrote what was leaked, where the leak was taken for the cue: `leaked to the Courier`."""
    cue, text = draft.cue, context.text
    if cue is None or cue.start < draft.end or not context.outer_in(draft.content[0]):
        return 0, None
    start = max(draft.content[0].start, cue.start - _BEFORE)
    leaked = _HANDED_ON.search(text, start, cue.end + 1)
    if leaked is None or leaked.end() <= cue.start:
        return 0, None
    return start, _SAID.search(text[start : leaked.start()])


def _give(draft: Draft, start: int, said: re.Match[str]) -> None:
    end = start + said.start() + (len(said["end"]) if said["end"] != "," else 0)
    kept = [Span(s.start, min(s.end, end)) for s in draft.content if s.start < end]
    if not kept or kept[-1].end - kept[0].start < _FEWEST_WORDS:
        return
    draft.content = kept
    draft.cue = Span(start + said.start("cue"), start + said.end("cue"))
    subject = said["subject"].rstrip(",")
    at = start + said.start("subject")
    draft.replace_source(Span(at, at + len(subject)), SPEAKERS_SCORE)


def mend_citations(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Drop what only says whom a report cites, or give it the statement in front of it.

    `The boats are in, Interfax cited the navy as saying` reports that the boats are in; that a
    report cites `two officials` is no statement of anybody. Reasons (`citing high costs`) are kept.
    """
    return [
        draft for draft in drafts if not _cites(context, draft) or _mend(context, drafts, draft)
    ]


def _cites(context: Context, draft: Draft) -> bool:
    """Whether a draft's cue is `citing` and its content somebody who can speak."""
    if draft.cue is None or len(draft.content) > 1 or context.outer_in(draft.content[0]):
        return False
    content = draft.content[0]
    if not _CITING.search(draft.cue.of(context.text)) or content.start < draft.cue.end:
        return False
    said = content.of(context.text)
    return len(said) <= _LONGEST and (bool(_AS_SAYING.search(said)) or speaks(said))


def _mend(context: Context, drafts: list[Draft], draft: Draft) -> bool:
    """Give a draft the statement in front of its source; False where there is none to give."""
    source = draft.source
    if source is None or not _AS_SAYING.search(draft.content[0].of(context.text)):
        return False
    start = context.sentence(source.start).start
    said = context.text[start : source.start].rstrip()
    if not said.endswith(",") or len(said.split()) < _FEWEST_WORDS:
        return False
    span = Span(start, start + len(said) - 1)
    if any(one.overlaps(span) for other in drafts if other is not draft for one in other.content):
        return False
    draft.content = [span]
    return True
