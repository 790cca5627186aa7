"""What a speaker does behind what he says: `He did not say who would pay | but left the room`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.records import Span

__all__ = ["leave_tails"]

_DENIES = re.compile(r"\b(?:not|n['’]t|never|declin\w+|refus\w+|without)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"(?:to say )?(?:that|how|if|what|when|where|whether|which|who|why)\s")
_MODAL = re.compile(r"\s(?:would|will|might|could|should|can|may|must)(?:\snot)?\s")
_PASSIVE = re.compile(r"\s(?:(?:had|has|have)(?:\snot)?\sbeen|was|were|is|are)\s\w+(?:ed|en)\b")
# What he keeps to himself: no participle, so `would pay` and `had gone` cannot go on with it.
_GAVE = re.compile(
    r",?\sbut\sgave\s(?:no|few|little)\s(?:\w+\s)?(?:figures?|numbers?|details?|reasons?|dates?|names?"
    r"|evidence|proof|explanations?|examples?|estimates?|specifics|timetable|timeline)$"
)
_SHIFTED = re.compile(
    r"\s(?:would|had|could|might)\s(?!.*\b(?:who|which|that|because|after|before|when|while|if|as)\b)"
)
# What he leaves unsaid, behind a comma, with which the sentence ends.
_WITHOUT = re.compile(
    r",\swithout\s(?:giving|offering|providing|citing|specifying|elaborating|naming|explaining"
    r"|saying)\b[^,;:.“”\"\n]{0,60}$"
)
# How the sentence goes on for somebody else: `wounding 11, in what | the ministry called`.
_HANGING = re.compile(r",\s(?:(?:in|of|with|for|by|from|at|on)\s)?(?:what|which|whom)$")
# A past tense and its object: what goes on with `would go` or `was taken` has another form.
_DEED = re.compile(
    r",?\s(?:but|and|though)(?:\s(?:then|later|instead|also))?\s"
    r"(?:\w+ed|left|gave|took|made|went|sent|held|wrote|showed|kept|threw)\s"
    r"(?:an?|the|his|her|its|their|two|three|several|no|few|little|\d+)\s"
)
# Another verb behind the modal may go on in the past tense: `would leave the man who stayed`.
_OTHER_VERB = re.compile(
    r"\b(?:who|which|that|because|after|before|when|while|if|as|and|but|is|are|was|were|had|has"
    r"|have|did|left|gave|took|made|went|sent|held|kept|\w+ed)\b|[,;:]"
)


def leave_tails(context: Context, drafts: list[Draft]) -> None:
    """End a paraphrase before a deed of the speaker's that stands in the main clause's past tense.

    Behind `would`, `but posted a video` can only go on with the speaker's own verb. Behind a
    passive (`had been sent but posted a video`) it does so where he declines to say something,
    with `but`. Of 2,800 statements of news articles two have such a tail.
    """
    for draft in drafts:
        if draft.cue is None or len(draft.content) != 1:
            continue
        _leave_hanging(context, draft)
        content = draft.content[0]
        if content.start < draft.cue.end or context.outer_in(content):
            continue
        end = _end(content.of(context.text), draft.cue.of(context.text))
        if end is not None:
            draft.content = [Span(content.start, content.start + end)]


def _leave_hanging(context: Context, draft: Draft) -> None:
    """Leaves out with what the next clause begins, of which no more was taken in."""
    last = draft.content[-1]
    hanging = _HANGING.search(last.of(context.text))
    if hanging is not None and hanging.start() and not context.outer_in(last):
        draft.content[-1] = Span(last.start, last.start + hanging.start())


def _end(said: str, cue: str) -> int | None:
    """Where what is said ends, if a deed follows."""
    if without := _WITHOUT.search(said):
        return without.start()
    gave = _GAVE.search(said)
    if gave is not None and _SHIFTED.search(said[: gave.start()]):
        return gave.start()
    for deed in _DEED.finditer(said):
        modal = _last(_MODAL, said, deed.start())
        if modal is not None and not _OTHER_VERB.search(said, modal, deed.start()):
            return deed.start()
        passive = _last(_PASSIVE, said, deed.start())
        but = deed.group().lstrip(",").startswith(" but ")
        declines = but and _DENIES.search(cue) and _CLAUSE.match(said)
        if passive is None or not declines:
            continue
        if not _OTHER_VERB.search(said, passive, deed.start()):
            return deed.start()
    return None


def _last(pattern: re.Pattern[str], said: str, end: int) -> int | None:
    """Where the last match of a pattern before a place ends."""
    found = None
    for match in pattern.finditer(said, 0, end):
        found = match.end()
    return found
