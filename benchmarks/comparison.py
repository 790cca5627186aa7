"""What comparisons of outlets rest on, measured on saved analyses and on simulated chance.

    python benchmarks/comparison.py terms ANALYSES.jsonl     key terms: textacy's methods and ours
    python benchmarks/comparison.py outlets ANALYSES.jsonl   stories, wire copy, findings, seconds
    python benchmarks/comparison.py chance                   false findings, intervals
    python benchmarks/comparison.py gold FOLDER              what annotators' attributions say

ANALYSES.jsonl is the output of `quotes list --format jsonl` with texts; FOLDER holds PolNeAR's
`text` and `attributions`.
"""

from __future__ import annotations

import json
import math
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np

from quotes.compare import compare, finding_sentence, speaker_key
from quotes.compare.resample import Ratios
from quotes.compare.terms import key_terms
from quotes.evaluate.brat import AnnotatedText, read_annotated
from quotes.records import ArticleFacts, QuoteFacts
from quotes.records.schema import analysis_from_dict
from quotes.store import article_facts, quote_facts

SPEAKERS = 40
SIZES = (10, 20, 40, 60, 80, 100)
SHARES = (0.02, 0.05, 0.1, 0.25, 0.5, 0.7)
RUNS = 150


def rows(path: Path) -> tuple[list[ArticleFacts], list[QuoteFacts]]:
    articles: list[ArticleFacts] = []
    quotes: list[QuoteFacts] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            analysis = analysis_from_dict(json.loads(line))
            articles.append(article_facts(analysis))
            quotes.extend(quote_facts(analysis))
    return articles, quotes


def terms(path: Path) -> None:
    """Terms from a speaker's quotes in every other article, looked for in the rest.

    Printed: how many of the terms come up again, how much more the speaker uses them than the
    other speakers do (log2), and how many terms no other speaker has.
    """
    articles, quotes = rows(path)
    half = {article.id: at % 2 for at, article in enumerate(articles)}
    said: dict[object, tuple[list, list]] = defaultdict(lambda: ([], []))
    for quote in quotes:
        key = speaker_key(quote)
        if quote.statement and quote.named and key and not key.article:
            text = quote.text.casefold().replace("’", "'")
            said[key][half[quote.article]].append((quote.article, text))
    most = sorted(said, key=lambda key: -sum(map(len, said[key])))[:SPEAKERS]
    first = {key: said[key][0] for key in most}
    later = {key: "\n".join(text for _, text in said[key][1]) for key in most}
    for name, method in _methods().items():
        started = time.perf_counter()
        found = method(first)
        seconds = time.perf_counter() - started
        _judged(name, found, later, seconds)


def _methods() -> dict[str, Callable[[dict], dict]]:
    import spacy
    from textacy.extract import keyterms

    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")

    def each(method: Callable, **options: object) -> Callable[[dict], dict]:
        def run(quotes_of: dict) -> dict:
            return {
                key: [
                    term
                    for term, _ in method(
                        blank("\n".join(text for _, text in quotes)[:12_000]),
                        normalize="lower", include_pos=None, topn=3, **options,
                    )
                ]
                for key, quotes in quotes_of.items()
            }  # fmt: skip

        return run

    return {
        "textacy yake": each(keyterms.yake, ngrams=(1, 2)),
        "textacy textrank": each(keyterms.textrank),
        "textacy scake": each(keyterms.scake),
        "textacy sgrank, window of 50": each(keyterms.sgrank, ngrams=(1, 2, 3), window_size=50),
        "textacy n-grams, our ranking": key_terms,
    }


def _judged(name: str, found: dict, later: dict, seconds: float) -> None:
    words = {key: len(text.split()) for key, text in later.items()}
    again, lifts, used = 0, [], Counter(term for terms in found.values() for term in terms)
    for key, own in found.items():
        for term in own:
            pattern = re.compile(rf"(?<!\w){re.escape(term)}(?!\w)")
            mine = len(pattern.findall(later[key]))
            others = sum(len(pattern.findall(later[other])) for other in found if other != key)
            again += mine > 0
            rest = sum(words.values()) - words[key]
            lifts.append(math.log2((mine + 0.5) / (words[key] + 1) * (rest + 1) / (others + 0.5)))
    total = used.total()
    print(
        f"{name:30} terms {total:4} again {again / total:.0%} lift {np.mean(lifts):.1f} "
        f"distinct {len(used) / total:.0%} {1000 * seconds / len(found):.0f} ms a speaker"
    )


def outlets(path: Path) -> None:
    articles, quotes = rows(path)
    place = {article.id: Path(article.path or "").stem for article in articles}
    compare(articles, quotes)
    started = time.perf_counter()
    found = compare(articles, quotes)
    print(f"{time.perf_counter() - started:.2f} s for {len(articles)} articles")
    for copy in found.wire:
        if len(copy.articles) > 1:
            print(copy.id, copy.agency, f"{copy.common:.2f}", [place[a] for a in copy.articles])
    for story in found.stories:
        print(story.id, f"{story.alike:.2f}", story.words, [place[a] for a in story.articles])
    for finding in found.findings:
        print(f"{finding.p:.4f}", finding_sentence(finding))
    own = compare(articles, quotes, own_work=True)
    print("Without wire copy:")
    for finding in own.findings:
        if finding.q <= 0.05:
            print(f"{finding.p:.4f}", finding_sentence(finding))


def chance() -> None:
    """Outlets that do not differ: how often tests claim they do, and intervals hold zero."""
    from scipy.stats import chi2_contingency, false_discovery_control

    generator = np.random.default_rng(5)
    group = np.repeat(np.arange(len(SIZES)), SIZES)
    small, held, wrong, by_quotes = [], [], [], []
    for run in range(RUNS):
        found = _alike(generator, group)
        chosen = range(len(SIZES))
        p, _ = found.p_values(chosen, 999, np.random.default_rng(run))
        low, high = found.intervals(chosen, 999, 0.95, np.random.default_rng(run))
        naive = [
            chi2_contingency(_crossed(found, g, m)).pvalue
            for g in chosen
            for m in range(len(SHARES))
        ]
        small.append(p <= 0.05)
        held.append((low <= 0) & (high >= 0))
        wrong.append(false_discovery_control(p.ravel()) <= 0.05)
        by_quotes.append(false_discovery_control(naive) <= 0.05)
    print("articles of the outlet", *SIZES, sep="\t")
    print("p <= 0.05             ", *np.mean(small, axis=(0, 2)).round(3), sep="\t")
    print("interval holds zero   ", *np.mean(held, axis=(0, 2)).round(3), sep="\t")
    for name, claims in (("articles", wrong), ("quotes", by_quotes)):
        runs = np.mean([claim.any() for claim in claims])
        print(f"by {name}: {np.mean(claims):.1%} of findings have q <= 0.05, in {runs:.0%} of runs")


def _alike(generator: np.random.Generator, group: np.ndarray) -> Ratios:
    """Articles whose shares are beta-distributed, with an intraclass correlation of 0.15."""
    below = 1 + generator.negative_binomial(2, 1 / 11, size=len(group))
    spread = 1 / 0.15 - 1
    shares = [generator.beta(m * spread, (1 - m) * spread, size=len(group)) for m in SHARES]
    above = generator.binomial(below, shares).T.astype(float)
    columns = np.repeat(below[:, None].astype(float), len(SHARES), axis=1)
    return Ratios(above, columns, group, np.zeros(len(group), dtype=np.int64))


def _crossed(found: Ratios, group: int, measure: int) -> list[list[float]]:
    x, y = found.above[:, measure], found.below[:, measure]
    parts: Iterable[np.ndarray] = (found.group == group, found.group != group)
    return [[x[part].sum() + 0.5, (y - x)[part].sum() + 0.5] for part in parts]


MARKED = re.compile(r"[“\"][^“”\"\n]{1,2000}[”\"]")
FIVE = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Sen|Gov|Secretary)\.? )?(?:\w+\.? )?(?:\w+ )?"
    r"(?:Trump|Clinton|Sanders|Cruz|Rubio)"
)
PRONOUNS = frozenset(["he", "she", "they", "i", "we", "it", "you"])
CALLED = re.compile(
    r"\b(?:told|to|with|on|by) (?:[A-Z][\w.]+ )?(?:CNN|Fox News|Fox|MSNBC|NBC|ABC|CBS|CNBC|"
    r"Bloomberg|Reuters|[Tt]he Associated Press|Breitbart|Politico|POLITICO)\b"
)
GOLD = ("quoted words", "attributions", "direct", "mixed", "indirect", "five names", "told CNN ...")


def gold(folder: Path) -> None:
    """Outlets by the annotators' attributions, thoughts included, with the same tests.

    "five names": sources that are nothing but the name of one of five candidates, of all that are
    no pronoun. "told CNN ...": phrases that send a reader to another outlet, by attributions.
    """
    read = list(read_annotated(folder))
    outlets = sorted({item.name.split("_")[0] for item in read})
    group = np.asarray([outlets.index(item.name.split("_")[0]) for item in read])
    table = np.asarray([_counted(item) for item in read])
    found = Ratios(table[:, 0], table[:, 1], group, np.zeros(len(read), dtype=np.int64))
    chosen = range(len(outlets))
    low, high = found.intervals(chosen, 1_999, 0.95, np.random.default_rng(0))
    p, _ = found.p_values(chosen, 9_999, np.random.default_rng(0))
    for row, outlet in enumerate(outlets):
        own, others = found.estimates(row)
        for column, name in enumerate(GOLD):
            print(
                f"{outlet:14} {name:14} {own[column]:8.4f} others {others[column]:8.4f} "
                f"interval {low[row, column]:8.4f} {high[row, column]:8.4f} p {p[row, column]:.4f}"
            )


def _counted(item: AnnotatedText) -> tuple[list[float], list[float]]:
    """Counts of an article, and what they are of, by its first annotator."""
    # Some outlets write two apostrophes; a word joiner keeps the offsets.
    text = item.text.replace("''", '"\u2060')
    words = float(len(text.split()))
    kinds: Counter[str] = Counter()
    names = sources = 0
    for triple in item.annotations[0]:
        content = " ".join(text[span.start : span.end] for span in triple.content)
        kinds[_kind(content.replace("\u2060", "").strip())] += 1
        source = " ".join(text[span.start : span.end] for span in triple.source)
        if source and source.casefold() not in PRONOUNS:
            sources += 1
            names += FIVE.fullmatch(source) is not None
    total = float(kinds.total())
    quoted = float(sum(len(part.split()) for part in MARKED.findall(text)))
    of_kinds = [float(kinds[kind]) for kind in ("direct", "mixed", "indirect")]
    above = [quoted, 1000 * total, *of_kinds, float(names), 1000.0 * len(CALLED.findall(text))]
    return above, [words, words, total, total, total, float(sources), total]


def _kind(content: str) -> str:
    if content[:1] in ("“", '"') and content.rstrip(".,")[-1:] in ("”", '"'):
        return "direct"
    return "mixed" if re.search(r"[“\"]", content) else "indirect"


PARTS = {"terms": terms, "outlets": outlets, "chance": chance, "gold": gold}

if __name__ == "__main__":
    PARTS[sys.argv[1]](*map(Path, sys.argv[2:]))
