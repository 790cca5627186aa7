"""Deeds that tell of words and hold none: `read a statement`, `clutched a photo`, `jailed him`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.attribute.properties.cues import words_of
from quotes.attribute.sources.misread import speaks

__all__ = ["is_deed"]

_THINGS = r"(?:an?|the|his|her|their|its|this|that|these|those)\s"
_HANDLED = re.compile(
    r"(?:clutch|cradl|brandish|hugg?|grip|grasp|wip|carri|lift|wav)(?:es|ed|ing|e|s)?"
)
_GIVEN = re.compile(rf"(?:{_THINGS})?(?:evidence|testimony)\b")
_READ = re.compile(
    r"(?:(?:him|her|them|me|us|it)\s(?=an?\s|the\s|his\s|her\s|their\s))?"
    r"(?:an?|the|her|his|their)\s(?:\w+\s){0,2}"
    r"(?:statement|letter|tribute|poem|eulogy|prayer|quotes?|quotation|e-?mail|message|text|note)\b"
)
# `did not wait for the appeal`, `will appeal against the ban`, `sentenced her to five years`.
_DONE = re.compile(
    r"(?:\w+\s)*(?:wait(?:s|ed|ing)?\sfor|appeal(?:s|ed|ing)?\sagainst|sentenc(?:e|es|ed|ing)|jailed)"
)
# `wept as he read his statement`
_MEANWHILE = re.compile(r"(?:as|while)\s(?:he|she|they)\s")
_REHEARSED = re.compile(r"rehears(?:e[ds]?|ing)")
# Whoever gets letters says nothing in them: `She still gets letters about it`.
_GETS = re.compile(
    r"(?:\w+\s){0,2}(?:gets?|got|getting|receives?d?|receiving)\s(?:\w+\s){0,2}"
    r"(?:letters?|e-?mails?|messages?|calls|mail|complaints|threats|abuse)(?:\s\w+)?"
)
_ASKED_AGAIN = re.compile(r"(?:the|his|her|their)\s(?:same\s)?question")
_MADE = re.compile(
    r"(?:has |had )?(?:made|makes|making) (?:the|his|her|their|these|those) (?:\w+ )?"
    r"(?:comment|remark|statement|announcement|claim|allegation|accusation|admission)s?"
    r"(?: (?:on|at|in|during|to))?"
)
_WHEN = re.compile(r"(?:on|at|in|during|to|while|before|after)\s")
_SAYS = re.compile(r"\b(?:that|saying|reading|which|who|calling|asking)\b")


def is_deed(context: Context, draft: Draft) -> bool:
    """Whether a content is only what somebody holds, reads out, or speaks to or about when.

    Without quotation marks, and without a clause that says what the words are.
    """
    cue, text = draft.cue, context.text
    if cue is None or draft.source is None or len(draft.content) > 1:
        return False
    content = draft.content[0]
    said, words = content.of(text)[:160], words_of(cue.of(text))
    if not words or content.start < cue.end or context.outer_in(content) or _SAYS.search(said):
        return False
    if _MADE.fullmatch(" ".join(words)):
        between = text[cue.end : content.start].strip()
        return bool(_WHEN.match(f"{between} ")) or words[-1] in ("on", "at", "in", "during", "to")
    if _HANDLED.fullmatch(words[0]):
        return len(words) > 1 or re.match(_THINGS, said) is not None
    if _DONE.fullmatch(" ".join(words)) or _MEANWHILE.match(said):
        return True
    if _REHEARSED.fullmatch(words[-1]) or _GETS.fullmatch(" ".join(words)):
        return True
    if words[-1].startswith("address") and len(said.split()) <= 3:
        return re.match(_THINGS, said) is not None and speaks(said)
    if words[-1] in ("gave", "gives", "giving"):
        return _GIVEN.match(said) is not None
    if words[-1] in ("read", "reads", "reading"):
        return _READ.match(said) is not None
    return words[-1] in ("repeated", "repeats") and _ASKED_AGAIN.fullmatch(said) is not None
