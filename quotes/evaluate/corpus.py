"""Figures over `corpus/`: our own articles with gold answers in JSON."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quotes.errors import InputError
from quotes.evaluate.matching import Triple, match
from quotes.read import ReadOptions, read_articles
from quotes.records import Analysis, Article, Quote, Span

__all__ = ["CorpusFigures", "evaluate_corpus", "gold_files", "locate"]

_LEADING = re.compile(r"^(?:the|a|an|his|her|its|their)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CorpusFigures:
    """Shares in percent.

    Attributes:
        quotes: Gold statements.
        found: Of gold statements, those with a matching content.
        precise: Of the statements given, those that match a gold one.
        source: Of found, those whose source mention is right.
        speaker: Of found, those whose speaker has the right name.
        kind: Of found, those of the right kind (direct, mixed, indirect).
        stance: Of found, those with the right stance.
        channel: Of found, those with the right channel label.
        channel_stated: F1 of the channels other than `unspecified`, over what was found.
        kept_out: Of stretches in quotation marks that are no speech, those not in any direct
            or mixed quote's quoted part.
    """

    quotes: int
    found: float
    precise: float
    source: float
    speaker: float
    kind: float
    stance: float
    channel: float
    channel_stated: float
    kept_out: float


def gold_files(folder: Path) -> tuple[Path, ...]:
    """The gold files of a corpus folder.

    Raises:
        InputError: There are none.
    """
    files = tuple(sorted(folder.rglob("*.gold.json")))
    if not files:
        raise InputError(f"no .gold.json files in {folder}")
    return files


def evaluate_corpus(folder: Path, analyze: Callable[[Article], Analysis]) -> CorpusFigures:
    """Analyse every article of the corpus and compare with its gold.

    Args:
        folder: The corpus.
        analyze: The analysis, usually `Analyzer.analyze`.
    """
    counts: Counter[str] = Counter()
    for path in gold_files(folder):
        gold = json.loads(path.read_text(encoding="utf-8"))
        (article,) = read_articles([path.with_name(gold["article"])], ReadOptions(), _refuse)
        _compare(gold, analyze(article), counts)
    said, stated = counts["channel said"], counts["channel gold"]
    return CorpusFigures(
        quotes=counts["gold"],
        found=_share(counts["found"], counts["gold"]),
        precise=_share(counts["found"], counts["given"]),
        source=_share(counts["source"], counts["found"]),
        speaker=_share(counts["speaker"], counts["found"]),
        kind=_share(counts["kind"], counts["found"]),
        stance=_share(counts["stance"], counts["found"]),
        channel=_share(counts["channel"], counts["found"]),
        channel_stated=_share(2 * counts["channel right"], said + stated),
        kept_out=_share(counts["kept out"], counts["not quotes"]),
    )


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


def _refuse(path: str, error: Exception) -> None:
    raise InputError(f"{path}: {error}")


def _share(part: float, whole: float) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def _compare(gold: dict[str, Any], analysis: Analysis, counts: Counter[str]) -> None:
    text = analysis.article.text
    wanted = [Triple((), (), locate(quote, text)) for quote in gold["quotes"]]
    given = analysis.statements
    counts["gold"] += len(wanted)
    counts["given"] += len(given)
    for pair in match(wanted, [Triple((), (), quote.content) for quote in given]):
        counts["found"] += 1
        _compare_quote(gold["quotes"][pair.gold], given[pair.guess], analysis, counts)
    counts["not quotes"] += len(gold["not_quotes"])
    quoted = [span.of(text) for quote in given for span in quote.quoted]
    for string in gold["not_quotes"]:
        bare = string.strip("“”\"'‘’«»\u00a0 ")
        counts["kept out"] += not any(span.strip("\u00a0 ,.") == bare for span in quoted)


def _compare_quote(
    wanted: dict[str, Any], given: Quote, analysis: Analysis, counts: Counter[str]
) -> None:
    text = analysis.article.text
    speaker = analysis.speaker(given)
    source = given.source.of(text) if given.source else None
    counts["source"] += _same_words(wanted["source"], source)
    counts["speaker"] += _same_name(wanted["speaker"], speaker.name if speaker else None)
    counts["kind"] += wanted["kind"] == given.kind
    counts["stance"] += wanted["stance"] == given.stance
    label, expected = given.channel.label, wanted["channel"]
    counts["channel"] += label == expected
    counts["channel said"] += label != "unspecified"
    counts["channel gold"] += expected != "unspecified"
    counts["channel right"] += label == expected != "unspecified"


def _same_words(a: str | None, b: str | None) -> bool:
    """Whether one mention's words are among the other's."""
    if a is None or b is None:
        return a is b
    one, other = (set(re.findall(r"\w+", string.lower())) for string in (a, b))
    return one <= other or other <= one


def _same_name(wanted: str | None, given: str | None) -> bool:
    if wanted is None or given is None:
        return wanted is given
    parts: Sequence[list[str]] = [
        sorted(_LEADING.sub("", part).lower() for part in name.split(" and "))
        for name in (wanted, given)
    ]
    return parts[0] == parts[1]
