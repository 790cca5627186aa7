"""Labelled pairs of quotes: the same utterance or not."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from itertools import combinations
from pathlib import Path
from typing import Any

from quotes.errors import InputError
from quotes.evaluate.clusters import GoldCorpus
from quotes.records import ArticleFacts, QuoteFacts

__all__ = [
    "Place",
    "QuotePair",
    "corpus_pairs",
    "half",
    "invented_pairs",
    "labelled_places",
    "placed_pairs",
]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a labelled quote stands: article name without ending, offsets of its content."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class QuotePair:
    """Two quotes and whether they are the same utterance.

    Attributes:
        how: What kind of pair, where the data says so.
        name: What `half` is told by: the article of the pair that comes first by name, or a
            pair's own number.
    """

    a: QuoteFacts
    b: QuoteFacts
    same: bool
    name: str
    how: str = ""


def half(name: str) -> str:
    """`tune` or `check`: each pair belongs to one for good."""
    digest = hashlib.blake2b(name.encode(), digest_size=1).digest()
    return "tune" if digest[0] % 2 else "check"


def labelled_places() -> tuple[tuple[Place, Place, bool], ...]:
    """Pairs of PolNeAR training articles, by name and offsets; the guide stands beside them.

    Those that the two readers did not see alike, or the second was not sure of, are left out.
    """
    file = resources.files("quotes.train") / "labels" / "quote_pairs.jsonl"
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return tuple(
        (Place(*line["a"]), Place(*line["b"]), line["same"])
        for line in lines
        if line["second"] == line["same"]
    )


def placed_pairs(
    quotes: Iterable[QuoteFacts], articles: Mapping[str, ArticleFacts]
) -> tuple[tuple[QuotePair, ...], int]:
    """The labelled pairs with the quotes that an analysis finds there.

    Returns:
        The pairs, and the number of labelled pairs of which a quote is no longer found: none
        overlaps half of the place or more.
    """
    of: dict[str, list[QuoteFacts]] = {}
    for quote in quotes:
        article = articles[quote.article]
        if article.path and quote.statement:
            of.setdefault(Path(article.path).stem, []).append(quote)
    found: list[QuotePair] = []
    places = labelled_places()
    for a, b, same in places:
        one, other = (_at(of.get(place.article, ()), place) for place in (a, b))
        if one is not None and other is not None and one is not other:
            found.append(QuotePair(one, other, same, min(a.article, b.article)))
    return tuple(found), len(places) - len(found)


def _at(quotes: Sequence[QuoteFacts], place: Place) -> QuoteFacts | None:
    def shared(quote: QuoteFacts) -> float:
        both = min(quote.end, place.end) - max(quote.start, place.start)
        return both / max(quote.end, place.end, 1) if both < 0 else both / _union(quote, place)

    best = max(quotes, key=shared, default=None)
    return best if best is not None and shared(best) >= 0.5 else None


def _union(quote: QuoteFacts, place: Place) -> int:
    return max(quote.end, place.end) - min(quote.start, place.start)


def corpus_pairs(gold: GoldCorpus) -> tuple[QuotePair, ...]:
    """All pairs of quotes of one story of `corpus/`, the same where they share a cluster.

    Pairs inside one article count only where one of them is in a cluster: what a single
    article repeats is no gold cluster.
    """
    clustered = {member for cluster in gold.clusters for member in cluster.members}
    same = {pair for cluster in gold.clusters for pair in combinations(sorted(cluster.members), 2)}
    rows = sorted(gold.quotes, key=lambda quote: (quote.article, quote.quote))
    return tuple(
        QuotePair(
            a, b, ((a.article, a.quote), (b.article, b.quote)) in same, gold.stories[a.article]
        )
        for a, b in combinations(rows, 2)
        if gold.stories[a.article] == gold.stories[b.article]
        and (a.article != b.article or clustered & {(a.article, a.quote), (b.article, b.quote)})
    )


def invented_pairs(path: Path) -> tuple[tuple[QuotePair, ...], dict[str, ArticleFacts]]:
    """The pairs of `corpus/quote-pairs.json`, each in two articles of its own.

    Raises:
        InputError: The file cannot be read.
    """
    pairs: list[QuotePair] = []
    articles: dict[str, ArticleFacts] = {}
    try:
        given = json.loads(path.read_text(encoding="utf-8"))["pairs"]
        for number, pair in enumerate(given):
            sides = []
            for side, days in (("a", 0), ("b", pair["days"])):
                article = _article(f"pair-{number}-{side}", days)
                articles[article.id] = article
                sides.append(_quote(article.id, pair[side]))
            one, other = sides
            pairs.append(QuotePair(one, other, pair["same"], f"pair-{number}", pair["how"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        reason = f"{type(error).__name__}: {error}"
        raise InputError(f"{path}: no pairs of quotes ({reason})") from error
    return tuple(pairs), articles


def _article(name: str, days: int) -> ArticleFacts:
    from datetime import date, timedelta

    published = (date(2024, 3, 1) + timedelta(days=days)).isoformat()
    return ArticleFacts(id=name, path=name, outlet=name[-1], published=published)


def _quote(article: str, given: Mapping[str, Any]) -> QuoteFacts:
    from quotes.detect import scan
    from quotes.records import Paragraph

    text = given["text"]
    marks = scan(text, [Paragraph(0, len(text))])
    fields = {"act": "speech", "stance": "asserts", "speaker_kind": "person", "named": True}
    return QuoteFacts(
        article=article,
        quote="q1",
        position=0,
        start=0,
        end=len(text),
        quoted=tuple(mark.inner.of(text) for mark in marks if mark.depth == 0),
        **{**fields, **given},
    )
