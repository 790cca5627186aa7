"""Figures over articles whose statements have gold speakers, stances and channels.

A gold answer is a list: where labellers differ each of their values is right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quotes.evaluate.figures import Agreement, Confidences, Count, Figure, Miss, Score, Share
from quotes.evaluate.lines import read_lines
from quotes.evaluate.matching import Triple, match
from quotes.evaluate.names import same_name, share_words
from quotes.evaluate.predictions import GivenQuote, Prediction, Predictions
from quotes.records import Span

__all__ = ["evaluate_gold"]

_CONFUSIONS = 8
# What labellers could not settle, and what nobody said, is not scored.
_NOT_SCORED = {"thought", "unsure"}


@dataclass(frozen=True, slots=True)
class _Statement:
    """A gold statement; each tuple holds all right answers."""

    number: int
    content: tuple[Span, ...]
    quoted: bool
    acts: tuple[str, ...]
    speakers: tuple[str | None, ...]
    kinds: tuple[str, ...]
    named: tuple[bool, ...]
    stances: tuple[str, ...]
    channels: tuple[str, ...]
    platforms: tuple[str | None, ...]
    evidence: tuple[str | None, ...]

    @property
    def scored(self) -> bool:
        return bool(self.content) and _NOT_SCORED.isdisjoint(self.acts)

    def said_by(self, name: str | None) -> bool:
        """Whether a name is right under some of the answers."""
        return any(
            same_name(speaker, name, person=kind == "person", named=named)
            for speaker in self.speakers
            for kind in self.kinds
            for named in self.named
        )


class _Statements:
    """Adds up what the figures need, statement by statement."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.confusions: Counter[str] = Counter()
        self.misses: list[Miss] = []
        self.sure = {"speaker": Confidences(), "channel": Confidences()}

    def add(self, article: str, gold: _Statement, given: GivenQuote | None) -> None:
        """Compare a statement with the quote that answers it, if there is one."""
        where = f"{article} #{gold.number}"
        self.counts["all"] += 1
        self.counts["all marked"] += gold.quoted
        self._speaker(where, gold, given)
        self._channel(where, gold, given)
        if given is not None:
            self.counts["found"] += 1
            self.counts["found marked"] += gold.quoted
            self.counts["speaker kind"] += given.speaker_kind in gold.kinds
            self.counts["act"] += given.act in gold.acts
            self.counts["stance"] += given.stance in gold.stances

    def _speaker(self, where: str, gold: _Statement, given: GivenQuote | None) -> None:
        right = given is not None and gold.said_by(given.speaker)
        self.counts["speaker"] += right
        self.counts["speaker marked"] += right and gold.quoted
        if not right:
            came = given.speaker or "nobody" if given else "no quote"
            self.misses.append(Miss("speaker", where, f"gold {_listed(gold.speakers)}, got {came}"))
        if given is not None:
            self.sure["speaker"].add(given.confidence.get("speaker"), right)

    def _channel(self, where: str, gold: _Statement, given: GivenQuote | None) -> None:
        label = given.channel if given else "unspecified"
        right = label in gold.channels
        if not right:
            self.confusions[f"{gold.channels[0]} as {label}"] += 1
            detail = f"gold {_listed(gold.channels)} ({_listed(gold.evidence)}), got {label}"
            self.misses.append(Miss("channel", where, detail))
        if given is None:
            return
        self.sure["channel"].add(given.confidence.get("channel"), right)
        self.counts["channel"] += right
        self.counts["stated"] += "unspecified" not in gold.channels
        self.counts["said stated"] += given.stated
        if right and given.stated:
            self.counts["stated right"] += 1
            self.counts["evidence"] += any(share_words(e, given.evidence) for e in gold.evidence)
            if None not in gold.platforms:
                self.counts["with platform"] += 1
                self.counts["platform"] += any(
                    share_words(platform, given.platform) for platform in gold.platforms
                )

    def figures(self) -> dict[str, Figure]:
        """All figures by name."""
        n = self.counts

        def of(part: str, whole: str) -> Share:
            return Share(n[part], n[whole])

        marked = "speaker of quotes with quotation marks"
        figures: dict[str, Figure] = {
            "statements": Count(n["all"]),
            "found": of("found", "all"),
            "speaker, end to end": of("speaker", "all"),
            "speaker, of found": of("speaker", "found"),
            f"{marked}, of found": of("speaker marked", "found marked"),
            f"{marked}, end to end": of("speaker marked", "all marked"),
            "speaker kind, of found": of("speaker kind", "found"),
            "act, of found": of("act", "found"),
            "stance, of found": of("stance", "found"),
            "channel, end to end": of("channel", "all"),
            "channel, of found": of("channel", "found"),
            "channel where stated, of found": Agreement(
                n["stated right"], n["said stated"], n["stated"]
            ),
            "evidence overlaps": of("evidence", "stated right"),
            "platform": of("platform", "with platform"),
        }
        for name, confidences in self.sure.items():
            if error := confidences.figure():
                figures[f"calibration error of {name}"] = error
        return figures


def evaluate_gold(path: Path, predictions: Predictions) -> Score:
    """Compare analyses with gold JSON lines, an article a line.

    Args:
        path: The file.
        predictions: An article without an analysis counts as one in which nothing was found.

    Raises:
        NotFoundError: The file does not exist.
        InputError: A line is no gold article.
    """
    sums = _Statements()
    articles = missing = 0
    for _, (name, statements) in read_lines(path, _article):
        found = predictions.named(name)
        articles += 1
        missing += found is None
        scored = [item for item in statements if item.scored]
        quotes = (found or Prediction(())).quotes
        gold = [Triple((), (), item.content) for item in scored]
        answers = {pair.gold: quotes[pair.guess] for pair in match(gold, [q.spans for q in quotes])}
        for index, item in enumerate(scored):
            sums.add(name, item, answers.get(index))
    tallies = {"confusions": dict(sums.confusions.most_common(_CONFUSIONS))}
    return Score("gold", articles, missing, sums.figures(), tallies, sums.misses)


def _article(item: Mapping[str, Any]) -> tuple[str, list[_Statement]]:
    return item["article"], [_statement(statement) for statement in item["attributions"]]


def _statement(item: Mapping[str, Any]) -> _Statement:
    return _Statement(
        number=item["id"],
        content=tuple(Span(start, end) for start, end in item["content"]),
        quoted=item["quoted"],
        acts=tuple(item["act"]),
        speakers=tuple(item["speaker"]),
        kinds=tuple(item["speaker_kind"]),
        named=tuple(item["named"]),
        stances=tuple(item["stance"]),
        channels=tuple(item["channel"]),
        platforms=tuple(item["platform"]),
        evidence=tuple(item["evidence"]),
    )


def _listed(values: tuple[str | None, ...]) -> str:
    return " or ".join(value or "none" for value in values)
