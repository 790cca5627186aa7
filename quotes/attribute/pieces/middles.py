"""What goes on behind a parenthesis that parts a clause: `It had, it said, | sent a boat`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.pieces.places import Places
from quotes.attribute.pieces.verbs import AUXILIARY, DO
from quotes.records import Span

__all__ = ["join_middles"]

_LONGEST, _FEW = 300, 4
# The clause is left open by its auxiliary.
_OPEN = re.compile(rf"\b(?:{AUXILIARY}|{DO})(?:\s(?:also|not|never|already|now))?$")
# Behind verb and speaker: where it was said, and the comma.
_CLOSER = re.compile(r"(?:\s(?:in|on|at|via|through|by)\s[^,.;:!?“”\"\n]{2,60})?,\s")
# `It began, according to three people, with a call`: how, when or where it did.
_WITH = re.compile(r"(?:with|in|on|at|from|by|when|after|before|during|because|for)\s")


def join_middles(context: Context, drafts: list[Draft]) -> None:
    """Add what a parenthesis parts from the beginning of a statement.

    Up to the next piece that the encoder saw, or to the end of the sentence: where the beginning
    ends with an auxiliary, and where it has a few words and `according to` follows.
    """
    cover, places = Cover(drafts), Places(drafts)
    for draft in drafts:
        found = _middle(context, draft)
        if found is None:
            continue
        index, middle = found
        others = [one for one, _ in cover.over(middle) if one is not draft]
        if not others and not places.over(middle) and not context.outer_in(middle):
            following = draft.content[index + 1 :]
            if following and following[0].start < context.sentence(middle.start).end:
                middle = Span(middle.start, following[0].end)
                following = following[1:]
            draft.content = [*draft.content[: index + 1], middle, *following]


def _middle(context: Context, draft: Draft) -> tuple[int, Span] | None:
    """The piece that is left open, and what follows the parenthesis up to the next piece."""
    cue, source, text = draft.cue, draft.source, context.text
    if cue is None or source is None:
        return None
    group = Span(min(cue.start, source.start), max(cue.end, source.end))
    index = next((i for i, s in enumerate(draft.content) if s.end == group.start - 2), None)
    if index is None or text[group.start - 2 : group.start] != ", ":
        return None
    opened, sentence = draft.content[index], context.sentence(cue.start)
    closer = _CLOSER.match(text, group.end, sentence.end)
    if closer is None or context.outer_in(opened):
        return None
    start, end = closer.end(), sentence.start + len(sentence.of(text).rstrip(" .\n"))
    if index + 1 < len(draft.content) and draft.content[index + 1].start < sentence.end:
        end = start + len(text[start : draft.content[index + 1].start].rstrip())
    if not 0 < end - start <= _LONGEST or not _goes_on(text, opened, cue, Span(start, end)):
        return None
    return index, Span(start, end)


def _goes_on(text: str, opened: Span, cue: Span, middle: Span) -> bool:
    """Whether a stretch goes on with the clause before the parenthesis."""
    said = opened.of(text)
    if _OPEN.search(said):
        return True
    brief = 1 < len(said.split()) <= _FEW and cue.of(text).lower() == "according to"
    return brief and _WITH.match(text, middle.start, middle.end) is not None
