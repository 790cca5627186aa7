"""Quote clusters: from flat rows to the same utterance in several articles."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter

import numpy as np

from quotes.compare.clusters.candidates import Caps, candidates
from quotes.compare.clusters.copies import Copies, given_to_others
from quotes.compare.clusters.decide import THRESHOLD, same
from quotes.compare.clusters.differences import differences
from quotes.compare.clusters.distinct import distinct
from quotes.compare.clusters.features import Measure, Pairs
from quotes.compare.clusters.grouping import Edge, group
from quotes.compare.clusters.judge import Judge, shipped
from quotes.compare.clusters.meaning import Likeness
from quotes.compare.clusters.records import Place, QuoteCluster
from quotes.compare.clusters.surroundings import Surroundings
from quotes.compare.clusters.table import QuoteTable
from quotes.compare.clusters.told import story_pairs
from quotes.compare.clusters.whose import likeliest_speaker, not_named
from quotes.compare.dates import when
from quotes.encoder.meaning import Reading
from quotes.records import ArticleFacts, QuoteFacts

__all__ = ["cluster_quotes"]

_ID_BYTES = 6


def cluster_quotes(
    quotes: Iterable[QuoteFacts],
    articles: Iterable[ArticleFacts] | Mapping[str, ArticleFacts],
    *,
    stories: Mapping[str, str] | None = None,
    least_articles: int = 2,
    threshold: float = THRESHOLD,
    judge: Judge | None = None,
    caps: Caps | None = None,
    memory: str = "192MB",
    reading: Reading | None = None,
    groups: Iterable[Mapping[Place, float]] | None = None,
) -> tuple[QuoteCluster, ...]:
    """Find the same utterance as printed in several articles.

    Args:
        quotes: Rows of all articles, in any order; thoughts are left out.
        articles: Their articles; outlets, dates and fingerprints are used.
        stories: Story of each article by article id, where stories are known. In one story a bare
            surname is enough to be the same speaker, and single words propose pairs.
        least_articles: Clusters of fewer articles are left out; with 1, what one article
            prints twice is a cluster as well.
        threshold: Least probability of being the same.
        judge: Decides; the one of the package where None.
        caps: How many quotes may share what proposes pairs.
        memory: What DuckDB may use for the join.
        reading: Reads quotes for their meaning; made where None.
        groups: The members of each cluster with their matches, where they were found before: then
            nothing is looked for, and what differs in them is told.

    Returns:
        Clusters by their first member, the earliest published first. The same for any order of
        the input.

    Raises:
        StoreError: DuckDB cannot do the join.
        ModelError: What decides cannot be read.
    """
    by_id = articles if isinstance(articles, Mapping) else {item.id: item for item in articles}
    rows = _sorted(quote for quote in quotes if quote.statement)
    # All groups first: the table is gone when clusters and their differences take memory.

    def decide(measure: Measure) -> list[Edge]:
        # Loaded here, when the joins no longer need the memory.
        return same(measure, threshold, judge or shipped())

    if groups is None:
        found = list(_groups(rows, by_id, stories or {}, decide, caps or Caps(), memory, reading))
    else:
        at = {(row.article, row.quote): index for index, row in enumerate(rows)}
        found = [{at[place]: sure for place, sure in members.items()} for members in groups]
    around = Surroundings(rows, by_id, stories or {})
    clusters = [
        _cluster(rows, members, by_id, around)
        for members in found
        if len({rows[index].article for index in members}) >= least_articles
    ]
    return tuple(
        sorted(clusters, key=lambda cluster: (_order(cluster.members[0], by_id), cluster.id))
    )


def _sorted(quotes: Iterable[QuoteFacts]) -> list[QuoteFacts]:
    """By article and place in it: few keys are compared, as articles are few and short."""
    quotes_of: dict[str, list[QuoteFacts]] = {}
    for quote in quotes:
        quotes_of.setdefault(quote.article, []).append(quote)
    place = attrgetter("position", "quote")
    return [quote for ident in sorted(quotes_of) for quote in sorted(quotes_of[ident], key=place)]


def _groups(
    rows: Sequence[QuoteFacts],
    articles: Mapping[str, ArticleFacts],
    stories: Mapping[str, str],
    decide: Callable[[Measure], list[Edge]],
    caps: Caps,
    memory: str,
    reading: Reading | None,
) -> Iterator[dict[int, float]]:
    """Indexes of the members of each cluster, with their matches."""
    if len(rows) < 2:
        return
    table = QuoteTable.build(rows, articles, stories)
    likeness = Likeness(table.quotes, reading)
    told = story_pairs(table)
    # Reading them takes longest; meanwhile the others are joined.
    likeness.begin(np.union1d(*told))
    copies = Copies.build(table)
    pairs = _united(candidates(table, copies.nodes, caps, memory), told)
    edges = decide(Measure(table, pairs, likeness)) if len(pairs[0]) else []
    if len(told[0]):
        # Of a story all quotes are compared, copies too.
        edges = copies.edges(edges)
    if same_words := given_to_others(table, copies):
        joined_already = {(one, other) for one, other, _ in edges}
        edges += [(*pair, 1.0) for pair in same_words if pair not in joined_already]
    joined: set[int] = set()
    for nodes in group(edges, copies.sizes):
        joined.update(nodes)
        yield {index: sure for node, sure in nodes.items() for index in copies.members(node)}
    for node in copies.several:
        if node not in joined:
            yield dict.fromkeys(copies.members(node), 1.0)


def _united(one: Pairs, other: Pairs) -> Pairs:
    if not len(other[0]):
        return one
    return distinct(np.concatenate([np.column_stack(one), np.column_stack(other)]))


def _cluster(
    rows: Sequence[QuoteFacts],
    matches: Mapping[int, float],
    articles: Mapping[str, ArticleFacts],
    around: Surroundings,
) -> QuoteCluster:
    order = sorted(matches, key=lambda index: _order(rows[index], articles))
    members = tuple(rows[index] for index in order)
    keys = sorted(f"{row.article}:{row.quote}" for row in members)
    digest = hashlib.blake2b("\n".join(keys).encode(), digest_size=_ID_BYTES).hexdigest()
    sure = tuple(matches[index] for index in order)
    return QuoteCluster(
        digest,
        likeliest_speaker(members),
        members,
        differences(members, around, sure),
        not_named(members, around),
        sure,
    )


def _order(
    row: QuoteFacts, articles: Mapping[str, ArticleFacts]
) -> tuple[str, str, str, str, int, str]:
    article = articles.get(row.article)
    published = when(article.published if article else None)
    outlet = (article.outlet if article else None) or ""
    return *published, outlet, row.article, row.position, row.quote
