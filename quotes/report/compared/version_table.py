"""The versions of each quote that several articles print, as lines of CSV."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from quotes.compare import Comparison, QuoteCluster
from quotes.compare.chosen import selection_to_dict
from quotes.compare.stories import story_of
from quotes.compare.wire import outlet_of
from quotes.records import QuoteFacts
from quotes.report.compared.differing import figures_of, turn_named
from quotes.report.compared.stories import clusters_by_story
from quotes.report.tabular import csv_rows

__all__ = ["VERSION_COLUMNS", "versions_csv"]

VERSION_COLUMNS = (
    "story",
    "cluster",
    "versions",
    "differences",
    "outlet",
    "published",
    "title",
    "article",
    "quote",
    "kind",
    "stance",
    "text",
    "speaker",
    "role",
    "cue",
    "channel",
    "platform",
    "evidence",
    "basis",
    "start",
    "end",
    "content_confidence",
    "speaker_confidence",
    "channel_confidence",
    "article_id",
    "filters",
    "may_differ",
    "figures",
    "turns",
    "alone",
    "match",
)


def versions_csv(comparison: Comparison) -> Iterator[str]:
    """One line a version: quotes of several articles, then those that only one prints.

    Quotes that one article prints are there where words are asked for, and have no cluster.
    """
    yield from csv_rows(VERSION_COLUMNS, _lines(comparison))


def _lines(comparison: Comparison) -> Iterator[dict[str, Any]]:
    for story, clusters in clusters_by_story(comparison).items():
        for cluster in clusters:
            about = {"story": story, **_about(cluster)}
            for place, member in enumerate(cluster.members):
                beside = _beside(cluster, place)
                yield {**about, **_version(comparison, member), **beside}
    names = story_of(comparison.stories)
    if comparison.selection.words:
        for quote in comparison.printed_once:
            yield {
                "story": names.get(quote.article),
                "versions": 1,
                **_version(comparison, quote),
            }


def _about(cluster: QuoteCluster) -> dict[str, Any]:
    return {
        "cluster": cluster.id,
        "versions": len(cluster.members),
        "differences": "; ".join(item.what for item in cluster.differences if item.claimed),
        "may_differ": "; ".join(item.what for item in cluster.differences if not item.sure),
        "figures": "; ".join(figures_of(item) for item in cluster.differences if item.figures),
    }


def _beside(cluster: QuoteCluster, place: int) -> dict[str, Any]:
    """What one version prints otherwise than that which the others are compared with."""
    turns = [turn for item in cluster.differences for turn in item.turns]
    return {
        "turns": "; ".join(turn_named(turn) for turn in turns if place in turn.members),
        "alone": place in cluster.alone,
        "match": round(cluster.match(place), 3),
    }


def _version(comparison: Comparison, quote: QuoteFacts) -> dict[str, Any]:
    article = comparison.articles[quote.article]
    confidence = quote.confidence
    return {
        "outlet": outlet_of(article),
        "published": article.published,
        "title": article.title,
        "article": article.path,
        "quote": quote.quote,
        "kind": quote.kind,
        "stance": quote.stance,
        "text": quote.text,
        "speaker": quote.speaker,
        "role": quote.role,
        "cue": quote.cue,
        "channel": quote.channel,
        "platform": quote.platform,
        "evidence": quote.evidence,
        "basis": quote.basis,
        "start": quote.start,
        "end": quote.end,
        "content_confidence": round(confidence.content, 3),
        "speaker_confidence": round(confidence.speaker, 3),
        "channel_confidence": round(confidence.channel, 3),
        "article_id": quote.article,
        "filters": selection_to_dict(comparison.selection)["words"],
    }
