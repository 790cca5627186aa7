"""The writer's words behind a closing mark: `“Not a coin is gone” – as millions vanished`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.records import Span

__all__ = ["leave_behind_marks"]

# Behind a dash, what happens at the same time; a clause with `and` or `but` may be said.
_MEANWHILE = re.compile(
    r"\s?[—―–\-]{1,2}\s(?:just\s|only\s|even\s|right\s)?(?:as|while|after|despite|hours|days|weeks"
    r"|minutes|moments|months)\s[^“”\"]{3,}$"
)
# Where the words stand: over or under a picture.
_PICTURE = re.compile(
    r"\s(?:under|above|below|beneath|underneath|beside|alongside|with|over|next\sto)\s"
    r"(?:an?|the|his|her|their|its|another)\s(?:[\w’'\-]+\s){0,3}?(?:snap|photo|photograph|picture"
    r"|pic|selfie|image|video|clip|screenshot|emoji|square|shot|post)s?\b[^“”\"]*$"
)
# What somebody puts on a platform with the words: `a black square on Instagram with the words`.
_POSTS = re.compile(r"(?:\w+\s)*(?:post(?:s|ed|ing)?|shar(?:es|ed|ing)|upload(?:s|ed|ing)?)\b.*")
_CAPTION = re.compile(
    r"(?:an?|the|his|her|their|its)\s[^,.;:“”\"\n]{2,80}?\s(?:with|and|alongside|under|above|beside)\s"
    r"(?:the|a|these|this)\s(?:\w+\s)?(?:words?|captions?|message|line|hashtag)[:,]?\s$"
)
_THING = re.compile(
    r"an?\s(?:[\w’'\-]+\s){0,3}?(?:snap|photo|photograph|picture|pic|selfie|image|video|clip"
    r"|screenshot|emoji|square|shot)"
)


def leave_behind_marks(context: Context, drafts: list[Draft]) -> None:
    """End a statement at its closing mark where the writer goes on, or begin it at the opening one.

    Behind the mark the writer tells what happened meanwhile, behind a dash, or what the words
    stand under; before it, what somebody posted `with the words`.
    """
    for draft in drafts:
        if draft.cue is None:
            continue
        _leave_end(context, draft)
        if _POSTS.fullmatch(draft.cue.of(context.text)):
            _leave_picture(context, draft, draft.cue)


def _leave_end(context: Context, draft: Draft) -> None:
    """Ends the last piece with its last quotation."""
    last, text = draft.content[-1], context.text
    quoted = [one for one in context.outer_in(last) if not one.flags and not one.continues]
    if not quoted or not last.start < quoted[-1].end < last.end:
        return
    rest = Span(quoted[-1].end, last.end)
    opens = quoted[-1].start == last.start
    if _MEANWHILE.match(text, rest.start, rest.end) or (
        opens and _PICTURE.match(text, rest.start, rest.end)
    ):
        draft.content[-1] = Span(last.start, rest.start)


def _leave_picture(context: Context, draft: Draft, cue: Span) -> None:
    """Leaves out what is posted along with the words that stand between marks."""
    text = context.text
    index = next((i for i, s in enumerate(draft.content) if s.start > cue.end - 1), None)
    if index is None:
        return
    first, following = draft.content[index], draft.content[index + 1 :]
    quoted = context.outer_in(first)
    if quoted and _CAPTION.fullmatch(text, first.start, quoted[0].start):
        draft.content[index] = Span(quoted[0].start, first.end)
    elif not quoted and following and context.outer_in(following[0]):
        whole = _THING.fullmatch(text, first.start, first.end)
        if whole is not None and _CAPTION.fullmatch(text, first.start, following[0].start):
            draft.content = [*draft.content[:index], *following]
