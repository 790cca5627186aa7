"""A second speaker whom the first one's words ran on to: `called it “dead”, and Ian Rook asked`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.sources.misread import SPEAKERS_SCORE, speaks
from quotes.records import Span

__all__ = ["part_coordinated"]

_REACH = 140
# What stands between the words of the first and the verb of the second: his name, and who he is.
_SECOND = re.compile(
    r"(?:(?P<mark>[”\"’'»]),?|,)\s(?:and|but|while|whereas|though|although)\s"
    r"(?P<who>(?P<name>[^\n,;:.“”\"]{2,60})(?:,\s[^\n,;:“”\"]{2,80})?)$"
)
_BETWEEN = re.compile(r",?\s(?:(?:has|had|have|then|later|also)\s)?$")
_SPEAKING = frozenset({"person", "organisation", "place"})


def part_coordinated(context: Context, drafts: list[Draft]) -> None:
    """Give a verb of saying the subject that the words before `and` had swallowed.

    `Ruth Bell described the plan as “half-baked”, and Ian Rook, a former minister, | asked who
    would pay`: what Bell says ends before `and`, and it is Rook who asks. Only where the verb
    follows at once, with words of its own behind it, and has no other subject.
    """
    ending = {draft.end: draft for draft in drafts if draft.cue is not None}
    for draft in drafts:
        cue = draft.cue
        if cue is None or draft.start < cue.end:
            continue
        first = next(
            (ending[end] for end in range(cue.start, cue.start - 8, -1) if end in ending), None
        )
        if first is None or first is draft or first.cue is None or first.cue.start > first.start:
            continue
        if _BETWEEN.fullmatch(context.text, first.end, cue.start) and _is_given(draft, first):
            _part(context, first, draft)


def _is_given(draft: Draft, first: Draft) -> bool:
    """Whether a draft has no source, or the one before the words that ran on."""
    return draft.source is None or draft.source.end <= first.start


def _part(context: Context, first: Draft, second: Draft) -> None:
    last = first.content[-1]
    match = _SECOND.search(context.text, max(last.start, last.end - _REACH), last.end)
    if match is None or not _is_somebody(context, match.start("name"), match["name"]):
        return
    start, stop = match.span("who")
    if context.outer_in(Span(start, stop)):
        return
    # The comma that closes what is said about him goes with it, as the encoder has it.
    stop += context.text.startswith(",", stop)
    end = match.end("mark") if match["mark"] else match.start()
    first.content[-1] = Span(last.start, end)
    second.replace_source(Span(start, stop), SPEAKERS_SCORE)


def _is_somebody(context: Context, start: int, phrase: str) -> bool:
    """Whether a phrase is a name, or names somebody who can speak."""
    named = any(
        one.start == start and one.end == start + len(phrase) and one.label in _SPEAKING
        for one in context.entities_from(start, 2)
    )
    return named or speaks(phrase)
