"""Sentences that give the one before to somebody: `It fell. So says the ministry`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.records import Span

__all__ = ["give_sentence_before"]

_SCORE = 0.6
_SO_SAYS = re.compile(
    r"(?:(?:Or|And|Or at least|At least),? )?[Ss]o (?P<cue>says?|said|claims?|claimed) "
    r"(?P<source>[^,.;:!?“”\"\n]{2,80}?)(?=,| (?:in|on|at|from|during) |[.!]?$)"
)


def give_sentence_before(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give the sentence before `So says Roe` to Roe, in place of the word `So`.

    Where somebody else was found to say it, `So` is dropped and no more.

    Returns:
        The drafts with those added.
    """
    sentences = context.document.sentences
    for index, sentence in enumerate(sentences):
        found = _SO_SAYS.match(context.text, sentence.start, sentence.end)
        if found is None:
            continue
        so = Span(sentence.start, found.start("cue"))
        drafts = [draft for draft in drafts if not _says_so(draft, so, sentence)]
        before = sentences[index - 1] if index else None
        if before is None or not _beside(context, before, sentence):
            continue
        cue, source = Span(*found.span("cue")), Span(*found.span("source"))
        said = [draft for draft, _ in Cover(drafts).over(before)]
        for draft in said:
            if draft.source is not None and so.contains(draft.source):
                draft.replace_source(source, _SCORE)
            elif draft.bare:
                draft.give(cue, source, _SCORE)
        if not said:
            end = before.start + len(before.of(context.text).rstrip())
            drafts = [*drafts, Draft.new(Span(before.start, end), _SCORE, cue, source)]
    return drafts


def _says_so(draft: Draft, so: Span, sentence: Span) -> bool:
    """Whether a draft's content begins with `So` and ends in the same sentence."""
    return so.overlaps(draft.content[0]) and draft.end <= sentence.end


def _beside(context: Context, before: Span, sentence: Span) -> bool:
    """Whether two sentences stand in one paragraph."""
    return context.paragraph_index(before.start) == context.paragraph_index(sentence.start)
