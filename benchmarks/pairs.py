"""Precision and recall of "the same utterance" on labelled pairs of quotes.

    python benchmarks/pairs.py --shared ../shared [--analyses FILE] [--fit]

Four sets: pairs of PolNeAR training articles (kept by name and offsets, so the articles are
needed), the gold clusters of `corpus/`, those of the invented stories of
`corpus/quote-stories.json`, and the invented pairs of `corpus/quote-pairs.json`.
Each pair is judged by a fit on four fifths of the articles, stories and pairs, its own not among
them; for pairs of one story that fit is of two stages, the second on what the first says of
stories that it has not seen. `--fit` fits on all of them what the package ships, and measures
nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np

from quotes.compare.clusters import Grouping, cluster_quotes
from quotes.compare.clusters.alone import probabilities
from quotes.compare.clusters.candidates import Caps, candidates
from quotes.compare.clusters.decide import THRESHOLD, together
from quotes.compare.clusters.features import FEATURES, Measure
from quotes.compare.clusters.judge import FOLDER, Alone, Judge, Trees
from quotes.compare.clusters.table import QuoteTable
from quotes.compare.clusters.told import Told, story_pairs, told
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
from quotes.train.same import SEED, fit_alone, fit_together, write
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
# Sets of which all pairs of one story are labelled.
STORIES = ("corpus", "stories")
# How much of two quotes stands in marks, by how many of them have any.
MARKED = ("two paraphrases", "marks and a paraphrase", "marks in both")
# Bounds of the content words in common, and what they are called.
IN_COMMON = ((3, "three words and more"), (1, "one or two words"), (0, "no word"))
# Share of fingerprints in common from which two articles are versions of one text.
COPIED = 0.3


@dataclass(frozen=True)
class Measured:
    """A set of pairs with their features, (p, k) float64.

    `places` are the indexes of both quotes in the table of `measure`, the lesser first, (p, 2).
    """

    name: str
    pairs: Sequence[QuotePair]
    places: np.ndarray
    features: np.ndarray
    proposed: np.ndarray
    measure: Measure

    @property
    def same(self) -> np.ndarray:
        return np.array([pair.same for pair in self.pairs])

    @property
    def folds(self) -> np.ndarray:
        return np.array([fold(pair.name, FOLDS) for pair in self.pairs])

    def printed(self) -> Iterator[str]:
        """Of each pair how it is printed: marks, and content words in common."""
        table = self.measure.table
        for a, b in self.places.tolist():
            marked = int(table.kinds[a] > 0) + int(table.kinds[b] > 0)
            common = len(content_words(table, a) & content_words(table, b))
            words = next(name for least, name in IN_COMMON if common >= least)
            yield f"{MARKED[marked]}, {words}"


def content_words(table: QuoteTable, place: int) -> set[int]:
    stems = table.stems[table.words[table.bounds[place] : table.bounds[place + 1]]]
    return set(stems[table.content[stems]].tolist())


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
    printed: np.ndarray

    @classmethod
    def of(cls, sets: Sequence[Measured]) -> Labelled:
        pairs = [pair for item in sets for pair in item.pairs]
        return cls(
            np.repeat([item.name for item in sets], [len(item.pairs) for item in sets]),
            np.array([pair.how for pair in pairs]),
            np.concatenate([item.features for item in sets]),
            np.concatenate([item.proposed for item in sets]),
            np.array([pair.same for pair in pairs]),
            np.concatenate([item.folds for item in sets]),
            np.array([pair.round > 3 for pair in pairs]),
            np.array([how for item in sets for how in item.printed()]),
        )

    @property
    def across(self) -> np.ndarray:
        """Pairs of two PolNeAR articles that are no versions of one text."""
        one, copied = (self.features[:, FEATURES.index(n)] for n in ("one article", "copied"))
        return (self.sets == "PolNeAR") & (one == 0) & (copied < COPIED)

    def parts(self) -> Iterator[tuple[str, np.ndarray]]:
        polnear = self.sets == "PolNeAR"
        yield "PolNeAR, rounds 1 to 3", polnear & ~self.late
        yield "PolNeAR, rounds 4 to 7", polnear & self.late
        yield "PolNeAR, two articles", self.across
        for name in ("corpus", "stories", "invented"):
            yield name, self.sets == name
        yield "all but rounds 4 to 7", ~self.late
        yield "all", np.full(len(self.sets), True)


def measured(name, pairs, quotes, articles, stories=None) -> Measured:
    """Features of pairs inside the collection in which they stand."""
    rows = sorted(
        (quote for quote in quotes if quote.statement), key=lambda q: (q.article, q.position)
    )
    place = {(row.article, row.quote): index for index, row in enumerate(rows)}
    table = QuoteTable.build(rows, articles, stories or {})
    sides = ([place[side.article, side.quote] for side in (pair.a, pair.b)] for pair in pairs)
    places = np.sort(np.array(list(sides)), axis=1)
    # Rivals are among all candidates, as in a real run.
    every = candidates(table, np.arange(len(table)), Caps(), "512MB")
    looked_at = [np.column_stack(some) for some in (every, story_pairs(table))]
    both = np.unique(np.concatenate([*looked_at, places]), axis=0)
    measure = Measure(table, (both[:, 0], both[:, 1]))
    chosen = set(zip(*(side.tolist() for side in measure.screened()), strict=True))
    proposed = np.array([pair in chosen for pair in map(tuple, places.tolist())])
    features = measure.features((places[:, 0], places[:, 1]))
    return Measured(name, pairs, places, features, proposed, measure)


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


def gold_set(name: str, gold: GoldCorpus) -> Measured:
    """Gold clusters, as all pairs of one story."""
    return measured(name, corpus_pairs(gold), gold.quotes, gold.articles, gold.stories)


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
        f"{name:46} {len(same):5} pairs {int(same.sum()):4} the same   "
        f"precision {precision:5.1f}   recall {recall:5.1f}"
    )


def alone_of(sets: Sequence[Measured], left_out: set[int]) -> Alone:
    """Trees for pairs by themselves, fitted on all folds but some."""
    return fit_alone(*learnt(sets, left_out)).judge


def learnt(sets: Sequence[Measured], left_out: set[int]) -> tuple[np.ndarray, np.ndarray]:
    """What trees for pairs by themselves learn from: features and labels.

    Of pairs of one story those that are not the same only where a first look proposes them.
    """
    kept = [
        (item.same | item.proposed | (item.name not in STORIES))
        & ~np.isin(item.folds, list(left_out))
        for item in sets
    ]
    features = [item.features[some] for item, some in zip(sets, kept, strict=True)]
    same = [item.same[some] for item, some in zip(sets, kept, strict=True)]
    return np.concatenate(features), np.concatenate(same)


@dataclass(frozen=True)
class InStory:
    """Labelled pairs of one story: which of a set, with what is known of them."""

    chosen: np.ndarray
    known: Told


def in_stories(item: Measured, judge: Alone, part: int) -> InStory:
    """The labelled pairs of one story and fold that are looked at, by a judge of others."""
    known = told(item.measure, judge, every=True)
    count = len(item.measure.table)
    keys = known.a * count + known.b
    order = np.argsort(keys)
    wanted = item.places[:, 0] * count + item.places[:, 1]
    found = np.minimum(np.searchsorted(keys, wanted, sorter=order), max(len(keys) - 1, 0))
    rows = order[found] if len(keys) else found
    there = (keys[rows] == wanted) if len(keys) else np.zeros(len(wanted), bool)
    chosen = np.flatnonzero(there & (item.folds == part))
    rows = rows[chosen]
    parts = (known.a[rows], known.b[rows], known.features[rows], known.settled[rows])
    return InStory(chosen, Told(*parts))


def together_of(sets: Sequence[Measured], judges: dict[int, Alone]) -> bytes:
    """Trees for pairs of one story, from folds that the judge of each has not seen."""
    features, same = [], []
    for part, judge in judges.items():
        for item in sets:
            found = in_stories(item, judge, part)
            # What rules settle is not asked.
            asked = np.isnan(found.known.settled)
            features.append(found.known.features[asked])
            same.append(item.same[found.chosen][asked])
    return fit_together(np.concatenate(features), np.concatenate(same))


def judges_in_turns(sets: Sequence[Measured]) -> list[Judge]:
    """For each fold what is fitted on the others."""
    alone = {pair: alone_of(sets, set(pair)) for pair in combinations(range(FOLDS), 2)}
    judges = []
    for left in range(FOLDS):
        others = {
            part: alone[min(left, part), max(left, part)] for part in range(FOLDS) if part != left
        }
        judges.append(Judge(alone_of(sets, {left}), Trees(together_of(sets, others))))
    return judges


def in_turns(sets: Sequence[Measured], judges: Sequence[Judge]) -> np.ndarray:
    """Probability of each pair by a judge that saw no pair of its article or story, (p,)."""
    parts = []
    for item in sets:
        scores = np.zeros(len(item.pairs))
        for part, judge in enumerate(judges):
            out = item.folds == part
            scores[out] = probabilities(item.features[out], judge.alone) * item.proposed[out]
            # Of one story only what is looked at there.
            stories = item.measure.table.stories[item.places]
            scores[out & (stories[:, 0] >= 0) & (stories[:, 0] == stories[:, 1])] = 0.0
            found = in_stories(item, judge.alone, part)
            scores[found.chosen] = together(found.known, judge)
        parts.append(scores)
    return np.concatenate(parts)


def report(data: Labelled, scores: np.ndarray) -> None:
    given = scores >= THRESHOLD
    for name, chosen in data.parts():
        show(name, data.same[chosen], given[chosen])
    print("threshold, all but rounds 4 to 7: " + curve(data, scores, ~data.late))
    print("threshold, two articles of PolNeAR: " + curve(data, scores, data.across))
    print("threshold, corpus: " + curve(data, scores, data.sets == "corpus"))
    print("threshold, stories: " + curve(data, scores, data.sets == "stories"))
    for how in (f"{marked}, {words}" for marked in MARKED[::-1] for _, words in IN_COMMON):
        chosen = ~data.late & (data.printed == how)
        show(f"  {how}", data.same[chosen], given[chosen])
    some = [f"{MARKED[-1]}, {words}" for least, words in IN_COMMON if least]
    chosen = ~data.late & np.isin(data.printed, some)
    show(f"  {MARKED[-1]}, some word", data.same[chosen], given[chosen])
    for kind in sorted(set(data.kinds) - {""}):
        chosen = data.kinds == kind
        right = int((given[chosen] == data.same[chosen]).sum())
        print(f"    {kind:20} {right} of {int(chosen.sum())} right")


def curve(data: Labelled, scores: np.ndarray, chosen: np.ndarray) -> str:
    found = []
    for least in (0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8):
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
    for cluster in cluster_quotes(
        quotes, gold.articles, stories=gold.stories, how=Grouping(judge=judge)
    ):
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
    sets = [
        gold_set("corpus", gold_corpus(folder)),
        gold_set("stories", invented_ones),
        invented(),
    ]
    if options.analyses:
        sets.insert(0, polnear(read(options.analyses)))
    elif options.shared:
        sets.insert(0, polnear(analyse(options.shared)))
    if options.fit:
        fitted = fit_alone(*learnt(sets, set()))
        others = {part: alone_of(sets, {part}) for part in range(FOLDS)}
        graphs = {**fitted.graphs, "together": together_of(sets, others)}
        counts = {item.name: [len(item.pairs), int(item.same.sum())] for item in sets}
        hashes = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in LABELS}
        about = {"pairs, and how many are the same": counts, "labels, sha256": hashes}
        write(FITTED, graphs, {**about, "seed": SEED})
    else:
        judges = judges_in_turns(sets)
        report(Labelled.of(sets), in_turns(sets, judges))
        clusters(judges)
    return 0


if __name__ == "__main__":
    sys.exit(main())
