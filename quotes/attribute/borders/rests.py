"""What goes on behind a parenthesis: `He had complained, he said, three times`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.pieces.verbs import AUXILIARY, DO
from quotes.records import Span

__all__ = ["add_rests"]

_LONGEST = 160
# How often, how long or why, which tells of what is said and not of how: `, adding`, `, in a post`.
_REST = re.compile(
    r"(?:(?:about|at least|more than|nearly|almost|some|only|just|up to)\s)?"
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many|dozens of"
    r"|hundreds of)\s(?:\w+\s)?(?:times|years|months|weeks|days|hours|minutes)\b"
    r"|(?:once|twice|repeatedly)\b"
    r"|(?:for|since|until|without|because|unless)\s(?!example\b|instance\b|his part\b|her part\b)"
)
# The verb of the clause that `, he said,` parts.
_VERB = re.compile(rf"(?:{AUXILIARY}|{DO}|(?:appear|seem|remain|look|tend|need|depend)(?:s|ed)?)\s")


def add_rests(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Add to an indirect statement the end of its sentence, behind `, he said,`.

    Also from the verb on: `The pace, she added, | appears to matter`. That verb is no cue.

    Returns:
        The drafts without those that had such a verb for their cue.
    """
    cover = Cover(drafts)
    gone: set[int] = set()
    for draft in drafts:
        rest = _rest(context, draft)
        if rest is None or context.outer_in(rest):
            continue
        inside = [one for one, _ in cover.over(rest)]
        if all(_hangs_on(one, rest) for one in inside):
            draft.add(rest)
            gone.update(map(id, inside))
    return [draft for draft in drafts if id(draft) not in gone]


def _hangs_on(draft: Draft, rest: Span) -> bool:
    """Whether a draft is nobody's, and its cue the verb with which a rest begins."""
    mine = draft.source is None and draft.cue is not None and draft.cue.start == rest.start
    return mine and all(rest.contains(span) for span in draft.content)


def _rest(context: Context, draft: Draft) -> Span | None:
    """The end of a sentence behind the parenthesis that cue and source make up."""
    cue, source, text = draft.cue, draft.source, context.text
    last = draft.content[-1]
    if cue is None or source is None or context.outer_in(last):
        return None
    group = Span(min(cue.start, source.start), max(cue.end, source.end))
    beside = text[last.end : group.start].strip() == "," and text[group.end : group.end + 2] == ", "
    if not beside or group.end - group.start > _LONGEST:
        return None
    end = context.sentence(cue.start).end
    start = group.end + 2
    while end > start and text[end - 1] in " .\n":
        end -= 1
    if not 0 < end - start <= _LONGEST or not (
        _REST.match(text, start, end) or _VERB.match(text, start, end)
    ):
        return None
    return Span(start, end)
