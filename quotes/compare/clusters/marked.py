"""The words of a quote, and which of them stand between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quotes.compare.clusters.words import shared
from quotes.records import SPAN_GAP, QuoteFacts

__all__ = ["GAP", "IN_MARKS", "MARKS", "Word", "marked_words", "quoted_stretches"]

# How much of a quote stands between quotation marks: all, some, nothing.
IN_MARKS = {"direct": 2, "mixed": 1, "indirect": 0}

# Stands for what is left out openly.
GAP = "…"
_TOKEN = re.compile(r"\S+")
# What may surround a token.
MARKS = " .,;:!?…\"'“”‘’«»()–—-"
# An omission that is shown, words of the editor, and the gap between two stretches.
_OPEN = re.compile(r"\.\.|…|\[|\]")


class Word(NamedTuple):
    """A word of a quote.

    Attributes:
        text: As in its match key.
        printed: The token that it is of, without marks around it.
        marked: Whether it stands between quotation marks.
        begins: Whether it is the first of what stands between two marks.
    """

    text: str
    printed: str
    marked: bool
    begins: bool


def quoted_stretches(quote: QuoteFacts) -> Sequence[str]:
    """What of a quote stands between quotation marks, stretch by stretch."""
    return quote.text.split(SPAN_GAP) if quote.kind == "direct" else quote.quoted


def marked_words(quote: QuoteFacts) -> list[Word]:
    """The words of a quote; none where nothing stands between quotation marks."""
    stretches = list(_placed(quote))
    found: list[Word] = []
    inside, at, last = False, 0, -1
    for token in _TOKEN.finditer(quote.text) if stretches else ():
        while at < len(stretches) and stretches[at][1] <= token.start():
            at += 1
        marked = at < len(stretches) and stretches[at][0] < token.end()
        printed = token[0].strip(MARKS)
        inside = inside or "[" in token[0]
        if inside or _OPEN.search(token[0]):
            found.append(Word(GAP, "", False, False))
        if not inside:
            for text in shared().token(token[0]).split():
                found.append(Word(text, printed, marked, marked and at != last))
                last = at if marked else last
        inside = inside and "]" not in token[0]
    return found


def _placed(quote: QuoteFacts) -> Iterator[tuple[int, int]]:
    """Where the stretches between quotation marks lie in the text of a quote."""
    place = 0
    for piece in quoted_stretches(quote):
        start = quote.text.find(piece, place)
        if start >= 0:
            place = start + len(piece)
            yield start, place
