"""Quote clusters of `corpus/`: gold quotes as flat rows, gold clusters, and figures of pairs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from quotes.clean import paragraphs as label_paragraphs
from quotes.detect import scan
from quotes.errors import InputError
from quotes.evaluate.corpus import corpus_articles, locate, refuse
from quotes.evaluate.figures import Agreement
from quotes.read import ReadOptions, read_articles
from quotes.records import SPAN_GAP, Analysis, Article, ArticleFacts, ModelInfo, QuoteFacts, Span
from quotes.store import article_facts

__all__ = [
    "GoldCluster",
    "GoldCorpus",
    "Member",
    "gold_corpus",
    "gold_members",
    "pair_agreement",
]

# Article id and quote id.
Member = tuple[str, str]


@dataclass(frozen=True, slots=True)
class GoldCluster:
    """One cluster of `corpus/clusters.json`.

    Attributes:
        members: Article id and quote id of each.
        differences: What differs, as the gold says.
    """

    id: str
    members: frozenset[Member]
    differences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldCorpus:
    """The corpus as rows.

    Attributes:
        articles: By id.
        paths: Path below the corpus folder of each article, by id.
        quotes: Gold quotes, articles in the order of their files.
        stories: Story by article id.
    """

    articles: Mapping[str, ArticleFacts]
    paths: Mapping[str, str]
    quotes: tuple[QuoteFacts, ...]
    stories: Mapping[str, str]
    clusters: tuple[GoldCluster, ...]


def gold_corpus(folder: Path) -> GoldCorpus:
    """Read articles, gold quotes and gold clusters.

    Args:
        folder: The corpus.

    Raises:
        InputError: Something cannot be read.
    """
    articles: dict[str, ArticleFacts] = {}
    paths: dict[str, str] = {}
    stories: dict[str, str] = {}
    quotes: list[QuoteFacts] = []
    for path, gold in corpus_articles(folder):
        options = ReadOptions(outlet=gold["outlet"])
        (article,) = read_articles([path], options, refuse)
        paragraphs = label_paragraphs(article.text)
        analysis = Analysis(article, paragraphs, (), (), ModelInfo("gold", "1", ""))
        articles[article.id] = article_facts(analysis)
        paths[article.id] = path.relative_to(folder).as_posix()
        stories[article.id] = gold["story"]
        marked = [span.inner for span in scan(article.text, paragraphs)]
        quotes += [
            _facts(article, index, quote, marked) for index, quote in enumerate(gold["quotes"])
        ]
    ids = {path: article for article, path in paths.items()}
    return GoldCorpus(articles, paths, tuple(quotes), stories, _clusters(folder, ids))


def pair_agreement(
    gold: Iterable[frozenset[Member]], found: Iterable[frozenset[Member]]
) -> Agreement:
    """Precision and recall of pairs of quotes that stand in one cluster."""
    wanted, given = _pairs(gold), _pairs(found)
    return Agreement(len(wanted & given), len(given), len(wanted))


def gold_members(gold: Iterable[QuoteFacts], found: Iterable[QuoteFacts]) -> dict[Member, Member]:
    """The gold quote of each found one: the one that it overlaps most, by half or more.

    Args:
        gold: Gold quotes.
        found: Quotes of analyses of the same articles.
    """
    of: dict[str, list[QuoteFacts]] = {}
    for quote in gold:
        of.setdefault(quote.article, []).append(quote)
    best: dict[Member, Member] = {}
    for quote in found:
        ranked = max(
            of.get(quote.article, ()), key=lambda other: _overlap(quote, other), default=None
        )
        if ranked is not None and _overlap(quote, ranked) >= 0.5:
            best[quote.article, quote.quote] = (ranked.article, ranked.quote)
    return best


def _overlap(a: QuoteFacts, b: QuoteFacts) -> float:
    both = min(a.end, b.end) - max(a.start, b.start)
    return max(both, 0) / max(a.end - a.start, b.end - b.start, 1)


def _pairs(clusters: Iterable[frozenset[Member]]) -> set[tuple[Member, Member]]:
    return {pair for members in clusters for pair in combinations(sorted(members), 2)}


def _facts(
    article: Article, index: int, quote: Mapping[str, Any], marked: Sequence[Span]
) -> QuoteFacts:
    text = article.text
    content = locate(dict(quote), text)
    inside = [
        Span(max(mark.start, part.start), min(mark.end, part.end))
        for mark in marked
        for part in content
        if mark.start < part.end and part.start < mark.end
    ]
    relay = quote.get("relay")
    return QuoteFacts(
        article=article.id,
        quote=f"q{index + 1}",
        position=index,
        start=content[0].start,
        end=content[-1].end,
        kind=quote["kind"],
        act=quote["act"],
        stance=quote["stance"],
        text=SPAN_GAP.join(part.of(text) for part in content),
        quoted=tuple(span.of(text) for span in inside),
        cue=quote["cue"],
        source=quote["source"],
        speaker=quote["speaker"],
        speaker_kind=quote.get("speaker_kind"),
        named=bool(quote.get("named")),
        role=quote.get("role"),
        anonymity=quote.get("anonymity"),
        channel=quote["channel"],
        platform=quote.get("platform"),
        evidence=quote.get("evidence"),
        basis=quote.get("basis", "none"),
        relay_label="news_outlet" if relay else None,
        relay_platform=relay,
        flags=tuple(quote.get("flags", ())),
    )


def _clusters(folder: Path, ids: Mapping[str, str]) -> tuple[GoldCluster, ...]:
    path = folder / "clusters.json"
    try:
        given = json.loads(path.read_text(encoding="utf-8"))
        return tuple(
            GoldCluster(
                cluster["id"],
                frozenset((ids[item["article"]], f"q{item['quote'] + 1}") for item in members),
                tuple(cluster["differences"]),
            )
            for story in given["stories"]
            for cluster in story["clusters"]
            for members in [cluster["quotes"]]
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        reason = f"{type(error).__name__}: {error}"
        raise InputError(f"{path}: no gold clusters ({reason})") from error
