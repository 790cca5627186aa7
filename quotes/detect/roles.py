"""Spans of every role and name, by start."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from quotes.encoder.labels import ENTITY_LABELS, TAGS
from quotes.encoder.session import Encoded
from quotes.encoder.spans import Tagged, decode_spans
from quotes.records import Paragraph, QuotedSpan, Span

__all__ = ["Roles", "detect"]

_CONTENT = slice(TAGS.index("B-content"), TAGS.index("S-content") + 1)
# Both swept on the held-out training articles (`docs/experiments.md`). A span whose borders are in
# doubt loses to "outside", which has but one label; and a cue that nothing is said with is more
# often one whose content was missed.
_OUTSIDE = 0.15
_FAVOUR = 2.5

_BEFORE_CUE = ",?!—"
_LONGEST_WORD = 64


@dataclass(frozen=True, slots=True)
class Roles:
    """What the encoder's heads found in an article.

    Attributes:
        source: Mentions that attributions are given to.
        cue: Words that attribute.
        content: What is attributed.
        entities: Named mentions of every type.
    """

    source: tuple[Tagged, ...]
    cue: tuple[Tagged, ...]
    content: tuple[Tagged, ...]
    entities: tuple[Tagged, ...]


def detect(
    encoded: Encoded,
    text: str,
    paragraphs: Sequence[Paragraph],
    quoted: Sequence[QuotedSpan],
    names: tuple[Tagged, ...] | None = None,
    favoured: Sequence[Span] = (),
) -> Roles:
    """Decode the heads.

    Args:
        encoded: The encoder's output.
        text: The article's text.
        paragraphs: Its paragraphs.
        quoted: Its quoted spans, by start.
        names: The named mentions, for a second look at the roles alone; None to find them.
        favoured: Sentences in which a content is more likely than the encoder thinks.
    """
    scores = encoded.labels["tags"]
    leaning = np.zeros_like(scores)
    leaning[:, 0] = -_OUTSIDE
    for span in favoured:
        cover = encoded.pieces.cover(span)
        if cover is not None:
            leaning[cover[0] : cover[1] + 1, _CONTENT] = _FAVOUR
    groups: dict[str, list[Tagged]] = {"source": [], "cue": [], "content": []}
    for item in decode_spans(encoded.pieces, scores, TAGS, paragraphs, leaning):
        groups[item.label].append(_whole_words(text, item))
    contents = _snap(groups["content"], text, quoted)
    if names is None:
        names = _names(encoded, text, paragraphs)
    return Roles(tuple(groups["source"]), tuple(groups["cue"]), tuple(contents), names)


def _names(encoded: Encoded, text: str, paragraphs: Sequence[Paragraph]) -> tuple[Tagged, ...]:
    scores = encoded.labels["entities"]
    found = decode_spans(encoded.pieces, scores, ENTITY_LABELS, paragraphs)
    return tuple(_whole_words(text, item) for item in found)


def _whole_words(text: str, item: Tagged) -> Tagged:
    """Let a span that begins or ends inside a word or a number take in the whole of it.

    The encoder decides piece by piece, and a rare word is several pieces.
    """
    span = item.span
    start, end = span.start, span.end
    while start > max(0, span.start - _LONGEST_WORD) and _within(text, start):
        start -= 1
    while end < min(len(text), span.end + _LONGEST_WORD) and _within(text, end):
        end += 1
    grown = start < span.start or end > span.end
    return replace(item, span=Span(start, end)) if grown else item


def _within(text: str, place: int) -> bool:
    """Whether a word or a number goes on across a place."""
    before, after = text[place - 1], text[place]
    if before.isalnum() and after.isalnum():
        return True
    further = text[place + 1 : place + 2]
    if after in ".,":
        return before.isdigit() and further.isdigit()
    return before in ".," and after.isdigit() and text[place - 2 : place - 1].isdigit()


def _snap(contents: Sequence[Tagged], text: str, quoted: Sequence[QuotedSpan]) -> list[Tagged]:
    """Let contents that stop just short of a quotation mark include it.

    A content that begins right behind an opening mark begins with the mark, and one that ends
    right before the closing mark of a quotation that it began inside, or at, ends with it.
    """
    outer = [span for span in quoted if span.depth == 0]
    opens = [span.inner.start for span in outer]
    closes = [span.inner.end for span in outer]
    snapped = []
    for item in contents:
        start, end = item.span.start, item.span.end
        index = bisect_left(opens, start)
        if index < len(opens) and opens[index] == start:
            start = outer[index].start
        index = bisect_right(closes, end) - 1
        if index >= 0 and closes[index] == end and outer[index].start >= start:
            end = outer[index].end
        end = _cut(text, outer, opens, start, end)
        snapped.append(replace(item, span=Span(start, end)))
    return snapped


def _cut(text: str, outer: Sequence[QuotedSpan], opens: list[int], start: int, end: int) -> int:
    """End a content with its quotation where that plainly ends before the cue.

    A content that begins with a quotation whose last character is a comma, or ends it as a question
    or an exclamation does, goes on behind the closing mark in 1.5 % of PolNeAR's cases.
    """
    index = bisect_left(opens, start + 1)
    if index >= len(outer) or outer[index].start != start:
        return end
    quotation = outer[index]
    rest = end - quotation.end
    another = index + 1 < len(outer) and outer[index + 1].start < end
    if rest > 2 and not another and text[quotation.inner.end - 1] in _BEFORE_CUE:
        return quotation.end
    return end
