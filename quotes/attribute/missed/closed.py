"""Sentences that end with who said it: `The truce will not last, an aide has told CPA`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.nearby import subject_before
from quotes.attribute.properties.cues import is_plain_verb, read_cue, words_of
from quotes.attribute.sources.misread import speaks
from quotes.records import Span

__all__ = ["add_closed", "states"]

_SCORE = 0.5
# A statement, a comma, who says it, and a perfect or a hearer, with which the sentence ends.
_CLOSED = re.compile(
    r"(?P<content>[^\s“”\"\n][^“”\"\n;:?!]{20,400}),"
    r" (?!(?:and|as|but|or|that|which|who|whom) )(?P<source>[^,;:.?!“”\"\n]{2,90}?) "
    r"(?P<cue>(?:has|have|had) (?:told|said|warned|admitted|confirmed|announced)|told)"
    r"(?: (?:the )?[A-Z][\w.'’&-]*(?: [A-Z][\w.'’&-]*){0,3}| reporters| journalists)?"
    r"(?: (?:on|in) [A-Z]\w+| today| yesterday)?\."
)
# `The team will return in May, she adds.`, `It now expects $3, the firm said in a statement.`
_ADDS = re.compile(
    r"(?P<content>[^\s“”\"\n][^“”\"\n;:?!]{20,400}),\s(?P<source>he|she|they|it)\s(?P<cue>[a-z]{3,12})"
    r"(?:\s(?:in|on|at|to|via)\s[^,;:“”\"\n]{2,60})?\."
)
_PRONOUNS = frozenset({"he", "she", "they", "it"})
# What the comma ends is no statement where it only leads to one: `As he left, Roe told CPA.`
_SUBORDINATE = frozenset(
    """after although amid among as asked at because before besides by despite during even for from
    if in instead like on once over since so speaking that though throughout to unlike unless until
    upon what when where whether which while who with without""".split()  # noqa: SIM905
)
_VERB = re.compile(r"\b(?:told|(?:has|have|had) [a-z]+)\b|, (?:he|she|they|it) [a-z]+\b")
_TAIL = 100
_FINITE = re.compile(
    r"\b(?:will|would|can|could|may|might|must|should|is|are|was|were|has|have|had|did|does|do"
    r"|[a-z]{2,}ed|[a-z]{3,}s)\b"
)


def add_closed(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give to who ends a sentence all of what it states.

    A long lead with `despite` or `amid` hides the whole or a part from the encoder, which is sure
    that somebody has told it.

    Returns:
        The drafts with those added.
    """
    cover = Cover(drafts)
    made = []
    for sentence in context.document.sentences:
        closed = _closed(context, sentence) if _may_be_told(context.text, sentence) else None
        if closed is None:
            continue
        found = [draft for draft, _ in cover.over(sentence)]
        if not found:
            made.append(closed)
        elif len(found) == 1 and _is_part(context.text, found[0], closed):
            found[0].content = closed.content
        elif len(found) == 1 and _is_thought(context.text, found[0], closed):
            found[0].content, found[0].cue = closed.content, closed.cue
            if closed.source is not None:
                found[0].replace_source(closed.source, _SCORE)
    return [*drafts, *made]


def _is_part(text: str, draft: Draft, whole: Draft) -> bool:
    """Whether a draft has verb and subject of another, and parts of its content."""
    if draft.cue is None or whole.cue is None or draft.source is None or whole.source is None:
        return False
    if not (draft.cue.overlaps(whole.cue) and draft.source.overlaps(whole.source)):
        return False
    # Behind `she said` the encoder knows well where a statement begins: `Then a student, she ...`.
    told = draft.start == whole.start or whole.source.of(text) not in _PRONOUNS
    return told and all(whole.content[0].contains(span) for span in draft.content)


def _is_thought(text: str, draft: Draft, whole: Draft) -> bool:
    """Whether a draft is what is thought in a statement: `It | expects | a loss, it said`."""
    if draft.cue is None or not all(whole.content[0].contains(one) for one in draft.content):
        return False
    reading = read_cue(words_of(draft.cue.of(text)))
    thought = reading is not None and reading.act == "thought"
    return thought and whole.content[0].contains(draft.cue)


def _may_be_told(text: str, sentence: Span) -> bool:
    """A quick look at the end of a sentence, for most have no such verb there."""
    return _VERB.search(text, max(sentence.start, sentence.end - _TAIL), sentence.end) is not None


def states(said: str, *, finite: bool = True) -> bool:
    """Whether words that a comma ends state something, and do not only lead to a statement.

    Args:
        said: The words.
        finite: Whether they must hold a form that shows a finite verb; `stole` does not.
    """
    if said.split()[0].lower() in _SUBORDINATE:
        return False
    return not finite or _FINITE.search(said) is not None


def _closed(context: Context, sentence: Span) -> Draft | None:
    """The statement, its verb and its subject."""
    text, end = context.text, sentence.end
    while end > sentence.start and text[end - 1].isspace():
        end -= 1
    adds = _ADDS.fullmatch(text, sentence.start, end)
    found = adds or _CLOSED.fullmatch(text, sentence.start, end)
    if found is None or not states(found["content"]):
        return None
    source = Span(*found.span("source"))
    if adds is not None:
        known = is_plain_verb(adds["cue"])
    else:
        known = speaks(source.of(text)) or subject_before(context, source.end) is not None
    cue = Span(*found.span("cue"))
    return Draft.new(Span(*found.span("content")), _SCORE, cue, source) if known else None
