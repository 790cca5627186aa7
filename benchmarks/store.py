"""How long a store of a million quotes takes to be indexed, searched and read.

The quotes are made up: words drawn by Zipf's law, so that some are frequent and most are rare.
Some articles are added through the store itself; their shards are then multiplied in DuckDB,
each copy with ids, paths and wordings of its own.

    python benchmarks/store.py --quotes 1000000
"""

from __future__ import annotations

import argparse
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import duckdb

from quotes.records import (
    Analysis,
    Article,
    Channel,
    Confidence,
    ModelInfo,
    Paragraph,
    Quote,
    Span,
    Speaker,
)
from quotes.store import Selection, Store

QUOTES_AN_ARTICLE = 14
ARTICLES_A_SHARD = 2000
MODEL = ModelInfo("made-up", "0", "0" * 64)
WORDS = [f"{a}{b}{c}" for a in "bdfklmnprst" for b in "aeiou" for c in "bdklmnrst"] * 12
SEARCHES = (
    ("one rare word", "bab11", Selection()),
    ("a phrase", '"bab0 bad0"', Selection()),
    ("a frequent word", "bab0", Selection()),
    ("two words, a speaker", "bab0 bad0", Selection(speakers=("person 7",))),
    ("a word, a channel, a year", "bab0", Selection(channels=("x",), since="2016", until="2016")),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quotes", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path, help="keep the store here")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        path = given.folder or Path(scratch) / "store"
        if not (path / "store.json").exists():
            make(path, given.quotes)
        measure(path)


def make(path: Path, quotes: int) -> None:
    store = Store.create(path)
    copies = max(1, round(quotes / QUOTES_AN_ARTICLE / ARTICLES_A_SHARD))
    timed("add 2,000 articles", lambda: store.add(articles(ARTICLES_A_SHARD)))
    shards = sorted(path.glob("analyses/*.parquet"))
    for copy in range(1, copies):
        target = path / "analyses" / f"part-{copy + 1:06}-0001.parquet"
        duckdb.execute(
            "COPY (SELECT * REPLACE ("
            f"sha256(id || '{copy}') AS id, path || '.{copy}' AS path,"
            " list_transform(quotes, lambda q: struct_update(q,"
            f" article := sha256(q.article || '{copy}'), text := q.text || ' copy{copy}'))"
            f" AS quotes) FROM read_parquet(?)) TO '{target}' (FORMAT parquet, COMPRESSION zstd)",
            [[str(shard) for shard in shards]],
        )


def measure(path: Path) -> None:
    store = timed("open, the index made or brought up to date", lambda: Store.open(path))
    store.close()
    store = timed("open, in step", lambda: Store.open(path))
    totals = timed("count all", store.totals)
    print(f"{totals[0]:,} articles, {totals[1]:,} quotes")
    for what, query, selection in SEARCHES:
        count = store.count(query, selection)[0]
        timed(f"search: {what} ({count:,} found), first 50",
              lambda q=query, s=selection: list(store.search(q, s, 50)))  # fmt: skip
    timed("search: a frequent word, all",
          lambda: sum(1 for _ in store.search("bab0")))  # fmt: skip
    before = peak()
    timed("read all quotes", lambda: sum(1 for _ in store.quotes()))
    print(f"peak memory before and after reading all quotes: {before:,.0f} and {peak():,.0f} MB")
    size = sum(item.stat().st_size for item in path.glob("analyses/*")) / 1e6
    print(f"shards {size:,.0f} MB, index {(path / 'index.duckdb').stat().st_size / 1e6:,.0f} MB")


def timed(what: str, work):  # type: ignore[no-untyped-def]
    started = time.perf_counter()
    result = work()
    print(f"{time.perf_counter() - started:7.2f} s  {what}", flush=True)
    return result


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def articles(count: int) -> Iterator[Analysis]:
    chance = random.Random(1)
    words = [f"{word}{at // 495}" for at, word in enumerate(WORDS)]
    weights = [1 / (rank + 1) for rank in range(len(words))]
    for number in range(count):
        yield article(number, chance, words, weights)


def article(number: int, chance: random.Random, words: list[str], weights: list[float]) -> Analysis:
    text = f"Article {number}\n"
    quotes = []
    speakers = {}
    for at in range(QUOTES_AN_ARTICLE):
        said = " ".join(chance.choices(words, weights, k=chance.randint(5, 40)))
        name = f"Person {chance.randrange(5000)}"
        speaker = speakers.setdefault(name, Speaker(f"s{len(speakers) + 1}", name))
        start = len(text)
        text += f"“{said},” {name} said on X.\n"
        cue = text.index(" said on X", start) + 1
        quotes.append(
            Quote(
                id=f"q{at + 1}",
                kind="direct",
                act="speech",
                content=(Span(start, start + len(said) + 3),),
                quoted=(Span(start + 1, start + len(said) + 2),),
                cue=Span(cue, cue + 4),
                source=Span(cue - 1 - len(name), cue - 1),
                speaker=speaker.id,
                stance="asserts",
                channel=Channel("social_media", "X", Span(cue + 5, cue + 9), "stated"),
                confidence=Confidence(0.9, 0.8, chance.random()),
            )
        )
    known = Article(
        text,
        path=f"made-up/{number:06}.txt",
        outlet=f"Outlet {number % 7}",
        published=f"201{number % 8}-0{number % 9 + 1}-1{number % 10}",
    )
    body = (Paragraph(0, len(text), "body"),)
    return Analysis(known, body, tuple(quotes), tuple(speakers.values()), MODEL)


if __name__ == "__main__":
    main()
