"""Figures over attributions as spans: machine against annotator, and annotator against annotator.

Spans are compared without white space, quotation marks, commas and full stops at their borders;
annotators differ in whether they take those in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

from quotes.errors import InputError
from quotes.evaluate.brat import read_annotated
from quotes.evaluate.figures import Agreement, Confidences, Count, Figure, Miss, Score
from quotes.evaluate.matching import Triple, characters, match
from quotes.evaluate.predictions import Prediction, Predictions
from quotes.evaluate.quoted import QuotedSpans
from quotes.records import Article, Span

__all__ = ["Attributions", "Compared", "evaluate_humans", "evaluate_polnear"]

_ROLES = ("source", "cue", "content")
_BORDER = " \n\"“”,.'"
# With two annotators one of them is the adjudicated gold of the other.
_LEAST_ANNOTATORS = 3


@dataclass(frozen=True, slots=True)
class Compared:
    """Two annotations of one text."""

    name: str
    text: str
    gold: tuple[Triple, ...]
    guess: tuple[Triple, ...]


class Attributions:
    """Adds up what the figures need, text by text."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()
        self._quoted = QuotedSpans()

    @property
    def misses(self) -> list[Miss]:
        """Source mentions of quoted spans that are not found."""
        return self._quoted.misses

    def add(self, item: Compared) -> set[int]:
        """Compare two annotations.

        Returns:
            Indices of the guesses whose content answers one in gold.
        """
        for role in _ROLES:
            gold, guess = (_bare(item.text, role, side) for side in (item.gold, item.guess))
            self._count(f"{role} exact", gold, guess)
            self._count(f"{role} overlap", characters(gold), characters(guess))
        pairs = match(item.gold, item.guess)
        for name, hits in (
            ("attribution, content matched", len(pairs)),
            ("attribution, content and source", sum(pair.source for pair in pairs)),
        ):
            self._counts[name, "hits"] += hits
            self._counts[name, "wanted"] += sum(bool(one.content) for one in item.gold)
            self._counts[name, "given"] += sum(bool(one.content) for one in item.guess)
        self._quoted.add(item.name, item.text, item.gold, item.guess)
        return {pair.guess for pair in pairs}

    def _count(self, name: str, gold: AbstractSet[object], guess: AbstractSet[object]) -> None:
        self._counts[name, "hits"] += len(gold & guess)
        self._counts[name, "wanted"] += len(gold)
        self._counts[name, "given"] += len(guess)

    def figures(self) -> dict[str, Figure]:
        """All figures by name."""
        names = [f"{role} {how}" for role in _ROLES for how in ("exact", "overlap")]
        names += ["attribution, content matched", "attribution, content and source"]
        n = self._counts
        return {
            **{
                name: Agreement(n[name, "hits"], n[name, "given"], n[name, "wanted"])
                for name in names
            },
            **self._quoted.figures(),
        }


def evaluate_polnear(folder: Path, predictions: Predictions) -> Score:
    """Compare analyses with the first annotation of each text.

    Args:
        folder: With `text` and `attributions`.
        predictions: A text without an analysis counts as one in which nothing was found.

    Raises:
        InputError: The folder holds no annotated text, or an analysis is of another text.
    """
    sums = Attributions()
    sure = Confidences()
    articles = missing = 0
    for item in read_annotated(folder):
        found = predictions.named(item.name, Article(item.text).sha256)
        articles += 1
        missing += found is None
        quotes = (found or Prediction(())).quotes
        guess = tuple(quote.spans for quote in quotes)
        answered = sums.add(Compared(item.name, item.text, item.annotations[0], guess))
        for index, quote in enumerate(quotes):
            sure.add(quote.confidence.get("content"), index in answered)
    figures = {"articles without analysis": Count(missing), **sums.figures()}
    if error := sure.figure():
        figures["calibration error of content"] = error
    return Score("polnear", articles, missing, figures, misses=sums.misses)


def evaluate_humans(folder: Path) -> Score:
    """Compare every annotator with every other where a text has three and more.

    Raises:
        InputError: The folder holds no such text.
    """
    sums = Attributions()
    names: set[str] = set()
    for item in _human_pairs(folder):
        names.add(item.name)
        sums.add(item)
    if not names:
        raise InputError(f"{folder}: no text has {_LEAST_ANNOTATORS} annotators")
    return Score("human", len(names), 0, {"articles without analysis": Count(0), **sums.figures()})


def _human_pairs(folder: Path) -> Iterator[Compared]:
    for item in read_annotated(folder):
        if len(item.annotations) >= _LEAST_ANNOTATORS:
            for gold, guess in permutations(item.annotations, 2):
                if gold and guess:
                    yield Compared(item.name, item.text, gold, guess)


def _bare(text: str, role: str, attributions: Iterable[Triple]) -> set[Span]:
    """The spans that have this role, without marks at their borders."""
    return {_without_border(text, span) for one in attributions for span in getattr(one, role)}


def _without_border(text: str, span: Span) -> Span:
    printed = span.of(text)
    start = span.end - len(printed.lstrip(_BORDER))
    return Span(start, start + len(printed.strip(_BORDER)))
