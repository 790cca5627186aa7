"""Figures over short passages, each made to show one phenomenon."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quotes.evaluate.figures import Agreement, Count, Figure, Miss, Score, Share
from quotes.evaluate.lines import read_lines
from quotes.evaluate.matching import characters
from quotes.evaluate.names import same_name, share_words
from quotes.evaluate.predictions import GivenQuote, Prediction, Predictions
from quotes.records import Article

__all__ = ["evaluate_challenge", "evaluate_passages", "passage_articles"]

_LEAST_COVERED = 0.6
_HARDEST = 10
_SHOWN = 50


@dataclass(frozen=True, slots=True)
class _Statement:
    """A gold statement and the places in the passage where it stands."""

    text: str
    inside: frozenset[int]
    speaker: str | None
    kind: str
    channel: str
    platform: str | None
    evidence: str | None
    relay: str | None
    stance: str

    @property
    def stated(self) -> bool:
        return self.channel != "unspecified"

    def said_by(self, name: str | None) -> bool:
        """Whether this is the speaker's name."""
        # A description of a person or an organisation is in lower case.
        has_name = self.kind in ("person", "organisation")
        named = has_name and re.search("[A-Z]", self.speaker or "") is not None
        return same_name(self.speaker, name, person=self.kind == "person", named=named)


@dataclass(frozen=True, slots=True)
class _Passage:
    ident: str
    phenomenon: str
    text: str
    statements: tuple[_Statement, ...]


class _Passages:
    """Adds up what the figures need, passage by passage."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.hardest: Counter[str] = Counter()
        self.misses: list[Miss] = []

    def add(self, passage: _Passage, quotes: tuple[GivenQuote, ...]) -> None:
        """Compare a passage's statements with the quotes that were found in it."""
        covered = [characters(quote.spans.content) for quote in quotes]
        claimed: set[int] = set()
        for gold in passage.statements:
            least = _LEAST_COVERED * len(gold.inside)
            answers = [i for i, places in enumerate(covered) if len(gold.inside & places) > least]
            claimed.update(answers)
            self._statement(passage, gold, quotes[answers[0]] if answers else None)
        self.counts["said"] += len(quotes)
        self.counts["invented"] += len(quotes) - len(claimed)

    def _statement(self, passage: _Passage, gold: _Statement, given: GivenQuote | None) -> None:
        self.counts["all"] += 1
        right = False
        came = "no quote"
        if given is not None:
            speaker, channel = gold.said_by(given.speaker), given.channel == gold.channel
            self._found(gold, given, speaker=speaker, channel=channel)
            right = speaker and channel
            came = f"{given.speaker or 'none'}, {given.channel}"
        if not right:
            self.hardest[passage.phenomenon] += 1
            where = f"{passage.ident} ({passage.phenomenon})"
            wanted = f"{gold.speaker or 'none'}, {gold.channel}"
            detail = f"{gold.text[:_SHOWN]!r}: gold {wanted}; got {came}"
            self.misses.append(Miss("passage", where, detail))

    def _found(self, gold: _Statement, given: GivenQuote, *, speaker: bool, channel: bool) -> None:
        n = self.counts
        n["found"] += 1
        n["speaker"] += speaker
        n["stance"] += given.stance == gold.stance
        n["channel"] += channel
        n["stated"] += gold.stated
        n["said stated"] += given.stated
        n["stated right"] += channel and gold.stated
        for name, wanted, came in (
            ("evidence", gold.evidence if channel else None, given.evidence),
            ("platform", gold.platform if channel else None, given.platform),
            ("relay", gold.relay, given.relay),
        ):
            if wanted:
                n[f"with {name}"] += 1
                n[name] += share_words(wanted, came)

    def figures(self) -> dict[str, Figure]:
        """All figures by name."""
        n = self.counts

        def of(part: str, whole: str) -> Share:
            return Share(n[part], n[whole])

        return {
            "statements": Count(n["all"]),
            "found": of("found", "all"),
            "invented, of said": Share(n["invented"], n["said"], "lower"),
            "speaker, of found": of("speaker", "found"),
            "channel, of found": of("channel", "found"),
            "channel where stated, of found": Agreement(
                n["stated right"], n["said stated"], n["stated"]
            ),
            "evidence overlaps": of("evidence", "with evidence"),
            "platform": of("platform", "with platform"),
            "relay": of("relay", "with relay"),
            "stance, of found": of("stance", "found"),
        }


def passage_articles(path: Path) -> Iterator[Article]:
    """The passages of a file as articles.

    Args:
        path: JSON lines, or one JSON list.

    Raises:
        NotFoundError: The file does not exist.
        InputError: An item is no gold passage.
    """
    for _, passage in read_lines(path, _passage):
        yield Article(passage.text, path=f"{path.name}#{passage.ident}")


def evaluate_passages(path: Path, predictions: Predictions) -> Score:
    """Compare analyses with gold passages, which they know by their text.

    Args:
        path: JSON lines, or one JSON list.
        predictions: A passage without an analysis counts as one in which nothing was found.

    Raises:
        NotFoundError: The file does not exist.
        InputError: An item is no gold passage.
    """

    def found(_: int, passage: _Passage) -> Prediction | None:
        return predictions.of_text(Article(passage.text).sha256)

    return _compared("passages", path, found)


def evaluate_challenge(path: Path, predictions: Predictions) -> Score:
    """Compare analyses with gold passages, which they know by their line: ``#1``, ``#2`` ...

    Args:
        path: JSON lines.
        predictions: A passage without an analysis counts as one in which nothing was found.

    Raises:
        NotFoundError: The file does not exist.
        InputError: A line is no gold passage.
    """
    return _compared("challenge", path, lambda number, _: predictions.named(f"#{number}"))


def _compared(
    name: str, path: Path, analysis: Callable[[int, _Passage], Prediction | None]
) -> Score:
    sums = _Passages()
    passages = missing = 0
    for number, passage in read_lines(path, _passage):
        found = analysis(number, passage)
        passages += 1
        missing += found is None
        sums.add(passage, (found or Prediction(())).statements)
    tallies = {"hardest": dict(sums.hardest.most_common(_HARDEST))}
    return Score(name, passages, missing, sums.figures(), tallies, sums.misses)


def _passage(item: Mapping[str, Any]) -> _Passage:
    text = item["text"]
    statements = tuple(_gold(quote, text) for quote in item["quotes"])
    return _Passage(item["id"], item["phenomenon"], text, statements)


def _gold(item: Mapping[str, Any], text: str) -> _Statement:
    start = text.index(item["quote"])
    return _Statement(
        text=item["quote"],
        inside=frozenset(range(start, start + len(item["quote"]))),
        speaker=item["speaker"],
        kind=item["speaker_kind"],
        channel=item["channel"],
        platform=item["platform"],
        evidence=item["evidence"],
        relay=item["relay"],
        stance=item["stance"],
    )
