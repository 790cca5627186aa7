"""Replies that are told of by their noun: `She texted the boss. The reply came at once: “No.”`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.sources.misread import speaks
from quotes.records import UNSTATED, QuotedSpan, Span

__all__ = ["add_replies"]

_SCORE, _REACH, _LONGEST = 0.6, 300, 80
# Up to the colon; whoever shows it to a court or reads it out is in the relative clause.
_REPLY = re.compile(
    r"(?:[Bb]ut\s)?(?:[Tt]he|[Aa]n?)\s(?:[a-z-]+\s)?"
    r"(?P<cue>(?:reply|answer|response)"
    r"(?:(?P<by>\sfrom\s[^,;:“”\"\n]{2,60}?)?"
    r"(?:,\s(?:which|that)\s[^;:“”\"\n]{3,120},|,\s(?:[a-z]+ed|read|shown|sent|given)\s[^;:“”\"\n]{3,80},)?)\s"
    r"(?:came|arrived|followed|landed|was|read|ran|said))"
    r"(?:\s[^,;:“”\"\n]{1,60})?:\s?"
)
_NOUN = re.compile(
    r"(?:reply|answer|response)(?:\s(?:came|arrived|followed|landed|was|read|ran|said))?"
)
# Whoever was written to or asked in the sentence before.
_ASKED = re.compile(
    r"\b(?:texted|e-?mailed|messaged|asked|wrote to|complained to|appealed to|replied to"
    r"|(?:sent|forwarded|passed|put)\s[^.;:“”\"\n]{2,80}?\sto)\s"
    r"(?P<who>(?:(?:the|her|his|their|its|a)\s)?[\w'’.-]+(?:\s[\w'’.-]+){0,4})"
)
_SPEAKING = frozenset({"person", "organisation"})
_WORD = re.compile(r"[\w'’-]+")


def add_replies(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give what a reply reads to whoever was written to or asked in the sentence before.

    To nobody, where no such person is named: not to whoever shows the reply to a court, and not
    to whoever wrote first.

    Returns:
        The drafts, with the replies as drafts of their own.
    """
    made = []
    cover = Cover(drafts)
    for quoted in context.outer:
        match = _reply(context, quoted)
        if match is None:
            continue
        held = [draft for draft, _ in cover.over(quoted.inner)]
        if match["by"] and any(draft.source is not None for draft in held):
            continue
        if any(draft.cue is not None and draft.cue.start >= quoted.end for draft in held):
            continue
        for draft in held:
            draft.content = [span for span in draft.content if span.end <= match.start()]
        made.append(_made(context, quoted, match))
    return [*(draft for draft in drafts if draft.content), *made]


def _reply(context: Context, quoted: QuotedSpan) -> re.Match[str] | None:
    """The words from the start of a quotation's sentence that tell it to be a reply."""
    start = context.sentence(quoted.start).start
    if not 0 < quoted.start - start < _REACH:
        return None
    return _REPLY.fullmatch(context.text, start, quoted.start)


def _made(context: Context, quoted: QuotedSpan, match: re.Match[str]) -> Draft:
    noun = _NOUN.match(context.text, match.start("cue"), match.end("cue"))
    cue = Span(*(noun or match).span())
    draft = Draft.new(Span(quoted.start, quoted.end), _SCORE, cue)
    asked = _asked(context, match.start())
    if asked is not None:
        draft.give(None, asked, _SCORE)
    else:
        draft.flag(UNSTATED)
    return draft


def _asked(context: Context, place: int) -> Span | None:
    """Who was written to or asked in the sentence that ends before a place."""
    text = context.text
    end = len(text[:place].rstrip())
    if not end or text[end:place].count("\n") > 2:
        return None
    sentence = context.sentence(end - 1)
    found = None
    for match in _ASKED.finditer(text, sentence.start, end):
        found = _somebody(context, Span(*match.span("who"))) or found
    return found


def _somebody(context: Context, phrase: Span) -> Span | None:
    """The name in front of a phrase, with what stands before it; else a noun for who can speak."""
    for one in context.entities_from(phrase.start, 1):
        before = context.text[phrase.start : one.start]
        if one.label in _SPEAKING and one.start < phrase.end and (not before or speaks(before)):
            return Span(phrase.start, one.end)
    words = list(_WORD.finditer(context.text, phrase.start, phrase.end))
    for word in words[1:]:
        if speaks(context.text[phrase.start : word.end()]):
            return Span(phrase.start, word.end())
    return None
