"""Figures over stretches in quotation marks: which are quotes, and whose."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from quotes.evaluate.figures import Agreement, Figure, Miss, Share
from quotes.evaluate.matching import Triple, characters, same_mention
from quotes.records import Span

__all__ = ["QuotedSpans"]

# A stretch that is not closed ends with its line.
_MARKED = re.compile(r"“[^”\n]+[”\n]?|\"[^\"\n]+[\"\n]?")
_SHOWN = 70


class QuotedSpans:
    """Adds up, text by text, what two sides make of the stretches in quotation marks.

    A side takes a stretch for a quote if the content of one of its attributions covers more
    than half of it; the first such attribution says whose it is.
    """

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self.misses: list[Miss] = []

    def add(self, name: str, text: str, gold: Sequence[Triple], guess: Sequence[Triple]) -> None:
        """Look at all stretches of a text."""
        sides = [
            [(characters(one.content), one.source) for one in side if one.content]
            for side in (gold, guess)
        ]
        for found in _MARKED.finditer(text):
            # Between the marks; one character at least, where the text ends behind an opening one.
            inside = range(found.start() + 1, max(found.end() - 1, found.start() + 2))
            wanted, given = (
                [source for content, source in side if _covers(content, inside)] for side in sides
            )
            self._judge(wanted, given)
            if wanted and wanted[0]:
                right = bool(given) and same_mention(wanted[0], given[0])
                self._counts["mentions"] += 1
                self._counts["mentions right"] += right
                if not right:
                    detail = f"{found[0][:_SHOWN]!r}: gold {_printed(text, wanted[:1])}"
                    detail += f", got {_printed(text, given)}"
                    self.misses.append(Miss("source mention", name, detail))

    def _judge(self, wanted: Sequence[object], given: Sequence[object]) -> None:
        if wanted:
            self._counts["quotes"] += 1
            self._counts["quotes right"] += bool(given)
        else:
            self._counts["others"] += 1
            self._counts["others right"] += not given
        self._counts["taken for quotes"] += bool(given)

    def figures(self) -> dict[str, Figure]:
        """All figures by name."""
        n = self._counts
        return {
            "quoted spans told from others": Agreement(
                n["quotes right"], n["taken for quotes"], n["quotes"]
            ),
            "quoted spans that are no quotes, kept out": Share(n["others right"], n["others"]),
            "source mention of quoted spans": Share(n["mentions right"], n["mentions"]),
        }


def _covers(content: set[int], inside: range) -> bool:
    return 2 * len(content.intersection(inside)) > len(inside)


def _printed(text: str, sources: Sequence[tuple[Span, ...]]) -> str:
    """The mentions as the text prints them, or that there is none."""
    mentions = [" ... ".join(span.of(text) for span in source) for source in sources]
    return " | ".join(repr(mention) for mention in mentions if mention) or "none"
