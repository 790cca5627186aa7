"""Invented stories as several outlets quote them, without their articles."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from quotes.detect import scan
from quotes.errors import InputError
from quotes.evaluate.clusters import GoldCluster, GoldCorpus, Member
from quotes.records import ArticleFacts, Paragraph, QuoteFacts

__all__ = ["invented_quote", "invented_stories"]


def invented_stories(path: Path) -> GoldCorpus:
    """The stories of `corpus/quote-stories.json`, with what each article quotes.

    Args:
        path: The file.

    Returns:
        Articles and quotes, named after their story, and the clusters; differences are not
        labelled.

    Raises:
        InputError: The file cannot be read.
    """
    articles: dict[str, ArticleFacts] = {}
    stories: dict[str, str] = {}
    quotes: list[QuoteFacts] = []
    members: dict[tuple[str, str], set[Member]] = defaultdict(set)
    try:
        for story in json.loads(path.read_text(encoding="utf-8"))["stories"]:
            for number, given in enumerate(story["articles"], start=1):
                name = f"{story['story']}-{number}"
                articles[name] = ArticleFacts(
                    id=name, path=name, outlet=given["outlet"], published=given["published"]
                )
                stories[name] = story["story"]
                for position, quote in enumerate(given["quotes"]):
                    row = invented_quote(name, position, quote)
                    quotes.append(row)
                    if "cluster" in quote:
                        members[story["story"], quote["cluster"]].add((name, row.quote))
    except (OSError, ValueError, KeyError, TypeError) as error:
        reason = f"{type(error).__name__}: {error}"
        raise InputError(f"{path}: no stories of quotes ({reason})") from error
    clusters = tuple(
        GoldCluster(f"{story}-{letter}", frozenset(found), ())
        for (story, letter), found in sorted(members.items())
    )
    return GoldCorpus(articles, {}, tuple(quotes), stories, clusters)


def invented_quote(article: str, position: int, given: Mapping[str, Any]) -> QuoteFacts:
    """A row from what a file says of a quote; its text is all that the article has.

    Args:
        article: Its article's id.
        position: Its rank in the article, from 0.
        given: Fields of `QuoteFacts` by name; what else is given is passed over.
    """
    text = given["text"]
    marks = scan(text, [Paragraph(0, len(text))])
    fields = {"act": "speech", "stance": "asserts", "speaker_kind": "person", "named": True}
    known = {name: given[name] for name in _FIELDS if name in given}
    if "speaker" not in given:
        known |= {"speaker_kind": None, "named": False}
    # Quotes of an article stand one behind the other; nothing of it is known between them.
    return QuoteFacts(
        article=article,
        quote=f"q{position + 1}",
        position=position,
        start=position * _APART,
        end=position * _APART + len(text),
        quoted=tuple(mark.inner.of(text) for mark in marks if mark.depth == 0),
        **{**fields, **known},
    )


_FIELDS = frozenset(
    {"text", "kind", "act", "stance", "speaker", "speaker_kind", "named", "role", "cue"}
    | {"channel", "platform", "evidence"}
)
_APART = 10_000
