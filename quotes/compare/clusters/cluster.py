"""Quote clusters: from flat rows to the same utterance in several articles."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from quotes.compare.clusters.differences import differences
from quotes.compare.clusters.records import Place, QuoteCluster
from quotes.compare.clusters.surroundings import Surroundings
from quotes.compare.clusters.utterances import Grouping, utterances
from quotes.compare.clusters.whose import likeliest_speaker, not_named
from quotes.compare.dates import when
from quotes.encoder.meaning import Reading
from quotes.records import ArticleFacts, QuoteFacts

__all__ = ["cluster_quotes", "clusters_of", "group_quotes"]

Articles = Iterable[ArticleFacts] | Mapping[str, ArticleFacts]

_ID_BYTES = 6
_USUAL = Grouping()


def cluster_quotes(
    quotes: Iterable[QuoteFacts],
    articles: Articles,
    *,
    stories: Mapping[str, str] | None = None,
    least_articles: int = 2,
    how: Grouping = _USUAL,
    reading: Reading | None = None,
) -> tuple[QuoteCluster, ...]:
    """Find the same utterance as printed in several articles, and tell what differs.

    Args:
        quotes: Rows of all articles, in any order; thoughts are left out.
        articles: Their articles; outlets, dates and fingerprints are used.
        stories: Story of each article by article id, where stories are known. In one story a bare
            surname is enough to be the same speaker, and single words propose pairs.
        least_articles: Clusters of fewer articles are left out; with 1, what one article
            prints twice is a cluster as well.
        how: Threshold, judge and memory.
        reading: Reads quotes for their meaning; made where None.

    Returns:
        Clusters by their first member, the earliest published first. The same for any order of
        the input.

    Raises:
        StoreError: DuckDB cannot do the join.
        ModelError: What decides cannot be read.
    """
    kept = list(quotes)
    by_id = _by_id(articles)
    groups = group_quotes(
        kept, by_id, stories=stories, least_articles=least_articles, how=how, reading=reading
    )
    return clusters_of(groups, kept, by_id, stories=stories)


def group_quotes(
    quotes: Iterable[QuoteFacts],
    articles: Articles,
    *,
    stories: Mapping[str, str] | None = None,
    least_articles: int = 2,
    how: Grouping = _USUAL,
    reading: Reading | None = None,
) -> list[dict[Place, float]]:
    """Find the same utterance as printed in several articles; see `cluster_quotes`.

    Returns:
        The members of each cluster with their matches (`QuoteCluster.matches`).
    """
    rows = _sorted(quotes)
    found = utterances(rows, _by_id(articles), stories or {}, how, reading)
    return [
        {(rows[index].article, rows[index].quote): match for index, match in members.items()}
        for members in found
        if len({rows[index].article for index in members}) >= least_articles
    ]


def clusters_of(
    groups: Iterable[Mapping[Place, float]],
    quotes: Iterable[QuoteFacts],
    articles: Articles,
    *,
    stories: Mapping[str, str] | None = None,
) -> tuple[QuoteCluster, ...]:
    """Tell what differs in groups of quotes that were found before.

    Args:
        groups: As `group_quotes` finds them.
        quotes: All rows that they were found in.
        articles: Their articles.
        stories: Story of each article by article id, where stories are known.

    Returns:
        As `cluster_quotes`.
    """
    by_id = _by_id(articles)
    rows = _sorted(quotes)
    around = Surroundings(rows, by_id, stories or {})
    groups = list(groups)
    places = {place for members in groups for place in members}
    at = {place: row for row in rows if (place := (row.article, row.quote)) in places}
    found = [
        _cluster([(at[place], match) for place, match in members.items()], by_id, around)
        for members in groups
    ]
    return tuple(sorted(found, key=lambda one: (_order(one.members[0], by_id), one.id)))


def _by_id(articles: Articles) -> Mapping[str, ArticleFacts]:
    return articles if isinstance(articles, Mapping) else {item.id: item for item in articles}


def _sorted(quotes: Iterable[QuoteFacts]) -> list[QuoteFacts]:
    """Statements by article and place: few keys are compared, as articles are few and short."""
    quotes_of: dict[str, list[QuoteFacts]] = {}
    for quote in quotes:
        if quote.statement:
            quotes_of.setdefault(quote.article, []).append(quote)
    place = attrgetter("position", "quote")
    return [quote for ident in sorted(quotes_of) for quote in sorted(quotes_of[ident], key=place)]


def _cluster(
    found: Sequence[tuple[QuoteFacts, float]],
    articles: Mapping[str, ArticleFacts],
    around: Surroundings,
) -> QuoteCluster:
    ordered = sorted(found, key=lambda item: _order(item[0], articles))
    members = tuple(row for row, _ in ordered)
    matches = tuple(match for _, match in ordered)
    keys = sorted(f"{row.article}:{row.quote}" for row in members)
    digest = hashlib.blake2b("\n".join(keys).encode(), digest_size=_ID_BYTES).hexdigest()
    return QuoteCluster(
        digest,
        likeliest_speaker(members),
        members,
        differences(members, around, matches),
        not_named(members, around),
        matches,
    )


def _order(
    row: QuoteFacts, articles: Mapping[str, ArticleFacts]
) -> tuple[str, str, str, str, int, str]:
    article = articles.get(row.article)
    published = when(article.published if article else None)
    outlet = (article.outlet if article else None) or ""
    return *published, outlet, row.article, row.position, row.quote
