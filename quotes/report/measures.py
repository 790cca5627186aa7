"""The figures of a report, gathered while analyses pass by."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from quotes.compare.dates import when
from quotes.records import Analysis, Channel
from quotes.report.people import People, QuoteLine, SpeakerLine
from quotes.report.rows import Row, rows
from quotes.store import usual_outlets

__all__ = ["QuoteLine", "SpeakerLine", "Summary", "summarize", "summary_to_dict"]

REPORT_SCHEMA = "quotes/report@1"
_KEPT_EVIDENCE = 3
_COUNTED_EVIDENCE = 2000
_KEPT_LONGEST = 3
_KEPT_UNCERTAIN = 5
# Of these so many for one part, if others are doubtful too.
_MOST_OF_ONE = 3
# A report quotes passages, it does not reprint articles.
_LONGEST_TEXT = 2000


@dataclass(frozen=True, slots=True)
class Summary:
    """What a report says of one article or of many.

    Attributes:
        title: Of the article, if it is only one.
        published: Earliest and latest date, as given.
        undated: Articles that give no date.
        kinds: Quotes by kind.
        sources: Quotes by `named`, `anonymous` and `unattributed` speaker.
        channels: Quotes by channel label, most frequent first.
        platforms: For each label the platforms, most frequent first.
        evidence: For each label a few of the stretches that state it, most frequent first, as
            they are printed where they occur first.
        speakers: Most quoted first.
        longest: The longest quotes, `uncertain` the least certain ones.
        thoughts: How many beliefs, wishes and plans were found and left out.
    """

    title: str | None
    articles: int
    without_quotes: int
    outlets: tuple[str, ...]
    published: tuple[str, str] | None
    undated: int
    words: int
    quotes: int
    thoughts: int
    kinds: dict[str, int]
    sources: dict[str, int]
    channels: dict[str, int]
    platforms: dict[str, dict[str, int]]
    evidence: dict[str, tuple[str, ...]]
    speakers: tuple[SpeakerLine, ...]
    longest: tuple[QuoteLine, ...]
    uncertain: tuple[QuoteLine, ...]


class _Gatherer:
    def __init__(self) -> None:
        self.articles = self.words = self.thoughts = self.without_quotes = self.seen = 0
        self.undated = 0
        self.title: str | None = None
        self.outlets: Counter[str] = Counter()
        self.dates: tuple[str, str] | None = None
        self.kinds: Counter[str] = Counter()
        self.sources: Counter[str] = Counter()
        self.channels: Counter[str] = Counter()
        self.platforms: dict[str, Counter[str]] = {}
        self.evidence: dict[str, Counter[str]] = {}
        self.printed: dict[str, str] = {}
        self.people = People()
        # Heaps hold the order of arrival so that equals never compare, and the first one stays.
        self.longest: list[tuple[int, int, QuoteLine]] = []
        self.uncertain: dict[str, list[tuple[float, int, QuoteLine]]] = {}

    def add(self, analysis: Analysis) -> None:
        article = analysis.article
        self.articles += 1
        self.words += article.words
        self.title = article.title or article.path
        if article.outlet:
            self.outlets[article.outlet] += 1
        if article.published:
            dates = (*(self.dates or ()), article.published)
            self.dates = (min(dates, key=when), max(dates, key=when))
        else:
            self.undated += 1
        found = rows(analysis)
        self.thoughts += len(analysis.quotes) - len(found)
        self.without_quotes += not found
        for row in found:
            self._add_row(analysis, row)

    def _add_row(self, analysis: Analysis, row: Row) -> None:
        channel = row.quote.channel
        self.kinds[row.quote.kind] += 1
        self.channels[channel.label] += 1
        if channel.platform:
            self.platforms.setdefault(channel.label, Counter())[channel.platform] += 1
        self._add_evidence(channel, row.evidence)
        line = QuoteLine(
            text=row.text[:_LONGEST_TEXT],
            speaker=row.speaker.name if row.speaker else None,
            article=analysis.article.title or analysis.article.path or analysis.article.id[:12],
            id=row.quote.id,
            words=len(row.text.split()),
            least_certain=row.least_certain,
        )
        self.seen += 1
        _keep(self.longest, (line.words, -self.seen, line), _KEPT_LONGEST)
        part, sure = line.least_certain
        _keep(self.uncertain.setdefault(part, []), (-sure, -self.seen, line), _KEPT_UNCERTAIN)
        if row.speaker is None:
            self.sources["unattributed"] += 1
            return
        self.sources["named" if row.speaker.named else "anonymous"] += 1
        self.people.add(row.speaker, line, row.quote.kind, analysis.article.id)

    def _add_evidence(self, channel: Channel, words: str | None) -> None:
        # What is carried to ten quotes is one stretch of the text all the same.
        if words and channel.basis == "stated":
            seen = self.evidence.setdefault(channel.label, Counter())
            printed = " ".join(words.split())
            words = printed.lower()
            # The stretches of a million quotes need no memory: later ones only count known ones.
            if words in seen or len(seen) < _COUNTED_EVIDENCE:
                seen[words] += 1
                self.printed.setdefault(words, printed)

    def summary(self) -> Summary:
        attributed = self.sources["named"] + self.sources["anonymous"]
        return Summary(
            title=self.title if self.articles == 1 else None,
            articles=self.articles,
            without_quotes=self.without_quotes,
            outlets=tuple(sorted(set(usual_outlets(self.outlets.elements()).values()))),
            published=self.dates,
            undated=self.undated,
            words=self.words,
            quotes=self.seen,
            thoughts=self.thoughts,
            kinds={kind: self.kinds[kind] for kind in ("direct", "mixed", "indirect")},
            sources={
                source: self.sources[source] for source in ("named", "anonymous", "unattributed")
            },
            channels=_ranked(self.channels),
            evidence={
                label: tuple(
                    self.printed[words]
                    for words in tuple(_ranked(self.evidence[label]))[:_KEPT_EVIDENCE]
                )
                for label in _ranked(self.channels)
                if label in self.evidence
            },
            platforms={
                label: _ranked(self.platforms[label])
                for label in _ranked(self.channels)
                if label in self.platforms
            },
            speakers=self.people.lines(attributed),
            longest=tuple(item[2] for item in sorted(self.longest, reverse=True)),
            uncertain=_least_certain(self.uncertain.values()),
        )


def summarize(analyses: Iterable[Analysis]) -> Summary:
    """Gather the figures of a report.

    Args:
        analyses: Taken one at a time; their texts are not kept.
    """
    gatherer = _Gatherer()
    for analysis in analyses:
        gatherer.add(analysis)
    return gatherer.summary()


def summary_to_dict(summary: Summary) -> dict[str, Any]:
    """A report's figures as a plain dictionary, schema `quotes/report@1`."""
    return {
        "schema": REPORT_SCHEMA,
        "title": summary.title,
        "articles": summary.articles,
        "articles_without_quotes": summary.without_quotes,
        "outlets": list(summary.outlets),
        "published": list(summary.published) if summary.published else None,
        "undated": summary.undated,
        "words": summary.words,
        "quotes": summary.quotes,
        "thoughts": summary.thoughts,
        "kinds": summary.kinds,
        "sources": summary.sources,
        "channels": summary.channels,
        "platforms": summary.platforms,
        "evidence": {label: list(words) for label, words in summary.evidence.items()},
        "speakers": [
            {
                "name": item.name,
                "kind": item.kind,
                "named": item.named,
                "role": item.role,
                "quotes": item.quotes,
                "direct": item.direct,
                "articles": item.articles,
                "share": round(item.share, 3),
                "examples": [_line(line) for line in item.examples],
            }
            for item in summary.speakers
        ],
        "longest": [_line(line) for line in summary.longest],
        "uncertain": [_line(line) for line in summary.uncertain],
    }


def _line(line: QuoteLine) -> dict[str, Any]:
    part, sure = line.least_certain
    return {
        "text": line.text,
        "speaker": line.speaker,
        "article": line.article,
        "quote": line.id,
        "words": line.words,
        "weakest": part,
        "confidence": round(sure, 3),
    }


def _least_certain(parts: Iterable[list[tuple[float, int, QuoteLine]]]) -> tuple[QuoteLine, ...]:
    """The least certain quotes, not all of them for one part (content, speaker, channel).

    Many contents have the same low confidence, and would leave no room for a doubtful speaker.
    """
    ranked = [sorted(part, reverse=True) for part in parts]
    first = [item for part in ranked for item in part[:_MOST_OF_ONE]]
    rest = sorted((item for part in ranked for item in part[_MOST_OF_ONE:]), reverse=True)
    chosen = [*sorted(first, reverse=True), *rest][:_KEPT_UNCERTAIN]
    return tuple(item[-1] for item in sorted(chosen, reverse=True))


def _keep(heap: list[Any], item: tuple[Any, ...], size: int) -> None:
    """Keep the `size` greatest items."""
    if len(heap) < size:
        heapq.heappush(heap, item)
    else:
        heapq.heappushpop(heap, item)


def _ranked(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
