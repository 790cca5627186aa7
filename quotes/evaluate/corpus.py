"""Figures over `corpus/`: our own articles with gold answers in JSON."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from quotes.errors import InputError
from quotes.evaluate.figures import Agreement, Confidences, Count, Figure, Miss, Score, Share
from quotes.evaluate.matching import Triple, match
from quotes.evaluate.predictions import GivenQuote, Prediction, Predictions
from quotes.read import ReadOptions, read_articles
from quotes.records import Span

__all__ = ["corpus_articles", "evaluate_corpus", "gold_files", "locate", "refuse"]

_LEADING = re.compile(r"^(?:the|a|an|his|her|its|their)\s+", re.IGNORECASE)
_MARKS = "“”\"'‘’«»\u00a0 "
_SHOWN = 50


def gold_files(folder: Path) -> tuple[Path, ...]:
    """The gold files of a corpus folder.

    Raises:
        InputError: There are none.
    """
    files = tuple(sorted(folder.rglob("*.gold.json")))
    if not files:
        raise InputError(f"no .gold.json files in {folder}")
    return files


def corpus_articles(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Each article of a corpus folder with its gold.

    Raises:
        InputError: There are none, or a gold file is none.
    """
    for path in gold_files(folder):
        try:
            gold = json.loads(path.read_text(encoding="utf-8"))
            yield path.with_name(gold["article"]), gold
        except (OSError, ValueError, KeyError, TypeError) as error:
            reason = f"{type(error).__name__}: {error}"
            raise InputError(f"{path}: no gold answers ({reason})") from error


def evaluate_corpus(folder: Path, predictions: Predictions) -> Score:
    """Compare analyses with the gold of every article of the corpus.

    Found is a gold statement with a matching content; precise is a statement given that
    matches a gold one. Source, speaker, kind, stance and channel are shares of what was found.
    Kept out are stretches in quotation marks that are no speech and are in no quote.

    Args:
        folder: The corpus.
        predictions: An article without an analysis counts as one in which nothing was found.

    Raises:
        InputError: An article or its gold cannot be read.
    """
    sums = _Sums()
    articles = missing = 0
    for path, gold in corpus_articles(folder):
        (article,) = read_articles([path], ReadOptions(), refuse)
        found = predictions.of_text(article.sha256)
        articles += 1
        missing += found is None
        try:
            sums.add(path.stem, article.text, gold, found or Prediction(()))
        except (KeyError, TypeError) as error:
            reason = f"{type(error).__name__}: {error}"
            raise InputError(f"{path}: its gold answers are incomplete ({reason})") from error
    return Score("corpus", articles, missing, sums.figures(), misses=sums.misses)


def locate(quote: dict[str, Any], text: str) -> tuple[Span, ...]:
    """Spans of a gold quote's content strings, each behind the one before.

    Raises:
        InputError: One of them is not in the text.
    """
    place = -1
    spans: list[Span] = []
    try:
        for _ in range(quote.get("occurrence", 1)):
            place = text.index(quote["content"][0], place + 1)
        for index, string in enumerate(quote["content"]):
            start = place if index == 0 else text.index(string, spans[-1].end)
            spans.append(Span(start, start + len(string)))
    except ValueError:
        raise InputError(f"gold content {quote['content']!r} is not in its article") from None
    return tuple(spans)


def refuse(path: str, error: Exception) -> None:
    """Take an article that cannot be read for an error, where all are needed.

    Raises:
        InputError: Always.
    """
    raise InputError(f"{path}: {error}")


class _Sums:
    """Adds up what the figures need, article by article."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._sure = {"speaker": Confidences(), "channel": Confidences()}
        self.misses: list[Miss] = []

    def add(self, name: str, text: str, gold: Mapping[str, Any], found: Prediction) -> None:
        """Compare an article's gold with its analysis."""
        wanted = [Triple((), (), locate(quote, text)) for quote in gold["quotes"]]
        given = found.statements
        pairs = {pair.gold: pair.guess for pair in match(wanted, [quote.spans for quote in given])}
        self._counts["gold"] += len(wanted)
        self._counts["given"] += len(given)
        for index, quote in enumerate(gold["quotes"]):
            where = f"{name}: {quote['content'][0][:_SHOWN]!r}"
            if index in pairs:
                self._found(where, quote, given[pairs[index]])
            else:
                self.misses.append(Miss("found", where, "not found"))
        quoted = [span.of(text).strip("\u00a0 ,.") for quote in given for span in quote.quoted]
        self._counts["not quotes"] += len(gold["not_quotes"])
        self._counts["kept out"] += sum(
            string.strip(_MARKS) not in quoted for string in gold["not_quotes"]
        )

    def _found(self, where: str, wanted: Mapping[str, Any], given: GivenQuote) -> None:
        n = self._counts
        n["found"] += 1
        n["channel said"] += given.stated
        n["channel gold"] += wanted["channel"] != "unspecified"
        n["channel right"] += given.stated and given.channel == wanted["channel"]
        for sort, right, came in (
            ("source", _same_words(wanted["source"], given.source), given.source),
            ("speaker", _same_name(wanted["speaker"], given.speaker), given.speaker),
            ("kind", wanted["kind"] == given.kind, given.kind),
            ("stance", wanted["stance"] == given.stance, given.stance),
            ("channel", wanted["channel"] == given.channel, given.channel),
        ):
            n[sort] += right
            if sort in self._sure:
                self._sure[sort].add(given.confidence.get(sort), right)
            if not right:
                detail = f"gold {wanted[sort] or 'none'}, got {came or 'none'}"
                self.misses.append(Miss(sort, where, detail))

    def figures(self) -> dict[str, Figure]:
        """All figures by name."""
        n = self._counts
        errors = {
            f"calibration error of {sort}": error
            for sort, sure in self._sure.items()
            if (error := sure.figure())
        }
        return {
            "statements": Count(n["gold"]),
            "found": Share(n["found"], n["gold"]),
            "precise": Share(n["found"], n["given"]),
            **{
                name: Share(n[name], n["found"])
                for name in ("source", "speaker", "kind", "stance", "channel")
            },
            "channel stated": Agreement(n["channel right"], n["channel said"], n["channel gold"]),
            "kept out": Share(n["kept out"], n["not quotes"]),
            **errors,
        }


def _same_words(a: str | None, b: str | None) -> bool:
    """Whether one mention's words are among the other's."""
    if a is None or b is None:
        return a is b
    one, other = (set(re.findall(r"\w+", string.lower())) for string in (a, b))
    return one <= other or other <= one


def _same_name(wanted: str | None, given: str | None) -> bool:
    if wanted is None or given is None:
        return wanted is given
    one, other = (
        sorted(_LEADING.sub("", part).lower() for part in name.split(" and "))
        for name in (wanted, given)
    )
    return one == other
