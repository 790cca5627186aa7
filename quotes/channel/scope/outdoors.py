"""Where an article leaves a court: outside it, on its steps, after the hearing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from quotes.channel.frames import Frame
from quotes.channel.stretches import inside, union
from quotes.channel.words import Words
from quotes.records import Span

__all__ = ["leaves", "left_behind"]

_COURTS = frozenset(["court", "courtroom", "courthouse", "tribunal", "inquest"])
# What is over by then: "after the verdict".
_OVER = frozenset(["after", "following"])
# Words of a court's name.
_REACH = 5
_NAME = r"(?:[A-Z][\w’'-]*\s){0,4}"
_ENDED = (
    r"(?:the|his|her|their|today[’']s|yesterday[’']s|\w+day[’']s)\s(?:\w+\s)?"
    r"(?:hearing|case|verdict|inquest|trial|sentenc\w+|ruling|judge?ment|proceedings)\b"
)
_SAID = r"(?:said|says|told(?:\s\w+){1,3}?|spoke|[Ss]peaking|added|adding|commented)"
_LEFT = re.compile(
    r"\b(?:Outside\b|Afterwards\b|(?:In|On)\sthe\s(?:car\spark|pavement|sidewalk|street)\b"
    rf"|[Oo]utside\s(?:the\s)?{_NAME}(?:[Cc]ourt\w*|[Tt]ribunal|[Ii]nquest|[Hh]earing)\b"
    rf"|(?:After|Following)\s{_ENDED}|{_SAID}\s(?:after|following)\s{_ENDED}"
    r"|[Ss]peaking\s(?:after|afterwards|outside)\b|Reacting\sto\b"
    rf"|steps\sof\s(?:the\s)?{_NAME}[Cc]ourt\w*|[Cc]ourt(?:house)?\ssteps"
    r"|(?:(?:[Aa]s|when)\s(?:he|she|they)\sleft|[Ll]eaving|on\sleaving)\s(?:the\s)?"
    rf"{_NAME}(?:[Cc]ourt\w*|[Tt]ribunal|[Ii]nquest|[Hh]earing)\b)"
)


def leaves(words: Words, frames: Sequence[Frame]) -> list[int]:
    """Offsets of the sentences that place what they tell outside a court, in order.

    What somebody says about leaving one does not count.

    Args:
        words: The article's words.
        frames: The attributions.
    """
    said = union(s for f in frames for s in f.attribution.content)
    starts = [sentence.start for sentence in words.sentences]
    found = []
    for match in _LEFT.finditer(words.text):
        if not inside(said, Span(match.start(), match.end())):
            at = max(0, bisect_right(starts, match.start()) - 1)
            found.append(starts[at])
    return found


def left_behind(words: Words, first: int, last: int) -> bool:
    """As in "Outside court", "after the verdict", "on the steps of the court": no longer in it.

    Args:
        words: The article's words.
        first: The first word of a noun for a court or for what it does.
        last: Its last word.
    """
    step = first - 1
    while step > 0 and first - step < _REACH and words.raw[step][:1].isupper():
        # "outside Kestry Coroner's Court"
        if words.stops[step]:
            break
        step -= 1
    if any(words.stops[max(0, step) + 1 : first + 1]):
        return False
    lead = words.low[max(0, step - 1) : step + 1]
    on_steps = words.low[max(0, step - 2) : step] == ["steps", "of"]
    if words.low[last] in _COURTS and (on_steps or "outside" in lead or "steps" in lead):
        return True
    return not _OVER.isdisjoint(lead)
