"""Speed, memory and pairwise accuracy of quote clusters over synthetic quotes.

    python benchmarks/clusters.py [--quotes 1000000] [--seed 1]

Words follow a Zipf distribution, speakers another. Some utterances are printed once, some by
several articles of the same days: verbatim, trimmed at either end, with an ellipsis, or reworded.
A few are wire copy of many articles, and stock phrases are said by everybody. What belongs
together is known, so precision and recall of pairs are exact.
"""

from __future__ import annotations

import argparse
import gc
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

import numpy as np

from quotes.cli.light import light_imports
from quotes.compare.clusters import clusters_of, group_quotes
from quotes.records import ArticleFacts, QuoteFacts

_PER_ARTICLE = 20
_DAYS = 720
_COMMON = (
    "the of and to a in that is was he for it with as his on be at by i this had not are but "
    "from or have an they which one you were her all she there would their we him been has when "
    "who will more no if out so said what up its about into than them can only other new some"
)
_SYLLABLES = "ba de fi go lu ma ne pi ro su ta ve wi zo kra ple stro"
_STOCK = "we do not comment on ongoing investigations", "our thoughts are with the families"


class Synthetic:
    """Quotes with known clusters.

    Args:
        count: How many quotes.
        seed: Of everything random.
    """

    def __init__(self, count: int, seed: int) -> None:
        self.count = count
        self.rng = np.random.default_rng(seed)
        self.words = _COMMON.split() + [_word(number) for number in range(60_000)]
        ranks = np.arange(1, len(self.words) + 1)
        self._share = np.cumsum(1 / (ranks + 2.7))
        self._share /= self._share[-1]
        # The most quoted speaker has about two quotes in a hundred.
        self._speakers = np.cumsum(1 / (np.arange(1, 50_001) + 5))
        self._speakers /= self._speakers[-1]
        self.truth = np.zeros(count, dtype=np.int64)
        self.articles_each_day = max(1, count // _PER_ARTICLE // _DAYS)
        self._ids = [f"{number:064x}" for number in range(_DAYS * self.articles_each_day)]

    def articles(self) -> Iterator[ArticleFacts]:
        """All articles, some every day."""
        for number, name in enumerate(self._ids):
            day = date(2023, 1, 1) + timedelta(days=number // self.articles_each_day)
            yield ArticleFacts(name, outlet=f"o{number % 50}", published=str(day))

    def quotes(self) -> Iterator[QuoteFacts]:
        """All quotes; `truth` then has the utterance of each."""
        made = utterance = 0
        while made < self.count:
            sizes = self._sizes(4096)
            lengths = np.clip(self.rng.lognormal(2.85, 0.5, len(sizes)), 4, 90).astype(int)
            drawn = np.searchsorted(self._share, self.rng.random(lengths.sum()))
            ends = np.cumsum(lengths)
            for size, end, length in zip(sizes, ends, lengths, strict=True):
                base = [self.words[w] for w in drawn[end - length : end]]
                day = int(self.rng.integers(_DAYS - 3))
                speaker = int(np.searchsorted(self._speakers, self.rng.random()))
                for copy in range(min(size, self.count - made)):
                    self.truth[made] = utterance
                    yield self._quote(made, base, day, speaker, copy)
                    made += 1
                utterance += 1
            if made < self.count and self.rng.random() < 0.2:
                # A stock phrase is nobody's utterance in common with anybody.
                self.truth[made] = utterance
                words = _STOCK[made % 2].split()
                yield self._quote(made, words, int(self.rng.integers(_DAYS)), made % 50_000, 0)
                made += 1
                utterance += 1

    def _sizes(self, count: int) -> np.ndarray:
        sizes = np.ones(count, dtype=int)
        several = self.rng.random(count) < 0.15
        sizes[several] = 2 + self.rng.geometric(0.5, several.sum())
        sizes[self.rng.random(count) < 0.0003] = 60
        return sizes

    def _quote(self, number: int, base: list[str], day: int, speaker: int, copy: int) -> QuoteFacts:
        words = base if copy == 0 else self._printed(base)
        day = min(_DAYS - 1, day + int(self.rng.integers(3)))
        article = day * self.articles_each_day + int(self.rng.integers(self.articles_each_day))
        known = self.rng.random() < 0.9
        text = " ".join(words)
        return QuoteFacts(
            article=self._ids[article],
            quote=f"q{number}",
            position=number,
            start=number,
            end=number + len(text),
            kind="direct",
            act="speech",
            stance="asserts",
            text=f"“{text},”",
            cue="said",
            speaker=_name(speaker) if known else None,
            speaker_kind="person" if known else None,
            named=bool(known),
        )

    def _printed(self, base: list[str]) -> list[str]:
        way = self.rng.random()
        size = len(base)
        if way < 0.4 or size < 8:
            return base
        if way < 0.65:
            kept = int(self.rng.integers(max(5, size // 2), size + 1))
            start = int(self.rng.integers(size - kept + 1))
            return base[start : start + kept]
        if way < 0.75:
            start = int(self.rng.integers(3, size - 3))
            gap = int(self.rng.integers(1, max(2, size // 3)))
            return [*base[:start], "...", *base[start + gap :]]
        words = list(base)
        for place in self.rng.choice(size, max(1, size // 8), replace=False):
            words[place] = self.words[int(np.searchsorted(self._share, self.rng.random()))]
        return words


def _word(number: int) -> str:
    syllables = _SYLLABLES.split()
    letters = []
    number += 300
    while number:
        number, rest = divmod(number, len(syllables))
        letters.append(syllables[rest])
    return "".join(letters)


def _name(number: int) -> str:
    return f"{_word(number % 211).title()} {_word(number).title()}"


def agreement(truth: dict[tuple[str, str], int], clusters) -> tuple[float, float]:
    """Precision and recall of pairs, in percent."""
    sizes = Counter(truth.values())
    wanted = sum(n * (n - 1) // 2 for n in sizes.values())
    given = right = 0
    for cluster in clusters:
        found = Counter(truth[member.article, member.quote] for member in cluster.members)
        count = len(cluster.members)
        given += count * (count - 1) // 2
        right += sum(n * (n - 1) // 2 for n in found.values())
    return 100 * right / max(given, 1), 100 * right / max(wanted, 1)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quotes", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    made = Synthetic(options.quotes, options.seed)
    quotes = list(made.quotes())
    articles = {article.id: article for article in made.articles()}
    before = _peak()
    gc.disable()  # as `quotes compare` does
    grouped, told = Clock(), Clock()
    with light_imports():  # so does it
        with grouped:
            groups = group_quotes(quotes, articles)
        with told:
            clusters = clusters_of(groups, quotes, articles)
    # The clusters' numbers go into a dictionary only now: it is not part of what is measured.
    peak = _peak()
    truth = {
        (quote.article, quote.quote): int(made.truth[index]) for index, quote in enumerate(quotes)
    }
    precision, recall = agreement(truth, clusters)
    print(f"{len(quotes):,} quotes in {len(articles):,} articles: {len(clusters):,} clusters")
    print(f"to cluster them: {grouped}, imports included; to tell what differs: {told}")
    print(f"peak memory {peak:,} MB, of which {before:,} MB were the quotes themselves")
    print(f"pairs: precision {precision:.1f}, recall {recall:.1f}")
    return 0


class Clock:
    """Measures what happens inside it, in seconds and in seconds of processor time."""

    def __enter__(self) -> None:
        self._started = time.perf_counter(), time.process_time()

    def __exit__(self, *_: object) -> None:
        started, used = self._started
        self.seconds = time.perf_counter() - started, time.process_time() - used

    def __str__(self) -> str:
        seconds, used = self.seconds
        return f"{seconds:.1f} s ({used:.1f} s of processor time)"


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    sys.exit(main())
