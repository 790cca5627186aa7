"""Block quotations: what a page sets off instead of putting it between quotation marks.

A block is not always speech: pages set off recipes, verses and advertisements too. It counts as
a quotation where the line above announces it with a colon, or the last line signs it. What
another outlet has printed ("From the Moll Courier:") is text like the rest: people speak in it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quotes.records import SET_OFF, Paragraph, QuotedSpan, SetOff, Span

__all__ = ["add_set_off"]

_OPENS = re.compile(r"[\"“„«‘'”]")
# "— Ada Brandt (@brandt) June 3, 2024", "- Ada Brandt, city clerk"
_NAME = r"[^\W\d_a-z][\w.'’\-]*"
_SIGNED = (
    rf"(?:{_NAME}(?:[ ](?:{_NAME}|de|van|von|der|al|bin)){{0,5}}(?:,[ ][^\n.!?]{{1,100}})?[.]?"
    r"|[^\n()]{1,60}[ ]\(@[\w.@-]{1,60}\)[^\n]{0,40})"
)
_SIGNATURE = re.compile(rf"[—–―~\-]{{1,2}}[ \t\xa0]*{_SIGNED}")
# The same at the end of a line of text.
_TAIL = re.compile(rf"(?<=[.!?…])[ \t\xa0]*[—–―][ \t\xa0]*{_SIGNED}\Z")
# Nothing but the address of a picture or a page.
_LINK = re.compile(r"\S+[./]\S+")
# "From the Moll Courier:", "Radio Nord reports:", "The Courier has the details:"
_OUTLETS_TEXT = re.compile(
    r"\A(?:And |Also |More )?[Ff]rom (?:the )?(?!.{0,80}['’]s\b)"
    r"[^\W\d_a-z].{0,80}\b[^\W\d_a-z][^\W_]*:\Z"
    r"|\b(?:reports|reported|reporting|ha(?:s|ve) (?:the |more )?(?:details|story|more)):\Z"
)
_LONGEST_SIGNATURE = 160  # characters
# Longer blocks are the whole article of a page that is set like that.
_LONGEST_BLOCK = 30  # paragraphs


def add_set_off(
    text: str,
    paragraphs: Sequence[Paragraph],
    quoted: tuple[QuotedSpan, ...],
    blocks: Sequence[SetOff],
) -> tuple[QuotedSpan, ...]:
    """Take the paragraphs of announced or signed block quotations for quoted spans.

    Args:
        text: The article's text.
        paragraphs: Its paragraphs, in order.
        quoted: What stands between quotation marks, by start, outer before inner.
        blocks: Its block quotations, by start.

    Returns:
        By start; what stands between marks inside such a paragraph lies one level deeper.
    """
    said = [span for block in blocks for span in _said(text, paragraphs, block)]
    if not said:
        return quoted
    starts = [span.start for span in quoted]
    deeper = list(quoted)
    for outer in said:
        for index in range(bisect_left(starts, outer.start), bisect_left(starts, outer.end)):
            deeper[index] = replace(quoted[index], depth=quoted[index].depth + 1)
    return tuple(sorted([*deeper, *said], key=lambda span: (span.start, -span.end, span.depth)))


def _said(text: str, paragraphs: Sequence[Paragraph], block: SetOff) -> Iterator[QuotedSpan]:
    """The paragraphs of a block as quoted spans, if somebody is known to say them."""
    first = bisect_left(paragraphs, block.start, key=lambda paragraph: paragraph.start)
    last = bisect_left(paragraphs, block.end, key=lambda paragraph: paragraph.start)
    lines = [Span(item.start, item.end) for item in paragraphs[first:last] if item.role == "body"]
    if not 0 < len(lines) <= _LONGEST_BLOCK:
        return
    unsigned = _without_signature(text, lines)
    announced = first > 0 and _announces(text, paragraphs[first - 1])
    said = [line for line in unsigned if not _LINK.fullmatch(text, line.start, line.end)]
    # Where the block has marks of its own, they say what is quoted.
    if not said or not (announced or unsigned != lines) or _OPENS.match(text, said[0].start):
        return
    for index, line in enumerate(said):
        yield QuotedSpan(line.start, line.end, line, 0, continues=index > 0, flags=(SET_OFF,))


def _without_signature(text: str, lines: list[Span]) -> list[Span]:
    """The lines of a block up to the signature, which is the last one or the end of it."""
    *others, last = lines
    short = last.end - last.start <= _LONGEST_SIGNATURE
    if short and _SIGNATURE.fullmatch(text, last.start, last.end):
        return others
    floor = max(last.end - _LONGEST_SIGNATURE, last.start)
    tail = _TAIL.search(text[floor : last.end])
    return [*others, Span(last.start, floor + tail.start())] if tail else lines


def _announces(text: str, above: Paragraph) -> bool:
    line = text[above.start : above.end]
    return above.role == "body" and line.endswith(":") and not _OUTLETS_TEXT.search(line)
