"""Precision and recall of "the same utterance" on labelled pairs of quotes.

    python benchmarks/pairs.py --shared ../shared [--analyses FILE] [--fit]

Four sets: pairs of PolNeAR training articles (kept by name and offsets, so the articles are
needed), the gold clusters of `corpus/`, those of the invented stories of
`corpus/quote-stories.json`, and the invented pairs of `corpus/quote-pairs.json`.
Each pair is judged by a fit on four fifths of the articles, stories and pairs, its own not among
them. `--fit` fits on all of them what the package ships, and measures nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from quotes.compare.clusters import cluster_quotes
from quotes.compare.clusters.candidates import Caps, candidates
from quotes.compare.clusters.decide import THRESHOLD, probabilities
from quotes.compare.clusters.features import FEATURES, Measure
from quotes.compare.clusters.judge import FOLDER, Judge
from quotes.compare.clusters.table import QuoteTable
from quotes.compare.stories import stories, story_of
from quotes.evaluate.clusters import (
    GoldCorpus,
    Member,
    gold_corpus,
    gold_members,
    pair_agreement,
)
from quotes.pipeline import Analyzer
from quotes.read import ReadOptions, read_articles
from quotes.records import Analysis, ArticleFacts, QuoteFacts
from quotes.records.schema import analysis_from_dict
from quotes.store import article_facts, quote_facts
from quotes.train.pairs import QuotePair, corpus_pairs, fold, invented_pairs, placed_pairs
from quotes.train.same import SEED, fit, write
from quotes.train.stories import invented_stories

ROOT = Path(__file__).resolve().parent.parent
FITTED = ROOT / "quotes" / "resources" / FOLDER
LABELS = (
    ROOT / "quotes" / "train" / "labels" / "quote_pairs.jsonl",
    ROOT / "corpus" / "clusters.json",
    ROOT / "corpus" / "quote-stories.json",
    ROOT / "corpus" / "quote-pairs.json",
)
FOLDS = 5
# Share of fingerprints in common from which two articles are versions of one text.
COPIED = 0.3


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


@dataclass(frozen=True)
class Labelled:
    """All sets one after the other, as arrays of p."""

    sets: np.ndarray
    kinds: np.ndarray
    features: np.ndarray
    proposed: np.ndarray
    same: np.ndarray
    folds: np.ndarray
    late: np.ndarray

    @classmethod
    def of(cls, sets: Sequence[Measured]) -> Labelled:
        pairs = [pair for item in sets for pair in item.pairs]
        return cls(
            np.repeat([item.name for item in sets], [len(item.pairs) for item in sets]),
            np.array([pair.how for pair in pairs]),
            np.concatenate([item.features for item in sets]),
            np.concatenate([item.proposed for item in sets]),
            np.array([pair.same for pair in pairs]),
            np.array([fold(pair.name, FOLDS) for pair in pairs]),
            np.array([pair.round > 3 for pair in pairs]),
        )

    @property
    def across(self) -> np.ndarray:
        """Pairs of two PolNeAR articles that are no versions of one text."""
        one, copied = (self.features[:, FEATURES.index(n)] for n in ("one article", "copied"))
        return (self.sets == "PolNeAR") & (one == 0) & (copied < COPIED)

    def parts(self) -> Iterator[tuple[str, np.ndarray]]:
        polnear = self.sets == "PolNeAR"
        yield "PolNeAR, rounds 1 to 3", polnear & ~self.late
        yield "PolNeAR, rounds 4 and 5", polnear & self.late
        yield "PolNeAR, two articles", self.across
        for name in ("corpus", "stories", "invented"):
            yield name, self.sets == name
        yield "all but rounds 4 and 5", ~self.late
        yield "all", np.full(len(self.sets), True)


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
    events = story_of(stories(list(articles.values()), quotes))
    return measured("PolNeAR", pairs, quotes, articles, events)


def told(name: str, gold: GoldCorpus) -> Measured:
    """Gold clusters; of the pairs that share no cluster those that a first look lets through."""
    pairs = corpus_pairs(gold)
    whole = measured(name, pairs, gold.quotes, gold.articles, gold.stories)
    kept = np.flatnonzero(whole.same | whole.proposed)
    return Measured(name, [pairs[i] for i in kept], whole.features[kept], whole.proposed[kept])


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


def judges_in_turns(data: Labelled) -> list[Judge]:
    """For each fold what is fitted on the others."""
    rest = [data.folds != part for part in range(FOLDS)]
    return [fit(data.features[chosen], data.same[chosen]).judge for chosen in rest]


def in_turns(data: Labelled, judges: Sequence[Judge]) -> np.ndarray:
    """Probability of each pair by a judge that saw no pair of its article or story, (p,)."""
    scores = np.zeros(len(data.same))
    for part, judge in enumerate(judges):
        out = data.folds == part
        scores[out] = probabilities(data.features[out], judge)
    return scores


def report(data: Labelled, judges: Sequence[Judge]) -> None:
    scores = in_turns(data, judges) * data.proposed
    given = scores >= THRESHOLD
    for name, chosen in data.parts():
        show(name, data.same[chosen], given[chosen])
    print("threshold, all but rounds 4 and 5: " + curve(data, scores, ~data.late))
    print("threshold, two articles of PolNeAR: " + curve(data, scores, data.across))
    print("threshold, corpus: " + curve(data, scores, data.sets == "corpus"))
    print("threshold, stories: " + curve(data, scores, data.sets == "stories"))
    for kind in sorted(set(data.kinds) - {""}):
        chosen = data.kinds == kind
        right = int((given[chosen] == data.same[chosen]).sum())
        print(f"    {kind:20} {right} of {int(chosen.sum())} right")


def curve(data: Labelled, scores: np.ndarray, chosen: np.ndarray) -> str:
    found = []
    for least in (0.4, 0.5, 0.6, 0.65, 0.7, 0.8):
        given, same = scores[chosen] >= least, data.same[chosen]
        hits = (given & same).sum()
        found.append(f"{least} {100 * hits / given.sum():.1f}/{100 * hits / same.sum():.1f}")
    return ", ".join(found)


def clusters(judges: Sequence[Judge]) -> None:
    """Pairs of quotes in one cluster of the corpus: from gold quotes, and from our analyses."""
    gold = gold_corpus(ROOT / "corpus")
    wanted = [cluster.members for cluster in gold.clusters]
    analyzer = Analyzer()
    rows: list[QuoteFacts] = []
    for name, path in gold.paths.items():
        options = ReadOptions(outlet=gold.articles[name].outlet)
        for article in read_articles([ROOT / "corpus" / path], options, lambda *_: None):
            rows += quote_facts(analyzer.analyze(article))
    known = gold_members(gold.quotes, rows)
    turns = [(judge, {part}) for part, judge in enumerate(judges)]
    everything = [(None, set(range(FOLDS)))]
    same_names: dict[Member, Member] = {}
    sides = (("gold quotes", gold.quotes, same_names), ("our analyses", rows, known))
    for title, some in (("in turns", turns), ("shipped", everything)):
        for name, quotes, names in sides:
            found = [
                frozenset(names.get(member, member) for member in members)
                for judge, parts in some
                for members in clustered(gold, quotes, judge, parts)
            ]
            precision, recall, _ = pair_agreement(wanted, found).numbers
            print(
                f"corpus clusters, {title}, {name:14} precision {precision:.1f}, "
                f"recall {recall:.1f}, {len(set(wanted) & set(found))} of {len(wanted)} exact"
            )


def clustered(
    gold: GoldCorpus, quotes: Sequence[QuoteFacts], judge: Judge | None, parts: set[int]
) -> Iterator[frozenset[tuple[str, str]]]:
    """Clusters of the stories of some folds."""
    for cluster in cluster_quotes(quotes, gold.articles, stories=gold.stories, judge=judge):
        if fold(gold.stories[cluster.members[0].article], FOLDS) in parts:
            yield frozenset((row.article, row.quote) for row in cluster.members)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, help="folder with the development data")
    parser.add_argument("--analyses", type=Path, help="their analyses with text, one a line")
    parser.add_argument("--fit", action="store_true", help="fit what ships, on all pairs")
    options = parser.parse_args()
    if options.fit and not (options.shared or options.analyses):
        parser.error("--fit needs --shared or --analyses: what ships is fitted on all pairs")
    folder = ROOT / "corpus"
    invented_ones = invented_stories(folder / "quote-stories.json")
    sets = [told("corpus", gold_corpus(folder)), told("stories", invented_ones), invented()]
    if options.analyses:
        sets.insert(0, polnear(read(options.analyses)))
    elif options.shared:
        sets.insert(0, polnear(analyse(options.shared)))
    data = Labelled.of(sets)
    if options.fit:
        fitted = fit(data.features, data.same)
        counts = {item.name: [len(item.pairs), int(item.same.sum())] for item in sets}
        hashes = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in LABELS}
        about = {"pairs, and how many are the same": counts, "labels, sha256": hashes}
        write(FITTED, fitted, {**about, "seed": SEED})
    else:
        judges = judges_in_turns(data)
        report(data, judges)
        clusters(judges)
    return 0


if __name__ == "__main__":
    sys.exit(main())
