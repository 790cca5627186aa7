"""What a firm or a person upholds or denies: `Tarn Foods maintains that its milk is safe`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.missed.closed import states
from quotes.records import Span

__all__ = ["add_maintained"]

_SCORE = 0.5
# A sentence that opens with a name of two to five words: one word the encoder reads itself.
_OPENS = re.compile(
    r"(?:(?:But|And|Yet|Still,|In\sa\s(?:[a-z]+\s)?(?:statement|letter|post),)\s)?(?P<who>(?:The\s)?[^\W\d_a-z][\w.'’&\-]*"
    r"(?:\s(?:&|and|of|[^\W\d_a-z][\w.'’&\-]*)){1,4})"
    r"\s(?:(?:has|have|had|still|also|always|nevertheless|nonetheless)\s){0,2}"
    r"(?P<cue>maintain(?:s|ed)?|contend(?:s|ed)?|insist(?:s|ed)?|den(?:ies|ied|y))\sthat\s"
    # A subject, so that it is no "maintains that standard".
    r"(?=(?:the|an?|its?|they|their|he|his|she|her|we|there|no|nobody|nothing|none|all|any|every|each"
    r"|this|these|those|some|most|many|such|[^\W\d_a-z]\w*)\s)"
)
_MARKS = re.compile(r"[“”\"]")


def add_maintained(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give what a sentence says to be maintained to whoever opens it with his name.

    The encoder reads `Tarn Foods maintains` as no verb of saying, or finds nothing at all; so it
    does with denials in long articles.

    Returns:
        The drafts with those added; a draft without cue and source gets both instead.
    """
    cover = Cover(drafts)
    made = []
    for sentence in context.document.sentences:
        found = _OPENS.match(context.text, sentence.start, sentence.end)
        if found is None:
            continue
        who, cue = Span(*found.span("who")), Span(*found.span("cue"))
        held = [draft for draft, _ in cover.over(sentence)]
        if len(held) == 1 and held[0].cue is None and held[0].source is None:
            held[0].give(cue, who, _SCORE)
            continue
        content = Span(found.end("cue") + 1, _end(context.text, sentence))
        said = content.of(context.text)
        if not held and states(said.removeprefix("that ")) and not _MARKS.search(said):
            made.append(Draft.new(content, _SCORE, cue, who))
    return [*drafts, *made]


def _end(text: str, sentence: Span) -> int:
    """The end of a sentence without the full stop."""
    end = sentence.start + len(sentence.of(text).rstrip())
    return end - 1 if text[end - 1] == "." else end
