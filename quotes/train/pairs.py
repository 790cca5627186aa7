"""Labelled pairs of quotes: the same utterance or not."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from itertools import combinations
from pathlib import Path

from quotes.errors import InputError
from quotes.evaluate.clusters import GoldCorpus
from quotes.records import ArticleFacts, QuoteFacts
from quotes.train.stories import invented_quote

__all__ = [
    "Place",
    "PlacedPair",
    "QuotePair",
    "corpus_pairs",
    "fold",
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
class PlacedPair:
    """Two labelled places and whether they hold the same utterance.

    Attributes:
        round: In which round of labelling the pair was drawn, from 1.
    """

    a: Place
    b: Place
    same: bool
    round: int


@dataclass(frozen=True, slots=True)
class QuotePair:
    """Two quotes and whether they are the same utterance.

    Attributes:
        name: What `fold` is told by: the article of the pair that comes first by name, its
            story, or a pair's own number.
        how: What kind of pair, where the data says so.
        round: In which round of labelling it was drawn; 0 where there were none.
    """

    a: QuoteFacts
    b: QuoteFacts
    same: bool
    name: str
    how: str = ""
    round: int = 0


def fold(name: str, folds: int) -> int:
    """In which of some equal parts a pair is left out: told by a name, and for good."""
    digest = hashlib.blake2b(name.encode(), digest_size=2).digest()
    return int.from_bytes(digest, "big") % folds


def labelled_places() -> tuple[PlacedPair, ...]:
    """Pairs of PolNeAR training articles, by name and offsets; the guide stands beside them.

    Where two readers have read a pair and did not see it alike, or the second was not sure, it is
    left out.
    """
    file = resources.files("quotes.train") / "labels" / "quote_pairs.jsonl"
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return tuple(
        PlacedPair(Place(*line["a"]), Place(*line["b"]), line["same"], line["round"])
        for line in lines
        if line.get("second", line["same"]) == line["same"]
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
    for pair in places:
        one, other = (_at(of.get(place.article, ()), place) for place in (pair.a, pair.b))
        if one is not None and other is not None and one is not other:
            name = min(pair.a.article, pair.b.article)
            found.append(QuotePair(one, other, pair.same, name, round=pair.round))
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
    """All pairs of quotes of one story, the same where they share a cluster.

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
                sides.append(invented_quote(article.id, 0, pair[side]))
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
