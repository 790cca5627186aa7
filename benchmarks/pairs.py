"""Precision and recall of "the same utterance" on labelled pairs of quotes.

    python benchmarks/pairs.py --shared ../shared [--analyses FILE] [--fit]

Three sets: pairs of PolNeAR training articles (kept by name and offsets, so the articles are
needed), the gold clusters of `corpus/`, and the invented pairs of `corpus/quote-pairs.json`.
Each is split by article, story or pair into a tuning and a check half. `--fit` prints new
weights from the tuning halves.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from quotes.compare.clusters.candidates import Caps, candidates
from quotes.compare.clusters.decide import THRESHOLD, probabilities
from quotes.compare.clusters.features import FEATURES, Measure
from quotes.compare.clusters.table import QuoteTable
from quotes.evaluate.clusters import gold_corpus
from quotes.records import Analysis, ArticleFacts, QuoteFacts
from quotes.records.schema import analysis_from_dict
from quotes.store import article_facts, quote_facts
from quotes.train.pairs import QuotePair, corpus_pairs, half, invented_pairs, placed_pairs

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Measured:
    """A set of pairs with their features, (p, k) float64."""

    name: str
    pairs: Sequence[QuotePair]
    features: np.ndarray
    proposed: np.ndarray

    @property
    def same(self) -> np.ndarray:
        return np.array([pair.same for pair in self.pairs])

    @property
    def halves(self) -> np.ndarray:
        return np.array([half(pair.name) for pair in self.pairs])


def measured(name, pairs, quotes, articles, stories=None) -> Measured:
    """Features of pairs inside the collection in which they stand."""
    rows = sorted(
        (quote for quote in quotes if quote.statement), key=lambda q: (q.article, q.position)
    )
    place = {(row.article, row.quote): index for index, row in enumerate(rows)}
    table = QuoteTable.build(rows, articles, stories or {})
    a, b = (
        np.array([place[side.article, side.quote] for side in sides])
        for sides in ([pair.a for pair in pairs], [pair.b for pair in pairs])
    )
    # Rivals are among all candidates, as in a real run.
    every = candidates(table, np.arange(len(table)), Caps(), "512MB")
    joined = [np.concatenate(sides) for sides in zip(every, (a, b), strict=True)]
    both = np.unique(np.column_stack(joined), axis=0)
    measure = Measure(table, (both[:, 0], both[:, 1]))
    kept = measure.screened()
    chosen = set(zip(*(side.tolist() for side in kept), strict=True))
    proposed = np.array([pair in chosen for pair in zip(a.tolist(), b.tolist(), strict=True)])
    return Measured(name, pairs, measure.features((a, b)), proposed)


def polnear(analyses: Iterable[Analysis]) -> Measured:
    articles: dict[str, ArticleFacts] = {}
    quotes: list[QuoteFacts] = []
    for analysis in analyses:
        articles[analysis.article.id] = article_facts(analysis)
        quotes += quote_facts(analysis)
    pairs, lost = placed_pairs(quotes, articles)
    print(f"PolNeAR: {len(pairs)} labelled pairs, {lost} of which a quote is no longer found")
    return measured("PolNeAR", pairs, quotes, articles)


def corpus() -> Measured:
    """Gold clusters; of the pairs that share no cluster those that a first look lets through."""
    gold = gold_corpus(ROOT / "corpus")
    pairs = corpus_pairs(gold)
    all_pairs = measured("corpus", pairs, gold.quotes, gold.articles, gold.stories)
    kept = np.flatnonzero(all_pairs.same | all_pairs.proposed)
    return Measured(
        "corpus", [pairs[i] for i in kept], all_pairs.features[kept], all_pairs.proposed[kept]
    )


def invented() -> Measured:
    pairs, articles = invented_pairs(ROOT / "corpus" / "quote-pairs.json")
    return measured("invented", pairs, [q for pair in pairs for q in (pair.a, pair.b)], articles)


def read(path: Path) -> Iterator[Analysis]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield analysis_from_dict(json.loads(line))


def analyse(shared: Path) -> Iterator[Analysis]:
    """Analyses of PolNeAR's training articles, with outlet and date from its table."""
    import csv
    from dataclasses import replace

    from quotes.batch import analyze_all
    from quotes.read import ReadOptions, read_articles

    folder = shared / "data" / "polnear"
    with (folder / "metadata.tsv").open(encoding="utf-8") as handle:
        rows = {row["filename"]: row for row in csv.DictReader(handle, delimiter="\t")}
    for analysis in analyze_all(
        read_articles([folder / "train" / "text"], ReadOptions(), lambda *_: None), jobs=2
    ):
        row = rows[Path(analysis.article.path or "").stem]
        article = replace(
            analysis.article, outlet=row["publisher"], published=row["publication_date"]
        )
        yield replace(analysis, article=article)


def show(name: str, same: np.ndarray, given: np.ndarray) -> None:
    hits = int((same & given).sum())
    precision = 100 * hits / max(int(given.sum()), 1)
    recall = 100 * hits / max(int(same.sum()), 1)
    print(
        f"{name:34} {len(same):5} pairs {int(same.sum()):4} the same   "
        f"precision {precision:5.1f}   recall {recall:5.1f}"
    )


def report(sets: Sequence[Measured]) -> None:
    scores = [probabilities(item.features) >= THRESHOLD for item in sets]
    for part in ("tune", "check"):
        for item, given in zip(sets, scores, strict=True):
            chosen = item.halves == part
            show(f"{item.name}, {part}", item.same[chosen], given[chosen] & item.proposed[chosen])
        chosen = np.concatenate([item.halves == part for item in sets])
        same = np.concatenate([item.same for item in sets])[chosen]
        given = np.concatenate([s & i.proposed for s, i in zip(scores, sets, strict=True)])[chosen]
        show(f"all, {part}", same, given)
    same = np.concatenate([item.same for item in sets])
    given = np.concatenate([s & i.proposed for s, i in zip(scores, sets, strict=True)])
    show("all", same, given)
    for item, found in zip(sets, scores, strict=True):
        kinds = np.array([pair.how for pair in item.pairs])
        for kind in sorted(set(kinds) - {""}):
            chosen = kinds == kind
            right = int((found[chosen] == item.same[chosen]).sum())
            print(f"    {kind:20} {right} of {int(chosen.sum())} right")


def clusters() -> None:
    """Pairs of quotes in one cluster of the corpus: from gold quotes, and from our analyses."""
    from quotes.compare.clusters import cluster_quotes
    from quotes.evaluate.clusters import gold_members, pair_agreement
    from quotes.pipeline import Analyzer
    from quotes.read import ReadOptions, read_articles

    gold = gold_corpus(ROOT / "corpus")
    wanted = [cluster.members for cluster in gold.clusters]
    analyzer = Analyzer()
    rows: list[QuoteFacts] = []
    for name, path in gold.paths.items():
        options = ReadOptions(outlet=gold.articles[name].outlet)
        for article in read_articles([ROOT / "corpus" / path], options, lambda *_: None):
            rows += quote_facts(analyzer.analyze(article))
    known = gold_members(gold.quotes, rows)
    for name, quotes in (("gold quotes", gold.quotes), ("our analyses", rows)):
        found = []
        for cluster in cluster_quotes(quotes, gold.articles, stories=gold.stories):
            members = {(row.article, row.quote) for row in cluster.members}
            if quotes is rows:
                members = {known.get(member, member) for member in members}
            found.append(frozenset(members))
        precision, recall, _ = pair_agreement(wanted, found).numbers
        exact = len(set(wanted) & set(found))
        print(
            f"corpus clusters, {name:14} precision {precision:.1f}, recall {recall:.1f}, "
            f"{exact} of {len(wanted)} exact"
        )


def fit(sets: Sequence[Measured], everything: bool) -> None:
    """Print weights fitted on the tuning halves (scikit-learn comes with textacy)."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    chosen = [(item.halves == "tune") | np.full(len(item.pairs), everything) for item in sets]
    x = np.concatenate([item.features[c] for item, c in zip(sets, chosen, strict=True)])
    y = np.concatenate([item.same[c] for item, c in zip(sets, chosen, strict=True)])
    scaler = StandardScaler().fit(x)
    model = LogisticRegression(C=0.1, max_iter=10_000).fit(scaler.transform(x), y)
    weights = model.coef_[0] / scaler.scale_
    intercept = model.intercept_[0] - float((weights * scaler.mean_).sum())
    print(f"INTERCEPT = {intercept:.2f}")
    print("WEIGHTS: dict[str, float] = {")
    for name, weight in zip(FEATURES, weights, strict=True):
        print(f'    "{name}": {weight:.2f},')
    print("}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, help="folder with the development data")
    parser.add_argument("--analyses", type=Path, help="their analyses with text, one a line")
    parser.add_argument("--fit", action="store_true", help="print weights from the tuning halves")
    parser.add_argument("--all", action="store_true", help="with --fit: from both halves")
    options = parser.parse_args()
    sets = [corpus(), invented()]
    if options.analyses:
        sets.insert(0, polnear(read(options.analyses)))
    elif options.shared:
        sets.insert(0, polnear(analyse(options.shared)))
    if options.fit:
        fit(sets, options.all)
    else:
        report(sets)
        clusters()
    return 0


if __name__ == "__main__":
    sys.exit(main())
