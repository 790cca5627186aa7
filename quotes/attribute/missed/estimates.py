"""Figures that somebody puts on something: `Analysts put the cost at £54m`."""

from __future__ import annotations

import re

from quotes.attribute.context import Context
from quotes.attribute.drafts import Cover, Draft
from quotes.attribute.nearby import subject_before
from quotes.records import Span

__all__ = ["add_estimates"]

_SCORE = 0.6
_NUMBER = (
    r"(?:(?:about|around|almost|nearly|roughly|approximately|just|some|up to|more than|fewer than"
    r"|less than|over|under|at least|well over|well under|close to|between)\s)?"
    r"(?:an?\s(?:estimated|record)\s)?(?:[A-Z]{0,3}[£$€¥]?\d|(?:zero|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half"
    r"|dozens|hundreds|thousands|millions|billions|a (?:dozen|hundred|thousand|million|billion))\b)"
)
_PUT = re.compile(
    r"\b(?:(?:has|have|had|also|initially|later|now)\s){0,2}(?P<cue>puts?)\s"
    r"(?P<content>(?:the|its|his|her|their|this|that|total)\s(?:[\w’'\-]+\s){0,4}?"
    r"(?:costs?|bill|price|figure|number|toll|value|damages?|loss(?:es)?|worth|total|tally|share"
    r"|chances?|odds|probability|turnout|size|strength|estimate|rate|deficit|budget|count|age"
    rf"|support|approval)\s(?:(?:of|for|from|in|to|among)\s[^,.;:!?“”\"\n]{{2,80}}?\s)?at\s{_NUMBER}"
    r"[^;:?!“”\"\n]*)"
)
# Where another clause begins.
_CLAUSE = re.compile(r",\s(?:and|as|but|while|whereas|though|although|which|who)\b")


def add_estimates(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Add figures that somebody puts on something, which the encoder passed over.

    All 5 sentences of this form in PolNeAR's articles are marked: `Forbes put | his net worth at
    $45 billion`.

    Returns:
        The drafts with those added.
    """
    cover = Cover(drafts)
    made = []
    for found in _PUT.finditer(context.text):
        sentence = context.sentence(found.start())
        content = _content(context.text, found.start("content"), min(found.end(), sentence.end))
        if cover.over(content):
            continue
        source = subject_before(context, found.start())
        if source is not None and not cover.over(source):
            made.append(Draft.new(content, _SCORE, Span(*found.span("cue")), source))
    return [*drafts, *made]


def _content(text: str, start: int, end: int) -> Span:
    """What is put, to the end of its clause and without the full stop."""
    clause = _CLAUSE.search(text, start, end)
    end = clause.start() if clause is not None else end
    return Span(start, end - 1 if text[end - 1] == "." else end)
