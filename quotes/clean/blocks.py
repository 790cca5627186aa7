"""Where the paragraphs of a text are: stretches without a break, white space left out.

In text copied from a page every line is a paragraph. In text that a program has wrapped at
some column (agency feeds, mails) a line end means nothing unless the line was left short.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quotes.records import Span

__all__ = ["blocks"]

# The line ends of str.splitlines, so that no terminal and no editor sees more lines than we.
_LINE = re.compile("[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_WIDEST_WRAP = 110  # characters; wider lines are whole paragraphs
_NARROWEST_WRAP = 40
_SENTENCE_ENDS = (".", "!", "?", "…", ":", '."', '!"', '?"', ".”", "!”", "?”", ".'", ".’", ".)")
_ITEM = re.compile(r"(?:[-*•–—‣·]|\d{1,3}[.)])\s|[A-Z][A-Z.' ]{1,40}:\s")


def blocks(text: str) -> list[Span]:
    """The paragraphs of a text, in order.

    Every character that is not white space lies in exactly one of them.
    """
    lines = list(_lines(text))
    width = _wrap_width(text, lines)
    if width is None:
        return [span for span, _ in lines]
    found: list[Span] = []
    start: int | None = None
    for index, (span, glued) in enumerate(lines):
        if start is None:
            start = span.start
        goes_on = glued and _flows_on(text, span, lines[index + 1][0], width)
        if not goes_on:
            found.append(Span(start, span.end))
            start = None
    return found


def _lines(text: str) -> Iterator[tuple[Span, bool]]:
    """Each line that is not blank, and whether the next one follows without a blank line."""
    previous: Span | None = None
    for match in _LINE.finditer(text):
        stripped = match[0].strip()
        if not stripped:
            continue
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        span = Span(start, start + len(stripped))
        if previous is not None:
            yield previous, _breaks_once(text, previous.end, span.start)
        previous = span
    if previous is not None:
        yield previous, False


def _breaks_once(text: str, start: int, end: int) -> bool:
    """Whether exactly one line end stands between two lines."""
    if end - start > 200:  # deep indentation at most; also keeps this linear
        return False
    return len(text[start:end].replace("\r\n", "\n").strip(" \t\xa0")) == 1


def _wrap_width(text: str, lines: list[tuple[Span, bool]]) -> int | None:
    """The column at which the text was wrapped, None if it was not.

    Wrapped text is told by three marks together: its longest lines are of one moderate
    length; almost no line would have had room for the next word; most lines end inside a
    sentence.
    """
    pairs = [(span, lines[index + 1][0]) for index, (span, glued) in enumerate(lines) if glued]
    if len(pairs) < 4:
        return None
    lengths = sorted(span.end - span.start for span, _ in pairs)
    width = lengths[len(lengths) * 95 // 100]
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return None
    full = sum(_room_needed(text, *pair) > width * 0.97 for pair in pairs)
    inside = sum(not text.endswith(_SENTENCE_ENDS, span.start, span.end) for span, _ in pairs)
    return width if full >= 0.7 * len(pairs) and inside >= 0.6 * len(pairs) else None


def _room_needed(text: str, line: Span, following: Span) -> int:
    """Length of a line together with the first word of the next."""
    word = text.find(" ", following.start, following.end)
    end = following.end if word < 0 else word
    return line.end - line.start + 1 + end - following.start


def _flows_on(text: str, line: Span, following: Span, width: int) -> bool:
    if _ITEM.match(text, following.start, following.end):
        return False
    # A paragraph's last line is rarely quite full; slack for a wrap at a narrower column.
    return _room_needed(text, line, following) > width * 0.85
