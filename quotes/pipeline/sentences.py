"""Sentences of an article: spaCy's sentencizer inside paragraphs, with news text's exceptions."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

import numpy as np
from spacy.pipeline import Sentencizer
from spacy.tokens import Doc

from quotes.records import Paragraph, Span

__all__ = ["sentences"]


# Straight marks open a sentence where a space stands before them.
_OPENING = frozenset("“‘«„‹\"'([")
_CLOSING = frozenset("”’»›)]")
# The full stop of an hour or of an initialism ends the sentence too, where a word follows that
# begins one: `at 1.40 a.m. | It did not`; `at 9 p.m. Eastern` goes on.
_ABBREVIATED = re.compile(
    r"(?<=\s)(?:[\d.:]+\s?)?(?:[ap]\.m\.|U\.S\.|U\.N\.|U\.K\.|E\.U\.)[”’\"]?\s(?=(?:It|He|She|They|We|The"
    r"|A|An|But|And|In|On|At|His|Her|Its|Their|There|This|That|These|Those)\s[a-z])"
)


@cache
def _sentencizer() -> Sentencizer:
    return Sentencizer()


def sentences(doc: Doc, paragraphs: Sequence[Paragraph]) -> tuple[Span, ...]:
    """Sentence spans; none crosses a paragraph's border.

    A sentence that would begin with a small letter goes on with the one before: ``"Why?" he
    asked.`` is one sentence. So does ``School No. 9``.
    """
    if not len(doc):
        return ()
    text = doc.text
    borders = [paragraph.start for paragraph in paragraphs]
    # An array and not tokens: making a token object for each costs more than all the rest.
    begins = np.flatnonzero(_sentencizer().predict([doc])[0])
    places = doc.to_array(["IDX"])[begins].tolist()
    abbreviated = (match.end() for match in _ABBREVIATED.finditer(text))
    starts = sorted({*(_first(text, at) for at in places), *abbreviated, *borders})
    spans: list[Span] = []
    for index, start in enumerate(starts):
        place = bisect_right(borders, start) - 1
        if place < 0 or start >= paragraphs[place].end:
            continue
        stop = starts[index + 1] if index + 1 < len(starts) else len(text)
        span = _trim(text, start, min(stop, paragraphs[place].end))
        if span.start >= span.end:
            continue
        before = spans[-1].start if spans else -1
        if before >= borders[place] and _goes_on(text, span.start):
            spans[-1] = Span(spans[-1].start, span.end)
        else:
            spans.append(span)
    return tuple(spans)


def _goes_on(text: str, start: int) -> bool:
    """Whether what begins at a place belongs to the sentence before it."""
    return text[start].islower() or (text[start].isdigit() and text.endswith(" No. ", 0, start))


def _first(text: str, start: int) -> int:
    """Where the sentence of a token begins: with its opening marks, behind the space before it.

    A second space is a token of its own, and so is the one inside French marks: « Yes. » No.
    """
    at = _open(text, start)
    if at < start or not text[start].isspace():
        return at
    at = _past_space(text, start)
    while at < len(text) and text[at] in _CLOSING:
        at = _past_space(text, at + 1)
    return _open(text, at)


def _past_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _open(text: str, start: int) -> int:
    """Where a sentence starts that opens with a mark: spaCy leaves it to the one before."""
    at = start
    while at and text[at - 1] in _OPENING:
        at -= 1
    return at if at == 0 or text[at - 1].isspace() else start


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
