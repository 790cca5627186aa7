"""What comparisons found is kept with a store: never stale, and never in the way."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from store_samples import numbered

from quotes.compare import MEASURES, Comparison, compare, comparison, finder
from quotes.store import Store
from quotes.store.cache import Cache
from quotes.store.selection import Selection


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store.create(tmp_path / "store")
    store.add([numbered(number) for number in range(6)])
    return store


def compared(store: Store, **how: object) -> Comparison:
    articles, quotes = (list(rows) for rows in store.facts())
    told = {article.id: "bridges" for article in articles}
    how = {"stories_of": told, "cache": store.cache, **how}
    return compare(articles, quotes, **how)  # type: ignore[arg-type]


def files(store: Store) -> list[Path]:
    return sorted((store.path / "cache").iterdir())


def never(*_: object, **__: object) -> None:
    pytest.fail("looked for again")


def test_the_second_comparison_looks_for_nothing_and_says_the_same(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    for stories_of in (None, {}, {article.id: "bridges" for article in store.articles()}):
        first = compared(store, stories_of=stories_of)
        with monkeypatch.context() as patch:
            patch.setattr(finder, "stories", never)
            patch.setattr("quotes.compare.clusters.utterances.QuoteTable.build", never)
            patch.setattr(comparison, "find", never)
            assert compared(store, stories_of=stories_of) == first
        assert compared(store, stories_of=stories_of, cache=None) == first
    assert any(compared(store).clusters)
    # Findings have a file of their own: they rest on what is asked for, too.
    assert len(files(store)) == 2 * 3


_PROGRAM = """
import sys
from quotes.compare import compare, comparison
from quotes.store import Store

SHARED = ("textacy.preprocessing", "textacy.extract.basics")

class Pool(comparison.ThreadPoolExecutor):
    def __init__(self, *args):
        print(*(name in sys.modules for name in SHARED))
        super().__init__(*args)

comparison.ThreadPoolExecutor = Pool
store = Store.open(sys.argv[1])
articles, quotes = store.facts()
compare(list(articles), quotes, cache=store.cache)
"""


def test_no_two_threads_load_one_library(store: Store):
    # One that finds it half loaded by another fails, now and then.
    for _ in range(2):
        command = [sys.executable, "-c", _PROGRAM, str(store.path)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        assert done.stdout == "True True\n"


def test_a_new_article_is_compared_too(store: Store):
    before = compared(store)
    store.add([numbered(6)])
    after = compared(store)
    assert len(after.articles) == len(before.articles) + 1
    assert after == compared(store, cache=None)
    assert after.clusters != before.clusters


def test_an_article_that_is_analysed_otherwise_is_compared_anew(store: Store):
    compared(store)
    articles, quotes = (list(rows) for rows in store.facts())
    other = [replace(quotes[0], speaker="Somebody Else"), *quotes[1:]]
    how = {"stories_of": {article.id: "bridges" for article in articles}}
    found = compare(articles, other, cache=store.cache, **how)
    assert found == compare(articles, other, **how)
    assert len(files(store)) == 2 * 2


def test_another_program_finds_it_anew(store: Store, monkeypatch: pytest.MonkeyPatch):
    compared(store)
    monkeypatch.setattr(finder, "_program", lambda: "another")
    compared(store)
    assert len(files(store)) == 2 * 2


@pytest.mark.parametrize(
    "asked",
    [
        {"selection": Selection(kinds=("direct",))},
        {"selection": Selection(speakers=("S1", "S2"))},
        {"own_work": True},
        {"min_articles": 31},
        {"seed": 1},
        {"measures": MEASURES[:2]},
    ],
)
def test_findings_are_those_of_what_was_asked_for(tmp_path: Path, asked: dict[str, object]):
    store = Store.create(tmp_path / "store")
    by_agency = {"authors": ("Reuters",)}
    store.add([numbered(at, **({} if at % 5 else by_agency)) for at in range(60)])
    articles, rows = (list(rows) for rows in store.facts())
    # Of an outlet's articles one in three has a paraphrase, of the other's one in two.
    quotes = [
        replace(row, kind="indirect" if at % (3, 2)[at % 4 > 1] else "direct", speaker=f"S{at % 7}")
        for at, row in enumerate(rows)
    ]
    everything = compare(articles, quotes, cache=store.cache)
    assert everything.findings
    for _ in range(2):
        found = compare(articles, quotes, cache=store.cache, **asked).findings  # type: ignore[arg-type]
        assert found == compare(articles, quotes, **asked).findings  # type: ignore[arg-type]
        assert found != everything.findings
    assert compare(articles, quotes, cache=store.cache) == everything


def test_what_the_program_is_hashed_from_holds_what_decides():
    # Only the hash of all of it tells that an answer was found by other code.
    root = Path(finder.__file__).parents[1]
    read = {
        path.name for name in (*finder._CODE, *finder._DATA) for path in (root / name).iterdir()
    }
    assert {"stories.py", "clusters", "meaning.py", "meaning.onnx", "short_names.json"} <= read
    assert finder._program() == finder._program.__wrapped__()


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe", b"0" * 64 + b"\n{}"])
def test_damage_costs_time_and_nothing_else(store: Store, damage: bytes):
    first = compared(store)
    whole = [path.read_bytes() for path in files(store)]
    for path in files(store):
        path.write_bytes(damage)
    assert compared(store) == first
    assert [path.read_bytes() for path in files(store)] == whole


def test_one_bit_that_has_turned_is_seen(tmp_path: Path):
    store = Store.create(tmp_path / "store")
    store.cache.put("a", "one")
    (path,) = files(store)
    path.write_bytes(path.read_bytes().replace(b"one", b"ona"))
    assert store.cache.get("a") is None


def test_those_that_were_used_last_are_kept(tmp_path: Path):
    store = Store.create(tmp_path / "store")
    for number in range(32):
        store.cache.put(f"k{number}", str(number))
        os.utime(store.path / "cache" / f"k{number}.txt", (number, number))
    assert store.cache.get("k0") == "0"
    store.cache.put("new", "33")
    assert [store.cache.get(key) for key in ("k0", "k1", "new")] == ["0", None, "33"]
    assert len(files(store)) == 32


def test_a_store_without_room_is_compared(store: Store):
    (store.path / "cache").write_text("in the way")
    assert compared(store) == compared(store, cache=None)


def test_comparisons_without_clusters_keep_nothing(store: Store):
    assert compared(store, clusters=False).clusters == ()
    assert not (store.path / "cache").exists()


def test_what_a_killed_comparison_left_is_swept_when_it_is_old(store: Store):
    compared(store)
    old, young = (store.path / "cache" / f".new-1-{name}-x.txt" for name in ("old", "young"))
    for path in (old, young):
        path.write_text("half")
    os.utime(old, (0, 0))
    store.add([numbered(9)])
    assert (old.exists(), young.exists()) == (False, True)


def test_a_cache_is_no_part_of_what_a_store_says(store: Store):
    compared(store)
    assert sum(1 for _ in store.articles()) == 6
    assert Store.create(store.path).totals() == store.totals()
    assert isinstance(store.cache, Cache)
