"""Where a content without `that` begins: behind who is told, and behind when it was said."""

from __future__ import annotations

import re
from functools import cache

from quotes.attribute.borders.occasions import OCCASIONS
from quotes.attribute.context import Context
from quotes.attribute.drafts import Draft
from quotes.records import Span
from quotes.resources import lexicon

__all__ = ["mend_starts"]

_REACH, _FEWEST_WORDS = 120, 3
_PRONOUN = r"(?:he|she|they|it|we|there|I)\s"
_CLAUSE = (
    rf"(?={_PRONOUN}|(?:the|an?|his|her|its|their|no|nobody|no-one|all|some|this|these|those)\s"
    r"|(?:Mr|Mrs|Ms|Miss|Dr|Cr)\.?\s[^\W\d_a-z])"
)
_TELLS = re.compile(r"\b(?:told|tells|telling|warn(?:ed|s|ing)|assur(?:ed|es|ing)|remind(?:ed|s))$")
_HEARER = re.compile(
    rf"(?:the|an?|his|her|their|its)\s(?:[\w\-]+\s)?(?P<noun>[a-z\-]{{3,20}})\s{_CLAUSE}"
)
_WHEN = r"(?:before|after|during|outside|following|ahead\sof)"
_OF = r"(?:the|an?|his|her|their|its|[\w.\-]+['’]s)\s"
# The encoder cut such a phrase in two: `said before | the match he was nervous`.
_CUT = re.compile(rf"\s{_WHEN}\s$")
_REST = re.compile(rf"{_OF}(?:[\w'’\-]+\s){{1,4}}?(?={_PRONOUN})")
# It took all of it for said: `said | after the match he was nervous`. Of what is to come the phrase
# may be a part: `said after the match they would decide`.
_OCCASION = re.compile(
    rf"{_WHEN}\s{_OF}(?:[\w'’\-]+\s){{0,2}}?(?:{OCCASIONS})"
    rf"\s(?={_PRONOUN}(?!would\b|will\b|shall\b|could\b|might\b))"
)


def mend_starts(context: Context, drafts: list[Draft]) -> None:
    """Take out of what is said the one who is told, and the occasion, at its beginning.

    `told the inquest | the rail was off`, `said before the match | he was nervous`.
    """
    for draft in drafts:
        index = _behind(draft)
        if index is None or context.outer_in(draft.content[index]):
            continue
        span = draft.content[index]
        start = _start(context.text, draft, span)
        if start is not None and len(context.text[start : span.end].split()) >= _FEWEST_WORDS:
            draft.content[index] = Span(start, span.end)


def _behind(draft: Draft) -> int | None:
    """The first piece of the content behind the cue."""
    if draft.cue is None:
        return None
    for index, span in enumerate(draft.content):
        if span.start >= draft.cue.end:
            return index
    return None


def _start(text: str, draft: Draft, span: Span) -> int | None:
    """Where a piece should begin that begins too early, else None."""
    if draft.cue is None or span.start - draft.cue.end > len(" ahead of "):
        return None
    between, end = text[draft.cue.end : span.start], min(span.end, span.start + _REACH)
    if _CUT.fullmatch(between):
        match = _REST.match(text, span.start, end)
        return match.end() if match else None
    if between != " ":
        return None
    if _TELLS.search(draft.cue.of(text)):
        match = _HEARER.match(text, span.start, end)
        return match.end() if match is not None and match["noun"] in _hearers() else None
    match = _OCCASION.match(text, span.start, end)
    return match.end() if match else None


@cache
def _hearers() -> frozenset[str]:
    """Nouns for whom one tells something: an inquest, a defendant, a crowd."""
    told = (phrase for phrases in lexicon("channel_hearers").values() for phrase in phrases)
    roles = lexicon("roles")
    persons = (noun for group in ("male", "female", "either") for noun in roles[group])
    return frozenset([*(phrase.split()[-1] for phrase in told), *persons])
