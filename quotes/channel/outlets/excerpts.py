"""Excerpts of what another outlet printed: whoever speaks in one is heard through that outlet.

"From the Moll Courier:", "Roe reports:" and what follows: paragraphs that begin with a quotation
mark, a block quotation, or plain text up to "Read the rest at the Courier".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quotes.channel.evidence import Evidence, over
from quotes.channel.outlets.outlet import Outlet
from quotes.channel.outlets.reporters import Reporters
from quotes.channel.words import Words
from quotes.records import Document, Paragraph, Span

__all__ = ["Excerpt", "excerpt_at", "find_excerpts"]

# An outlet says much that is no text of its own: "CNN said:" may introduce one sentence of it.
_REPORTING = frozenset(
    ["report", "reports", "reported", "reporting", "writes", "wrote", "writing", "notes", "noted",
     "observes", "observed", "explains", "explained", "continues", "continued", "recounts",
     "recounted", "details", "detailed", "follows", "more", "story", "adds",
     "added"]
)  # fmt: skip
_BY = frozenset(["of", "for", "at", "in", "with"])
_WRITTEN = frozenset(["reports", "reported", "reporting", "writes", "wrote", "writing"])
# What a columnist writes is no news.
_OPINION = frozenset(["columnist", "column", "editorial", "op-ed", "opinion", "blogger", "critic"])
_MOST_WORDS = 40
_MOST_AFTER_FROM = 14
_MOST_OF_REPORTER = 6
_MARKS = ('"', "“", "„", "«")
# A mark in front of a word opens, one behind it closes.
_OPENING = re.compile(r"[\"“„«](?=[^\W_]|[‘'’($…])")
_CLOSING = re.compile(r"[\"”»](?![^\W_])")
_MORE = re.compile(
    r"\W{0,3}(?:click here |(?:you can )?)(?:to )?(?:read|see|get) "
    r"(?:the |more|on|it |all |his |her )",
    re.IGNORECASE,
)
# "The article closes with ...", "her enthusiasm is recorded in detail:"
_GOES_ON = re.compile(
    r"the (?:article|piece|story|report|profile|account|feature|paper|post) (?:also )?"
    r"(?:closes|ends|concludes|continues|goes on|opens|begins|starts|adds)\b",
    re.IGNORECASE,
)
_RECORDED = re.compile(
    r"\b(?:is|are|was|were) (?:then |also )?"
    r"(?:recorded|described|detailed|reported|recounted|related|documented|told)\b"
)
# Paragraphs in which the line that leads to the rest is looked for.
_FARTHEST = 40
_LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch that another outlet has printed.

    Attributes:
        span: Where it stands.
        evidence: The words that introduce it, with the outlet.
        outlet: Its name.
    """

    span: Span
    evidence: Evidence
    outlet: str


def excerpt_at(excerpts: Sequence[Excerpt], offset: int) -> Excerpt | None:
    """The excerpt in which an offset lies; None where there is none."""
    at = bisect_right(excerpts, offset, key=lambda e: e.span.start) - 1
    return excerpts[at] if at >= 0 and offset < excerpts[at].span.end else None


def find_excerpts(
    document: Document, words: Words, outlets: Sequence[Outlet]
) -> tuple[Excerpt, ...]:
    """All excerpts, by start and without overlaps.

    Args:
        document: The article with its paragraphs and block quotations.
        words: Its words.
        outlets: Mentions of outlets, by their words.
    """
    paragraphs = [p for p in document.paragraphs if p.role != "boilerplate"]
    if not outlets:
        return ()
    finder = _Finder(document, words, outlets, paragraphs)
    return tuple(finder.excerpts())


class _Finder:
    """Goes through the paragraphs once."""

    def __init__(
        self,
        document: Document,
        words: Words,
        outlets: Sequence[Outlet],
        paragraphs: list[Paragraph],
    ) -> None:
        self._document = document
        self._words = words
        self._outlets = [outlet for outlet in outlets if outlet.named]
        self._paragraphs = paragraphs
        self._reporters = Reporters(words, self._outlets)

    def excerpts(self) -> Iterator[Excerpt]:
        """Each excerpt behind the paragraph that introduces it."""
        last: Excerpt | None = None
        place, count = 0, len(self._paragraphs)
        while place + 1 < count:
            evidence = self._introduced(place) or self._goes_on(place, last)
            end = self._end(place + 1) if evidence else place + 1
            if evidence is not None and end > place + 1:
                start = self._paragraphs[place + 1].start
                span = Span(start, self._paragraphs[end - 1].end)
                last = Excerpt(span, evidence, evidence.platform or "")
                yield last
            place = max(place + 1, end)

    def _introduced(self, place: int) -> Evidence | None:
        """What introduces the next paragraph as somebody else's text, if this one does."""
        text = self._text(place).rstrip()
        if not text.endswith(":"):
            return None
        words = self._words
        last = words.at(self._paragraphs[place].start + len(text) - 1)
        first = bisect_left(words.sentence, words.sentence[last])
        if last - first >= _MOST_WORDS or not _OPINION.isdisjoint(words.low[first : last + 1]):
            return None
        here = self._here(first, last)
        if words.low[first] in ("from", "via", "per") and here and last - first < _MOST_AFTER_FROM:
            return _evidence(words, first, here[-1].last, here[-1])
        if words.low[last] not in _REPORTING:
            return None
        for outlet in here:
            if self._reports(outlet, first, last):
                near = last - outlet.last <= 3
                return _evidence(words, outlet.first, last if near else outlet.last, outlet)
        if words.low[last] in _WRITTEN and last - first < _MOST_OF_REPORTER:
            known = self._reporters.outlet_of(first, last)
            return _evidence(words, first, last, known) if known else None
        return None

    def _here(self, first: int, last: int) -> list[Outlet]:
        at = bisect_left(self._outlets, first, key=lambda o: o.first)
        to = bisect_right(self._outlets, last, key=lambda o: o.first)
        return self._outlets[at:to]

    def _reports(self, outlet: Outlet, first: int, last: int) -> bool:
        """Whether an outlet reports: "The Courier reports:", "Roe of the Courier writes:"."""
        words = self._words
        before = outlet.first - 1
        before -= words.low[before] == "the"
        if outlet.first - first <= 1 or words.low[before] == "as":
            return True
        return words.low[before] in _BY and not _WRITTEN.isdisjoint(words.low[first : last + 1])

    def _goes_on(self, place: int, last: Excerpt | None) -> Evidence | None:
        """The last excerpt's words, where this paragraph leads to more of the same text."""
        if last is None or not self._marked(place + 1):
            return None
        text = self._text(place)
        behind = self._paragraphs[place - 1].end == last.span.end
        if _GOES_ON.match(text) or (
            behind and text.rstrip().endswith(":") and _RECORDED.search(text)
        ):
            return last.evidence
        return None

    def _end(self, place: int) -> int:
        """The paragraph behind an excerpt that begins with one; the same one if there is none."""
        if self._set_off(place):
            while place < len(self._paragraphs) and self._set_off(place):
                place += 1
            return place
        return self._marked_end(place) if self._marked(place) else self._before_more(place)

    def _before_more(self, place: int) -> int:
        """Before "Read the rest at the Courier", which may be page furniture."""
        start = self._paragraphs[place].start
        everything = self._document.paragraphs
        at = bisect_left(everything, start, key=lambda p: p.start)
        for paragraph in everything[at : at + _FARTHEST]:
            if _MORE.match(self._words.text, paragraph.start, paragraph.end):
                return bisect_left(self._paragraphs, paragraph.start, key=lambda p: p.start)
        return place

    def _marked_end(self, place: int) -> int:
        """Behind a run of paragraphs that begin with a mark.

        A quotation ends where its first mark is closed, in its own paragraph or a later one;
        where none of them is left open, the whole run is one excerpt.
        """
        if _enclosed(self._text(place)):
            return place + 1
        is_open = False
        for end in range(place, len(self._paragraphs)):
            if not self._marked(end):
                return end
            was_open, is_open = is_open, _left_open(self._text(end), is_open)
            if was_open and not is_open:
                return end + 1
        return len(self._paragraphs)

    def _marked(self, place: int) -> bool:
        return place < len(self._paragraphs) and self._text(place).startswith(_MARKS)

    def _set_off(self, place: int) -> bool:
        start = self._paragraphs[place].start
        blocks = self._document.article.set_off
        at = bisect_right(blocks, start, key=lambda block: block.start) - 1
        return at >= 0 and start < blocks[at].end

    def _text(self, place: int) -> str:
        paragraph = self._paragraphs[place]
        return self._words.text[paragraph.start : paragraph.end]


def _left_open(text: str, was_open: bool) -> bool:
    """Whether a quotation goes on behind a paragraph that begins with a mark.

    Args:
        text: The paragraph.
        was_open: Whether one from an earlier paragraph goes on here; the first mark then only
            says so again, unless it is closed before the paragraph ends.
    """
    steps = _steps(text)
    if not was_open:
        return sum(step for _, step in steps) > 0
    closed = _closed(steps[1:], 1)
    if closed is not None and _LETTER.search(text, closed):
        closed = _closed(steps, 1)
    return closed is None


def _enclosed(text: str) -> bool:
    """Whether all of a paragraph that begins with a mark is one quotation."""
    closed = _closed(_steps(text), 0)
    return closed is not None and not _LETTER.search(text, closed)


def _steps(text: str) -> list[tuple[int, int]]:
    """Where marks open (1) and close (-1)."""
    opened = [(match.start(), 1) for match in _OPENING.finditer(text)]
    closed = [(match.start(), -1) for match in _CLOSING.finditer(text) if match.start()]
    return sorted(opened + closed)


def _closed(steps: Sequence[tuple[int, int]], depth: int) -> int | None:
    """Where as many marks are closed as were opened, `depth` of them before."""
    for place, step in steps:
        depth += step
        if depth == 0:
            return place
    return None


def _evidence(words: Words, first: int, last: int, outlet: Outlet) -> Evidence:
    made = over(words, first, last, "news_outlet", "opener", 0.8, "excerpt")
    return replace(made, platform=outlet.name, outlet=outlet.name)
