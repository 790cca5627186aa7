"""Headlines that are only a quotation: ‘They did not listen’, 'A slap in the face': nurses."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.sources.misread import speaks
from quotes.records import Paragraph, QuotedSpan, Span
from quotes.resources.abridged import abridges

__all__ = ["add_headlines"]

_SCORE = 0.5
_WORD = re.compile(r"[\w’']+")
# The body is looked through for so many headlines; a page that has more is a list of articles.
_HEADLINES, _LONGEST = 4, 300
# Shorter ones may be a title (‘Dark Tide’), and so may those without a word that makes a sentence.
_LONGEST_ABRIDGED = 12
_FEWEST_SAID, _FEWEST_REPEATED, _FEWEST_LETTERS = 4, 3, 10
_SENTENCE = frozenset(
    """i we you he she it they me us them my our your am are can could did do does had has have is
    must should was were will would cannot there this that""".split()  # noqa: SIM905
)
_CONTRACTED = re.compile(r"\w(?:n't|'(?:s|re|ve|ll|d|m))$")
_BEHIND = re.compile(r"\s?(?P<cue>[:—–])\s?(?P<rest>[^\n:;,.?!“”\"]{2,60})$")


def add_headlines(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Make quotes of headlines that stand in quotation marks and that nobody got yet.

    With the one who is named behind a colon, if any; the resolver finds out who says the same
    words below.

    Returns:
        The drafts with those added.
    """
    headlines = [p for p in context.document.paragraphs if p.role == "headline"][:_HEADLINES]
    quoted = [(p, _opening(context, p)) for p in headlines if p.end - p.start < _LONGEST]
    if not any(one for _, one in quoted):
        return drafts
    cover = Cover(drafts)
    made = []
    for paragraph, one in quoted:
        draft = _headline(context, drafts, paragraph, one) if one is not None else None
        if draft is not None and not cover.over(draft.content[0]):
            made.append(draft)
    return [*drafts, *made]


def _opening(context: Context, paragraph: Paragraph) -> QuotedSpan | None:
    """The quotation with which a headline begins, if it is a whole one."""
    found = context.outer_in(Span(paragraph.start, paragraph.end))
    if not found or found[0].start != paragraph.start or found[0].flags:
        return None
    return found[0] if found[0].end <= paragraph.end else None


def _headline(
    context: Context, drafts: list[Draft], paragraph: Paragraph, quoted: QuotedSpan
) -> Draft | None:
    rest = Span(quoted.end, paragraph.end)
    behind = _BEHIND.fullmatch(context.text, rest.start, rest.end)
    alone = not any(map(str.isalnum, rest.of(context.text)))
    said = _words(quoted.inner.of(context.text))
    cue = source = None
    if behind is not None and speaks(behind["rest"]):
        cue, source = Span(*behind.span("cue")), Span(*behind.span("rest"))
    whole = (alone or source is not None) and _is_sentence(said)
    if not whole and not ((alone or behind is not None) and _is_repeated(context, drafts, said)):
        return None
    draft = Draft.new(quoted.span, _SCORE)
    draft.give(cue, source, _SCORE)
    return draft


def _is_sentence(said: list[str]) -> bool:
    """Whether words say something and are no mere title."""
    contracted = any(_CONTRACTED.search(word) for word in said)
    return len(said) >= _FEWEST_SAID and (contracted or not _SENTENCE.isdisjoint(said))


def _is_repeated(context: Context, drafts: list[Draft], said: list[str]) -> bool:
    """Whether somebody is quoted with the same words below, and perhaps some between them."""
    if len(said) < _FEWEST_REPEATED or len(" ".join(said)) < _FEWEST_LETTERS:
        return False
    return any(
        abridges(said[:_LONGEST_ABRIDGED], _words(quoted.inner.of(context.text)))
        for draft in drafts
        for span in draft.content
        for quoted in context.outer_in(span)
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(text.replace("’", "'").lower())
