"""A comparison as a plain dictionary: the schema `quotes/comparison@1`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from quotes.compare.chosen import selection_to_dict
from quotes.compare.clusters import Difference, QuoteCluster
from quotes.compare.comparison import Comparison
from quotes.compare.exclusive import OnlyHere
from quotes.compare.finding import Finding
from quotes.compare.first import printed_first
from quotes.compare.profile import OutletProfile
from quotes.compare.sentences import finding_sentence
from quotes.compare.stories import Story, story_of, told_by_most
from quotes.compare.wire import WireCopy, by_date, outlet_of
from quotes.records import ArticleFacts, QuoteFacts

__all__ = ["COMPARISON_SCHEMA", "comparison_to_dict", "outlet_to_dict"]

COMPARISON_SCHEMA = "quotes/comparison@1"


def comparison_to_dict(comparison: Comparison) -> dict[str, Any]:
    """A comparison in the schema `quotes/comparison@1`."""
    names = story_of(comparison.stories)
    return {
        "schema": COMPARISON_SCHEMA,
        "outlets": [outlet_to_dict(item) for item in comparison.outlets],
        "stories": [_story(item) for item in comparison.stories],
        "clusters": [_cluster(item, comparison.articles, names) for item in comparison.clusters],
        "findings": [_finding(item) for item in comparison.findings],
        "only_here": [_only(item) for item in comparison.only_here],
        "wire": [_copy(item) for item in comparison.wire],
        "too_few": list(comparison.too_few),
        "min_articles": comparison.min_articles,
        "articles": [_article(item) for item in sorted(comparison.articles.values(), key=by_date)],
        "filters": selection_to_dict(comparison.selection),
        **_printed_once(comparison),
    }


def outlet_to_dict(item: OutletProfile) -> dict[str, Any]:
    """A profile in the order of the schema."""
    # The fields of the record stand in the order of the schema.
    result = _rounded(asdict(item))
    result["top_speakers"] = [
        {"name": speaker.name, "quotes": speaker.quotes, "terms": list(speaker.terms)}
        for speaker in item.top_speakers
    ]
    return result


def _story(item: Story) -> dict[str, Any]:
    return {
        "id": item.id,
        "articles": list(item.articles),
        "outlets": list(item.outlets),
        "words": list(item.words),
        "alike": None if item.alike is None else round(item.alike, 3),
    }


def _article(item: ArticleFacts) -> dict[str, Any]:
    return {
        "id": item.id,
        "outlet": outlet_of(item),
        "title": item.title,
        "published": item.published,
        "path": item.path,
    }


def _printed_once(comparison: Comparison) -> dict[str, Any]:
    """Only where words are asked for: without them it is nothing that was looked for."""
    if not comparison.selection.words:
        return {}
    once = comparison.printed_once
    return {"printed_once": [_member(item, comparison.articles) for item in once]}


def _cluster(
    item: QuoteCluster, articles: Mapping[str, ArticleFacts], names: Mapping[str, str]
) -> dict[str, Any]:
    return {
        "id": item.id,
        "story": told_by_most(item.members, names),
        "speaker": item.speaker,
        "first": _first(item, articles),
        "quotes": [
            {**_member(member, articles), "match": round(item.match(at), 3)}
            for at, member in enumerate(item.members)
        ],
        "differences": [_difference(difference) for difference in item.differences],
        "not_named": list(item.not_named),
    }


def _first(item: QuoteCluster, articles: Mapping[str, ArticleFacts]) -> str | None:
    first = printed_first(item.members, articles)
    return None if first is None else outlet_of(first)


def _member(member: QuoteFacts, articles: Mapping[str, ArticleFacts]) -> dict[str, Any]:
    return {
        "article": member.article,
        "outlet": outlet_of(articles[member.article]),
        "quote": member.quote,
        "text": member.text,
        "kind": member.kind,
        "stance": member.stance,
        "cue": member.cue,
        "speaker": member.speaker,
        "role": member.role,
        "channel": member.channel,
        "platform": member.platform,
        "basis": member.basis,
        "start": member.start,
        "end": member.end,
        "confidence": _rounded(asdict(member.confidence)),
    }


def _difference(item: Difference) -> dict[str, Any]:
    return {
        "what": item.what,
        "detail": item.detail,
        "readings": [
            {"value": reading.value, "members": list(reading.members)} for reading in item.readings
        ],
        "wordings": [asdict(wording) for wording in item.wordings],
        "figures": [list(group) for group in item.figures],
        "turns": [
            {"what": turn.what, "words": list(turn.words), "members": list(turn.members)}
            for turn in item.turns
        ],
        "alone": list(item.alone),
        "confidence": None if item.confidence is None else round(item.confidence, 3),
        "sure": item.sure,
    }


def _only(item: OnlyHere) -> dict[str, Any]:
    return {
        "story": item.story,
        "outlet": item.outlet,
        "speaker": item.speaker,
        "quotes": item.quotes,
        "example": {"article": item.example.article, "quote": item.example.quote},
    }


def _copy(item: WireCopy) -> dict[str, Any]:
    return {
        "id": item.id,
        "articles": list(item.articles),
        "outlets": list(item.outlets),
        "agency": item.agency,
        "common": round(item.common, 3),
    }


def _finding(item: Finding) -> dict[str, Any]:
    result = _rounded(asdict(item), digits=4)
    result["sentence"] = finding_sentence(item)
    return result


def _rounded(fields: dict[str, Any], digits: int = 3) -> dict[str, Any]:
    for name, value in fields.items():
        if isinstance(value, float):
            fields[name] = round(value, digits) + 0.0  # no negative zero
    return fields
