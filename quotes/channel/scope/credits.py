"""Newsletters that credit each item behind it, in brackets: "... in May.” [Ostrand Post.]"."""

from __future__ import annotations

import re
from bisect import bisect_left

from quotes.channel.evidence import Evidence
from quotes.channel.frames import Frame
from quotes.channel.nouns.lexicon import nouns
from quotes.channel.scope.beside import Scored
from quotes.channel.words import Words
from quotes.records import ChannelLabel, Span

__all__ = ["add_credits"]

# Behind the end of a sentence, so that "the [Ostrand] council" is none.
_CREDIT = re.compile(r"[.!?”\"’…'] ?\[([A-Z0-9][^\[\]\n]{1,30}?)\.?\]")
_LEAST = 4
_REACH = 1500
_SCORE = 0.8


def add_credits(words: Words, frames: list[Frame], owned: dict[int, list[Scored]]) -> None:
    """Give each statement of an item the credit behind the item.

    Args:
        words: The words of the article.
        frames: The attributions.
        owned: Scored evidence by index of the attribution; changed in place.
    """
    marks = [Span(m.start(1), m.end(1)) for m in _CREDIT.finditer(words.text)]
    if len(marks) < _LEAST:
        # One bracket may be anything; a row of them is how this outlet credits.
        return
    starts = [mark.start for mark in marks]
    for frame in frames:
        at = bisect_left(starts, frame.end)
        if at == len(marks) or (frame.index in owned and _own(owned[frame.index][0])):
            continue
        mark = marks[at]
        if mark.start - frame.end > _REACH or "\n" in words.text[frame.end : mark.start]:
            continue
        owned.setdefault(frame.index, []).insert(0, (_SCORE, _evidence(words, mark)))


def _own(best: Scored) -> bool:
    """Whether the statement itself says clearly where it was made."""
    return best[1].form in ("cue", "source") and best[1].group != "outlet"


def _evidence(words: Words, mark: Span) -> Evidence:
    first, last = words.at(mark.start), words.at(mark.end - 1)
    pollster = nouns().match(words, first)
    label: ChannelLabel = "news_outlet"
    if pollster is not None and pollster[1][0].label == "document":
        label = "document"
    name = mark.of(words.text)
    return Evidence(
        span=mark,
        label=label,
        form="source",
        first=first,
        last=last,
        head=last,
        sentence=words.sentence[first],
        weight=_SCORE,
        platform=name,
        outlet=None if label == "document" else name,
        opens=False,
        group="act credit",
    )
