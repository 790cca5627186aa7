"""Vows of a word or two between marks: `Roe threatened in a post on X to “finish” Tarn`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.nearby import subject_before
from quotes.records import QuotedSpan, Span

__all__ = ["add_vows"]

_SCORE = 0.6
# From the verb to the mark; between verb and `to` stands where it was said.
_VOW = re.compile(
    r"(?:(?:has|have|had|also|again|repeatedly|publicly|now)\s){0,2}"
    r"(?P<cue>threaten(?:s|ed)|vow(?:s|ed)|promise[sd]|pledge[sd]|swore)"
    r"(?:\s(?:on|in|at|via|during|last|yesterday|earlier)\b[^,.;:!?“”\"\n]{0,60}?)?"
    r"\s(?P<to>to\s(?:[a-z]{3,12}ly\s)?)$"
)
# What belongs to the telling and not to the vow: `... in a post on X`, `... on Monday`.
_TELLING = re.compile(
    r",?\s(?:(?:in|during|at|on)\s(?:an?|his|her|its|their)\s(?:\w+\s){0,2}?(?:post|statement|speech"
    r"|interview|letter|message|video|address|briefing|conference|rally|tweet|call|remarks?)\b"
    r"|on\s(?:Telegram|X|Twitter|Facebook|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    r"|when\s|after\s|as\s(?:he|she|they|it)\b)|[,.;:!?—–]"
)
_REACH = 140


def add_vows(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Add vows with a few words in marks that the encoder passed over.

    Annotators of PolNeAR mark them all, from `to` on: `promises | to “end” the Common Core`.

    Returns:
        The drafts with those added.
    """
    cover = Cover(drafts)
    missed = (quoted for quoted in context.outer if not cover.over(quoted.span))
    vows = (_vow(context, quoted) for quoted in missed)
    return [*drafts, *(vow for vow in vows if vow is not None)]


def _vow(context: Context, quoted: QuotedSpan) -> Draft | None:
    """The statement around a quotation, if a verb like `threatened to` leads to it."""
    text = context.text
    sentence = context.sentence(quoted.start)
    start = max(sentence.start, quoted.start - _REACH)
    found = _VOW.search(text, start, quoted.start)
    source = subject_before(context, found.start()) if found is not None else None
    if found is None or source is None:
        return None
    content = Span(found.start("to"), _end(context, quoted, sentence.end))
    return Draft.new(content, _SCORE, Span(*found.span("cue")), source)


def _end(context: Context, quoted: QuotedSpan, limit: int) -> int:
    """Where a vow ends: with its clause, and never within a quotation."""
    text = context.text
    end = _TELLING.search(text, quoted.end, limit)
    return end.start() if end is not None else limit
