"""The words of a quote, and which of them stand between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quotes.compare.clusters.words import shared
from quotes.records import SPAN_GAP, QuoteFacts

__all__ = ["GAP", "Word", "marked_words"]

# Stands for what is left out openly.
GAP = "…"
_TOKEN = re.compile(r"\S+")
_MARKS = " .,;:!?…\"'“”‘’«»()–—-"
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


def marked_words(quote: QuoteFacts) -> list[Word]:
    """The words of a quote; none where nothing stands between quotation marks."""
    stretches = list(_stretches(quote))
    found: list[Word] = []
    inside, at, last = False, 0, -1
    for token in _TOKEN.finditer(quote.text) if stretches else ():
        while at < len(stretches) and stretches[at][1] <= token.start():
            at += 1
        marked = at < len(stretches) and stretches[at][0] < token.end()
        printed = token[0].strip(_MARKS)
        inside = inside or "[" in token[0]
        if inside or _OPEN.search(token[0]):
            found.append(Word(GAP, "", False, False))
        if not inside:
            for text in shared().token(token[0]).split():
                found.append(Word(text, printed, marked, marked and at != last))
                last = at if marked else last
        inside = inside and "]" not in token[0]
    return found


def _stretches(quote: QuoteFacts) -> Iterator[tuple[int, int]]:
    """Where the stretches between quotation marks lie in the text of a quote."""
    if quote.kind == "direct":
        pieces: Sequence[str] = quote.text.split(SPAN_GAP)
    else:
        pieces = quote.quoted
    place = 0
    for piece in pieces:
        start = quote.text.find(piece, place)
        if start >= 0:
            place = start + len(piece)
            yield start, place
