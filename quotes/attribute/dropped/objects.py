"""What a deed is done to: `| Her visit | was covered`, `named | no source` state nothing."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft

__all__ = ["is_object"]

# An outlet that tells nothing of where it has its news from.
_NAMED = re.compile(r"(?:\w+\s)*(?:named?|names|naming|cited?|cites|identif(?:y|ied|ies))")
_SOURCE = re.compile(r"(?:no|any|its|his|her|their|the|an?)\s(?:\w+\s)?sources?", re.IGNORECASE)
_BE = r"(?:was|were|is|are|(?:has|have|had)\sbeen)\s(?:\w+\s){0,2}"
_DONE = re.compile(
    rf"(?:{_BE})?(?:(?:contradicted|covered|interviewed|filmed|photographed)(?:\sby)?"
    r"|(?:leaked|passed|forwarded|handed)(?:\sto)?)",
    re.IGNORECASE,
)
# What is done to somebody by nobody who is named, and the text that is read out.
_DONE_TO = re.compile(
    rf"{_BE}(?:charged|arrested|convicted|jailed|sentenced|fined|applauded|cheered|jeered|heckled)",
    re.IGNORECASE,
)
_READ_OUT = re.compile(rf"{_BE}read(?:\s(?:out|aloud|to|by))*", re.IGNORECASE)
_EVIDENCE = re.compile(
    rf"(?:{_BE})?(?:admitted|entered|introduced|accepted)\s(?:in|into|as)\sevidence\b"
)
# `The jury was shown a message in which Roe wrote`: the message holds words, and not its showing.
_SHOWN = re.compile(rf"{_BE}(?:shown|played|handed)", re.IGNORECASE)
_THING = re.compile(
    r"(?:an?|the|his|her|their|its)\s(?:[\w\-]+\s){0,2}(?:letter|e-?mail|message|text|note|statement"
    r"|recording"
    r"|video|footage|film|clip|photo|photograph|picture|image|diary)s?(?:\sof\s.*|\sin\swhich)?"
)
# `Larkspur's debt to CCC`; a forecast that is downgraded says what is expected now.
_RATED = re.compile(r"(?:\w+\s)*(?:down|up)grad(?:e[sd]?|ing)", re.IGNORECASE)
_EXPECTED = re.compile(
    r"\b(?:forecasts?|estimates?|outlooks?|guidance|projections?|expectations?|growth)\b"
)
# An idiom of headlines, which says nothing of what is asked.
_WANTED = re.compile(r"(?:\w+\s)*(?:demand|want|seek)(?:s|ed|ing)?", re.IGNORECASE)
_ANSWERS = re.compile(r"(?:(?:some|more|urgent|clear|real)\s)?answers")
# `had rung a bank | to confirm | a balance`: what somebody, whoever it is, does it for.
_PURPOSE = re.compile(r"to\s(?:confirm|check|verify|establish|determine|assess|examine)")
_BRIEF = re.compile(r"(?:an?|the|his|her|its|their)\s(?:[\w\-]+\s){0,2}[\w\-]+")
_MOST_WORDS = 6


def is_object(context: Context, draft: Draft) -> bool:
    """Whether a content is only what is leaked, filmed or rated, or a source that is not named.

    Whatever has quotation marks was said, and so is `thanked him`, which annotators mark.
    """
    cue, text = draft.cue, context.text
    if cue is None or any(context.outer_in(span) for span in draft.content):
        return False
    last = draft.content[-1]
    if _SHOWN.fullmatch(cue.of(text)) and last.start >= cue.end:
        return _THING.fullmatch(text, last.start, last.end) is not None
    if len(draft.content) > 1:
        return False
    content, words = draft.content[0], cue.of(text)
    said = content.of(text).strip(" ,.")
    if len(said.split()) > _MOST_WORDS:
        return False
    if content.end <= cue.start:
        if draft.source is None and _DONE_TO.fullmatch(words):
            return True
        read = _READ_OUT.fullmatch(words) is not None and _THING.fullmatch(said.lower()) is not None
        return read or _DONE.fullmatch(words) is not None
    if _EVIDENCE.match(words):
        return True
    if draft.source is None and _PURPOSE.fullmatch(words) and _BRIEF.fullmatch(said):
        return True
    if _RATED.fullmatch(words) and _EXPECTED.search(said) is None:
        return True
    if _WANTED.fullmatch(words) and _ANSWERS.fullmatch(said):
        return True
    return _NAMED.fullmatch(words) is not None and _SOURCE.fullmatch(said) is not None
