"""The corpus's gold clusters, and how far ours reach."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from quotes.compare.clusters import cluster_quotes
from quotes.compare.clusters.differences import differences
from quotes.evaluate.clusters import GoldCorpus, Member, gold_corpus, gold_members, pair_agreement
from quotes.records import QuoteFacts
from quotes.store import quote_facts

_CORPUS = Path(__file__).parents[2] / "corpus"

# Gold members that share no word, or one or two, with the others: paraphrases that only their
# sense joins. `docs/comparison-clusters.md` says what would be needed.
_NOT_EXACT = {
    "harbour-strike/bread",
    "harbour-strike/roster",
    "harbour-strike/denial",
    "harbour-strike/signed",
}


@pytest.fixture(scope="module")
def gold() -> GoldCorpus:
    return gold_corpus(_CORPUS)


def _rows(gold: GoldCorpus, members: frozenset[Member]) -> Iterator[QuoteFacts]:
    return (quote for quote in gold.quotes if (quote.article, quote.quote) in members)


def test_differences_of_gold_clusters_are_those_of_the_gold(gold: GoldCorpus) -> None:
    for cluster in gold.clusters:
        given = differences(tuple(_rows(gold, cluster.members)))
        assert tuple(item.what for item in given) == cluster.differences, cluster.id
