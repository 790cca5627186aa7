"""Reports under labels: `Source: Ada Brandt on Telegram`, `Quote: "..."`, `Details: ...`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.records import Paragraph, Span

__all__ = ["give_to_labelled"]

_SOURCE = re.compile(r"Source:[ \t]+(?P<who>\S[^\n]*)")
_QUOTE = re.compile(
    r"(?:Direct )?[Qq]uote(?:[ \t](?:from|by|of)[ \t](?P<who>[^\n:\"“]{2,60}))?:[ \t]*"
)
_OTHER = re.compile(r"(?:Details|Background|Updated?|Previously|Why (?:this|it) matters):[ \t]")
# Where the name or the description of a source ends and it is told where it said so.
_WHERE = re.compile(
    r"[,;(]|[ \t](?:via|citing|during|speaking|to|as quoted)[ \t]"
    r"|[ \t]on[ \t](?=[A-Z]|(?:his|her|its|their|the|a|national|social)\b)"
    r"|[ \t](?:in|at)[ \t](?:a|an|his|her|its|their|the)[ \t]"
    r"(?=(?:\w+[ \t]){0,3}(?:interview|post|statement|address|briefing|comment|meeting|message)\b)"
)
# How many paragraphs below its source a quotation or details may begin.
_BELOW = 3
_SCORE = 0.9


def give_to_labelled(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Give the quotation below the label `Quote:` to whom the label `Source:` names above.

    The line of the source itself says nothing, and each label begins something new.

    Returns:
        The drafts that are left, and one for each quotation under a label.
    """
    source: Span | None = None
    left = 0
    for index, paragraph in enumerate(context.document.paragraphs):
        line = _SOURCE.match(context.text, paragraph.start, paragraph.end)
        if line is not None and _leads(context, index):
            source, left = _who(context.text, line), _BELOW + 1
            drafts = [d for d in drafts if not _within(d, paragraph)]
        left -= 1
        label = _QUOTE.match(context.text, paragraph.start, paragraph.end)
        if label is None:
            continue
        who = Span(*label.span("who")) if label["who"] else source if left >= 0 else None
        if who is not None and _only_quoted(context, label.end(), paragraph.end):
            drafts = _given(context, drafts, Span(label.end(), paragraph.end), who)
    return drafts


def _leads(context: Context, index: int) -> bool:
    """Whether a label follows on the line of a source; a credit below an article has none."""
    below = context.document.paragraphs[index + 1 : index + 1 + _BELOW]
    return any(
        pattern.match(context.text, paragraph.start, paragraph.end)
        for paragraph in below
        for pattern in (_QUOTE, _OTHER)
    )


def _who(text: str, line: re.Match[str]) -> Span:
    """The name or the description in the line of a source."""
    start, end = line.span("who")
    where = _WHERE.search(text, start, end)
    return Span(start, where.start() if where and where.start() > start else end)


def _within(draft: Draft, paragraph: Paragraph) -> bool:
    return paragraph.start <= draft.start and draft.end <= paragraph.end


def _only_quoted(context: Context, start: int, end: int) -> bool:
    """Whether a stretch is nothing but quotations."""
    beside, at = "", start
    spans = context.outer_in(Span(start, end)) if start < end else ()
    for quoted in spans:
        beside += context.text[at : max(at, quoted.start)]
        at = quoted.end
    beside += context.text[min(at, end) : end]
    return bool(spans) and not any(map(str.isalnum, beside))


def _given(context: Context, drafts: list[Draft], stretch: Span, who: Span) -> list[Draft]:
    """The drafts with one that holds what a stretch quotes, given to a source."""
    spans = [quoted.span for quoted in context.outer_in(stretch)]
    gone = set()
    for draft, _ in Cover(drafts).over(Span(spans[0].start, spans[-1].end)):
        draft.content = [span for span in draft.content if not span.overlaps(stretch)]
        if not draft.content:
            gone.add(id(draft))
    made = Draft.new(spans[0], _SCORE, None, who)
    for span in spans[1:]:
        made.add(span)
    return [draft for draft in drafts if id(draft) not in gone] + [made]
